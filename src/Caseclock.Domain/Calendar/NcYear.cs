using System.Globalization;

namespace Caseclock.Domain.Calendar;

/// <summary>
/// A national curriculum year. It goes by the age on the 31 August before the academic year begins: Reception at 4, year 1 at 5, and so
/// on to year 20 at 24; nursery N2 is the year before Reception and N1 the year before that.
/// </summary>
/// <param name="Number">0 for Reception, the year itself from 1, −1 for N2, −2 for N1, lower for younger children.</param>
/// <example>Born 31 Aug 2013: year 7 in 2024/25 (age 11 on 31 Aug 2024). Born 1 Sep 2013: year 6.</example>
public readonly record struct NcYear(int Number) : IComparable<NcYear>
{
    private const int ReceptionAge = 4;
    private const int OldestAge = 24;

    /// <summary>Reception.</summary>
    public static NcYear Reception { get; } = new(0);

    /// <summary>The nursery year before Reception.</summary>
    public static NcYear N2 { get; } = new(-1);

    /// <summary>The nursery year before N2.</summary>
    public static NcYear N1 { get; } = new(-2);

    /// <summary>The short code: “N1”, “N2”, “R” or the number.</summary>
    public string Code => Number switch
    {
        -2 => "N1",
        -1 => "N2",
        0 => "R",
        _ => Number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The year that a child born on a day is in, on another day, by birth date alone.</summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="on">Any day of the academic year asked about.</param>
    public static NcYear Of(DateOnly born, DateOnly on)
    {
        var dayBeforeYearStarts = AcademicYear.Of(on).Start.AddDays(-1);
        return new NcYear(Age.On(born, dayBeforeYearStarts) - ReceptionAge);
    }

    /// <summary>
    /// The year on a later (or earlier) day of a child recorded in this year: it holds for the academic year of the day it was recorded
    /// on and goes up by one each 1 September. Recorded as year 6 on 10 Jul 2025: year 6 on 31 Aug 2025, year 7 on 1 Sep 2025.
    /// </summary>
    /// <param name="recorded">The day the year was recorded for.</param>
    /// <param name="on">The day asked about.</param>
    public NcYear AsAt(DateOnly recorded, DateOnly on) =>
        Plus(AcademicYear.Of(on).StartYear - AcademicYear.Of(recorded).StartYear);

    /// <summary>That many years further up, or down when negative.</summary>
    public NcYear Plus(int years) => new(Number + years);

    /// <summary>
    /// Reads “N1”, “N2”, “N” or “Nursery” (as N2), “R” or “Reception”, and 1 to 20 with or without “Year” or “Y” before it, in any case.
    /// </summary>
    /// <returns>True and the year, or false when the text (or null) is none of these.</returns>
    public static bool TryParse(string? text, out NcYear year)
    {
        var word = (text ?? "").Trim().ToUpperInvariant();
        int? number = word switch
        {
            "N1" => N1.Number,
            "N2" or "N" or "NURSERY" => N2.Number,
            "R" or "RECEPTION" => Reception.Number,
            _ => ParseNumber(word),
        };
        year = new NcYear(number ?? 0);
        return number is not null;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is not a national curriculum year.</exception>
    public static NcYear Parse(string text) => TryParse(text, out var year)
        ? year
        : throw new FormatException($"“{text}” is not a national curriculum year. It is N1, N2, R, or a number from 1 to 20.");

    /// <summary>Younger years come first.</summary>
    public int CompareTo(NcYear other) => Number.CompareTo(other.Number);

    /// <summary>True when the left year is the younger.</summary>
    public static bool operator <(NcYear left, NcYear right) => left.CompareTo(right) < 0;

    /// <summary>True when the left year is the older.</summary>
    public static bool operator >(NcYear left, NcYear right) => left.CompareTo(right) > 0;

    /// <summary>True when the left year is the younger or the same.</summary>
    public static bool operator <=(NcYear left, NcYear right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left year is the older or the same.</summary>
    public static bool operator >=(NcYear left, NcYear right) => left.CompareTo(right) >= 0;

    /// <summary>As a person reads it: “Year 7”, “Reception”, “Nursery”, or “Before nursery”.</summary>
    public override string ToString() => Number switch
    {
        > 0 => $"Year {Number}",
        0 => "Reception",
        -1 or -2 => "Nursery",
        _ => "Before nursery",
    };

    private static int? ParseNumber(string word)
    {
        var digits = word.StartsWith("YEAR", StringComparison.Ordinal) ? word[4..] : word.StartsWith('Y') ? word[1..] : word;
        var isNumber = int.TryParse(digits.TrimStart(), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is >= 1 and <= OldestAge - ReceptionAge ? number : null;
    }
}
