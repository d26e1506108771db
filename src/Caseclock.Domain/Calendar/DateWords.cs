using System.Globalization;

namespace Caseclock.Domain.Calendar;

/// <summary>Dates in words, always in English whatever the machine is set to.</summary>
public static class DateWords
{
    private const int DaysThatReadAsWeeks = 14;

    /// <summary>“Mon 6 Jan 2025”.</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>“Monday 6 January 2025”.</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>“6 January 2025”.</summary>
    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// How far a day is from today: “today”, “tomorrow”, “yesterday”, “in 6 days”, “9 days ago”. From 14 days on it is in whole weeks:
    /// “in 5 weeks” for 35 to 41 days, “6 weeks ago”.
    /// </summary>
    public static string Distance(DateOnly day, DateOnly today) => Counting.DaysBetween(today, day) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {Length(days)}",
        var days => $"{Length(-days)} ago",
    };

    private static string Length(int days) => days < DaysThatReadAsWeeks ? $"{days} days" : $"{days / 7} weeks";
}
