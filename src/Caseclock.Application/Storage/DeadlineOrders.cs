namespace Caseclock.Application.Storage;

/// <summary>The orders of the list of deadlines. All but the first sort rows that stand by due day already, which stays the order among equals.</summary>
internal static class DeadlineOrders
{
    /// <summary>The order in which the rows are kept: what is due first; what has no due day comes last.</summary>
    public static int Due(ListRow one, ListRow other)
    {
        var order = one.Day.CompareTo(other.Day);
        order = order != 0 ? order : string.CompareOrdinal(one.Person, other.Person);

        // Places are whole numbers: the shorter one is the smaller one.
        order = order != 0 ? order : one.Key.Length.CompareTo(other.Key.Length);
        return order != 0 ? order : string.CompareOrdinal(one.Key, other.Key);
    }

    /// <summary>What puts rows into an order; null for the one in which they are kept.</summary>
    public static Func<ListSnapshot, IEnumerable<int>, IEnumerable<int>>? Of(DeadlineOrder order) => order switch
    {
        DeadlineOrder.Due => null,
        DeadlineOrder.LatestDue => LatestDue,
        DeadlineOrder.Title => (list, places) => By(list, places, "title"),
        DeadlineOrder.Officer => (list, places) => By(list, places, "officer"),
        DeadlineOrder.Child => Child,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "A new order needs what it sorts by."),
    };

    private static IOrderedEnumerable<int> LatestDue(ListSnapshot list, IEnumerable<int> places)
    {
        var days = list.Columns.Days;
        return places.OrderBy(place => days[place] == ListRow.NoDay ? ListRow.NoDay : -days[place]);
    }

    private static IOrderedEnumerable<int> By(ListSnapshot list, IEnumerable<int> places, string filter)
    {
        var index = list.IndexOf(filter);
        var (ranks, codes) = (list.Ranks(index), list.Columns.Codes[index]);
        return places.OrderBy(place => ranks[codes[place]]);
    }

    private static IOrderedEnumerable<int> Child(ListSnapshot list, IEnumerable<int> places)
    {
        var rows = list.Columns.Rows;
        return places
            .OrderBy(place => rows[place].First is null)
            .ThenBy(place => rows[place].First, StringComparer.Ordinal)
            .ThenBy(place => rows[place].Second is null)
            .ThenBy(place => rows[place].Second, StringComparer.Ordinal)
            .ThenBy(place => rows[place].Person, StringComparer.Ordinal);
    }
}
