using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Exports;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>The months of an indicator as a file, in the columns of the command line.</summary>
/// <param name="reading">Reads the indicator.</param>
/// <param name="book">The figures.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Figures, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class ExportModel(IndicatorReading reading, FigureBook book, ShownDay shown) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("indicator", Width: 24), new("from", CellKind.Day, 12), new("to", CellKind.Day, 12), new("group", Width: 30),
        new("numerator", CellKind.Number, 11), new("denominator", CellKind.Number, 12), new("value", CellKind.Number, 11),
    ];

    /// <summary>Sends the file.</summary>
    public IActionResult OnGet(string id, string? asAt, string? by)
    {
        if (reading.Find(id) is not { } indicator)
        {
            return NotFound();
        }

        var shownBy = IndicatorReading.Shown(indicator, by);
        var months = FigureBook.Months(AsAt.Read(asAt, shown.Today).Day, IndicatorReading.HistoryMonths);
        var figures = book.Of(indicator, months, shownBy == indicator.Own ? null : shownBy);
        var query = new IndicatorQuery(id, AsAt.Read(asAt, shown.Today)) { By = by };
        return new ListFile(
            indicator.Id,
            "An indicator by month: " + indicator.Title,
            ListWords.Of((by is null ? null : "by", by)),
            query.Asked,
            figures.Count,
            Columns,
            [
                figures.Select(figure => (IReadOnlyList<object?>)
                [
                    figure.Indicator.Id, figure.Period.From, figure.Period.To, figure.Group.Name, figure.Numerator, figure.Denominator, figure.Value,
                ]),
            ])
        {
            AsAt = query.AsAt.Day,
        };
    }
}
