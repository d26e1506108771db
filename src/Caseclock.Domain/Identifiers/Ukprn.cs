namespace Caseclock.Domain.Identifiers;

/// <summary>The UK provider reference number of a college or other provider: eight digits, with no check digit.</summary>
/// <example><c>10000528</c>.</example>
public readonly record struct Ukprn
{
    private const int Length = 8;

    private readonly string? _value;

    private Ukprn(string value) => _value = value;

    /// <summary>The eight digits.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a UKPRN, with or without spaces.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="ukprn">The number, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out Ukprn ukprn, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = IdentifierText.ProblemWithDigits(clean, Length, "A UKPRN");
        ukprn = problem.Length == 0 ? new Ukprn(clean) : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not a UKPRN; the message says why.</exception>
    public static Ukprn Parse(string text) => TryParse(text, out var ukprn, out var problem) ? ukprn : throw new FormatException(problem);

    /// <summary>The eight digits.</summary>
    public override string ToString() => Value;
}
