using System.Globalization;

namespace Caseclock.Domain.Chronology;

/// <summary>
/// Days as the chronology and SQLite write them: <c>YYYY-MM-DD</c>. Millions are read and written in one go, which the general routines of
/// .NET, made for any format and culture, are several times slower at.
/// </summary>
public static class IsoDay
{
    /// <summary>The day as ten characters.</summary>
    /// <param name="day">The day.</param>
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads a day.</summary>
    /// <param name="text">Ten characters, four digits, two and two with hyphens between.</param>
    /// <param name="day">The day; the earliest of all when the text is none.</param>
    /// <returns>Whether the text is a day of the calendar in this form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, dayOfMonth) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    /// <summary>Reads a day that the store wrote.</summary>
    /// <param name="text">Ten characters.</param>
    /// <exception cref="FormatException">The text is no day: somebody else wrote it.</exception>
    public static DateOnly Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var day) ? day : throw new FormatException($"\"{text}\" is not a day written as YYYY-MM-DD.");

    // Less than nothing when a character is no digit.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
