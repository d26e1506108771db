namespace Caseclock.Domain.Clocks;

/// <summary>What a miss is: only <see cref="Law"/> is ever a breach.</summary>
public enum Tier
{
    /// <summary>Act, regulations or tribunal rules: a miss is unlawful.</summary>
    Law,

    /// <summary>Statutory guidance.</summary>
    Guidance,

    /// <summary>Published practice or local policy.</summary>
    Practice,
}

/// <summary>How sure the source is.</summary>
public enum Confidence
{
    /// <summary>The operative words were seen in the cited source.</summary>
    Found,

    /// <summary>Seen in a secondary source.</summary>
    FoundSecondHand,

    /// <summary>From knowledge; to be confirmed.</summary>
    ToBeConfirmed,
}

/// <summary>Who must act by the limit.</summary>
public enum Binds
{
    /// <summary>The authority.</summary>
    Authority,

    /// <summary>A school, college or early-years provider.</summary>
    Setting,

    /// <summary>A body asked for advice, or the mediation adviser.</summary>
    Body,

    /// <summary>The health body (ICB).</summary>
    HealthBody,

    /// <summary>The parent or young person: a right that ends, never a breach.</summary>
    Family,
}

/// <summary>What kind of limit it is.</summary>
public enum LimitKind
{
    /// <summary>Something must be done by a day.</summary>
    Deadline,

    /// <summary>Something must not be done before a window has passed.</summary>
    MinimumWindow,

    /// <summary>A duty without a number of days: no clock comes of it.</summary>
    Duty,
}

/// <summary>A statutory rule as declared: what starts its clock, what the limit is, and where it stands written.</summary>
/// <param name="Id">The id, such as <c>EHC-01</c>; stable and public.</param>
/// <param name="Title">What must be done, in a few words.</param>
/// <param name="Tier">What a miss is.</param>
/// <param name="Citation">Where it stands written.</param>
/// <param name="Trigger">What starts the clock.</param>
/// <param name="Limit">The limit in words, such as "6 weeks".</param>
public sealed record Rule(string Id, string Title, Tier Tier, string Citation, string Trigger, string Limit)
{
    /// <summary>The section of the rule book.</summary>
    public string Section { get; init; } = "";

    /// <summary>What kind of limit it is.</summary>
    public LimitKind Kind { get; init; } = LimitKind.Deadline;

    /// <summary>How the limit counts: weeks, days, working days, months; empty for a duty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Who must act.</summary>
    public Binds Binds { get; init; } = Binds.Authority;

    /// <summary>How sure the source is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Found;

    /// <summary>The exceptions that may excuse a miss, by code; none extends the limit.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>The policy switches that its dates depend on, by code (P1–P10).</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>What a reader must know beside.</summary>
    public string Notes { get; init; } = "";

    /// <summary>
    /// Whether an open clock of this rule is work that somebody must do. False where another rule's clock already stands for it, for
    /// minimum windows, and for the family's own rights.
    /// </summary>
    public bool IsWork { get; init; } = true;

    /// <summary>The first day on which a trigger makes a clock of this rule.</summary>
    public DateOnly InForceFrom { get; init; } = new(2014, 9, 1);

    /// <summary>The last such day; null while it is in force.</summary>
    public DateOnly? InForceTo { get; init; }
}
