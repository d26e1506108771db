using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>
/// <c>&lt;govuk-table table="Model.Cases" scroll="Cases" /&gt;</c>: a table. With <c>scroll</c> a wide one moves sideways within its own
/// region, which the keyboard reaches, so that the page never does.
/// </summary>
[HtmlTargetElement("govuk-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What to show.</summary>
    public Table Table { get; set; } = new() { Rows = [] };

    /// <summary>What a screen reader calls the region that scrolls; null when the table is narrow and needs none.</summary>
    public string? Scroll { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var table = Table.Build().WithRest(output);
        output.Become(Scroll is null ? table : ScrollTagHelper.Build(Scroll, table));
    }
}

/// <summary><c>&lt;cc-scroll label="Cases"&gt;…&lt;/cc-scroll&gt;</c>: a region that scrolls sideways by itself and that the keyboard reaches.</summary>
[HtmlTargetElement("cc-scroll")]
public sealed class ScrollTagHelper : TagHelper
{
    /// <summary>What a screen reader calls it.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Build(Label, await output.GetChildContentAsync()).WithRest(output));

    internal static TagBuilder Build(string label, IHtmlContent content) =>
        Html.Element("div", "cc-scroll", content).With("role", "region").With("aria-label", label).With("tabindex", "0");
}
