using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Exports;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>The cases behind an indicator's figure as a file, in the columns of the command line.</summary>
/// <param name="reading">Reads the indicator.</param>
/// <param name="book">The figures.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.CaseLists, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class ChildrenModel(IndicatorReading reading, FigureBook book, ShownDay shown) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("indicator", Width: 24), new("from", CellKind.Day, 12), new("to", CellKind.Day, 12), new("group"), new("person", Width: 24), new("case"),
        new("day", CellKind.Day, 12), new("numerator", CellKind.Number, 11), new("denominator", CellKind.Number, 12), new("reason", Width: 60),
    ];

    /// <summary>Sends the file.</summary>
    public IActionResult OnGet(string id, string? asAt, string? by, string? group, string? show)
    {
        if (reading.Find(id) is not { } indicator)
        {
            return NotFound();
        }

        var query = new IndicatorQuery(id, AsAt.Read(asAt, shown.Today)) { By = by, Group = group, Show = show };
        var period = book.ThisYear(query.AsAt.Day);
        var children = reading.AllChildren(indicator, query);
        return new ListFile(
            indicator.Id + "-children",
            "The cases behind a figure: " + indicator.Title,
            ListWords.Of((by is null ? null : "by", by), (group is null ? null : "group", group), (show is null ? null : "only", show == "in" ? "in the numerator" : "not in the numerator")),
            query.Asked,
            children.Count,
            Columns,
            [
                children.Select(child => (IReadOnlyList<object?>)
                [
                    indicator.Id, period.From, period.To, group ?? "all", child.Person, child.Case, child.Day, child.Numerator, child.Denominator, child.Reason,
                ]),
            ])
        {
            AsAt = query.AsAt.Day,
        };
    }
}
