using Caseclock.Application.Access;
using Caseclock.Domain.Indicators;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>The catalogue: every figure there is, with its value.</summary>
/// <param name="book">The figures.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Figures, Level.Read)]
internal sealed class IndexModel(FigureBook book, ShownDay shown) : PageModel
{
    /// <summary>The day shown.</summary>
    public AsAt AsAt { get; private set; } = null!;

    /// <summary>The form that asks for another day.</summary>
    public AsAtForm DayForm => new(AsAt, "/indicators");

    /// <summary>The figures by section.</summary>
    public IReadOnlyList<IGrouping<string, Figure>> Sections { get; private set; } = [];

    /// <summary>The days that figures of this year are about.</summary>
    public string Days { get; private set; } = "";

    /// <summary>Shows the catalogue.</summary>
    /// <param name="asAt">The day, as YYYY-MM-DD; null for today.</param>
    public void OnGet(string? asAt)
    {
        AsAt = AsAt.Read(asAt, shown.Today);
        var figures = book.Overview(AsAt.Day);
        Sections = [.. book.All.Select(indicator => figures[indicator.Id]).GroupBy(figure => figure.Indicator.Section)];
        var year = book.ThisYear(AsAt.Day);
        Days = $"{Domain.Calendar.DateWords.Plain(year.From)} to {Domain.Calendar.DateWords.Plain(year.To)}";
    }
}
