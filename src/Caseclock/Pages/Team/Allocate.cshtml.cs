using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Domain.Cases;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Cases;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Give cases to an officer: which cases?</summary>
/// <param name="store">The store.</param>
/// <param name="allocations">Allocations.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
[Needs(Area.Allocation, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class AllocateModel(Store store, Allocations allocations, Authority authority, SchoolNames schools, Caller caller, Sight sight) : PageModel
{
    private const int PageSize = 100;

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

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether a row's child is not to be seen, and so not to be chosen.</summary>
    public bool Hides(CaseRow row) => sight.Hides(row.Person);

    /// <summary>What a school is called.</summary>
    public string School(string? key) => schools.Of(key);

    /// <summary>The address of this list.</summary>
    public string Address(int page = 1) => Query.Address("/team/allocate", page);

    /// <summary>Shows the list.</summary>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(int page = 1) => Load(Math.Max(page, 1));

    /// <summary>Begins an allocation with the cases chosen.</summary>
    /// <param name="which"><c>all</c> that match, or those ticked.</param>
    /// <param name="page">Which page was shown.</param>
    public IActionResult OnPost([FromForm] string? which, int page = 1)
    {
        Query = CaseQuery.Of(Request.Query);
        var chosen = which == "all" ? All(Query.Filter) : Ticked();
        if (chosen.Count is 0 or > Allocations.Most)
        {
            Errors = [new PageError(chosen.Count == 0 ? "Tick at least one case." : $"Choose {Allocations.Most:N0} cases at most: narrow the list first.", "cases")];
            Load(Math.Max(page, 1));
            return Page();
        }

        return LocalRedirect(Addresses.Allocation(allocations.Begin(authority.Code, caller.Account!.Id, chosen)) + "/who");
    }

    private List<string> All(CaseFilter filter) =>
        [.. store.Cases(authority.Code, filter, new Application.Storage.Page(0, Allocations.Most + 1)).Rows.Where(row => !Hides(row)).Select(row => row.Case)];

    // What may not be seen may not be given either, whatever a form says.
    private List<string> Ticked() =>
    [
        .. new TypedForm(Request.Form).Ticked("case").Distinct(StringComparer.Ordinal)
            .Where(@case => store.PersonOfCase(authority.Code, @case) is { } person && !sight.Hides(person)),
    ];

    private void Load(int page)
    {
        Query = CaseQuery.Of(Request.Query) with { Closed = false };
        var found = store.Cases(authority.Code, Query.Filter, Application.Storage.Page.Number(page, PageSize));
        var pages = Math.Max(1, (found.Total + PageSize - 1) / PageSize);
        if (page > pages)
        {
            Load(pages);
            return;
        }

        (Rows, Total) = (found.Rows, found.Total);
        Links = PageLinks.Of(page, pages, Address);
        Choices =
        [
            DeadlineReading.Filter("officer", "Officer now", Query.Officer, found.Counts["officer"], code => code.Length == 0 ? "Nobody assigned" : code),
            DeadlineReading.Filter("school", "School", Query.School, found.Counts["school"], schools.Of),
            DeadlineReading.Filter("stage", "Stage", Query.Stage, found.Counts["stage"], code => DeadlineQuery.Value<Stage>(code)?.Words() ?? "Not recorded"),
        ];
    }
}
