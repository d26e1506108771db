using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Cases;

/// <summary>What a list of cases is asked for, as its address says it.</summary>
internal sealed record CaseQuery
{
    public string? Stage { get; init; }

    public string? Officer { get; init; }

    public string? School { get; init; }

    public string? Need { get; init; }

    public string? Year { get; init; }

    /// <summary>Whether cases that are closed are listed as well.</summary>
    public bool Closed { get; init; }

    /// <summary>The columns chosen, as the address carries them; null for the usual ones.</summary>
    public string? Columns { get; init; }

    public bool IsNarrowed => Narrowing.Any(part => part.Value is not null) || Closed;

    public IEnumerable<(string Name, string? Value)> Narrowing =>
        [("stage", Stage), ("officer", Officer), ("school", School), ("need", Need), ("year", Year)];

    /// <summary>Reads an address. Values that mean nothing narrow nothing.</summary>
    public static CaseQuery Of(IQueryCollection query) => new()
    {
        Stage = DeadlineQuery.Value<Stage>(query["stage"]) is null ? null : query["stage"].ToString(),
        Officer = Text(query, "officer"),
        School = Text(query, "school"),
        Need = Text(query, "need"),
        Year = Text(query, "year"),
        Closed = query["closed"] == "yes",
        Columns = Text(query, Lists.Columns.Name),
    };

    /// <summary>What the store is asked for. A stage that closes a case lists it whatever else is asked.</summary>
    public CaseFilter Filter => new()
    {
        Stage = DeadlineQuery.Value<Stage>(Stage),
        IsOpen = Closed || DeadlineQuery.Value<Stage>(Stage)?.IsOpen() == false ? null : true,
        Officer = DeadlineQuery.NoneAsEmpty(Officer),
        School = DeadlineQuery.NoneAsEmpty(School),
        Need = DeadlineQuery.NoneAsEmpty(Need),
        NcYear = DeadlineQuery.NoneAsEmpty(Year),
    };

    /// <summary>What was asked for, as the address says it, for the activity and for views that are kept; it names no child.</summary>
    public string Asked => Address("") is ['?', .. var asked] ? asked : "";

    /// <summary>The address of the list, or of something else that takes the same query.</summary>
    public string Address(string path = "/cases", int page = 1) => Addresses.With(
        path,
        [.. Narrowing, ("closed", Closed ? "yes" : null), (Lists.Columns.Name, Columns), ("page", page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
