using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Schools;

/// <summary>The list of schools as a file.</summary>
/// <param name="reading">Reads schools.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class ExportModel(SchoolReading reading, ShownDay shown) : PageModel
{
    private static readonly IReadOnlyList<ListColumn<SchoolRow>> Columns =
    [
        new("school", "School or setting", FileCell<SchoolRow>.Text("school or setting", row => row.Name, 36), FileCell<SchoolRow>.Text("number or setting", row => row.Key, 16), FileCell<SchoolRow>.Text("town", row => row.Entry?.Town)),
        new("kind", "Kind and phase", FileCell<SchoolRow>.Text("kind and phase", row => SchoolWords.Kind(row.Entry), 30)),
        new("status", "Status", FileCell<SchoolRow>.Text("status", row => row.Entry is { } entry ? SchoolWords.Status(entry) : null)),
        new("plans", "Plans in force", FileCell<SchoolRow>.Number("plans in force", row => row.Plans)),
        new("open", "Open deadlines", FileCell<SchoolRow>.Number("open deadlines", row => row.Open)),
        new("reviews", "Reviews overdue", FileCell<SchoolRow>.Number("reviews overdue", row => row.ReviewsOverdue)),
    ];

    /// <summary>Sends the file.</summary>
    public IActionResult OnGet()
    {
        var rows = reading.All(shown.Today);
        return new ListFile("schools", "Schools and settings that a case names as its main place", "", "", rows.Count, Columns.Headings(), [Columns.Cells(rows)]);
    }
}
