using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Roles: what may each of them do?</summary>
/// <param name="roles">The roles.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class RolesModel(Application.Access.Roles roles, Accounts accounts, Authority authority, Caller caller) : PageModel
{
    /// <summary>The roles.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>The name of a role to be added.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet() => Load();

    /// <summary>Adds a role that may do nothing yet.</summary>
    public IActionResult OnPost()
    {
        var name = (Name ?? "").Trim();
        var id = string.Join('-', new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (!Application.Access.Roles.IsId(id) || roles.Find(authority.Code, id) is not null)
        {
            Errors = [new PageError(id.Length == 0 ? "Enter a name for the role, for example Early years." : "Enter a name of up to 60 letters that no other role has.", "name")];
            Load();
            return Page();
        }

        roles.Save(authority.Code, new Role(id, name, []), caller.Account!.Id);
        return Redirect(Addresses.Role(id));
    }

    private void Load()
    {
        var users = accounts.All(authority.Code);
        Table = new Table
        {
            Caption = "Roles",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Role", "May see", "May work on or manage", new Column("Users", Numeric: true)],
            Rows =
            [
                .. roles.Of(authority.Code).Select(role => (IReadOnlyList<Cell>)
                [
                    Cell.Link(role.Name, Addresses.Role(role.Id)),
                    Titles(role, level => level == Level.Read),
                    Titles(role, level => level > Level.Read),
                    Cell.Number(users.Count(user => !user.IsDisabled && user.Roles.Contains(role.Id))),
                ]),
            ],
        };
    }

    private static string Titles(Role role, Func<Level, bool> wanted)
    {
        var titles = AreaWords.All.Where(area => wanted(role.In(area.Area))).Select(area => Words.Within(area.Title)).ToList();
        return titles.Count == 0 ? "Nothing" : Words.Sentence(string.Join(", ", titles));
    }
}
