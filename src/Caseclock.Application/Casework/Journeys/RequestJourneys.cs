using Caseclock.Application.Access;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>A request for an assessment, up to the decision whether to assess.</summary>
public static class RequestJourneys
{
    /// <summary>The id of the journey that opens a case.</summary>
    public const string LogRequest = "log-request";

    internal static IReadOnlyList<Journey> All => [Log(), Assign(), Decide(), Withdraw(), Delay()];

    private static Journey Log() => new(LogRequest, "Log a request for an assessment", Groups.Assessment)
    {
        Blocked = now => now.IsUnderWay ? "A request is under way on this case already: its clock runs from the first day."
            : now.Case.Received is not null && now.Stage != Stage.Withdrawn ? "A new request is a case of its own: log it from My work."
            : null,
        Steps = (now, answers) => [.. Child(now), .. How, .. answers.Flag("school") == true ? Where : [], .. Who],
        Entries = (now, answers) => [.. Details(now, answers), .. Received(answers)],
    };

    private static readonly IReadOnlyList<JourneyStep> How =
    [
        JourneyStep.Of(Question.Day("on", "When did the request reach the authority?", "The first day it reached any team, in any form, complete or not. The 6 and 20 weeks run from this day.")),
        JourneyStep.Of(Question.Choice("source", "Who asked?", Codes.RequestSource)),
        new JourneyStep(
            "circumstances",
            "How did it come about?",
            Question.YesNo("custody", "Is the child or young person detained?", "In a young offender institution, secure training centre, secure children’s home or secure college.").OrNothing(),
            Question.YesNo("authorityBecameResponsible", "Did the authority become responsible without being asked?", "Section 24: it was told of a child who has or may have special educational needs.").OrNothing()),
        JourneyStep.Of(Question.YesNo("school", "Does the child attend a school or setting?")),
    ];

    private static readonly IReadOnlyList<JourneyStep> Where = [JourneyStep.Of(new Question("place", "Which school or setting?", Answering.School))];

    private static readonly IReadOnlyList<JourneyStep> Who =
    [
        JourneyStep.Of(new Question("officer", "Who takes the case?", Answering.Officer) { Optional = true, Hint = "Leave empty if nobody has it yet." }),
        JourneyStep.Of(Question.Text("note", "Anything to note?").OrNothing()),
    ];

    private static IEnumerable<JourneyStep> Child(CaseNow now) => now.Entries.Count > 0 ? [] : ChildJourneys.NewChild;

    private static IEnumerable<EntryLine> Details(CaseNow now, Answers answers)
    {
        if (now.Entries.Count == 0)
        {
            yield return ChildJourneys.DetailsOf(answers, answers.Day("on"));
        }
    }

    private static IEnumerable<EntryLine> Received(Answers answers)
    {
        var on = answers.Day("on");
        yield return new EntryLine(
            "request.received",
            on,
            ("source", answers.Text("source")),
            ("custody", answers.Flag("custody")),
            ("authorityBecameResponsible", answers.Flag("authorityBecameResponsible")))
        {
            Note = answers.Text("note"),
        };
        if (answers.Flag("school") == true && answers.Text("place") is not null)
        {
            yield return new EntryLine("placement.started", on, Journey.Place("place", answers), ("rank", 1));
        }

        if (answers.Text("officer") is { } officer)
        {
            yield return new EntryLine("officer.assigned", on, ("officer", officer));
        }
    }

    private static Journey Assign() => Journey.OfOne(
        "assign-officer",
        "Assign or change the officer",
        Groups.Assessment,
        "officer.assigned",
        new Question("officer", "Who takes the case?", Answering.Officer),
        Question.Day("on", "From which day?"))
    with
    {
        Needs = new Permission(Area.Allocation, Level.Write),
    };

    private static Journey Decide() => Journey.OfOne(
        "decide-to-assess",
        "Record the decision whether to assess",
        Groups.Assessment,
        "assessment.decided",
        Question.Choice("outcome", "What was decided?", "yes", "no"),
        Question.Day("on", "When was the parent or young person told?", "The day of the letter or message that tells them, not the day of the panel. Regulation 5(1): within 6 weeks of the request."),
        Question.Text("note", "Why? Give the facts that decided it.").OrNothing())
    with
    {
        Blocked = now => now.Case.Received is null ? "No request is recorded on this case." : now.HasPlan ? "A plan is in force on this case." : null,
        Rules = ["EHC-01", "EHC-01c", "DE-01", "EHC-07"],
    };

    private static Journey Withdraw() => Journey.OfOne(
        "withdraw-request",
        "Record that the request was withdrawn",
        Groups.Assessment,
        "request.withdrawn",
        Question.Day("on", "When was it withdrawn?"),
        Question.Line("reason", "Why?").OrNothing())
    with
    {
        Blocked = UnderWay,
    };

    private const string AnotherReason = "other";
    private const string DelayHint = "A delay reason explains a late date. It does not excuse it: only an exception in the law does.";

    private static Journey Delay() => new("explain-delay", "Record the reason for a delay", Groups.Assessment)
    {
        Steps = (now, answers) =>
        [
            JourneyStep.Of(Question.Choice("within", "Whose delay is it?", "authority", "partner", "family", "setting")),
            .. Reasons(now, answers).Select(JourneyStep.Of),
            JourneyStep.Of(Question.Day("on", "On which day was this known?")),
        ],
        Entries = (_, answers) =>
        [
            new EntryLine(
                "delay.explained",
                answers.Day("on"),
                ("reason", answers.Text("reason") == AnotherReason ? answers.Text("words") : answers.Text("reason")),
                ("within", answers.Text("within"))),
        ],
    };

    // The authority's own list, where it has one for whose delay it is; another reason is always possible, and is asked for in words.
    private static IEnumerable<Question> Reasons(CaseNow now, Answers answers)
    {
        var offered = now.DelayReasons.Where(reason => reason.Within == answers.Text("within")).Select(reason => reason.Reason).ToList();
        if (offered.Count == 0)
        {
            return [Question.Line("reason", "What is the reason?", DelayHint)];
        }

        var texts = offered.ToDictionary(reason => reason, reason => reason, StringComparer.Ordinal);
        texts[AnotherReason] = "Another reason";
        var chosen = Question.OneOf("reason", "What is the reason?", texts) with { Hint = DelayHint };
        return answers.Text("reason") == AnotherReason ? [chosen, Question.Line("words", "Which other reason?")] : [chosen];
    }

    /// <summary>What is wrong where no request is under way; null where one is.</summary>
    internal static string? UnderWay(CaseNow now) => now.IsUnderWay ? null : "No request is under way on this case.";

    /// <summary>What is wrong where no plan is in force; null where one is.</summary>
    internal static string? InForce(CaseNow now) => now.HasPlan ? null : "No plan is in force on this case.";

    /// <summary>What is wrong where nothing has been decided yet; null once an assessment is to be made.</summary>
    internal static string? Assessing(CaseNow now) => now.Stage is Stage.GatheringAdvice or Stage.Drafting or Stage.Finalising || now.HasPlan
        ? null
        : "No assessment is being made on this case: record the decision to assess first.";
}
