namespace Caseclock.Domain.Calendar;

/// <summary>How long each period of a series is.</summary>
public enum PeriodLength
{
    /// <summary>One calendar month.</summary>
    Month,

    /// <summary>Three calendar months.</summary>
    Quarter,

    /// <summary>Twelve calendar months.</summary>
    Year,

    /// <summary>All of it, as one period.</summary>
    Whole,
}

/// <summary>Cuts a run of days into reporting periods.</summary>
public static class Periods
{
    /// <summary>
    /// Periods that follow one another without gap from <paramref name="from"/> to <paramref name="to"/>, both included. Each begins
    /// a number of calendar months after <paramref name="from"/> itself, so that a series from the 31st does not drift: from
    /// 31 Jan 2025 by month the periods begin on 31 Jan, 28 Feb, 31 Mar and 30 Apr. The last one ends at <paramref name="to"/>
    /// and may be short.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static IReadOnlyList<DateSpan> Cut(DateOnly from, DateOnly to, PeriodLength every)
    {
        var whole = new DateSpan(from, to);
        return every switch
        {
            PeriodLength.Month => EveryMonths(whole, 1),
            PeriodLength.Quarter => EveryMonths(whole, 3),
            PeriodLength.Year => EveryMonths(whole, 12),
            PeriodLength.Whole => [whole],
            _ => throw new ArgumentOutOfRangeException(nameof(every), every, "Not a length of period."),
        };
    }

    private static List<DateSpan> EveryMonths(DateSpan whole, int months)
    {
        var periods = new List<DateSpan>();
        for (var start = whole.From; start <= whole.To;)
        {
            var next = whole.From.AddMonths(months * (periods.Count + 1));
            var last = next.AddDays(-1);
            periods.Add(new DateSpan(start, last < whole.To ? last : whole.To));
            start = next;
        }

        return periods;
    }
}
