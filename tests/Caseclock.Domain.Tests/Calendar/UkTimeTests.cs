using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class UkTimeTests
{
    [Theory]
    [InlineData("2025-07-01T23:30:00Z", "2025-07-02")] // BST
    [InlineData("2025-07-01T22:59:59Z", "2025-07-01")]
    [InlineData("2025-01-01T23:30:00Z", "2025-01-01")] // GMT
    [InlineData("2025-01-02T00:00:00Z", "2025-01-02")]
    [InlineData("2025-03-30T23:30:00Z", "2025-03-31")] // the day the clocks go forward ends an hour early
    [InlineData("2025-10-26T23:30:00Z", "2025-10-26")] // the day they go back does not
    [InlineData("2025-07-02T01:30:00+05:00", "2025-07-01")]
    public void DateOf_Instant_IsTheDayInLondon(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), UkTime.DateOf(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2025-07-02", "2025-07-01T23:00:00Z")]
    [InlineData("2025-01-02", "2025-01-02T00:00:00Z")]
    [InlineData("2025-03-30", "2025-03-30T00:00:00Z")]
    [InlineData("2025-03-31", "2025-03-30T23:00:00Z")]
    [InlineData("2025-10-26", "2025-10-25T23:00:00Z")]
    [InlineData("2025-10-27", "2025-10-27T00:00:00Z")]
    public void StartOfDayUtc_Day_IsItsFirstInstant(string day, string instant)
    {
        var start = UkTime.StartOfDayUtc(DateOnly.Parse(day));
        Assert.Equal(DateTimeOffset.Parse(instant), start);
        Assert.Equal(TimeSpan.Zero, start.Offset);
    }

    [Fact]
    public void StartOfDayUtc_AnyDay_IsTheFirstInstantOfThatDay() =>
        Property.Holds(Property.Day, day =>
        {
            var start = UkTime.StartOfDayUtc(day);
            return UkTime.DateOf(start) == day && UkTime.DateOf(start.AddTicks(-1)) == day.AddDays(-1);
        });

    [Fact]
    public void Today_ClockJustAfterMidnightInSummer_IsTheNewDay() =>
        Assert.Equal(new DateOnly(2025, 7, 2), UkTime.Today(new FixedClock(new DateTimeOffset(2025, 7, 1, 23, 0, 0, TimeSpan.Zero))));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
