using Caseclock.Application.Access;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Panel;

/// <summary>A panel: what is it called, and who sits on it?</summary>
/// <param name="book">The panels.</param>
/// <param name="accounts">Who can sit on it.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes it.</param>
[Needs(Area.Panel, Level.Manage)]
internal sealed class PanelModel(PanelBook book, Accounts accounts, Authority authority, Caller caller) : PageModel
{
    private const string New = "new";

    /// <summary>The panel, as it is or as it was sent; its id is <c>new</c> for one to be added.</summary>
    public Application.Panels.Panel Panel { get; private set; } = null!;

    /// <summary>Whether it is to be added.</summary>
    public bool IsNew => Panel.Id == New;

    /// <summary>Who can sit on it.</summary>
    public IReadOnlyList<Choice> Users { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows the panel.</summary>
    /// <param name="id">The panel's id.</param>
    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    /// <summary>Saves it.</summary>
    /// <param name="id">The panel's id.</param>
    public IActionResult OnPost(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var form = new TypedForm(Request.Form);
        var known = Users.Select(choice => choice.Value).ToHashSet(StringComparer.Ordinal);
        Panel = new Application.Panels.Panel(id, form.Text("name"), [.. form.Ticked("members").Where(known.Contains)]);
        var problems = book.Save(authority.Code, Panel with { Id = IsNew ? "" : id }, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/panel");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        return Page();
    }

    private bool Load(string id)
    {
        if (id != New && book.Find(authority.Code, id) is null)
        {
            return false;
        }

        Panel = book.Find(authority.Code, id) ?? new Application.Panels.Panel(New, "", []);
        Users = [.. accounts.All(authority.Code).Where(account => !account.IsDisabled || Panel.Members.Contains(account.Id)).Select(account => new Choice(account.Id, account.Name, account.Email))];
        return true;
    }
}
