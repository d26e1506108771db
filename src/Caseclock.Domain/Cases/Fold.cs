using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

/// <summary>
/// Turns chronology entries into what was so. Pure: the same entries give the same result whatever the order in which they were
/// recorded or are handed over.
/// </summary>
public static class Fold
{
    /// <summary>Folds one person's record.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="entries">Every entry that names the person, in any order.</param>
    /// <param name="knowledge">As at which day, as known at which instant.</param>
    public static Person Person(string id, IEnumerable<Entry> entries, Knowledge knowledge = default) => Counted(id, knowledge.Of(entries));

    /// <summary>Folds the entries of one person's record that count.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="counting">What <see cref="Knowledge.Of"/> gave, in its order.</param>
    public static Person Counted(string id, IReadOnlyList<Entry> counting)
    {
        var own = new EntryLists();
        var cases = new SortedDictionary<string, EntryLists>(StringComparer.Ordinal);
        foreach (var entry in counting)
        {
            own.Add(entry);
            if ((entry.Case ?? CaseOfOpener(entry, counting)) is { } caseId)
            {
                if (!cases.TryGetValue(caseId, out var lists))
                {
                    cases[caseId] = lists = new EntryLists();
                }

                lists.Add(entry);
            }
        }

        var person = PersonFold.Of(id, own);
        return person with { Cases = [.. cases.Select(item => CaseFold.Of(item.Key, item.Value, own, person.Died))] };
    }

    // What follows a mediation or an appeal need not repeat its case: it belongs where the mediation or the appeal was opened.
    private static string? CaseOfOpener(Entry entry, IReadOnlyList<Entry> counting)
    {
        foreach (var reference in entry.Kind.RefersTo)
        {
            if (entry.Text(reference.Field) is { } id
                && counting.FirstOrDefault(other => other.Kind.Name == reference.OpenedBy && other.Text(reference.Field) == id) is { } opener)
            {
                return opener.Case;
            }
        }

        return null;
    }

    /// <summary>Folds what belongs to no person.</summary>
    /// <param name="entries">Every entry of the authority that names no person, in any order.</param>
    /// <param name="knowledge">As at which day, as known at which instant.</param>
    public static Register Register(IEnumerable<Entry> entries, Knowledge knowledge = default)
    {
        var lists = new EntryLists();
        foreach (var entry in knowledge.Of(entries))
        {
            lists.Add(entry);
        }

        return new Register
        {
            InformationRequests = DisputeFold.InformationRequests(lists, "foi"),
            Contacts = PersonFold.Contacts(lists),
            SocialContacts = lists.Days("contact.received"),
            Returns = lists.Map("return.received", ReturnStatement.Of),
            Measures = lists.Map("measure.received", entry => new PartnerMeasure(
                entry.On,
                entry.Text("indicator"),
                entry.Date("from"),
                entry.Date("to"),
                entry.Number("numerator"),
                entry.Number("denominator"),
                entry.Number("value"),
                entry.Text("source"))),
        };
    }
}

/// <summary>The entries that count, by kind; each list is in the order of <see cref="Knowledge.Of"/>.</summary>
internal sealed class EntryLists
{
    private readonly Dictionary<string, List<Entry>> _byKind = new(StringComparer.Ordinal);

    /// <summary>Whether any is of social care; most records have none.</summary>
    public bool HasSocialCare { get; private set; }

    public void Add(Entry entry)
    {
        if (!_byKind.TryGetValue(entry.Kind.Name, out var list))
        {
            _byKind[entry.Kind.Name] = list = [];
            HasSocialCare |= entry.Kind.Section == "Social care";
        }

        list.Add(entry);
    }

    public IReadOnlyList<Entry> Of(string kind) => _byKind.TryGetValue(kind, out var list) ? list : [];

    public DateOnly? First(string kind) => _byKind.TryGetValue(kind, out var list) ? list[0].On : null;

    public ImmutableArray<DateOnly> Days(string kind) => Map(kind, static entry => entry.On);

    public ImmutableArray<T> Map<T>(string kind, Func<Entry, T> map)
    {
        if (!_byKind.TryGetValue(kind, out var list))
        {
            return [];
        }

        var values = ImmutableArray.CreateBuilder<T>(list.Count);
        foreach (var entry in list)
        {
            values.Add(map(entry));
        }

        return values.MoveToImmutable();
    }

    /// <summary>The entries of some kinds together, in order.</summary>
    public IReadOnlyList<Entry> Together(params ReadOnlySpan<string> kinds)
    {
        List<Entry>? all = null;
        foreach (var kind in kinds)
        {
            if (_byKind.TryGetValue(kind, out var list))
            {
                (all ??= []).AddRange(list);
            }
        }

        all?.Sort(Knowledge.InOrder);
        return all ?? (IReadOnlyList<Entry>)[];
    }
}
