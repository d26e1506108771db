using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

/// <summary>What is looked at: everything, or the record as it was known at an instant, or as it stood on a day, or both.</summary>
/// <param name="AsAt">The last day looked at (inclusive); null for every day.</param>
/// <param name="AsKnown">The instant of knowledge (inclusive, UTC); null for all that is known.</param>
public readonly record struct Knowledge(DateOnly? AsAt = null, DateTimeOffset? AsKnown = null)
{
    /// <summary>All days, all that is known.</summary>
    public static Knowledge All => default;

    /// <summary>
    /// The entries that count: first the ones known, then those not corrected by another known one, then those of the day asked or
    /// before it (indicators.md R1).
    /// </summary>
    /// <param name="entries">Every entry of one record, in any order.</param>
    /// <returns>Those that count, by day, then by what comes first on one day, then by id; never by the order of recording.</returns>
    public IReadOnlyList<Entry> Of(IEnumerable<Entry> entries)
    {
        var asKnown = AsKnown;
        var asAt = AsAt;
        var known = asKnown is null ? entries.ToList() : entries.Where(entry => entry.Recorded <= asKnown).ToList();
        var corrections = new Corrections(known);
        known.RemoveAll(entry => !corrections.Counts(entry) || (asAt is not null && entry.On > asAt));
        known.Sort(InOrder);
        return known;
    }

    /// <summary>By day, then by what comes first on one day, then by id.</summary>
    internal static int InOrder(Entry one, Entry other)
    {
        var byDay = one.On.CompareTo(other.On);
        var byKind = byDay != 0 ? byDay : one.Kind.Order.CompareTo(other.Kind.Order);
        return byKind != 0 ? byKind : string.CompareOrdinal(one.Id, other.Id);
    }
}
