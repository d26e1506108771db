using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Components.Charts;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Indicators;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Figure = Caseclock.Domain.Indicators.Figure;

namespace Caseclock.Pages.Indicators;

/// <summary>Reads what an indicator's page shows.</summary>
/// <param name="book">The figures.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
/// <param name="sight">What the reader may see of whom.</param>
internal sealed class IndicatorReading(FigureBook book, Authority authority, Caller caller, Sight sight)
{
    /// <summary>How many months a history has.</summary>
    public const int HistoryMonths = 24;
    private const int PageSize = 50;
    private const int MostBars = 25;

    /// <summary>An indicator by its id, those that partners send under other names too; null when there is none.</summary>
    public Indicator? Find(string id) => Catalogue.TryOf(id, out var declared) ? declared : book.All.FirstOrDefault(indicator => indicator.Id == id);

    /// <summary>The grouping that is shown: the one asked for, else the indicator's own.</summary>
    public static Grouping? Shown(Indicator indicator, string? by) => indicator.By.FirstOrDefault(grouping => grouping.Id == by) ?? indicator.Own;

    /// <summary>The page.</summary>
    public IndicatorView Read(Indicator indicator, IndicatorQuery query)
    {
        var day = query.AsAt.Day;
        var by = Shown(indicator, query.By);
        var asked = by == indicator.Own ? null : by;
        var period = book.ThisYear(day);
        var now = book.Of(indicator, [period], asked);
        var whole = now.First(figure => figure.Group == Group.All);
        var groups = by is null ? [] : now.Where(figure => figure.Group.By == by.Id).ToList();
        var chosen = now.FirstOrDefault(figure => figure.Group.Name == query.Group && figure.Group.By == by?.Id)?.Group ?? Group.All;
        return new IndicatorView
        {
            Indicator = indicator,
            Period = period,
            Now = whole,
            YearBefore = book.Of(indicator, [book.LastYear(day)]).First(figure => figure.Group == Group.All),
            Standing = Targets.Standing(indicator, whole.Value),
            Target = Targets.Of(indicator),
            England = Targets.EnglandOf(indicator),
            History = History(indicator, day),
            Groupings = Choices(indicator, by, query),
            By = by,
            Groups = groups.Count == 0 ? null : GroupTable(indicator, by!, groups, query),
            Bars = groups.Count is 0 or > MostBars ? null : Compared(indicator, by!, groups, whole),
            Children = indicator.Lists.Length == 0 || !caller.May(Area.CaseLists, Level.Read) ? null : Children(indicator, period, chosen, asked, query),
        };
    }

    /// <summary>The last 24 months of an indicator.</summary>
    public IReadOnlyList<Figure> Months(Indicator indicator, DateOnly day) => book.Of(indicator, FigureBook.Months(day, HistoryMonths));

    /// <summary>The children behind the figure that the page shows; of restricted records nothing but that they are there.</summary>
    public IReadOnlyList<Child> AllChildren(Indicator indicator, IndicatorQuery query)
    {
        var by = Shown(indicator, query.By);
        var asked = by == indicator.Own ? null : by;
        var period = book.ThisYear(query.AsAt.Day);
        var chosen = book.Of(indicator, [period], asked).FirstOrDefault(figure => figure.Group.Name == query.Group && figure.Group.By == by?.Id)?.Group ?? Group.All;
        return [.. book.Children(indicator, period, chosen, asked).Where(child => Wanted(child, query.Show)).Select(Seen)];
    }

    private Child Seen(Child child) => sight.Hides(child.Person) ? child with { Person = Sight.Restricted, Case = null, Reason = "" } : child;

    private LineChart? History(Indicator indicator, DateOnly day)
    {
        var months = Months(indicator, day).Where(figure => figure.Group == Group.All).ToList();
        if (months.TrueForAll(month => month.Value is null))
        {
            return null;
        }

        var england = Targets.EnglandOf(indicator);
        return new LineChart
        {
            Id = "history",
            Title = $"{indicator.Title}, last {HistoryMonths} months",
            Periods = [.. months.Select(month => month.Period.To.ToString("MMM yyyy", CultureInfo.InvariantCulture))],
            Main = new ChartSeries(authority.Name.Split(' ')[0], [.. months.Select(month => (double?)month.Value)]),
            Comparator = england is null ? null : new ChartSeries($"England {england.Year}", [.. months.Select(_ => (double?)england.Value)]),
            Target = Targets.Of(indicator) is { } target ? new ChartTarget($"Target ({target.Kind})", (double)target.Value) : null,
            Unit = FigureWords.Unit(indicator),
            Decimals = indicator.Unit == Unit.AsSent && months.TrueForAll(month => month.Value is null || decimal.IsInteger(month.Value.Value)) ? 0 : FigureWords.Decimals(indicator),
        };
    }

    private static List<FilterLink> Choices(Indicator indicator, Grouping? shown, IndicatorQuery query)
    {
        var all = new List<Grouping>();
        if (indicator.Own is { } own)
        {
            all.Add(own);
        }

        all.AddRange(indicator.By.Where(grouping => grouping.Id != indicator.Own?.Id));
        return all.ConvertAll(grouping => new FilterLink(
            Words.Sentence(grouping.Title),
            0,
            (query with { By = grouping == indicator.Own ? null : grouping.Id, Group = null, Page = 1 }).Address() + "#groups",
            grouping == shown));
    }

    private static Table GroupTable(Indicator indicator, Grouping by, List<Figure> groups, IndicatorQuery query)
    {
        var counts = indicator.Form == Form.Count;
        return new Table
        {
            Caption = $"{indicator.Title} by {by.Title}",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = counts
                ? [Words.Sentence(by.Title), new Column("How many", Numeric: true)]
                : [Words.Sentence(by.Title), new Column("Value", Numeric: true), new Column("Numerator", Numeric: true), new Column("Denominator", Numeric: true)],
            Rows =
            [
                .. groups.Where(HasCases).Select(figure => (IReadOnlyList<Cell>)
                [
                    indicator.Lists.Length == 0
                        ? FigureWords.Group(figure.Group)
                        : Cell.Link(FigureWords.Group(figure.Group), (query with { Group = figure.Group.Name, Page = 1 }).Address() + "#children"),
                    FigureWords.Value(figure),
                    .. counts ? Array.Empty<Cell>() : [Part(figure.Numerator), Part(figure.Denominator)],
                ]),
            ],
        };
    }

    private static bool HasCases(Figure figure) => figure.Numerator is > 0 || figure.Denominator is > 0;

    private static Cell Part(decimal? number) => number is { } value ? FigureWords.Plain(value) : "";

    private static BarChart? Compared(Indicator indicator, Grouping by, List<Figure> groups, Figure whole)
    {
        var shown = groups.Where(HasCases).ToList();
        return shown.Count < 2 ? null : new BarChart
        {
            Id = "groups-chart",
            Title = $"{indicator.Title} by {by.Title}",
            LabelHeading = Words.Sentence(by.Title),
            ValueHeading = indicator.Title,
            Bars =
            [
                .. shown.Select(figure => new Bar(FigureWords.Group(figure.Group), (double?)figure.Value)),
                .. indicator.Form == Form.Count ? Array.Empty<Bar>() : [new Bar("All", (double?)whole.Value, Ours: true)],
            ],
            Target = Targets.Of(indicator) is { } target ? new ChartTarget("Target", (double)target.Value) : null,
            Unit = FigureWords.Unit(indicator),
            Decimals = FigureWords.Decimals(indicator),
        };
    }

    private ChildrenView Children(Indicator indicator, DateSpan period, Group group, Grouping? by, IndicatorQuery query)
    {
        var all = book.Children(indicator, period, group, by);
        var wanted = all.Where(child => Wanted(child, query.Show)).ToList();
        var pages = Math.Max(1, (wanted.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = wanted.Skip((page - 1) * PageSize).Take(PageSize).Select(child => Row(indicator, child)).ToList();
        return new ChildrenView(group, rows, wanted.Count, page, pages, indicator.Form == Form.Share ? Shares(all, query) : []);
    }

    private static bool Wanted(Child child, string? show) => show switch
    {
        "in" => child.InNumerator,
        "out" => !child.InNumerator,
        _ => true,
    };

    private static List<FilterLink> Shares(IReadOnlyList<Child> all, IndicatorQuery query) =>
    [
        .. (((string? Show, string Text)[])[(null, "All"), ("in", "In the numerator"), ("out", "Not in the numerator")]).Select(share => new FilterLink(
            share.Text,
            all.Count(child => Wanted(child, share.Show)),
            (query with { Show = share.Show, Page = 1 }).Address() + "#children",
            (query.Show is "in" or "out" ? query.Show : null) == share.Show)),
    ];

    private ChildRow Row(Indicator indicator, Child child)
    {
        var details = child.Person is null ? null : book.Everybody.People.GetValueOrDefault(child.Person)?.Details;
        var adds = indicator.Form switch
        {
            Form.Share => child.InNumerator ? "Yes" : "No",
            Form.Count => FigureWords.Plain(child.Numerator),
            _ => child.Denominator == 0 ? FigureWords.Plain(child.Numerator) : $"{FigureWords.Plain(child.Numerator)} ÷ {FigureWords.Plain(child.Denominator)}",
        };
        return sight.Hides(child.Person)
            ? new ChildRow(Sight.Restricted, null, child.Day, adds, "")
            : new ChildRow(child.Person is null || !sight.Names ? null : Words.Name(details?.Surname, details?.Forename), child.Case, child.Day, adds, Words.Sentence(child.Reason));
    }
}
