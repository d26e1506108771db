namespace Caseclock.Domain.Chronology;

/// <summary>A place of education named in a plan or attended.</summary>
/// <param name="Urn">The school's or college's unique reference number, or null.</param>
/// <param name="Setting">A SEN2 setting code (<c>OLA</c>, <c>EHE</c> …), a UKPRN or a name where there is no URN, or null.</param>
/// <param name="Rank">1 for the main place, 2 for the second; null when not recorded.</param>
/// <param name="SenUnit">Whether the place is in a SEN unit; null when not recorded.</param>
/// <param name="ResourcedProvision">Whether the place is in resourced provision; null when not recorded.</param>
public sealed record Placement(string? Urn, string? Setting, int? Rank, bool? SenUnit, bool? ResourcedProvision)
{
    /// <summary>What names the place: the URN, else the setting; empty when neither is recorded.</summary>
    public string Key => Urn ?? Setting ?? "";
}
