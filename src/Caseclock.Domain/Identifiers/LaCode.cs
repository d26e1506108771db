namespace Caseclock.Domain.Identifiers;

/// <summary>
/// The three-digit code of a local authority. Any three digits can be read; whether an English authority has the code, and when, is
/// asked separately, since old records rightly hold codes that have closed.
/// </summary>
/// <example>
/// <c>837</c> (Bournemouth) is current on 31 Mar 2019 and not on 1 Apr 2019, when 839 took its place. <c>998</c> and <c>999</c>, used in
/// tests, are never current.
/// </example>
public readonly record struct LaCode
{
    private const int Length = 3;

    private readonly string? _value;

    private LaCode(string value) => _value = value;

    /// <summary>
    /// Every authority since 2018, open or closed, in order of code. Buckinghamshire is there twice under 825, as the county and, from
    /// April 2020, as the single council.
    /// </summary>
    public static IReadOnlyList<LocalAuthority> All => LocalAuthorities.All;

    /// <summary>The three digits.</summary>
    public string Value => _value ?? "";

    /// <summary>The authority that has the code, or had it last; null when none has since 2018.</summary>
    public LocalAuthority? Authority => LocalAuthorities.ByCode[this].LastOrDefault();

    /// <summary>Reads three digits.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="code">The code, when it is one.</param>
    /// <param name="problem">What is wrong with the text, in plain words; empty when nothing is.</param>
    public static bool TryParse(string? text, out LaCode code, out string problem)
    {
        var clean = IdentifierText.Clean(text);
        problem = IdentifierText.ProblemWithDigits(clean, Length, "A local authority code");
        code = problem.Length == 0 ? new LaCode(clean) : default;
        return problem.Length == 0;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">It is not three digits; the message says why.</exception>
    public static LaCode Parse(string text) => TryParse(text, out var code, out var problem) ? code : throw new FormatException(problem);

    /// <summary>True when an English authority had this code on a day.</summary>
    public bool IsCurrentOn(DateOnly day) => LocalAuthorities.ByCode[this].Any(a => a.IsCurrentOn(day));

    /// <summary>The three digits.</summary>
    public override string ToString() => Value;
}
