namespace Caseclock.Domain.Chronology;

public static partial class Kinds
{
    private static Field MediationId() => Field.Text("mediation", "the mediation's id").Needed();

    private static Field AppealId() => Field.Text("appeal", "the appeal's id").Needed();

    private static Field ComplaintId() => Field.Text("complaint", "the complaint's id").Needed();

    private static Field RequestId() => Field.Text("request", "the request's id").Needed();

    private static Field MissedLimit() =>
        Field.Text("missedLimit", "the missed limit that it is about, as its clock's id and, where there are several, a space and what it is about: EHC-06, EHC-02 A1");

    private static Kind OnMediation(string name, string meaning, params IReadOnlyList<Field> fields) =>
        OnPerson(name, meaning, [MediationId(), .. fields]).Following("mediation", "mediation.requested", ReferenceScope.Person);

    private static Kind OnAppeal(string name, string meaning, params IReadOnlyList<Field> fields) =>
        OnPerson(name, meaning, [AppealId(), .. fields]).Following("appeal", "appeal.registered", ReferenceScope.Person);

    private static IEnumerable<Kind> DisputeKinds() =>
    [
        .. MediationKinds(),
        .. AppealKinds(),
        OnPerson(
            "order.assessmentNotified",
            "The family was told that the ordered assessment will be made",
            Field.Text("appeal", "the appeal whose order it carries out"),
            Field.Text("mediation", "the mediation whose agreement it carries out"))
            .Following("appeal", "appeal.registered", ReferenceScope.Person)
            .Following("mediation", "mediation.requested", ReferenceScope.Person),
        OnPerson(
            "order.carriedOut",
            "What was ordered or agreed was done, where no other entry says so",
            Field.Text("appeal", "the appeal whose order it carries out"),
            Field.Text("mediation", "the mediation whose agreement it carries out"))
            .Following("appeal", "appeal.registered", ReferenceScope.Person)
            .Following("mediation", "mediation.requested", ReferenceScope.Person),
        .. RightsKinds(),
        OnRegister(
            "contact.logged",
            "A call or message was dealt with on duty",
            Field.Text("from", "who made it"),
            Field.Text("about", "what about"),
            Field.Number("minutes", "how long it took, in minutes"),
            Field.Date("answeredOn", "the day it was answered")),
    ];

    private static IEnumerable<Kind> MediationKinds() =>
    [
        OnCase(
            "mediation.requested",
            "The family asked for mediation",
            MediationId(),
            Field.Code("about", "what about", Codes.About),
            Field.Code("part", "which part of the plan", "education", "health", "socialCare")),
        OnMediation("mediation.healthBodyTold", "The health body was told that health provision is in dispute"),
        OnMediation("mediation.adviserToldUnable", "The adviser was told that mediation cannot be arranged in time"),
        OnMediation("mediation.held", "Mediation was held"),
        OnMediation("mediation.certificateIssued", "The mediation certificate was issued"),
        OnMediation(
            "mediation.agreed",
            "Something was agreed at mediation",
            Field.Flag("appealable", "whether it is something that could be appealed"),
            Field.Code("to", "what was agreed", "assess", "make", "contents", "school", "continueAndAmend", "other"),
            Field.Date("byDate", "the day by which, where the parties wrote one")),
    ];

    private static IEnumerable<Kind> AppealKinds() =>
    [
        OnCase(
            "appeal.registered",
            "An appeal was registered",
            AppealId(),
            Field.Code("about", "what about", Codes.About),
            Field.Date("receivedByAuthority", "the day the authority received it"),
            Field.Date("decisionSentOn", "the day the decision appealed against was sent"),
            Field.Flag("extended", "whether recommendations on health or social care are asked for"),
            MissedLimit()),
        OnAppeal("appeal.responded", "The authority responded to the appeal"),
        OnAppeal("appeal.notOpposed", "The authority told the Tribunal that it will not oppose the appeal"),
        OnAppeal("appeal.withdrawn", "The appeal was withdrawn"),
        OnAppeal("appeal.heard", "The appeal was heard"),
        OnAppeal(
            "appeal.decided",
            "The Tribunal decided the appeal",
            Field.Code("outcome", "how it ended", "upheld", "partlyUpheld", "dismissed", "consentOrder").Needed(),
            Field.Code(
                "order",
                "what was ordered",
                "assess",
                "make",
                "contents",
                "school",
                "contentsAndSchool",
                "continue",
                "continueAndAmend",
                "reconsider",
                "cease"),
            Field.Date("byDate", "the day by which, where the Tribunal directed one"),
            Field.Flag("recommendation", "whether it recommends health or social care provision")),
        OnAppeal("recommendation.responded", "The Tribunal's recommendation was answered"),
        OnAppeal("recommendation.copied", "The answers to the recommendation were sent to the Secretary of State"),
    ];

    private static Kind OnFreedomOfInformation(string name, string meaning, params IReadOnlyList<Field> fields) =>
        OnRegister(name, meaning, [RequestId(), .. fields]).Following("request", "foi.received", ReferenceScope.Authority) with { Person = Need.Never, Case = Need.Never };

    private static IEnumerable<Kind> RightsKinds() =>
    [
        OnPerson(
            "complaint.received",
            "A complaint was received",
            ComplaintId(),
            Field.Code("stage", "its stage", "1", "2", "3", "lgsco", "childrenAct1", "childrenAct2", "childrenAct3"),
            MissedLimit()),
        OnPerson("complaint.acknowledged", "The complaint was acknowledged", ComplaintId())
            .Following("complaint", "complaint.received", ReferenceScope.Person),
        OnPerson(
            "complaint.responded",
            "The complaint was answered",
            ComplaintId(),
            Field.Code("outcome", "how it ended", Codes.ComplaintOutcome))
            .Following("complaint", "complaint.received", ReferenceScope.Person),
        OnRegister("foi.received", "A freedom of information request was received", RequestId())
            with
        { Person = Need.Never, Case = Need.Never },
        OnRegister("foi.responded", "A freedom of information request was answered", RequestId())
            .Following("request", "foi.received", ReferenceScope.Authority)
            with
        { Person = Need.Never, Case = Need.Never },
        OnFreedomOfInformation(
            "foi.extended",
            "The person who asked was told that the public interest needs more time",
            Field.Date("until", "the day by which it will be answered")),
        OnFreedomOfInformation("foi.reviewRequested", "An internal review of the answer was asked for"),
        OnFreedomOfInformation(
            "foi.reviewed",
            "The internal review was answered",
            Field.Code("outcome", "how it ended", Codes.ComplaintOutcome)),
        OnPerson(
            "sar.received",
            "A subject access request was received",
            RequestId(),
            Field.Flag("complex", "whether it is complex, and two months longer")),
        OnPerson("sar.extended", "The person was told within the month that the request is complex, and that up to two months more are needed", RequestId())
            .Following("request", "sar.received", ReferenceScope.Person),
        OnPerson("sar.responded", "A subject access request was answered", RequestId())
            .Following("request", "sar.received", ReferenceScope.Person),
    ];
}
