namespace Caseclock.Domain.Returns.Sen2;

/// <summary>What an item holds.</summary>
public enum Sen2Type
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>Text of digits only, of <see cref="Sen2Item.Length"/> characters.</summary>
    Digits,

    /// <summary>A unique pupil number: a letter and twelve digits, or a letter, eleven digits and a letter.</summary>
    Upn,

    /// <summary>One of <see cref="Sen2Item.Codes"/>.</summary>
    Code,

    /// <summary>A day, CCYY-MM-DD.</summary>
    Date,

    /// <summary>Yes or no: 1 or 0, and also true or false.</summary>
    Flag,

    /// <summary>A rank: a small whole number out of <see cref="Sen2Item.Codes"/>.</summary>
    Rank,

    /// <summary>A year, CCYY.</summary>
    Year,

    /// <summary>Date and time, CCYY-MM-DDThh:mm:ss; kept as written.</summary>
    DateTime,

    /// <summary>An element that holds other items.</summary>
    Group,
}

/// <summary>
/// One element of the return: an item with a value, or a group of items. Made by <see cref="Sen2Form"/>; everything that reads, writes,
/// keeps or checks a return goes by these.
/// </summary>
/// <param name="Tag">The element's name, as it is written. Reading ignores letter case.</param>
/// <param name="Type">What it holds.</param>
public sealed record Sen2Item(string Tag, Sen2Type Type)
{
    /// <summary>The codes it may hold; null when it is not coded.</summary>
    public Sen2CodeSet? Codes { get; init; }

    /// <summary>How many digits, for <see cref="Sen2Type.Digits"/>.</summary>
    public int Length { get; init; }

    /// <summary>The first collection year that has it.</summary>
    public int From { get; init; } = Sen2Year.First;

    /// <summary>The last collection year that has it; null while it is in use.</summary>
    public int? To { get; init; }

    /// <summary>The guide's item number from 2025 on; empty where no source gives it.</summary>
    public string Number { get; init; } = "";

    /// <summary>The items inside it, for <see cref="Sen2Type.Group"/>; else null.</summary>
    public Sen2Group? Group { get; init; }

    /// <summary>Whether the group may stand more than once in its parent.</summary>
    public bool Repeats { get; init; }

    /// <summary>
    /// Gives the value that its parent's record holds: <see cref="string"/>, <see cref="DateOnly"/>, <see cref="bool"/> or
    /// <see cref="int"/> by <see cref="Type"/>, or null when absent. Not for a group.
    /// </summary>
    public Func<object, object?> Get { get; init; } = static _ => null;

    /// <summary>Sets the value in its parent's record. Not for a group.</summary>
    public Action<object, object?> Set { get; init; } = static (_, _) => { };

    /// <summary>Gives the records of a group that its parent's record holds; empty when absent.</summary>
    public Func<object, IEnumerable<object>> Children { get; init; } = static _ => [];

    /// <summary>Makes a new record of a group and puts it into its parent's record.</summary>
    public Func<object, object> Add { get; init; } = static parent => parent;

    /// <summary>Whether the return of a collection year has it.</summary>
    /// <param name="year">The collection year.</param>
    public bool IsIn(int year) => From <= year && !(To < year);

    /// <summary>The same item, first collected in a year.</summary>
    /// <param name="year">The collection year.</param>
    public Sen2Item Since(int year) => this with { From = year };

    /// <summary>The same item, last collected in a year.</summary>
    /// <param name="year">The collection year.</param>
    public Sen2Item Until(int year) => this with { To = year };

    /// <summary>The same item with its number in the guide.</summary>
    /// <param name="number">The number, from 2025 on.</param>
    public Sen2Item No(string number) => this with { Number = number };
}

/// <summary>The items of one element, in the order in which they are written.</summary>
public sealed class Sen2Group
{
    private readonly Dictionary<string, Sen2Item> _byTag;

    /// <summary>Makes a group.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="items">What is in it, in order.</param>
    public Sen2Group(string tag, IReadOnlyList<Sen2Item> items)
    {
        Tag = tag;
        Items = items;
        _byTag = items.ToDictionary(item => item.Tag, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The element's name.</summary>
    public string Tag { get; }

    /// <summary>What is in it, of every year, in the order in which it is written.</summary>
    public IReadOnlyList<Sen2Item> Items { get; }

    /// <summary>The item of that name, in any letter case and of any year; null when the group has none.</summary>
    /// <param name="tag">The element's name.</param>
    public Sen2Item? Find(string tag) => _byTag.GetValueOrDefault(tag);
}
