using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Casework;

/// <summary>A case on which others have recorded something since the reader last looked.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Count">How many entries.</param>
internal sealed record NewsRow(string Case, string Child, int Count);

/// <summary>What is new to whoever reads, of what they may see.</summary>
/// <param name="looks">Who last looked at what.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
/// <param name="sight">What the reader may see.</param>
internal sealed class NewsReading(Looks looks, Store store, Authority authority, Caller caller, Sight sight)
{
    private const int Most = 20;

    /// <summary>How many entries are new on each of some cases; a case without news is not there.</summary>
    /// <param name="cases">The cases.</param>
    public IReadOnlyDictionary<string, int> Of(IReadOnlyCollection<string> cases) =>
        cases.Count == 0 ? new Dictionary<string, int>() : looks.Changed(authority.Code, caller.Account!.Id, caller.By, [.. cases.Distinct(StringComparer.Ordinal)]);

    /// <summary>Cases with news, those with most first: the first of them.</summary>
    public IReadOnlyList<NewsRow> Latest()
    {
        var changed = looks.Changed(authority.Code, caller.Account!.Id, caller.By)
            .Select(pair => (Case: pair.Key, Count: pair.Value, Person: store.PersonOfCase(authority.Code, pair.Key)))
            .Where(found => found.Person is { Length: > 0 } person && !sight.Hides(person))
            .OrderByDescending(found => found.Count)
            .ThenBy(found => found.Case, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        var people = store.People(authority.Code, [.. changed.Select(found => found.Person!).Distinct()]);
        return [.. changed.Select(found => new NewsRow(found.Case, Words.Name(people[found.Person!].Details?.Surname, people[found.Person!].Details?.Forename), found.Count))];
    }
}
