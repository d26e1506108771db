using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>A link of a pagination, or a gap between pages.</summary>
/// <param name="Number">The page's number as shown; null for a gap.</param>
/// <param name="Href">Where it leads; null for a gap.</param>
/// <param name="Current">True for the page being read.</param>
public sealed record PageLink(string? Number, string? Href, bool Current = false)
{
    /// <summary>The gap between pages that are far apart.</summary>
    public static readonly PageLink Gap = new(null, null);
}

/// <summary>A link to the page before or after.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Text">What it says; null for “Previous page” or “Next page”.</param>
/// <param name="Label">What is on that page; shown only when there are no numbered links.</param>
public sealed record PageStep(string Href, string? Text = null, string? Label = null);

/// <summary><c>&lt;govuk-pagination pages="PageLinks.Of(…)" /&gt;</c>: from page to page of a long list. With one page it writes nothing. GOV.UK pagination.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The links to show.</summary>
    public PageLinks Pages { get; set; } = PageLinks.None;

    /// <summary>What a screen reader calls it.</summary>
    public string Label { get; set; } = "Pagination";

    private bool OneByOne => Pages.Links.Count == 0;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages.Links.Count == 0 && Pages.Previous is null && Pages.Next is null)
        {
            output.SuppressOutput();
            return;
        }

        var list = OneByOne ? null : Html.Element("ul", "govuk-pagination__list", Pages.Links.Select(Item));
        var nav = Html.Element("nav", OneByOne ? "govuk-pagination govuk-pagination--block" : "govuk-pagination", Step(Pages.Previous, "prev", "Previous"), list, Step(Pages.Next, "next", "Next"));
        output.Become(nav.With("aria-label", Label).WithRest(output));
    }

    private static TagBuilder Item(PageLink link)
    {
        if (link.Number is null)
        {
            return Html.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", Html.Text("\u22EF"));
        }

        var anchor = Html.Element("a", "govuk-link govuk-pagination__link", Html.Text(link.Number))
            .With("href", link.Href)
            .With("aria-label", "Page " + link.Number)
            .With("aria-current", link.Current ? "page" : null);
        return Html.Element("li", link.Current ? "govuk-pagination__item govuk-pagination__item--current" : "govuk-pagination__item", anchor);
    }

    private TagBuilder? Step(PageStep? step, string direction, string word)
    {
        if (step is null)
        {
            return null;
        }

        var words = step.Text is null ? Html.Together(Html.Text(word), Html.Hidden(" page")) : Html.Text(step.Text);
        var title = Html.Element("span", OneByOne && step.Label is null ? "govuk-pagination__link-title govuk-pagination__link-title--decorated" : "govuk-pagination__link-title", words);
        var label = OneByOne && step.Label is not null
            ? Html.Together(Html.Hidden(":"), Html.Element("span", "govuk-pagination__link-label", Html.Text(step.Label)))
            : null;
        var arrow = Arrow(direction);
        var arrowFirst = OneByOne || direction == "prev";
        var anchor = Html.Element("a", "govuk-link govuk-pagination__link", arrowFirst ? arrow : null, title, label, arrowFirst ? null : arrow)
            .With("href", step.Href)
            .With("rel", direction);
        return Html.Element("div", "govuk-pagination__" + direction, anchor);
    }

    private static TagBuilder Arrow(string direction)
    {
        var path = direction == "prev"
            ? "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
            : "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";
        return Html.Element("svg", "govuk-pagination__icon govuk-pagination__icon--" + direction, Html.Element("path").With("d", path))
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("height", "13")
            .With("width", "15")
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .With("viewBox", "0 0 15 13");
    }
}
