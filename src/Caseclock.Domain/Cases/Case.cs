using System.Collections.Immutable;

namespace Caseclock.Domain.Cases;

/// <summary>
/// A case as its chronology tells: a request and all that came of it, or a social care episode. Every list is by day; what is not
/// recorded is not there.
/// </summary>
/// <param name="Id">The authority's id of the request.</param>
public sealed record Case(string Id)
{
    /// <summary>
    /// The day the request was received, the earliest where several entries say so; null when not recorded. Where it was withdrawn and
    /// made again on the same case, the day it was made again: a later request has a day 0 of its own (statutory.md 2.6).
    /// </summary>
    public DateOnly? Received { get; init; }

    /// <summary>SEN2 request source; null when not recorded.</summary>
    public string? RequestSource { get; init; }

    /// <summary>Whether the child or young person was detained when the request came.</summary>
    public bool Custody { get; init; }

    /// <summary>Whether the authority became responsible under section 24 rather than by a request.</summary>
    public bool BecameResponsible { get; init; }

    /// <summary>Every <c>request.received</c>, by day: a second one while the first is open changes no date.</summary>
    public ImmutableArray<DateOnly> Requests { get; init; } = [];

    /// <summary>The day the request was withdrawn; null when not, or when it was made again after that.</summary>
    public DateOnly? Withdrawn { get; init; }

    /// <summary>Decisions whether to assess.</summary>
    public ImmutableArray<Decision> AssessmentDecisions { get; init; } = [];

    /// <summary>Advice asked for, in the order asked.</summary>
    public ImmutableArray<Advice> Advice { get; init; } = [];

    /// <summary>Exceptions recorded.</summary>
    public ImmutableArray<RecordedException> Exceptions { get; init; } = [];

    /// <summary>Draft plans sent.</summary>
    public ImmutableArray<Sent> Drafts { get; init; } = [];

    /// <summary>The family's views on a draft or an amendment notice.</summary>
    public ImmutableArray<DateOnly> Representations { get; init; } = [];

    /// <summary>Settings consulted, each with its reply.</summary>
    public ImmutableArray<Consultation> Consultations { get; init; } = [];

    /// <summary>Refusals to issue a plan.</summary>
    public ImmutableArray<DateOnly> Refusals { get; init; } = [];

    /// <summary>Plans issued (not those amended).</summary>
    public ImmutableArray<DateOnly> PlansIssued { get; init; } = [];

    /// <summary>Amended plans.</summary>
    public ImmutableArray<DateOnly> PlansAmended { get; init; } = [];

    /// <summary>The transfer in; null when the plan did not come from elsewhere.</summary>
    public TransferIn? TransferredIn { get; init; }

    /// <summary>The transfer out; null when there was none.</summary>
    public TransferOut? TransferredOut { get; init; }

    /// <summary>The days on which the family was told of the transfer in.</summary>
    public ImmutableArray<DateOnly> TransferNotices { get; init; } = [];

    /// <summary>Proposals to cease the plan.</summary>
    public ImmutableArray<DateOnly> CeaseProposals { get; init; } = [];

    /// <summary>Decisions to cease the plan.</summary>
    public ImmutableArray<DateOnly> CeaseDecisions { get; init; } = [];

    /// <summary>When and why the plan ceased, by day; usually one.</summary>
    public ImmutableArray<Cease> Ceased { get; init; } = [];

    /// <summary>Review meetings arranged.</summary>
    public ImmutableArray<PlannedReview> ReviewsPlanned { get; init; } = [];

    /// <summary>Papers sent round before a review meeting.</summary>
    public ImmutableArray<PlannedReview> PapersCirculated { get; init; } = [];

    /// <summary>Review meetings held.</summary>
    public ImmutableArray<ReviewMeeting> ReviewsMet { get; init; } = [];

    /// <summary>Reports of reviews.</summary>
    public ImmutableArray<DateOnly> ReviewsReported { get; init; } = [];

    /// <summary>Decisions after reviews.</summary>
    public ImmutableArray<ReviewDecision> ReviewsDecided { get; init; } = [];

    /// <summary>Amendment notices.</summary>
    public ImmutableArray<Sent> AmendmentNotices { get; init; } = [];

    /// <summary>Decisions after all not to amend.</summary>
    public ImmutableArray<DateOnly> AmendmentsDeclined { get; init; } = [];

    /// <summary>Moves to another phase that are expected.</summary>
    public ImmutableArray<PhaseTransfer> PhaseTransfers { get; init; } = [];

    /// <summary>Requests to re-assess.</summary>
    public ImmutableArray<DateOnly> ReassessmentRequests { get; init; } = [];

    /// <summary>Decisions whether to re-assess.</summary>
    public ImmutableArray<Decision> ReassessmentDecisions { get; init; } = [];

    /// <summary>Types of need as recorded, by day; each list is primary first.</summary>
    public ImmutableArray<Needs> Needs { get; init; } = [];

    /// <summary>Placements, by the day they began.</summary>
    public ImmutableArray<PlacementPeriod> Placements { get; init; } = [];

    /// <summary>Personal budgets as recorded, by day.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>Officers, by the day assigned.</summary>
    public ImmutableArray<Assignment> Officers { get; init; } = [];

    /// <summary>Reasons for delay.</summary>
    public ImmutableArray<Delay> Delays { get; init; } = [];

    /// <summary>Quality audits.</summary>
    public ImmutableArray<Graded> Audits { get; init; } = [];

    /// <summary>Outcomes of the plan as reviewed.</summary>
    public ImmutableArray<Judged> Outcomes { get; init; } = [];

    /// <summary>Families' feedback.</summary>
    public ImmutableArray<Judged> Feedback { get; init; } = [];

    /// <summary>Mediations, by id.</summary>
    public ImmutableArray<Mediation> Mediations { get; init; } = [];

    /// <summary>Appeals, by id.</summary>
    public ImmutableArray<Appeal> Appeals { get; init; } = [];

    /// <summary>Complaints on this case, by the day received.</summary>
    public ImmutableArray<Complaint> Complaints { get; init; } = [];

    /// <summary>The social care side; null when nothing of it is recorded.</summary>
    public SocialCare? SocialCare { get; init; }

    /// <summary>What loaded returns stated, by the day of the entry.</summary>
    public ImmutableArray<ReturnStatement> Statements { get; init; } = [];

    /// <summary>
    /// How the request ended where only a loaded return says so, without a day: the latest return to speak of the case says it, and no
    /// withdrawal, refusal to issue or plan is recorded. Null otherwise. Such a request is not open, and no clock can say when it stopped.
    /// </summary>
    public UndatedClose? ClosedUndated { get; init; }

    /// <summary>
    /// The day the plan began for this authority: its first issue or its transfer in; null when there is no plan (indicators.md R6).
    /// </summary>
    public DateOnly? PlanBegan { get; init; }

    /// <summary>The first day on or after <see cref="PlanBegan"/> on which it ceased or was transferred out, or the person died; null while open.</summary>
    public DateOnly? PlanEnded { get; init; }

    /// <summary>Whether the plan is open at the close of a day: begun on or before it and not ended on or before it.</summary>
    /// <param name="day">The day.</param>
    public bool PlanOpenOn(DateOnly day) => PlanBegan <= day && !(PlanEnded <= day);

    /// <summary>The officer on a day; null when none is recorded.</summary>
    /// <param name="day">The day.</param>
    public string? OfficerOn(DateOnly day) => Officers.LastOrDefault(assigned => assigned.On <= day).Officer;

    /// <summary>The main placement on a day; null when none is recorded.</summary>
    /// <param name="day">The day.</param>
    public PlacementPeriod? PlacementOn(DateOnly day) =>
        Placements.Where(placed => placed.From <= day && (placed.Until is null || day <= placed.Until))
            .OrderBy(placed => placed.Place.Rank ?? 1)
            .ThenByDescending(placed => placed.From)
            .FirstOrDefault();

    /// <summary>The types of need on a day, primary first; empty when none is recorded.</summary>
    /// <param name="day">The day.</param>
    public ImmutableArray<string> NeedsOn(DateOnly day)
    {
        var latest = ImmutableArray<string>.Empty;
        foreach (var recorded in Needs)
        {
            if (recorded.On <= day)
            {
                latest = recorded.Codes;
            }
        }

        return latest;
    }
}
