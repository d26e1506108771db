namespace Caseclock.Domain.Calendar;

/// <summary>
/// The counting functions of the statutory clocks. All work on whole local days; none moves a date for a weekend or a bank
/// holiday, because the SEND Regulations 2014 never do.
/// </summary>
/// <example>
/// A request received on Mon 6 Jan 2025: <c>WithinWeeks(6 Jan 2025, 6)</c> is Mon 17 Feb, 16 weeks is Mon 28 Apr, and 20 weeks is
/// Mon 26 May 2025. 26 May is a bank holiday and the date stays there: a plan sent on 27 May is one day late.
/// </example>
public static class Counting
{
    /// <summary>
    /// The last day that is within <paramref name="weeks"/> weeks of <paramref name="day"/>. The day itself is day 0, so
    /// the answer is day + 7 × weeks. 1 Feb 2023 + 20 weeks is 21 Jun 2023; 1 Feb 2024 + 20 weeks is 20 Jun 2024.
    /// </summary>
    public static DateOnly WithinWeeks(DateOnly day, int weeks) => day.AddDays(7 * weeks);

    /// <summary>The last day that is within <paramref name="days"/> days of <paramref name="day"/>, which is day 0: day + days.</summary>
    public static DateOnly WithinDays(DateOnly day, int days) => day.AddDays(days);

    /// <summary>
    /// The last day of a window of <paramref name="days"/> days that begins with <paramref name="day"/>: day + days − 1
    /// (regulations 13(1)(a) and 22(2)(c)). A draft served on Mon 3 Mar 2025 leaves 15 days, to Mon 17 Mar.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is less than 1.</exception>
    public static DateOnly DaysBeginningWith(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return day.AddDays(days - 1);
    }

    /// <summary>
    /// The corresponding date <paramref name="months"/> months later, or the last day of that month where it has no such date
    /// (<i>Dodds v Walker</i>). A negative number counts back. 31 Dec 2024 + 2 months is 28 Feb 2025; 28 Feb + 3 months is 28 May.
    /// </summary>
    public static DateOnly MonthsAfter(DateOnly day, int months) => day.AddMonths(months);

    /// <summary>
    /// The last day of a period of <paramref name="months"/> months starting with <paramref name="day"/>: the day before the
    /// corresponding date (section 44(1)). A plan made on 10 Mar 2025 has a twelve-month period ending on 9 Mar 2026. Where that
    /// month has no corresponding date the period ends on its last day: 29 Feb 2024 + 12 months ends on 28 Feb 2025, not on the 27th.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is less than 1.</exception>
    public static DateOnly PeriodMonthsStartingWith(DateOnly day, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var corresponding = day.AddMonths(months);
        return corresponding.Day == day.Day ? corresponding.AddDays(-1) : corresponding;
    }

    /// <summary>
    /// The latest day that is at least <paramref name="weeks"/> weeks before <paramref name="day"/> as guidance counts it:
    /// day − 7 × weeks. Papers for a meeting on Fri 14 Mar 2025 go out by Fri 28 Feb.
    /// </summary>
    public static DateOnly AtLeastWeeksBefore(DateOnly day, int weeks) => day.AddDays(-7 * weeks);

    /// <summary>
    /// The latest day that leaves <paramref name="weeks"/> clear weeks before <paramref name="day"/>, neither end counted:
    /// day − 7 × weeks − 1. Papers for a meeting on Fri 14 Mar 2025 go out by Thu 27 Feb.
    /// </summary>
    public static DateOnly AtLeastClearWeeksBefore(DateOnly day, int weeks) => day.AddDays((-7 * weeks) - 1);

    /// <summary>
    /// Days from one day to another: 0 for the same day, negative when <paramref name="to"/> is the earlier.
    /// Something is within N weeks exactly when this is at most 7 × N.
    /// </summary>
    public static int DaysBetween(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
