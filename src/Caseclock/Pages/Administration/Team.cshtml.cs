using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>A team: what is it called, and who is in it?</summary>
/// <param name="teams">The teams.</param>
/// <param name="officers">The officers.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes it.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class TeamModel(TeamBook teams, Officers officers, Authority authority, Caller caller) : PageModel
{
    private const string New = "new";

    /// <summary>The team, as it is or as it was sent; its id is <c>new</c> for one to be added.</summary>
    public Application.Teams.Team Team { get; private set; } = null!;

    /// <summary>Whether it is to be added.</summary>
    public bool IsNew => Team.Id == New;

    /// <summary>Who can be chosen.</summary>
    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    /// <summary>Who can lead it.</summary>
    public IReadOnlyList<Choice> Managers { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows the team.</summary>
    /// <param name="id">The team's id.</param>
    public IActionResult OnGet(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        return Page();
    }

    /// <summary>Saves it.</summary>
    /// <param name="id">The team's id.</param>
    public IActionResult OnPost(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var form = new TypedForm(Request.Form);
        var known = Officers.Select(choice => choice.Value).ToHashSet(StringComparer.Ordinal);
        var manager = form.Text("manager");
        Team = new Application.Teams.Team(id, form.Text("name"), known.Contains(manager) ? manager : null, [.. form.Ticked("officers").Where(known.Contains)]);
        var problems = teams.Save(authority.Code, Team with { Id = IsNew ? "" : id }, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return Redirect("/administration/teams");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        return Page();
    }

    /// <summary>Takes it away.</summary>
    /// <param name="id">The team's id.</param>
    public IActionResult OnPostRemove(string id)
    {
        teams.Remove(authority.Code, id, caller.Account!.Id);
        return Redirect("/administration/teams");
    }

    private bool Load(string id)
    {
        var all = teams.All(authority.Code);
        if (id != New && all.All(team => team.Id != id))
        {
            return false;
        }

        Team = all.FirstOrDefault(team => team.Id == id) ?? new Application.Teams.Team(New, "", null, []);
        var places = all.Where(team => team.Id != id).SelectMany(team => team.Officers.Select(officer => (officer, team.Name))).ToDictionary(pair => pair.officer, pair => pair.Name, StringComparer.Ordinal);
        var names = officers.All(authority.Code).Union(Team.Officers).ToList();
        Officers = [.. names.Select(name => new Choice(name, name, places.TryGetValue(name, out var other) ? "Now in " + other : null))];
        Managers = [new Choice("", "Nobody"), .. names.Select(name => new Choice(name, name))];
        return true;
    }
}
