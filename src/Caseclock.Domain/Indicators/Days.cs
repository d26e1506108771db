using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Indicators;

/// <summary>Small sums with days that the counting needs.</summary>
internal static class Days
{
    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Earlier(DateOnly one, DateOnly? other) => other < one ? other.Value : one;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>
    /// The first day whose day N months on (or back, when negative) is <paramref name="target"/> or later. 31 May is reached three
    /// months on from 1 March, not from 28 February, which leads to 28 May (indicators.md R5).
    /// </summary>
    public static DateOnly FirstReaching(DateOnly target, int months)
    {
        if (target == DateOnly.MaxValue)
        {
            return target;
        }

        var day = target.AddMonths(-months);
        return day.AddMonths(months) < target ? day.AddDays(1) : day;
    }

    /// <summary>The day on which someone reaches an age. Born on 29 February: 1 March in other years.</summary>
    public static DateOnly Birthday(DateOnly born, int age)
    {
        var day = born.AddYears(age);
        return day.Day == born.Day ? day : day.AddDays(1);
    }

    public static int Between(DateOnly from, DateOnly to) => Counting.DaysBetween(from, to);
}
