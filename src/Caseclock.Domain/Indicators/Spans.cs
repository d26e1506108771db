namespace Caseclock.Domain.Indicators;

/// <summary>Runs of days, each with the day that explains it; a list that is filled, used and emptied again.</summary>
internal sealed class Spans
{
    private readonly List<(DateOnly From, DateOnly Until, DateOnly Why)> _spans = [];

    public Spans Clear()
    {
        _spans.Clear();
        return this;
    }

    /// <summary>Adds a run of days; one that is empty is left out.</summary>
    public void Add(DateOnly from, DateOnly until, DateOnly why)
    {
        if (from < until)
        {
            _spans.Add((from, until, why));
        }
    }

    /// <summary>
    /// Counts the days from one until another as a share: those inside any of the runs once, the others once, one of the two as hits.
    /// </summary>
    public void Share(Tally tally, DateOnly from, DateOnly until, bool hitInside, string inside, in Why outside)
    {
        var day = from;
        foreach (var (start, end, why) in Sorted())
        {
            var (first, last) = (Days.Later(day, start), Days.Earlier(until, end));
            if (first < last)
            {
                tally.OpenShare(day, first, !hitInside, outside);
                tally.OpenShare(first, last, hitInside, new Why(inside, why));
                day = last;
            }
        }

        tally.OpenShare(day, until, !hitInside, outside);
    }

    /// <summary>The parts within other days, each day once.</summary>
    public List<(DateOnly From, DateOnly Until, DateOnly Why)> Within(DateOnly from, DateOnly until)
    {
        var parts = new List<(DateOnly From, DateOnly Until, DateOnly Why)>();
        foreach (var (start, end, why) in Sorted())
        {
            var (first, last) = (Days.Later(from, start), Days.Earlier(until, end));
            if (first < last)
            {
                parts.Add((first, last, why));
                from = last;
            }
        }

        return parts;
    }

    private List<(DateOnly From, DateOnly Until, DateOnly Why)> Sorted()
    {
        if (_spans.Count > 1)
        {
            _spans.Sort();
        }

        return _spans;
    }
}
