using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>The cases behind an indicator's figure as CSV, in the columns of the command line.</summary>
/// <param name="reading">Reads the indicator.</param>
/// <param name="book">The figures.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.CaseLists, Level.Read)]
[Records(Act.Exported)]
internal sealed class ChildrenModel(IndicatorReading reading, FigureBook book, ShownDay shown) : PageModel
{
    /// <summary>Sends the file.</summary>
    public IActionResult OnGet(string id, string? asAt, string? by, string? group, string? show)
    {
        if (reading.Find(id) is not { } indicator)
        {
            return NotFound();
        }

        var query = new IndicatorQuery(id, AsAt.Read(asAt, shown.Today)) { By = by, Group = group, Show = show };
        var period = book.ThisYear(query.AsAt.Day);
        return IndicatorFile.Of(
            this,
            indicator.Id + "-children.csv",
            ["indicator", "from", "to", "group", "person", "case", "day", "numerator", "denominator", "reason"],
            reading.AllChildren(indicator, query).Select(child => new object?[]
            {
                indicator.Id, AsAt.IsoOf(period.From), AsAt.IsoOf(period.To), group ?? "all", child.Person, child.Case, AsAt.IsoOf(child.Day), child.Numerator, child.Denominator, child.Reason,
            }));
    }
}
