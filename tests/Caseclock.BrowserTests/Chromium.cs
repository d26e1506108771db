namespace Caseclock.BrowserTests;

/// <summary>The browser that the tests use: Debian's own.</summary>
internal static class Chromium
{
    public const string Variable = "CASECLOCK_TEST_CHROMIUM";

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Path { get; } =
        new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium" }.FirstOrDefault(path => path is { Length: > 0 } && File.Exists(path));

    /// <summary>Why a test is skipped; null where it must run. On a build server it must, and fails without a browser.</summary>
    public static string? Skip =>
        Path is null && Environment.GetEnvironmentVariable("CI") != "true" ? $"There is no Chromium. Install it, or say where it is in {Variable}." : null;
}

/// <summary>A test in the browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Skip;
}

/// <summary>A test in the browser, for several pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Skip;
}
