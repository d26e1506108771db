using System.Data.Common;
using System.Globalization;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>Something in the store that is not as it must be.</summary>
/// <param name="Authority">The authority's code.</param>
/// <param name="Table">The table: <c>entry</c>, or a projection.</param>
/// <param name="Key">Which row: an entry's id, a person's or a case's.</param>
/// <param name="Field">The field at fault; empty when a row is missing or should not be there.</param>
/// <param name="Message">What is wrong, in a sentence without personal details.</param>
public sealed record Finding(string Authority, string Table, string Key, string Field, string Message);

/// <summary>What a check of the store came to.</summary>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Records">How many people's records, and registers.</param>
/// <param name="FindingCount">How many findings there are.</param>
/// <param name="Findings">The first thousand of them.</param>
public sealed record VerifyReport(long Entries, long Records, long FindingCount, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether all is as it must be.</summary>
    public bool Sound => FindingCount == 0;
}

/// <summary>Walks the chains of hashes and works every projection out again, to prove that the store holds what was written.</summary>
/// <param name="session">A transaction that reads one authority.</param>
/// <param name="projector">Works out the projections.</param>
/// <param name="today">The day to take for a person without a row.</param>
internal sealed class Verification(Session session, Projector projector, DateOnly today)
{
    private const int Stretch = 500;
    private const int Kept = 1000;

    private static readonly object Unreadable = new();

    // What names a row within a person's rows; the words themselves are names and stay out of every report.
    private static readonly Dictionary<Table, string[]> Keys = new()
    {
        [Tables.Person] = ["person"],
        [Tables.PersonWord] = ["word", "person"],
        [Tables.CasePerson] = ["case_id"],
        [Tables.CaseSummary] = ["case_id"],
        [Tables.Deadline] = ["person", "place"],
    };

    private readonly List<Finding> _findings = [];
    private long _count;
    private long _entries;
    private long _records;

    /// <summary>Checks everything of the authority.</summary>
    public VerifyReport Run()
    {
        CheckNumbers();
        CheckIds();
        string? after = null;
        foreach (var range in Records.Ranges(session, Stretch).ToList())
        {
            CheckStretch(after, range.Last);
            after = range.Last;
        }

        CheckStretch(after, null);
        return new VerifyReport(_entries, _records, _count, _findings);
    }

    private void CheckNumbers()
    {
        var last = session.Scalar<long>("SELECT last_seq FROM authority WHERE code = @authority");
        var held = session.Scalar<long>("SELECT count(*) FROM entry WHERE authority = @authority");
        if (held == last)
        {
            return;
        }

        Find("entry", "", "seq", $"{last} entries were written and {held} are held.");
        var gaps = session.Query(
            """
            SELECT e.seq + 1 FROM entry e WHERE e.authority = @authority AND e.seq < @last
            AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.authority = @authority AND n.seq = e.seq + 1) ORDER BY 1
            """,
            row => row.GetInt64(0),
            ("last", last));
        foreach (var gap in gaps)
        {
            Find("entry", gap.ToString(CultureInfo.InvariantCulture), "seq", $"The entry numbered {gap} is missing.");
        }
    }

    private void CheckIds()
    {
        string[] differences =
        [
            "SELECT id FROM entry WHERE authority = @authority EXCEPT SELECT id FROM entry_id WHERE authority = @authority",
            "SELECT id FROM entry_id WHERE authority = @authority EXCEPT SELECT id FROM entry WHERE authority = @authority",
        ];
        foreach (var id in differences.SelectMany(sql => session.Query(sql, row => row.GetString(0))))
        {
            Find("entry_id", id, "id", $"The ids that are taken and those of the entries differ in \"{id}\".");
        }
    }

    // Stretches touch one another, so that rows of people without entries are found as well.
    private void CheckStretch(string? after, string? last)
    {
        var conditions = new Conditions();
        conditions.Add("1 = 1");
        if (after is not null)
        {
            conditions.Add("person > @after", ("after", after));
        }

        if (last is not null)
        {
            conditions.Add("person <= @last", ("last", last));
        }

        var records = ReadRecords(conditions);
        var held = Tables.Projections.ToDictionary(table => table, table => HeldRows(table, conditions));
        var asAt = held[Tables.Person].Values.ToDictionary(row => (string)row[1]!, row => row[^1] as DateOnly?, StringComparer.Ordinal);
        var expected = new ProjectedRows();
        foreach (var (owner, entries) in records)
        {
            expected.Add(projector.Rows(owner, entries, asAt.GetValueOrDefault(owner) ?? today));
        }

        foreach (var table in Tables.Projections)
        {
            Compare(table, expected.Of(table), held[table]);
        }
    }

    private Dictionary<string, List<Entry>> ReadRecords(Conditions conditions)
    {
        var records = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        var chains = new Dictionary<(string, string), string>();
        foreach (var held in EntryRows.ReadWhatCanBe(session, conditions.Where(), CannotRead, conditions.Parameters))
        {
            var owner = EntryRows.Owner(held.Entry);
            if (!records.TryGetValue(owner, out var entries))
            {
                records[owner] = entries = [];
                _records++;
            }

            entries.Add(held.Entry);
            _entries++;
            var chain = (owner, EntryRows.Chain(held.Entry));
            var expected = EntryHash.Chained(chains.GetValueOrDefault(chain, EntryHash.Start), held.Entry);
            var found = Convert.ToHexStringLower(held.Hash);
            if (found != expected)
            {
                Find(
                    "entry",
                    held.Entry.Id,
                    "hash",
                    $"The chain is broken: this entry or the one before it was changed or taken away. Expected {expected}, found {found}.");
            }

            chains[chain] = found;
        }

        return records;
    }

    private void CannotRead(string id)
    {
        _entries++;
        Find("entry", id, "", "The entry cannot be read: it was changed by something else than caseclock.");
    }

    private Dictionary<string, object?[]> HeldRows(Table table, Conditions conditions) => session.Query(
            $"SELECT {table.List} FROM {table.Name} WHERE authority = @authority AND {conditions.Where()}",
            row => Row(table, row),
            conditions.Parameters)
        .ToDictionary(row => KeyOf(table, row), StringComparer.Ordinal);

    private static object?[] Row(Table table, DbDataReader row)
    {
        var values = new object?[table.Columns.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = row.IsDBNull(index) ? null : Cell(table.Columns[index].Holds, row, index);
        }

        return values;
    }

    private static object Cell(Holds holds, DbDataReader row, int index)
    {
        try
        {
            return holds switch
            {
                Holds.Text => row.GetString(index),
                Holds.Whole => row.GetInt64(index),
                Holds.Day => row.Day(index),
                Holds.Flag => row.GetBoolean(index),
                Holds.Bytes => row.GetValue(index),
                Holds.Real => row.GetDouble(index),
                _ => throw new ArgumentOutOfRangeException(nameof(holds), holds, "A new kind of column needs a reader."),
            };
        }
        catch (FormatException)
        {
            return Unreadable;
        }
    }

    private void Compare(Table table, List<object?[]> expected, Dictionary<string, object?[]> held)
    {
        foreach (var row in expected)
        {
            if (!held.Remove(KeyOf(table, row), out var found))
            {
                Find(table.Name, Named(table, row), "", "The row is missing. Run \"caseclock rebuild\".");
                continue;
            }

            for (var index = 0; index < row.Length; index++)
            {
                if (!Equals(row[index], found[index]))
                {
                    Find(table.Name, Named(table, row), table.Columns[index].Name, "The field is not what the entries say. Run \"caseclock rebuild\".");
                }
            }
        }

        foreach (var row in held.Values)
        {
            Find(table.Name, Named(table, row), "", "The row should not be there. Run \"caseclock rebuild\".");
        }
    }

    private static string KeyOf(Table table, object?[] row) => string.Join('\n', Keys[table].Select(key => Value(table, row, key)));

    private static string Named(Table table, object?[] row) =>
        Value(table, row, table == Tables.CaseSummary || table == Tables.CasePerson ? "case_id" : "person");

    private static string Value(Table table, object?[] row, string column)
    {
        for (var index = 0; index < row.Length; index++)
        {
            if (table.Columns[index].Name == column)
            {
                return Convert.ToString(row[index], CultureInfo.InvariantCulture) ?? "";
            }
        }

        throw new ArgumentOutOfRangeException(nameof(column), column, "The table has no such column.");
    }

    private void Find(string table, string key, string field, string message)
    {
        _count++;
        if (_findings.Count < Kept)
        {
            _findings.Add(new Finding(session.Authority!, table, key, field, message));
        }
    }
}
