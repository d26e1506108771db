using Caseclock.Application.Access;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Schools;

/// <summary>Schools: where are the children, and where is something due?</summary>
/// <param name="reading">Reads schools.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
internal sealed class IndexModel(SchoolReading reading, ShownDay shown) : PageModel
{
    /// <summary>The schools.</summary>
    public IReadOnlyList<SchoolRow> Schools { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public void OnGet() => Schools = reading.All(shown.Today);
}
