namespace Caseclock.Domain.Chronology;

/// <summary>
/// Which entries count, once those that correct or withdraw others are taken into account (indicators.md R1). The order in which
/// entries were recorded makes no difference; only which of them are known.
/// </summary>
public sealed class Corrections
{
    private readonly Dictionary<string, List<Entry>> _correcting = [];

    /// <summary>Looks at the entries known.</summary>
    /// <param name="known">Every entry of one record that is known.</param>
    public Corrections(IEnumerable<Entry> known)
    {
        foreach (var entry in known)
        {
            if (entry.Corrects is not { } corrected)
            {
                continue;
            }

            if (!_correcting.TryGetValue(corrected, out var entries))
            {
                _correcting[corrected] = entries = [];
            }

            entries.Add(entry);
        }
    }

    /// <summary>Whether the entry counts: no known entry replaces or withdraws it, and it is not itself a withdrawal.</summary>
    /// <param name="entry">An entry of the record.</param>
    public bool Counts(Entry entry) => entry.Kind.Name != Withdrawal && (_correcting.Count == 0 || !IsReplaced(entry.Id, []));

    /// <summary>The entry that replaces or withdraws this one and still stands; null when it counts.</summary>
    /// <param name="entry">An entry of the record.</param>
    public Entry? CorrectedBy(Entry entry) =>
        Of(entry.Id).Where(correction => Stands(correction, [])).MaxBy(correction => (correction.Recorded, correction.Id));

    private const string Withdrawal = "entry.withdrawn";

    private List<Entry> Of(string id) => _correcting.TryGetValue(id, out var entries) ? entries : [];

    // A replacement that was itself withdrawn no longer replaces anything; one that was replaced still does, through its own replacement.
    private bool IsReplaced(string id, HashSet<string> seen) => seen.Add(id) && Of(id).Any(correction => Stands(correction, seen));

    private bool Stands(Entry correction, HashSet<string> seen)
    {
        if (!seen.Add("stands:" + correction.Id))
        {
            return false;
        }

        var own = Of(correction.Id);
        var withdrawn = own.Any(later => later.Kind.Name == Withdrawal && Stands(later, seen));
        return !withdrawn || own.Any(later => later.Kind.Name != Withdrawal && Stands(later, seen));
    }
}
