using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>How far an authority's chronology was when it was looked at.</summary>
/// <param name="LastSeq">The number of its last entry.</param>
/// <param name="Changes">How often its projections had changed without an entry.</param>
internal readonly record struct StoreMark(long LastSeq, long Changes)
{
    /// <summary>The mark as a transaction sees it.</summary>
    public static StoreMark Of(Session session) => session.Query(
        "SELECT last_seq, changes FROM authority WHERE code = @authority",
        row => new StoreMark(row.GetInt64(0), row.GetInt64(1)))[0];
}

/// <summary>Entries that were checked and worked out (<see cref="Appending"/>), to be written in one transaction.</summary>
/// <param name="entries">The entries as they were handed over.</param>
/// <param name="mode">Whether one refusal stops all.</param>
/// <param name="seen">How far the chronology was when they were checked.</param>
/// <param name="touched">The records that entries are accepted for, in the order of writing.</param>
/// <param name="refused">What was refused.</param>
/// <param name="alreadyHeld">How many were held already.</param>
internal sealed class PreparedAppend(
    IReadOnlyList<Entry> entries,
    AppendMode mode,
    StoreMark seen,
    List<RecordAppend> touched,
    List<Refusal> refused,
    int alreadyHeld)
{
    /// <summary>What stands for an entry's number until it is written.</summary>
    public const long NumberedLater = 0;

    private const int SeqColumn = 2;

    /// <summary>The entries as they were handed over.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Whether one refusal stops all.</summary>
    public AppendMode Mode => mode;

    /// <summary>The rows of the accepted entries, not numbered yet.</summary>
    public List<object?[]> EntryRows { get; } = [];

    /// <summary>The rows of the touched records' projections.</summary>
    public ProjectedRows Rows { get; } = new();

    /// <summary>
    /// Whether what was worked out is still right: nothing was recorded on the same records since, and no choice of the authority has
    /// changed. That ids and cases are still free shows when they are written (<see cref="Engine.IsTaken"/>).
    /// </summary>
    /// <param name="session">A transaction that holds the authority's lock.</param>
    public bool StillHolds(Session session)
    {
        var now = StoreMark.Of(session);
        return now.Changes == seen.Changes && (now.LastSeq == seen.LastSeq || !HasNewer(session));
    }

    /// <summary>Writes the entries and projections. The caller commits, or does not.</summary>
    /// <param name="session">A transaction that holds the authority's lock and in which this still holds.</param>
    public AppendResult Write(Session session)
    {
        var lastSeq = StoreMark.Of(session).LastSeq;
        if (touched.Count == 0)
        {
            return new AppendResult(0, alreadyHeld, refused, 0, 0, lastSeq);
        }

        foreach (var row in EntryRows)
        {
            row[SeqColumn] = ++lastSeq;
        }

        Projections.Delete(session, [.. touched.Where(record => record.Held.Count > 0).Select(record => record.Owner)]);
        Storage.EntryRows.Insert(session, EntryRows);
        Projections.Insert(session, Rows);
        session.Execute("UPDATE authority SET last_seq = @seq WHERE code = @authority", ("seq", lastSeq));
        var people = touched.Where(record => record.Owner != Storage.EntryRows.Register).ToList();
        var cases = people.Sum(record => record.Accepted.Where(item => item.Entry.Case is not null).DistinctBy(item => item.Entry.Case).Count());
        return new AppendResult(EntryRows.Count, alreadyHeld, refused, people.Count, cases, lastSeq);
    }

    private bool HasNewer(Session session) => session.Scalar<long>(
        $"SELECT count(*) FROM entry WHERE authority = @authority AND seq > @seq AND {session.Engine.In("person", "@people")}",
        ("seq", seen.LastSeq),
        ("people", entries.Select(Storage.EntryRows.Owner).Distinct(StringComparer.Ordinal).ToArray())) > 0;
}
