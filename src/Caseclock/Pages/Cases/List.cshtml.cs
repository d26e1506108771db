using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Cases;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Cases;

/// <summary>Cases: who stands where?</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="shown">Tells today.</param>
/// <param name="sight">What the reader may see.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class ListModel(Store store, Authority authority, SchoolNames schools, ShownDay shown, Sight sight) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What was asked for.</summary>
    public CaseQuery Query { get; private set; } = null!;

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    /// <summary>How many cases match.</summary>
    public int Total { get; private set; }

    /// <summary>The filters with their values.</summary>
    public IReadOnlyList<FilterChoices> Choices { get; private set; } = [];

    /// <summary>The links between the pages.</summary>
    public PageLinks Links { get; private set; } = PageLinks.None;

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>Whether a row's child is not to be seen.</summary>
    public bool Hides(CaseRow row) => sight.Hides(row.Person);

    /// <summary>What a school is called.</summary>
    public string School(string? key) => schools.Of(key);

    /// <summary>Shows the list.</summary>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(int page = 1)
    {
        Query = CaseQuery.Of(Request.Query);
        var found = store.Cases(authority.Code, Query.Filter, Application.Storage.Page.Number(page, PageSize));
        var pages = Math.Max(1, (found.Total + PageSize - 1) / PageSize);
        if (page > pages)
        {
            OnGet(pages);
            return;
        }

        (Rows, Total) = (found.Rows, found.Total);
        Links = PageLinks.Of(Math.Max(page, 1), pages, number => Query.Address(number));
        Choices =
        [
            DeadlineReading.Filter("stage", "Stage", Query.Stage, found.Counts["stage"], code => DeadlineQuery.Value<Stage>(code)?.Words() ?? "Not recorded"),
            DeadlineReading.Filter("officer", "Officer", Query.Officer, found.Counts["officer"], code => code.Length == 0 ? "Nobody assigned" : code),
            DeadlineReading.Filter("school", "School", Query.School, found.Counts["school"], schools.Of),
            DeadlineReading.Filter("need", "Primary need", Query.Need, found.Counts["need"], code => code.Length == 0 ? "Not recorded" : Words.Need(code)),
            DeadlineReading.Filter("year", "School year", Query.Year, found.Counts["ncYear"], Year),
        ];
    }

    /// <summary>A national curriculum year in words.</summary>
    public static string Year(string? code) =>
        Domain.Calendar.NcYear.TryParse(code, out var year) ? CaseReading.Year(year) : "Not known";
}
