namespace Caseclock.Domain.Calendar;

/// <summary>
/// Time limits for acts under the tribunal's own rules (the HESC Rules 2008, r.12): starting an appeal, responding to one. In special
/// educational needs cases the days from 25 December to 1 January and all of August are set aside. None of this touches the limits for
/// complying with an order, which are in regulations 42, 44 and 45 and are plain weeks.
/// </summary>
public static class TribunalCalendar
{
    /// <summary>
    /// The last day on which an act is in time when its limit ends on <paramref name="day"/>. In the days set aside it is the first
    /// working day after 1 January or 31 August (r.12(3)(a)); on another day that is not a working day, the next working day (r.12(2)).
    /// Thu 7 Aug 2025 gives Mon 1 Sep; Sat 27 Dec 2025 gives Fri 2 Jan 2026; Sat 5 Jul 2025 gives Mon 7 Jul.
    /// </summary>
    /// <remarks>
    /// The rules are applied once, to the day the limit ends. A limit ending on Sat 31 Jul 2021 moves to Mon 2 Aug and stays there:
    /// the time still ended in July. The shorter reading is the safer one for whoever must act.
    /// </remarks>
    public static DateOnly Roll(DateOnly day) => WorkingDays.England.NextOnOrAfter(IsSetAside(day) ? FirstDayAfterSetAside(day) : day);

    /// <summary>
    /// The <paramref name="n"/>-th working day after <paramref name="day"/>, passing over every day from 25 December to 1 January and
    /// every day in August (r.12(3)(b)). An authority sent an appeal on Mon 14 Jul 2025 has 30 working days, to Tue 23 Sep 2025.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public static DateOnly WorkingDaysAfter(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        while (n > 0)
        {
            day = day.AddDays(1);
            n -= Counts(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>True from 25 December to 1 January and on every day in August.</summary>
    public static bool IsSetAside(DateOnly day) => day.Month == 8 || day is { Month: 12, Day: >= 25 } or { Month: 1, Day: 1 };

    private static bool Counts(DateOnly day) => !IsSetAside(day) && WorkingDays.England.IsWorkingDay(day);

    private static DateOnly FirstDayAfterSetAside(DateOnly day) => day.Month switch
    {
        8 => new DateOnly(day.Year, 9, 1),
        12 => new DateOnly(day.Year + 1, 1, 2),
        _ => new DateOnly(day.Year, 1, 2),
    };
}
