namespace Caseclock.Application.Storage;

/// <summary>The rows of a list at one moment. It never changes; a later one takes its place.</summary>
/// <param name="LastSeq">The number of the last entry taken in.</param>
/// <param name="Changes">How often the projections had changed without an entry.</param>
/// <param name="Filters">The filters' names.</param>
/// <param name="Texts">For each filter the text that each number stands for; empty for none.</param>
/// <param name="Columns">The rows.</param>
internal sealed record ListSnapshot(long LastSeq, long Changes, string[] Filters, string[][] Texts, ListColumns Columns)
{
    /// <summary>Which place a filter has.</summary>
    public int IndexOf(string filter) => Array.IndexOf(Filters, filter);

    /// <summary>The place of each value of a filter in the order of the alphabet; what has none comes last.</summary>
    public int[] Ranks(int filter)
    {
        var texts = Texts[filter];
        var ranks = new int[texts.Length];
        var order = Enumerable.Range(0, texts.Length).OrderBy(code => texts[code].Length == 0).ThenBy(code => texts[code], StringComparer.Ordinal);
        foreach (var (code, rank) in order.Select((code, rank) => (code, rank)))
        {
            ranks[code] = rank;
        }

        return ranks;
    }
}

/// <summary>
/// Rows in order, and beside them what is looked through at every question, column by column: a hundred thousand numbers in a row are
/// read in a fraction of the time that as many objects take.
/// </summary>
/// <param name="Rows">The rows in order.</param>
/// <param name="People">The number of each row's person.</param>
/// <param name="Days">The number of each row's day, or <see cref="ListRow.NoDay"/>.</param>
/// <param name="Codes">For each filter the number of each row's value.</param>
internal sealed record ListColumns(ListRow[] Rows, int[] People, int[] Days, int[][] Codes)
{
    /// <summary>The first day of any row.</summary>
    public int FirstDay { get; } = Days.Where(day => day != ListRow.NoDay).DefaultIfEmpty(0).Min();

    /// <summary>The last day of any row.</summary>
    public int LastDay { get; } = Days.Where(day => day != ListRow.NoDay).DefaultIfEmpty(0).Max();

    /// <summary>The columns of rows that are in order.</summary>
    public static ListColumns Of(ListRow[] rows, int filters) => new(
        rows,
        Array.ConvertAll(rows, row => row.Number),
        Array.ConvertAll(rows, row => row.Day),
        [.. Enumerable.Range(0, filters).Select(filter => Array.ConvertAll(rows, row => row.Codes[filter]))]);

    /// <summary>The same with some people's rows replaced.</summary>
    /// <param name="fresh">Their rows now, in order.</param>
    /// <param name="people">The people's numbers.</param>
    /// <param name="inOrder">The order.</param>
    public ListColumns With(List<ListRow> fresh, HashSet<int> people, Comparison<ListRow> inOrder)
    {
        var kept = new List<int>(Rows.Length);
        for (var index = 0; index < People.Length; index++)
        {
            if (!people.Contains(People[index]))
            {
                kept.Add(index);
            }
        }

        var places = Places(kept, fresh, inOrder);
        return new ListColumns(
            Merged(Rows, places, fresh, row => row),
            Merged(People, places, fresh, row => row.Number),
            Merged(Days, places, fresh, row => row.Day),
            [.. Codes.Select((codes, filter) => Merged(codes, places, fresh, row => row.Codes[filter]))]);
    }

    // Where each row of the new list comes from: a place in the old one, or less than nothing for a fresh row.
    private int[] Places(List<int> kept, List<ListRow> fresh, Comparison<ListRow> inOrder)
    {
        var places = new List<int>(kept.Count + fresh.Count);
        var taken = 0;
        for (var next = 0; next < fresh.Count; next++)
        {
            var before = Before(kept, taken, fresh[next], inOrder);
            places.AddRange(kept.GetRange(taken, before - taken));
            places.Add(~next);
            taken = before;
        }

        places.AddRange(kept.GetRange(taken, kept.Count - taken));
        return [.. places];
    }

    // The number of kept rows that stand before a fresh one, found by halving.
    private int Before(List<int> kept, int from, ListRow row, Comparison<ListRow> inOrder)
    {
        var (low, high) = (from, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (inOrder(Rows[kept[middle]], row) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static T[] Merged<T>(T[] column, int[] places, List<ListRow> fresh, Func<ListRow, T> of) =>
        Array.ConvertAll(places, place => place >= 0 ? column[place] : of(fresh[~place]));
}
