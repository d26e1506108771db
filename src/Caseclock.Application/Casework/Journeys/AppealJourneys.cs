using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Appeals to the Tribunal, and its orders.</summary>
internal static class AppealJourneys
{
    public static IReadOnlyList<Journey> All =>
    [
        Register(),
        On("appeal-response", "Record the response to an appeal", "appeal.responded", "When was the response sent to the Tribunal?", Open, "TB-04"),
        On("appeal-not-opposed", "Record that an appeal is not opposed", "appeal.notOpposed", "When was the Tribunal told?", Open),
        On("appeal-withdrawn", "Record an appeal withdrawn", "appeal.withdrawn", "When was it withdrawn?", Open),
        On("appeal-heard", "Record a hearing", "appeal.heard", "When was it heard?", Open),
        Decide(),
        Notified(),
        CarriedOut(),
        On("recommendation-answered", "Record the answer to a recommendation", "recommendation.responded", "When was the Tribunal’s recommendation answered?", Recommended, "TB-30"),
        On("recommendation-copied", "Record the answers sent to the Secretary of State", "recommendation.copied", "When were they sent?", Recommended, "TB-31"),
    ];

    private static Journey Register() => new("register-appeal", "Record an appeal", Groups.Disagreement)
    {
        Steps = (now, _) =>
        [
            JourneyStep.Of(Question.Day("on", "When did the Tribunal register the appeal?")),
            JourneyStep.Of(Question.Day("receivedByAuthority", "When did the authority receive it?", "The response is due 30 working days after this day. Leave empty if it was the day of registration.").OrNothing()),
            JourneyStep.Of(Question.Choice("about", "What is it about?", Codes.About)),
            JourneyStep.Of(Question.Day("decisionSentOn", "When was the decision sent that is appealed against?").OrNothing()),
            .. MissedLimits.Step(now),
            JourneyStep.Of(Question.YesNo("extended", "Does it ask for recommendations on health or social care?")),
        ],
        Entries = (now, answers) =>
        [
            new EntryLine(
                "appeal.registered",
                answers.Day("on"),
                ("appeal", Ids.Next(now, "T")),
                ("about", answers.Text("about")),
                ("receivedByAuthority", answers.Day("receivedByAuthority")),
                ("decisionSentOn", answers.Day("decisionSentOn")),
                ("extended", answers.Flag("extended")),
                ("missedLimit", answers.Text("missedLimit"))),
        ],
    };

    private static Journey Decide() => Journey.OfOne(
        "appeal-decided",
        "Record the Tribunal’s decision",
        Groups.Disagreement,
        "appeal.decided",
        now =>
        [
            Which(now, Open),
            Question.Choice("outcome", "How did it end?", "upheld", "partlyUpheld", "dismissed", "consentOrder"),
            Question.Choice("order", "What was ordered?", "assess", "make", "contents", "school", "contentsAndSchool", "continue", "continueAndAmend", "reconsider", "cease").OrNothing(),
            Question.Day("byDate", "Did the Tribunal direct a day by which?", "Leave empty if it did not.").OrNothing() with { MayLieAhead = true },
            Question.YesNo("recommendation", "Does it recommend health or social care provision?").OrNothing(),
            Question.Day("on", "What is the date of the order?"),
        ])
    with
    {
        Blocked = now => Of(now, Open).Count == 0 ? "No appeal is open on this case." : null,
    };

    private static Journey Notified() => Journey.OfOne(
        "order-assessment-told",
        "Record that the family was told of the ordered assessment",
        Groups.Disagreement,
        "order.assessmentNotified",
        now => [Which(now, _ => true), Question.Day("on", "When were they told?")])
    with
    {
        Blocked = now => now.Case.Appeals.IsEmpty ? "No appeal is recorded on this case." : null,
        Rules = ["TB-06", "TB-21"],
    };

    private static Journey CarriedOut() => Journey.OfOne(
        "order-carried-out",
        "Record an order carried out",
        Groups.Disagreement,
        "order.carriedOut",
        now => [Which(now, _ => true), Question.Day("on", "On which day was it done?"), Question.Text("note", "What was done?").OrNothing()])
    with
    {
        Blocked = now => now.Case.Appeals.IsEmpty ? "No appeal is recorded on this case." : null,
        Rules = ["TB-08", "TB-11", "TB-13", "TB-25"],
    };

    private static Journey On(string id, string title, string kind, string day, Func<Appeal, bool> which, params IReadOnlyList<string> rules) => Journey.OfOne(
        id,
        title,
        Groups.Disagreement,
        kind,
        now => [Which(now, which), Question.Day("on", day), Question.Text("note", "Anything to note?").OrNothing()])
    with
    {
        Blocked = now => Of(now, which).Count == 0 ? "No such appeal is recorded on this case." : null,
        Rules = rules,
    };

    private static bool Open(Appeal appeal) => appeal.Decided is null && appeal.Withdrawn is null;

    private static bool Recommended(Appeal appeal) => appeal.Decided is { Recommendation: true };

    private static Question Which(CaseNow now, Func<Appeal, bool> which) => Question.OneOf("appeal", "Which appeal?", Of(now, which));

    private static Dictionary<string, string> Of(CaseNow now, Func<Appeal, bool> which) => now.Case.Appeals
        .Where(which)
        .Reverse()
        .ToDictionary(appeal => appeal.Id, Words, StringComparer.Ordinal);

    private static string Words(Appeal appeal) =>
        appeal.Registered is { } day ? $"{appeal.Id}, registered on {IsoDay.Text(day)}" : appeal.Id;
}
