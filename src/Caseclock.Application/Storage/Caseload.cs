using System.Collections.Concurrent;
using Caseclock.Domain.Cases;

namespace Caseclock.Application.Storage;

/// <summary>
/// The folded people of authorities, kept in memory as known now. Asked for, it reads only the records that have entries newer than
/// those it holds. For an earlier day or instant go past it: <see cref="Store.Folded"/>.
/// </summary>
/// <param name="store">The store.</param>
public sealed class Caseload(Store store)
{
    private readonly ConcurrentDictionary<string, Kept> _authorities = new(StringComparer.Ordinal);

    /// <summary>Everybody of an authority as the store holds them at this moment.</summary>
    /// <param name="authority">The authority's code.</param>
    public CaseloadSnapshot Of(string authority)
    {
        var kept = _authorities.GetOrAdd(authority, _ => new Kept());
        if (kept.Snapshot is { } current && current.LastSeq == store.LastSeq(authority))
        {
            return current;
        }

        // One refresh at a time; who waited finds it done.
        lock (kept.Refreshing)
        {
            return kept.Snapshot = Refresh(authority, kept.Snapshot ?? CaseloadSnapshot.Empty);
        }
    }

    private CaseloadSnapshot Refresh(string authority, CaseloadSnapshot before)
    {
        var lastSeq = store.LastSeq(authority);
        if (lastSeq == before.LastSeq)
        {
            return before;
        }

        if (before.LastSeq == 0)
        {
            var all = store.Folded(authority).ToDictionary(person => person.Id, StringComparer.Ordinal);
            return new CaseloadSnapshot(lastSeq, all, store.Register(authority));
        }

        var changed = store.OwnersSince(authority, before.LastSeq);
        var people = new Dictionary<string, Person>(before.People, StringComparer.Ordinal);
        foreach (var owner in changed.Where(owner => owner != EntryRows.Register))
        {
            people[owner] = store.Person(authority, owner)!;
        }

        var register = changed.Contains(EntryRows.Register) ? store.Register(authority) : before.Register;
        return new CaseloadSnapshot(lastSeq, people, register);
    }

    private sealed class Kept
    {
        public readonly Lock Refreshing = new();
        public volatile CaseloadSnapshot? Snapshot;
    }
}

/// <summary>Everybody of an authority at one moment. It never changes; a later one takes its place.</summary>
/// <param name="LastSeq">The number of the last entry taken in: the change stamp. Records read while others were writing may be newer.</param>
/// <param name="People">The people by id.</param>
/// <param name="Register">What belongs to no person.</param>
public sealed record CaseloadSnapshot(long LastSeq, IReadOnlyDictionary<string, Person> People, Register Register)
{
    internal static CaseloadSnapshot Empty { get; } = new(0, new Dictionary<string, Person>(), new Register());
}
