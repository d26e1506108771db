using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components.Charts;

/// <summary><c>&lt;line-chart chart="Model.History" /&gt;</c>: a figure over time, with its table.</summary>
[HtmlTargetElement("line-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LineChartTagHelper : TagHelper
{
    /// <summary>What to draw; null writes nothing.</summary>
    public LineChart? Chart { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Html.Together(Chart?.ToHtml()));
}

/// <summary><c>&lt;spark-line chart="Model.Trend" /&gt;</c>: which way a figure is going, with its table.</summary>
[HtmlTargetElement("spark-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SparklineTagHelper : TagHelper
{
    /// <summary>What to draw; null writes nothing.</summary>
    public Sparkline? Chart { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Html.Together(Chart?.ToHtml()));
}

/// <summary><c>&lt;bar-chart chart="Model.Neighbours" /&gt;</c>: bars side by side, with their table.</summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper : TagHelper
{
    /// <summary>What to draw; null writes nothing.</summary>
    public BarChart? Chart { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Html.Together(Chart?.ToHtml()));
}

/// <summary><c>&lt;case-line line="Model.Line" /&gt;</c>: the line from a request to its plan, with its table.</summary>
[HtmlTargetElement("case-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CaseLineTagHelper : TagHelper
{
    /// <summary>What to draw; null writes nothing.</summary>
    public CaseLine? Line { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Html.Together(Line?.ToHtml()));
}
