using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Caseclock.Components.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Whose figures they are, such as “Southbridge” or “England”.</param>
/// <param name="Values">A value for each period; null where there is none, which leaves a gap.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>What is aimed for.</summary>
/// <param name="Name">What it is called, such as “Target”.</param>
/// <param name="Value">The value.</param>
public sealed record ChartTarget(string Name, double Value);

/// <summary>A figure over time, with its target and others' figures. Each line differs by its dashes and has its name at its end.</summary>
public sealed record LineChart
{
    private const double Height = 300;
    private const double Left = 56;
    private const double Right = 590;
    private const double Top = 16;
    private const double Bottom = 256;
    private const double LabelGap = 12;

    /// <summary>An id that no other chart of the page has; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart shows.</summary>
    public required string Title { get; init; }

    /// <summary>The periods, the earliest first, such as “Jan 2025”.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The figure.</summary>
    public required ChartSeries Main { get; init; }

    /// <summary>Others' figures; null for none.</summary>
    public ChartSeries? Comparator { get; init; }

    /// <summary>What is aimed for; null for nothing.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>What follows a value, such as “%” or “ weeks”.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many decimals a value has.</summary>
    public int Decimals { get; init; } = 1;

    private double Width => Right + (2 * LabelGap) + Ends().Select(end => Svg.TextWidth(end.Text)).DefaultIfEmpty(0).Max();

    private IEnumerable<ChartSeries> Lines => Comparator is null ? [Main] : [Comparator, Main];

    private Scale Axis => Scale.Of(
        Lines.SelectMany(line => line.Values).OfType<double>().Concat(Target is null ? [] : [Target.Value]),
        Unit == "%" ? 100 : null,
        whole: Decimals == 0);

    /// <summary>The chart with its table, for a page.</summary>
    /// <returns>A figure.</returns>
    public IHtmlContent ToHtml() => Figure.Build(Title, Draw(), Figures());

    /// <summary>The drawing alone, for a report.</summary>
    /// <returns>The text of an SVG.</returns>
    public string ToSvg() => Svg.Write(Draw());

    /// <summary>The figures of the chart.</summary>
    /// <returns>A row for each period.</returns>
    public Table Figures()
    {
        var columns = new List<Column> { "Period", new(Main.Name, Numeric: true) };
        columns.AddRange(Comparator is null ? [] : [new Column(Comparator.Name, Numeric: true)]);
        columns.AddRange(Target is null ? [] : [new Column(Target.Name, Numeric: true)]);
        return new Table
        {
            Caption = Title,
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = columns,
            Rows = [.. Periods.Select((period, index) => Row(period, index))],
        };
    }

    private List<Cell> Row(string period, int index)
    {
        var row = new List<Cell> { period, Words(Main.Values[index]) };
        row.AddRange(Comparator is null ? [] : [(Cell)Words(Comparator.Values[index])]);
        row.AddRange(Target is null ? [] : [(Cell)Words(Target.Value)]);
        return row;
    }

    private XElement Draw()
    {
        var axis = Axis;
        return Svg.Drawing(Id, Width, Height, Title, Description(), Grid(axis), PeriodLabels(), TargetLine(axis), Lines.Select(line => Line(line, axis)), EndLabels(axis));
    }

    private string Description()
    {
        var known = Main.Values.Select((value, index) => (Value: value, Period: Periods[index])).Where(point => point.Value is not null).ToList();
        if (known.Count == 0)
        {
            return $"{Main.Name}: no values.";
        }

        var lowest = known.MinBy(point => point.Value);
        var highest = known.MaxBy(point => point.Value);
        var words = new StringBuilder($"{Main.Name}: {Words(known[0].Value)} in {known[0].Period}, {Words(known[^1].Value)} in {known[^1].Period}. ")
            .Append(CultureInfo.InvariantCulture, $"Lowest {Words(lowest.Value)} in {lowest.Period}, highest {Words(highest.Value)} in {highest.Period}.");
        if (known.Count < Main.Values.Count)
        {
            words.Append(CultureInfo.InvariantCulture, $" {Main.Values.Count - known.Count} of {Main.Values.Count} periods have no value.");
        }

        if (Target is not null)
        {
            words.Append(CultureInfo.InvariantCulture, $" {Target.Name} {Words(Target.Value)}.");
        }

        return words.ToString();
    }

    private IEnumerable<XElement> Grid(Scale axis)
    {
        foreach (var mark in axis.Marks)
        {
            var y = axis.Place(mark, Bottom, Top);
            yield return Svg.Line("cc-grid", Left, y, Right, y, mark == 0 ? Svg.Colours.Quiet : Svg.Colours.Grid);
            yield return Svg.Text("cc-axis", Left - 8, y + 5, "end", Svg.Number(mark) + (Unit == "%" ? "%" : ""));
        }
    }

    // Only as many periods are named as have room.
    private IEnumerable<XElement> PeriodLabels()
    {
        var room = Periods.Count < 2 ? Right - Left : (Right - Left) / (Periods.Count - 1);
        var widest = Periods.Select(Svg.TextWidth).DefaultIfEmpty(0).Max() + LabelGap;
        var every = Math.Max(1, (int)Math.Ceiling(widest / room));
        return Periods.Select((period, index) => (period, index))
            .Where(label => (Periods.Count - 1 - label.index) % every == 0)
            .Select(label => Svg.Text("cc-axis", X(label.index), Bottom + 24, "middle", label.period));
    }

    private XElement? TargetLine(Scale axis)
    {
        if (Target is null)
        {
            return null;
        }

        var y = axis.Place(Target.Value, Bottom, Top);
        return Svg.Line("cc-line cc-line--target", Left, y, Right, y, Svg.Colours.Target, Svg.At("stroke-width", 2), Svg.At("stroke-dasharray", "2 4"));
    }

    private XElement Line(ChartSeries series, Scale axis)
    {
        var main = series == Main;
        var colour = main ? Svg.Colours.Main : Svg.Colours.Other;
        var points = series.Values.Select((value, index) => (X: X(index), Y: value is null ? (double?)null : axis.Place(value.Value, Bottom, Top))).ToList();
        return Svg.Element(
            "g",
            main ? "cc-line cc-line--main" : "cc-line cc-line--comparator",
            Svg.Element("path", null, Svg.At("d", PathOf(points)), Svg.At("fill", "none"), Svg.At("stroke", colour), Svg.At("stroke-width", main ? 3 : 2), main ? null : Svg.At("stroke-dasharray", "8 4")),
            points.Where(point => point.Y is not null).Select(point => Svg.Element("circle", null, Svg.At("cx", point.X), Svg.At("cy", point.Y!.Value), Svg.At("r", main ? 3.5 : 2), Svg.At("fill", colour))));
    }

    /// <summary>A path that lifts the pen where a value is missing.</summary>
    internal static string PathOf(IEnumerable<(double X, double? Y)> points)
    {
        var path = new StringBuilder();
        var down = false;
        foreach (var (x, y) in points)
        {
            if (y is not null)
            {
                path.Append(down ? 'L' : 'M').Append(Svg.Number(x)).Append(' ').Append(Svg.Number(y.Value));
            }

            down = y is not null;
        }

        return path.ToString();
    }

    // The names stand at the ends of the lines, pushed apart where the lines meet.
    private IEnumerable<XElement> EndLabels(Scale axis)
    {
        var lowest = Top - Svg.TextHeight;
        foreach (var (text, value) in Ends().OrderByDescending(end => end.Value))
        {
            lowest = Math.Max(axis.Place(value, Bottom, Top), lowest + Svg.TextHeight);
            yield return Svg.Text("cc-end", Right + LabelGap, lowest + 5, "start", text);
        }
    }

    private IEnumerable<(string Text, double Value)> Ends()
    {
        foreach (var line in Lines)
        {
            if (line.Values.LastOrDefault(value => value is not null) is { } last)
            {
                yield return ($"{line.Name} {Words(last)}", last);
            }
        }

        if (Target is not null)
        {
            yield return ($"{Target.Name} {Words(Target.Value)}", Target.Value);
        }
    }

    private double X(int index) => Periods.Count < 2 ? (Left + Right) / 2 : Left + ((Right - Left) * index / (Periods.Count - 1));

    private string Words(double? value) =>
        value is null ? "no value" : value.Value.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Unit;
}
