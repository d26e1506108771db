using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Change a user: their details and roles. The roles hold from their next page.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="roles">The roles.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes.</param>
[Needs(Area.Administration, Level.Write)]
internal sealed class ChangeUserModel(Accounts accounts, Roles roles, Authority authority, Caller caller) : PageModel
{
    /// <summary>The user as they are.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>The form.</summary>
    public UserForm Form { get; private set; } = new();

    /// <summary>Shows the details.</summary>
    /// <param name="id">The account's id.</param>
    public IActionResult OnGet(string id)
    {
        if (accounts.Find(authority.Code, id) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Form = new UserForm
        {
            Email = account.Email,
            Name = account.Name,
            Officer = account.Officer,
            Roles = account.Roles,
            NeedsFactor = account.NeedsFactor,
            Choices = UserForm.ChoicesOf(roles.Of(authority.Code)),
        };
        return Page();
    }

    /// <summary>Changes them.</summary>
    /// <param name="id">The account's id.</param>
    public IActionResult OnPost(string id)
    {
        if (accounts.Find(authority.Code, id) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        var all = roles.Of(authority.Code);
        Form = UserForm.Of(Request.Form) with { Choices = UserForm.ChoicesOf(all) };
        if (Grants.Beyond(all, caller, account.Roles, Form.Roles) is { } beyond)
        {
            Form = Form with { Errors = [new PageError(beyond, "roles")] };
            return Page();
        }

        var result = accounts.Change(authority.Code, id, Form.Details, caller.Account!.Id);
        if (result.Account is not null)
        {
            return Redirect(Addresses.User(id));
        }

        Form = Form with { Errors = [.. result.Problems.Select(problem => new PageError(problem.Reason, problem.Field))] };
        return Page();
    }
}
