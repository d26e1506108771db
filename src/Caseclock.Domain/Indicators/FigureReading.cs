using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Indicators;

/// <summary>Reads figures off the tallies.</summary>
internal sealed class FigureReading(FigureRequest request, Cuts cuts)
{
    private const decimal DaysInWeek = 7;

    // No plan is older: Part 3 of the Children and Families Act 2014 began then.
    private static readonly DateOnly FirstMonth = new(2014, 9, 1);

    /// <summary>The days at whose close something is read off.</summary>
    public static IEnumerable<DateOnly> Days(FigureRequest request)
    {
        foreach (var period in request.Periods)
        {
            yield return period.To;
            yield return DayBefore(period.From);
            yield return DayBefore(request.YearStart(period.To));
        }

        if (request.Indicators.Any(indicator => indicator.Form == Form.MonthsInARow) && request.Periods.Count > 0)
        {
            var last = request.Periods.Max(period => period.To);
            for (var month = FirstMonth; month <= last.AddDays(1); month = month.AddMonths(1))
            {
                yield return DayBefore(month);
            }
        }
    }

    /// <summary>Every figure of one indicator.</summary>
    public IEnumerable<Figure> Of(Tally tally)
    {
        var all = tally.All.Totals();
        var groups = tally.Groups
            .SelectMany(group => group.Each().Select(each => (Group: new Group(group.Grouping.Id, each.Name), Totals: each.Series.Totals())))
            .ToList();
        foreach (var period in request.Periods)
        {
            var first = tally.Indicator.Dating == Dating.YearToDate ? request.YearStart(period.To) : period.From;
            yield return Whole(tally, all, groups.Select(group => group.Totals), period, first);
            foreach (var (group, totals) in groups)
            {
                yield return Figure(tally.Indicator, period, group, totals, first);
            }

            if (tally.Indicator.Dating == Dating.FlowAndYearToDate)
            {
                yield return Figure(tally.Indicator, period, Group.YearToDate, all, request.YearStart(period.To));
            }

            if (tally.Indicator.ShowsOldest)
            {
                yield return Oldest(tally.Indicator, period, all);
            }
        }
    }

    /// <summary>
    /// The months in a row, of those that have ended by a day, in which the share of plans in time reached the target. A month in which
    /// no plan was issued has no share and ends the row.
    /// </summary>
    public int MonthsInARow(Totals totals, DateOnly day)
    {
        var months = 0;
        for (var next = FirstOfMonth(day.AddDays(1)); next > FirstMonth; next = next.AddMonths(-1))
        {
            var (inTime, issued) = totals.Between(cuts.At(DayBefore(next.AddMonths(-1))), cuts.At(DayBefore(next)));
            if (issued == 0 || 100 * inTime < request.Target * issued)
            {
                break;
            }

            months++;
        }

        return months;
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly DayBefore(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);

    private Figure Whole(Tally tally, Totals all, IEnumerable<Totals> groups, DateSpan period, DateOnly first)
    {
        var indicator = tally.Indicator;
        switch (indicator.Form)
        {
            case Form.AsSent:
                return PartnerFigures.Of(indicator, period, tally.Sent);
            case Form.MonthsInARow:
                var months = MonthsInARow(all, period.To);
                return new Figure(indicator, period, Group.All, months, null, months);
            case Form.PerOfficer:
                var at = cuts.At(period.To);
                var (cases, _) = all.At(at);
                var officers = groups.Count(group => group.At(at).Numerator > 0);
                return new Figure(indicator, period, Group.All, cases, officers, Ratio(cases, officers));
            case Form.PerPupils:
                var (plans, _) = all.At(cuts.At(period.To));
                var pupils = Pupils(period.To);
                return new Figure(indicator, period, Group.All, plans, pupils, Ratio(100 * plans, pupils ?? 0));
            default:
                return Figure(indicator, period, Group.All, all, first);
        }
    }

    private Figure Figure(Indicator indicator, DateSpan period, Group group, Totals totals, DateOnly first)
    {
        var last = cuts.At(period.To);
        if (indicator.Form == Form.MedianWeeks)
        {
            return Median(indicator, period, group, totals, first);
        }

        var (top, bottom) = indicator.IsSnapshot ? totals.At(last) : totals.Between(cuts.At(DayBefore(first)), last);
        var numerator = (decimal)top / indicator.Scale;
        return indicator.Form switch
        {
            Form.Share => new Figure(indicator, period, group, numerator, bottom, Ratio(100 * numerator, bottom)),
            Form.Mean => new Figure(indicator, period, group, numerator, bottom, Ratio(numerator, bottom)),
            Form.MeanWeeks => new Figure(indicator, period, group, numerator, bottom, Ratio(numerator, bottom) / DaysInWeek),
            Form.PerOfficer => new Figure(indicator, period, group, numerator, numerator > 0 ? 1 : 0, Ratio(numerator, numerator > 0 ? 1 : 0)),
            _ => new Figure(indicator, period, group, numerator, null, numerator),
        };
    }

    private Figure Median(Indicator indicator, DateSpan period, Group group, Totals totals, DateOnly first)
    {
        var (before, last) = (cuts.At(DayBefore(first)), cuts.At(period.To));
        var (_, cases) = totals.Between(before, last);
        var median = totals.Median(before, last);
        return new Figure(indicator, period, group, median ?? 0, cases, median / DaysInWeek);
    }

    private Figure Oldest(Indicator indicator, DateSpan period, Totals all)
    {
        decimal? days = all.Oldest(cuts.At(period.To)) is { } since ? Indicators.Days.Between(since, period.To) : null;
        return new Figure(indicator, period, Group.Oldest, days, null, days);
    }

    private static decimal? Ratio(decimal numerator, decimal denominator) => denominator == 0 ? null : numerator / denominator;

    private decimal? Pupils(DateOnly day)
    {
        decimal? latest = null;
        foreach (var count in request.Pupils.OrderBy(count => count.On))
        {
            latest = count.On <= day ? count.Pupils : latest;
        }

        return latest;
    }
}
