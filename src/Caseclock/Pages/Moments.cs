using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Pages;

/// <summary>Instants as people in London read them.</summary>
internal static class Moments
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>“09:14”.</summary>
    public static string Time(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, London).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>“Tue 25 Nov 2025 at 09:14”.</summary>
    public static string DayAndTime(DateTimeOffset instant) => $"{DateWords.Short(UkTime.DateOf(instant))} at {Time(instant)}";
}
