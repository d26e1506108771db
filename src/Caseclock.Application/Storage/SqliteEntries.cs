using System.Text;
using Caseclock.Domain.Chronology;
using SQLitePCL;

namespace Caseclock.Application.Storage;

/// <summary>
/// Reads entries from the bytes that SQLite holds: a national count reads tens of millions, and making a text of every cell is what takes
/// longest. The columns are those of <see cref="EntryRows"/>. The same text over and over is made once.
/// </summary>
internal sealed class SqliteEntries
{
    private const int LongestName = 64;

    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);
    private readonly LastText _person = new();
    private readonly LastText _case = new();
    private readonly HashSet<string> _users = new(StringComparer.Ordinal);

    /// <summary>The entry of the row at which a statement stands.</summary>
    /// <param name="row">The statement.</param>
    /// <param name="withHash">Whether the hash is among the columns.</param>
    public HeldEntry Of(sqlite3_stmt row, bool withHash)
    {
        var kind = KindOf(raw.sqlite3_column_blob(row, 2));
        var person = _person.Of(raw.sqlite3_column_blob(row, 0));
        var entry = new Entry
        {
            Person = person.Length == 0 ? null : person,
            Id = Encoding.UTF8.GetString(raw.sqlite3_column_blob(row, 1)),
            Kind = kind,
            On = DayOf(raw.sqlite3_column_blob(row, 3)),
            Recorded = Instants.Of(raw.sqlite3_column_int64(row, 4)),
            Case = IsNull(row, 5) ? null : _case.Of(raw.sqlite3_column_blob(row, 5)),
            By = IsNull(row, 6) ? null : UserOf(raw.sqlite3_column_blob(row, 6)),
            Note = IsNull(row, 7) ? null : Encoding.UTF8.GetString(raw.sqlite3_column_blob(row, 7)),
            Corrects = IsNull(row, 8) ? null : Encoding.UTF8.GetString(raw.sqlite3_column_blob(row, 8)),
            Fields = EntryReader.Fields(kind, raw.sqlite3_column_blob(row, 9)),
        };
        return new HeldEntry(raw.sqlite3_column_int64(row, 10), entry, withHash ? raw.sqlite3_column_blob(row, 11).ToArray() : []);
    }

    private static bool IsNull(sqlite3_stmt row, int column) => raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL;

    private static DateOnly DayOf(ReadOnlySpan<byte> text)
    {
        Span<char> day = stackalloc char[10];
        return text.Length == day.Length && Encoding.UTF8.TryGetChars(text, day, out var length)
            ? IsoDay.Parse(day[..length])
            : IsoDay.Parse(Encoding.UTF8.GetString(text));
    }

    private Kind KindOf(ReadOnlySpan<byte> text)
    {
        Span<char> name = stackalloc char[LongestName];
        if (!Encoding.UTF8.TryGetChars(text, name, out var length))
        {
            return Kinds.Of(Encoding.UTF8.GetString(text));
        }

        var known = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name[..length], out var kind))
        {
            known[name[..length]] = kind = Kinds.Of(name[..length].ToString());
        }

        return kind;
    }

    // There are few users: each name is kept once, as millions of entries bear it.
    private string UserOf(ReadOnlySpan<byte> text)
    {
        Span<char> name = stackalloc char[LongestName];
        if (!Encoding.UTF8.TryGetChars(text, name, out var length))
        {
            return Encoding.UTF8.GetString(text);
        }

        var known = _users.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name[..length], out var user))
        {
            user = name[..length].ToString();
            _users.Add(user);
        }

        return user;
    }

    // Entries come in the order of their people, so that mostly the text is the one before.
    private sealed class LastText
    {
        private byte[] _bytes = [];
        private string _text = "";

        public string Of(ReadOnlySpan<byte> bytes)
        {
            if (!bytes.SequenceEqual(_bytes))
            {
                (_bytes, _text) = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
            }

            return _text;
        }
    }
}
