using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-skip-link href="#main"&gt;Skip to main content&lt;/govuk-skip-link&gt;</c>: past the header with one key. GOV.UK skip link.</summary>
[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTagHelper : TagHelper
{
    /// <summary>The place on this page to go to.</summary>
    public string Href { get; set; } = "#content";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("a", "govuk-skip-link", content).WithRest(output).With("href", Href).With("data-module", "govuk-skip-link"));
    }
}
