namespace Caseclock.Domain.Identifiers;

/// <summary>
/// A unique pupil number: a check letter, then twelve characters. A permanent one ends in a digit, a temporary one in a letter.
/// Whether characters 2 to 4 are the code of a present authority is not looked at: a pupil keeps the number when authorities change.
/// </summary>
/// <example><c>R123456789875</c> and <c>H801200001001</c> are permanent.</example>
public readonly record struct Upn
{
    private const int Length = 13;
    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private readonly string? _value;

    private Upn(string value) => _value = value;

    /// <summary>The thirteen characters, in capitals.</summary>
    public string Value => _value ?? "";

    /// <summary>True for a temporary number, which ends in a letter.</summary>
    public bool IsTemporary => Value.Length == Length && char.IsAsciiLetter(Value[^1]);

    /// <summary>Reads a UPN, with or without spaces, in any case.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="upn">The number, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out Upn upn, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = ProblemWith(clean);
        upn = problem.Length == 0 ? new Upn(clean) : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not a UPN; the message says why.</exception>
    public static Upn Parse(string text) => TryParse(text, out var upn, out var problem) ? upn : throw new FormatException(problem);

    /// <summary>The thirteen characters.</summary>
    public override string ToString() => Value;

    private static string ProblemWith(string text)
    {
        if (text.Length == 0)
        {
            return "A UPN is missing.";
        }

        if (text.Length != Length)
        {
            return $"A UPN has 13 characters; this has {text.Length}.";
        }

        if (!CheckLetters.Contains(text[0]))
        {
            return $"A UPN begins with a letter other than I, O or S; this begins with “{text[0]}”.";
        }

        var wrong = text.AsSpan(1, 11).IndexOfAnyExceptInRange('0', '9');
        if (wrong >= 0)
        {
            return $"Characters 2 to 12 of a UPN are digits; character {wrong + 2} is “{text[wrong + 1]}”.";
        }

        if (!char.IsAsciiDigit(text[^1]) && !CheckLetters.Contains(text[^1]))
        {
            return $"A UPN ends in a digit, or in a letter other than I, O or S when it is temporary; this ends in “{text[^1]}”.";
        }

        var expected = CheckLetterFor(text);
        return text[0] == expected
            ? ""
            : $"The first letter of this UPN is “{text[0]}” and the rest calls for “{expected}”. A character is wrong or out of place.";
    }

    // The last letter of a temporary number counts as its place, 0 to 22, in the order of the check letters.
    private static char CheckLetterFor(string text)
    {
        var last = char.IsAsciiDigit(text[^1]) ? text[^1] - '0' : CheckLetters.IndexOf(text[^1]);
        var sum = text[1..^1].Select((c, i) => (c - '0') * (i + 2)).Sum() + (last * Length);
        return CheckLetters[sum % CheckLetters.Length];
    }
}
