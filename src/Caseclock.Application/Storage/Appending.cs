using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>
/// Writes entries with their hashes and, in the same transaction, the projections of every record that they touch.
/// </summary>
/// <param name="session">A transaction that holds the authority's lock.</param>
/// <param name="projector">Works out the projections.</param>
/// <param name="today">The day that projections are made for.</param>
internal sealed class Appending(Session session, Projector projector, DateOnly today)
{
    // Records worked on together.
    private const int Part = 200;

    /// <summary>Checks and writes. The caller commits, or does not.</summary>
    public AppendResult Append(IReadOnlyList<Entry> entries, AppendMode mode)
    {
        var lastSeq = session.Scalar<long>("SELECT last_seq FROM authority WHERE code = @authority");
        var records = Records(entries);
        ReadHeld(records);
        var check = new AppendCheck(IdsElsewhere(records), CaseOwners(entries));
        foreach (var record in records.Values)
        {
            check.Check(record);
        }

        var refused = check.Refused.OrderBy(refusal => refusal.Index).ToList();
        var held = records.Values.Sum(record => record.AlreadyHeld);
        if (refused.Count > 0 && mode == AppendMode.AllOrNothing)
        {
            return new AppendResult(0, held, refused, 0, 0, lastSeq);
        }

        var touched = records.Values.Where(record => record.Accepted.Count > 0).ToList();
        if (touched.Count == 0)
        {
            return new AppendResult(0, held, refused, 0, 0, lastSeq);
        }

        var taken = touched.Sum(record => record.Accepted.Count);
        Write(touched, lastSeq);
        session.Execute("UPDATE authority SET last_seq = @seq WHERE code = @authority", ("seq", lastSeq + taken));
        var people = touched.Where(record => record.Owner != EntryRows.Register).ToList();
        var cases = people.Sum(record => record.Accepted.Where(item => item.Entry.Case is not null).DistinctBy(item => item.Entry.Case).Count());
        return new AppendResult(taken, held, refused, people.Count, cases, lastSeq + taken);
    }

    private static Dictionary<string, RecordAppend> Records(IReadOnlyList<Entry> entries)
    {
        var records = new Dictionary<string, RecordAppend>(StringComparer.Ordinal);
        for (var index = 0; index < entries.Count; index++)
        {
            var owner = EntryRows.Owner(entries[index]);
            if (!records.TryGetValue(owner, out var record))
            {
                records[owner] = record = new RecordAppend(owner);
            }

            record.Offered.Add((index, entries[index]));
        }

        return records;
    }

    private void ReadHeld(Dictionary<string, RecordAppend> records)
    {
        foreach (var held in EntryRows.Read(session, session.Engine.In("person", "@people"), true, ("people", records.Keys)))
        {
            records[EntryRows.Owner(held.Entry)].Held.Add(held);
        }
    }

    private HashSet<string> IdsElsewhere(Dictionary<string, RecordAppend> records)
    {
        var here = records.Values.SelectMany(record => record.Held).Select(held => held.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var asked = records.Values.SelectMany(record => record.Offered)
            .Select(item => item.Entry.Id)
            .Where(id => !here.Contains(id))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var found = session.Query(
            $"SELECT id FROM entry WHERE authority = @authority AND {session.Engine.In("id", "@ids")}",
            row => row.GetString(0),
            ("ids", asked));

        // What one record holds, another must not take either.
        here.UnionWith(found);
        return here;
    }

    private Dictionary<string, string> CaseOwners(IReadOnlyList<Entry> entries)
    {
        var cases = entries.Where(entry => entry.Case is not null).Select(entry => entry.Case!).Distinct(StringComparer.Ordinal).ToList();
        return session.Query(
                $"SELECT case_id, person FROM case_person WHERE authority = @authority AND {session.Engine.In("case_id", "@cases")}",
                row => (Case: row.GetString(0), Person: row.GetString(1)),
                ("cases", cases))
            .ToDictionary(row => row.Case, row => row.Person, StringComparer.Ordinal);
    }

    private void Write(List<RecordAppend> touched, long lastSeq)
    {
        var starts = new long[touched.Count];
        for (var index = 0; index < touched.Count; index++)
        {
            starts[index] = lastSeq;
            lastSeq += touched[index].Accepted.Count;
        }

        Projections.Delete(session, [.. touched.Where(record => record.Held.Count > 0).Select(record => record.Owner)]);

        // Some records are hashed, folded and projected on other processors while those before them are written.
        var parts = touched.Zip(starts).Chunk(Part);
        foreach (var (entries, rows) in Pipeline.InOrder(parts, Work))
        {
            session.Insert(Tables.Entry, entries);
            Projections.Insert(session, rows);
        }
    }

    private (List<object?[]> Entries, ProjectedRows Rows) Work((RecordAppend Record, long Seq)[] part)
    {
        var entries = new List<object?[]>();
        var rows = new ProjectedRows();
        foreach (var (record, seq) in part)
        {
            var worked = Work(record, seq);
            entries.AddRange(worked.Entries);
            rows.Add(worked.Rows);
        }

        return (entries, rows);
    }

    private (List<object?[]> Entries, ProjectedRows Rows) Work(RecordAppend record, long seq)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var held in record.Held)
        {
            last[EntryRows.Chain(held.Entry)] = Convert.ToHexStringLower(held.Hash);
        }

        var rows = new List<object?[]>(record.Accepted.Count);
        foreach (var (_, entry) in record.Accepted)
        {
            var chain = EntryRows.Chain(entry);
            var hash = EntryHash.Chained(last.GetValueOrDefault(chain, EntryHash.Start), entry);
            last[chain] = hash;
            rows.Add(EntryRows.Row(session.Authority!, new HeldEntry(++seq, entry, Convert.FromHexString(hash))));
        }

        Entry[] all = [.. record.Held.Select(held => held.Entry), .. record.Accepted.Select(item => item.Entry)];
        return (rows, projector.Rows(record.Owner, all, today));
    }
}
