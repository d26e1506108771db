using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Caseclock.Components.Charts;

/// <summary>One bar.</summary>
/// <param name="Label">What it is for.</param>
/// <param name="Value">Its length; null where there is no value, which shows no bar and says so.</param>
/// <param name="Ours">True for the one that the reader looks for: it is darker, and its name is bold.</param>
public sealed record Bar(string Label, double? Value, bool Ours = false);

/// <summary>Bars side by side, for comparing councils, teams or kinds. Values are not below nought.</summary>
public sealed record BarChart
{
    private const double Width = 760;
    private const double Left = 232;
    private const double Right = 660;
    private const double RowHeight = 40;
    private const int LineLength = 30;

    /// <summary>An id that no other chart of the page has; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart shows.</summary>
    public required string Title { get; init; }

    /// <summary>What the labels are, such as “Council”.</summary>
    public required string LabelHeading { get; init; }

    /// <summary>What the values are, such as “Plans in 20 weeks”.</summary>
    public required string ValueHeading { get; init; }

    /// <summary>The bars, from top to bottom.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>What is aimed for, as a line across the bars; null for nothing.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>What follows a value, such as “%”.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many decimals a value has.</summary>
    public int Decimals { get; init; }

    private double Height => (Bars.Count * RowHeight) + (Target is null ? 8 : 32);

    /// <summary>The chart with its table, for a page.</summary>
    /// <returns>A figure.</returns>
    public IHtmlContent ToHtml() => Figure.Build(Title, Draw(), Figures());

    /// <summary>The drawing alone, for a report.</summary>
    /// <returns>The text of an SVG.</returns>
    public string ToSvg() => Svg.Write(Draw());

    private Table Figures() => new()
    {
        Caption = Title,
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = [LabelHeading, new Column(ValueHeading, Numeric: true)],
        Rows = [.. Bars.Select(bar => (IReadOnlyList<Cell>)[bar.Label, Words(bar.Value)])],
    };

    private XElement Draw()
    {
        var values = Bars.Select(bar => bar.Value).Append(Target?.Value).OfType<double>();
        var axis = Scale.Of(values, Unit == "%" ? 100 : null, whole: Decimals == 0);
        return Svg.Drawing(Id, Width, Height, Title, Description(), Bars.Select((bar, index) => Length(bar, index, axis)), TargetLine(axis), Bars.SelectMany((bar, index) => Words(bar, index, axis)));
    }

    private string Description()
    {
        var words = string.Join(", ", Bars.Select(bar => $"{bar.Label} {Words(bar.Value)}")) + ".";
        return Target is null ? words : $"{words} {Target.Name} {Words(Target.Value)}.";
    }

    private static XElement? Length(Bar bar, int index, Scale axis) => bar.Value is null
        ? null
        : Svg.Element(
            "rect",
            bar.Ours ? "cc-bar cc-bar--ours" : "cc-bar",
            Svg.At("x", Left),
            Svg.At("y", (index * RowHeight) + 8),
            Svg.At("width", axis.Place(bar.Value.Value, Left, Right) - Left),
            Svg.At("height", RowHeight - 16),
            Svg.At("fill", bar.Ours ? Svg.Colours.Main : "#8eb8dc"));

    private IEnumerable<XElement> Words(Bar bar, int index, Scale axis)
    {
        var top = index * RowHeight;
        var end = bar.Value is null ? Left : axis.Place(bar.Value.Value, Left, Right);
        var value = Svg.ClearText(bar.Ours ? "cc-value cc-value--ours" : "cc-value", end + 8, top + (RowHeight / 2) + 5, "start", Words(bar.Value));
        return Label(bar, top).Append(value);
    }

    private static IEnumerable<XElement> Label(Bar bar, double top)
    {
        var lines = Wrap(bar.Label);
        var first = top + (RowHeight / 2) + 5 - ((lines.Count - 1) * Svg.TextHeight / 2);
        for (var line = 0; line < lines.Count; line++)
        {
            var text = Svg.Text(bar.Ours ? "cc-label cc-label--ours" : "cc-label", Left - 10, first + (line * Svg.TextHeight), "end", lines[line]);
            text.Add(bar.Ours ? Svg.At("font-weight", "bold") : null);
            yield return text;
        }
    }

    private XElement? TargetLine(Scale axis)
    {
        if (Target is null)
        {
            return null;
        }

        var x = axis.Place(Target.Value, Left, Right);
        var bottom = Bars.Count * RowHeight;
        return Svg.Element(
            "g",
            "cc-line cc-line--target",
            Svg.Line("cc-target", x, 0, x, bottom, Svg.Colours.Target, Svg.At("stroke-width", 2), Svg.At("stroke-dasharray", "2 4")),
            Svg.Text("cc-end", x, bottom + 20, "middle", $"{Target.Name} {Words(Target.Value)}"));
    }

    /// <summary>A label on one line or two; the rest of a longer one is in the table.</summary>
    internal static IReadOnlyList<string> Wrap(string label)
    {
        if (label.Length <= LineLength)
        {
            return [label];
        }

        var space = label.LastIndexOf(' ', LineLength);
        var cut = space > 0 ? space : LineLength;
        var rest = label[cut..].TrimStart();
        return [label[..cut], rest.Length <= LineLength ? rest : rest[..(LineLength - 1)].TrimEnd() + "\u2026"];
    }

    private string Words(double? value) =>
        value is null ? "no value" : value.Value.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Unit;
}
