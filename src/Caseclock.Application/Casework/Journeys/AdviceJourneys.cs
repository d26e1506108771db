using Caseclock.Application.Access;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Advice for an assessment, and the exceptions that excuse its limits.</summary>
internal static class AdviceJourneys
{
    public static IReadOnlyList<Journey> All => [Ask(), Chase(), Receive(), Missed(), Except(), Panel()];

    private static Journey Ask() => new("ask-for-advice", "Ask for advice", Groups.Assessment)
    {
        Blocked = RequestJourneys.Assessing,
        Rules = ["EHC-02a"],
        Steps = (_, answers) =>
        [
            new JourneyStep("agencies", "Whose advice is asked for?", new Question("agencies", "Whose advice is asked for?", Answering.Several)
            {
                Codes = Codes.Agency,
                CodeSet = "agency",
                Hint = "Regulation 6(1): the parent or young person, the school, health, educational psychology and social care, and anyone else they reasonably ask for.",
            }),
            JourneyStep.Of(Question.Day("on", "When was it asked for?")),
            .. answers.List("agencies").Count == 0 ? (IReadOnlyList<JourneyStep>)[] :
            [
                new JourneyStep("bodies", "Who in particular?", [.. answers.List("agencies").Select(Body)]) { Guidance = "Each has 6 weeks from the day it receives the request (regulation 8(1))." },
            ],
            JourneyStep.Of(Question.Day("receivedByBody", "When did they receive the request?", "Leave empty if it was the day it was asked for.").OrNothing()),
        ],
        Entries = (now, answers) => [.. answers.List("agencies").Select((agency, index) => Asked(now, answers, agency, index))],
    };

    private static Question Body(string agency) => Question.Line("body-" + agency, "Name of the service, school or person", "For example the NHS trust or the school.").OrNothing() with
    {
        Agency = agency,
    };

    private static EntryLine Asked(CaseNow now, Answers answers, string agency, int index) => new(
        "advice.requested",
        answers.Day("on"),
        ("advice", NextId(now.Case.Advice, index)),
        ("agency", agency),
        ("body", answers.Text("body-" + agency)),
        ("receivedByBody", answers.Day("receivedByBody")));

    private static string NextId(IReadOnlyCollection<Advice> held, int index)
    {
        var number = held.Count + 1 + index;
        var ids = held.Select(advice => advice.Id).ToHashSet(StringComparer.Ordinal);
        while (ids.Contains("A" + number))
        {
            number += 100;
        }

        return "A" + number;
    }

    private static Journey Chase() => OnAdvice("chase-advice", "Record that advice was chased", "advice.chased", "When was it chased?", Outstanding) with { Rules = ["EHC-02", "RA-04"] };

    private static Journey Receive() => OnAdvice("receive-advice", "Record advice received", "advice.received", "When did it reach the authority?", Outstanding) with { Rules = ["EHC-02", "RA-04"] };

    private static Journey Missed() => OnAdvice("missed-appointment", "Record a missed appointment", "advice.appointmentMissed", "When was the appointment?", Outstanding);

    private static Journey OnAdvice(string id, string title, string kind, string day, Func<CaseNow, IReadOnlyDictionary<string, string>> which) => Journey.OfOne(
        id,
        title,
        Groups.Assessment,
        kind,
        now =>
        [
            Question.OneOf("advice", "Which advice?", which(now)) with { CodeSet = "agency" },
            Question.Day("on", day),
            Question.Text("note", "Anything to note?").OrNothing(),
        ])
    with
    {
        Blocked = now => which(now).Count == 0 ? "No advice is outstanding on this case." : null,
    };

    private static Dictionary<string, string> Outstanding(CaseNow now) => now.Case.Advice
        .Where(advice => advice.Received is null)
        .ToDictionary(advice => advice.Id, advice => advice.Body ?? advice.Agency ?? advice.Id, StringComparer.Ordinal);

    private static Journey Except() => new("record-exception", "Record an exception", Groups.Assessment)
    {
        Steps = (_, answers) => [.. Asked(answers).Select(JourneyStep.Of)],
        Entries = (_, answers) => [Journey.Line("exception.recorded", Asked(answers), answers)],
    };

    // A day that was asked of a closure is no part of another exception, also where the choice was changed afterwards.
    private static IReadOnlyList<Question> Asked(Answers answers) =>
        [.. Exceptions.Where(question => question.Name != "adviceRequested" || answers.Text("exception") is "X-SCH" or "X-EY")];

    private static readonly IReadOnlyList<Question> Exceptions =
    [
        Question.Choice("exception", "Which exception?", "X-SCH", "X-EY", "X-EPC", "X-ABS", "X-T2") with
        {
            Hint = "Regulation 10(4). An exception excuses a late date. It never moves it.",
        },
        Question.Day("from", "On which day did it begin?", "The first day of the closure, the absence or the circumstances."),
        Question.Day("to", "On which day did it end?", "The day the school opened again, or the last day of the absence.").OrNothing(),
        Question.Day("adviceRequested", "When was the school asked for advice?", "It must have been asked during the closure or in the week before it."),
        Question.YesNo("impractical", "Did this make it impractical to meet the limit?", "The law excuses a late date only where this is so, and you must be able to say why."),
        Question.Text("reason", "What happened, and why could the limit not be met?", "Give the facts. The family may ask, and so may the Ombudsman."),
        Question.Line("agreedBy", "Who agreed that the exception applies?"),
        Question.Day("on", "On which day was it agreed?"),
    ];

    private static Journey Panel() => Journey.OfOne(
        "panel-decision",
        "Record a panel’s decision",
        Groups.Assessment,
        "panel.decided",
        Question.Line("panel", "Which panel?"),
        Question.Line("about", "What did it decide about?"),
        Question.Line("outcome", "What did it decide?"),
        Question.Day("on", "On which day?"))
    with
    {
        Needs = new Permission(Area.Panel, Level.Write),
    };
}
