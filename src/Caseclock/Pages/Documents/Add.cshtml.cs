using Caseclock.Application.Access;
using Caseclock.Application.Documents;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Documents;

/// <summary>Add a document: which file, and what is it? What is kept in the activity is kept with the row.</summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="shelf">The documents.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[RequestSizeLimit(Uploads.MostOfAForm)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostOfAForm)]
internal sealed class AddModel(CaseGate gate, DocumentShelf shelf, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The case.</summary>
    public OpenCase Case { get; private set; } = null!;

    /// <summary>What this is a new version of; null for a new document.</summary>
    public Document? Replaces { get; private set; }

    /// <summary>The id that the document will have: a second press of the button adds nothing.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>What it is.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>Its title.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>What it can be. A letter made here is kept by itself.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        .. DocumentKind.All.Select(kind => new Choice(kind.Id, kind == DocumentKind.Letter ? "Letter received or made elsewhere" : kind.Title, kind.IsPlan ? "It becomes the next version of the plan" : null)),
    ];

    /// <summary>Asks for it.</summary>
    /// <param name="case">The case's id.</param>
    /// <param name="replaces">The id of the document that this is a new version of; null for none.</param>
    public IActionResult OnGet([FromQuery(Name = "case")] string? @case, string? replaces)
    {
        if (!Load(@case, replaces))
        {
            return NotFound();
        }

        Id = Guid.CreateVersion7(shown.Now).ToString("n");
        (Kind, Title) = (Replaces?.Kind.Id, Replaces?.Title);
        return Page();
    }

    /// <summary>Takes it.</summary>
    /// <param name="case">The case's id.</param>
    /// <param name="replaces">The id of the document that this is a new version of; null for none.</param>
    /// <param name="file">The file.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "case")] string? @case, [FromForm] string? replaces, IFormFile? file)
    {
        if (!Load(@case, replaces))
        {
            return NotFound();
        }

        var kind = Replaces?.Kind ?? DocumentKind.Of(Kind);
        var errors = new List<PageError>();
        if (file is null)
        {
            errors.Add(new PageError("Choose a file.", "file"));
        }

        if (kind is null)
        {
            errors.Add(new PageError("Choose what the document is.", "kind"));
        }

        if (errors.Count == 0)
        {
            var content = await Uploads.ReadAsync(file!, HttpContext.RequestAborted);
            var added = content is null
                ? new Adding.Refused("file", FileCheck.TooLarge(file!.Length))
                : shelf.Add(authority.Code, new NewDocument(Case.Id, kind!, Title, file!.FileName, content) { Id = Uploads.IsId(Id) ? Id : null, Replaces = Replaces?.Id }, caller.Account!.Id);
            if (added is Adding.Done)
            {
                return LocalRedirect(Addresses.Documents(Case.Id, "added"));
            }

            var refused = (Adding.Refused)added;
            errors.Add(new PageError(refused.Reason, refused.Field == "title" ? "title" : "file"));
        }

        Errors = errors;
        return Page();
    }

    private bool Load(string? @case, string? replaces)
    {
        if (gate.Open(@case) is not { } open)
        {
            return false;
        }

        Case = open;
        Replaces = string.IsNullOrEmpty(replaces) ? null : shelf.Find(authority.Code, replaces);
        return string.IsNullOrEmpty(replaces) || (Replaces is { Removed: null, Letter: null } && Replaces.Case == open.Id);
    }
}
