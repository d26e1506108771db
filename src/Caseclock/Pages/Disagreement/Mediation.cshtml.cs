using Caseclock.Application.Access;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Disagreement;

/// <summary>Mediation: who asked, what is due, what was agreed?</summary>
/// <param name="reading">Reads the register.</param>
/// <param name="caller">Who reads.</param>
[Needs(Area.Disputes, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class MediationModel(RegisterReading reading, Caller caller) : PageModel
{
    /// <summary>The register.</summary>
    public RegisterView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(int page = 1) => View = RegisterView.Of(RegisterKind.Mediation, reading, RegisterQuery.Of(Request.Query), caller, page);
}
