using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Caseclock.Commands;

/// <summary>Options that hold days and instants, with errors that say how to write them.</summary>
internal static class Parsers
{
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = DayOf,
    };

    public static Option<DateTimeOffset?> Instant(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "INSTANT",
        CustomParser = InstantOf,
    };

    private static DateOnly? DayOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"\"{text}\" is not a day. Write it as 2025-02-03.");
        return null;
    }

    private static DateTimeOffset? InstantOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        result.AddError($"\"{text}\" is not an instant. Write it as 2025-02-03T09:12:00Z.");
        return null;
    }
}
