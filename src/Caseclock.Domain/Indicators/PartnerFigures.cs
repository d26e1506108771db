using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Partners' figures, shown as sent.</summary>
internal static class PartnerFigures
{
    /// <summary>
    /// The figure sent for exactly the period asked; else the latest one sent whose own period ends within it. Of several for one period
    /// the one received last holds. Nothing is added up: what a partner sends may be a count at a day as well as a flow.
    /// </summary>
    public static Figure Of(Indicator indicator, DateSpan period, IReadOnlyList<PartnerMeasure> sent)
    {
        PartnerMeasure? best = null;
        DateOnly? before = null;
        foreach (var measure in sent)
        {
            var ends = Ends(measure);
            if (period.Contains(ends))
            {
                best = best is null || Rank(measure, period).CompareTo(Rank(best, period)) >= 0 ? measure : best;
            }
            else if (ends < period.From && (before is null || ends > before))
            {
                before = ends;
            }
        }

        return best is null
            ? new Figure(indicator, period, Group.All, null, null, null) { NotReceivedSince = before }
            : new Figure(indicator, period, Group.All, best.Numerator, best.Denominator, Value(best));
    }

    private static DateOnly Ends(PartnerMeasure measure) => measure.To ?? measure.From ?? measure.On;

    private static (bool Exact, DateOnly Ends, DateOnly Received) Rank(PartnerMeasure measure, DateSpan period) =>
        (measure.From == period.From && measure.To == period.To, Ends(measure), measure.On);

    private static decimal? Value(PartnerMeasure measure)
    {
        if (measure.Value is not null || measure.Numerator is null || measure.Denominator is null)
        {
            return measure.Value ?? measure.Numerator;
        }

        return measure.Denominator == 0 ? null : 100 * measure.Numerator / measure.Denominator;
    }
}
