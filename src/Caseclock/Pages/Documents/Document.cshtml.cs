using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Documents;

/// <summary>A document: what is it, which versions are there, and who added it?</summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="shelf">The documents.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class DocumentModel(CaseGate gate, DocumentShelf shelf, Authority authority, Caller caller) : PageModel
{
    private const int Longest = 300;

    /// <summary>The document.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>The case.</summary>
    public OpenCase Case { get; private set; } = null!;

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    /// <summary>Its other versions, the latest first.</summary>
    public IReadOnlyList<Document> Versions { get; private set; } = [];

    /// <summary>Why it is removed.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether the reader may add a version.</summary>
    public bool MayWrite => caller.May(Area.Letters, Level.Write) && Document is { Removed: null, Letter: null };

    /// <summary>Whether the reader may remove it.</summary>
    public bool MayRemove => caller.May(Area.Letters, Level.Manage) && Document.Removed is null;

    /// <summary>Shows it.</summary>
    /// <param name="id">The document's id.</param>
    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    /// <summary>Removes it: it is marked and its content kept.</summary>
    /// <param name="id">The document's id.</param>
    public IActionResult OnPost(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (!caller.May(Area.Letters, Level.Manage))
        {
            return Forbid();
        }

        var why = (Why ?? "").Trim();
        if (why.Length is 0 or > Longest)
        {
            Errors = [new PageError("Write why it is removed, for example: it belongs to another case.", "why")];
            return Page();
        }

        shelf.Remove(authority.Code, id, why, caller.Account!.Id);
        return LocalRedirect(Addresses.Documents(Case.Id, "removed"));
    }

    private bool Load(string id)
    {
        if (shelf.Find(authority.Code, id) is not { } document || gate.Open(document.Case) is not { } open)
        {
            return false;
        }

        (Document, Case) = (document, open);
        Versions = [.. shelf.Of(authority.Code, open.Id).Where(other => other.Chain == document.Chain && other.Id != document.Id)];
        Facts =
        [
            new SummaryRow("What it is", document.Kind.Title),
            new SummaryRow("Version", document.Version.ToString(CultureInfo.InvariantCulture)),
            new SummaryRow("File", $"{document.Type.Title}, {FileAnswer.Size(document.Size)}"),
            new SummaryRow("Added", $"{Moments.DayAndTime(document.AddedAt)} by {gate.Who(document.AddedBy)}"),
            new SummaryRow("Saved as", FileNames.Neutral(document)),
            new SummaryRow("SHA-256", document.Sha256),
            .. document.Removed is { } removed ? [new SummaryRow("Removed", $"{Moments.DayAndTime(removed.At)} by {gate.Who(removed.By)}: {removed.Why}")] : (IEnumerable<SummaryRow>)[],
        ];
        HttpContext.IsAbout(open.Person, open.Id, FileNames.Neutral(document));
        return true;
    }
}
