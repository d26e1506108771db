using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Mediation.</summary>
internal static class MediationJourneys
{
    public static IReadOnlyList<Journey> All =>
    [
        Ask(),
        On("mediation-health-told", "Record that the health body was told", "mediation.healthBodyTold", "When was the health body told?", "ME-05"),
        On("mediation-unable", "Record that mediation cannot be arranged", "mediation.adviserToldUnable", "When was the adviser told?", "ME-07"),
        On("mediation-held", "Record mediation held", "mediation.held", "When was it held?", "ME-03", "ME-04"),
        On("mediation-certificate", "Record the mediation certificate", "mediation.certificateIssued", "When was the certificate issued?", "ME-02", "ME-08"),
        Agree(),
        On("agreement-carried-out", "Record a mediation agreement carried out", "order.carriedOut", "On which day was it done?", "ME-09", "ME-10", "ME-12"),
    ];

    private static Journey Ask() => new("ask-mediation", "Record a request for mediation", Groups.Disagreement)
    {
        Steps = (_, _) =>
        [
            JourneyStep.Of(Question.Day("on", "When did the parent or young person tell the authority?", "Mediation must take place within 30 days of that day.")),
            JourneyStep.Of(Question.Choice("about", "What is it about?", Codes.About)),
            JourneyStep.Of(Question.Choice("part", "Which part of the plan is in dispute?", "education", "health", "socialCare")),
        ],
        Entries = (now, answers) =>
        [
            new EntryLine("mediation.requested", answers.Day("on"), ("mediation", Ids.Next(now, "M")), ("about", answers.Text("about")), ("part", answers.Text("part"))),
        ],
    };

    private static Journey On(string id, string title, string kind, string day, params IReadOnlyList<string> rules) => Journey.OfOne(
        id,
        title,
        Groups.Disagreement,
        kind,
        now => [Which(now), Question.Day("on", day), Question.Text("note", "Anything to note?").OrNothing()])
    with
    {
        Blocked = None,
        Rules = rules,
    };

    private static Journey Agree() => Journey.OfOne(
        "mediation-agreed",
        "Record what was agreed at mediation",
        Groups.Disagreement,
        "mediation.agreed",
        now =>
        [
            Which(now),
            Question.Choice("to", "What was agreed?", "assess", "make", "contents", "school", "continueAndAmend", "other") with { CodeSet = "order" },
            Question.YesNo("appealable", "Is it something that could be appealed to the Tribunal?", "Then the limits of regulation 42 apply."),
            Question.Day("byDate", "Did the parties write a day by which?", "Leave empty if they did not.").OrNothing() with { MayLieAhead = true },
            Question.Day("on", "When was it agreed?"),
        ])
    with
    {
        Blocked = None,
    };

    private static string? None(CaseNow now) => now.Case.Mediations.IsEmpty ? "No mediation is recorded on this case." : null;

    private static Question Which(CaseNow now) => Question.OneOf(
        "mediation",
        "Which mediation?",
        now.Case.Mediations.Reverse().ToDictionary(mediation => mediation.Id, Words, StringComparer.Ordinal));

    private static string Words(Mediation mediation) =>
        mediation.Requested is { } day ? $"{mediation.Id}, asked for on {IsoDay.Text(day)}" : mediation.Id;
}
