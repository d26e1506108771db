using System.Globalization;
using System.Xml.Linq;
using Caseclock.Domain.Calendar;
using Microsoft.AspNetCore.Html;

namespace Caseclock.Components.Charts;

/// <summary>Something that happened on the way to a plan.</summary>
/// <param name="Date">The day.</param>
/// <param name="Label">What happened, in a few words.</param>
/// <param name="Rag">How it stands against its own limit; not recorded where it has none.</param>
public sealed record CaseEvent(DateOnly Date, string Label, Rag Rag = Rag.NotRecorded);

/// <summary>The line from a request to the day the plan is due, with what happened on it. No two of its labels touch, however many there are.</summary>
public sealed record CaseLine
{
    private const double Left = 24;
    private const double Right = 784;
    private const double LaneHeight = 22;
    private const double LabelOffset = 6;
    private const int DaysInWeek = 7;

    /// <summary>An id that no other drawing of the page has; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, such as “20 weeks from request to plan”.</summary>
    public required string Title { get; init; }

    /// <summary>The day the clock started.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day in time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Today in Europe/London, or the day the page is as at.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What that day is called on the line.</summary>
    public string TodayWord { get; init; } = "Today";

    /// <summary>What happened, in any order; what was before the start stands at the start.</summary>
    public required IReadOnlyList<CaseEvent> Events { get; init; }

    private DateOnly End => Events.Select(happened => happened.Date).Append(Due).Append(Today).Max();

    /// <summary>The line with its table, for a page.</summary>
    /// <returns>A figure.</returns>
    public IHtmlContent ToHtml() => Figure.Build(Title, Draw(), Figures(), "Show the line as a table");

    /// <summary>The drawing alone, for a report.</summary>
    /// <returns>The text of an SVG.</returns>
    public string ToSvg() => Svg.Write(Draw());

    /// <summary>Where each label stands: its left edge, its right edge and its lane, counted up from the line.</summary>
    internal IReadOnlyList<(CaseEvent Event, double From, double To, int Lane)> Labels()
    {
        // From the latest to the earliest: a label goes above every later one that begins under it. Its own leader then stands to the left
        // of all of them, and none of theirs reaches as high.
        var placed = new List<(CaseEvent Event, double From, double To, int Lane)>();
        foreach (var happened in Events.OrderByDescending(happened => happened.Date))
        {
            var from = X(happened.Date);
            var to = from + LabelOffset + Svg.TextWidth(Words(happened));
            var above = placed.Where(later => later.From <= to).Select(later => later.Lane + 1).DefaultIfEmpty(0).Max();
            placed.Add((happened, from, to, above));
        }

        return placed;
    }

    private XElement Draw()
    {
        var labels = Labels();
        var lanes = labels.Select(label => label.Lane + 1).DefaultIfEmpty(0).Max();
        var line = (lanes * LaneHeight) + 20;
        var width = labels.Select(label => label.To).Append(Right).Max() + Left;
        var today = X(Today);
        var due = X(Due);
        return Svg.Drawing(
            Id,
            width,
            line + 84,
            Title,
            $"From {DateWords.Long(Start)}, due {DateWords.Long(Due)}. {Events.Count.ToString(CultureInfo.InvariantCulture)} events, listed in the table below.",
            Svg.Line("cc-line__base", X(Start), line, X(End), line, Svg.Colours.Quiet, Svg.At("stroke-width", 4)),
            labels.Select(label => Leader(label.From, line, LabelY(line, label.Lane))),
            labels.Select(label => Svg.Text("cc-event", label.From + LabelOffset, LabelY(line, label.Lane), "start", Words(label.Event))),
            Svg.Line("cc-line__due", due, line - 12, due, line + 44, Svg.Colours.Text, Svg.At("stroke-width", 3)),
            Svg.Line("cc-line__today", today, line - 12, today, line + 62, Svg.Colours.Quiet, Svg.At("stroke-width", 2), Svg.At("stroke-dasharray", "4 3")),
            labels.OrderBy(label => label.From).Select(label => Svg.Mark(label.Event.Rag, label.From, line)),
            Weeks(line),
            Below("cc-line__due-label", due, line + 54, $"Due {DateWords.Short(Due)}"),
            Below("cc-line__today-label", today, line + 74, $"{TodayWord} {DateWords.Short(Today)}"));
    }

    private Table Figures() => new()
    {
        Caption = Title,
        CaptionClasses = "govuk-visually-hidden",
        Columns = ["Day", "What happened", "How it stands"],
        Rows =
        [
            .. Events.OrderBy(happened => happened.Date).Select(happened => (IReadOnlyList<Cell>)
            [
                DateWords.Short(happened.Date),
                happened.Label,
                happened.Rag == Rag.NotRecorded ? "" : new Cell(RagTagTagHelper.Content(happened.Rag)),
            ]),
        ],
    };

    private IEnumerable<XElement> Weeks(double line)
    {
        var weeks = (End.DayNumber - Start.DayNumber) / DaysInWeek;
        // Every second week, and fewer on a long line, so that the numbers keep apart.
        var every = Math.Max(2, (int)Math.Ceiling(weeks / 24.0) * 2);
        for (var week = 0; week <= weeks; week += every)
        {
            var x = X(Start.AddDays(week * DaysInWeek));
            yield return Svg.Line("cc-tick", x, line, x, line + 8, Svg.Colours.Quiet, Svg.At("stroke-width", 1));
            yield return Svg.ClearText("cc-axis", x, line + 24, "middle", week == 0 ? "week 0" : week.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static XElement Leader(double x, double line, double label) =>
        Svg.Line("cc-leader", x, label - 12, x, line, Svg.Colours.Quiet, Svg.At("stroke-width", 1));

    private static double LabelY(double line, int lane) => line - 14 - (lane * LaneHeight);

    // A label under the line leans away from the end it is nearer to.
    private static XElement Below(string classes, double x, double y, string text) =>
        x > (Left + Right) / 2 ? Svg.ClearText(classes, x - LabelOffset, y, "end", text) : Svg.ClearText(classes, x + LabelOffset, y, "start", text);

    private static string Words(CaseEvent happened) => $"{happened.Label}, {happened.Date.ToString("d MMM", CultureInfo.InvariantCulture)}";

    private double X(DateOnly day)
    {
        var days = Math.Max(1, End.DayNumber - Start.DayNumber);
        return Left + ((Right - Left) * Math.Max(0, day.DayNumber - Start.DayNumber) / days);
    }
}
