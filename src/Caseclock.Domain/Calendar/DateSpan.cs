namespace Caseclock.Domain.Calendar;

/// <summary>A run of days with a first and a last, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
/// <exception cref="ArgumentException">The last day is before the first.</exception>
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <summary>The first day.</summary>
    public DateOnly From { get; } = From;

    /// <summary>The last day, which is included.</summary>
    public DateOnly To { get; } = To >= From
        ? To
        : throw new ArgumentException($"A period cannot end ({To:yyyy-MM-dd}) before it begins ({From:yyyy-MM-dd}).", nameof(To));

    /// <summary>How many days it holds: 1 when it begins and ends on the same day.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>True when the day is the first, the last, or between them.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The days that are in both, or null when there are none.</summary>
    public DateSpan? Intersect(DateSpan other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return from <= to ? new DateSpan(from, to) : null;
    }

    /// <summary>Both days as ISO dates: “2025-01-01 to 2025-03-31”.</summary>
    public override string ToString() => $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}";
}
