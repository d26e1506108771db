using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>One step on the way to a page.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Href">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Text, string? Href = null);

/// <summary><c>&lt;govuk-breadcrumbs items="…" /&gt;</c>: the way from the start to this page. GOV.UK breadcrumbs.</summary>
[HtmlTargetElement("govuk-breadcrumbs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    /// <summary>The steps, the start first.</summary>
    public IReadOnlyList<Crumb> Items { get; set; } = [];

    /// <summary>True shows only the first and the last step on a narrow screen.</summary>
    public bool CollapseOnMobile { get; set; }

    /// <summary>What a screen reader calls it.</summary>
    public string Label { get; set; } = "Breadcrumb";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = CollapseOnMobile ? "govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" : "govuk-breadcrumbs";
        var list = Html.Element("ol", "govuk-breadcrumbs__list", Items.Select(Step));
        output.Become(Html.Element("nav", classes, list).WithRest(output).With("aria-label", Label));
    }

    private static TagBuilder Step(Crumb crumb)
    {
        var step = Html.Element("li", "govuk-breadcrumbs__list-item");
        return crumb.Href is null
            ? step.With("aria-current", "page").Add(Html.Text(crumb.Text))
            : step.Add(Html.Element("a", "govuk-breadcrumbs__link", Html.Text(crumb.Text)).With("href", crumb.Href));
    }
}
