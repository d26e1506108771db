using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>
/// <c>&lt;govuk-notification-banner success="true" text="Decision recorded" /&gt;</c>: what has just happened, or what to know first.
/// Richer words go inside the tag in place of <c>text</c>. GOV.UK notification banner.
/// </summary>
[HtmlTargetElement("govuk-notification-banner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NotificationBannerTagHelper : TagHelper
{
    /// <summary>True after something was done: green, and read out at once.</summary>
    public bool Success { get; set; }

    /// <summary>The heading of the banner; null for “Success” or “Important”.</summary>
    public string? Title { get; set; }

    /// <summary>The id of the heading; needed only when a page has two banners.</summary>
    public string TitleId { get; set; } = "govuk-notification-banner-title";

    /// <summary>One sentence; null when the words are inside the tag.</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = Html.Element("h2", "govuk-notification-banner__title", Html.Text(Title ?? (Success ? "Success" : "Important"))).With("id", TitleId);
        var content = Text is null ? await output.GetChildContentAsync() : (IHtmlContent)Html.Element("p", "govuk-notification-banner__heading", Html.Text(Text));
        var banner = Html.Element(
            "div",
            Success ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner",
            Html.Element("div", "govuk-notification-banner__header", title),
            Html.Element("div", "govuk-notification-banner__content", content));
        output.Become(banner
            .With("role", Success ? "alert" : "region")
            .With("aria-labelledby", TitleId)
            .With("data-module", "govuk-notification-banner")
            .WithRest(output));
    }
}
