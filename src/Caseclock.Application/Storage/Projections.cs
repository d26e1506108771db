using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>Writes the projections: of some records when entries join them, of all when they are rebuilt or the day has turned.</summary>
internal static class Projections
{
    // How many records are worked out before they are written.
    private const int Batch = 500;

    /// <summary>Takes away the rows of some records.</summary>
    /// <param name="session">A transaction that writes to the authority.</param>
    /// <param name="stale">The records that have rows already.</param>
    public static void Delete(Session session, IReadOnlyList<string> stale)
    {
        if (stale.Count == 0)
        {
            return;
        }

        DeleteWords(session, stale);
        foreach (var table in Tables.Projections.Where(table => table != Tables.PersonWord))
        {
            session.Execute(
                $"DELETE FROM {table.Name} WHERE authority = @authority AND {session.Engine.In("person", "@people")}",
                ("people", stale));
        }
    }

    // Words are found by their key alone; an index by person as well would be a third of the work of a load.
    private static void DeleteWords(Session session, IReadOnlyList<string> stale)
    {
        var held = session.Query(
            $"SELECT person, words FROM person WHERE authority = @authority AND {session.Engine.In("person", "@people")}",
            row => (Person: row.GetString(0), Words: row.GetString(1)),
            ("people", stale));
        foreach (var (person, words) in held)
        {
            session.Execute(
                $"DELETE FROM person_word WHERE authority = @authority AND {session.Engine.In("word", "@words")} AND person = @person",
                ("words", words.Split(' ')),
                ("person", person));
        }
    }

    /// <summary>Writes the rows of records that have none.</summary>
    public static void Insert(Session session, ProjectedRows rows)
    {
        foreach (var table in Tables.Projections)
        {
            session.Insert(table, rows.InOrder(table));
        }
    }

    /// <summary>Throws away all projections of the authority and works them out again from its entries.</summary>
    /// <returns>How many records there are.</returns>
    public static int Rebuild(Session session, Projector projector, DateOnly today)
    {
        CountChange(session);
        foreach (var table in Tables.Projections)
        {
            session.Execute($"DELETE FROM {table.Name} WHERE authority = @authority");
        }

        var records = 0;
        foreach (var range in Records.Ranges(session, Batch))
        {
            var batch = Records.Read(session, range);
            Insert(session, Work(projector, batch, today));
            records += batch.Count;
        }

        return records;
    }

    /// <summary>Works out again the projections of people that were last worked out for an earlier day.</summary>
    /// <returns>How many there were, at most one batch of them.</returns>
    public static int Refresh(Session session, Projector projector, DateOnly today)
    {
        var people = session.Query(
            "SELECT person FROM person WHERE authority = @authority AND as_at < @today ORDER BY as_at, person LIMIT @batch",
            row => row.GetString(0),
            ("today", today),
            ("batch", Batch));
        if (people.Count > 0)
        {
            var entries = EntryRows.Read(session, session.Engine.In("person", "@people"), false, ("people", people));
            var batch = Records.Group(entries).ToList();
            CountChange(session);
            Delete(session, people);
            Insert(session, Work(projector, batch, today));
        }

        return people.Count;
    }

    // What is kept in memory goes by the entries' numbers, so it must be told of a change that comes without an entry.
    private static void CountChange(Session session) => session.Execute("UPDATE authority SET changes = changes + 1 WHERE code = @authority");

    private static ProjectedRows Work(Projector projector, List<RecordEntries> batch, DateOnly today)
    {
        var worked = new ProjectedRows[batch.Count];
        Parallel.For(0, batch.Count, index => worked[index] = projector.Rows(batch[index].Owner, batch[index].Entries, today));
        var rows = new ProjectedRows();
        foreach (var record in worked)
        {
            rows.Add(record);
        }

        return rows;
    }
}

/// <summary>The entries of one record.</summary>
/// <param name="Owner">The person's id, or <see cref="EntryRows.Register"/>.</param>
/// <param name="Entries">Its entries in the order of writing.</param>
internal sealed record RecordEntries(string Owner, IReadOnlyList<Entry> Entries);

/// <summary>A stretch of records in the order of their ids.</summary>
/// <param name="First">The first one's owner.</param>
/// <param name="Last">The last one's owner, inclusive.</param>
internal sealed record RecordRange(string First, string Last)
{
    /// <summary>The condition on rows; its parameters are <c>first</c> and <c>last</c>.</summary>
    public const string Condition = "person >= @first AND person <= @last";
}

/// <summary>Reads whole records.</summary>
internal static class Records
{
    /// <summary>Cuts the authority's records, in the order of their ids, into stretches; each is looked for when it is asked for.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="most">How many records a stretch has at most.</param>
    public static IEnumerable<RecordRange> Ranges(Session session, int most)
    {
        string? after = null;
        while (true)
        {
            var owners = session.Query(
                "SELECT DISTINCT person FROM entry WHERE authority = @authority AND "
                + (after is null ? "1 = 1" : "person > @after")
                + " ORDER BY person LIMIT @most",
                row => row.GetString(0),
                ("after", after),
                ("most", most));
            if (owners.Count == 0)
            {
                yield break;
            }

            yield return new RecordRange(owners[0], owners[^1]);
            after = owners[^1];
        }
    }

    /// <summary>Reads the records of a stretch.</summary>
    public static List<RecordEntries> Read(Session session, RecordRange range) =>
        [.. Group(EntryRows.Read(session, RecordRange.Condition, false, ("first", range.First), ("last", range.Last)))];

    /// <summary>Puts entries that come in the order of person together by person.</summary>
    public static IEnumerable<RecordEntries> Group(IEnumerable<HeldEntry> entries)
    {
        List<Entry>? record = null;
        string owner = "";
        foreach (var held in entries)
        {
            var next = EntryRows.Owner(held.Entry);
            if (record is not null && next != owner)
            {
                yield return new RecordEntries(owner, record);
                record = null;
            }

            owner = next;
            (record ??= []).Add(held.Entry);
        }

        if (record is not null)
        {
            yield return new RecordEntries(owner, record);
        }
    }
}
