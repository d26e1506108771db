using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Administration;

/// <summary>The pages of administration, those left out that the reader may not see.</summary>
internal static class Places
{
    private static readonly (string Text, string Href, Area Area, Level Level)[] Each =
    [
        ("Users", "/administration/users", Area.Administration, Level.Write),
        ("Roles", "/administration/roles", Area.Administration, Level.Manage),
        ("Teams", "/administration/teams", Area.Administration, Level.Manage),
        ("Reasons for delay", "/administration/delay-reasons", Area.Administration, Level.Manage),
        ("Local milestones", "/administration/milestones", Area.Administration, Level.Manage),
        ("Office closures", "/administration/closures", Area.Administration, Level.Manage),
        ("Restricted records", "/administration/restricted", Area.Restricted, Level.Write),
        ("Letters", "/administration/letters", Area.Letters, Level.Manage),
        ("Activity", "/administration/activity", Area.Activity, Level.Read),
    ];

    /// <summary>The pages, the one being read marked.</summary>
    public static IReadOnlyList<Place> For(Caller caller, PathString path) =>
    [
        .. Each.Where(place => caller.May(place.Area, place.Level))
            .Select(place => new Place(place.Text, place.Href, Current: path == place.Href, Active: path.StartsWithSegments(place.Href))),
    ];
}
