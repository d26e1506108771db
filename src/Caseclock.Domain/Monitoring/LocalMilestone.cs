using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Monitoring;

/// <summary>From which day of a clock a local milestone is counted.</summary>
public enum MilestoneFrom
{
    /// <summary>Forwards from the day on which the clock started.</summary>
    Start,

    /// <summary>Backwards from the last lawful day.</summary>
    Due,
}

/// <summary>
/// A day that an authority sets itself on the way to a limit of the law, such as all advice by week 12. It is not law: it has no verdict,
/// is in no figure, and is always shown as what it is.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What is to be done, as a command.</param>
/// <param name="Rule">The id of the rule on whose clock it hangs. It is shown while that clock is open.</param>
/// <param name="From">From which day of the clock it is counted.</param>
/// <param name="Days">How many calendar days, from 0.</param>
/// <param name="DoneBy">The name of the kind of entry that meets it.</param>
/// <param name="ClosedFrom">The first day on which it is not shown any more; null while it is in use.</param>
public sealed record LocalMilestone(string Id, string Title, string Rule, MilestoneFrom From, int Days, string DoneBy, DateOnly? ClosedFrom)
{
    /// <summary>The rules on whose clocks a milestone can hang: limits that are somebody's work.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = [.. RuleBook.All.Where(rule => rule is { IsWork: true, Kind: LimitKind.Deadline })];

    /// <summary>Whether it is in use on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsOpenOn(DateOnly day) => ClosedFrom is null || day < ClosedFrom;

    /// <summary>Its day on a clock; null where the day it is counted from is not known.</summary>
    /// <param name="started">The day on which the clock started.</param>
    /// <param name="due">The clock's last lawful day.</param>
    public DateOnly? DayOf(DateOnly? started, DateOnly? due) => From == MilestoneFrom.Start ? started?.AddDays(Days) : due?.AddDays(-Days);

    /// <summary>The day on which it was met: the first entry of its kind from the clock's start on; null when there is none.</summary>
    /// <param name="entries">The entries of the case that count.</param>
    /// <param name="started">The day on which the clock started; null takes any entry.</param>
    public DateOnly? MetOn(IEnumerable<Entry> entries, DateOnly? started) => entries
        .Where(entry => entry.Kind.Name == DoneBy && !(entry.On < started))
        .Select(entry => (DateOnly?)entry.On)
        .Min();

    /// <summary>How it is counted, in words.</summary>
    public string Counted => From == MilestoneFrom.Start ? $"{Count(Days)} after the clock {Rule} starts" : $"{Count(Days)} before the last day of {Rule}";

    private static string Count(int days) => days == 1 ? "1 day" : $"{days} days";
}
