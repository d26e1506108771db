using Caseclock.Application.Access;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Position;

/// <summary>At risk: which cases will pass a legal limit in the next 14 days, and which can still be in time?</summary>
/// <param name="reading">Reads the position.</param>
/// <param name="shown">Tells today.</param>
/// <param name="sight">What the reader may see.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class AtRiskModel(PositionReading reading, ShownDay shown, Sight sight) : PageModel
{
    /// <summary>The position.</summary>
    public PositionView View { get; private set; } = null!;

    /// <summary>Whether a case's child is not to be seen.</summary>
    public bool Hides(CaseAtRisk atRisk) => sight.Hides(atRisk.Person);

    /// <summary>Shows the cases.</summary>
    /// <param name="asAt">The day, as YYYY-MM-DD; null for today.</param>
    public void OnGet(string? asAt) => View = reading.Read(AsAt.Read(asAt, shown.Today));
}
