using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Deadlines;

/// <summary>The list of deadlines as a file: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class ExportModel(DeadlineReading reading, ShownDay shown) : PageModel
{
    /// <summary>Sends the file.</summary>
    public IActionResult OnGet()
    {
        var query = DeadlineQuery.Of(Request.Query);
        var columns = Columns.Of(Request.Query, DeadlineColumns.All, null);
        var (total, parts) = reading.All(query, shown.Today);
        return new ListFile(
            "deadlines",
            "Deadlines: open limits that are somebody’s work",
            reading.Narrowed(query),
            query.Asked,
            total,
            columns.Headings(),
            parts.Select(columns.Cells));
    }
}
