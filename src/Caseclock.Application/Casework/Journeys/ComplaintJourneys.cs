using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Complaints and subject access requests.</summary>
internal static class ComplaintJourneys
{
    public static IReadOnlyList<Journey> All => [Complain(), Acknowledge(), Answer(), AskForRecord(), Extend(), GiveRecord()];

    private static Journey Complain() => new("log-complaint", "Record a complaint", Groups.Disagreement)
    {
        Steps = (now, _) =>
        [
            JourneyStep.Of(Question.Day("on", "When did the complaint reach the authority?")),
            JourneyStep.Of(Question.Choice("stage", "At which stage is it?", "1", "2", "3", "lgsco", "childrenAct1", "childrenAct2", "childrenAct3")),
            .. MissedLimits.Step(now),
            JourneyStep.Of(Question.Text("note", "What is it about?").OrNothing()),
        ],
        Entries = (now, answers) =>
        [
            new EntryLine("complaint.received", answers.Day("on"), ("complaint", Ids.Next(now, "C")), ("stage", answers.Text("stage")), ("missedLimit", answers.Text("missedLimit"))) { Note = answers.Text("note") },
        ],
    };

    private static Journey Acknowledge() => Journey.OfOne(
        "acknowledge-complaint",
        "Record a complaint acknowledged",
        Groups.Disagreement,
        "complaint.acknowledged",
        now => [Which(now), Question.Day("on", "When was it acknowledged?")])
    with
    {
        Blocked = None,
    };

    private static Journey Answer() => Journey.OfOne(
        "answer-complaint",
        "Record the answer to a complaint",
        Groups.Disagreement,
        "complaint.responded",
        now => [Which(now), Question.Choice("outcome", "How did it end?", Codes.ComplaintOutcome), Question.Day("on", "When was the answer sent?"), Question.Text("note", "What is to be done, and by when?").OrNothing()])
    with
    {
        Blocked = None,
        Rules = ["CO-02", "CO-03"],
    };

    private static Journey AskForRecord() => new("log-access-request", "Record a subject access request", Groups.Disagreement)
    {
        Steps = (_, _) =>
        [
            JourneyStep.Of(Question.Day("on", "When did it reach the authority?", "The answer is due within one month.")),
            JourneyStep.Of(Question.YesNo("complex", "Is it complex?", "Then there may be two months more, if the person was told within the first.")),
        ],
        Entries = (now, answers) => [new EntryLine("sar.received", answers.Day("on"), ("request", Ids.Next(now, "S")), ("complex", answers.Flag("complex"))) { OfPersonAlone = true }],
    };

    private static Journey Extend() => new("extend-access-request", "Record more time for a subject access request", Groups.Disagreement)
    {
        Blocked = now => Asked(now).Count == 0 ? "No subject access request is open." : null,
        Steps = (now, _) =>
        [
            JourneyStep.Of(Question.OneOf("request", "Which request?", Asked(now))),
            JourneyStep.Of(Question.Day("on", "When was the person told that it takes longer, and why?", "Only where the request is complex, and only if they were told within the first month.")),
        ],
        Entries = (_, answers) => [new EntryLine("sar.extended", answers.Day("on"), ("request", answers.Text("request"))) { OfPersonAlone = true }],
    };

    private static Journey GiveRecord() => new("answer-access-request", "Record the answer to a subject access request", Groups.Disagreement)
    {
        Blocked = now => Asked(now).Count == 0 ? "No subject access request is open." : null,
        Rules = ["IR-03", "IR-04"],
        Steps = (now, _) => [JourneyStep.Of(Question.OneOf("request", "Which request?", Asked(now))), JourneyStep.Of(Question.Day("on", "When was it answered?"))],
        Entries = (_, answers) => [new EntryLine("sar.responded", answers.Day("on"), ("request", answers.Text("request"))) { OfPersonAlone = true }],
    };

    private static string? None(CaseNow now) => Open(now).Count == 0 ? "No complaint is open on this case." : null;

    private static Question Which(CaseNow now) => Question.OneOf("complaint", "Which complaint?", Open(now));

    private static Dictionary<string, string> Open(CaseNow now) => now.Case.Complaints.Concat(now.Person.Complaints)
        .Where(complaint => complaint.Responded is null)
        .DistinctBy(complaint => complaint.Id)
        .ToDictionary(complaint => complaint.Id, complaint => $"{complaint.Id}, received on {IsoDay.Text(complaint.Received)}", StringComparer.Ordinal);

    private static Dictionary<string, string> Asked(CaseNow now) => now.Person.AccessRequests
        .Where(request => request.Responded is null)
        .ToDictionary(request => request.Id, request => request.Received is { } day ? $"{request.Id}, received on {IsoDay.Text(day)}" : request.Id, StringComparer.Ordinal);
}
