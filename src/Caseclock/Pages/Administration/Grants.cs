using Caseclock.Application.Access;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Administration;

/// <summary>Who may give which role: who may not change what roles do may not make anybody stronger in administration than themselves.</summary>
internal static class Grants
{
    /// <summary>What is wrong with giving roles; null when nothing is.</summary>
    /// <param name="all">Every role of the authority.</param>
    /// <param name="caller">Who gives them.</param>
    /// <param name="before">The ids of the roles held until now.</param>
    /// <param name="after">The ids of the roles to be held.</param>
    public static string? Beyond(IReadOnlyList<Role> all, Caller caller, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var stronger = all.FirstOrDefault(role => after.Contains(role.Id) && !before.Contains(role.Id) && !caller.May(Area.Administration, role.In(Area.Administration)));
        return stronger is null ? null : $"You may not make somebody {stronger.Name}: it may do more in administration than you.";
    }
}
