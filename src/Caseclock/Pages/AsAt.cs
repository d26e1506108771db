using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Pages;

/// <summary>The day that a page is asked to show.</summary>
/// <param name="Day">The day shown.</param>
/// <param name="Today">Today in Europe/London.</param>
/// <param name="Problem">What is wrong with what was asked, and what to do; null when nothing is.</param>
internal sealed record AsAt(DateOnly Day, DateOnly Today, string? Problem = null)
{
    /// <summary>The first day that can be asked for: none of the law is older.</summary>
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>Whether another day than today is shown.</summary>
    public bool IsPast => Day != Today;

    /// <summary>The day as an address carries it.</summary>
    public string Iso => IsoOf(Day);

    /// <summary>What to add to an address so that it shows the same day; empty for today.</summary>
    public string Query => IsPast ? "?asAt=" + Iso : "";

    /// <summary>A day as an address carries it.</summary>
    public static string IsoOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads what was asked for. A wrong day shows today and says what is wrong.</summary>
    /// <param name="text"><c>YYYY-MM-DD</c> as a date box sends it; null or empty for today.</param>
    /// <param name="today">Today in Europe/London.</param>
    public static AsAt Read(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new AsAt(today, today);
        }

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new AsAt(today, today, "The day asked for is not a date. Write it as 2025-11-25. This is how it stands today.");
        }

        return day > today || day < First
            ? new AsAt(today, today, $"{DateWords.Plain(day)} cannot be shown: choose a day from {DateWords.Plain(First)} to today. This is how it stands today.")
            : new AsAt(day, today);
    }
}
