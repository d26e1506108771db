using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Disagreement;

/// <summary>The register as a file: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="reading">Reads the register.</param>
[Needs(Area.Disputes, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class MediationExportModel(RegisterReading reading) : PageModel
{
    /// <summary>Sends the file.</summary>
    public IActionResult OnGet() => RegisterView.File(RegisterKind.Mediation, reading, RegisterQuery.Of(Request.Query));
}
