using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Infrastructure;

/// <summary>Which day a page shows: today, or the one that its address or form asks for.</summary>
/// <param name="clock">Tells today.</param>
public sealed class ShownDay(TimeProvider clock)
{
    /// <summary>Today in Europe/London.</summary>
    public DateOnly Today => UkTime.Today(clock);

    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day asked for; today where none, a wrong one or a later one is asked for.</summary>
    /// <param name="asAt"><c>YYYY-MM-DD</c>, or null.</param>
    public DateOnly Of(string? asAt) =>
        DateOnly.TryParseExact(asAt, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Today
            ? day
            : Today;
}
