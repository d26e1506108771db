using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Caseclock.Application.Casework.Lists;

/// <summary>A task as a calendar shows it: on one whole day. It never names a child.</summary>
/// <param name="Key">What tells it from every other task, and stays the same while the task does; only its hash is shown.</param>
/// <param name="Due">The day.</param>
/// <param name="Title">What must be done, with the case's number.</param>
/// <param name="Description">Where it stands written; empty for nothing.</param>
public sealed record CalendarTask(string Key, DateOnly Due, string Title, string Description);

/// <summary>Writes tasks as a calendar that programs subscribe to (RFC 5545).</summary>
public static class CalendarFile
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // RFC 5545, 3.1: lines of at most 75 octets, the break not counted.
    private const int Octets = 75;

    /// <summary>The calendar.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="tasks">The tasks.</param>
    /// <param name="now">When it is written (UTC).</param>
    public static string Of(string name, IEnumerable<CalendarTask> tasks, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(name, tasks, now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)))
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(string name, IEnumerable<CalendarTask> tasks, string stamp) =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Caseclock//Deadlines//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:" + Escaped(name),
        "X-PUBLISHED-TTL:PT6H",
        .. tasks.SelectMany(task => Event(task, stamp)),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Event(CalendarTask task, string stamp) =>
    [
        "BEGIN:VEVENT",
        "UID:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(task.Key)))[..40] + "@caseclock",
        "DTSTAMP:" + stamp,
        "DTSTART;VALUE=DATE:" + Day(task.Due),
        "DTEND;VALUE=DATE:" + Day(task.Due.AddDays(1)),
        "SUMMARY:" + Escaped(task.Title),
        .. task.Description.Length == 0 ? [] : (string[])["DESCRIPTION:" + Escaped(task.Description)],
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal);

    // Octets are counted, and no character is broken in two: a line that goes on begins with a space.
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Octets)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
