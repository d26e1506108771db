namespace Caseclock.Domain.Identifiers;

/// <summary>What reading one identifier shares with reading another.</summary>
internal static class IdentifierText
{
    /// <summary>Upper case, without the spaces and hyphens that people put in to read more easily. Null gives nothing.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();

    /// <summary>What stops a cleaned text from being a number of exactly that many digits, or an empty text when nothing does.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="length">How many digits there must be.</param>
    /// <param name="name">What the identifier is called, with its article: “A ULN”.</param>
    public static string ProblemWithDigits(string text, int length, string name)
    {
        if (text.Length == 0)
        {
            return $"{name} is missing.";
        }

        if (!text.All(char.IsAsciiDigit))
        {
            return $"{name} has digits only; this has “{text.First(c => !char.IsAsciiDigit(c))}”.";
        }

        return text.Length == length ? "" : $"{name} has {length} digits; this has {text.Length}.";
    }

    /// <summary>The sum of the first nine digits, weighted 10 for the first down to 2 for the ninth.</summary>
    public static int SumOfNineDigits(string digits) => digits.Take(9).Select((c, i) => (c - '0') * (10 - i)).Sum();
}
