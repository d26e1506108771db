using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>The monitoring list as CSV: what the page with the same query shows, both lists, all pages.</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported)]
internal sealed class MonitoringExportModel(MonitoringReading reading, ShownDay shown) : PageModel
{
    private static readonly string[] Headings =
        ["can be in time", "what is due", "due", "next step", "next step by", "earliest day possible", "child", "case", "officer", "school", "arithmetic", "waits for", "only if", "citation"];

    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var view = reading.Read(MonitoringQuery.Of(Request.Query), shown.Today, new Application.Storage.Page(0, int.MaxValue));
        var parts = view.Rescuable.Concat(view.Lost).Chunk(500).Select(part => part.Select(Cells));
        await CsvAnswer.WriteAsync(Response, "still-rescuable.csv", Headings, parts, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private static string?[] Cells(MonitoredLimit limit)
    {
        var (rescue, shows) = (limit.Rescue, !limit.IsHidden);
        return
        [
            rescue.Can ? "yes" : "no",
            limit.Deadline.Title,
            AsAt.IsoOf(rescue.Due),
            shows ? rescue.Next.What : null,
            shows ? AsAt.IsoOf(rescue.Next.By) : null,
            shows ? AsAt.IsoOf(rescue.Earliest) : null,
            limit.Child,
            shows ? limit.Deadline.Case : null,
            limit.Deadline.Officer,
            limit.School,
            shows ? string.Join(' ', rescue.Arithmetic) : null,
            limit.WaitsFor,
            limit.OnlyIf,
            rescue.Clock.Rule.Citation,
        ];
    }
}
