namespace Caseclock.Domain.Chronology;

public static partial class Kinds
{
    private static IReadOnlyList<Field> PlanDetail() =>
    [
        Field.CodeList("needs", "types of need, primary first", Codes.Need),
        new Field("placements", FieldType.Placements, "the places named in section I"),
        Field.Code("residential", "residential setting", Codes.Residential),
        Field.Code("workBased", "work-based learning", Codes.WorkBased),
        Field.Flag("personalBudget", "whether a personal budget is taken up"),
        Field.Flag("organisedArrangement", "whether it has organised arrangements"),
        Field.Code("directPayments", "direct payments", Codes.DirectPayments),
    ];

    private static IEnumerable<Kind> RequestKinds() =>
    [
        OnCase(
            "request.received",
            "A request for an assessment was received",
            Field.Code("source", "SEN2 request source", Codes.RequestSource),
            Field.Flag("custody", "whether the child or young person was detained (SEN2 RYA)"),
            Field.Flag("authorityBecameResponsible", "whether the authority became responsible under section 24")),
        OnCase("assessment.decided", "The decision whether to assess was notified", Field.Code("outcome", "the decision", "yes", "no").Needed()),
        OnCase(
            "advice.requested",
            "Advice was asked for",
            Field.Text("advice", "the advice's id within the case").Needed(),
            Field.Code("agency", "who is asked", Codes.Agency),
            Field.Text("body", "the body's name or URN"),
            Field.Date("receivedByBody", "the day the body received the request")),
        OnCase("advice.appointmentMissed", "An appointment for the advice was missed", Field.Text("advice", "the advice's id").Needed())
            .Following("advice", "advice.requested"),
        OnCase("advice.chased", "Advice that was asked for was chased", Field.Text("advice", "the advice's id").Needed())
            .Following("advice", "advice.requested"),
        OnCase("advice.received", "Advice was received", Field.Text("advice", "the advice's id").Needed())
            .Following("advice", "advice.requested"),
        OnCase(
            "exception.recorded",
            "A reason why a limit need not be met was recorded",
            Field.Code("exception", "which exception", Codes.Exception).Needed(),
            Field.Date("from", "closure's first day, or the absence's or circumstances' first day"),
            Field.Date("to", "the re-opening day, or the absence's or circumstances' last day"),
            Field.Date("adviceRequested", "the day the closed school or provider was asked for advice"),
            Field.Flag("impractical", "whether it made complying impractical"),
            Field.Text("reason", "why it did"),
            Field.Text("agreedBy", "who agreed")),
        OnCase("panel.decided", "A panel decided", Field.Text("panel", "which panel"), Field.Text("about", "what about"), Field.Text("outcome", "what")),
        OnCase("draft.served", "The draft plan was sent", Field.Code("how", "how it was sent", Codes.How)),
        OnCase(
            "setting.consulted",
            "A school or college was consulted",
            Field.Text("urn", "its URN"),
            Field.Text("setting", "its name or code where it has no URN")),
        OnCase(
            "setting.replied",
            "A school or college replied",
            Field.Text("urn", "its URN"),
            Field.Text("setting", "its name or code where it has no URN"),
            Field.Code("answer", "the answer", "canMeetNeeds", "cannotMeetNeeds", "full", "noReply")),
        OnCase(
            "representations.received",
            "The family's views on the draft were received",
            Field.Flag("agreed", "whether they agree"),
            Field.Flag("wantsMeeting", "whether they want a meeting")),
        OnCase("request.withdrawn", "The request was withdrawn", Field.Text("reason", "why")),
        OnCase("plan.refused", "The decision not to issue a plan was notified", Field.Text("reasons", "why")),
        OnCase("plan.issued", "The plan was issued", PlanDetail()),
        OnCase("officer.assigned", "An officer was assigned", Field.Text("officer", "the officer's user name")),
        OnCase(
            "delay.explained",
            "The reason for a delay was recorded",
            Field.Text("reason", "from the authority's list"),
            Field.Code("within", "whose it is", "authority", "partner", "family", "setting")),
    ];
}
