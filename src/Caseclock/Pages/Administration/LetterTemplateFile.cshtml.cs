using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>The file of a template: of the version that letters are made from now, or of an earlier one. It holds nobody's data.</summary>
/// <param name="templates">The templates.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Letters, Level.Manage)]
internal sealed class LetterTemplateFileModel(TemplateShelf templates, Authority authority) : PageModel
{
    /// <summary>Sends it.</summary>
    /// <param name="id">The letter's id.</param>
    /// <param name="version">The version; null for the one that letters are made from now.</param>
    public IActionResult OnGet(string id, int? version) =>
        LetterTemplates.Of(id) is { } template && templates.File(authority.Code, template, version) is { } content
            ? FileAnswer.Of(Response, content, FileType.Docx.Media, $"template-{template.Id}{(version is null ? "" : "-v" + version.Value.ToString(CultureInfo.InvariantCulture))}.docx")
            : NotFound();
}
