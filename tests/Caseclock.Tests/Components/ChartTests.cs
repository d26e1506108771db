using Caseclock.Components;
using Caseclock.Components.Charts;
using Caseclock.TestSupport;

namespace Caseclock.Tests.Components;

/// <summary>Drawings are compared with stored ones, which can be opened in a browser and looked at.</summary>
public sealed class ChartTests
{
    private const string Folder = "tests/Caseclock.Tests/Components/Golden/";

    private static readonly string[] Months = ["Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025", "Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025"];

    private static readonly LineChart History = new()
    {
        Id = "plans",
        Title = "Plans issued in 20 weeks, by month",
        Periods = Months,
        Main = new ChartSeries("Southbridge", [44, 46.5, 41.2, null, 50, 52.3, 55, null, null, 58.1, 53.4, 60]),
        Comparator = new ChartSeries("England", [46.4, 46.4, 46.4, 46.4, 46.4, 46.4, 46.4, 46.4, 46.4, 46.4, 46.4, 46.4]),
        Target = new ChartTarget("Target", 75),
        Unit = "%",
    };

    private static readonly BarChart Neighbours = new()
    {
        Id = "neighbours",
        Title = "Plans issued in 20 weeks, compared with similar councils",
        LabelHeading = "Council",
        ValueHeading = "Plans in 20 weeks",
        Bars = [new("Northford", 71.5), new("Southbridge City Council", 53.4, Ours: true), new("The Royal Borough of Eastmarsh and Westmarsh upon the Water", 40), new("Middleton <&>", null)],
        Target = new ChartTarget("Target", 75),
        Unit = "%",
        Decimals = 1,
    };

    private static readonly CaseLine Line = new()
    {
        Id = "line",
        Title = "20 weeks from request to plan",
        Start = new DateOnly(2025, 1, 6),
        Due = new DateOnly(2025, 5, 26),
        Today = new DateOnly(2025, 4, 21),
        Events =
        [
            new(new(2025, 1, 6), "Request received"),
            new(new(2025, 2, 14), "Decision to assess notified", Rag.InTime),
            new(new(2025, 2, 17), "Advice asked: psychologist, health, care, school"),
            new(new(2025, 2, 27), "School advice received", Rag.InTime),
            new(new(2025, 3, 11), "Health advice received", Rag.DueSoon),
            new(new(2025, 4, 9), "Psychologist's advice received", Rag.Late),
        ],
    };

    [Fact]
    public void LineChart_WithGapsTargetAndComparator_IsAsStored() => Golden.Check(Folder + "line-chart.svg", History.ToSvg());

    [Fact]
    public void LineChart_NoValues_IsAsStored() =>
        Golden.Check(Folder + "line-chart-empty.svg", (History with { Main = new("Southbridge", new double?[12]), Comparator = null, Target = null }).ToSvg());

    [Fact]
    public void BarChart_LongNamesAndNoValue_IsAsStored() => Golden.Check(Folder + "bar-chart.svg", Neighbours.ToSvg());

    [Fact]
    public void CaseLine_SixEvents_IsAsStored() => Golden.Check(Folder + "case-line.svg", Line.ToSvg());

    [Fact]
    public void Sparkline_WithGap_IsAsStored() =>
        Golden.Check(Folder + "sparkline.svg", new Sparkline { Id = "spark", Title = "Plans, last 12 months", Periods = Months, Values = [2550, 2561, null, 2600, 2610, 2640, 2655, 2690, 2720, 2750, 2780, 2795], Decimals = 0 }.ToSvg());

    [Fact]
    public void LineChart_ToHtml_HasTableWithEveryValue()
    {
        var page = Markup.Parse(Markup.Write(History.ToHtml()));

        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Equal(12, rows.Count);
        Assert.Equal("Jan 2025|44.0%|46.4%|75.0%", rows[0]);
        Assert.Equal("Apr 2025|no value|46.4%|75.0%", rows[3]);
        Assert.Equal("img", page.QuerySelector("svg")!.GetAttribute("role"));
    }

    [Fact]
    public void LineChart_MissingValues_LiftThePen()
    {
        Assert.Equal("M0 0L1 1M3 3", LineChart.PathOf([(0, 0), (1, 1), (2, null), (3, 3), (4, null)]));
    }

    [Fact]
    public void Charts_NameWithMarkup_IsEncodedOnce()
    {
        var html = Markup.Write(Neighbours.ToHtml());

        Assert.DoesNotContain("<&>", html, StringComparison.Ordinal);
        Assert.Contains(Markup.Parse(html).QuerySelectorAll("tbody th"), cell => cell.TextContent == "Middleton <&>");
        Assert.Contains(Markup.Parse(html).QuerySelectorAll("svg text"), label => label.TextContent == "Middleton <&>");
    }

    [Theory]
    [InlineData("Short", "Short", null)]
    [InlineData("The Royal Borough of Eastmarsh and Westmarsh upon the Water", "The Royal Borough of Eastmarsh", "and Westmarsh upon the Water")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Llanfairpwllgwyngyllgogerychwy", "rndrobwll")]
    [InlineData("The Royal Borough of Eastmarsh and Westmarsh upon the Water and the Island", "The Royal Borough of Eastmarsh", "and Westmarsh upon the Water\u2026")]
    public void BarChart_LongLabel_HasTwoLinesAtMost(string label, string first, string? second) =>
        Assert.Equal(second is null ? [first] : [first, second], BarChart.Wrap(label));

    [Theory]
    [InlineData(new[] { 0.0 }, 0, 1)]
    [InlineData(new[] { 4.0, 9.0 }, 0, 10)]
    [InlineData(new[] { 53.4, 75.0 }, 0, 80)]
    [InlineData(new[] { 2795.0 }, 0, 3000)]
    [InlineData(new[] { -3.0, 12.0 }, -5, 15)]
    public void Scale_Values_HasRoundEndsThatHoldThem(double[] values, double minimum, double maximum)
    {
        var scale = Scale.Of(values);

        Assert.Equal((minimum, maximum), (scale.Minimum, scale.Maximum));
        Assert.InRange(scale.Marks.Count(), 2, 7);
    }

    [Fact]
    public void CaseLine_AnyEvents_LabelsNeverTouchAndNoLeaderCrossesOne()
    {
        var random = new Random(20250526);
        for (var run = 0; run < 500; run++)
        {
            var events = Enumerable.Range(0, random.Next(0, 15))
                .Select(index => new CaseEvent(Line.Start.AddDays(random.Next(-10, 200)), new string('x', random.Next(1, 50)) + index))
                .ToList();
            var labels = (Line with { Events = events }).Labels();

            foreach (var one in labels)
            {
                foreach (var other in labels.Where(other => !ReferenceEquals(one.Event, other.Event)))
                {
                    var sideBySide = one.To < other.From || other.To < one.From;
                    Assert.True(one.Lane != other.Lane || sideBySide, $"run {run}: two labels touch");
                    // A leader runs from the line up to its own lane; it must not run through the words of a lower one.
                    var through = other.Lane < one.Lane && other.From < one.From && one.From < other.To;
                    Assert.False(through, $"run {run}: a leader crosses a label");
                }
            }
        }
    }

    [Fact]
    public void CaseLine_ToHtml_ListsEventsInOrderWithWords()
    {
        var page = Markup.Parse(Markup.Write((Line with { Events = [.. Line.Events.Reverse()] }).ToHtml()));

        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Equal("Mon 6 Jan 2025|Request received|", rows[0]);
        Assert.Equal("Wed 9 Apr 2025|Psychologist's advice received|\u25A0 Late", rows[^1]);
    }
}
