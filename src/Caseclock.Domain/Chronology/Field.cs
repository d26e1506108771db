using System.Text.Json;

namespace Caseclock.Domain.Chronology;

/// <summary>One field that an entry of some kind may carry.</summary>
/// <param name="Name">The name in the file, in camel case.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Meaning">What it says, in a few words.</param>
public sealed record Field(string Name, FieldType Type, string Meaning)
{
    /// <summary>The longest text taken, in characters.</summary>
    public const int LongestText = 100_000;

    /// <summary>The codes allowed; empty unless <see cref="Type"/> is a code.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Of a number: whole, and from 0 to this; null where it may be any.</summary>
    public long? Most { get; init; }

    /// <summary>Whether an entry without it is refused.</summary>
    public bool Required { get; init; }

    // The name as a line carries it, worked out once: it is written millions of times.
    internal JsonEncodedText Label { get; } = JsonEncodedText.Encode(Name, JsonScratch.Encoder);

    /// <summary>A field with free text.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    public static Field Text(string name, string meaning) => new(name, FieldType.Text, meaning);

    /// <summary>A field with a day.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    public static Field Date(string name, string meaning) => new(name, FieldType.Date, meaning);

    /// <summary>A field with yes or no.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    public static Field Flag(string name, string meaning) => new(name, FieldType.Flag, meaning);

    /// <summary>A field with a number.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    public static Field Number(string name, string meaning) => new(name, FieldType.Number, meaning);

    /// <summary>A field with a whole number, from 0 to the most.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    /// <param name="most">The largest taken.</param>
    public static Field Whole(string name, string meaning, long most) => new(name, FieldType.Number, meaning) { Most = most };

    /// <summary>A field with one of some codes.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    /// <param name="codes">The codes allowed.</param>
    public static Field Code(string name, string meaning, params IReadOnlyList<string> codes) =>
        new(name, FieldType.Code, meaning) { Codes = codes };

    /// <summary>A field with a ranked list of codes.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="meaning">What it says.</param>
    /// <param name="codes">The codes allowed.</param>
    public static Field CodeList(string name, string meaning, params IReadOnlyList<string> codes) =>
        new(name, FieldType.CodeList, meaning) { Codes = codes };

    /// <summary>The same field, without which an entry is refused.</summary>
    public Field Needed() => this with { Required = true };
}
