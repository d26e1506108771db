namespace Caseclock.Domain.Identifiers;

/// <summary>
/// A unique learner number: ten digits. The first nine are weighted 10 down to 2 and summed; the remainder after division by 11 may not
/// be 0, and the last digit is 10 less that remainder.
/// </summary>
/// <example><c>1234567899</c>: the sum is 210, the remainder 1, the last digit 9.</example>
public readonly record struct Uln
{
    private const int Length = 10;

    private readonly string? _value;

    private Uln(string value) => _value = value;

    /// <summary>The ten digits.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a ULN, with or without spaces.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="uln">The number, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out Uln uln, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = ProblemWith(clean);
        uln = problem.Length == 0 ? new Uln(clean) : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not a ULN; the message says why.</exception>
    public static Uln Parse(string text) => TryParse(text, out var uln, out var problem) ? uln : throw new FormatException(problem);

    /// <summary>The ten digits.</summary>
    public override string ToString() => Value;

    private static string ProblemWith(string text)
    {
        var shape = IdentifierText.ProblemWithDigits(text, Length, "A ULN");
        if (shape.Length > 0)
        {
            return shape;
        }

        var remainder = IdentifierText.SumOfNineDigits(text) % 11;
        if (remainder == 0)
        {
            return "No ULN begins with these nine digits. One of them is wrong or out of place.";
        }

        return text[^1] - '0' == 10 - remainder
            ? ""
            : "The last digit of this ULN does not agree with the rest. A digit is wrong or out of place.";
    }
}
