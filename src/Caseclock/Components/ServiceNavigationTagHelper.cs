using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>A place in the navigation.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Current">True when this is the page being read.</param>
/// <param name="Active">True when the page being read is under it.</param>
public sealed record Place(string Text, string Href, bool Current = false, bool Active = false);

/// <summary><c>&lt;govuk-service-navigation places="…" /&gt;</c>: the main places of the service. GOV.UK service navigation.</summary>
[HtmlTargetElement("govuk-service-navigation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ServiceNavigationTagHelper : TagHelper
{
    /// <summary>The places, in order.</summary>
    public IReadOnlyList<Place> Places { get; set; } = [];

    /// <summary>What a screen reader calls it.</summary>
    public string Label { get; set; } = "Menu";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = Html.Element("ul", "govuk-service-navigation__list", Places.Select(Item)).With("id", "navigation");
        // Hidden until a script shows it, so without one the places are simply listed.
        var toggle = Places.Count < 2
            ? null
            : Html.Element("button", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle", Html.Text("Menu"))
                .With("type", "button")
                .With("aria-controls", "navigation")
                .When(true, "hidden")
                .With("aria-hidden", "true");
        var nav = Html.Element("nav", "govuk-service-navigation__wrapper", toggle, list).With("aria-label", Label);
        var container = Html.Element("div", "govuk-width-container", Html.Element("div", "govuk-service-navigation__container", nav));
        output.Become(Html.Element("div", "govuk-service-navigation", container).With("data-module", "govuk-service-navigation").WithRest(output));
    }

    private static TagBuilder Item(Place place)
    {
        var here = place.Current || place.Active;
        var text = Html.Text(place.Text);
        var link = Html.Element("a", "govuk-service-navigation__link", here ? Html.Element("strong", "govuk-service-navigation__active-fallback", text) : text)
            .With("href", place.Href)
            .With("aria-current", place.Current ? "page" : place.Active ? "true" : null);
        return Html.Element("li", here ? "govuk-service-navigation__item govuk-service-navigation__item--active" : "govuk-service-navigation__item", link);
    }
}
