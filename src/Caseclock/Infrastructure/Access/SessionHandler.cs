using System.Security.Claims;
using System.Text.Encodings.Web;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Caseclock.Infrastructure.Access;

/// <summary>
/// Knows who asks by the token in their cookie; sends who is not signed in to sign-in, and keeps what was refused. A later single
/// sign-on is another scheme beside this one that ends by making the same session.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SignIns signIns,
    Roles roles,
    ActivityLog activity,
    Authority authority) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Context) is not { Length: > 0 } token || signIns.Of(authority.Code, token) is not { } signedIn)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var caller = new Caller(signedIn, roles.Of(authority.Code));
        Context.Features.Set(caller);
        if (caller.Account is not { } account)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        // The key of the session binds forms to it: one loaded before a sign-in cannot be sent after it.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, signedIn.Key), new Claim(ClaimTypes.Name, account.Name)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var asked = HttpMethods.IsGet(Request.Method) && Request.Path != "/" ? Request.Path + Request.QueryString : null;
        Response.Redirect(Addresses.With(Caller.Of(Context).Home, ("return", asked)));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        activity.Record(authority.Code, new Deed(Act.Refused, Caller.Of(Context).Account?.Id, Routes.Of(Context)));
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
