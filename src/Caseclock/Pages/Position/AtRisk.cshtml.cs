using Caseclock.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Position;

/// <summary>At risk: which cases will pass a legal limit in the next 14 days, and which can still be in time?</summary>
/// <param name="reading">Reads the position.</param>
/// <param name="shown">Tells today.</param>
internal sealed class AtRiskModel(PositionReading reading, ShownDay shown) : PageModel
{
    /// <summary>The position.</summary>
    public PositionView View { get; private set; } = null!;

    /// <summary>Shows the cases.</summary>
    /// <param name="asAt">The day, as YYYY-MM-DD; null for today.</param>
    public void OnGet(string? asAt) => View = reading.Read(AsAt.Read(asAt, shown.Today));
}
