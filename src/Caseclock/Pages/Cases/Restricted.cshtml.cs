using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Cases;

/// <summary>What stands in the place of a restricted case: ask for access, or open it in an emergency with a reason.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="restrictions">Restricted records.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What they may see.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class RestrictedModel(Store store, Authority authority, Restrictions restrictions, Caller caller, Sight sight) : PageModel
{
    private const int Shortest = 15;
    private const int Longest = 1000;

    /// <summary>The case's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Why it cannot wait.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether the reader may open it in an emergency.</summary>
    public bool MayBreakGlass => caller.May(Area.Restricted, Level.Read);

    /// <summary>Shows it; a case that the reader may see is shown itself.</summary>
    /// <param name="id">The case's id.</param>
    public IActionResult OnGet(string? id)
    {
        Id = Addresses.Id(id);
        return store.PersonOfCase(authority.Code, Id) is not { Length: > 0 } person ? NotFound()
            : sight.Hides(person) ? Page()
            : Redirect(Addresses.Case(Id));
    }

    /// <summary>Opens it.</summary>
    /// <param name="id">The case's id.</param>
    public IActionResult OnPost(string? id)
    {
        Id = Addresses.Id(id);
        if (store.PersonOfCase(authority.Code, Id) is not { Length: > 0 } person)
        {
            return NotFound();
        }

        if (!MayBreakGlass)
        {
            return Forbid();
        }

        var reason = (Reason ?? "").Trim();
        if (reason.Length is < Shortest or > Longest)
        {
            Errors = [new PageError("Write in a sentence or two why it cannot wait, for example “Police ask tonight where the child goes to school”.", "reason")];
            return Page();
        }

        if (sight.Hides(person))
        {
            restrictions.BreakGlass(authority.Code, person, Id, caller.Account!.Id, reason);
        }

        return Redirect(Addresses.Case(Id));
    }
}
