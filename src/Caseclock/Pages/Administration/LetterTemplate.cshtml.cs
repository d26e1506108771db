using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>The template of a letter: what is it made from, which versions were there, and which fields can it ask for?</summary>
/// <param name="templates">The templates.</param>
/// <param name="gate">Knows who users are.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Manage)]
[RequestSizeLimit(Uploads.MostOfAForm)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostOfAForm)]
internal sealed class LetterTemplateModel(TemplateShelf templates, CaseGate gate, Authority authority, Caller caller) : PageModel
{
    private const int LongestNote = 300;

    /// <summary>The letter.</summary>
    public LetterTemplate Template { get; private set; } = null!;

    /// <summary>The template that letters are made from now.</summary>
    public CurrentTemplate Current { get; private set; } = null!;

    /// <summary>The versions, the latest first.</summary>
    public Table Versions { get; private set; } = new() { Rows = [] };

    /// <summary>The fields that it can ask for.</summary>
    public Table Fields { get; private set; } = new() { Rows = [] };

    /// <summary>Whether the authority has a version of its own.</summary>
    public bool IsOwn => Current.Version is { Shipped: false };

    /// <summary>Whether a version has just been added.</summary>
    public bool Added { get; private set; }

    /// <summary>What was changed.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="id">The letter's id.</param>
    /// <param name="added">Whether a version has just been added.</param>
    public IActionResult OnGet(string id, bool added = false)
    {
        Added = added;
        return Load(id) ? Page() : NotFound();
    }

    /// <summary>Adds a version, or goes back to the program's own.</summary>
    /// <param name="id">The letter's id.</param>
    /// <param name="file">The file of the new version.</param>
    /// <param name="go"><c>back</c> goes back to the program's own.</param>
    public async Task<IActionResult> OnPostAsync(string id, IFormFile? file, [FromForm] string? go)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (go == "back")
        {
            templates.GoBack(authority.Code, Template, caller.Account!.Id);
            return LocalRedirect(Addresses.LetterTemplate(id));
        }

        Errors = await AddAsync(file);
        return Errors.Count > 0 ? Page() : LocalRedirect(Addresses.With(Addresses.LetterTemplate(id), ("added", "true")));
    }

    private async Task<IReadOnlyList<PageError>> AddAsync(IFormFile? file)
    {
        if (file is null)
        {
            return [new PageError("Choose the Word file.", "file")];
        }

        if (Note?.Length > LongestNote)
        {
            return [new PageError("Write at most 300 characters.", "note")];
        }

        return await Uploads.ReadAsync(file, HttpContext.RequestAborted) is not { } content
            ? [new PageError(FileCheck.TooLarge(file.Length), "file")]
            : [.. templates.Add(authority.Code, Template, file.FileName, content, Note, caller.Account!.Id).Select(problem => new PageError(problem, "file"))];
    }

    private bool Load(string id)
    {
        if (LetterTemplates.Of(id) is not { } template)
        {
            return false;
        }

        Template = template;
        Current = templates.Current(authority.Code, template);
        Versions = new Table
        {
            Caption = "Versions, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Version", "Added", "What was changed"],
            Rows = [.. templates.Versions(authority.Code, id).Select(Row)],
        };
        Fields = new Table
        {
            Caption = "Fields that a template can ask for",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Field", "What it holds", "Example"],
            Rows = [.. LetterFields.All.Select(field => (IReadOnlyList<Cell>)[$"«{field.Name}»", field.Meaning, field.Example])],
        };
        return true;
    }

    private IReadOnlyList<Cell> Row(TemplateVersion version) =>
    [
        Cell.Link("Version " + version.Version.ToString(CultureInfo.InvariantCulture), Addresses.With(Addresses.LetterTemplate(Template.Id) + "/file", ("version", version.Version.ToString(CultureInfo.InvariantCulture)))),
        Moments.DayAndTime(version.AddedAt) + (version.Shipped ? ", came with the program" : $", {gate.Who(version.AddedBy)}"),
        version.Note,
    ];
}
