using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>A role: what may it do in each area?</summary>
/// <param name="roles">The roles.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes it.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class RoleModel(Application.Access.Roles roles, Accounts accounts, Authority authority, Caller caller) : PageModel
{
    /// <summary>The role, as it is or as it was sent.</summary>
    public Role Role { get; private set; } = null!;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The levels of an area as choices.</summary>
    public static IReadOnlyList<Choice> Choices(AreaWords area) =>
        [new Choice(nameof(Level.None), "Nothing"), .. area.Levels.Select(level => new Choice(level.Level.ToString(), level.Lets))];

    /// <summary>Shows the role.</summary>
    /// <param name="id">The role's id.</param>
    public IActionResult OnGet(string id)
    {
        if (roles.Find(authority.Code, id) is not { } role)
        {
            return NotFound();
        }

        Role = role;
        return Page();
    }

    /// <summary>Changes it.</summary>
    /// <param name="id">The role's id.</param>
    public IActionResult OnPost(string id)
    {
        if (roles.Find(authority.Code, id) is null)
        {
            return NotFound();
        }

        Role = new Role(id, Request.Form["name"].ToString().Trim(), [.. AreaWords.All.Select(area => new Permission(area.Area, Chosen(area)))]);
        Errors = [.. Problems()];
        if (Errors.Count > 0)
        {
            return Page();
        }

        roles.Save(authority.Code, Role, caller.Account!.Id);
        return Redirect("/administration/roles");
    }

    private IEnumerable<PageError> Problems()
    {
        if (Role.Name.Length is 0 or > 60)
        {
            yield return new PageError("Enter a name of up to 60 letters.", "name");
        }

        var all = roles.Of(authority.Code).Where(role => role.Id != Role.Id).Append(Role).Where(role => role.In(Area.Administration) == Level.Manage).Select(role => role.Id).ToList();
        if (!accounts.All(authority.Code).Any(account => !account.IsDisabled && account.Roles.Any(all.Contains)))
        {
            yield return new PageError("Nobody could change roles any more. Give somebody another role that may first.", nameof(Area.Administration));
        }
    }

    private Level Chosen(AreaWords area) =>
        area.Levels.Select(level => level.Level).FirstOrDefault(level => level.ToString() == Request.Form[area.Area.ToString()]);
}
