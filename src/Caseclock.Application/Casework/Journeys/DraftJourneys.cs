using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>From the assessment to the plan: draft, views, consultation, and the decision to issue or to refuse.</summary>
internal static class DraftJourneys
{
    public static IReadOnlyList<Journey> All => [Send(), Views(), Consult(), Reply(), Refuse(), Issue()];

    private static Journey Send() => Journey.OfOne(
        "send-draft",
        "Record the draft plan sent",
        Groups.Plan,
        "draft.served",
        Question.Day("on", "When was the draft sent?", "The family has at least 15 days from the day it is served (regulation 13(1))."),
        Question.Choice("how", "How was it sent?", Codes.How).OrNothing())
    with
    {
        Blocked = RequestJourneys.Assessing,
        Rules = ["EHC-03b"],
    };

    private static Journey Views() => Journey.OfOne(
        "family-views",
        "Record the family’s views on a draft or notice",
        Groups.Plan,
        "representations.received",
        Question.Day("on", "When did they reach the authority?"),
        Question.YesNo("agreed", "Do they agree with it?").OrNothing(),
        Question.YesNo("wantsMeeting", "Do they want a meeting?").OrNothing(),
        Question.Text("note", "What did they say?").OrNothing())
    with
    {
        Blocked = now => now.Case.Drafts.IsEmpty && now.Case.AmendmentNotices.IsEmpty ? "No draft and no amendment notice has been sent." : null,
    };

    private static Journey Consult() => Journey.OfOne(
        "consult-setting",
        "Consult a school or college",
        Groups.Plan,
        "setting.consulted",
        new Question("place", "Which school or college?", Answering.School),
        Question.Day("on", "When was it consulted?", "It has 15 days to answer (Code of Practice 9.83)."))
    with
    {
        Blocked = RequestJourneys.Assessing,
    };

    private static Journey Reply() => new("setting-replied", "Record a school’s or college’s reply", Groups.Plan)
    {
        Blocked = now => Waiting(now).Count == 0 ? "No school or college has still to answer." : null,
        Rules = ["EHC-05"],
        Steps = (now, _) => [.. Replying(now).Select(JourneyStep.Of)],
        Entries = (now, answers) => [new EntryLine("setting.replied", answers.Day("on"), Journey.Place("place", answers), ("answer", answers.Text("answer"))) { Note = answers.Text("note") }],
    };

    private static IReadOnlyList<Question> Replying(CaseNow now) =>
    [
        Question.OneOf("place", "Which school or college?", Waiting(now)) with { CodeSet = "school" },
        Question.Choice("answer", "What did it answer?", "canMeetNeeds", "cannotMeetNeeds", "full", "noReply"),
        Question.Day("on", "When did the reply reach the authority?"),
        Question.Text("note", "What did it say?").OrNothing(),
    ];

    private static Dictionary<string, string> Waiting(CaseNow now) => now.Case.Consultations
        .Where(asked => asked.Replied is null && asked.Setting.Length > 0)
        .Select(asked => asked.Setting)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(setting => setting, setting => setting, StringComparer.Ordinal);

    private static Journey Refuse() => Journey.OfOne(
        "refuse-plan",
        "Record the decision not to issue a plan",
        Groups.Plan,
        "plan.refused",
        Question.Day("on", "When was the parent or young person told?", "Regulation 10(1): within 16 weeks of the request, with the right to appeal."),
        Question.Text("reasons", "Why will no plan be issued?"))
    with
    {
        Blocked = now => now.HasPlan ? "A plan is in force on this case." : RequestJourneys.Assessing(now),
        Rules = ["EHC-03", "DE-02", "TB-06a"],
    };

    private static Journey Issue() => PlanJourneys.WithDetail("issue-plan", "Issue the final plan", "plan.issued", "When was the final plan sent?", "Regulation 13(2): within 20 weeks of the request.") with
    {
        Blocked = now => now.HasPlan ? "A plan is in force on this case: record an amended plan instead." : now.Case.Received is null ? "No request is recorded on this case." : null,
        Rules = ["EHC-06", "DE-03", "TB-06b", "TB-07", "TB-24"],
    };
}
