using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages;

/// <summary>The places that somebody may go to.</summary>
internal static class Navigation
{
    private static readonly string[] Children = ["/deadlines", "/cases", "/at-risk"];

    /// <summary>The main places of the service, those left out that the reader may not see.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="path">The page being read.</param>
    public static IReadOnlyList<Place> For(Caller caller, PathString path)
    {
        var figures = caller.May(Area.Figures, Level.Read);
        var cases = caller.May(Area.Cases, Level.Read);
        var children = cases && caller.May(Area.Names, Level.Read);
        return
        [
            .. Places(children && caller.May(Area.Cases, Level.Write), "My work", "/my-work", path),
            .. Places(figures, "Position", "/", path),
            .. Places(children, "Deadlines", "/deadlines", path),
            .. Places(children, "Cases", "/cases", path),
            .. Places(children && caller.May(Area.Letters, Level.Write), "Letters", "/letters/batches", path),
            .. Places(caller.May(Area.Allocation, Level.Read), "Team", "/team", path),
            .. Places(caller.May(Area.Panel, Level.Read) && caller.May(Area.Names, Level.Read), "Panel", "/panel", path),
            .. Places(caller.May(Area.Quality, Level.Read), "Quality", "/quality", path),
            .. Disagreement(caller, path),
            .. Places(figures, "Indicators", "/indicators", path),
            .. Places(cases, "Schools", "/schools", path),
            .. Administration(caller, path),
        ];
    }

    /// <summary>Whether somebody may open a page of children that a figure leads to.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="href">The address.</param>
    public static bool MayOpen(Caller caller, string href) =>
        !Children.Any(page => href.StartsWith(page, StringComparison.Ordinal)) || (caller.May(Area.Cases, Level.Read) && caller.May(Area.Names, Level.Read));

    private static IEnumerable<Place> Disagreement(Caller caller, PathString path) => Pages.Disagreement.RegisterView.PlacesOf(caller).FirstOrDefault() is { } first
        ? [new Place("Disagreement", first.Path, Current: path == first.Path, Active: path.StartsWithSegments("/disagreement"))]
        : [];

    private static IEnumerable<Place> Administration(Caller caller, PathString path) =>
        Pages.Administration.Places.For(caller, path) is [var first, ..]
            ? [new Place("Administration", first.Href, Current: path == first.Href, Active: path.StartsWithSegments("/administration"))]
            : [];

    private static IEnumerable<Place> Places(bool may, string text, string href, PathString path) =>
        may ? [new Place(text, href, Current: path == href, Active: href != "/" && path.StartsWithSegments(href))] : [];
}
