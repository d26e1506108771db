namespace Caseclock.Application.Schools;

/// <summary>A column of a file of schools.</summary>
/// <param name="Place">Its place in the line, from 0.</param>
/// <param name="Heading">Its heading as the file has it.</param>
internal sealed record SchoolColumn(int Place, string Heading);

/// <summary>
/// Which column holds what: by the headings of the national extract ("edubasealldata") or by the short ones of our own form
/// (docs/command-line.md), in any order and any case. Other columns are passed over.
/// </summary>
internal sealed class SchoolColumns
{
    private readonly IReadOnlyList<string> _headings;

    private SchoolColumns(IReadOnlyList<string> headings)
    {
        _headings = headings;
        Ukprn = Find("ukprn");
        Kind = Find("kind", "TypeOfEstablishment (name)");
        Phase = Find("phase", "PhaseOfEducation (name)");
        Status = Find("status", "EstablishmentStatus (name)");
        Opened = Find("opened", "OpenDate");
        Closed = Find("closed", "CloseDate");
        Town = Find("town");
        Postcode = Find("postcode");
        LaCode = Find("laCode", "LA (code)");
        LaName = Find("laName", "LA (name)");
        Successor = Find("successor");
    }

    /// <summary>How many columns the heading has.</summary>
    public int Count => _headings.Count;

    public required SchoolColumn Urn { get; init; }

    public required SchoolColumn Name { get; init; }

    public SchoolColumn? Ukprn { get; }

    public SchoolColumn? Kind { get; }

    public SchoolColumn? Phase { get; }

    public SchoolColumn? Status { get; }

    public SchoolColumn? Opened { get; }

    public SchoolColumn? Closed { get; }

    public SchoolColumn? Town { get; }

    public SchoolColumn? Postcode { get; }

    public SchoolColumn? LaCode { get; }

    public SchoolColumn? LaName { get; }

    public SchoolColumn? Successor { get; }

    /// <summary>The columns; null when the file has no column of URNs or none of names.</summary>
    /// <param name="headings">The headings in order.</param>
    public static SchoolColumns? Of(IReadOnlyList<string> headings) =>
        Find(headings, "urn") is { } urn && Find(headings, "name", "EstablishmentName") is { } name
            ? new SchoolColumns(headings) { Urn = urn, Name = name }
            : null;

    private SchoolColumn? Find(params string[] names) => Find(_headings, names);

    /// <summary>The first column under one of some headings; null when there is none.</summary>
    /// <param name="headings">The headings in order.</param>
    /// <param name="names">The headings looked for, in any case.</param>
    public static SchoolColumn? Find(IReadOnlyList<string> headings, params string[] names)
    {
        for (var place = 0; place < headings.Count; place++)
        {
            var heading = headings[place].Trim();
            if (names.Contains(heading, StringComparer.OrdinalIgnoreCase))
            {
                return new SchoolColumn(place, heading);
            }
        }

        return null;
    }
}
