using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>The monitoring list as a file: what the page with the same query shows, both lists, all pages.</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class MonitoringExportModel(MonitoringReading reading, ShownDay shown) : PageModel
{
    private static readonly IReadOnlyList<ListColumn<MonitoredLimit>> Columns =
    [
        new("can", "Can be in time", FileCell<MonitoredLimit>.Text("can be in time", limit => limit.Rescue.Can ? "yes" : "no", 12)),
        new("what", "What is due", FileCell<MonitoredLimit>.Text("what is due", limit => limit.Deadline.Title, 36), FileCell<MonitoredLimit>.Day("due", limit => limit.Rescue.Due)),
        new(
            "next",
            "Next step",
            FileCell<MonitoredLimit>.Text("next step", limit => limit.IsHidden ? null : limit.Rescue.Next.What, 36),
            FileCell<MonitoredLimit>.Day("next step by", limit => limit.IsHidden ? null : limit.Rescue.Next.By),
            FileCell<MonitoredLimit>.Day("earliest day possible", limit => limit.IsHidden ? null : limit.Rescue.Earliest)),
        new("child", "Child", FileCell<MonitoredLimit>.Text("child", limit => limit.Child, 26), FileCell<MonitoredLimit>.Text("case", limit => limit.IsHidden ? null : limit.Deadline.Case)),
        new("officer", "Officer", FileCell<MonitoredLimit>.Text("officer", limit => limit.Deadline.Officer), FileCell<MonitoredLimit>.Text("school", limit => limit.School, 30)),
        new("why", "Arithmetic", FileCell<MonitoredLimit>.Text("arithmetic", limit => limit.IsHidden ? null : string.Join(' ', limit.Rescue.Arithmetic), 60)),
        new("waits", "Waits for", FileCell<MonitoredLimit>.Text("waits for", limit => limit.WaitsFor, 36), FileCell<MonitoredLimit>.Text("only if", limit => limit.OnlyIf, 36)),
        new("law", "Where it is written", FileCell<MonitoredLimit>.Text("citation", limit => limit.Rescue.Clock.Rule.Citation, 34)),
    ];

    /// <summary>Sends the file.</summary>
    public IActionResult OnGet()
    {
        var query = MonitoringQuery.Of(Request.Query);
        var view = reading.Read(query, shown.Today, new Application.Storage.Page(0, int.MaxValue));
        var rows = view.Rescuable.Concat(view.Lost).ToList();
        var asked = query.Address("") is ['?', .. var rest] ? rest : "";
        return new ListFile("still-rescuable", "Limits that are near or lost, and what can still be in time", "", asked, rows.Count, Columns.Headings(), rows.Chunk(500).Select(part => Columns.Cells(part)));
    }
}
