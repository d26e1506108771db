using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>
/// Checks entries and works out their rows: hashes, and the projections of every record that they touch. Nothing is written here, so one
/// load may prepare its next entries while <see cref="PreparedAppend"/> writes those before.
/// </summary>
/// <param name="session">A transaction; to write what was prepared, either this one or a later one that finds it still holds.</param>
/// <param name="projector">Works out the projections.</param>
/// <param name="today">The day that projections are made for.</param>
internal sealed class Appending(Session session, Projector projector, DateOnly today)
{
    // Records worked on together.
    private const int Part = 200;

    /// <summary>Checks and works out.</summary>
    public PreparedAppend Prepare(IReadOnlyList<Entry> entries, AppendMode mode)
    {
        var seen = StoreMark.Of(session);
        var records = Records(entries);
        ReadHeld(records);
        var check = new AppendCheck(IdsElsewhere(records), CaseOwners(entries));
        foreach (var record in records.Values)
        {
            check.Check(record);
        }

        var refused = check.Refused.OrderBy(refusal => refusal.Index).ToList();

        // In the order of the tables' keys, so that a large load writes each page of the store once and not again for every record.
        var touched = refused.Count > 0 && mode == AppendMode.AllOrNothing
            ? []
            : records.Values.Where(record => record.Accepted.Count > 0).OrderBy(record => record.Owner, StringComparer.Ordinal).ToList();
        var prepared = new PreparedAppend(entries, mode, seen, touched, refused, records.Values.Sum(record => record.AlreadyHeld));
        foreach (var (entryRows, rows) in Pipeline.InOrder(touched.Chunk(Part), Work))
        {
            prepared.EntryRows.AddRange(entryRows);
            prepared.Rows.Add(rows);
        }

        return prepared;
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

        var taken = session.Query(
            $"SELECT id FROM entry_id WHERE authority = @authority AND {session.Engine.In("id", "@ids")}",
            row => row.GetString(0),
            ("ids", asked));

        // What one record holds, another must not take either.
        here.UnionWith(taken);
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

    // Some records are hashed, folded and projected on other processors while those before them are gathered.
    private (List<object?[]> Entries, ProjectedRows Rows) Work(RecordAppend[] part)
    {
        var entries = new List<object?[]>();
        var rows = new ProjectedRows();
        foreach (var record in part)
        {
            entries.AddRange(EntriesOf(record));
            Entry[] all = [.. record.Held.Select(held => held.Entry), .. record.Accepted.Select(item => item.Entry)];
            rows.Add(projector.Rows(record.Owner, all, today));
        }

        return (entries, rows);
    }

    private List<object?[]> EntriesOf(RecordAppend record)
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
            var link = EntryHash.Link(last.GetValueOrDefault(chain, EntryHash.Start), entry);
            last[chain] = link.Hash;
            rows.Add(EntryRows.Row(session.Authority!, PreparedAppend.NumberedLater, entry, link.Fields, Convert.FromHexString(link.Hash)));
        }

        return rows;
    }
}
