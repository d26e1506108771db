using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework.Batches;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Cases;
using Caseclock.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Batches;

/// <summary>A case of a batch as the page shows it.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Child">The child's name; null where it is not to be seen.</param>
/// <param name="What">What is recorded.</param>
/// <param name="Changes">The clocks that this changes, in words.</param>
/// <param name="Problem">Why nothing is recorded, or cannot be undone; null for nothing.</param>
internal sealed record BatchCaseRow(string Case, string? Child, IReadOnlyList<string> What, IReadOnlyList<string> Changes, string? Problem);

/// <summary>What a batch does to each case before it is saved, and what it did, with the way back.</summary>
/// <param name="batches">Batches.</param>
/// <param name="activity">Keeps whose records were changed.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Changed)]
internal sealed class CheckModel(
    Application.Casework.Batches.Batches batches,
    ActivityLog activity,
    Authority authority,
    Caller caller,
    Sight sight,
    SchoolNames schools,
    ShownDay shown) : PageModel
{
    /// <summary>The batch.</summary>
    public Batch Batch { get; private set; } = null!;

    /// <summary>What is recorded.</summary>
    public BatchAction Action { get; private set; } = null!;

    /// <summary>The cases.</summary>
    public IReadOnlyList<BatchCaseRow> Lines { get; private set; } = [];

    /// <summary>How many cases it is recorded on, or can be undone on.</summary>
    public int Able => Lines.Count(line => line.Problem is null);

    /// <summary>What has been seen, to be sent back.</summary>
    public long Seen { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows each case.</summary>
    /// <param name="batch">The batch's id.</param>
    public IActionResult OnGet(string batch) => Find(batch) ?? Show([]);

    /// <summary>Saves it, once.</summary>
    /// <param name="batch">The batch's id.</param>
    /// <param name="seen">What was seen.</param>
    public IActionResult OnPost(string batch, [FromForm] long seen)
    {
        if (Find(batch) is { } elsewhere)
        {
            return elsewhere;
        }

        return batches.Save(authority, Batch.Owner, batch, caller.By, seen, sight.Hides) switch
        {
            BatchResult.Done done => Done(done, Action.Id),
            BatchResult.Overtaken overtaken => Show([new PageError($"Nothing is saved yet: somebody has recorded something on {string.Join(", ", overtaken.Cases)} since you looked. Read the list again, and save if yours still holds.")]),
            BatchResult.Nothing => Show([new PageError("Nothing is saved: it can be recorded on none of the cases chosen.")]),
            _ => LocalRedirect(Addresses.BatchCheck(batch)),
        };
    }

    /// <summary>Undoes it, once.</summary>
    /// <param name="batch">The batch's id.</param>
    public IActionResult OnPostUndo(string batch)
    {
        if (Find(batch) is { } elsewhere)
        {
            return elsewhere;
        }

        return batches.Undo(authority, Batch.Owner, batch, caller.By, sight.Hides) switch
        {
            BatchResult.Done done => Done(done, Action.Id + ", undone"),
            BatchResult.Nothing => Show([new PageError("Nothing is undone: something builds on all of it.")]),
            _ => LocalRedirect(Addresses.BatchCheck(batch)),
        };
    }

    // One line of activity for each record, and the page's own for the whole.
    private LocalRedirectResult Done(BatchResult.Done done, string what)
    {
        foreach (var (person, @case) in done.People)
        {
            activity.Record(authority.Code, new Deed(Act.Changed, caller.Account!.Id, Routes.Of(HttpContext), person, @case, what));
        }

        HttpContext.IsAbout(null, null, $"{what} on {Words.Count(done.Cases, "case")}");
        return LocalRedirect(Addresses.BatchCheck(Batch.Id));
    }

    private ActionResult? Find(string id)
    {
        if (batches.Find(authority.Code, caller.Account!.Id, id) is not { } found || !BatchBook.TryOf(found.Action, out var action))
        {
            return NotFound();
        }

        (Batch, Action) = (found, action);
        if (!caller.May(action.Needs.Area, action.Needs.Level))
        {
            return Forbid();
        }

        return found.Saved is null && AnswerCheckOf().Count > 0 ? LocalRedirect(Addresses.Batch(id)) : null;
    }

    private IReadOnlyList<Application.Casework.AnswerProblem> AnswerCheckOf() => Application.Casework.AnswerCheck.Of(Action.Step, Batch.Answers, shown.Today);

    private PageResult Show(IReadOnlyList<PageError> errors)
    {
        Errors = errors;
        if (Batch.Saved is null)
        {
            var preview = batches.Preview(authority, Batch, caller.By, sight.Hides);
            (Lines, Seen) = ([.. preview.Lines.Select(Row)], preview.Seen);
        }
        else
        {
            Lines = [.. batches.Standing(authority, Batch, sight.Hides).Select(Row)];
        }

        return Page();
    }

    private BatchCaseRow Row(BatchLine line)
    {
        if (line.Now is not { } now)
        {
            return new BatchCaseRow(line.Case, null, [], [], line.Problem);
        }

        var words = new EntryWords([.. now.Entries, .. line.Entries], schools);
        return new BatchCaseRow(
            line.Case,
            Words.Name(now.Person.Details?.Surname, now.Person.Details?.Forename),
            [.. line.Entries.Select(entry => string.Join("; ", [$"{words.Headline(entry)}, {DateWords.Short(entry.On)}", .. words.Details(entry), .. entry.Note is null ? [] : (string[])[entry.Note]]))],
            [.. line.Consequences.Select(found => ConsequenceView.Of(found, now.Case, schools, shown.Today)).Select(view => $"{view.Title}: {view.What}")],
            line.Problem);
    }
}
