using System.Collections.Concurrent;

namespace Caseclock.Application.Storage;

/// <summary>
/// How many rows each value of each filter has. Counting a large caseload takes longer than showing a page, so the counts of a list are
/// kept until anything of the authority is written.
/// </summary>
internal sealed class ListCounts
{
    // Lists in use at one time; when there are more, all are counted afresh.
    private const int Most = 500;

    private readonly ConcurrentDictionary<(string Authority, object Filter), Counted> _kept = new();

    public (int Total, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> Values) Of(
        Session session,
        string table,
        object filter,
        Conditions conditions,
        (string Filter, string Column)[] filters)
    {
        var stamp = session.Scalar<long>("SELECT changes FROM authority WHERE code = @authority");
        var key = (session.Authority!, filter);
        if (!_kept.TryGetValue(key, out var counted) || counted.Stamp != stamp)
        {
            counted = Count(session, table, conditions, filters, stamp);
            if (_kept.Count >= Most)
            {
                _kept.Clear();
            }

            _kept[key] = counted;
        }

        return (counted.Total, counted.Values);
    }

    private static Counted Count(Session session, string table, Conditions conditions, (string Filter, string Column)[] filters, long stamp)
    {
        var total = session.Scalar<long>($"SELECT count(*) FROM {table} WHERE {conditions.Where()}", conditions.Parameters);
        var values = filters.ToDictionary(
            item => item.Filter,
            IReadOnlyList<ValueCount> (item) => session.Query(
                $"""
                SELECT coalesce({item.Column}, ''), count(*) AS rows FROM {table} WHERE {conditions.Where(item.Filter)}
                GROUP BY {item.Column} ORDER BY rows DESC, 1
                """,
                row => new ValueCount(row.GetString(0), (int)row.GetInt64(1)),
                conditions.Parameters));
        return new Counted(stamp, (int)total, values);
    }

    private sealed record Counted(long Stamp, int Total, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> Values);
}
