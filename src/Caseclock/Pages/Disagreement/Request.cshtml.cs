using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Disagreement;

/// <summary>A freedom of information request: when it is due and why, and what became of it.</summary>
/// <param name="requests">Freedom of information requests.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Complaints, Level.Write)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Changed)]
internal sealed class RequestModel(InformationRequests requests, Store store, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>A day of which nothing was typed.</summary>
    internal static readonly TypedDate Nothing = new("", "", "");

    /// <summary>The request.</summary>
    public InformationRequest Found { get; private set; } = null!;

    /// <summary>What can be recorded of it.</summary>
    public IReadOnlyList<InformationStep> Steps => InformationRequests.Next(Found);

    /// <summary>The step that was sent and is wrong; null for none.</summary>
    public InformationStep? Sent { get; private set; }

    /// <summary>The day as typed.</summary>
    public TypedDate On { get; private set; } = Nothing;

    /// <summary>The day by which, as typed.</summary>
    public TypedDate Until { get; private set; } = Nothing;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>How a review can end.</summary>
    public static IReadOnlyList<Choice> Outcomes => [.. Codes.ComplaintOutcome.Select(code => new Choice(code, Words.Sentence(Words.Of("outcome", code))))];

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<SummaryRow> Facts => FactsOf();

    /// <summary>What a step is called.</summary>
    public static string Title(InformationStep step) => step switch
    {
        InformationStep.Answer => "Record the answer",
        InformationStep.Extend => "Record more time for the public interest",
        InformationStep.AskReview => "Record that an internal review was asked for",
        InformationStep.Review => "Record the answer to the internal review",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A new step needs words."),
    };

    /// <summary>How a step asks for its day.</summary>
    public static string Day(InformationStep step) => step switch
    {
        InformationStep.Answer => "When was it answered?",
        InformationStep.Extend => "When was the person told?",
        InformationStep.AskReview => "When was it asked for?",
        InformationStep.Review => "When was the review answered?",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A new step needs words."),
    };

    /// <summary>The id of a step's form: what was sent wrong keeps its own.</summary>
    public string Form(InformationStep step) => Sent == step ? FormDay.FormOf(Request.Form["form"], shown.Now) : FormDay.NewForm(shown.Now);

    /// <summary>Shows it.</summary>
    /// <param name="request">The request's id.</param>
    public IActionResult OnGet(string request) => Find(request) ? Page() : NotFound();

    /// <summary>Records what became of it.</summary>
    /// <param name="request">The request's id.</param>
    /// <param name="form">The form's id.</param>
    /// <param name="step">What is recorded.</param>
    /// <param name="outcome">Of a review: how it ended.</param>
    public IActionResult OnPost(string request, [FromForm] string? form, [FromForm] InformationStep step, [FromForm] string? outcome)
    {
        if (!Find(request))
        {
            return NotFound();
        }

        var name = step.ToString().ToLowerInvariant() + "-on";
        (On, Until) = (FormDay.Typed(Request.Form, name), FormDay.Typed(Request.Form, "until"));
        var day = FormDay.Of(Request.Form, name);
        var until = FormDay.Of(Request.Form, "until");
        IReadOnlyList<string> problems = day is null || (step == InformationStep.Extend && until is null)
            ? ["Enter a day, month and year, such as 14 2 2026."]
            : [.. requests.Record(authority.Code, FormDay.FormOf(form, shown.Now), request, step, day, until, outcome, caller.By).Select(problem => problem.Reason)];
        if (problems.Count > 0)
        {
            Sent = step;
            Errors = [.. problems.Select(problem => new PageError(problem, name + "-day"))];
            return Page();
        }

        HttpContext.IsAbout(null, null, request + ": " + Words.Within(Title(step)));
        return LocalRedirect("/disagreement/information/" + Uri.EscapeDataString(request));
    }

    private bool Find(string id)
    {
        Found = requests.All(authority.Code).FirstOrDefault(request => request.Id == id)!;
        return Found is not null;
    }

    private List<SummaryRow> FactsOf()
    {
        var register = store.Register(authority.Code, new Knowledge(shown.Today));
        var clock = RuleBook.Clocks(register, authority.Policies).FirstOrDefault(held => held.Subject == Found.Id);
        return
        [
            new SummaryRow("Received", LongDay(Found.Received)),
            new SummaryRow("How it stands", clock is null ? null : ClockStanding.Of(clock, shown.Today).Text),
            new SummaryRow("Answer due", LongDay(clock?.Due)),
            new SummaryRow("Why this date", clock is null ? null : string.Join(" ", clock.Steps)),
            new SummaryRow("More time told", LongDay(Found.Extended)),
            new SummaryRow("Answered", LongDay(Found.Responded)),
            new SummaryRow("Internal review asked for", LongDay(Found.ReviewRequested)),
            new SummaryRow("Internal review answered", LongDay(Found.Reviewed)),
        ];
    }

    private static string? LongDay(DateOnly? day) => day is { } known ? DateWords.Long(known) : null;
}
