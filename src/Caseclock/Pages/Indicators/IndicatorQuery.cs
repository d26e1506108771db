using System.Globalization;

namespace Caseclock.Pages.Indicators;

/// <summary>What an indicator's page is asked for, as its address says it.</summary>
/// <param name="Id">The indicator's id.</param>
/// <param name="AsAt">The day shown.</param>
internal sealed record IndicatorQuery(string Id, AsAt AsAt)
{
    /// <summary>The grouping's id; null for the indicator's own.</summary>
    public string? By { get; init; }

    /// <summary>The group whose cases are listed; null for the whole.</summary>
    public string? Group { get; init; }

    /// <summary><c>in</c> or <c>out</c>: only cases in the numerator, or only the others; null for all.</summary>
    public string? Show { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What was asked for, for the activity.</summary>
    public string Asked => Address().Split('?') is [_, var asked] ? asked : "";

    /// <summary>The address.</summary>
    /// <param name="suffix">What follows the indicator's id, such as <c>.csv</c>.</param>
    public string Address(string suffix = "") => Addresses.With(
        Addresses.Indicator(Id) + suffix,
        ("asAt", AsAt.IsPast ? AsAt.Iso : null),
        ("by", By),
        ("group", Group),
        ("show", Show),
        ("page", Page <= 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));
}
