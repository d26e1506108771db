using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>My work: what must I do today, and what then?</summary>
/// <param name="reading">Reads deadlines.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="drafts">Drafts.</param>
/// <param name="absences">Who is away, and who covers.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class MyWorkModel(DeadlineReading reading, Store store, Authority authority, Caller caller, Sight sight, Drafts drafts, Absences absences, ShownDay shown) : PageModel
{
    private const int PageSize = 50;
    private const int Week = 7;

    /// <summary>Whose work is shown.</summary>
    public string Officer { get; private set; } = "";

    /// <summary>The tasks of the page.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    /// <summary>How many tasks there are in the stretch chosen.</summary>
    public int Total { get; private set; }

    /// <summary>The stretches of due days, each with its count.</summary>
    public IReadOnlyList<FilterLink> Stretches { get; private set; } = [];

    /// <summary>What was begun and not saved.</summary>
    public IReadOnlyList<DraftRow> Unfinished { get; private set; } = [];

    /// <summary>How many open cases the officer has.</summary>
    public int Cases { get; private set; }

    /// <summary>The links between the pages.</summary>
    public PageLinks Links { get; private set; } = PageLinks.None;

    /// <summary>The absences that the reader covers today.</summary>
    public IReadOnlyList<Absence> Covering { get; private set; } = [];

    /// <summary>Whose tasks are shown: the reader’s own, and those covered.</summary>
    public IReadOnlyList<string> Officers => [Officer, .. Covering.Select(absence => absence.Officer)];

    /// <summary>For whom a task is done and until when, where it is an absent colleague's; null for one's own.</summary>
    public string? CoveredFor(DeadlineRow row) =>
        Covering.FirstOrDefault(absence => absence.Officer == row.Officer) is { } absence && row.Officer != Officer ? $"Covering for {absence.Officer} until {DateWords.Short(absence.To)}" : null;

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>Whether the caller may log a request.</summary>
    public bool MayLog => caller.May(Area.Cases, Level.Write);

    /// <summary>Shows the work.</summary>
    /// <param name="when">The stretch: <c>overdue</c>, <c>week</c>, <c>later</c>; null for all.</param>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(string? when, int page = 1)
    {
        Officer = caller.By;
        Covering = absences.CoveredBy(authority.Code, Officer);
        var mine = new DeadlineFilter { AnyOfficer = Officers };
        Stretches =
        [
            Stretch("All", null, mine, when),
            Stretch("Overdue", "overdue", Overdue(mine), when),
            Stretch("Due in 7 days", "week", ThisWeek(mine), when),
            Stretch("Later", "later", Later(mine), when),
        ];
        var filter = when switch
        {
            "overdue" => Overdue(mine),
            "week" => ThisWeek(mine),
            "later" => Later(mine),
            _ => mine,
        };
        var found = store.Deadlines(authority.Code, filter, Application.Storage.Page.Number(page, PageSize));
        Total = found.Total;
        Tasks = [.. reading.Rows(found.Rows, Today).Zip(found.Rows, (row, deadline) => new TaskRow(row, Journeys(deadline)))];
        Links = PageLinks.Of(Math.Max(page, 1), Math.Max(1, (Total + PageSize - 1) / PageSize), number => Addresses.With("/my-work", ("when", when), ("page", number > 1 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null)));
        Cases = store.Cases(authority.Code, new CaseFilter { Officer = Officer }, new Application.Storage.Page(0, 1)).Total;
        Unfinished = [.. drafts.Of(authority.Code, caller.Account!.Id).Where(draft => !sight.Hides(draft.Person)).Select(Row)];
    }

    private DeadlineFilter Overdue(DeadlineFilter mine) => mine with { DueTo = Today.AddDays(-1) };

    private DeadlineFilter ThisWeek(DeadlineFilter mine) => mine with { DueFrom = Today, DueTo = Today.AddDays(Week) };

    private DeadlineFilter Later(DeadlineFilter mine) => mine with { DueFrom = Today.AddDays(Week + 1) };

    private FilterLink Stretch(string text, string? id, DeadlineFilter filter, string? chosen) => new(
        text,
        store.Deadlines(authority.Code, filter, new Application.Storage.Page(0, 0)).Total,
        Addresses.With("/my-work", ("when", id)),
        chosen == id);

    private IReadOnlyList<Journey> Journeys(Deadline deadline) => deadline.Case is null || deadline.Binds == Binds.Family || sight.Hides(deadline.Person)
        ? []
        : [.. JourneyBook.For(deadline.Rule).Where(journey => JourneyAccess.May(caller, journey)).Take(2)];

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
}

/// <summary>A task: a deadline, and what can be recorded to meet it.</summary>
/// <param name="Row">The deadline.</param>
/// <param name="Journeys">What can be recorded.</param>
internal sealed record TaskRow(DeadlineRow Row, IReadOnlyList<Journey> Journeys);

/// <summary>Something begun and not saved.</summary>
/// <param name="Href">Where it goes on.</param>
/// <param name="Title">What is recorded.</param>
/// <param name="Child">Whom it is about.</param>
/// <param name="Updated">When it was last changed.</param>
internal sealed record DraftRow(string Href, string Title, string Child, string Updated);
