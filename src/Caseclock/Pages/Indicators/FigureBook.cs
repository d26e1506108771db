using System.Collections.Concurrent;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Indicators;

namespace Caseclock.Pages.Indicators;

/// <summary>
/// Figures for pages, as known now. Each is computed over everybody and kept until something is recorded, so that turning from page to
/// page costs nothing.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caseload">Everybody, folded.</param>
internal sealed class FigureBook(Store store, Authority authority, Caseload caseload)
{
    // Answers in use at one time; when there are more, all are computed afresh.
    private const int Most = 400;

    private readonly ConcurrentDictionary<object, (long Seq, Lazy<object> Value)> _kept = new();

    /// <summary>What figures are asked with, whatever the indicator.</summary>
    public FigureRequest Usual => new([], []) { Policies = authority.Policies };

    /// <summary>Everybody as the store holds them now.</summary>
    public CaseloadSnapshot Everybody => caseload.Of(authority.Code);

    /// <summary>The reporting year up to a day: the days that a figure of “this year” is about.</summary>
    public DateSpan ThisYear(DateOnly day) => new(Usual.YearStart(day), day);

    /// <summary>The same days a year before.</summary>
    public DateSpan LastYear(DateOnly day) => new(Usual.YearStart(day).AddYears(-1), day.AddYears(-1));

    /// <summary>Every indicator, those that partners send under other names too.</summary>
    public IReadOnlyList<Indicator> All => Catalogue.With(Everybody.Register);

    /// <summary>Every indicator's whole for this reporting year, up to a day.</summary>
    public IReadOnlyDictionary<string, Figure> Overview(DateOnly day) => Keep(("overview", day), () =>
        Compute(new FigureRequest(All, [ThisYear(day)]))
            .Where(figure => figure.Group == Group.All)
            .ToDictionary(figure => figure.Indicator.Id, StringComparer.Ordinal));

    /// <summary>Figures of one indicator for some periods, with its own groups, and by one more grouping where one is named.</summary>
    public IReadOnlyList<Figure> Of(Indicator indicator, IReadOnlyList<DateSpan> periods, Grouping? by = null) => Keep(
        (indicator.Id, string.Join(',', periods), by?.Id),
        () => Compute(new FigureRequest([indicator], periods) { By = by is null ? [] : [by] }));

    /// <summary>Figures of several indicators for some periods, the whole only.</summary>
    public ILookup<string, Figure> Of(IReadOnlyList<string> indicators, IReadOnlyList<DateSpan> periods) => Keep(
        (string.Join(',', indicators), string.Join(',', periods)),
        () => Compute(new FigureRequest([.. indicators.Select(Catalogue.Of)], periods))
            .Where(figure => figure.Group == Group.All)
            .ToLookup(figure => figure.Indicator.Id, StringComparer.Ordinal));

    /// <summary>The cases behind a figure.</summary>
    public IReadOnlyList<Child> Children(Indicator indicator, DateSpan period, Group group, Grouping? by) => Keep(
        ("children", indicator.Id, period, group, by?.Id),
        () => Figures.Children(People, Everybody.Register, Usual with { By = by is null ? [] : [by] }, indicator, period, group));

    /// <summary>The last so many months up to a day, the earliest first; the last ends on the day.</summary>
    public static IReadOnlyList<DateSpan> Months(DateOnly day, int count)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(index => first.AddMonths(index - count + 1))
                .Select(month => new DateSpan(month, month == first ? day : month.AddMonths(1).AddDays(-1))),
        ];
    }

    private IReadOnlyList<Person> People => Keep("people", () => (IReadOnlyList<Person>)[.. Everybody.People.Values]);

    private IReadOnlyList<Figure> Compute(FigureRequest request) =>
        Figures.Compute(People, Everybody.Register, request with { Policies = authority.Policies });

    // Two who ask for the same at one time wait for one answer.
    private T Keep<T>(object key, Func<T> work)
        where T : class
    {
        var seq = store.LastSeq(authority.Code);
        if (!_kept.TryGetValue(key, out var held) || held.Seq != seq)
        {
            if (_kept.Count >= Most)
            {
                _kept.Clear();
            }

            held = _kept.AddOrUpdate(
                key,
                _ => (seq, new Lazy<object>(work)),
                (_, before) => before.Seq == seq ? before : (seq, new Lazy<object>(work)));
        }

        return (T)held.Value.Value;
    }
}
