namespace Caseclock.Domain.Chronology;

public static partial class Kinds
{
    private static Field CarePlan() =>
        Field.Code("plan", "which plan", "childInNeed", "childProtection", "lookedAfter", "pathway");

    private static Field First(string meaning) => Field.Code("type", meaning, "initial", "review");

    private static IEnumerable<Kind> SocialCareKinds() =>
    [
        OnRegister("contact.received", "Children's social care was contacted"),
        OnCase("referral.received", "A referral to children's social care was received"),
        OnCase("referral.decided", "What to do about the referral was decided"),
        OnCase("earlyHelp.referred", "The child was referred to early help"),
        OnCase("earlyHelp.assessed", "Early help assessed the child"),
        OnCase("socialAssessment.started", "A social care assessment began"),
        OnCase("strategy.discussed", "A strategy discussion was held"),
        OnCase("socialAssessment.completed", "A social care assessment was completed"),
        OnCase("conference.held", "A child protection conference was held", First("initial or review")),
        OnCase("coreGroup.met", "The core group met"),
        OnCase(
            "lookedAfter.started",
            "The child became looked after",
            Field.Text("legalStatus", "the legal status"),
            Field.Flag("unaccompanied", "whether an unaccompanied asylum-seeking child")),
        OnCase("plan.started", "A social care plan began", CarePlan()),
        OnCase("placement.moved", "The looked-after child moved placement"),
        OnCase(
            "visit.made",
            "A social worker visited",
            Field.Flag("seen", "whether the child was seen"),
            Field.Flag("alone", "whether alone")),
        OnCase("supervision.held", "The case was supervised", Field.Text("supervisor", "who supervised")),
        OnCase("health.assessed", "The looked-after child's health was assessed", First("initial or review")),
        OnCase("lookedAfter.reviewed", "The looked-after child's case was reviewed"),
        OnCase("permanence.planned", "A plan for permanence was made").Ahead(),
        OnCase("plan.ended", "A social care plan ended", CarePlan()),
        OnCase(
            "lookedAfter.ended",
            "The child stopped being looked after",
            Field.Text("legalStatus", "the legal status"),
            Field.Flag("unaccompanied", "whether an unaccompanied asylum-seeking child")),
    ];
}
