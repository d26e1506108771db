namespace Caseclock.Domain.Calendar;

/// <summary>
/// A calendar of working days: Monday to Friday, less the bank holidays it is made from. School holidays and an authority's own
/// closure days are working days.
/// </summary>
/// <example>
/// England: Thu 17 Apr 2025 is followed by Good Friday, a weekend and Easter Monday, so <c>After(17 Apr 2025, 1)</c> is Tue 22 Apr.
/// With Christmas Day on Saturday 25 Dec 2021, the first working day after Fri 24 Dec is Wed 29 Dec.
/// </example>
public sealed class WorkingDays
{
    private readonly BankHolidays[] _holidays;

    // Weekdays off, by year, filled when a year is first asked for. Two threads may fill the same year with the same days.
    private readonly DateOnly[]?[] _weekdaysOff = new DateOnly[DateOnly.MaxValue.Year + 1][];

    /// <summary>A calendar less every one of the given sets of holidays.</summary>
    /// <param name="name">What the calendar is called in explanations, such as “England”.</param>
    /// <param name="holidays">One or more sets of holidays. A day in any of them is not a working day.</param>
    public WorkingDays(string name, params BankHolidays[] holidays)
    {
        Name = name;
        _holidays = [.. holidays];
        Version = string.Join(", ", _holidays.Select(h => $"{h.Name} {h.Version}"));
    }

    /// <summary>
    /// Monday to Friday less the bank holidays of England and Wales, Christmas Day and Good Friday. The SEND Regulations 2014 use
    /// “working day” and do not define it; this is the reading taken here. It is also that of the HESC Rules 2008, r.1(3).
    /// </summary>
    public static WorkingDays England { get; } = new("England", BankHolidays.EnglandAndWales);

    /// <summary>
    /// Monday to Friday less the bank holidays of any part of the United Kingdom: the Freedom of Information Act 2000, section
    /// 10(6). 2 January, 17 March, 12 July, early August in Scotland and 30 November all count as holidays here.
    /// </summary>
    public static WorkingDays UnitedKingdom { get; } =
        new("United Kingdom", BankHolidays.EnglandAndWales, BankHolidays.Scotland, BankHolidays.NorthernIreland);

    /// <summary>What the calendar is called in explanations.</summary>
    public string Name { get; }

    /// <summary>The sets of holidays it is made from and the version of each, such as “England and Wales 2026-11”.</summary>
    public string Version { get; }

    /// <summary>True when every set of holidays is as published for the year, false when any is worked out by rule.</summary>
    public bool IsKnown(int year) => _holidays.All(h => h.IsKnown(year));

    /// <summary>True on Monday to Friday, except on a holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Array.IndexOf(WeekdaysOff(day.Year), day) < 0;

    /// <summary>The name of the holiday on a day, or null when the day is not one.</summary>
    public string? NameOf(DateOnly day) => _holidays.Select(h => h.NameOf(day)).FirstOrDefault(name => name is not null);

    /// <summary>
    /// The <paramref name="n"/>-th working day after <paramref name="day"/>, which itself never counts (“within n working days of”).
    /// Three working days after Fri 2 May 2025 is Thu 8 May, since Mon 5 May is a bank holiday.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1, or the answer is after the year 9999.</exception>
    public DateOnly After(DateOnly day, int n) => Step(day, n, 1);

    /// <summary>
    /// The <paramref name="n"/>-th working day before <paramref name="day"/>, which itself never counts (“at least n working days
    /// before”). Five working days before Fri 9 May 2025 is Thu 1 May.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1, or the answer is before the year 1.</exception>
    public DateOnly Before(DateOnly day, int n) => Step(day, n, -1);

    /// <summary>
    /// The <paramref name="n"/>-th working day of a period beginning with <paramref name="day"/>, which counts when it is a working day.
    /// Regulation 15(2): 15 working days beginning with Mon 3 Mar 2025 end on Fri 21 Mar; beginning with Sat 1 Mar they end the same day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1, or the answer is after the year 9999.</exception>
    public DateOnly BeginningWith(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var first = NextOnOrAfter(day);
        return n == 1 ? first : After(first, n - 1);
    }

    /// <summary>
    /// How many working days fall after <paramref name="afterExclusive"/> and up to <paramref name="toInclusive"/>. None when the second
    /// day is not later than the first. From Thu 17 Apr to Tue 22 Apr 2025: 1.
    /// </summary>
    public int Between(DateOnly afterExclusive, DateOnly toInclusive)
    {
        if (toInclusive <= afterExclusive)
        {
            return 0;
        }

        var count = WeekdaysUpTo(toInclusive) - WeekdaysUpTo(afterExclusive);
        for (var year = afterExclusive.Year; year <= toInclusive.Year; year++)
        {
            foreach (var off in WeekdaysOff(year))
            {
                count -= off > afterExclusive && off <= toInclusive ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The day itself when it is a working day, otherwise the next one.</summary>
    public DateOnly NextOnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : After(day, 1);

    private DateOnly Step(DateOnly day, int n, int direction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        while (n > 0)
        {
            day = day.AddDays(direction);
            n -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    // Day number 0, 1 January of year 1, was a Monday.
    private static int WeekdaysUpTo(DateOnly day)
    {
        var (weeks, days) = Math.DivRem(day.DayNumber + 1, 7);
        return (5 * weeks) + Math.Min(days, 5);
    }

    private DateOnly[] WeekdaysOff(int year) => _weekdaysOff[year] ??= FindWeekdaysOff(year);

    private DateOnly[] FindWeekdaysOff(int year) =>
    [
        .. _holidays.SelectMany(h => h.InYear(year))
            .Select(h => h.Day)
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Distinct()
            .Order(),
    ];
}
