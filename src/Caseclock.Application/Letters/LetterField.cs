namespace Caseclock.Application.Letters;

/// <summary>A merge field: what a template can ask to be filled in.</summary>
/// <param name="Name">Its name, as it stands in a template between « and ».</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Example">How that looks.</param>
/// <param name="Value">Its value for a letter; null while it is not recorded.</param>
public sealed record LetterField(string Name, string Meaning, string Example, Func<LetterFacts, string?> Value)
{
    /// <summary>What to do where it has no value, as a command.</summary>
    public string Fix { get; init; } = "";

    /// <summary>Whether a letter may be made without it; the line that holds nothing else is then left out.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether somebody types it for the one letter.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether the authority says it once for all its letters.</summary>
    public bool IsDetail { get; init; }
}
