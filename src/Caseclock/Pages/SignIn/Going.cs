using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.SignIn;

/// <summary>Where somebody goes next on the way in.</summary>
internal static class Going
{
    /// <summary>Gives the browser its new token and sends it on: to the next step, else to where it wanted to go, else to its home.</summary>
    public static IActionResult GoOn(this PageModel page, string token, string? @return)
    {
        SessionCookie.Write(page.HttpContext, token);
        var services = page.HttpContext.RequestServices;
        var authority = services.GetRequiredService<Authority>().Code;
        var signedIn = services.GetRequiredService<SignIns>().Of(authority, token);
        return page.GoOn(new Caller(signedIn, services.GetRequiredService<Roles>().Of(authority)), @return);
    }

    /// <summary>Sends the browser on. An address elsewhere is never followed.</summary>
    public static IActionResult GoOn(this PageModel page, Caller caller, string? @return)
    {
        var local = page.Url.IsLocalUrl(@return) ? @return : null;
        return new LocalRedirectResult(caller.Account is null ? Addresses.With(caller.Home, ("return", local)) : local ?? caller.Home);
    }
}
