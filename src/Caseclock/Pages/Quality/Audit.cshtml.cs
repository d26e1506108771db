using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Quality;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Quality;

/// <summary>An audit of one plan: its questions; then its moderation by somebody else; then both.</summary>
/// <param name="audits">The audits.</param>
/// <param name="accounts">Who audited.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who audits.</param>
/// <param name="sight">What the caller may see.</param>
[Needs(Area.Quality, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class AuditModel(Audits audits, Accounts accounts, Authority authority, Caller caller, Sight sight) : PageModel
{
    /// <summary>The answers as choices.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(nameof(AuditAnswer.Fully), "Fully"),
        new(nameof(AuditAnswer.Partly), "Partly"),
        new(nameof(AuditAnswer.NotAtAll), "Not at all"),
        new(nameof(AuditAnswer.NotApplicable), "Does not apply"),
    ];

    private Dictionary<string, AuditAnswer> _chosen = [];

    /// <summary>The sample.</summary>
    public Sample Sample { get; private set; } = null!;

    /// <summary>The audit.</summary>
    public Audit Audit { get; private set; } = null!;

    /// <summary>The note as typed.</summary>
    public string? Note { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether the reader audited the plan, and so may not moderate it.</summary>
    public bool IsOwn => Audit.First?.By == caller.Account!.Id && Audit.Second is null;

    /// <summary>The grades with their arithmetic.</summary>
    public IReadOnlyList<SummaryRow> Facts =>
        [new SummaryRow("Audit", Said(Audit.First!)), .. Audit.Second is null ? Array.Empty<SummaryRow>() : [new SummaryRow("Moderation", Said(Audit.Second))]];

    /// <summary>The answers, side by side once there are two.</summary>
    public Table Compared => new()
    {
        Caption = "What was answered",
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = ["Question", new Column("Weight", true), "Audit", "Moderation"],
        Rows = [.. Sample.Set.Questions.Select(question => (IReadOnlyList<Cell>)[question.Text, Cell.Number(question.Weight), Answer(Audit.First, question), Answer(Audit.Second, question)])],
    };

    /// <summary>What is chosen for a question; null for nothing.</summary>
    public string? Chosen(AuditQuestion question) => _chosen.TryGetValue(question.Id, out var answer) ? answer.ToString() : null;

    /// <summary>What is wrong with a question; null for nothing.</summary>
    public string? Error(AuditQuestion question) => Errors.FirstOrDefault(error => error.FieldId == question.Id)?.Text;

    /// <summary>Shows it.</summary>
    /// <param name="id">The audit's id.</param>
    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    /// <summary>Saves the audit, or its moderation, once.</summary>
    /// <param name="id">The audit's id.</param>
    public IActionResult OnPost(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var form = new TypedForm(Request.Form);
        Note = form.Text("note");
        _chosen = Sample.Set.Questions
            .Select(question => (question.Id, Answer: DeadlineQuery.Value<AuditAnswer>(form.Text(question.Id))))
            .Where(pair => pair.Answer is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Answer!.Value, StringComparer.Ordinal);
        Errors = [.. Sample.Set.Questions.Where(question => !_chosen.ContainsKey(question.Id)).Select(question => new PageError($"Choose an answer: {Words.Within(question.Text)}", question.Id))];
        if (Errors.Count > 0)
        {
            return Page();
        }

        var note = Note.Length > 0 ? Note : null;
        var (account, by) = (caller.Account!.Id, caller.By);
        return Answered(Audit.First is null
            ? audits.Answer(authority.Code, id, _chosen, note, account, by)
            : audits.Moderate(authority.Code, id, _chosen, note, account, by));
    }

    /// <summary>Asks for the plan to be audited again.</summary>
    /// <param name="id">The audit's id.</param>
    public IActionResult OnPostRepeat(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        audits.Repeat(authority.Code, id);
        return LocalRedirect(Addresses.Sample(Sample.Id));
    }

    private IActionResult Answered(AuditOutcome outcome)
    {
        if (outcome is AuditOutcome.Refused refused)
        {
            Errors = [.. refused.Problems.Select(problem => new PageError(problem.Reason))];
            return Page();
        }

        return outcome is AuditOutcome.Gone ? NotFound() : LocalRedirect(Addresses.Sample(Sample.Id));
    }

    private bool Load(string id)
    {
        if (audits.SampleOf(authority.Code, id) is not { } sample)
        {
            return false;
        }

        (Sample, Audit) = (sample, sample.Audits.First(held => held.Id == id));
        HttpContext.IsAbout(Audit.Person, Audit.Case);
        return !sight.Hides(Audit.Person);
    }

    private string Said(Judgement judgement)
    {
        var graded = judgement.Graded;
        return $"{Words.Sentence(Words.Of("grade", graded.Grade))}: {graded.Points} of {graded.OutOf} points, {graded.Percent}%{(graded.Capped ? ", held down by a critical question" : "")}. "
            + $"{accounts.Find(authority.Code, judgement.By)?.Name ?? judgement.By}, {DateWords.Short(judgement.On)}.{(judgement.Note is null ? "" : " " + judgement.Note)}";
    }

    private static string Answer(Judgement? judgement, AuditQuestion question) =>
        judgement is null ? "" : Choices.First(choice => choice.Value == judgement.Answers[question.Id].ToString()).Text;
}
