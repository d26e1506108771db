namespace Caseclock.Domain.Calendar;

/// <summary>
/// Bank holidays worked out by rule: Easter, the Monday rules, and substitute days for those on a weekend. It knows nothing of
/// days added or moved by proclamation. It serves the years that have not been published and checks those that have.
/// </summary>
public static class BankHolidayRules
{
    /// <summary>The holidays of England and Wales in a year (1 to 9999), in date order.</summary>
    public static IReadOnlyList<BankHoliday> EnglandAndWales(int year) =>
        InOrder(
            Observed((new DateOnly(year, 1, 1), "New Year’s Day")),
            [GoodFriday(year), EasterMonday(year), EarlyMay(year), Spring(year)],
            [new BankHoliday(LastMonday(year, 8), "Summer bank holiday")],
            Christmas(year));

    /// <summary>The holidays of Scotland in a year (1 to 9999), in date order.</summary>
    public static IReadOnlyList<BankHoliday> Scotland(int year) =>
        InOrder(
            Observed((new DateOnly(year, 1, 1), "New Year’s Day"), (new DateOnly(year, 1, 2), "2 January")),
            [GoodFriday(year), EarlyMay(year), Spring(year)],
            [new BankHoliday(FirstMonday(year, 8), "Summer bank holiday")],
            Observed((new DateOnly(year, 11, 30), "St Andrew’s Day")),
            Christmas(year));

    /// <summary>The holidays of Northern Ireland in a year (1 to 9999), in date order.</summary>
    public static IReadOnlyList<BankHoliday> NorthernIreland(int year) =>
        InOrder(
            EnglandAndWales(year),
            Observed((new DateOnly(year, 3, 17), "St Patrick’s Day")),
            Observed((new DateOnly(year, 7, 12), "Battle of the Boyne")));

    /// <summary>Easter Sunday in the Gregorian calendar. 2024: 31 March. 2025: 20 April.</summary>
    public static DateOnly EasterSunday(int year)
    {
        // The anonymous Gregorian computus.
        var moonYear = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var fullMoon = ((19 * moonYear) + century - (century / 4) - moonCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - fullMoon - (yearOfCentury % 4)) % 7;
        var late = (moonYear + (11 * fullMoon) + (22 * toSunday)) / 451;
        var marchDay = fullMoon + toSunday - (7 * late) + 22;
        return new DateOnly(year, 3, 1).AddDays(marchDay - 1);
    }

    private static BankHoliday GoodFriday(int year) => new(EasterSunday(year).AddDays(-2), "Good Friday");

    private static BankHoliday EasterMonday(int year) => new(EasterSunday(year).AddDays(1), "Easter Monday");

    private static BankHoliday EarlyMay(int year) => new(FirstMonday(year, 5), "Early May bank holiday");

    private static BankHoliday Spring(int year) => new(LastMonday(year, 5), "Spring bank holiday");

    private static List<BankHoliday> Christmas(int year) =>
        Observed((new DateOnly(year, 12, 25), "Christmas Day"), (new DateOnly(year, 12, 26), "Boxing Day"));

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>
    /// Fixed days as they are observed. One on a weekend moves to the next weekday that no other of them holds: with Christmas Day on
    /// a Sunday, Monday 26 December stays Boxing Day and the substitute for Christmas Day is Tuesday the 27th.
    /// </summary>
    private static List<BankHoliday> Observed(params (DateOnly Day, string Name)[] holidays)
    {
        var observed = holidays.Where(h => IsWeekday(h.Day)).Select(h => new BankHoliday(h.Day, h.Name)).ToList();
        foreach (var (day, name) in holidays.Where(h => !IsWeekday(h.Day)))
        {
            var substitute = day;
            while (!IsWeekday(substitute) || observed.Any(o => o.Day == substitute))
            {
                substitute = substitute.AddDays(1);
            }

            observed.Add(new BankHoliday(substitute, $"{name} (substitute day)"));
        }

        return observed;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static IReadOnlyList<BankHoliday> InOrder(params IEnumerable<BankHoliday>[] groups) =>
        [.. groups.SelectMany(g => g).OrderBy(h => h.Day)];
}
