using System.Collections.Immutable;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>The types of need of a plan in force, primary first.</summary>
internal static class Needs
{
    /// <summary>The codes that the chronology knows; null when none is stated.</summary>
    /// <param name="active">The plan in force with its needs by rank, or null.</param>
    public static ImmutableArray<string>? Of(Sen2ActivePlan? active)
    {
        ImmutableArray<string> codes = active is null ? [] : [.. active.Needs.Select(need => need.Type).OfType<string>().Where(Codes.Need.Contains).Distinct()];
        return codes.IsEmpty ? null : codes;
    }
}
