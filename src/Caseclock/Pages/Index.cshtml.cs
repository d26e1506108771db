using Caseclock.Application.Access;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Position;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages;

/// <summary>Position: are we keeping the law, and what is about to break?</summary>
/// <param name="reading">Reads the position.</param>
/// <param name="shown">Tells today and now.</param>
[Needs(Area.Figures, Level.Read)]
internal sealed class IndexModel(PositionReading reading, ShownDay shown) : PageModel
{
    /// <summary>The position.</summary>
    public PositionView View { get; private set; } = null!;

    /// <summary>When the figures were known.</summary>
    public DateTimeOffset Now => shown.Now;

    /// <summary>The form that asks for another day.</summary>
    public AsAtForm DayForm => new(View.AsAt, "/");

    /// <summary>Shows the position.</summary>
    /// <param name="asAt">The day, as YYYY-MM-DD; null for today.</param>
    public void OnGet(string? asAt) => View = reading.Read(AsAt.Read(asAt, shown.Today));
}
