using System.Collections.Immutable;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Finding days in lists that are in order.</summary>
internal static class Days
{
    /// <summary>The first day on or after <paramref name="from"/> and before <paramref name="before"/>; null when there is none.</summary>
    public static DateOnly? First(ImmutableArray<DateOnly> days, DateOnly from = default, DateOnly? before = null)
    {
        foreach (var day in days)
        {
            if (day >= from)
            {
                return before is null || day < before ? day : null;
            }
        }

        return null;
    }

    /// <summary>The same for things that have a day.</summary>
    public static DateOnly? First<T>(ImmutableArray<T> items, Func<T, DateOnly> dayOf, DateOnly from = default, DateOnly? before = null)
    {
        foreach (var item in items)
        {
            var day = dayOf(item);
            if (day >= from)
            {
                return before is null || day < before ? day : null;
            }
        }

        return null;
    }

    /// <summary>The last day on or before another; null when there is none.</summary>
    public static DateOnly? Last<T>(ImmutableArray<T> items, Func<T, DateOnly> dayOf, DateOnly until)
    {
        DateOnly? last = null;
        foreach (var item in items)
        {
            var day = dayOf(item);
            if (day <= until)
            {
                last = day;
            }
        }

        return last;
    }

    /// <summary>The earlier of two days, either of which may be missing.</summary>
    public static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    /// <summary>The later of two days.</summary>
    public static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
