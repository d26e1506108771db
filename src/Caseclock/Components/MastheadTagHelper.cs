using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>Whose service this is, shown at the top of every page.</summary>
/// <param name="Authority">The authority's name, such as “Southbridge City Council”.</param>
/// <param name="Colour">Its colour as <c>#rrggbb</c>. It is a band under the header and never carries words, so any colour is legible.</param>
/// <param name="Notice">A line for every page, such as “Invented data. No real child.”; null for none.</param>
public sealed record PageFrame(string Authority, string Colour, string? Notice = null);

/// <summary>
/// <c>&lt;cc-masthead frame="…"&gt;…&lt;/cc-masthead&gt;</c>: the header, with the authority's name and colour. What is inside the tag, such as the
/// search, stands on its right. It takes the place of the GOV.UK header, whose crown is not a council's to use.
/// </summary>
[HtmlTargetElement("cc-masthead")]
public sealed class MastheadTagHelper : TagHelper
{
    /// <summary>Whose service this is.</summary>
    public PageFrame Frame { get; set; } = new("", "#1d3557");

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = Html.Element(
            "a",
            "cc-masthead__name",
            Html.Element("span", "cc-masthead__authority", Html.Text(Frame.Authority)),
            Html.Text(" "),
            Html.Element("span", "cc-masthead__product", Html.Text("Caseclock"))).With("href", "/");
        var inner = Html.Element("div", "cc-masthead__inner govuk-width-container", name, await output.GetChildContentAsync());
        output.Become(Html.Element("header", "cc-masthead", inner, Band()).WithRest(output));
    }

    // The page's policy allows no style in the page, and a colour in the database cannot be in the style sheet: a drawing carries it.
    private TagBuilder Band() => Html.Element(
        "svg",
        "cc-masthead__band",
        Html.Element("rect").With("width", "100%").With("height", "100%").With("fill", Frame.Colour))
        .With("aria-hidden", "true")
        .With("focusable", "false");
}
