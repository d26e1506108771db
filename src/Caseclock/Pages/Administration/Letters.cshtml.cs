using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Letters: which templates are there, which did we change, and what do our letters say of us?</summary>
/// <param name="templates">The templates.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Manage)]
internal sealed class LettersModel(TemplateShelf templates, Authority authority, Caller caller) : PageModel
{
    private const int Longest = 500;

    /// <summary>The templates.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>What the authority says of itself, each with what was written.</summary>
    public IReadOnlyList<(LetterField Field, string? Text)> Details { get; private set; } = [];

    /// <summary>Whether it has just been kept.</summary>
    public bool Kept { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Lists them.</summary>
    /// <param name="kept">Whether the details have just been kept.</param>
    public void OnGet(bool kept = false)
    {
        Kept = kept;
        Load(templates.Details(authority.Code));
    }

    /// <summary>Keeps what letters say of the authority.</summary>
    public IActionResult OnPost()
    {
        var typed = LetterFields.All.Where(field => field.IsDetail).ToDictionary(field => field.Name, field => Request.Form[field.Name].ToString(), StringComparer.Ordinal);
        Errors = [.. typed.Where(pair => pair.Value.Length > Longest).Select(pair => new PageError("Write at most 500 characters.", pair.Key))];
        if (Errors.Count > 0)
        {
            Load(typed);
            return Page();
        }

        templates.Keep(authority.Code, typed, caller.Account!.Id);
        return LocalRedirect("/administration/letters?kept=true");
    }

    private void Load(IReadOnlyDictionary<string, string> details)
    {
        var latest = templates.Latest(authority.Code);
        Details = [.. LetterFields.All.Where(field => field.IsDetail).Select(field => (field, details.GetValueOrDefault(field.Name)))];
        Table = new Table
        {
            Caption = "Templates",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Letter", "Made from", "Locked parts"],
            Rows = [.. LetterTemplates.All.Select(template => (IReadOnlyList<Cell>)[Cell.Link(template.Title, Addresses.LetterTemplate(template.Id)), From(latest.GetValueOrDefault(template.Id)), string.Join(", ", template.Mandatory.Select(part => part.Title).Distinct())])],
        };
    }

    private static string From(TemplateVersion? version) => version is null or { Shipped: true }
        ? "The program’s own template"
        : $"Your version {version.Version.ToString(CultureInfo.InvariantCulture)}, {Moments.DayAndTime(version.AddedAt)}";
}
