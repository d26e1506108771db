using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>Check your answers: what was typed, and what it does to the clocks, before it is saved.</summary>
/// <param name="reading">Reads the draft and its case.</param>
/// <param name="recording">Shows what it would do, and saves it.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Changed)]
internal sealed class CheckModel(DraftReading reading, Recording recording, Authority authority, Caller caller, SchoolNames schools, ShownDay shown) : PageModel
{
    /// <summary>The draft and its case.</summary>
    public OpenDraft Open { get; private set; } = null!;

    /// <summary>What was answered.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; private set; } = [];

    /// <summary>What saving would do.</summary>
    public IReadOnlyList<ConsequenceView> Consequences { get; private set; } = [];

    /// <summary>What others recorded on the child since the draft was begun.</summary>
    public IReadOnlyList<string> Since { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>What has been seen, to be sent back.</summary>
    public long Seen { get; private set; }

    /// <summary>Shows the answers and what they do; a page left unanswered comes first.</summary>
    /// <param name="draft">The draft's id.</param>
    public IActionResult OnGet(string draft)
    {
        if (reading.Find(draft) is not { } found)
        {
            return NotFound();
        }

        Open = found;
        return found.Allowed ? (IActionResult?)Missing() ?? Show([]) : Forbid();
    }

    /// <summary>Saves it, once.</summary>
    /// <param name="draft">The draft's id.</param>
    /// <param name="seen">What was seen.</param>
    public IActionResult OnPost(string draft, [FromForm] long seen)
    {
        if (reading.Find(draft) is not { } found)
        {
            // It was saved already: a second press of the button, or the back button.
            return LocalRedirect("/my-work");
        }

        Open = found;
        if (!found.Allowed)
        {
            return Forbid();
        }

        if (Missing() is { } missing)
        {
            return missing;
        }

        switch (recording.Save(authority, found.Draft.Owner, draft, caller.By, seen))
        {
            case Saving.Done done:
                HttpContext.IsAbout(done.Person, done.Case.Length > 0 ? done.Case : null, found.Journey.Id);
                return LocalRedirect(done.Case.Length > 0 ? Addresses.With(Addresses.Case(done.Case), ("recorded", found.Journey.Id)) : "/my-work");
            case Saving.Overtaken:
                return Show([new PageError("Nothing is saved yet: somebody has recorded something on this child since you looked. Read it below, and save again if yours still holds.")]);
            case Saving.Refused refused:
                return Refused(refused.Problems);
            default:
                return LocalRedirect("/my-work");
        }
    }

    private PageResult Refused(IReadOnlyList<EntryProblem> problems) => Show([.. problems.Select(problem => new PageError(problem.Reason))]);

    private PageResult Show(List<PageError> errors)
    {
        var preview = recording.Preview(authority, Open.Draft, caller.By);
        errors.AddRange(preview.Problems.Select(problem => problem.Reason).Where(reason => errors.TrueForAll(error => error.Text != reason)).Select(reason => new PageError(reason)));
        (Errors, Seen) = (errors, preview.Seen);
        Consequences = [.. preview.Consequences.Select(found => ConsequenceView.Of(found, Open.Now.Case, schools, shown.Today))];
        var words = new EntryWords(Open.Now.Entries, schools);
        Since = [.. preview.Since.Select(entry => $"{words.Headline(entry)} on {DateWords.Short(entry.On)}, recorded {(entry.By is null ? "" : $"by {entry.By} ")}{Moments.DayAndTime(entry.Recorded)}")];
        Rows = [.. Open.Steps.SelectMany(step => step.Questions.Select(question => Row(step, question)))];
        return Page();
    }

    private SummaryRow Row(JourneyStep step, Question question) => new(
        AnswerWords.Asked(question),
        AnswerWords.Of(question, Open.Draft.Answers, schools),
        [new SummaryAction("Change", Addresses.With(Addresses.Draft(Open.Draft.Id, step.Id), ("change", "true")), "the answer to: " + AnswerWords.Asked(question))]);

    private LocalRedirectResult? Missing() =>
        Open.Steps.FirstOrDefault(step => AnswerCheck.Of(step, Open.Draft.Answers, shown.Today).Count > 0) is { } step
            ? LocalRedirect(Addresses.Draft(Open.Draft.Id, step.Id))
            : null;
}
