using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Moves between authorities and phases, and how a plan ends.</summary>
internal static class MoveJourneys
{
    public static IReadOnlyList<Journey> All => [In(), Told(), Out(), Phase(), Propose(), DecideToCease(), Cease()];

    private static Journey In() => Journey.OfOne(
        "transfer-in",
        "Record a plan transferred in",
        Groups.Moves,
        "plan.transferredIn",
        Question.Day("on", "On which day did the plan transfer?", "The day of the move, or, if later, 15 working days after the old authority became aware of it (regulation 15(2))."),
        Question.Line("fromAuthority", "Which authority did it come from?", "Its three-figure code, for example 865.").OrNothing(),
        Question.Day("madeOn", "When was the plan first made?").OrNothing(),
        Question.Day("lastReviewedOn", "When was it last reviewed?").OrNothing())
    with
    {
        Blocked = now => now.HasPlan ? "A plan is in force on this case." : null,
    };

    private static Journey Told() => Journey.OfOne(
        "transfer-told",
        "Record that the family was told of the transfer",
        Groups.Moves,
        "transfer.notified",
        Question.Day("on", "When were they told that the plan was transferred, and when it will be reviewed?", "Within 6 weeks of the transfer (regulation 15(4))."))
    with
    {
        Blocked = now => now.Case.TransferredIn is null ? "No transfer in is recorded on this case." : null,
        Rules = ["TR-03"],
    };

    private static Journey Out() => PlanJourneys.InForce(
        "transfer-out",
        "Record a plan transferred out",
        Groups.Moves,
        "plan.transferredOut",
        Question.Line("toAuthority", "Which authority does it go to?", "Its three-figure code, for example 865.").OrNothing(),
        Question.Day("awareOn", "When did this authority become aware of the move?").OrNothing(),
        Question.Day("on", "On which day did the plan transfer?"))
    with
    {
        Rules = ["TR-01", "TR-02"],
    };

    private static Journey Phase() => PlanJourneys.InForce(
        "expect-transfer",
        "Record a phase transfer expected",
        Groups.Moves,
        "phaseTransfer.expected",
        Question.Choice("phase", "Which move is it?", "earlyYearsToSchool", "infantToJunior", "primaryToSecondary", "middle", "secondaryToPost16", "post16ToPost16"),
        Question.Day("transferOn", "On which day will the child move?", "Usually 1 September. The plan must name the next school by 15 February, or 31 March for post-16 (regulation 18).") with { MayLieAhead = true },
        Question.Day("on", "On which day was this known?"));

    private static Journey Propose() => PlanJourneys.InForce(
        "propose-to-cease",
        "Record a proposal to cease the plan",
        Groups.Moves,
        "plan.ceaseProposed",
        Question.Day("on", "When were the parent or young person and the school told and asked?", "They must be consulted before a decision (regulation 31)."))
    with
    {
        Rules = ["CE-01"],
    };

    private static Journey DecideToCease() => PlanJourneys.InForce(
        "decide-to-cease",
        "Record the decision to cease the plan",
        Groups.Moves,
        "plan.ceaseDecided",
        Question.Day("on", "When was the parent or young person told?", "The plan must be kept until the time for an appeal has ended, and while an appeal runs."))
    with
    {
        Rules = ["CE-02"],
    };

    private static Journey Cease() => PlanJourneys.InForce(
        "cease-plan",
        "Record that the plan ceased",
        Groups.Moves,
        "plan.ceased",
        Question.Choice("reason", "Why did it cease?", Codes.CeaseReason),
        Question.Day("on", "On which day did it cease?"))
    with
    {
        Rules = ["CE-06", "CE-07", "TB-05"],
    };
}
