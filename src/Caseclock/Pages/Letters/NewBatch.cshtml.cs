using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>Ask for letters in bulk: which letter, for which cases? Nothing is made until another person has looked.</summary>
/// <param name="batches">The batches.</param>
/// <param name="templates">The templates.</param>
/// <param name="gate">Lets in who may see a case.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class NewBatchModel(LetterBatches batches, TemplateShelf templates, CaseGate gate, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    private static readonly char[] Between = ['\r', '\n', ' ', '\t', ',', ';'];

    /// <summary>The id that the batch will have: a second press of the button asks for nothing.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>The letter's id.</summary>
    [BindProperty]
    public string? Template { get; set; }

    /// <summary>The cases as typed.</summary>
    [BindProperty]
    public string? Cases { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The letters that can be made in bulk, as choices: those for which nothing is typed.</summary>
    public IReadOnlyList<Choice> Templates { get; private set; } = [];

    /// <summary>Asks for it.</summary>
    public void OnGet()
    {
        Id = Guid.CreateVersion7(shown.Now).ToString("n");
        Load();
    }

    /// <summary>Takes it.</summary>
    public IActionResult OnPost()
    {
        Load();
        var wanted = (Cases ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        var errors = new List<PageError>();
        var template = Templates.Any(choice => choice.Value == Template) ? LetterTemplates.Of(Template) : null;
        if (template is null)
        {
            errors.Add(new PageError("Choose the letter.", "template"));
        }

        if (Wrong(wanted) is { } wrong)
        {
            errors.Add(new PageError(wrong, "cases"));
        }

        if (errors.Count > 0)
        {
            Errors = errors;
            return Page();
        }

        var batch = batches.Ask(authority, template!, wanted, caller.Account!.Id, Uploads.IsId(Id) ? Id : null);
        return LocalRedirect(Addresses.LetterBatch(batch.Id));
    }

    private string? Wrong(List<string> wanted)
    {
        if (wanted.Count is 0 or > LetterBatches.Most)
        {
            return $"Write the case numbers, one on each line, at most {LetterBatches.Most.ToString(CultureInfo.InvariantCulture)}, for example R-2025-00193.";
        }

        var unknown = wanted.Where(gate.Hides).Take(6).ToList();
        return unknown.Count == 0 ? null
            : $"{string.Join(", ", unknown.Take(5))}{(unknown.Count > 5 ? " and others" : "")}: you cannot open {(unknown.Count == 1 ? "this case" : "these cases")}. Check the numbers, or leave them out.";
    }

    private void Load() => Templates =
        [new Choice("", "Choose"), .. LetterTemplates.All.Where(template => !templates.Current(authority.Code, template).Typed.Any()).Select(template => new Choice(template.Id, template.Title))];
}
