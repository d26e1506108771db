using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Every indicator, declared once. The command line, pages, scorecards and <c>docs/indicators</c> go by it.</summary>
public static class Catalogue
{
    internal const string A = "Requests, assessments, plans";
    internal const string B = "Annual reviews";
    internal const string C = "Disagreement and rights";
    internal const string D = "Preparing for adulthood, health, partners, quality";

    private static readonly Indicator[] Declared =
    [
        .. RequestIndicators.All,
        .. PlanIndicators.OfIssuing,
        .. PlanIndicators.OfMaintaining,
        .. ReviewIndicators.All,
        .. DfeReviewIndicators.All,
        .. DisputeIndicators.All,
        .. OrderIndicators.All,
        .. RightsIndicators.All,
        .. AdulthoodIndicators.All,
        .. PartnerIndicators.All,
    ];

    private static readonly FrozenDictionary<string, Indicator> ById =
        Declared.ToFrozenDictionary(indicator => indicator.Id, StringComparer.Ordinal);

    /// <summary>Every indicator, by section.</summary>
    public static IReadOnlyList<Indicator> All => Declared;

    /// <summary>The indicator of that id.</summary>
    /// <param name="id">Such as <c>plan-20w</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Indicator Of(string id) => ById[id];

    /// <summary>Finds an indicator.</summary>
    /// <param name="id">Such as <c>plan-20w</c>.</param>
    /// <param name="indicator">The indicator, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf(string id, [NotNullWhen(true)] out Indicator? indicator) => ById.TryGetValue(id, out indicator);

    /// <summary>Every indicator, and after them one for each figure that a partner sends under a name that is not declared.</summary>
    /// <param name="register">The register with the partners' figures.</param>
    public static IReadOnlyList<Indicator> With(Register register) =>
    [
        .. Declared,
        .. register.Measures.Select(measure => measure.Indicator)
            .Where(id => id is not null && !ById.ContainsKey(id))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => PartnerIndicators.Undeclared(id!)),
    ];
}
