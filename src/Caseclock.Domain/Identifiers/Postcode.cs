using System.Text.RegularExpressions;

namespace Caseclock.Domain.Identifiers;

/// <summary>
/// A postcode of the right shape: capitals, with one space before the last three characters. Shape only; whether an address has it is not
/// looked at. The pseudo-postcodes of people with no postcode, which begin ZZ99, are allowed.
/// </summary>
/// <example><c>so147ly</c> is read as <c>SO14 7LY</c>. <c>ZZ99 3VZ</c> is “no fixed abode”.</example>
public readonly partial record struct Postcode
{
    private readonly string? _value;

    private Postcode(string value) => _value = value;

    /// <summary>The postcode, in capitals and with its space.</summary>
    public string Value => _value ?? "";

    /// <summary>True for a pseudo-postcode, one that begins ZZ99.</summary>
    public bool IsPseudo => Value.StartsWith("ZZ99", StringComparison.Ordinal);

    /// <summary>Reads a postcode in any case, with its spaces anywhere or nowhere.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="postcode">The postcode, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out Postcode postcode, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = ProblemWith(clean);
        postcode = problem.Length == 0 ? new Postcode($"{clean[..^3]} {clean[^3..]}") : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not a postcode; the message says why.</exception>
    public static Postcode Parse(string text) =>
        TryParse(text, out var postcode, out var problem) ? postcode : throw new FormatException(problem);

    /// <summary>The postcode, in capitals and with its space.</summary>
    public override string ToString() => Value;

    private static string ProblemWith(string text)
    {
        if (text.Length == 0)
        {
            return "A postcode is missing.";
        }

        if (text.Length is < 5 or > 7)
        {
            return $"A postcode has 5 to 7 letters and digits; this has {text.Length}.";
        }

        return Shape().IsMatch(text) ? "" : "This is not the shape of a postcode, such as SO14 7LY or N1 9GU.";
    }

    // The pattern of the government data standards catalogue, in capitals and without the space, with the pseudo-postcodes.
    [GeneratedRegex("^(GIR0AA|(ZZ99|[A-Z][0-9]{1,2}|[A-Z][A-HJ-Y][0-9]{1,2}|[A-Z][0-9][A-Z]|[A-Z][A-HJ-Y][0-9][A-Z])[0-9][A-Z]{2})$")]
    private static partial Regex Shape();
}
