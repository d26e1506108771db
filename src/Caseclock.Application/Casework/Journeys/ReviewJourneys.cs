using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Annual reviews, amendment and re-assessment.</summary>
internal static class ReviewJourneys
{
    public static IReadOnlyList<Journey> All =>
        [Arrange(), Papers(), Hold(), Report(), Decide(), Notice(), Decline(), Amend(), AskAgain(), DecideAgain()];

    private static Journey Arrange() => OfPlan(
        "arrange-review",
        "Arrange a review meeting",
        "review.planned",
        Question.Day("for", "When is the meeting?", "Those invited must have at least 2 weeks’ notice (regulations 20 and 21).") with { MayLieAhead = true },
        Question.Choice("arrangedBy", "Who arranges it?", "school", "authority"),
        Question.Day("on", "When were those invited told?"))
    with
    {
        Rules = ["AR-04"],
    };

    private static Journey Papers() => OfPlan(
        "circulate-papers",
        "Record the papers sent round",
        "review.papersCirculated",
        Question.Day("for", "For the meeting of which day?") with { MayLieAhead = true },
        Question.Day("on", "When were the papers sent round?"))
    with
    {
        Rules = ["AR-05"],
    };

    private static Journey Hold() => OfPlan(
        "review-held",
        "Record a review meeting held",
        "review.met",
        Question.Day("on", "When was the meeting?"),
        Question.Choice("type", "What kind of review was it?", "annual", "earlyYears", "phaseTransfer", "emergency", "interim"),
        Question.YesNo("childViews", "Were the child’s or young person’s views heard?").OrNothing(),
        Question.YesNo("adulthood", "Was preparing for adulthood covered?", "From year 9 it must be.").OrNothing())
    with
    {
        Rules = ["AR-01", "AR-02", "TR-04", "DE-08"],
    };

    private static Journey Report() => OfPlan(
        "review-report",
        "Record the report of a review",
        "review.reported",
        Question.Day("on", "When did the report reach the authority?", "Due within 2 weeks of the meeting."))
    with
    {
        Blocked = AfterMeeting,
        Rules = ["AR-06"],
    };

    private static Journey Decide() => OfPlan(
        "decide-after-review",
        "Record the decision after a review",
        "review.decided",
        Question.Choice("outcome", "What was decided?", "maintain", "amend", "cease"),
        Question.Day("on", "When was the parent or young person told?", "Within 4 weeks of the meeting (regulations 20(10) and 21(9))."))
    with
    {
        Blocked = AfterMeeting,
        Rules = ["AR-07", "AR-07a"],
    };

    private static Journey Notice() => OfPlan(
        "amendment-notice",
        "Record the amendment notice sent",
        "amendment.proposed",
        Question.Day("on", "When was the notice sent, with the proposed changes?", "The family has at least 15 days. The amended plan is due within 8 weeks of the notice."),
        Question.Choice("how", "How was it sent?", Codes.How).OrNothing())
    with
    {
        Rules = ["AR-08"],
    };

    private static Journey Decline() => OfPlan(
        "decline-amendment",
        "Record the decision not to amend after all",
        "amendment.declined",
        Question.Day("on", "When was the parent or young person told?"))
    with
    {
        Blocked = now => now.Case.AmendmentNotices.IsEmpty ? "No amendment notice has been sent." : null,
        Rules = ["AR-10a"],
    };

    private static Journey Amend() => PlanJourneys.WithDetail("amend-plan", "Issue the amended plan", "plan.amended", "When was the amended plan sent?", "Within 8 weeks of the notice, and 12 weeks of the meeting.") with
    {
        Group = Groups.Review,
        Blocked = RequestJourneys.InForce,
        Rules = ["AR-10", "AR-11", "AR-12", "PT-01", "PT-02", "PT-03", "PT-04", "PT-05", "RA-02", "TB-09", "TB-10", "TB-12", "TB-22", "TB-23"],
    };

    private static Journey AskAgain() => OfPlan(
        "ask-reassessment",
        "Record a request to re-assess",
        "reassessment.requested",
        Question.Day("on", "When did it reach the authority?", "The decision is due within 15 days (regulation 25(1))."));

    private static Journey DecideAgain() => OfPlan(
        "decide-reassessment",
        "Record the decision whether to re-assess",
        "reassessment.decided",
        Question.Choice("outcome", "What was decided?", "yes", "no"),
        Question.Day("on", "When was the parent or young person told?"))
    with
    {
        Blocked = now => now.Case.ReassessmentRequests.IsEmpty ? "No request to re-assess is recorded." : null,
        Rules = ["RA-01"],
    };

    private static string? AfterMeeting(CaseNow now) => now.Case.ReviewsMet.IsEmpty ? "No review meeting is recorded." : RequestJourneys.InForce(now);

    private static Journey OfPlan(string id, string title, string kind, params IReadOnlyList<Question> questions) =>
        PlanJourneys.InForce(id, title, Groups.Review, kind, questions);
}
