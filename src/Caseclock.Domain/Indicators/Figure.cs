using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Indicators;

/// <summary>One figure: numerator, denominator and value together, never one without the others.</summary>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Period">The period asked, both days included.</param>
/// <param name="Group">Which group of which grouping; <see cref="Group.All"/> for the whole.</param>
/// <param name="Numerator">The numerator; null where a partner did not send one.</param>
/// <param name="Denominator">The denominator; null for a count, and where it was not supplied.</param>
/// <param name="Value">The value, unrounded; null for "no cases" and "not received".</param>
public sealed record Figure(
    Indicator Indicator,
    DateSpan Period,
    Group Group,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Value)
{
    /// <summary>
    /// For a partner's figure that is missing: the last day of the latest period that was sent for; null when none ever was, and for
    /// every other figure.
    /// </summary>
    public DateOnly? NotReceivedSince { get; init; }
}

/// <summary>A group of cases within an indicator.</summary>
/// <param name="By">The grouping's id, such as <c>need</c>; empty for the whole.</param>
/// <param name="Name">The group's name, such as <c>ASD</c>; <c>all</c> for the whole.</param>
public readonly record struct Group(string By, string Name)
{
    /// <summary>The whole.</summary>
    public static Group All { get; } = new("", "all");

    /// <summary>The reporting year up to the period's end, beside the flow of the period (indicators.md R4).</summary>
    public static Group YearToDate { get; } = new("", "year to date");

    /// <summary>How many days the oldest has waited.</summary>
    public static Group Oldest { get; } = new("", "oldest, days");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>One line of the list behind a figure. The lines' numerators and denominators add up to the figure's.</summary>
/// <param name="Person">The person's id; null where the thing belongs to nobody (a freedom of information request).</param>
/// <param name="Case">The case's id; null where it belongs to no case.</param>
/// <param name="Day">The day that put it there.</param>
/// <param name="Numerator">What it adds to the numerator: 1 or 0, for a mean its days.</param>
/// <param name="Denominator">What it adds to the denominator.</param>
/// <param name="Reason">Why it is there, such as "issued Tue 27 May 2025, 141 days after the request".</param>
public sealed record Child(string? Person, string? Case, DateOnly Day, decimal Numerator, decimal Denominator, string Reason)
{
    /// <summary>Whether it is in the numerator.</summary>
    public bool InNumerator => Numerator != 0;
}
