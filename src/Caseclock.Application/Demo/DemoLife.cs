namespace Caseclock.Application.Demo;

/// <summary>What a person is to the council today.</summary>
internal enum DemoRole
{
    Open,
    Ended,
    UnderWay,
    Refused,
    NoPlan,
    Withdrawn,
}

/// <summary>How a refusal to assess was overturned, if it was.</summary>
internal enum Overturn
{
    Never,
    AtMediation,
    ByTribunal,
}

/// <summary>How a plan ends.</summary>
internal enum EndOfPlan
{
    TooOld,
    Leaver,
    NeedsMet,
    MovedToAuthority,
    MovedAbroad,
    Died,
}

/// <summary>The days that a person's story hangs on. They may lie ahead: the journeys tell only what has happened by today.</summary>
internal sealed record DemoLife(DemoRole Role, DateOnly Born)
{
    /// <summary>The day the request came; null for plans transferred in and for those converted from a statement.</summary>
    public DateOnly? Requested { get; init; }

    /// <summary>The day of the decision whether to assess, or of the withdrawal.</summary>
    public DateOnly Decided { get; init; }

    public Overturn Overturned { get; init; }

    /// <summary>The day of the agreement or order that overturned the refusal.</summary>
    public DateOnly OverturnedOn { get; init; }

    /// <summary>The day the plan began here; for an assessment without a plan, the day that was notified.</summary>
    public DateOnly Began { get; init; }

    /// <summary>The day the plan was first made elsewhere, where it was transferred in.</summary>
    public DateOnly? MadeElsewhere { get; init; }

    public DateOnly Ends { get; init; } = DateOnly.MaxValue;

    public EndOfPlan End { get; init; }

    /// <summary>The first day the council knows of the person.</summary>
    public DateOnly Known => Requested ?? Began;

    /// <summary>Whether the plan came after the 20 weeks.</summary>
    public bool IsLate => Requested is { } requested && Began.DayNumber - requested.DayNumber > 140;

    public bool HasPlan => Role is DemoRole.Open or DemoRole.Ended or DemoRole.UnderWay;
}
