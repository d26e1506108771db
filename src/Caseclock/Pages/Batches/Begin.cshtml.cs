using Caseclock.Application.Access;
using Caseclock.Application.Casework.Batches;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Batches;

/// <summary>Takes the cases that were chosen in a list, and begins what is to be recorded on all of them.</summary>
/// <param name="batches">Batches.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class BeginModel(Application.Casework.Batches.Batches batches, Store store, Authority authority, Caller caller, Sight sight) : PageModel
{
    /// <summary>There is nothing to show: cases are chosen in a list.</summary>
    public IActionResult OnGet() => LocalRedirect("/deadlines");

    /// <summary>Begins it; with no case chosen, the list is shown again.</summary>
    /// <param name="action">The action's id.</param>
    /// <param name="case">The cases chosen.</param>
    /// <param name="back">The list that they were chosen in.</param>
    public IActionResult OnPost([FromForm] string? action, [FromForm(Name = "case")] string[] @case, [FromForm] string? back)
    {
        if (!BatchBook.TryOf(action ?? "", out var chosen))
        {
            return NotFound();
        }

        if (!caller.May(chosen.Needs.Area, chosen.Needs.Level))
        {
            return Forbid();
        }

        var seen = @case.Where(id => store.PersonOfCase(authority.Code, id) is { Length: > 0 } person && !sight.Hides(person)).ToList();
        return seen.Count == 0
            ? LocalRedirect(Url.IsLocalUrl(back) ? back : "/deadlines")
            : LocalRedirect(Addresses.Batch(batches.Begin(authority.Code, caller.Account!.Id, chosen.Id, seen).Id));
    }
}
