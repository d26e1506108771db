using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Caseclock.Application.Access;

/// <summary>Passwords: what makes a good one, and how they are kept: by the framework's salted, slow hash (PBKDF2 with HMAC-SHA512).</summary>
public static class Passwords
{
    /// <summary>The fewest characters a password may have.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters a password may have.</summary>
    public const int Longest = 128;

    // No letter or digit that can be taken for another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    // OWASP's count for PBKDF2 with HMAC-SHA512.
    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // A password that is nobody's is checked against this, so that an unknown name takes as long as a known one.
    private static readonly string Nobodys = Hash(Generate());

    /// <summary>What is wrong with a new password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">Whose it is to be.</param>
    /// <returns>What is wrong and what to do; null when nothing is.</returns>
    public static string? ProblemOf(string password, string email)
    {
        var plain = password.ToLowerInvariant();
        var name = email.Split('@')[0].ToLowerInvariant();
        return password switch
        {
            { Length: < Shortest } => $"Choose a password of at least {Shortest} characters. Three words that do not belong together make a good one.",
            { Length: > Longest } => $"Choose a password of at most {Longest} characters.",
            _ when password.Distinct().Count() < 5 => "Choose a password with more different characters. Three words that do not belong together make a good one.",
            _ when plain.Contains("password", StringComparison.Ordinal) || plain.Contains("caseclock", StringComparison.Ordinal) =>
                "Choose a password without “password” or “caseclock” in it: those are tried first.",
            _ when name.Length > 3 && plain.Contains(name, StringComparison.Ordinal) => "Choose a password without your own e-mail name in it.",
            _ => null,
        };
    }

    /// <summary>A password made at random, to be used once: about 98 bits.</summary>
    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Letters, 5))));

    /// <summary>The hash that is kept.</summary>
    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>Whether a password is the one of a hash. It takes as long when there is no hash.</summary>
    /// <param name="hash">The hash; null for nobody's.</param>
    /// <param name="password">The password.</param>
    public static bool AreSame(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? Nobodys, password.Length > Longest ? "" : password) != PasswordVerificationResult.Failed && hash is not null;
}
