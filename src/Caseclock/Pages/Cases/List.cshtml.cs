using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Casework;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Lists;
using Caseclock.Pages.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Cases;

/// <summary>Cases: who stands where?</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="news">What is new since the caller last looked.</param>
/// <param name="views">The caller's views.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class ListModel(CaseListReading reading, NewsReading news, ViewReading views, ShownDay shown) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What was asked for.</summary>
    public CaseQuery Query { get; private set; } = null!;

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<CaseListRow> Rows { get; private set; } = [];

    /// <summary>The columns shown, in their order.</summary>
    public IReadOnlyList<ListColumn<CaseListRow>> Shown { get; private set; } = [];

    /// <summary>How many cases match.</summary>
    public int Total { get; private set; }

    /// <summary>The filters with their values.</summary>
    public IReadOnlyList<FilterChoices> Choices { get; private set; } = [];

    /// <summary>The links between the pages.</summary>
    public PageLinks Links { get; private set; } = PageLinks.None;

    /// <summary>The caller's views of the list.</summary>
    public ViewLinks Views { get; private set; } = null!;

    /// <summary>Shows the list; asked for nothing, as the caller's own view of it.</summary>
    /// <param name="page">Which page, from 1.</param>
    public IActionResult OnGet(int page = 1)
    {
        if (views.Opening("cases", Request) is { } opening)
        {
            return LocalRedirect(opening);
        }

        Query = CaseQuery.Of(Request.Query);
        var found = reading.Find(Query, Application.Storage.Page.Number(page, PageSize));
        var pages = Math.Max(1, (found.Total + PageSize - 1) / PageSize);
        if (page > pages)
        {
            return OnGet(pages);
        }

        var changed = news.Of([.. found.Rows.Select(row => row.Case)]);
        Rows = [.. reading.Rows(found.Rows, shown.Today).Select(row => row with { New = row.Case is { } id ? changed.GetValueOrDefault(id) : 0 })];
        Total = found.Total;
        Shown = Columns.Of(Request.Query, CaseListReading.Columns, null);
        Links = PageLinks.Of(Math.Max(page, 1), pages, number => Query.Address(page: number));
        Choices = reading.Choices(Query, found.Counts);
        Views = views.Of("cases", Query.Asked);
        return Page();
    }
}
