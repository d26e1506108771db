using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>Indicator: what is this figure, is it good, who is in it?</summary>
/// <param name="reading">Reads the indicator.</param>
/// <param name="shown">Tells today.</param>
/// <param name="caller">Who reads.</param>
[Needs(Area.Figures, Level.Read)]
internal sealed class IndicatorModel(IndicatorReading reading, ShownDay shown, Caller caller) : PageModel
{
    /// <summary>The indicator.</summary>
    public IndicatorView View { get; private set; } = null!;

    /// <summary>What was asked for.</summary>
    public IndicatorQuery Query { get; private set; } = null!;

    /// <summary>Whether the reader may open the cases.</summary>
    public bool MayOpen => Navigation.MayOpen(caller, "/cases");

    /// <summary>When the figures were known.</summary>
    public DateTimeOffset Now => shown.Now;

    /// <summary>The form that asks for another day.</summary>
    public AsAtForm DayForm => new(Query.AsAt, Addresses.Indicator(Query.Id), Query.By is null ? [] : [("by", Query.By)]);

    /// <summary>The links between the pages of the list.</summary>
    public PageLinks Links => View.Children is null
        ? PageLinks.None
        : PageLinks.Of(View.Children.Page, View.Children.Pages, number => (Query with { Page = number }).Address() + "#children");

    /// <summary>Shows the indicator.</summary>
    public IActionResult OnGet(string id, string? asAt, string? by, string? group, string? show, int page = 1)
    {
        if (reading.Find(id) is not { } indicator)
        {
            return NotFound();
        }

        Query = new IndicatorQuery(id, AsAt.Read(asAt, shown.Today)) { By = by, Group = group, Show = show, Page = page };
        View = reading.Read(indicator, Query);
        return Page();
    }
}
