namespace Caseclock.Domain.Chronology;

public static partial class Kinds
{
    private static IEnumerable<Kind> PlanKinds() =>
    [
        OnCase(
            "plan.transferredIn",
            "The plan was transferred in from another authority",
            Field.Text("fromAuthority", "the authority it came from"),
            Field.Date("madeOn", "the day it was first made"),
            Field.Date("lastReviewedOn", "the day it was last reviewed"),
            Field.Flag("dayNotRecorded", "whether the day of transfer is not known (a loaded return does not say it)")),
        OnCase("transfer.notified", "The family was told that the plan was transferred, and when it will be reviewed"),
        OnCase(
            "placement.started",
            "A placement began",
            Field.Text("urn", "its URN"),
            Field.Text("setting", "its code or name where it has no URN"),
            Field.Whole("rank", "1 main, 2 second", 99),
            Field.Flag("senUnit", "whether it is in a SEN unit"),
            Field.Flag("resourcedProvision", "whether it is in resourced provision"),
            Field.Code("residential", "residential setting", Codes.Residential),
            Field.Code("workBased", "work-based learning", Codes.WorkBased),
            Field.Whole("annualCost", "cost of a year, in pence", 100_000_000_000)),
        OnCase(
            "placement.ended",
            "A placement ended",
            Field.Text("urn", "its URN"),
            Field.Text("setting", "its code or name where it has no URN"),
            Field.Whole("rank", "1 main, 2 second", 99),
            Field.Flag("senUnit", "whether it was in a SEN unit"),
            Field.Flag("resourcedProvision", "whether it was in resourced provision"),
            Field.Code("residential", "residential setting", Codes.Residential),
            Field.Code("workBased", "work-based learning", Codes.WorkBased),
            Field.Whole("annualCost", "cost of a year, in pence", 100_000_000_000)),
        OnCase("needs.recorded", "The types of need were recorded", Field.CodeList("needs", "types of need, primary first", Codes.Need)),
        OnCase(
            "personalBudget.recorded",
            "The personal budget was recorded",
            Field.Flag("personalBudget", "whether one is taken up"),
            Field.Flag("organisedArrangement", "whether it has organised arrangements"),
            Field.Code("directPayments", "direct payments", Codes.DirectPayments)),
        OnCase(
            "phaseTransfer.expected",
            "A move to another phase of education is expected",
            Field.Code(
                "phase",
                "which move",
                "earlyYearsToSchool",
                "infantToJunior",
                "primaryToSecondary",
                "middle",
                "secondaryToPost16",
                "post16ToPost16"),
            Field.Date("transferOn", "the day of the move")).Ahead(),
        OnCase(
            "review.planned",
            "A review meeting was arranged and those invited were told",
            Field.Date("for", "the day of the meeting"),
            Field.Code("arrangedBy", "who arranges it", "school", "authority")).Ahead(),
        OnCase("review.papersCirculated", "The papers for a review meeting were sent round", Field.Date("for", "the day of the meeting")),
        OnCase(
            "review.met",
            "The review meeting was held",
            Field.Code("type", "what kind of review", "annual", "earlyYears", "phaseTransfer", "emergency", "interim"),
            new Field("attended", FieldType.TextList, "who came"),
            Field.Flag("childViews", "whether the child's views were heard"),
            Field.Flag("adulthood", "whether preparing for adulthood was covered")),
        OnCase("review.reported", "The report of the review reached the authority"),
        OnCase(
            "review.decided",
            "The decision after the review was notified",
            Field.Code("outcome", "the decision", "maintain", "amend", "cease").Needed()),
        OnCase("amendment.proposed", "The amendment notice was sent", Field.Code("how", "how it was sent", Codes.How)),
        OnCase("amendment.declined", "The authority decided after all not to amend"),
        OnCase("reassessment.requested", "A re-assessment was asked for"),
        OnCase(
            "reassessment.decided",
            "The decision whether to re-assess was notified",
            Field.Code("outcome", "the decision", "yes", "no").Needed()),
        OnCase("plan.amended", "The amended plan was issued", PlanDetail()),
        OnCase("plan.ceaseProposed", "Ceasing the plan was proposed"),
        OnCase("plan.ceaseDecided", "The decision to cease the plan was notified"),
        OnCase(
            "plan.transferredOut",
            "The plan was transferred to another authority",
            Field.Text("toAuthority", "the authority it went to"),
            Field.Date("awareOn", "the day the authority became aware of the move")),
        OnCase("plan.ceased", "The plan ceased", Field.Code("reason", "SEN2 cease reason", Codes.CeaseReason)),
        OnCase(
            "audit.graded",
            "The plan was audited",
            Field.Code("grade", "the grade", "outstanding", "good", "requiresImprovement", "inadequate"),
            Field.Text("theme", "what was looked at")),
        OnCase(
            "outcome.recorded",
            "An outcome of the plan was reviewed",
            Field.Flag("met", "whether it was met"),
            Field.Text("area", "which area of life")),
        OnCase(
            "feedback.received",
            "The family gave feedback",
            Field.Text("tool", "the questionnaire, such as POET"),
            Field.Text("question", "what was asked"),
            Field.Text("answer", "what was answered"),
            Field.Flag("positive", "whether it was positive")),
        OnPerson(
            "return.stated",
            "A loaded return stated something without a date",
            Field.Text("collectionYear", "the return's year").Needed(),
            Field.Text("stated", "what it stated, as JSON"),
            Field.Code("closed", "how the request ended, where the return gives no day for it", Codes.ClosedUndated)),
    ];
}
