using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-error-message id="…"&gt;…&lt;/govuk-error-message&gt;</c>: what is wrong with the field beside it. GOV.UK error message.</summary>
[HtmlTargetElement("govuk-error-message")]
public sealed class ErrorMessageTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Build(await output.GetChildContentAsync()).WithRest(output));

    internal static TagBuilder Build(IHtmlContent? text) =>
        Html.Element("p", "govuk-error-message", Html.Hidden("Error:"), Html.Text(" "), text);
}
