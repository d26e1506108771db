using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>A user: who are they, and may they sign in?</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="roles">The roles.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Administration, Level.Write)]
internal sealed class UserModel(Accounts accounts, Roles roles, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The user.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>What is known of them.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows the user.</summary>
    /// <param name="id">The account's id.</param>
    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    /// <summary>Disables or enables, makes a new password or resets the second factor.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="what">Which of them.</param>
    public IActionResult OnPost(string id, [FromForm] string? what)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        // Who may only look after users must not become an administrator by way of one's password.
        if (Grants.Beyond(roles.Of(authority.Code), caller, [], Account.Roles) is { } beyond)
        {
            Errors = [new PageError(beyond)];
            return Page();
        }

        var by = caller.Account!.Id;
        if (what == "password")
        {
            var password = Passwords.Generate();
            accounts.ResetPassword(authority.Code, id, password, true, by);
            return NewPassword.Answer(this, Account, password);
        }

        var result = what switch
        {
            "factor" => accounts.ResetFactor(authority.Code, id, by),
            "disable" => accounts.Disable(authority.Code, id, by),
            "enable" => accounts.Enable(authority.Code, id, by),
            _ => null,
        };
        if (result is null)
        {
            return BadRequest();
        }

        Errors = [.. result.Problems.Select(problem => new PageError(problem.Reason))];
        return result.Account is null ? Page() : Redirect(Addresses.User(id));
    }

    /// <summary>How it stands with the second factor, in words.</summary>
    public static string Factor(Account account) =>
        account.HasFactor ? "Set up" : account.NeedsFactor ? "To be set up at the next sign-in" : "Not needed";

    /// <summary>Whether they may sign in, in words.</summary>
    public static string State(Account account, DateTimeOffset now) =>
        account.DisabledAt is { } disabled ? "Disabled since " + Moments.DayAndTime(disabled)
        : account.LockedUntil > now ? "Locked until " + Moments.DayAndTime(account.LockedUntil.Value)
        : account.MustChange ? "Has not chosen a password yet"
        : "May sign in";

    private bool Load(string id)
    {
        if (accounts.Find(authority.Code, id) is not { } account)
        {
            return false;
        }

        var names = roles.Of(authority.Code).Where(role => account.Roles.Contains(role.Id)).Select(role => role.Name);
        Account = account;
        Facts =
        [
            new SummaryRow("E-mail address", account.Email),
            new SummaryRow("Name in the chronology", account.Officer ?? "None"),
            new SummaryRow("Roles", string.Join(", ", names)),
            new SummaryRow("Second factor", Factor(account)),
            new SummaryRow("State", State(account, shown.Now)),
        ];
        return true;
    }
}
