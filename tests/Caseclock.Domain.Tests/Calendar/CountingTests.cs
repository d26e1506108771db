using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class CountingTests
{
    [Theory]
    [InlineData("2025-01-06", 6, "2025-02-17")]
    [InlineData("2025-01-06", 16, "2025-04-28")]
    [InlineData("2025-01-06", 20, "2025-05-26")] // a bank holiday: nothing rolls
    [InlineData("2023-02-01", 20, "2023-06-21")]
    [InlineData("2024-02-01", 20, "2024-06-20")] // across 29 February
    [InlineData("2024-11-01", 2, "2024-11-15")]
    [InlineData("2024-11-01", 4, "2024-11-29")]
    [InlineData("2024-11-01", 12, "2025-01-24")]
    [InlineData("2025-04-03", 2, "2025-04-17")]
    [InlineData("2025-04-03", 5, "2025-05-08")]
    [InlineData("2025-02-02", 2, "2025-02-16")] // a Sunday stays a Sunday
    [InlineData("2025-01-06", 0, "2025-01-06")]
    public void WithinWeeks_WorkedExample_IsSevenDaysAWeek(string day, int weeks, string last) =>
        Assert.Equal(DateOnly.Parse(last), Counting.WithinWeeks(DateOnly.Parse(day), weeks));

    [Theory]
    [InlineData(20, 140)]
    [InlineData(16, 112)]
    [InlineData(14, 98)]
    [InlineData(12, 84)]
    [InlineData(11, 77)]
    [InlineData(10, 70)]
    [InlineData(8, 56)]
    [InlineData(6, 42)]
    [InlineData(5, 35)]
    [InlineData(4, 28)]
    public void WithinWeeks_StatutoryLimit_IsThatManyDays(int weeks, int days) =>
        Property.Holds(Property.Day, day => Counting.DaysBetween(day, Counting.WithinWeeks(day, weeks)) == days);

    [Fact]
    public void WithinWeeks_AcrossClockChange_IsStillWholeDays() =>
        Assert.Equal(new DateOnly(2025, 4, 7), Counting.WithinWeeks(new DateOnly(2025, 3, 24), 2));

    [Fact]
    public void WithinDays_FifteenDays_ExcludesTheDayItself() =>
        Assert.Equal(new DateOnly(2025, 3, 18), Counting.WithinDays(new DateOnly(2025, 3, 3), 15));

    [Fact]
    public void DaysBeginningWith_FifteenDays_IncludesTheDayItself() =>
        Assert.Equal(new DateOnly(2025, 3, 17), Counting.DaysBeginningWith(new DateOnly(2025, 3, 3), 15));

    [Fact]
    public void DaysBeginningWith_OneDay_IsThatDay() =>
        Assert.Equal(new DateOnly(2025, 3, 3), Counting.DaysBeginningWith(new DateOnly(2025, 3, 3), 1));

    [Fact]
    public void DaysBeginningWith_NoDays_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Counting.DaysBeginningWith(new DateOnly(2025, 3, 3), 0));

    [Theory]
    [InlineData("2024-12-31", 2, "2025-02-28")]
    [InlineData("2023-12-31", 2, "2024-02-29")]
    [InlineData("2025-02-28", 3, "2025-05-28")]
    [InlineData("2025-01-30", 1, "2025-02-28")]
    [InlineData("2025-06-15", 2, "2025-08-15")]
    [InlineData("2025-05-31", -3, "2025-02-28")]
    [InlineData("2025-09-01", -5, "2025-04-01")] // PT-03
    [InlineData("2024-02-29", -12, "2023-02-28")]
    public void MonthsAfter_WorkedExample_IsCorrespondingDateOrMonthEnd(string day, int months, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Counting.MonthsAfter(DateOnly.Parse(day), months));

    [Theory]
    [InlineData("2025-03-10", 12, "2026-03-09")]
    [InlineData("2024-02-29", 12, "2025-02-28")] // no corresponding date: not the 27th
    [InlineData("2024-02-29", 48, "2028-02-28")] // there is one: the day before it
    [InlineData("2023-03-01", 12, "2024-02-29")]
    [InlineData("2025-01-01", 12, "2025-12-31")]
    [InlineData("2024-11-30", 3, "2025-02-28")]
    [InlineData("2025-01-15", 3, "2025-04-14")]
    public void PeriodMonthsStartingWith_WorkedExample_EndsTheDayBefore(string day, int months, string last) =>
        Assert.Equal(DateOnly.Parse(last), Counting.PeriodMonthsStartingWith(DateOnly.Parse(day), months));

    [Fact]
    public void PeriodMonthsStartingWith_NoMonths_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Counting.PeriodMonthsStartingWith(new DateOnly(2025, 3, 3), 0));

    [Fact]
    public void AtLeastWeeksBefore_TwoWeeks_IsFourteenDaysBefore() =>
        Assert.Equal(new DateOnly(2025, 2, 28), Counting.AtLeastWeeksBefore(new DateOnly(2025, 3, 14), 2));

    [Fact]
    public void AtLeastClearWeeksBefore_TwoWeeks_IsFifteenDaysBefore() =>
        Assert.Equal(new DateOnly(2025, 2, 27), Counting.AtLeastClearWeeksBefore(new DateOnly(2025, 3, 14), 2));

    [Theory]
    [InlineData("2025-01-06", "2025-01-06", 0)]
    [InlineData("2025-01-06", "2025-05-27", 141)]
    [InlineData("2025-01-06", "2025-01-05", -1)]
    public void DaysBetween_TwoDays_CountsFromTheFirst(string from, string to, int days) =>
        Assert.Equal(days, Counting.DaysBetween(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Fact]
    public void WithinWeeks_AnyDay_IsUndoneByAtLeastWeeksBefore() =>
        Property.Holds(Property.DayAnd(0, 60), x => Counting.AtLeastWeeksBefore(Counting.WithinWeeks(x.Day, x.N), x.N) == x.Day);

    [Fact]
    public void WithinWeeks_AnyDay_KeepsTheDayOfTheWeek() =>
        Property.Holds(Property.DayAnd(0, 60), x => Counting.WithinWeeks(x.Day, x.N).DayOfWeek == x.Day.DayOfWeek);

    [Fact]
    public void AtLeastClearWeeksBefore_AnyDay_LeavesThatManyDaysBetween() =>
        Property.Holds(
            Property.DayAnd(0, 60),
            x => Counting.DaysBetween(Counting.AtLeastClearWeeksBefore(x.Day, x.N), x.Day) - 1 == 7 * x.N);

    [Fact]
    public void DaysBeginningWith_AnyDay_IsASpanOfThatManyDays() =>
        Property.Holds(Property.DayAnd(1, 400), x => new DateSpan(x.Day, Counting.DaysBeginningWith(x.Day, x.N)).Days == x.N);

    [Fact]
    public void WithinDays_AnyDay_IsThatManyDaysOn() =>
        Property.Holds(Property.DayAnd(-400, 400), x => Counting.DaysBetween(x.Day, Counting.WithinDays(x.Day, x.N)) == x.N);

    [Fact]
    public void MonthsAfter_AnyDay_LandsInThatMonthOnTheSameDayOrItsLast() =>
        Property.Holds(Property.DayAnd(-60, 60), x =>
        {
            var after = Counting.MonthsAfter(x.Day, x.N);
            var monthsOn = (12 * (after.Year - x.Day.Year)) + after.Month - x.Day.Month;
            return monthsOn == x.N && (after.Day == x.Day.Day || (after.Day < x.Day.Day && after.AddDays(1).Day == 1));
        });

    [Fact]
    public void MonthsAfter_LaterDay_IsNeverEarlier() =>
        Property.Holds(Property.DayAnd(-60, 60), x => Counting.MonthsAfter(x.Day, x.N) <= Counting.MonthsAfter(x.Day.AddDays(1), x.N));

    [Fact]
    public void PeriodMonthsStartingWith_AnyDay_EndsWithinOneDayOfTheCorrespondingDate() =>
        Property.Holds(Property.DayAnd(1, 60), x =>
        {
            var last = Counting.PeriodMonthsStartingWith(x.Day, x.N);
            var corresponding = Counting.MonthsAfter(x.Day, x.N);
            return corresponding.Day == x.Day.Day ? last.AddDays(1) == corresponding : last == corresponding;
        });

    [Fact]
    public void PeriodMonthsStartingWith_LaterDay_IsNeverEarlier() =>
        Property.Holds(
            Property.DayAnd(1, 60),
            x => Counting.PeriodMonthsStartingWith(x.Day, x.N) <= Counting.PeriodMonthsStartingWith(x.Day.AddDays(1), x.N));
}
