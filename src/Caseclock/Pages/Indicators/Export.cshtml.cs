using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>The months of an indicator as CSV, in the columns of the command line.</summary>
/// <param name="reading">Reads the indicator.</param>
/// <param name="book">The figures.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Figures, Level.Read)]
[Records(Act.Exported)]
internal sealed class ExportModel(IndicatorReading reading, FigureBook book, ShownDay shown) : PageModel
{
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
        return IndicatorFile.Of(
            this,
            indicator.Id + ".csv",
            ["indicator", "from", "to", "group", "numerator", "denominator", "value"],
            figures.Select(figure => new object?[]
            {
                figure.Indicator.Id, AsAt.IsoOf(figure.Period.From), AsAt.IsoOf(figure.Period.To), figure.Group.Name, figure.Numerator, figure.Denominator, figure.Value,
            }));
    }
}
