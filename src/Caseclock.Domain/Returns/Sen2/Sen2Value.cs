using System.Globalization;

namespace Caseclock.Domain.Returns.Sen2;

/// <summary>Reads and writes the value of an item as the return writes it.</summary>
public static class Sen2Value
{
    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>Reads a value.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">What stands in the element; spaces around it do not count.</param>
    /// <param name="year">The collection year, for its codes; null for any year.</param>
    /// <param name="problem">What is wrong with it, without repeating it; null when nothing is.</param>
    /// <returns>
    /// The value, or null when there is none or it cannot be held by the item's type. A text or code that breaks its rule is given as
    /// stated, with the problem.
    /// </returns>
    public static object? Read(Sen2Item item, ReadOnlySpan<char> text, int? year, out string? problem)
    {
        problem = null;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (text.Length > Sen2Form.LongestValue)
        {
            problem = $"is longer than {Sen2Form.LongestValue} characters";
            return null;
        }

        return item.Type switch
        {
            Sen2Type.Date => Day(text, ref problem),
            Sen2Type.Flag => YesOrNo(text, ref problem),
            Sen2Type.Year => Number(text, 4, "is not a year (CCYY)", ref problem),
            Sen2Type.Rank => item.Codes!.Find(text) is null ? Refuse("is not 1 or 2", ref problem) : text[0] - '0',
            Sen2Type.Code => Coded(item, text, year, ref problem),
            _ => AsText(item, text, ref problem),
        };
    }

    /// <summary>The value as the return writes it: days as CCYY-MM-DD, yes and no as 1 and 0.</summary>
    /// <param name="value">A value that <see cref="Read"/> gives; not null.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is of a type that no item holds.</exception>
    public static string Write(object value) => value switch
    {
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "No item holds this type."),
    };

    private static object? Day(ReadOnlySpan<char> text, ref string? problem) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse("is not a day of the calendar, written CCYY-MM-DD", ref problem);

    private static object? YesOrNo(ReadOnlySpan<char> text, ref string? problem) =>
        text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) ? Yes
        : text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase) ? No
        : Refuse("is not 0 or 1", ref problem);

    private static object? Number(ReadOnlySpan<char> text, int digits, string wrong, ref string? problem) =>
        text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse(wrong, ref problem);

    private static string Coded(Sen2Item item, ReadOnlySpan<char> text, int? year, ref string? problem)
    {
        if (item.Codes!.Find(text) is not { } code)
        {
            problem = "is not one of its codes";
            return text.ToString();
        }

        problem = year is { } asked && !code.IsIn(asked) ? $"is not one of its codes in {asked}" : null;
        return code.Value;
    }

    private static string AsText(Sen2Item item, ReadOnlySpan<char> text, ref string? problem)
    {
        if (item.Type == Sen2Type.Digits && (text.Length != item.Length || !AllDigits(text)))
        {
            problem = $"is not {item.Length} digits";
        }
        else if (item.Type == Sen2Type.Upn && !IsUpn(text))
        {
            problem = "is not a letter and 12 digits, or a letter, 11 digits and a letter";
        }

        return text.ToString();
    }

    private static bool IsUpn(ReadOnlySpan<char> text) =>
        text.Length == 13 && char.IsAsciiLetter(text[0]) && AllDigits(text[1..12]) && char.IsAsciiLetterOrDigit(text[12]);

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static object? Refuse(string wrong, ref string? problem)
    {
        problem = wrong;
        return null;
    }
}
