using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.SignIn;

/// <summary>The second factor without the app: one of the codes kept for that.</summary>
/// <param name="signIns">Signs people in.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[AllowAnonymous]
internal sealed class RecoveryCodeModel(SignIns signIns, Authority authority, Caller caller) : PageModel
{
    /// <summary>The code typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows the form to who has given a password.</summary>
    public IActionResult OnGet() => caller.SignedIn is { Step: Step.Code } ? Page() : this.GoOn(caller, Return);

    /// <summary>Checks the code.</summary>
    public IActionResult OnPost()
    {
        if (caller.SignedIn is not { Step: Step.Code } signedIn)
        {
            return this.GoOn(caller, Return);
        }

        if (signIns.GiveRecoveryCode(authority.Code, signedIn, Code ?? "") is { } token)
        {
            return this.GoOn(token, Return);
        }

        Errors = [new PageError("That is none of your recovery codes, or was used already. After 5 wrong tries the account is locked for 15 minutes.", "code")];
        return Page();
    }
}
