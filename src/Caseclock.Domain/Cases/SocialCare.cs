using System.Collections.Immutable;

namespace Caseclock.Domain.Cases;

/// <summary>The social care side of an episode; every list is by day.</summary>
public sealed record SocialCare
{
    /// <summary>Contacts.</summary>
    public ImmutableArray<DateOnly> Contacts { get; init; } = [];

    /// <summary>Referrals.</summary>
    public ImmutableArray<DateOnly> Referrals { get; init; } = [];

    /// <summary>Decisions on referrals.</summary>
    public ImmutableArray<DateOnly> ReferralDecisions { get; init; } = [];

    /// <summary>Referrals to early help.</summary>
    public ImmutableArray<DateOnly> EarlyHelpReferrals { get; init; } = [];

    /// <summary>Early help assessments.</summary>
    public ImmutableArray<DateOnly> EarlyHelpAssessments { get; init; } = [];

    /// <summary>Assessments begun.</summary>
    public ImmutableArray<DateOnly> AssessmentsStarted { get; init; } = [];

    /// <summary>Assessments completed.</summary>
    public ImmutableArray<DateOnly> AssessmentsCompleted { get; init; } = [];

    /// <summary>Strategy discussions.</summary>
    public ImmutableArray<DateOnly> Strategies { get; init; } = [];

    /// <summary>Initial child protection conferences.</summary>
    public ImmutableArray<DateOnly> InitialConferences { get; init; } = [];

    /// <summary>Review conferences.</summary>
    public ImmutableArray<DateOnly> ReviewConferences { get; init; } = [];

    /// <summary>Core group meetings.</summary>
    public ImmutableArray<DateOnly> CoreGroups { get; init; } = [];

    /// <summary>Plans begun and ended, by kind of plan.</summary>
    public ImmutableArray<CarePlan> Plans { get; init; } = [];

    /// <summary>Visits.</summary>
    public ImmutableArray<Visit> Visits { get; init; } = [];

    /// <summary>Supervisions.</summary>
    public ImmutableArray<DateOnly> Supervisions { get; init; } = [];

    /// <summary>Times of being looked after.</summary>
    public ImmutableArray<LookedAfter> LookedAfter { get; init; } = [];

    /// <summary>Reviews of the looked-after child's case.</summary>
    public ImmutableArray<DateOnly> LookedAfterReviews { get; init; } = [];

    /// <summary>Moves of placement.</summary>
    public ImmutableArray<DateOnly> PlacementMoves { get; init; } = [];

    /// <summary>Initial health assessments.</summary>
    public ImmutableArray<DateOnly> InitialHealth { get; init; } = [];

    /// <summary>Review health assessments.</summary>
    public ImmutableArray<DateOnly> ReviewHealth { get; init; } = [];

    /// <summary>Plans for permanence.</summary>
    public ImmutableArray<DateOnly> PermanencePlans { get; init; } = [];
}

/// <summary>A social care plan over time.</summary>
/// <param name="Name"><c>childInNeed</c>, <c>childProtection</c>, <c>lookedAfter</c>, <c>pathway</c>; null when not recorded.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day it ended; null while it lasts.</param>
public readonly record struct CarePlan(string? Name, DateOnly From, DateOnly? Until);

/// <summary>A social worker's visit.</summary>
/// <param name="On">The day.</param>
/// <param name="Seen">Whether the child was seen; null when not recorded.</param>
/// <param name="Alone">Whether alone; null when not recorded.</param>
public readonly record struct Visit(DateOnly On, bool? Seen, bool? Alone);

/// <summary>A time of being looked after.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day it ended; null while it lasts.</param>
/// <param name="LegalStatus">The legal status; null when not recorded.</param>
/// <param name="Unaccompanied">Whether an unaccompanied asylum-seeking child.</param>
public readonly record struct LookedAfter(DateOnly From, DateOnly? Until, string? LegalStatus, bool Unaccompanied);
