using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class BankHolidaysTests
{
    // Typed again from the published list, in its own words, so that a slip in the data shows here.
    [Theory]
    [InlineData(2014, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec")]
    [InlineData(2015, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2016, "1 Jan, 25 Mar, 28 Mar, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec")]
    [InlineData(2017, "2 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    [InlineData(2018, "1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec")]
    [InlineData(2019, "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2020, "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2021, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    [InlineData(2022, "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec")]
    [InlineData(2023, "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    [InlineData(2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec")]
    [InlineData(2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    public void InYear_EnglandAndWales_IsThePublishedList(int year, string dates) =>
        Assert.Equal(dates, Dates(BankHolidays.EnglandAndWales, year));

    [Theory]
    [InlineData(2016, "1 Jan, 4 Jan, 25 Mar, 2 May, 30 May, 1 Aug, 30 Nov, 26 Dec, 27 Dec")]
    [InlineData(2017, "2 Jan, 3 Jan, 14 Apr, 1 May, 29 May, 7 Aug, 30 Nov, 25 Dec, 26 Dec")]
    [InlineData(2022, "3 Jan, 4 Jan, 15 Apr, 2 May, 2 Jun, 3 Jun, 1 Aug, 19 Sep, 30 Nov, 26 Dec, 27 Dec")]
    [InlineData(2024, "1 Jan, 2 Jan, 29 Mar, 6 May, 27 May, 5 Aug, 2 Dec, 25 Dec, 26 Dec")]
    [InlineData(2026, "1 Jan, 2 Jan, 3 Apr, 4 May, 25 May, 15 Jun, 3 Aug, 30 Nov, 25 Dec, 28 Dec")]
    public void InYear_Scotland_IsThePublishedList(int year, string dates) =>
        Assert.Equal(dates, Dates(BankHolidays.Scotland, year));

    [Theory]
    [InlineData(2018, "1 Jan, 19 Mar, 30 Mar, 2 Apr, 7 May, 28 May, 12 Jul, 27 Aug, 25 Dec, 26 Dec")]
    [InlineData(2025, "1 Jan, 17 Mar, 18 Apr, 21 Apr, 5 May, 26 May, 14 Jul, 25 Aug, 25 Dec, 26 Dec")]
    public void InYear_NorthernIreland_IsThePublishedList(int year, string dates) =>
        Assert.Equal(dates, Dates(BankHolidays.NorthernIreland, year));

    [Fact]
    public void InYear_EnglandAndWales_DiffersFromTheRulesOnlyByProclamation() =>
        Assert.Equal(
            [
                "2020-05-04 only by rule: Early May bank holiday",
                "2020-05-08 only published: Early May bank holiday",
                "2022-05-30 only by rule: Spring bank holiday",
                "2022-06-02 only published: Spring bank holiday",
                "2022-06-03 only published: Platinum Jubilee bank holiday",
                "2022-09-19 only published: Bank holiday for the State Funeral of Queen Elizabeth II",
                "2023-05-08 only published: Bank holiday for the coronation of King Charles III",
            ],
            Differences(BankHolidays.EnglandAndWales, BankHolidayRules.EnglandAndWales));

    [Fact]
    public void InYear_Scotland_DiffersFromTheRulesOnlyByProclamation() =>
        Assert.Equal(
            [
                "2020-05-04 only by rule: Early May bank holiday",
                "2020-05-08 only published: Early May bank holiday",
                "2022-05-30 only by rule: Spring bank holiday",
                "2022-06-02 only published: Spring bank holiday",
                "2022-06-03 only published: Platinum Jubilee bank holiday",
                "2022-09-19 only published: Bank holiday for the State Funeral of Queen Elizabeth II",
                "2023-05-08 only published: Bank holiday for the coronation of King Charles III",
                "2026-06-15 only published: World Cup bank holiday",
            ],
            Differences(BankHolidays.Scotland, BankHolidayRules.Scotland));

    [Fact]
    public void InYear_NorthernIreland_DiffersFromTheRulesAsEnglandDoes() =>
        Assert.Equal(
            Differences(BankHolidays.EnglandAndWales, BankHolidayRules.EnglandAndWales),
            Differences(BankHolidays.NorthernIreland, BankHolidayRules.NorthernIreland));

    [Theory]
    [InlineData("2025-05-26", "Spring bank holiday")]
    [InlineData("2025-05-05", "Early May bank holiday")]
    [InlineData("2025-08-25", "Summer bank holiday")]
    [InlineData("2021-12-27", "Christmas Day (substitute day)")]
    [InlineData("2022-12-26", "Boxing Day")]
    [InlineData("2022-12-27", "Christmas Day (substitute day)")]
    [InlineData("2017-01-02", "New Year’s Day (substitute day)")]
    [InlineData("2025-04-18", "Good Friday")]
    [InlineData("2029-04-02", "Easter Monday")]
    [InlineData("2022-05-30", null)]
    [InlineData("2021-12-25", null)]
    public void NameOf_Day_NamesTheHoliday(string day, string? name) =>
        Assert.Equal(name, BankHolidays.EnglandAndWales.NameOf(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2014-04-20")]
    [InlineData("2016-03-27")]
    [InlineData("2018-04-01")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2038-04-25")] // as late as Easter can be
    [InlineData("2285-03-22")] // as early as it can be
    [InlineData("1818-03-22")]
    public void EasterSunday_KnownYear_IsTheKnownDay(string day) =>
        Assert.Equal(DateOnly.Parse(day), BankHolidayRules.EasterSunday(DateOnly.Parse(day).Year));

    [Fact]
    public void EasterSunday_EveryYear_IsASundayFrom22MarchTo25April()
    {
        for (var year = 1; year <= 9999; year++)
        {
            var easter = BankHolidayRules.EasterSunday(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Fact]
    public void InYear_AnyYear_IsInOrderOnDifferentWeekdays()
    {
        foreach (var holidays in new[] { BankHolidays.EnglandAndWales, BankHolidays.Scotland, BankHolidays.NorthernIreland })
        {
            for (var year = 1990; year < 2100; year++)
            {
                var days = holidays.InYear(year).Select(h => h.Day).ToList();
                Assert.Equal(days.Order().Distinct(), days);
                Assert.DoesNotContain(days, d => d.Year != year || d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            }
        }
    }

    [Fact]
    public void With_AddedDay_LeavesTheFirstListAsItWas()
    {
        var day = new DateOnly(2031, 7, 1);
        var more = BankHolidays.EnglandAndWales.With(new(day, "One more"), "next");

        Assert.Equal("One more", more.NameOf(day));
        Assert.Null(BankHolidays.EnglandAndWales.NameOf(day));
        Assert.Equal(9, more.InYear(2031).Count);
        Assert.False(more.IsKnown(2031));
        Assert.Equal("Spring bank holiday", more.NameOf(new DateOnly(2025, 5, 26)));
    }

    private static string Dates(BankHolidays holidays, int year) =>
        string.Join(", ", holidays.InYear(year).Select(h => h.Day.ToString("d MMM", CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Differences(BankHolidays holidays, Func<int, IReadOnlyList<BankHoliday>> rule)
    {
        var published = Enumerable.Range(2014, 14).SelectMany(holidays.InYear).ToList();
        var byRule = Enumerable.Range(2014, 14).SelectMany(rule).ToList();
        return published.ExceptBy(byRule.Select(h => h.Day), h => h.Day).Select(h => $"{h.Day:yyyy-MM-dd} only published: {h.Name}")
            .Concat(byRule.ExceptBy(published.Select(h => h.Day), h => h.Day).Select(h => $"{h.Day:yyyy-MM-dd} only by rule: {h.Name}"))
            .Order(StringComparer.Ordinal);
    }
}
