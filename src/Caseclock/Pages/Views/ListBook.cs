using Caseclock.Pages.Cases;
using Caseclock.Pages.Casework;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.WebUtilities;

namespace Caseclock.Pages.Views;

/// <summary>A list whose views can be kept.</summary>
/// <param name="Id">Its id, as the address of its views says it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Its address.</param>
/// <param name="Columns">Every column: id and text.</param>
/// <param name="Usual">The ids of those shown where nobody has chosen.</param>
/// <param name="Asked">What an address asks for, without what means nothing to the list.</param>
internal sealed record ListKind(string Id, string Title, string Path, IReadOnlyList<(string Id, string Text)> Columns, IReadOnlyList<string> Usual, Func<IQueryCollection, string> Asked)
{
    /// <summary>The list's address with what is asked for.</summary>
    public string Address(string asked) => asked.Length == 0 ? Path : Path + "?" + asked;
}

/// <summary>The lists whose views can be kept.</summary>
internal static class ListBook
{
    /// <summary>Every such list.</summary>
    public static IReadOnlyList<ListKind> All { get; } =
    [
        new("my-work", "My work", "/my-work", [.. WorkReading.Columns.Select(column => (column.Id, column.Text))], WorkReading.Usual, query => MyWorkQuery.Of(query).Asked),
        new("deadlines", "Deadlines", "/deadlines", [.. DeadlineColumns.All.Select(column => (column.Id, column.Text))], DeadlineColumns.Usual, query => DeadlineQuery.Of(query).Asked),
        new("cases", "Cases", "/cases", [.. CaseListReading.Columns.Select(column => (column.Id, column.Text))], [.. CaseListReading.Columns.Select(column => column.Id)], query => CaseQuery.Of(query).Asked),
    ];

    /// <summary>The list of that id; null when there is none.</summary>
    public static ListKind? Of(string? id) => All.FirstOrDefault(list => list.Id == id);

    /// <summary>What an address asks for, part by part.</summary>
    /// <param name="asked">As the address says it after the question mark.</param>
    public static IQueryCollection Parse(string asked) => new QueryCollection(QueryHelpers.ParseQuery(asked));
}
