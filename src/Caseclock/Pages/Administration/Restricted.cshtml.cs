using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Restricted records: whose are they, and who may see them?</summary>
/// <param name="store">The store.</param>
/// <param name="restrictions">Restricted records.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Restricted, Level.Write)]
internal sealed class RestrictedModel(Store store, Restrictions restrictions, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>Why a record is restricted, as choices.</summary>
    public static IReadOnlyList<Choice> Reasons { get; } =
        [new("Adoption", "Adoption"), new("A colleague’s child", "A colleague’s child"), new("Court order", "Court order"), new("Other", "Something else", "Who needs to know why asks you.")];

    /// <summary>The restricted records.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>The case typed.</summary>
    [BindProperty]
    public string? Case { get; set; }

    /// <summary>The reason chosen.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet() => Load();

    /// <summary>Restricts a record: nobody may see it until somebody is named on the next page.</summary>
    public IActionResult OnPost()
    {
        var person = store.PersonOfCase(authority.Code, (Case ?? "").Trim());
        var errors = new List<PageError>();
        if (person is not { Length: > 0 })
        {
            errors.Add(new PageError("There is no case with that number. Type it as it stands at the top of the case, for example R-2025-0193.", "case"));
        }

        if (Reasons.All(reason => reason.Value != Reason))
        {
            errors.Add(new PageError("Choose why the record is restricted.", "reason"));
        }

        if (errors.Count > 0)
        {
            Errors = errors;
            Load();
            return Page();
        }

        restrictions.Mark(authority.Code, person!, Reason!, caller.Account!.Id);
        return Redirect(Addresses.RestrictedPerson(person!));
    }

    private void Load() => Table = new Table
    {
        Caption = "Restricted records, the latest first",
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = ["Person number", "Cases", "Why", "Since", new Column("People named", Numeric: true)],
        Rows =
        [
            .. restrictions.All(authority.Code).Select(restriction => (IReadOnlyList<Cell>)
            [
                Cell.Link(restriction.Person, Addresses.RestrictedPerson(restriction.Person)),
                string.Join(", ", store.Cases(authority.Code, new CaseFilter { Person = restriction.Person }, new Application.Storage.Page(0, 20)).Rows.Select(row => row.Case)),
                restriction.Reason,
                Moments.DayAndTime(restriction.At),
                Cell.Number(restrictions.Grants(authority.Code, restriction.Person).Where(grant => grant.HoldsAt(shown.Now)).DistinctBy(grant => grant.Account).Count()),
            ]),
        ],
    };
}
