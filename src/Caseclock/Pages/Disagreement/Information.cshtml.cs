using Caseclock.Application.Access;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Disagreement;

/// <summary>Requests for information: freedom of information and subject access.</summary>
/// <param name="reading">Reads the register.</param>
/// <param name="caller">Who reads.</param>
[Needs(Area.Complaints, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class InformationModel(RegisterReading reading, Caller caller) : PageModel
{
    /// <summary>The register.</summary>
    public RegisterView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(int page = 1) => View = RegisterView.Of(RegisterKind.Information, reading, RegisterQuery.Of(Request.Query), caller, page);
}
