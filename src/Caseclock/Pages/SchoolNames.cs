using System.Globalization;

namespace Caseclock.Pages;

/// <summary>What schools and settings are called. The store keeps their numbers; names come from a register of schools where there is one.</summary>
/// <param name="Names">The names by URN; empty when no register is loaded.</param>
public sealed record SchoolNames(IReadOnlyDictionary<string, string> Names)
{
    /// <summary>No register of schools.</summary>
    public static SchoolNames None { get; } = new(new Dictionary<string, string>());

    /// <summary>What a place is called: its name, else the words of its SEN2 code, else its number said to be one.</summary>
    /// <param name="key">The URN or setting; null or empty when none is recorded.</param>
    public string Of(string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return "School not recorded";
        }

        if (Names.TryGetValue(key, out var name))
        {
            return name;
        }

        return long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "URN " + key : Words.Of("setting", key);
    }
}
