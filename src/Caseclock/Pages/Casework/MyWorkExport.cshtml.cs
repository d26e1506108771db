using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>My work as a file: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="work">Reads tasks.</param>
/// <param name="caller">Whose work it is.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class MyWorkExportModel(WorkReading work, Caller caller) : PageModel
{
    /// <summary>Sends the file.</summary>
    public IActionResult OnGet()
    {
        var query = MyWorkQuery.Of(Request.Query);
        var columns = Columns.Of(Request.Query, WorkReading.Columns, null);
        var found = work.Find(query, new Application.Storage.Page(0, int.MaxValue));
        return new ListFile(
            "my-work",
            "What is due on the cases of " + caller.By,
            ListWords.Of((query.When is null ? null : "due", query.When), (query.Do is null ? null : "work", query.Do)),
            query.Asked,
            found.Total,
            columns.Headings(),
            found.Rows.Chunk(500).Select(part => columns.Cells(work.Tasks(part))));
    }
}
