using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages.Deadlines;

/// <summary>What a list of deadlines is asked for, as its address says it. The address of the list and of its export differ in nothing else.</summary>
internal sealed record DeadlineQuery
{
    /// <summary>What an address says for “has none”.</summary>
    public const string None = "none";

    public string? When { get; init; }

    public string? Stage { get; init; }

    public string? Rule { get; init; }

    public string? Officer { get; init; }

    public string? School { get; init; }

    public string? Tier { get; init; }

    public string? Who { get; init; }

    public string? Sort { get; init; }

    /// <summary>The columns chosen, as the address carries them; null for the usual ones.</summary>
    public string? Columns { get; init; }

    public DeadlineWindow Window => DeadlineWindow.Of(When);

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Window != DeadlineWindow.All || Narrowing.Any(part => part.Value is not null);

    public DeadlineOrder Order => Sort switch
    {
        "latest" => DeadlineOrder.LatestDue,
        "what" => DeadlineOrder.Title,
        "child" => DeadlineOrder.Child,
        "officer" => DeadlineOrder.Officer,
        _ => DeadlineOrder.Due,
    };

    /// <summary>The filters but for the window, by the name that the address gives them.</summary>
    public IEnumerable<(string Name, string? Value)> Narrowing =>
    [
        ("stage", Stage), ("rule", Rule), ("officer", Officer), ("school", School), ("tier", Tier), ("who", Who),
    ];

    /// <summary>Reads an address. Values that mean nothing narrow nothing.</summary>
    public static DeadlineQuery Of(IQueryCollection query) => new()
    {
        When = Text(query, "when"),
        Stage = Code<Stage>(query, "stage"),
        Rule = Text(query, "rule"),
        Officer = Text(query, "officer"),
        School = Text(query, "school"),
        Tier = Code<Tier>(query, "tier"),
        Who = Code<Binds>(query, "who"),
        Sort = Text(query, "sort"),
        Columns = Text(query, Lists.Columns.Name),
    };

    /// <summary>What the store is asked for.</summary>
    public DeadlineFilter Filter(DateOnly today) => new()
    {
        Stage = Value<Stage>(Stage),
        Rule = RuleGroup.FilterOf(Rule),
        Officer = NoneAsEmpty(Officer),
        School = NoneAsEmpty(School),
        Tier = Value<Tier>(Tier),
        Binds = Value<Binds>(Who),
        DueFrom = Window.FirstDay(today),
        DueTo = Window.LastDay(today),
    };

    /// <summary>The address of the list, or of something else that takes the same query.</summary>
    public string Address(string path = "/deadlines", int page = 1) => Addresses.With(
        path,
        [
            ("when", Window == DeadlineWindow.All ? null : Window.Id),
            .. Narrowing,
            ("sort", Order == DeadlineOrder.Due ? null : Sort),
            (Lists.Columns.Name, Columns),
            ("page", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]);

    /// <summary>What was asked for, as the address says it, for the activity and for views that are kept; it names no child.</summary>
    public string Asked => Address("") is ['?', .. var asked] ? asked : "";

    internal static string? NoneAsEmpty(string? value) => value == None ? "" : value;

    internal static T? Value<T>(string? code)
        where T : struct, Enum => Enum.TryParse<T>(code, true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string? Code<T>(IQueryCollection query, string name)
        where T : struct, Enum => Value<T>(Text(query, name)) is null ? null : Text(query, name);

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
