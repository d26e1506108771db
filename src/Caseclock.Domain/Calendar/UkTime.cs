namespace Caseclock.Domain.Calendar;

/// <summary>
/// The day an instant falls on in Europe/London, and the instant a day begins there. Clocks change only between 1 am and 2 am, so every
/// day begins exactly once.
/// </summary>
public static class UkTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today's date in London by the given clock.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>
    /// The London date of an instant. In summer (BST, one hour ahead of UTC) 2025-07-01 23:30 UTC is already 2 July; in winter (GMT)
    /// 2025-01-01 23:30 UTC is still 1 January.
    /// </summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>
    /// The instant at which a day begins in London, in UTC. 2 July 2025 (BST) begins at 2025-07-01 23:00 UTC; 2 January 2025 (GMT) begins
    /// at 2025-01-02 00:00 UTC. The day the clocks go forward, 30 March 2025, begins in GMT and lasts 23 hours.
    /// </summary>
    public static DateTimeOffset StartOfDayUtc(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
