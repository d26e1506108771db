using System.Security.Cryptography;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.YourAccount;

/// <summary>Set up your second factor: for who is signed in, and for who must have one before anything else.</summary>
/// <param name="signIns">Keeps second factors.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="protection">Guards the secret while the form is in the browser.</param>
[AllowAnonymous]
internal sealed class SecondFactorModel(SignIns signIns, Authority authority, Caller caller, IDataProtectionProvider protection) : PageModel
{
    private byte[] _secret = [];

    /// <summary>The code typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The secret, protected, between the page and the form it sends.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The secret in groups of four, to be typed.</summary>
    public string Groups => string.Join(' ', Totp.Text(_secret).Chunk(4).Select(group => new string(group)));

    /// <summary>The address that an app on the same device opens.</summary>
    public string AppAddress => Totp.Address(_secret, "Caseclock " + authority.Name, caller.SignedIn!.Account.Email);

    private bool IsFor => caller.SignedIn is { Step: Step.SetUp or Step.None };

    // Bound to the account: nobody can be made to keep somebody else's secret.
    private IDataProtector Protector => protection.CreateProtector("caseclock.set-up", caller.SignedIn!.Account.Id);

    /// <summary>Shows a new secret.</summary>
    public IActionResult OnGet()
    {
        if (!IsFor)
        {
            return this.GoOn(caller, Return);
        }

        Show(Totp.NewSecret());
        return Page();
    }

    /// <summary>Keeps the secret, once its code shows that the app has it.</summary>
    public IActionResult OnPost()
    {
        if (!IsFor)
        {
            return this.GoOn(caller, Return);
        }

        if (Given() is not { } secret)
        {
            return BadRequest();
        }

        if (signIns.SetUpFactor(authority.Code, caller.SignedIn!, secret, Code ?? "") is { } setUp)
        {
            SessionCookie.Write(HttpContext, setUp.Token);
            return new RecoveryCodesAnswer(setUp.RecoveryCodes, Url.IsLocalUrl(Return) ? Return : null).Of(this);
        }

        Show(secret);
        Errors = [new PageError("That code is not right. Check that the key in the app is the one above and that the phone’s clock is right, then type the code it shows now.", "code")];
        return Page();
    }

    private void Show(byte[] secret)
    {
        _secret = secret;
        Secret = Protector.Protect(Convert.ToBase64String(secret));
        ModelState.Clear();
    }

    private byte[]? Given()
    {
        try
        {
            return Convert.FromBase64String(Protector.Unprotect(Secret ?? ""));
        }
        catch (CryptographicException)
        {
            // Not one of ours: the form was changed, or is older than the keys.
            return null;
        }
    }
}
