using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class WorkingDaysTests
{
    private static readonly WorkingDays England = WorkingDays.England;
    private static readonly WorkingDays UnitedKingdom = WorkingDays.UnitedKingdom;

    [Theory]
    [InlineData("2021-12-24", true)]
    [InlineData("2021-12-25", false)] // Christmas Day on a Saturday
    [InlineData("2021-12-26", false)]
    [InlineData("2021-12-27", false)]
    [InlineData("2021-12-28", false)]
    [InlineData("2021-12-29", true)]
    [InlineData("2022-12-26", false)] // Christmas Day on a Sunday
    [InlineData("2022-12-27", false)]
    [InlineData("2022-12-28", true)]
    [InlineData("2022-05-30", true)] // the spring holiday moved away
    [InlineData("2022-06-02", false)]
    [InlineData("2022-06-03", false)]
    [InlineData("2022-09-19", false)]
    [InlineData("2020-05-04", true)]
    [InlineData("2020-05-08", false)]
    [InlineData("2023-05-08", false)]
    [InlineData("2025-05-26", false)]
    [InlineData("2025-04-18", false)] // Good Friday
    [InlineData("2025-08-05", true)] // school holidays are working days
    public void IsWorkingDay_England_FollowsThePublishedList(string day, bool working) =>
        Assert.Equal(working, England.IsWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2025-01-02")]
    [InlineData("2025-03-17")]
    [InlineData("2025-07-14")] // 12 July was a Saturday
    [InlineData("2025-08-04")]
    [InlineData("2025-12-01")] // 30 November was a Sunday
    [InlineData("2026-06-15")]
    public void IsWorkingDay_HolidayElsewhereInTheUnitedKingdom_IsOffForFreedomOfInformationOnly(string day)
    {
        Assert.True(England.IsWorkingDay(DateOnly.Parse(day)));
        Assert.False(UnitedKingdom.IsWorkingDay(DateOnly.Parse(day)));
    }

    [Theory]
    [InlineData("2025-04-17", 1, "2025-04-22")] // over Easter
    [InlineData("2025-05-02", 3, "2025-05-08")]
    [InlineData("2021-12-24", 1, "2021-12-29")]
    [InlineData("2025-01-04", 1, "2025-01-06")]
    [InlineData("2025-01-03", 5, "2025-01-10")]
    public void After_WorkedExample_SkipsDaysOff(string day, int n, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), England.After(DateOnly.Parse(day), n));

    [Fact]
    public void After_TwentyDaysForFreedomOfInformation_SkipsStAndrewsDayToo()
    {
        var received = new DateOnly(2025, 11, 10);
        Assert.Equal(new DateOnly(2025, 12, 8), England.After(received, 20));
        Assert.Equal(new DateOnly(2025, 12, 9), UnitedKingdom.After(received, 20));
    }

    [Theory]
    [InlineData("2025-05-09", 5, "2025-05-01")]
    [InlineData("2025-04-22", 1, "2025-04-17")]
    public void Before_WorkedExample_SkipsDaysOff(string day, int n, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), England.Before(DateOnly.Parse(day), n));

    [Theory]
    [InlineData("2025-03-03", 15, "2025-03-21")]
    [InlineData("2025-03-01", 15, "2025-03-21")] // a Saturday does not count
    [InlineData("2025-03-03", 1, "2025-03-03")]
    [InlineData("2025-04-18", 1, "2025-04-22")]
    public void BeginningWith_WorkedExample_CountsTheDayWhenItIsWorked(string day, int n, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), England.BeginningWith(DateOnly.Parse(day), n));

    [Theory]
    [InlineData("2025-04-17", "2025-04-22", 1)]
    [InlineData("2025-04-22", "2025-04-22", 0)]
    [InlineData("2025-04-23", "2025-04-22", 0)]
    [InlineData("2024-12-31", "2025-12-31", 253)]
    public void Between_WorkedExample_LeavesOutTheFirstDayAndCountsTheLast(string after, string to, int days) =>
        Assert.Equal(days, England.Between(DateOnly.Parse(after), DateOnly.Parse(to)));

    [Fact]
    public void Counts_LessThanOne_AreRefused()
    {
        var day = new DateOnly(2025, 3, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => England.After(day, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => England.Before(day, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => England.BeginningWith(day, 0));
    }

    [Fact]
    public void IsKnown_PublishedYears_AreTwentyFourteenToTwentyTwentySeven()
    {
        var known = Enumerable.Range(1990, 70).Where(England.IsKnown);
        Assert.Equal(Enumerable.Range(2014, 14), known);
        Assert.Equal(Enumerable.Range(2014, 14), Enumerable.Range(1990, 70).Where(UnitedKingdom.IsKnown));
    }

    [Fact]
    public void IsWorkingDay_YearsNotPublished_AreComputed()
    {
        Assert.False(England.IsWorkingDay(new DateOnly(2029, 3, 30))); // Good Friday
        Assert.False(England.IsWorkingDay(new DateOnly(2032, 12, 28))); // Boxing Day was a Sunday
        Assert.True(England.IsWorkingDay(new DateOnly(2032, 12, 29)));
        Assert.True(England.IsWorkingDay(DateOnly.MaxValue));
        Assert.False(England.IsWorkingDay(DateOnly.MinValue));
    }

    [Fact]
    public void Between_AllOfTime_DoesNotThrow()
    {
        var weekdays = DateOnly.MaxValue.DayNumber / 7 * 5;
        Assert.InRange(England.Between(DateOnly.MinValue, DateOnly.MaxValue), weekdays - (9 * 9999), weekdays);
    }

    [Fact]
    public void After_NewlyProclaimedHoliday_MovesByOneWorkingDay()
    {
        var proclaimed = BankHolidays.EnglandAndWales.With(new(new DateOnly(2027, 6, 14), "A new bank holiday"), "2027-1");
        var england = new WorkingDays("England", proclaimed);
        var day = new DateOnly(2027, 6, 10);

        Assert.Equal(new DateOnly(2027, 6, 15), England.After(day, 3));
        Assert.Equal(new DateOnly(2027, 6, 16), england.After(day, 3));
        Assert.Equal("A new bank holiday", england.NameOf(new DateOnly(2027, 6, 14)));
        Assert.Equal("England and Wales 2027-1", england.Version);
        Assert.NotEqual(England.Version, england.Version);
    }

    [Fact]
    public void NameOf_UnitedKingdom_NamesHolidaysOfAnyPart()
    {
        Assert.Equal("St Andrew’s Day (substitute day)", UnitedKingdom.NameOf(new DateOnly(2025, 12, 1)));
        Assert.Equal("Spring bank holiday", UnitedKingdom.NameOf(new DateOnly(2025, 5, 26)));
        Assert.Null(UnitedKingdom.NameOf(new DateOnly(2025, 5, 27)));
    }

    public static TheoryData<WorkingDays> Calendars => [England, UnitedKingdom];

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Between_AnyDays_AgreesWithCountingOneByOne(WorkingDays calendar) =>
        Property.Holds(Property.DayAnd(-30, 1200), x =>
        {
            var counted = Enumerable.Range(1, Math.Max(0, x.N)).Count(i => calendar.IsWorkingDay(x.Day.AddDays(i)));
            return calendar.Between(x.Day, x.Day.AddDays(x.N)) == counted;
        });

    [Theory]
    [MemberData(nameof(Calendars))]
    public void After_AnyDay_IsThatManyWorkingDaysOnAndIsOne(WorkingDays calendar) =>
        Property.Holds(Property.DayAnd(1, 300), x =>
        {
            var after = calendar.After(x.Day, x.N);
            return after > x.Day && calendar.IsWorkingDay(after) && calendar.Between(x.Day, after) == x.N;
        });

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Before_AnyWorkingDay_UndoesAfter(WorkingDays calendar) =>
        Property.Holds(Property.DayAnd(1, 100), x =>
        {
            var day = calendar.NextOnOrAfter(x.Day);
            return calendar.Before(calendar.After(day, x.N), x.N) == day && calendar.After(calendar.Before(day, x.N), x.N) == day;
        });

    [Theory]
    [MemberData(nameof(Calendars))]
    public void BeginningWith_AnyDay_IsAfterTheDayBefore(WorkingDays calendar) =>
        Property.Holds(Property.DayAnd(1, 100), x => calendar.BeginningWith(x.Day, x.N) == calendar.After(x.Day.AddDays(-1), x.N));

    [Theory]
    [MemberData(nameof(Calendars))]
    public void After_LaterDayOrMoreDays_IsNeverEarlier(WorkingDays calendar) =>
        Property.Holds(
            Property.DayAnd(1, 100),
            x => calendar.After(x.Day, x.N) <= calendar.After(x.Day.AddDays(1), x.N) && calendar.After(x.Day, x.N) < calendar.After(x.Day, x.N + 1));

    [Theory]
    [MemberData(nameof(Calendars))]
    public void NextOnOrAfter_AnyDay_IsTheFirstWorkingDayThere(WorkingDays calendar) =>
        Property.Holds(Property.Day, day =>
        {
            var next = calendar.NextOnOrAfter(day);
            return calendar.IsWorkingDay(next) && next >= day && calendar.Between(day.AddDays(-1), next) == 1;
        });

    [Fact]
    public void UnitedKingdom_AnyDay_IsNeverWorkedWhenEnglandIsOff() =>
        Property.Holds(Property.Day, day => England.IsWorkingDay(day) || !UnitedKingdom.IsWorkingDay(day));

    [Fact]
    public void Between_ThreeDays_AddsUp() =>
        Property.Holds(Property.TwoDays, x =>
        {
            var (first, last) = x.First < x.Second ? x : (x.Second, x.First);
            var middle = first.AddDays(Counting.DaysBetween(first, last) / 3);
            return England.Between(first, middle) + England.Between(middle, last) == England.Between(first, last);
        });
}
