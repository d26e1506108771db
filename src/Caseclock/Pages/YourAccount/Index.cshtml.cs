using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.YourAccount;

/// <summary>Your account: who are you here, and where are you signed in?</summary>
/// <param name="signIns">Knows the sessions.</param>
/// <param name="roles">Knows the roles.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[AnyUser]
internal sealed class IndexModel(SignIns signIns, Roles roles, Authority authority, Caller caller) : PageModel
{
    /// <summary>What is known of the account.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    /// <summary>The sessions.</summary>
    public Table Sessions { get; private set; } = new() { Rows = [] };

    /// <summary>Shows the account.</summary>
    public void OnGet()
    {
        var account = caller.Account!;
        var names = roles.Of(authority.Code).Where(role => account.Roles.Contains(role.Id)).Select(role => role.Name);
        Facts =
        [
            new SummaryRow("Name", account.Name),
            new SummaryRow("E-mail address", account.Email),
            new SummaryRow("In the chronology", account.By),
            new SummaryRow("Roles", string.Join(", ", names)),
            new SummaryRow("Password", "Kept as a hash only", [new SummaryAction("Change", "/account/password", "password")]),
            new SummaryRow(
                "Second factor",
                account.HasFactor ? $"Set up; {Words.Count(account.RecoveryCodes, "recovery code")} left" : account.NeedsFactor ? "Needed" : "Not set up",
                account.HasFactor
                    ? [new SummaryAction("Change", "/account/second-factor", "second factor"), new SummaryAction("New recovery codes", "/account/recovery-codes")]
                    : [new SummaryAction("Set up", "/account/second-factor", "second factor")]),
        ];
        Sessions = new Table
        {
            Caption = "Where you are signed in",
            CaptionClasses = "govuk-visually-hidden",
            Columns = ["Browser", "Since", "Last used"],
            Rows =
            [
                .. signIns.Sessions(authority.Code, account.Id).Select(session => (IReadOnlyList<Cell>)
                [
                    (session.Browser ?? "Not said") + (session.Key == caller.SignedIn!.Key ? " (this one)" : ""),
                    Moments.DayAndTime(session.BegunAt),
                    Moments.DayAndTime(session.SeenAt),
                ]),
            ],
        };
    }

    /// <summary>Signs out everywhere.</summary>
    public IActionResult OnPost()
    {
        signIns.EndAll(authority.Code, caller.SignedIn!);
        SessionCookie.Clear(HttpContext);
        return Redirect("/sign-in");
    }
}
