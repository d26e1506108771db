using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Add a user: who, and as what?</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="roles">The roles.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who adds.</param>
[Needs(Area.Administration, Level.Write)]
internal sealed class AddUserModel(Accounts accounts, Roles roles, Authority authority, Caller caller) : PageModel
{
    /// <summary>The form.</summary>
    public UserForm Form { get; private set; } = new();

    /// <summary>Shows an empty form.</summary>
    public void OnGet() => Form = new UserForm { Choices = UserForm.ChoicesOf(roles.Of(authority.Code)) };

    /// <summary>Adds the user and shows their first password, once.</summary>
    public IActionResult OnPost()
    {
        Form = UserForm.Of(Request.Form) with { Choices = UserForm.ChoicesOf(roles.Of(authority.Code)) };
        if (Grants.Beyond(roles.Of(authority.Code), caller, [], Form.Roles) is { } beyond)
        {
            Form = Form with { Errors = [new PageError(beyond, "roles")] };
            return Page();
        }

        var password = Passwords.Generate();
        var result = accounts.Add(authority.Code, Form.Details, password, true, caller.Account!.Id);
        if (result.Account is { } account)
        {
            return NewPassword.Answer(this, account, password);
        }

        Form = Form with { Errors = [.. result.Problems.Select(problem => new PageError(problem.Reason, problem.Field))] };
        return Page();
    }
}
