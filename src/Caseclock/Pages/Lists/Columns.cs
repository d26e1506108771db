namespace Caseclock.Pages.Lists;

/// <summary>The columns that somebody has chosen for a list, as its address carries them: <c>cols=due,child</c>.</summary>
internal static class Columns
{
    /// <summary>What the address calls them.</summary>
    public const string Name = "cols";

    /// <summary>The columns chosen, in their order; the usual ones where none is, or none that the list has.</summary>
    /// <typeparam name="T">The rows of the list.</typeparam>
    /// <param name="query">The address.</param>
    /// <param name="all">Every column of the list.</param>
    /// <param name="usual">The ids of the usual ones; null for all, in the order of the file.</param>
    public static IReadOnlyList<ListColumn<T>> Of<T>(IQueryCollection query, IReadOnlyList<ListColumn<T>> all, IReadOnlyList<string>? usual)
    {
        var chosen = Named(query[Name].ToString().Split(','), all);
        return chosen.Count > 0 ? chosen : usual is null ? all : Named(usual, all);
    }

    private static List<ListColumn<T>> Named<T>(IEnumerable<string> ids, IReadOnlyList<ListColumn<T>> all) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => all.FirstOrDefault(column => column.Id == id)).OfType<ListColumn<T>>()];
}
