namespace Caseclock.TestSupport;

/// <summary>A clock that stands still until it is set.</summary>
/// <param name="now">The instant it shows.</param>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    public FakeClock(int year, int month, int day)
        : this(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
