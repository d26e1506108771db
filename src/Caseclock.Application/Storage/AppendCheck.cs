using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>New entries for one record: a person's, or the register.</summary>
/// <param name="owner">The person's id, or <see cref="EntryRows.Register"/>.</param>
internal sealed class RecordAppend(string owner)
{
    /// <summary>Whose record it is.</summary>
    public string Owner { get; } = owner;

    /// <summary>What the store holds of it, in the order of writing.</summary>
    public List<HeldEntry> Held { get; } = [];

    /// <summary>What was handed over, with its place in the list.</summary>
    public List<(int Index, Entry Entry)> Offered { get; } = [];

    /// <summary>What is to be written.</summary>
    public List<(int Index, Entry Entry)> Accepted { get; } = [];

    /// <summary>How many were held already.</summary>
    public int AlreadyHeld { get; set; }
}

/// <summary>Checks new entries against the record that they join: ids, references, corrections, and whose case it is.</summary>
/// <param name="elsewhere">Ids of entries in other records.</param>
/// <param name="caseOwners">The person of each case that is held or was accepted before.</param>
internal sealed class AppendCheck(HashSet<string> elsewhere, Dictionary<string, string> caseOwners)
{
    private readonly List<Refusal> _refused = [];

    /// <summary>What was refused so far.</summary>
    public IReadOnlyList<Refusal> Refused => _refused;

    /// <summary>Sorts what is offered into accepted, held already and refused.</summary>
    public void Check(RecordAppend record)
    {
        var byId = record.Held.ToDictionary(held => held.Entry.Id, held => held.Entry, StringComparer.Ordinal);
        var twice = new List<(int Index, Entry Entry)>();
        foreach (var (index, entry) in record.Offered)
        {
            if (byId.TryGetValue(entry.Id, out var same))
            {
                TakeAgain(record, twice, index, entry, same);
            }
            else if (elsewhere.Contains(entry.Id))
            {
                Refuse(index, entry, OtherContent(entry));
            }
            else
            {
                byId[entry.Id] = entry;
                record.Accepted.Add((index, entry));
            }
        }

        RefuseDangling(record, byId);
        SettleTwice(record, byId, twice);
        Claim(record);
    }

    private static EntryProblem OtherContent(Entry entry) => new(
        "id",
        $"An entry with the id \"{entry.Id}\" is held already, with other content. Give this one an id of its own; if it replaces the held one, "
        + "say so in corrects.");

    private void TakeAgain(RecordAppend record, List<(int Index, Entry Entry)> twice, int index, Entry entry, Entry same)
    {
        if (!EntryHash.SameContent(entry, same))
        {
            Refuse(index, entry, OtherContent(entry));
        }
        else if (record.Accepted.Exists(accepted => ReferenceEquals(accepted.Entry, same)))
        {
            twice.Add((index, entry));
        }
        else
        {
            record.AlreadyHeld++;
        }
    }

    // A refused entry may have been what another one refers to; so it goes on until nothing more falls.
    private void RefuseDangling(RecordAppend record, Dictionary<string, Entry> byId)
    {
        while (true)
        {
            var opened = Opened(byId.Values);
            var fallen = record.Accepted.RemoveAll(item =>
            {
                if (Problem(item.Entry, byId, opened) is not { } problem)
                {
                    return false;
                }

                Refuse(item.Index, item.Entry, problem);
                return true;
            });
            if (fallen == 0)
            {
                return;
            }

            var standing = record.Accepted.Select(item => item.Entry.Id).ToHashSet(StringComparer.Ordinal);
            standing.UnionWith(record.Held.Select(held => held.Entry.Id));
            foreach (var id in byId.Keys.Where(id => !standing.Contains(id)).ToList())
            {
                byId.Remove(id);
            }
        }
    }

    private void SettleTwice(RecordAppend record, Dictionary<string, Entry> byId, List<(int Index, Entry Entry)> twice)
    {
        foreach (var (index, entry) in twice)
        {
            if (byId.ContainsKey(entry.Id))
            {
                record.AlreadyHeld++;
            }
            else
            {
                Refuse(index, entry, _refused.First(refusal => refusal.Entry.Id == entry.Id).Problem);
            }
        }
    }

    private void Claim(RecordAppend record)
    {
        foreach (var (_, entry) in record.Accepted)
        {
            elsewhere.Add(entry.Id);
            if (entry is { Person: { } person, Case: { } caseId })
            {
                caseOwners[caseId] = person;
            }
        }
    }

    private EntryProblem? Problem(Entry entry, Dictionary<string, Entry> byId, HashSet<(string, string, string?)> opened)
    {
        if (entry is { Person: { } person, Case: { } caseId } && caseOwners.TryGetValue(caseId, out var owner) && owner != person)
        {
            return new EntryProblem("case", $"The case \"{caseId}\" belongs to another person. A case has one person only.");
        }

        return ReferenceProblem(entry, opened) ?? CorrectionProblem(entry, byId);
    }

    private static EntryProblem? ReferenceProblem(Entry entry, HashSet<(string, string, string?)> opened)
    {
        foreach (var reference in entry.Kind.RefersTo)
        {
            var id = entry.Text(reference.Field);
            if (id is not null && !opened.Contains((reference.OpenedBy, id, reference.Scope == ReferenceScope.Case ? entry.Case : null)))
            {
                var where = reference.Scope switch
                {
                    ReferenceScope.Case => "on this case",
                    ReferenceScope.Person => "on this person's record",
                    ReferenceScope.Authority => "in the register",
                    _ => throw new ArgumentOutOfRangeException(nameof(entry), reference.Scope, "A new scope needs words."),
                };
                return new EntryProblem(reference.Field, $"There is no {reference.OpenedBy} with the {reference.Field} \"{id}\" {where}.");
            }
        }

        return null;
    }

    private static EntryProblem? CorrectionProblem(Entry entry, Dictionary<string, Entry> byId)
    {
        if (entry.Corrects is null)
        {
            return null;
        }

        if (!byId.ContainsKey(entry.Corrects))
        {
            var record = entry.Person is null ? "in the register" : "on this person's record";
            return new EntryProblem("corrects", $"There is no entry with the id \"{entry.Corrects}\" {record}.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = entry; at.Corrects is { } corrected && byId.TryGetValue(corrected, out var next); at = next)
        {
            if (!seen.Add(at.Id))
            {
                return new EntryProblem("corrects", "The corrections go round in a circle: each corrects another of them.");
            }
        }

        return null;
    }

    private static HashSet<(string Kind, string Id, string? Case)> Opened(IEnumerable<Entry> entries)
    {
        var opened = new HashSet<(string, string, string?)>();
        foreach (var entry in entries)
        {
            if (Openers.TryGetValue(entry.Kind.Name, out var field) && entry.Text(field) is { } id)
            {
                opened.Add((entry.Kind.Name, id, entry.Case));
                opened.Add((entry.Kind.Name, id, null));
            }
        }

        return opened;
    }

    private static readonly Dictionary<string, string> Openers = Kinds.All
        .SelectMany(kind => kind.RefersTo)
        .DistinctBy(reference => reference.OpenedBy)
        .ToDictionary(reference => reference.OpenedBy, reference => reference.Field, StringComparer.Ordinal);

    private void Refuse(int index, Entry entry, EntryProblem problem) => _refused.Add(new Refusal(index, entry, problem));
}
