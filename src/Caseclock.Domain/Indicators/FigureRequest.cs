using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>What figures are asked for.</summary>
/// <param name="Indicators">Which indicators, in the order in which they are to come.</param>
/// <param name="Periods">For which periods; they may follow one another, overlap, or lie apart.</param>
public sealed record FigureRequest(IReadOnlyList<Indicator> Indicators, IReadOnlyList<DateSpan> Periods)
{
    /// <summary>By which groupings beside each indicator's own; an indicator that does not know a grouping shows none of it.</summary>
    public IReadOnlyList<Grouping> By { get; init; } = [];

    /// <summary>The authority's choices for the clocks behind the verdicts.</summary>
    public Policies Policies { get; init; } = Policies.Recommended;

    /// <summary>The month on whose first day the reporting year begins: 4 for 1 April.</summary>
    public int YearStartMonth { get; init; } = 4;

    /// <summary>The value that <c>months-at-target</c> measures against, in per cent.</summary>
    public decimal Target { get; init; } = 100;

    /// <summary>Pupil counts, each from its day on, for <c>plans-per-pupils</c>; empty when not supplied.</summary>
    public IReadOnlyList<PupilCount> Pupils { get; init; } = [];

    /// <summary>The kind of each setting by URN or other key, from the register of schools; empty when none is loaded.</summary>
    public IReadOnlyDictionary<string, string> KindsOfSetting { get; init; } = new Dictionary<string, string>();

    /// <summary>The first day of the reporting year that a day is in.</summary>
    /// <param name="day">The day.</param>
    public DateOnly YearStart(DateOnly day) => new(day.Month >= YearStartMonth ? day.Year : day.Year - 1, YearStartMonth, 1);
}

/// <summary>How many pupils there are, from a day until the next count.</summary>
/// <param name="On">The day of the count.</param>
/// <param name="Pupils">How many.</param>
public readonly record struct PupilCount(DateOnly On, int Pupils);
