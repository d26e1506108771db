namespace Caseclock.Domain.Identifiers;

/// <summary>
/// An NHS number: ten digits. The first nine are weighted 10 down to 2 and summed; the last digit is 11 less the remainder after division
/// by 11, where 11 is written 0 and 10 makes no number. Two people are never merged because their numbers match.
/// </summary>
/// <example><c>943 476 5919</c>.</example>
public readonly record struct NhsNumber
{
    private const int Length = 10;

    private readonly string? _value;

    private NhsNumber(string value) => _value = value;

    /// <summary>The ten digits, without spaces.</summary>
    public string Value => _value ?? "";

    /// <summary>The digits in threes and four, as the NHS writes them: “943 476 5919”.</summary>
    public string Spaced => Value.Length == Length ? $"{Value[..3]} {Value[3..6]} {Value[6..]}" : "";

    /// <summary>Reads an NHS number, with or without spaces or hyphens.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="number">The number, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out NhsNumber number, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = ProblemWith(clean);
        number = problem.Length == 0 ? new NhsNumber(clean) : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not an NHS number; the message says why.</exception>
    public static NhsNumber Parse(string text) =>
        TryParse(text, out var number, out var problem) ? number : throw new FormatException(problem);

    /// <summary>The ten digits, without spaces.</summary>
    public override string ToString() => Value;

    private static string ProblemWith(string text)
    {
        var shape = IdentifierText.ProblemWithDigits(text, Length, "An NHS number");
        if (shape.Length > 0)
        {
            return shape;
        }

        var check = (11 - (IdentifierText.SumOfNineDigits(text) % 11)) % 11;
        if (check == 10)
        {
            return "No NHS number begins with these nine digits. One of them is wrong or out of place.";
        }

        return text[^1] - '0' == check
            ? ""
            : "The last digit of this NHS number does not agree with the rest. A digit is wrong or out of place.";
    }
}
