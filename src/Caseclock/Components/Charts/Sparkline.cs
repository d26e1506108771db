using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Caseclock.Components.Charts;

/// <summary>A small line for a tile: which way a figure is going. Its values are in a table under it.</summary>
public sealed record Sparkline
{
    private const double Width = 160;
    private const double Height = 36;
    private const double Margin = 5;

    /// <summary>An id that no other chart of the page has; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, such as “Plans, last 24 months”.</summary>
    public required string Title { get; init; }

    /// <summary>The periods, the earliest first.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>A value for each period; null where there is none.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>What is aimed for, as a dashed line; null for nothing.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>What follows a value, such as “%”.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many decimals a value has.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>The line with its table, for a page.</summary>
    /// <returns>A figure.</returns>
    public IHtmlContent ToHtml() => Figure.Small(Title, Draw(), Figures());

    /// <summary>The drawing alone, for a report.</summary>
    /// <returns>The text of an SVG.</returns>
    public string ToSvg() => Svg.Write(Draw());

    private Table Figures() => new()
    {
        Caption = Title,
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = ["Period", new Column("Value", Numeric: true)],
        Rows = [.. Periods.Select((period, index) => (IReadOnlyList<Cell>)[period, Words(Values[index])])],
    };

    private XElement Draw()
    {
        var known = Values.OfType<double>().ToList();
        var reach = Target is null ? known : [.. known, Target.Value];
        var (low, high) = known.Count == 0 ? (0, 1) : (reach.Min(), reach.Max());
        var points = Values.Select((value, index) => (X: X(index), Y: value is null ? (double?)null : Y(value.Value, low, high))).ToList();
        var last = points.FindLastIndex(point => point.Y is not null);
        return Svg.Drawing(
            Id,
            Width,
            Height,
            Title,
            known.Count == 0 ? "No values." : $"From {Words(known[0])} to {Words(known[^1])}. Lowest {Words(known.Min())}, highest {Words(known.Max())}.{TargetWords}",
            Target is null ? null : TargetLine(Y(Target.Value, low, high)),
            Svg.Element("path", "cc-line cc-line--main", Svg.At("d", LineChart.PathOf(points)), Svg.At("fill", "none"), Svg.At("stroke", Svg.Colours.Main), Svg.At("stroke-width", 2)),
            last < 0 ? null : Svg.Element("circle", null, Svg.At("cx", points[last].X), Svg.At("cy", points[last].Y!.Value), Svg.At("r", 4), Svg.At("fill", Svg.Colours.Main)));
    }

    private string TargetWords => Target is null ? "" : $" {Target.Name} {Words(Target.Value)}, the dashed line.";

    private static XElement TargetLine(double y) =>
        Svg.Line("cc-line cc-line--target", Margin, y, Width - Margin, y, Svg.Colours.Target, Svg.At("stroke-width", 1.5), Svg.At("stroke-dasharray", "2 4"));

    private double X(int index) => Values.Count < 2 ? Width / 2 : Margin + ((Width - (2 * Margin)) * index / (Values.Count - 1));

    private static double Y(double value, double low, double high) =>
        high - low == 0 ? Height / 2 : Height - Margin - ((value - low) / (high - low) * (Height - (2 * Margin)));

    private string Words(double? value) =>
        value is null ? "no value" : value.Value.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Unit;
}
