using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>An allocation: what would it do; and once it is saved, what did it do, and can it be undone?</summary>
/// <param name="allocations">Allocations.</param>
/// <param name="authority">The authority served.</param>
/// <param name="accounts">Who did it.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Changed)]
internal sealed class AllocationModel(Allocations allocations, Authority authority, Accounts accounts, Caller caller, Sight sight, ShownDay shown) : PageModel
{
    private const int Longest = 300;

    /// <summary>The allocation.</summary>
    public Allocation Allocation { get; private set; } = null!;

    /// <summary>What saving would do; null once it is saved.</summary>
    public AllocationCheck? Check { get; private set; }

    /// <summary>Whether it has just been done.</summary>
    public bool Saved { get; private set; }

    /// <summary>The reason for undoing, as typed.</summary>
    public string? Reason { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>How many cases got an entry.</summary>
    public int Given => Allocation.Cases.Count(item => item.Entry is not null);

    /// <summary>Who, from when, and why.</summary>
    public IReadOnlyList<SummaryRow> Facts =>
    [
        new SummaryRow("Officer", Allocation.Officer ?? ""),
        new SummaryRow("From", Allocation.On is { } on ? DateWords.Long(on) : ""),
        new SummaryRow("Why", Allocation.Reason ?? ""),
        .. Allocation.SavedAt is { } saved ? [new SummaryRow("Saved", $"{Moments.DayAndTime(saved)}, by {Name(Allocation.Owner)}")] : Array.Empty<SummaryRow>(),
        .. Allocation.UndoneAt is { } undone ? [new SummaryRow("Undone", $"{Moments.DayAndTime(undone)}, by {Name(Allocation.UndoneBy!)}")] : Array.Empty<SummaryRow>(),
    ];

    /// <summary>How many open cases each has, and would have.</summary>
    public Table Carried => new()
    {
        Caption = "Open cases now, and after saving",
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = ["Officer", new Column("Now", true), new Column("Then", true)],
        Rows = [.. Check!.Carries.Select(carry => (IReadOnlyList<Cell>)[carry.Officer ?? "Nobody", Cell.Number(carry.Now), Cell.Number(carry.Then)])],
    };

    /// <summary>The cases.</summary>
    public Table Cases => new()
    {
        Caption = "The cases",
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = ["Case", Allocation.SavedAt is null ? "Officer now" : "Officer before", "What is recorded"],
        Rows = [.. Allocation.Cases.Select(Row)],
    };

    /// <summary>Shows it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="done">Whether it has just been saved or undone.</param>
    public IActionResult OnGet(string id, bool done = false)
    {
        Saved = done;
        return Show(id, []);
    }

    /// <summary>Saves it, once.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="seen">What was seen.</param>
    public IActionResult OnPost(string id, [FromForm] long seen)
    {
        if (allocations.Find(authority.Code, id) is { SavedAt: null } found && found.Cases.Any(item => sight.Hides(item.Person)))
        {
            return Show(id, [new PageError("Nothing is saved: a case among them has become restricted. Choose the cases again.")]);
        }

        var outcome = allocations.Save(authority.Code, id, caller.Account!.Id, caller.By, seen);
        return Answer(id, outcome, "gave cases to an officer");
    }

    /// <summary>Undoes it, once.</summary>
    /// <param name="id">Its id.</param>
    public IActionResult OnPostUndo(string id)
    {
        Reason = new TypedForm(Request.Form).Text("reason");
        if (Reason.Length is 0 or > Longest)
        {
            return Show(id, [new PageError("Write why it is undone, for example: the wrong list was chosen.", "reason")]);
        }

        return Answer(id, allocations.Undo(authority.Code, id, caller.Account!.Id, caller.By, Reason), "took an allocation back");
    }

    private IActionResult Answer(string id, AllocationOutcome outcome, string what)
    {
        switch (outcome)
        {
            case AllocationOutcome.Done:
                HttpContext.IsAbout(null, null, what);
                return LocalRedirect(Addresses.With(Addresses.Allocation(id), ("done", "true")));
            case AllocationOutcome.Overtaken overtaken:
                return Show(id, [new PageError($"Nothing is done: {Words.Count(overtaken.Cases.Count, "case")} got another officer since you looked ({string.Join(", ", overtaken.Cases.Take(10))}). Look at the list again.")]);
            case AllocationOutcome.Refused refused:
                return Show(id, [.. refused.Problems.Select(problem => new PageError(problem.Reason))]);
            case AllocationOutcome.Gone:
                return NotFound();
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A new outcome needs an answer.");
        }
    }

    private IActionResult Show(string id, IReadOnlyList<PageError> errors)
    {
        if (allocations.Find(authority.Code, id) is not { } found || (found.SavedAt is null && found.Owner != caller.Account!.Id))
        {
            return NotFound();
        }

        if (found.Officer is null)
        {
            return LocalRedirect(Addresses.Allocation(id) + "/who");
        }

        (Allocation, Errors) = (found, errors);
        if (found.SavedAt is null)
        {
            Check = allocations.Check(authority.Code, found);
            Errors = [.. errors, .. Check.Later.Count > 0 ? [new PageError($"{Words.Count(Check.Later.Count, "case")} got the present officer only after {DateWords.Short(found.On!.Value)}. Go back and choose a later day, {DateWords.Short(shown.Today)} at the latest.")] : Array.Empty<PageError>()];
        }

        return Page();
    }

    private IReadOnlyList<Cell> Row(AllocatedCase item)
    {
        var hidden = sight.Hides(item.Person);
        return
        [
            hidden ? Sight.Restricted : Cell.Link(item.Case, Addresses.Case(item.Case)),
            item.Before ?? "Nobody",
            item.Before == Allocation.Officer ? "Nothing: with this officer already" : Allocation.UndoneAt is null ? "Officer assigned" : "Officer assigned, and withdrawn",
        ];
    }

    private string Name(string account) => accounts.Find(authority.Code, account)?.Name ?? account;
}
