using System.Collections.Concurrent;
using System.Data.Common;

namespace Caseclock.Application.Storage;

/// <summary>A row of a list: what it is found, filtered and ordered by. What is shown of it is read when it is shown.</summary>
internal sealed class ListRow
{
    /// <summary>What stands for a day that is not known: it comes after every other.</summary>
    public const int NoDay = int.MaxValue;

    /// <summary>The person; empty for the register.</summary>
    public required string Person { get; init; }

    /// <summary>The person's number in this list.</summary>
    public required int Number { get; init; }

    /// <summary>What names the row among the person's.</summary>
    public required string Key { get; init; }

    /// <summary>The number of its day, or <see cref="NoDay"/>.</summary>
    public required int Day { get; init; }

    /// <summary>The first text that it is ordered by; null when there is none.</summary>
    public string? First { get; init; }

    /// <summary>The second text that it is ordered by; null when there is none.</summary>
    public string? Second { get; init; }

    /// <summary>The number of its value in each filter.</summary>
    public required int[] Codes { get; init; }
}

/// <summary>What a list is made of.</summary>
/// <param name="From">The tables, with the list's own called <c>l</c>.</param>
/// <param name="Key">The column that names a row among its person's.</param>
/// <param name="Day">The column with the day.</param>
/// <param name="First">The column with the first text it is ordered by.</param>
/// <param name="Second">The column with the second text it is ordered by.</param>
/// <param name="Filters">Each filter's name, and its column or expression.</param>
/// <param name="InOrder">The order in which the rows are kept.</param>
internal sealed record ListShape(
    string From,
    string Key,
    string Day,
    string First,
    string Second,
    IReadOnlyList<(string Name, string Sql)> Filters,
    Comparison<ListRow> InOrder);

/// <summary>What is asked of a list.</summary>
internal sealed class ListAsked
{
    /// <summary>A condition that parts the table's rows into lists of their own; always one of a few.</summary>
    public string Part { get; init; } = "1 = 1";

    /// <summary>The values wanted of each filter by its name; an empty text is for rows that have none. What is not named is not narrowed.</summary>
    public Dictionary<string, string[]> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The first day wanted; rows without a day are then left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day wanted; rows without a day are then left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The person wanted; null for anybody.</summary>
    public string? Person { get; init; }

    /// <summary>Puts the places of rows, which come in the list's own order, into another one; null for the list's own.</summary>
    public Func<ListSnapshot, IEnumerable<int>, IEnumerable<int>>? Order { get; init; }

    /// <summary>Narrows to a value unless it is null.</summary>
    public ListAsked With(string filter, string? value, char? separator = null)
    {
        if (value is not null)
        {
            Values[filter] = separator is { } between ? value.Split(between) : [value];
        }

        return this;
    }
}

/// <summary>What was found.</summary>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Counts">For each filter, and for <c>day</c>: how many rows each value has with every other filter applied.</param>
internal sealed record ListFound(IReadOnlyList<ListRow> Rows, int Total, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> Counts);

/// <summary>
/// The rows of a list in memory. One pass gives a page, its total and the count of every value of every filter in a few milliseconds for a
/// hundred thousand rows, which databases take a second for. Nothing is taken on trust: each question reads the authority's stamps in its
/// own transaction and first brings the list up to that moment, so that it is right whoever wrote, through whichever web server. Only the
/// records with newer entries are read again.
/// </summary>
/// <param name="shape">The list.</param>
internal sealed class ListIndex(ListShape shape)
{
    private readonly ConcurrentDictionary<(string Authority, string Part), Kept> _lists = new();

    /// <summary>Looks through the list and reads what is shown of it, both from one moment.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="authority">The authority's code.</param>
    /// <param name="asked">Which rows.</param>
    /// <param name="page">Which part of them.</param>
    /// <param name="read">Reads what is shown, in the same transaction.</param>
    public T Find<T>(Engine engine, string authority, ListAsked asked, Page page, Func<Session, ListFound, T> read) =>
        Look(engine, authority, asked.Part, (session, snapshot) => read(session, new ListPass(snapshot, asked).Run(page)));

    /// <summary>Looks at the list as a whole, for what is counted otherwise than by filters.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="authority">The authority's code.</param>
    /// <param name="part">The condition that parts the table's rows, as <see cref="ListAsked.Part"/>.</param>
    /// <param name="look">Looks, in a transaction of the same moment.</param>
    public T Look<T>(Engine engine, string authority, string part, Func<Session, ListSnapshot, T> look)
    {
        var kept = _lists.GetOrAdd((authority, part), _ => new Kept(shape.Filters.Count));
        Session? session = null;
        try
        {
            ListSnapshot snapshot;
            lock (kept.Refreshing)
            {
                // Begun within the lock, no transaction sees less than the one before it: the list only goes forward.
                session = Session.Read(engine, authority);
                snapshot = kept.Snapshot = Refresh(session, kept, part);
            }

            return look(session, snapshot);
        }
        finally
        {
            session?.Dispose();
        }
    }

    private ListSnapshot Refresh(Session session, Kept kept, string part)
    {
        var (lastSeq, changes) = session.Query(
                "SELECT last_seq, changes FROM authority WHERE code = @authority",
                row => (row.GetInt64(0), row.GetInt64(1)))
            .SingleOrDefault();
        if (kept.Snapshot is not { } before || before.Changes != changes || before.LastSeq > lastSeq)
        {
            var all = Read(session, kept, part);
            all.Sort(shape.InOrder);
            return new ListSnapshot(lastSeq, changes, Filters, kept.Texts(), ListColumns.Of([.. all], Filters.Length));
        }

        if (before.LastSeq == lastSeq)
        {
            return before;
        }

        var owners = session.Query(
            "SELECT DISTINCT person FROM entry WHERE authority = @authority AND seq > @seq",
            row => row.GetString(0),
            ("seq", before.LastSeq));
        var fresh = Read(session, kept, $"{part} AND {session.Engine.In("l.person", "@people")}", ("people", owners));
        fresh.Sort(shape.InOrder);
        var columns = before.Columns.With(fresh, [.. owners.Select(kept.People.CodeOf)], shape.InOrder);
        return new ListSnapshot(lastSeq, changes, Filters, kept.Texts(), columns);
    }

    private string[] Filters { get; } = [.. shape.Filters.Select(filter => filter.Name)];

    private List<ListRow> Read(Session session, Kept kept, string where, params ReadOnlySpan<(string Name, object? Value)> parameters) => session.Query(
        $"""
        SELECT l.person, {shape.Key}, {shape.Day}, {shape.First}, {shape.Second}, {string.Join(", ", shape.Filters.Select(filter => filter.Sql))}
        FROM {shape.From} WHERE l.authority = @authority AND {where}
        """,
        kept.Row,
        parameters);

    // Each value of a filter has a number, so that counting is adding one in an array.
    private sealed class Coder
    {
        private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

        public List<string> Texts { get; } = [];

        public int CodeOf(string text)
        {
            if (!_codes.TryGetValue(text, out var code))
            {
                _codes[text] = code = Texts.Count;
                Texts.Add(text);
            }

            return code;
        }
    }

    private sealed class Kept(int filters)
    {
        public readonly Lock Refreshing = new();

        public ListSnapshot? Snapshot { get; set; }

        public Coder[] Codes { get; } = [.. Enumerable.Range(0, filters).Select(_ => new Coder())];

        public Coder People { get; } = new();

        public string[][] Texts() => [.. Codes.Select(codes => codes.Texts.ToArray())];

        public ListRow Row(DbDataReader row)
        {
            var codes = new int[Codes.Length];
            for (var index = 0; index < codes.Length; index++)
            {
                codes[index] = Codes[index].CodeOf(row.TextOrNull(5 + index) ?? "");
            }

            var number = People.CodeOf(row.GetString(0));
            return new ListRow
            {
                Person = People.Texts[number],
                Number = number,
                Key = row.GetString(1),
                Day = row.DayOrNull(2)?.DayNumber ?? ListRow.NoDay,
                First = row.TextOrNull(3),
                Second = row.TextOrNull(4),
                Codes = codes,
            };
        }
    }
}
