using Caseclock.Domain.Chronology;
using Caseclock.Domain.Identifiers;
using CsvHelper;

namespace Caseclock.Application.Schools;

/// <summary>
/// Reads the national file of links between schools ("links_edubasealldata"): it says which school took another's place, which the main
/// extract does not.
/// </summary>
internal sealed class SchoolLinks
{
    private readonly SchoolColumn _urn;
    private readonly SchoolColumn _other;
    private readonly SchoolColumn _type;

    private SchoolLinks(SchoolColumn urn, SchoolColumn other, SchoolColumn type) => (_urn, _other, _type) = (urn, other, type);

    /// <summary>The columns; null when it is no file of links.</summary>
    /// <param name="headings">The headings in order.</param>
    public static SchoolLinks? Of(IReadOnlyList<string> headings) =>
        SchoolColumns.Find(headings, "URN") is { } urn
        && SchoolColumns.Find(headings, "LinkURN") is { } other
        && SchoolColumns.Find(headings, "LinkType") is { } type
            ? new SchoolLinks(urn, other, type)
            : null;

    /// <summary>The school with its successor; null for a line that says something else, or speaks of a school not held.</summary>
    /// <param name="line">A reader that stands on the line.</param>
    /// <param name="held">The schools held.</param>
    /// <param name="problem">What is wrong; null when nothing is.</param>
    public School? Read(CsvReader line, IReadOnlyDictionary<string, School> held, out EntryProblem? problem)
    {
        problem = null;
        if (!line.GetString(_type.Place).Trim().StartsWith("Successor", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!Urn.TryParse(line.GetString(_urn.Place), out var urn, out var reason))
        {
            problem = new EntryProblem(_urn.Heading, reason);
            return null;
        }

        if (!Urn.TryParse(line.GetString(_other.Place), out var other, out reason))
        {
            problem = new EntryProblem(_other.Heading, reason);
            return null;
        }

        return held.TryGetValue(urn.Value, out var school) ? school with { Successor = other.Value } : null;
    }
}
