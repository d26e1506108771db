using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-warning-text&gt;…&lt;/govuk-warning-text&gt;</c>: what goes wrong if it is not heeded. GOV.UK warning text.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : TagHelper
{
    /// <summary>What a screen reader says for the sign.</summary>
    public string IconText { get; set; } = "Warning";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Html.Element("span", "govuk-warning-text__icon", Html.Text("!")).With("aria-hidden", "true");
        var text = Html.Element("strong", "govuk-warning-text__text", Html.Hidden(IconText), Html.Text(" "), await output.GetChildContentAsync());
        output.Become(Html.Element("div", "govuk-warning-text", icon, Html.Text(" "), text).WithRest(output));
    }
}
