using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Casework;
using Caseclock.Pages.Lists;
using Caseclock.Pages.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Deadlines;

/// <summary>Deadlines: what is due, overdue first?</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="news">What is new since the caller last looked.</param>
/// <param name="views">The caller's views.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class IndexModel(DeadlineReading reading, NewsReading news, ViewReading views, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The list.</summary>
    public DeadlineView View { get; private set; } = null!;

    /// <summary>The caller's views of the list.</summary>
    public ViewLinks Views { get; private set; } = null!;

    /// <summary>Whether the caller may record on many cases.</summary>
    public bool MayRecord => caller.May(Area.Cases, Level.Write);

    /// <summary>The columns shown, in their order.</summary>
    public IReadOnlyList<ListColumn<DeadlineRow>> Shown => Columns.Of(Request.Query, DeadlineColumns.All, DeadlineColumns.Usual);

    /// <summary>The links between its pages.</summary>
    public PageLinks Links => PageLinks.Of(View.Page, View.Pages, number => View.Query.Address(page: number));

    /// <summary>Shows the list; asked for nothing, as the caller's own view of it.</summary>
    /// <param name="page">Which page, from 1.</param>
    public IActionResult OnGet(int page = 1)
    {
        if (views.Opening("deadlines", Request) is { } opening)
        {
            return LocalRedirect(opening);
        }

        var view = reading.Read(DeadlineQuery.Of(Request.Query), page, shown.Today);
        var changed = news.Of([.. view.Rows.Select(row => row.Case).OfType<string>()]);
        View = view with { Rows = [.. view.Rows.Select(row => row with { New = row.Case is { } id ? changed.GetValueOrDefault(id) : 0 })] };
        Views = views.Of("deadlines", view.Query.Asked);
        return Page();
    }

    /// <summary>What the address calls sorting by a column; null for a column that does not sort.</summary>
    public static string? SortOf(string column) => column is "what" or "child" or "officer" or "due" ? column : null;

    /// <summary>The address that sorts by a column; the due day turns over.</summary>
    public string SortBy(string sort) => (View.Query with { Sort = sort == "due" && View.Query.Sort is null ? "latest" : sort }).Address();

    /// <summary>How a column is sorted now.</summary>
    public string? SortedBy(string sort) => (View.Query.Sort ?? "due") == sort ? "ascending" : null;
}
