using Caseclock.Components.Charts;
using Caseclock.Pages.Indicators;

namespace Caseclock.Pages.Position;

/// <summary>The position as its page shows it.</summary>
/// <param name="AsAt">The day shown.</param>
/// <param name="AtRisk">The cases that will pass a limit of the law in the next 14 days if nothing is done.</param>
/// <param name="Tiles">The figures.</param>
/// <param name="Pipeline">Where the work is.</param>
/// <param name="Changes">What was recorded since the start of yesterday; empty for an earlier day.</param>
/// <param name="Overdue">How many cases are past a limit of the law now.</param>
internal sealed record PositionView(
    AsAt AsAt,
    IReadOnlyList<CaseAtRisk> AtRisk,
    IReadOnlyList<Tile> Tiles,
    IReadOnlyList<StageCount> Pipeline,
    IReadOnlyList<string> Changes,
    int Overdue)
{
    /// <summary>How many of the cases at risk can still be in time.</summary>
    public int CanBeInTime => AtRisk.Count(atRisk => atRisk.Can);
}

/// <summary>A figure as a tile shows it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Value">The value.</param>
/// <param name="Lines">What stands under it: numerator and denominator, target, England.</param>
/// <param name="Standing">How it stands against its target; null without one.</param>
/// <param name="Trend">Its last 24 months; null where there is nothing to draw.</param>
/// <param name="More">Further numbers with their links.</param>
internal sealed record Tile(
    string Title,
    string Href,
    string Value,
    IReadOnlyList<string> Lines,
    TargetStanding? Standing,
    Sparkline? Trend,
    IReadOnlyList<(string Text, string Href)> More);

/// <summary>How many cases stand at a stage.</summary>
/// <param name="Text">The stage.</param>
/// <param name="Count">How many cases.</param>
/// <param name="Href">The list of them.</param>
/// <param name="Late">How many of them are past a limit of the law.</param>
/// <param name="LateHref">The list of what is late.</param>
internal sealed record StageCount(string Text, int Count, string Href, int Late, string LateHref);

/// <summary>A case with limits of the law in the next 14 days.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The child's name.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Officer">The officer; null when nobody has it.</param>
/// <param name="Limits">The limits, the soonest first.</param>
internal sealed record CaseAtRisk(string Person, string Name, string Case, string? Officer, IReadOnlyList<LimitAtRisk> Limits)
{
    /// <summary>Whether every one of the limits can still be met.</summary>
    public bool Can => Limits.All(limit => limit.Chance.Can);
}

/// <summary>A limit in the next 14 days.</summary>
/// <param name="What">What is due.</param>
/// <param name="Due">The due day.</param>
/// <param name="Chance">Whether it can still be met, and why.</param>
internal sealed record LimitAtRisk(string What, DateOnly Due, Chance Chance);
