namespace Caseclock.Domain.Identifiers;

/// <summary>
/// The unique reference number of a school or setting in England: six digits, with no check digit. A school that becomes an academy gets
/// a new one.
/// </summary>
/// <example><c>100000</c>.</example>
public readonly record struct Urn
{
    private const int Length = 6;

    private readonly string? _value;

    private Urn(string value) => _value = value;

    /// <summary>The six digits.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a URN, with or without spaces.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="urn">The number, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out Urn urn, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = IdentifierText.ProblemWithDigits(clean, Length, "A URN");
        urn = problem.Length == 0 ? new Urn(clean) : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not a URN; the message says why.</exception>
    public static Urn Parse(string text) => TryParse(text, out var urn, out var problem) ? urn : throw new FormatException(problem);

    /// <summary>The six digits.</summary>
    public override string ToString() => Value;
}
