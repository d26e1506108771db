using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Deadlines;

/// <summary>Deadlines: what is due, overdue first?</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class IndexModel(DeadlineReading reading, ShownDay shown) : PageModel
{
    /// <summary>The list.</summary>
    public DeadlineView View { get; private set; } = null!;

    /// <summary>The columns shown, in their order.</summary>
    public IReadOnlyList<ListColumn<DeadlineRow>> Shown => Columns.Of(Request.Query, DeadlineColumns.All, DeadlineColumns.Usual);

    /// <summary>The links between its pages.</summary>
    public PageLinks Links => PageLinks.Of(View.Page, View.Pages, number => View.Query.Address(page: number));

    /// <summary>Shows the list.</summary>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(int page = 1) => View = reading.Read(DeadlineQuery.Of(Request.Query), page, shown.Today);

    /// <summary>What the address calls sorting by a column; null for a column that does not sort.</summary>
    public static string? SortOf(string column) => column is "what" or "child" or "officer" or "due" ? column : null;

    /// <summary>The address that sorts by a column; the due day turns over.</summary>
    public string SortBy(string sort) => (View.Query with { Sort = sort == "due" && View.Query.Sort is null ? "latest" : sort }).Address();

    /// <summary>How a column is sorted now.</summary>
    public string? SortedBy(string sort) => (View.Query.Sort ?? "due") == sort ? "ascending" : null;
}
