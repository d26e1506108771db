using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.SignIn;

/// <summary>Sign out: ends the session here and in the store.</summary>
/// <param name="signIns">Signs people out.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks; also somebody on the way in.</param>
[AllowAnonymous]
internal sealed class OutModel(SignIns signIns, Authority authority, Caller caller) : PageModel
{
    /// <summary>Asks; who is not signed in is sent to sign-in.</summary>
    public IActionResult OnGet() => caller.SignedIn is null ? Redirect("/sign-in") : Page();

    /// <summary>Signs out.</summary>
    public IActionResult OnPost()
    {
        if (caller.SignedIn is { } signedIn)
        {
            signIns.End(authority.Code, signedIn);
        }

        SessionCookie.Clear(HttpContext);
        return Redirect("/sign-in");
    }
}
