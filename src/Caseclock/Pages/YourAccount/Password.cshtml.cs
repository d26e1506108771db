using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.YourAccount;

/// <summary>Change your password: for who is signed in, and for who must choose one before anything else.</summary>
/// <param name="signIns">Keeps passwords.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[AllowAnonymous]
internal sealed class PasswordModel(SignIns signIns, Authority authority, Caller caller) : PageModel
{
    /// <summary>The password until now; never shown.</summary>
    [BindProperty]
    public string? Old { get; set; }

    /// <summary>The new password; never shown.</summary>
    [BindProperty]
    public string? New { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether it must be changed before anything else.</summary>
    public bool MustChange => caller.SignedIn is { Step: Step.Password };

    private bool IsFor => caller.SignedIn is { Step: Step.Password or Step.None };

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => IsFor ? Page() : this.GoOn(caller, Return);

    /// <summary>Changes the password.</summary>
    public IActionResult OnPost()
    {
        if (!IsFor)
        {
            return this.GoOn(caller, Return);
        }

        var change = signIns.ChangePassword(authority.Code, caller.SignedIn!, Old ?? "", New ?? "");
        if (change.Token is { } token)
        {
            return this.GoOn(token, Return);
        }

        Errors = [new PageError(change.Problem!.Reason, change.Problem.Field)];
        return Page();
    }
}
