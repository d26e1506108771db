using Caseclock.Application.Access;
using Caseclock.Application.Documents;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Documents;

/// <summary>The file of a document. That it was taken is kept, with whose it is, before it is sent.</summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="shelf">The documents.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class FileModel(CaseGate gate, DocumentShelf shelf, Authority authority, Caller caller) : PageModel
{
    /// <summary>Sends it; a removed one is not found, and one whose content is lost or changed is said to be.</summary>
    /// <param name="id">The document's id.</param>
    public IActionResult OnGet(string id)
    {
        if (shelf.Find(authority.Code, id) is not { Removed: null } document || gate.Hides(document.Case))
        {
            return NotFound();
        }

        return shelf.TakeOut(authority.Code, document, caller.Account!.Id, out var content) == ContentState.Sound
            ? FileAnswer.Of(Response, document, content)
            : StatusCode(StatusCodes.Status410Gone);
    }
}
