using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>One page of a journey: asks one thing, keeps what is typed, and leads on.</summary>
/// <param name="reading">Reads the draft and its case.</param>
/// <param name="drafts">Drafts.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class StepModel(DraftReading reading, Drafts drafts, Authority authority, SchoolNames schools, ShownDay shown) : PageModel
{
    /// <summary>The draft and its case.</summary>
    public OpenDraft Open { get; private set; } = null!;

    /// <summary>The page of the journey.</summary>
    public JourneyStep Step { get; private set; } = null!;

    /// <summary>The questions.</summary>
    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Where the page before is.</summary>
    public string Back { get; private set; } = "";

    /// <summary>Whether one answer is being changed, so that the page leads back to the check.</summary>
    public bool Changing { get; private set; }

    /// <summary>What officers are known.</summary>
    public IReadOnlyList<string> Officers => reading.Officers();

    /// <summary>What schools can be chosen by name.</summary>
    public IReadOnlyList<(string Key, string Name)> Schools => reading.Schools();

    /// <summary>Shows the page; without a step, the first.</summary>
    /// <param name="draft">The draft's id.</param>
    /// <param name="step">The page's id.</param>
    /// <param name="change">Whether one answer is being changed.</param>
    public IActionResult OnGet(string draft, string? step, bool change = false)
    {
        if (!Find(draft, step, change, out var result))
        {
            return result;
        }

        Show([]);
        return Page();
    }

    /// <summary>Keeps what was typed, right or wrong, and leads on when it is right.</summary>
    /// <param name="draft">The draft's id.</param>
    /// <param name="step">The page's id.</param>
    /// <param name="change">Whether one answer is being changed.</param>
    public IActionResult OnPost(string draft, string? step, [FromForm] bool change = false)
    {
        if (!Find(draft, step, change, out var result))
        {
            return result;
        }

        var kept = drafts.Keep(authority.Code, Open.Draft, TypedAnswers.Of(Step, Request.Form, schools));
        Open = Open with { Draft = kept };
        var problems = AnswerCheck.Of(Step, kept.Answers, shown.Today);
        if (problems.Count > 0)
        {
            Show(problems);
            return Page();
        }

        return LocalRedirect(Next());
    }

    /// <summary>Keeps what was typed, right or wrong, while its page is still open.</summary>
    /// <param name="draft">The draft's id.</param>
    /// <param name="step">The page's id.</param>
    public IActionResult OnPostKeep(string draft, string? step)
    {
        if (!Find(draft, step, false, out var result))
        {
            return result;
        }

        drafts.Keep(authority.Code, Open.Draft, TypedAnswers.Of(Step, Request.Form, schools));
        return new NoContentResult();
    }

    /// <summary>Throws the draft away.</summary>
    /// <param name="draft">The draft's id.</param>
    public IActionResult OnPostDiscard(string draft)
    {
        if (reading.Find(draft) is not { } found)
        {
            return NotFound();
        }

        drafts.Discard(authority.Code, found.Draft.Owner, draft);
        return LocalRedirect(found.Draft.Case.Length > 0 ? Addresses.Case(found.Draft.Case) : "/my-work");
    }

    private bool Find(string draft, string? step, bool change, out IActionResult result)
    {
        result = NotFound();
        if (reading.Find(draft) is not { } found)
        {
            return false;
        }

        if (!found.Allowed)
        {
            result = Forbid();
            return false;
        }

        var steps = found.Steps;
        if (step is null)
        {
            result = LocalRedirect(Addresses.Draft(draft, steps[0].Id));
            return false;
        }

        (Open, Changing) = (found, change);
        Step = steps.FirstOrDefault(each => each.Id == step)!;
        return Step is not null;
    }

    private void Show(IReadOnlyList<AnswerProblem> problems)
    {
        var alone = Step.Questions.Count == 1;
        Questions = [.. Step.Questions.Select(question => new QuestionView(question, Open.Draft.Answers, problems.FirstOrDefault(problem => problem.Question == question)?.Text, alone, schools))];
        Errors = [.. problems.Select(problem => new PageError(alone ? problem.Text : $"{AnswerWords.Asked(problem.Question)}: {Words.Within(problem.Text)}", Field(problem.Question)))];
        var place = Place();
        Back = Changing ? Addresses.DraftCheck(Open.Draft.Id) : place > 0 ? Addresses.Draft(Open.Draft.Id, Open.Steps[place - 1].Id) : Open.Draft.Case.Length > 0 ? Addresses.Case(Open.Draft.Case) : "/my-work";
    }

    private static string Field(Question question) => question.Answering switch
    {
        Answering.Day => question.Name + "-day",
        Answering.Several when question.Ranked => question.Name + "-1",
        _ => question.Name,
    };

    // What was answered may have opened or closed other pages; the next is the first that still wants an answer.
    private string Next()
    {
        var place = Place();
        var next = Changing
            ? Open.Steps.FirstOrDefault(step => AnswerCheck.Of(step, Open.Draft.Answers, shown.Today).Count > 0)
            : Open.Steps.ElementAtOrDefault(place + 1);
        return next is null ? Addresses.DraftCheck(Open.Draft.Id) : Addresses.Draft(Open.Draft.Id, next.Id);
    }

    private int Place() => Open.Steps.ToList().FindIndex(step => step.Id == Step.Id);
}
