using System.IO.Compression;
using Caseclock.Application.Access;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>The letters of a batch in one zip: those that the reader may see. That each was taken is kept with whose it is.</summary>
/// <param name="batches">The batches.</param>
/// <param name="desk">The letters.</param>
/// <param name="shelf">The documents.</param>
/// <param name="gate">Lets in who may see a case.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class BatchFileModel(LetterBatches batches, LetterDesk desk, DocumentShelf shelf, CaseGate gate, Authority authority, Caller caller) : PageModel
{
    /// <summary>Sends it; a batch whose letters were not made has none.</summary>
    /// <param name="id">The batch's id.</param>
    public IActionResult OnGet(string id)
    {
        if (batches.Find(authority.Code, id) is not { State: BatchState.Made } batch)
        {
            return NotFound();
        }

        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var document in desk.OfBatch(authority.Code, id).Select(letter => shelf.Find(authority.Code, letter.Document)).OfType<Document>().Where(document => document.Removed is null && !gate.Hides(document.Case)))
            {
                if (shelf.TakeOut(authority.Code, document, caller.Account!.Id, out var content) != ContentState.Sound)
                {
                    return StatusCode(StatusCodes.Status410Gone);
                }

                using var part = zip.CreateEntry(FileNames.Neutral(document), CompressionLevel.NoCompression).Open();
                part.Write(content);
            }
        }

        return FileAnswer.Of(Response, held.ToArray(), "application/zip", $"letters-{FileNames.Plain(batch.Template)}-{batch.DecidedAt:yyyy-MM-dd}.zip");
    }
}
