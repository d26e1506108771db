using System.Collections.Immutable;

namespace Caseclock.Domain.Cases;

/// <summary>A mediation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Requested">The day the parent or young person told the authority; null when not recorded.</param>
/// <param name="About">What about; null when not recorded.</param>
/// <param name="Part"><c>education</c>, <c>health</c>, <c>socialCare</c>; null when not recorded.</param>
/// <param name="HealthBodyTold">The day the health body was told; null when not recorded.</param>
/// <param name="AdviserToldUnable">The day the adviser was told that it cannot be arranged; null when not.</param>
/// <param name="Held">The days it was held.</param>
/// <param name="Certificate">The day the certificate was issued; null when not.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="AssessmentNotified">The day the family was told that the agreed assessment will be made; null when not.</param>
/// <param name="CarriedOut">The day the agreement was recorded as done; null when not.</param>
public sealed record Mediation(
    string Id,
    DateOnly? Requested,
    string? About,
    string? Part,
    DateOnly? HealthBodyTold,
    DateOnly? AdviserToldUnable,
    ImmutableArray<DateOnly> Held,
    DateOnly? Certificate,
    ImmutableArray<Agreement> Agreed,
    DateOnly? AssessmentNotified,
    DateOnly? CarriedOut);

/// <summary>One thing agreed at mediation.</summary>
/// <param name="On">The day of the agreement.</param>
/// <param name="Appealable">Whether it is something that could be appealed; null when not recorded.</param>
/// <param name="To">What; null when not recorded.</param>
/// <param name="ByDate">The day by which, where the parties wrote one; else null.</param>
public readonly record struct Agreement(DateOnly On, bool? Appealable, string? To, DateOnly? ByDate);

/// <summary>An appeal to the Tribunal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Registered">The day registered; null when not recorded.</param>
/// <param name="About">What about; null when not recorded.</param>
/// <param name="ReceivedByAuthority">The day the authority received it: recorded, else the day registered.</param>
/// <param name="DecisionSentOn">The day the decision appealed against was sent; null when not recorded.</param>
/// <param name="Extended">Whether recommendations on health or social care are asked for.</param>
/// <param name="Responded">The day of the authority's response; null when none.</param>
/// <param name="NotOpposed">The day the Tribunal was told that the appeal is not opposed; null when not.</param>
/// <param name="Withdrawn">The day it was withdrawn; null when not.</param>
/// <param name="Heard">The days it was heard.</param>
/// <param name="Decided">The Tribunal's decision; null when there is none yet.</param>
/// <param name="AssessmentNotified">The day the family was told that the ordered assessment will be made; null when not.</param>
/// <param name="CarriedOut">The day the order was recorded as done; null when not.</param>
/// <param name="RecommendationResponded">The day a recommendation was answered; null when not.</param>
/// <param name="RecommendationCopied">The day the answers went to the Secretary of State; null when not.</param>
public sealed record Appeal(
    string Id,
    DateOnly? Registered,
    string? About,
    DateOnly? ReceivedByAuthority,
    DateOnly? DecisionSentOn,
    bool Extended,
    DateOnly? Responded,
    DateOnly? NotOpposed,
    DateOnly? Withdrawn,
    ImmutableArray<DateOnly> Heard,
    AppealDecision? Decided,
    DateOnly? AssessmentNotified,
    DateOnly? CarriedOut,
    DateOnly? RecommendationResponded,
    DateOnly? RecommendationCopied)
{
    /// <summary>The missed limit that it is about, as the chronology names it; null when none is recorded.</summary>
    public string? MissedLimit { get; init; }
}

/// <summary>The Tribunal's decision.</summary>
/// <param name="On">The day of the order.</param>
/// <param name="Outcome"><c>upheld</c>, <c>partlyUpheld</c>, <c>dismissed</c>, <c>consentOrder</c>.</param>
/// <param name="Order">What was ordered; null when nothing or not recorded.</param>
/// <param name="ByDate">The day by which, where the Tribunal directed one; else null.</param>
/// <param name="Recommendation">Whether it recommends health or social care provision.</param>
public sealed record AppealDecision(DateOnly On, string Outcome, string? Order, DateOnly? ByDate, bool Recommendation);

/// <summary>One stage of a complaint.</summary>
/// <param name="Id">The complaint's id.</param>
/// <param name="Stage">The stage's code; null when not recorded.</param>
/// <param name="Received">The day received.</param>
/// <param name="Acknowledged">The day acknowledged; null when not.</param>
/// <param name="Responded">The day answered; null when not.</param>
/// <param name="Outcome">How it ended; null when not recorded.</param>
public sealed record Complaint(string Id, string? Stage, DateOnly Received, DateOnly? Acknowledged, DateOnly? Responded, string? Outcome)
{
    /// <summary>The missed limit that it is about, as the chronology names it; null when none is recorded.</summary>
    public string? MissedLimit { get; init; }
}

/// <summary>A request for information: freedom of information, or subject access.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Received">The day received; null when not recorded.</param>
/// <param name="Responded">The day answered; null when not.</param>
/// <param name="Complex">Whether it is complex (subject access).</param>
public sealed record InformationRequest(string Id, DateOnly? Received, DateOnly? Responded, bool Complex)
{
    /// <summary>The day the person was told that it takes longer; null when not.</summary>
    public DateOnly? Extended { get; init; }

    /// <summary>The day by which it will be answered then (freedom of information); null when not recorded.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day an internal review was asked for; null when not.</summary>
    public DateOnly? ReviewRequested { get; init; }

    /// <summary>The day the internal review was answered; null when not.</summary>
    public DateOnly? Reviewed { get; init; }
}
