using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Cases;

/// <summary>The list of cases as a file: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class ExportModel(CaseListReading reading, ShownDay shown) : PageModel
{
    /// <summary>Sends the file.</summary>
    public IActionResult OnGet()
    {
        var query = CaseQuery.Of(Request.Query);
        var columns = Columns.Of(Request.Query, CaseListReading.Columns, null);
        var found = reading.Find(query, new Application.Storage.Page(0, int.MaxValue));
        var parts = found.Rows.Chunk(500).Select(part => columns.Cells(reading.Rows(part, shown.Today)));
        return new ListFile("cases", query.Closed ? "Cases, open and closed" : "Open cases", reading.Narrowed(query), query.Asked, found.Total, columns.Headings(), parts);
    }
}
