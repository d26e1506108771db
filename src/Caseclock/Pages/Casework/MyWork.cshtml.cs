using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Batches;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Lists;
using Caseclock.Pages.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>My work: what must I do today, and what then?</summary>
/// <param name="work">Reads tasks.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="drafts">Drafts.</param>
/// <param name="batches">What was recorded on many cases.</param>
/// <param name="news">What is new since the caller last looked.</param>
/// <param name="views">The caller's views.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class MyWorkModel(
    WorkReading work,
    Store store,
    Authority authority,
    Caller caller,
    Sight sight,
    Drafts drafts,
    Application.Casework.Batches.Batches batches,
    NewsReading news,
    ViewReading views,
    ShownDay shown) : PageModel
{
    private const int PageSize = 50;
    private const int UndoneWithin = 7;

    /// <summary>What was asked for.</summary>
    public MyWorkQuery Query { get; private set; } = new();

    /// <summary>Whose work is shown.</summary>
    public string Officer => caller.By;

    /// <summary>The tasks of the page.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    /// <summary>The columns shown, in their order.</summary>
    public IReadOnlyList<ListColumn<TaskRow>> Shown => Columns.Of(Request.Query, WorkReading.Columns, WorkReading.Usual);

    /// <summary>How many tasks there are in the stretch chosen.</summary>
    public int Total { get; private set; }

    /// <summary>The stretches of due days, each with its count.</summary>
    public IReadOnlyList<FilterLink> Stretches { get; private set; } = [];

    /// <summary>The kinds of work, each with its count.</summary>
    public IReadOnlyList<FilterLink> Kinds { get; private set; } = [];

    /// <summary>What was begun and not saved.</summary>
    public IReadOnlyList<DraftRow> Unfinished { get; private set; } = [];

    /// <summary>What was recorded on many cases in the last days, and can be undone.</summary>
    public IReadOnlyList<(string Href, string Text)> Together { get; private set; } = [];

    /// <summary>The cases on which others have recorded something since the caller last looked.</summary>
    public IReadOnlyList<NewsRow> News { get; private set; } = [];

    /// <summary>The caller's views of the list.</summary>
    public ViewLinks Views { get; private set; } = null!;

    /// <summary>How many open cases the officer has.</summary>
    public int Cases { get; private set; }

    /// <summary>The links between the pages.</summary>
    public PageLinks Links { get; private set; } = PageLinks.None;

    /// <summary>The absences that the reader covers today.</summary>
    public IReadOnlyList<Absence> Covering => work.Covering;

    /// <summary>Whose tasks are shown: the reader’s own, and those covered.</summary>
    public IReadOnlyList<string> Officers => work.Officers;

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>Whether the caller may log a request, and record on many cases.</summary>
    public bool MayLog => caller.May(Area.Cases, Level.Write);

    /// <summary>Shows the work; asked for nothing, as the caller's own view of it.</summary>
    /// <param name="page">Which page, from 1.</param>
    public IActionResult OnGet(int page = 1)
    {
        Query = MyWorkQuery.Of(Request.Query);
        if (views.Opening("my-work", Request) is { } opening)
        {
            return LocalRedirect(opening);
        }

        var found = work.Find(Query, Application.Storage.Page.Number(page, PageSize));
        Total = found.Total;
        Tasks = [.. work.Tasks(found.Rows)];
        var changed = news.Of([.. Tasks.Select(task => task.Row.Case).OfType<string>()]);
        Tasks = [.. Tasks.Select(task => task with { Row = task.Row with { New = task.Row.Case is { } id ? changed.GetValueOrDefault(id) : 0 } })];
        Links = PageLinks.Of(Math.Max(page, 1), Math.Max(Math.Max(page, 1), (Total + PageSize - 1) / PageSize), number => Query.Address(page: number));
        Stretches = [Stretch("All", null), Stretch("Overdue", "overdue"), Stretch("Due in 7 days", "week"), Stretch("Later", "later")];
        Kinds = KindsOf();
        Cases = store.Cases(authority.Code, new CaseFilter { Officer = Officer }, new Application.Storage.Page(0, 1)).Total;
        Unfinished = [.. drafts.Of(authority.Code, caller.Account!.Id).Where(draft => !sight.Hides(draft.Person)).Select(Row)];
        Together = [.. batches.Saved(authority.Code, caller.Account.Id, shown.Now.AddDays(-UndoneWithin)).Select(Row)];
        News = news.Latest();
        Views = views.Of("my-work", Query.Asked);
        return Page();
    }

    private FilterLink Stretch(string text, string? when)
    {
        var query = Query with { When = when };
        return new FilterLink(text, work.Find(query, new Application.Storage.Page(0, 0)).Total, query.Address(), Query.When == when);
    }

    private List<FilterLink> KindsOf()
    {
        var all = Query with { Do = null };
        var counts = Verbs.Counts(work.Find(all, new Application.Storage.Page(0, 0)).Counts["rule"]);
        return
        [
            new FilterLink("All", counts.Sum(verb => verb.Sum()), all.Address(), Query.Do is null),
            .. Enum.GetValues<Verb>().Where(counts.Contains).Select(verb => (Verb: verb, Code: verb.ToString().ToLowerInvariant()))
                .Select(kind => new FilterLink(kind.Verb.ToString(), counts[kind.Verb].Sum(), (all with { Do = kind.Code }).Address(), Query.Do == kind.Code)),
        ];
    }

    private DraftRow Row(Draft draft)
    {
        var title = JourneyBook.TryOf(draft.Journey, out var journey) ? journey.Title : "Something begun";
        var person = store.Person(authority.Code, draft.Person);
        return new DraftRow(
            Addresses.Draft(draft.Id),
            title,
            person is null ? "a new child" : Words.Name(person.Details?.Surname, person.Details?.Forename),
            Moments.DayAndTime(draft.Updated));
    }

    private static (string Href, string Text) Row(Batch batch) => (
        Addresses.BatchCheck(batch.Id),
        $"{(BatchBook.TryOf(batch.Action, out var action) ? action.Title : "Recorded")}, chosen for {Words.Count(batch.Cases.Count, "case")}, saved {Moments.DayAndTime(batch.Saved!.Value)}");
}

/// <summary>Something begun and not saved.</summary>
/// <param name="Href">Where it goes on.</param>
/// <param name="Title">What is recorded.</param>
/// <param name="Child">Whom it is about.</param>
/// <param name="Updated">When it was last changed.</param>
internal sealed record DraftRow(string Href, string Title, string Child, string Updated);
