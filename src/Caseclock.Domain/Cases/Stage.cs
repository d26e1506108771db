namespace Caseclock.Domain.Cases;

/// <summary>Where a case stands: one answer for every list, count and page.</summary>
public enum Stage
{
    /// <summary>Nothing recorded says where it stands.</summary>
    NotRecorded,

    /// <summary>A request was received and nobody is assigned to it yet.</summary>
    RequestReceived,

    /// <summary>An officer has the request; the decision whether to assess has not been notified.</summary>
    DecidingWhetherToAssess,

    /// <summary>An assessment is to be made; advice is still to be asked for or to come in.</summary>
    GatheringAdvice,

    /// <summary>All advice asked for is in; no draft has been sent.</summary>
    Drafting,

    /// <summary>A draft has been sent; no plan has been issued.</summary>
    Finalising,

    /// <summary>A plan is in force and nothing is being decided about it.</summary>
    PlanInForce,

    /// <summary>A review meeting was held; the decision after it has not been notified.</summary>
    DecidingAfterReview,

    /// <summary>The plan is to be amended; the amended plan has not been sent.</summary>
    Amending,

    /// <summary>The authority decided not to assess.</summary>
    RefusedToAssess,

    /// <summary>The authority decided not to issue a plan.</summary>
    RefusedToIssue,

    /// <summary>The request was withdrawn.</summary>
    Withdrawn,

    /// <summary>The plan ceased.</summary>
    Ceased,

    /// <summary>The plan was transferred to another authority.</summary>
    TransferredOut,

    /// <summary>The child or young person died.</summary>
    Died,

    /// <summary>The case is a social care episode.</summary>
    SocialCareEpisode,

    /// <summary>The case is a social care episode that has ended: every plan and time in care in it, or all it led to was early help.</summary>
    SocialCareEnded,
}
