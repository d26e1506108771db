using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Team;

/// <summary>The pages of a team, those left out that the reader may not see.</summary>
internal static class Places
{
    private static readonly (string Text, string Href, Permission[] Needs)[] Each =
    [
        ("Board", "/team", [new(Area.Allocation, Level.Read)]),
        ("Still rescuable", "/team/monitoring", [new(Area.Allocation, Level.Read), new(Area.Cases, Level.Read), new(Area.Names, Level.Read)]),
        ("Allocations", "/team/allocations", [new(Area.Allocation, Level.Write)]),
        ("Absences", "/team/absences", [new(Area.Allocation, Level.Write)]),
    ];

    /// <summary>The pages, the one being read marked.</summary>
    public static IReadOnlyList<Place> For(Caller caller, PathString path) =>
    [
        .. Each.Where(place => place.Needs.All(need => caller.May(need.Area, need.Level)))
            .Select(place => new Place(place.Text, place.Href, Current: path == place.Href, Active: place.Href != "/team" && path.StartsWithSegments(place.Href))),
    ];
}
