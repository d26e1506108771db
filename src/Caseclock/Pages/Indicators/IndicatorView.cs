using Caseclock.Components;
using Caseclock.Components.Charts;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Indicators;
using Caseclock.Pages.Deadlines;
using Figure = Caseclock.Domain.Indicators.Figure;

namespace Caseclock.Pages.Indicators;

/// <summary>An indicator as its page shows it.</summary>
internal sealed record IndicatorView
{
    /// <summary>What it is.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The days that the figure is about.</summary>
    public required DateSpan Period { get; init; }

    /// <summary>The figure now.</summary>
    public required Figure Now { get; init; }

    /// <summary>The same a year before.</summary>
    public required Figure YearBefore { get; init; }

    /// <summary>How it stands against its target; null without one.</summary>
    public TargetStanding? Standing { get; init; }

    /// <summary>Its target; null for none.</summary>
    public Target? Target { get; init; }

    /// <summary>England's figure; null where none is published.</summary>
    public Comparator? England { get; init; }

    /// <summary>The last 24 months; null where there is nothing to draw.</summary>
    public LineChart? History { get; init; }

    /// <summary>The groupings that can be chosen, the one shown marked.</summary>
    public required IReadOnlyList<FilterLink> Groupings { get; init; }

    /// <summary>What the groups shown are by; null when none are.</summary>
    public Grouping? By { get; init; }

    /// <summary>The groups; null when none are shown.</summary>
    public Table? Groups { get; init; }

    /// <summary>The groups side by side; null when they cannot be compared.</summary>
    public BarChart? Bars { get; init; }

    /// <summary>The cases behind the figure; null when nobody can be listed.</summary>
    public ChildrenView? Children { get; init; }
}

/// <summary>The list behind a figure.</summary>
/// <param name="Group">The group listed.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Shares">All, in the numerator, not in it; empty when the figure is no share.</param>
internal sealed record ChildrenView(
    Group Group,
    IReadOnlyList<ChildRow> Rows,
    int Total,
    int Page,
    int Pages,
    IReadOnlyList<FilterLink> Shares);

/// <summary>A row of the list behind a figure.</summary>
/// <param name="Name">The child's name; null where it belongs to nobody.</param>
/// <param name="Case">The case's id; null where it belongs to none.</param>
/// <param name="Day">The day that put it there.</param>
/// <param name="Adds">What it adds: “1 of 1”, “0 of 1”, days.</param>
/// <param name="Reason">Why it is there.</param>
internal sealed record ChildRow(string? Name, string? Case, DateOnly Day, string Adds, string Reason);
