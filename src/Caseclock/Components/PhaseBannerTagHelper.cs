using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-phase-banner phase="Beta"&gt;Tell us what you think&lt;/govuk-phase-banner&gt;</c>: how finished the service is. GOV.UK phase banner.</summary>
[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBannerTagHelper : TagHelper
{
    /// <summary>The phase, such as “Alpha” or “Demo”.</summary>
    public string Phase { get; set; } = "";

    /// <summary>The colour of the phase's tag.</summary>
    public TagColour Colour { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tag = TagTagHelper.Build(Colour, Html.Together(Html.Text(Phase)));
        tag.AddCssClass("govuk-phase-banner__content__tag");
        var text = Html.Element("span", "govuk-phase-banner__text", await output.GetChildContentAsync());
        var line = Html.Element("p", "govuk-phase-banner__content", tag, Html.Text(" "), text);
        output.Become(Html.Element("div", "govuk-phase-banner govuk-width-container", line).WithRest(output));
    }
}
