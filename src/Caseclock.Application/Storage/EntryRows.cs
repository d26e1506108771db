using System.Data.Common;
using System.Text.Json;
using Caseclock.Domain.Chronology;
using Microsoft.Data.Sqlite;

namespace Caseclock.Application.Storage;

/// <summary>An entry as the store holds it.</summary>
/// <param name="Seq">Its place in the authority's order of writing, from 1.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Hash">Its hash in its chain.</param>
internal readonly record struct HeldEntry(long Seq, Entry Entry, byte[] Hash);

/// <summary>Turns entries into rows and rows into entries.</summary>
internal static class EntryRows
{
    /// <summary>What stands for the person in the rows of the register.</summary>
    public const string Register = "";

    private const int IdColumn = 3;

    private const string Columns = "person, id, kind, on_day, recorded, case_id, recorded_by, note, corrects, fields, seq, hash";

    /// <summary>The person's id, or what stands for the register.</summary>
    public static string Owner(Entry entry) => entry.Person ?? Register;

    /// <summary>
    /// The chain that the entry hangs on: its case, else its person, else the register. An entry that names a case and no person hangs
    /// on the register's, so that each chain lies within one record. Text that no id can be keeps the three apart.
    /// </summary>
    public static string Chain(Entry entry) =>
        entry.Person is null ? "register" : entry.Case is null ? "person" : "case\n" + entry.Case;

    /// <summary>The row of an entry, in the order of <see cref="Tables.Entry"/>.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="seq">Its place in the authority's order of writing.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="fields">Its own fields as JSON.</param>
    /// <param name="hash">Its hash in its chain.</param>
    public static object?[] Row(string authority, long seq, Entry entry, string fields, byte[] hash)
    {
        return
        [
            authority,
            Owner(entry),
            seq,
            entry.Id,
            entry.Kind.Name,
            entry.On,
            Instants.Microseconds(entry.Recorded),
            entry.Case,
            entry.By,
            entry.Note,
            entry.Corrects,
            fields,
            hash,
        ];
    }

    /// <summary>Writes rows, and takes their ids. Those have a table of their own: an index would be written to at random by every row.</summary>
    public static void Insert(Session session, List<object?[]> rows)
    {
        session.Insert(Tables.Entry, rows);
        var ids = rows.ConvertAll(row => (string)row[IdColumn]!);
        ids.Sort(StringComparer.Ordinal);
        session.Insert(Tables.EntryId, ids.ConvertAll(id => new object?[] { session.Authority, id }));
    }

    /// <summary>Reads entries one after another, in the order of person and writing.</summary>
    /// <param name="session">The transaction; it must not be used otherwise while entries are read.</param>
    /// <param name="where">A condition on the rows, beside that of the authority.</param>
    /// <param name="withHashes">Whether the hashes are wanted; without them they are empty.</param>
    /// <param name="parameters">What the condition needs.</param>
    public static IEnumerable<HeldEntry> Read(Session session, string where, bool withHashes, params (string Name, object? Value)[] parameters) =>
        ReadOrdered(session, where, "person, seq", withHashes, parameters);

    /// <summary>Reads entries one after another in the order of writing.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<HeldEntry> ReadInOrder(Session session, string where, bool withHashes, params (string Name, object? Value)[] parameters) =>
        ReadOrdered(session, where, "seq", withHashes, parameters);

    /// <summary>Reads entries with their hashes, in the order of person and writing, past those that cannot be read.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="where">A condition on the rows.</param>
    /// <param name="unreadable">Told the id of each entry that somebody has made unreadable.</param>
    /// <param name="parameters">What the condition needs.</param>
    public static IEnumerable<HeldEntry> ReadWhatCanBe(
        Session session,
        string where,
        Action<string> unreadable,
        params (string Name, object? Value)[] parameters) => ReadOrdered(session, where, "person, seq", true, parameters, unreadable);

    private static IEnumerable<HeldEntry> ReadOrdered(
        Session session,
        string where,
        string order,
        bool withHashes,
        (string Name, object? Value)[] parameters,
        Action<string>? unreadable = null)
    {
        using var command = session.Command(
            $"SELECT {(withHashes ? Columns : Columns[..^", hash".Length])} FROM entry WHERE authority = @authority AND {where} ORDER BY {order}",
            parameters);
        using var reader = command.ExecuteReader();
        var shared = new Shared();
        while (reader.Read())
        {
            if (unreadable is null)
            {
                yield return Of(reader, shared, withHashes);
            }
            else if (TryOf(reader, shared, unreadable) is { } held)
            {
                yield return held;
            }
        }
    }

    private static HeldEntry? TryOf(DbDataReader row, Shared shared, Action<string> unreadable)
    {
        try
        {
            return Of(row, shared, true);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or FormatException or JsonException or InvalidCastException)
        {
            unreadable(row.GetString(1));
            return null;
        }
    }

    private static HeldEntry Of(DbDataReader row, Shared shared, bool withHash)
    {
        if (row is SqliteDataReader sqlite)
        {
            return shared.Sqlite.Of(sqlite.Handle!, withHash);
        }

        var kind = Kinds.Of(row.GetString(2));
        var person = shared.Person(row.GetString(0));
        var entry = new Entry
        {
            Person = person.Length == 0 ? null : person,
            Id = row.GetString(1),
            Kind = kind,
            On = row.Day(3),
            Recorded = Instants.Of(row.GetInt64(4)),
            Case = row.IsDBNull(5) ? null : shared.Case(row.GetString(5)),
            By = row.IsDBNull(6) ? null : shared.By(row.GetString(6)),
            Note = row.TextOrNull(7),
            Corrects = row.TextOrNull(8),
            Fields = EntryReader.Fields(kind, row.GetString(9)),
        };
        return new HeldEntry(row.GetInt64(10), entry, withHash ? (byte[])row.GetValue(11) : []);
    }

    // The same text over and over is kept once: a national read holds millions of entries of few people, cases and users.
    private sealed class Shared
    {
        private readonly HashSet<string> _users = new(StringComparer.Ordinal);

        public SqliteEntries Sqlite { get; } = new();

        private string _person = "";
        private string _case = "";

        public string Person(string text) => _person = text == _person ? _person : text;

        public string Case(string text) => _case = text == _case ? _case : text;

        public string By(string text)
        {
            if (_users.TryGetValue(text, out var held))
            {
                return held;
            }

            _users.Add(text);
            return text;
        }
    }
}
