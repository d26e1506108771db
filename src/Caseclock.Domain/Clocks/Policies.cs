namespace Caseclock.Domain.Clocks;

/// <summary>
/// An authority's choices where the law is genuinely unclear (statutory.md 2.4). The defaults are the ones recommended there. Every
/// date says which choices it rests on.
/// </summary>
/// <param name="TransferDayCounts">P1: whether 15 February and 31 March themselves are in time (measured so; amber the day before).</param>
/// <param name="ClearWeeks">P2: whether two weeks' notice means clear weeks.</param>
/// <param name="ReviewOnAnniversary">P3: whether the 12 months end on the anniversary rather than the day before it.</param>
/// <param name="MeetingCompletesReview">P4: whether a review is complete when the meeting is held rather than when the decision is notified.</param>
public sealed record Policies(
    bool TransferDayCounts = true,
    bool ClearWeeks = false,
    bool ReviewOnAnniversary = false,
    bool MeetingCompletesReview = false)
{
    /// <summary>The recommended choices.</summary>
    public static Policies Recommended { get; } = new();
}
