using Caseclock.Domain.Clocks;

namespace Caseclock.Pages;

/// <summary>Limits that stand beside another one and bind only where it is decided the other way.</summary>
internal static class OnlyIf
{
    /// <summary>When it binds, in words; null when always.</summary>
    public static string? Words(Rule rule) => rule.Id switch
    {
        "EHC-03" or "DE-02" or "TB-06a" => "Only if no plan is to be issued",
        "RA-05" => "Only if the plan is not to change",
        "AR-10a" => "Only if the plan is not to be amended after all",
        _ => null,
    };
}
