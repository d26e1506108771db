using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-details summary="Why this date?"&gt;…&lt;/govuk-details&gt;</c>: more, for those who want it. GOV.UK details.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>True shows it opened.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Build(Summary, await output.GetChildContentAsync(), Open).WithRest(output));

    internal static TagBuilder Build(string summary, IHtmlContent content, bool open = false) =>
        Html.Element(
            "details",
            "govuk-details",
            Html.Element("summary", "govuk-details__summary", Html.Element("span", "govuk-details__summary-text", Html.Text(summary))),
            Html.Element("div", "govuk-details__text", content)).When(open, "open");
}
