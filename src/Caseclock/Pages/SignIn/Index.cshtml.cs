using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.SignIn;

/// <summary>Sign in: who are you?</summary>
/// <param name="signIns">Signs people in.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[AllowAnonymous]
internal sealed class IndexModel(SignIns signIns, Authority authority, Caller caller) : PageModel
{
    // One answer for every reason, so that nobody learns who has an account, or whose is locked.
    private const string Refused = "The e-mail address or the password is not right, or the account is locked or disabled. After 5 wrong tries an account is locked for 15 minutes.";

    /// <summary>The e-mail address typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password typed; never shown again.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards; only ever an address of these pages.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows the form; who is signed in already goes on.</summary>
    public IActionResult OnGet() => caller.SignedIn is null ? Page() : this.GoOn(caller, Return);

    /// <summary>Checks the password and begins a session.</summary>
    public IActionResult OnPost()
    {
        if (signIns.Begin(authority.Code, Email ?? "", Password ?? "", Request.Headers.UserAgent) is not { } token)
        {
            Errors = [new PageError(Refused, "email")];
            return Page();
        }

        if (caller.SignedIn is { } before)
        {
            signIns.End(authority.Code, before);
        }

        return this.GoOn(token, Return);
    }
}
