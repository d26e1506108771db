using System.Buffers;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>One pass through a list: which rows match, and how many rows each value of each filter has.</summary>
internal sealed class ListPass
{
    /// <summary>What the counts of days are called.</summary>
    public const string Day = "day";

    private readonly ListSnapshot _list;
    private readonly ListAsked _asked;
    private readonly ListColumns _columns;
    private readonly (int Filter, int[] Codes, bool[] Wanted)[] _narrowed;
    private readonly int[][] _counts;
    private readonly int[] _days;
    private readonly int _from;
    private readonly int _to;

    /// <summary>Makes ready.</summary>
    /// <param name="list">The list.</param>
    /// <param name="asked">Which rows.</param>
    public ListPass(ListSnapshot list, ListAsked asked)
    {
        (_list, _asked, _columns) = (list, asked, list.Columns);
        _narrowed = [.. asked.Values.Select(value => Narrowed(list, list.IndexOf(value.Key), value.Value))];
        _counts = Array.ConvertAll(list.Texts, texts => new int[texts.Length]);

        // The last place is for rows without a day.
        _days = new int[_columns.LastDay - _columns.FirstDay + 2];
        _from = asked.From?.DayNumber ?? int.MinValue;
        _to = asked.To?.DayNumber ?? (asked.From is null ? ListRow.NoDay : ListRow.NoDay - 1);
    }

    /// <summary>Goes through the list.</summary>
    /// <param name="page">Which part of the rows that match is wanted.</param>
    public ListFound Run(Page page)
    {
        // Lent, not made: an array of this size at every question would keep the collector busy.
        var places = ArrayPool<int>.Shared.Rent(_columns.Days.Length);
        try
        {
            return Found(new ArraySegment<int>(places, 0, Matching(places)), page);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(places);
        }
    }

    private ListFound Found(ArraySegment<int> found, Page page)
    {
        for (var filter = 0; filter < _counts.Length; filter++)
        {
            var (counts, codes) = (_counts[filter], _columns.Codes[filter]);
            foreach (var place in found.AsSpan())
            {
                counts[codes[place]]++;
            }
        }

        var ordered = _asked.Order is null ? found : _asked.Order(_list, found);
        return new ListFound([.. ordered.Skip(page.Skip).Take(page.Take).Select(place => _columns.Rows[place])], found.Count, Counts());
    }

    private static (int Filter, int[] Codes, bool[] Wanted) Narrowed(ListSnapshot list, int filter, string[] values) =>
        (filter, list.Columns.Codes[filter], Array.ConvertAll(list.Texts[filter], text => values.Contains(text, StringComparer.Ordinal)));

    // A row that fails one filter only counts among that filter's values: it is what would come if only that filter were changed.
    private int Matching(int[] places)
    {
        const int none = -1;
        const int day = -2;
        var found = 0;
        for (var place = 0; place < _columns.Days.Length; place++)
        {
            if (_asked.Person is not null && _asked.Person != _columns.Rows[place].Person)
            {
                continue;
            }

            var on = _columns.Days[place];
            var failed = on >= _from && on <= _to ? none : day;
            var several = false;
            foreach (var (filter, codes, wanted) in _narrowed)
            {
                if (!wanted[codes[place]])
                {
                    several |= failed != none;
                    failed = filter;
                }
            }

            if (!several)
            {
                Count(place, on, failed);
                if (failed == none)
                {
                    places[found++] = place;
                }
            }
        }

        return found;

        void Count(int place, int on, int failed)
        {
            if (failed >= 0)
            {
                _counts[failed][_columns.Codes[failed][place]]++;
            }
            else
            {
                _days[on == ListRow.NoDay ? _days.Length - 1 : on - _columns.FirstDay]++;
            }
        }
    }

    private Dictionary<string, IReadOnlyList<ValueCount>> Counts()
    {
        var counts = new Dictionary<string, IReadOnlyList<ValueCount>>(StringComparer.Ordinal) { [Day] = Ordered(_days, DayOf) };
        for (var filter = 0; filter < _counts.Length; filter++)
        {
            var texts = _list.Texts[filter];
            counts[_list.Filters[filter]] = Ordered(_counts[filter], code => texts[code]);
        }

        return counts;
    }

    private string DayOf(int code) => code == _days.Length - 1 ? "" : IsoDay.Text(DateOnly.FromDayNumber(_columns.FirstDay + code));

    private static List<ValueCount> Ordered(int[] counts, Func<int, string> text)
    {
        var values = new List<ValueCount>();
        for (var code = 0; code < counts.Length; code++)
        {
            if (counts[code] > 0)
            {
                values.Add(new ValueCount(text(code), counts[code]));
            }
        }

        return [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)];
    }
}
