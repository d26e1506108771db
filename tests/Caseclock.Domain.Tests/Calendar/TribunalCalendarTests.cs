using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class TribunalCalendarTests
{
    [Theory]
    [InlineData("2025-08-07", "2025-09-01")]
    [InlineData("2025-08-01", "2025-09-01")]
    [InlineData("2024-08-31", "2024-09-02")] // 1 September was a Sunday
    [InlineData("2025-12-27", "2026-01-02")]
    [InlineData("2025-12-25", "2026-01-02")]
    [InlineData("2022-01-01", "2022-01-04")] // 3 January was the substitute day
    [InlineData("2025-12-24", "2025-12-24")]
    [InlineData("2025-07-05", "2025-07-07")]
    [InlineData("2025-05-26", "2025-05-27")] // a bank holiday does roll here
    [InlineData("2025-07-31", "2025-07-31")]
    [InlineData("2021-07-31", "2021-08-02")] // the limit ended on a Saturday in July: applied once
    public void Roll_LimitEnding_IsTheLastDayInTime(string limit, string last) =>
        Assert.Equal(DateOnly.Parse(last), TribunalCalendar.Roll(DateOnly.Parse(limit)));

    [Fact]
    public void Roll_AppealLimitOfTwoMonthsFromAJuneDecision_EndsInSeptember() =>
        Assert.Equal(new DateOnly(2025, 9, 1), TribunalCalendar.Roll(Counting.MonthsAfter(new DateOnly(2025, 6, 11), 2)));

    [Theory]
    [InlineData("2025-07-14", 30, "2025-09-23")]
    [InlineData("2025-03-03", 30, "2025-04-14")]
    [InlineData("2025-12-22", 3, "2026-01-02")]
    [InlineData("2025-07-31", 1, "2025-09-01")]
    public void WorkingDaysAfter_WorkedExample_SkipsDaysSetAside(string day, int n, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), TribunalCalendar.WorkingDaysAfter(DateOnly.Parse(day), n));

    [Fact]
    public void WorkingDaysAfter_NoDays_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TribunalCalendar.WorkingDaysAfter(new DateOnly(2025, 3, 3), 0));

    [Fact]
    public void Roll_AnyDay_IsAWorkingDayAndNeverEarlier() =>
        Property.Holds(Property.Day, day =>
        {
            var rolled = TribunalCalendar.Roll(day);
            return rolled >= day && WorkingDays.England.IsWorkingDay(rolled);
        });

    [Fact]
    public void Roll_Twice_ChangesNothingUnlessTheFirstStoppedInDaysSetAside() =>
        Property.Holds(Property.Day, day =>
        {
            var once = TribunalCalendar.Roll(day);
            return TribunalCalendar.IsSetAside(once)
                ? !TribunalCalendar.IsSetAside(day) && !WorkingDays.England.IsWorkingDay(day)
                : TribunalCalendar.Roll(once) == once;
        });

    [Fact]
    public void Roll_DayThatCounts_StaysWhereItIs() =>
        Property.Holds(
            Property.Day,
            day => TribunalCalendar.IsSetAside(day) || !WorkingDays.England.IsWorkingDay(day) || TribunalCalendar.Roll(day) == day);

    [Fact]
    public void WorkingDaysAfter_AnyDay_IsAWorkingDayNotSetAside() =>
        Property.Holds(Property.DayAnd(1, 60), x =>
        {
            var after = TribunalCalendar.WorkingDaysAfter(x.Day, x.N);
            return WorkingDays.England.IsWorkingDay(after) && !TribunalCalendar.IsSetAside(after);
        });

    [Fact]
    public void WorkingDaysAfter_AnyDay_CountsExactlyTheDaysThatCount() =>
        Property.Holds(Property.DayAnd(1, 60), x =>
        {
            var length = Counting.DaysBetween(x.Day, TribunalCalendar.WorkingDaysAfter(x.Day, x.N));
            return Enumerable.Range(1, length)
                .Select(x.Day.AddDays)
                .Count(d => WorkingDays.England.IsWorkingDay(d) && !TribunalCalendar.IsSetAside(d)) == x.N;
        });

    [Fact]
    public void WorkingDaysAfter_AnyDay_IsNeverBeforePlainWorkingDays() =>
        Property.Holds(
            Property.DayAnd(1, 60),
            x => TribunalCalendar.WorkingDaysAfter(x.Day, x.N) >= WorkingDays.England.After(x.Day, x.N));
}
