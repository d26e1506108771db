namespace Caseclock.Application.Demo;

/// <summary>The kind of place that a plan names.</summary>
public enum DemoSetting
{
    /// <summary>A mainstream nursery, school or college.</summary>
    Mainstream,

    /// <summary>A maintained special school or special academy.</summary>
    Special,

    /// <summary>An independent special school.</summary>
    Independent,

    /// <summary>A non-maintained special school.</summary>
    NonMaintained,

    /// <summary>A specialist post-16 institution.</summary>
    SpecialistPost16,

    /// <summary>Elective home education (SEN2 EHE).</summary>
    AtHome,

    /// <summary>Arrangements made by the authority (SEN2 OLA).</summary>
    ByAuthority,

    /// <summary>Another place, or a type named and no place (SEN2 OTH).</summary>
    OtherWay,
}

/// <summary>The phase of education of a place.</summary>
public enum DemoPhase
{
    /// <summary>Below the age for Reception.</summary>
    Nursery,

    /// <summary>Reception to year 6.</summary>
    Primary,

    /// <summary>Years 7 to 11.</summary>
    Secondary,

    /// <summary>Reception to year 14, as special schools have.</summary>
    AllThrough,

    /// <summary>Year 12 and over.</summary>
    Post16,
}

/// <summary>An invented school or college.</summary>
/// <param name="Urn">Its URN, of a range that no real school has (990001 and up for the first council).</param>
/// <param name="Name">Its name.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Setting">What kind of place it is.</param>
/// <param name="SenUnit">Whether it has a SEN unit.</param>
/// <param name="ResourcedProvision">Whether it has resourced provision.</param>
public sealed record DemoSchool(string Urn, string Name, DemoPhase Phase, DemoSetting Setting, bool SenUnit, bool ResourcedProvision);
