using Caseclock.Components;
using Caseclock.Domain.Indicators;

namespace Caseclock.Pages.Indicators;

/// <summary>What is aimed for.</summary>
/// <param name="Value">The value.</param>
/// <param name="Kind">Whose target it is: statutory, national or local.</param>
/// <param name="Tolerance">How far short of it still counts as near.</param>
internal sealed record Target(decimal Value, string Kind, decimal Tolerance);

/// <summary>What England reached.</summary>
/// <param name="Value">The value.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Source">Where it was published.</param>
internal sealed record Comparator(decimal Value, int Year, string Source);

/// <summary>How a figure stands against its target, as a tag says it.</summary>
/// <param name="Rag">Colour and shape.</param>
/// <param name="Text">The words.</param>
internal sealed record TargetStanding(Rag Rag, string Text);

/// <summary>
/// The usual targets and the published national figures. An authority's own targets take their place when scorecards come; until then
/// these are declared here and nowhere else.
/// </summary>
internal static class Targets
{
    private const string Dfe = "DfE, Education, health and care plans, published 2025";

    private static readonly Dictionary<string, Target> Usual = new()
    {
        ["plan-20w-excl"] = new(75, "local", 5),
        ["decision-6w"] = new(90, "local", 5),
        ["review-decision-4w"] = new(80, "local", 5),
    };

    private static readonly Dictionary<string, Comparator> England = new()
    {
        ["plan-20w-excl"] = new(46.4m, 2024, Dfe),
        ["plan-20w"] = new(45.9m, 2024, Dfe),
        ["decision-6w"] = new(84.8m, 2024, Dfe),
        ["decision-6w-received"] = new(84.8m, 2024, Dfe),
        ["review-decision-4w"] = new(44.4m, 2024, Dfe),
    };

    /// <summary>The target of an indicator; null when it has none.</summary>
    public static Target? Of(Indicator indicator) => Usual.GetValueOrDefault(indicator.Id);

    /// <summary>England's figure for an indicator; null when none is published.</summary>
    public static Comparator? EnglandOf(Indicator indicator) => England.GetValueOrDefault(indicator.Id);

    /// <summary>How a value stands against the indicator's target; null without a target, or without a value.</summary>
    public static TargetStanding? Standing(Indicator indicator, decimal? value)
    {
        if (Of(indicator) is not { } target || value is not { } reached)
        {
            return null;
        }

        var missing = indicator.Polarity == Polarity.DownIsGood ? reached - target.Value : target.Value - reached;
        return missing <= 0 ? new(Rag.InTime, "On target") : missing <= target.Tolerance ? new(Rag.DueSoon, "Near target") : new(Rag.Late, "Off target");
    }
}
