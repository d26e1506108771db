using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Users: who may sign in, and as what?</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="roles">The roles.</param>
/// <param name="authority">The authority served.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Administration, Level.Write)]
internal sealed class UsersModel(Accounts accounts, Roles roles, Authority authority, ShownDay shown) : PageModel
{
    /// <summary>The users.</summary>
    public Table Users { get; private set; } = new() { Rows = [] };

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        var names = roles.Of(authority.Code).ToDictionary(role => role.Id, role => role.Name, StringComparer.Ordinal);
        Users = new Table
        {
            Caption = "Users by name",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Name", "E-mail address", "Roles", "Second factor", "State"],
            Rows =
            [
                .. accounts.All(authority.Code).Select(account => (IReadOnlyList<Cell>)
                [
                    Cell.Link(account.Name, Addresses.User(account.Id)),
                    account.Email,
                    string.Join(", ", account.Roles.Select(role => names.GetValueOrDefault(role, role))),
                    UserModel.Factor(account),
                    UserModel.State(account, shown.Now),
                ]),
            ],
        };
    }
}
