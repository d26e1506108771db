using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Deadlines;

/// <summary>The list of deadlines as CSV: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported)]
internal sealed class ExportModel(DeadlineReading reading, ShownDay shown) : PageModel
{
    private static readonly string[] Headings =
        ["how it stands", "days late", "what is due", "about", "due", "child", "age", "case", "officer", "school", "school number or setting", "stage", "waits for", "citation", "kind of limit"];

    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var parts = reading.All(DeadlineQuery.Of(Request.Query), shown.Today).Select(part => part.Select(Cells));
        await CsvAnswer.WriteAsync(Response, "deadlines.csv", Headings, parts, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private static string?[] Cells(DeadlineRow row) =>
    [
        row.Standing.Text,
        row.DaysLate.ToString(CultureInfo.InvariantCulture),
        row.What,
        row.About,
        row.Due is { } due ? AsAt.IsoOf(due) : null,
        row.Child,
        row.Age,
        row.Case,
        row.Officer,
        row.School,
        row.SchoolKey,
        row.Stage,
        row.WaitsFor,
        row.Citation,
        row.Tier ?? Words.Tier(Domain.Clocks.Tier.Law),
    ];
}
