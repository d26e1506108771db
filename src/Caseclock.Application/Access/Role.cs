using System.Collections.Frozen;

namespace Caseclock.Application.Access;

/// <summary>A role: a name for a list of permissions.</summary>
/// <param name="Id">Its id: small letters, digits and hyphens.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Permissions">What it lets people do; one for each area at most.</param>
public sealed record Role(string Id, string Name, IReadOnlyList<Permission> Permissions)
{
    /// <summary>How far it goes in an area.</summary>
    public Level In(Area area) => Permissions.FirstOrDefault(permission => permission.Area == area)?.Level ?? Level.None;
}

/// <summary>The roles that an authority begins with. It can change each of them and add its own.</summary>
public static class UsualRoles
{
    /// <summary>The id of the role that looks after users and roles.</summary>
    public const string Administrator = "administrator";

    private static readonly (Area Area, Level Level)[] Casework =
    [
        (Area.Figures, Level.Read), (Area.CaseLists, Level.Read), (Area.Names, Level.Read), (Area.Cases, Level.Write),
        (Area.Allocation, Level.Read), (Area.Letters, Level.Write), (Area.Disputes, Level.Read), (Area.Complaints, Level.Read),
        (Area.Panel, Level.Read), (Area.Quality, Level.Read), (Area.Restricted, Level.Read),
    ];

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        Of("caseworker", "Caseworker", Casework),
        Of("senior-caseworker", "Senior caseworker", More(Casework, (Area.Cases, Level.Manage), (Area.Allocation, Level.Write), (Area.Disputes, Level.Write), (Area.Complaints, Level.Write), (Area.Panel, Level.Write), (Area.Quality, Level.Write))),
        Of("manager", "Manager", More(Casework, (Area.Cases, Level.Manage), (Area.Allocation, Level.Write), (Area.Letters, Level.Manage), (Area.Disputes, Level.Write), (Area.Complaints, Level.Write), (Area.Panel, Level.Manage), (Area.Quality, Level.Manage), (Area.Restricted, Level.Write))),
        Of("analyst", "Analyst", [(Area.Figures, Level.Read), (Area.CaseLists, Level.Read)]),
        Of("duty", "Duty", More(Casework, (Area.Allocation, Level.Write), (Area.Complaints, Level.Write))),
        Of("tribunal-officer", "Tribunal officer", More(Casework, (Area.Disputes, Level.Write))),
        Of("complaints-officer", "Complaints and information officer", [(Area.Figures, Level.Read), (Area.CaseLists, Level.Read), (Area.Names, Level.Read), (Area.Cases, Level.Read), (Area.Letters, Level.Write), (Area.Disputes, Level.Read), (Area.Complaints, Level.Write)]),
        Of("panel-member", "Panel member", [(Area.Names, Level.Read), (Area.Panel, Level.Write)]),
        Of("scrutiny-reader", "Scrutiny reader", [(Area.Figures, Level.Read)]),
        Of(Administrator, "Administrator", [(Area.Administration, Level.Manage)]),
        Of("data-protection-officer", "Data protection officer", [(Area.Figures, Level.Read), (Area.CaseLists, Level.Read), (Area.Names, Level.Read), (Area.Cases, Level.Read), (Area.Restricted, Level.Write), (Area.Activity, Level.Read)]),
    ];

    private static readonly FrozenDictionary<string, int> Places = All.Select((role, place) => (role.Id, place)).ToFrozenDictionary(pair => pair.Id, pair => pair.place);

    /// <summary>The place of a role in lists: the usual ones in their order, then the authority's own.</summary>
    internal static int PlaceOf(string id) => Places.GetValueOrDefault(id, int.MaxValue);

    private static Role Of(string id, string name, (Area Area, Level Level)[] permissions) =>
        new(id, name, [.. permissions.OrderBy(permission => permission.Area).Select(permission => new Permission(permission.Area, permission.Level))]);

    private static (Area Area, Level Level)[] More((Area Area, Level Level)[] from, params (Area Area, Level Level)[] changed) =>
        [.. from.Where(permission => changed.All(other => other.Area != permission.Area)), .. changed];
}
