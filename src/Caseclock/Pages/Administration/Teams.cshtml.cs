using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Teams: who works with whom?</summary>
/// <param name="teams">The teams.</param>
/// <param name="officers">The officers.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class TeamsModel(TeamBook teams, Officers officers, Authority authority) : PageModel
{
    /// <summary>The teams.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>Officers who are in none.</summary>
    public IReadOnlyList<string> Without { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        var all = teams.All(authority.Code);
        Without = [.. officers.All(authority.Code).Except(all.SelectMany(team => team.Officers))];
        Table = new Table
        {
            Caption = "Teams by name",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Team", "Led by", "Officers"],
            Rows = [.. all.Select(team => (IReadOnlyList<Cell>)[Cell.Link(team.Name, Addresses.Team(team.Id)), team.Manager ?? "Nobody named", string.Join(", ", team.Officers)])],
        };
    }
}
