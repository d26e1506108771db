using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Batches;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Batches;

/// <summary>Asks once what is to be recorded on all the cases chosen.</summary>
/// <param name="batches">Batches.</param>
/// <param name="reading">Knows the officers.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class AskModel(Application.Casework.Batches.Batches batches, DraftReading reading, Authority authority, Caller caller, SchoolNames schools, ShownDay shown) : PageModel
{
    /// <summary>The batch.</summary>
    public Batch Batch { get; private set; } = null!;

    /// <summary>What is recorded.</summary>
    public BatchAction Action { get; private set; } = null!;

    /// <summary>The questions.</summary>
    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The officers who can be chosen, where one is asked for.</summary>
    public IReadOnlyList<string> Officers => Action.Step.Questions.Any(question => question.Answering == Answering.Officer) ? reading.Officers() : [];

    /// <summary>Asks.</summary>
    /// <param name="batch">The batch's id.</param>
    public IActionResult OnGet(string batch)
    {
        if (Find(batch) is { } elsewhere)
        {
            return elsewhere;
        }

        Show([]);
        return Page();
    }

    /// <summary>Keeps what was typed, right or wrong, and leads on when it is right.</summary>
    /// <param name="batch">The batch's id.</param>
    public IActionResult OnPost(string batch)
    {
        if (Find(batch) is { } elsewhere)
        {
            return elsewhere;
        }

        Batch = batches.Keep(authority.Code, Batch, TypedAnswers.Of(Action.Step, Request.Form, schools));
        var problems = AnswerCheck.Of(Action.Step, Batch.Answers, shown.Today);
        if (problems.Count == 0)
        {
            return LocalRedirect(Addresses.BatchCheck(batch));
        }

        Show(problems);
        return Page();
    }

    private ActionResult? Find(string id)
    {
        if (batches.Find(authority.Code, caller.Account!.Id, id) is not { } found || !BatchBook.TryOf(found.Action, out var action))
        {
            return NotFound();
        }

        (Batch, Action) = (found, action);
        return !caller.May(action.Needs.Area, action.Needs.Level) ? Forbid() : found.Saved is not null ? LocalRedirect(Addresses.BatchCheck(id)) : null;
    }

    private void Show(IReadOnlyList<AnswerProblem> problems)
    {
        Questions = [.. Action.Step.Questions.Select(question => new QuestionView(question, Batch.Answers, problems.FirstOrDefault(problem => problem.Question == question)?.Text, false, schools))];
        Errors = [.. problems.Select(problem => new PageError($"{problem.Question.Label.TrimEnd('?')}: {Words.Within(problem.Text)}", problem.Question.Answering == Answering.Day ? problem.Question.Name + "-day" : problem.Question.Name))];
    }
}
