using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.YourAccount;

/// <summary>New recovery codes in place of those that were used or lost.</summary>
/// <param name="signIns">Keeps second factors.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[AnyUser]
internal sealed class RecoveryCodesModel(SignIns signIns, Authority authority, Caller caller) : PageModel
{
    /// <summary>How many are left.</summary>
    public int Left => caller.Account!.RecoveryCodes;

    /// <summary>Asks first; without a second factor there is nothing to recover.</summary>
    public IActionResult OnGet() => caller.Account!.HasFactor ? Page() : Redirect("/account/second-factor");

    /// <summary>Makes them.</summary>
    public IActionResult OnPost() => caller.Account!.HasFactor
        ? new RecoveryCodesAnswer(signIns.NewRecoveryCodes(authority.Code, caller.SignedIn!), null).Of(this)
        : Redirect("/account/second-factor");
}
