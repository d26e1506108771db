namespace Caseclock.Pages.Disagreement;

/// <summary>What a register is asked for, as its address says it.</summary>
internal sealed record RegisterQuery
{
    /// <summary><c>open</c>, <c>late</c>, <c>closed</c> or <c>all</c>; open where nothing is said.</summary>
    public string Show { get; init; } = "open";

    /// <summary>The officer; null for all.</summary>
    public string? Officer { get; init; }

    /// <summary>The stage in words; null for all.</summary>
    public string? Stage { get; init; }

    /// <summary>What was asked for, for the activity.</summary>
    public string Asked => Address("") is ['?', .. var asked] ? asked : "";

    /// <summary>Reads an address. Values that mean nothing narrow nothing.</summary>
    public static RegisterQuery Of(IQueryCollection query) => new()
    {
        Show = query["show"].ToString() is "late" or "closed" or "all" ? query["show"].ToString() : "open",
        Officer = Text(query, "officer"),
        Stage = Text(query, "stage"),
    };

    /// <summary>The address of a register, or of its file.</summary>
    public string Address(string path) => Addresses.With(path, ("show", Show == "open" ? null : Show), ("officer", Officer), ("stage", Stage));

    /// <summary>Whether a row is asked for, but for what is shown of it.</summary>
    public bool Takes(RegisterRow row) => (Officer is null || row.Officer == Officer) && (Stage is null || row.Stage == Stage);

    /// <summary>Whether a row belongs to what is shown.</summary>
    public static bool Shows(string show, RegisterRow row) => show switch
    {
        "late" => row.IsOpen && row.DaysLate > 0,
        "closed" => !row.IsOpen,
        "all" => true,
        _ => row.IsOpen,
    };

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
