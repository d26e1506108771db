using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Computes figures, and lists the cases behind them.</summary>
public static class Figures
{
    // Below this many people a second thread costs more than it saves.
    private const int WorthSharing = 4_000;

    /// <summary>Computes every figure asked for in one pass over the people, shared over the processor's cores.</summary>
    /// <param name="people">The people, folded over all days (with <c>AsKnown</c> where the record of an earlier instant is meant).</param>
    /// <param name="register">What belongs to nobody, folded likewise.</param>
    /// <param name="request">What is asked for.</param>
    /// <returns>
    /// A figure for each indicator, period and group, also where there are no cases, by indicator as asked, then period, then group. The
    /// order of the people makes no difference.
    /// </returns>
    public static IReadOnlyList<Figure> Compute(IReadOnlyList<Person> people, Register register, FigureRequest request)
    {
        var count = new FigureCount(request);
        count.Add(register);
        if (people.Count < WorthSharing)
        {
            AddAll(count, people, 0, people.Count);
        }
        else
        {
            AddShared(count, people, request);
        }

        return count.Figures();
    }

    /// <summary>Computes every figure asked for from people who come one by one, holding none of them.</summary>
    /// <param name="people">The people, folded over all days.</param>
    /// <param name="register">What belongs to nobody, folded likewise.</param>
    /// <param name="request">What is asked for.</param>
    /// <returns>The same as <see cref="Compute(IReadOnlyList{Person}, Register, FigureRequest)"/>.</returns>
    public static IReadOnlyList<Figure> Compute(IEnumerable<Person> people, Register register, FigureRequest request)
    {
        var count = new FigureCount(request);
        count.Add(register);
        foreach (var person in people)
        {
            count.Add(person);
        }

        return count.Figures();
    }

    /// <summary>
    /// Lists the cases behind one figure, found by the counting that gave the figure. Their numerators and denominators add up to the
    /// figure's, save for a median (each case with its days), for <c>plans-per-officer</c> and <c>plans-per-pupils</c> (whose
    /// denominators are no cases), for <c>months-at-target</c> (the plans issued in the months of the row, or in the last whole month
    /// when there is no row) and for <see cref="Group.Oldest"/> (the case or cases that have waited longest).
    /// </summary>
    /// <param name="people">The people, folded as for the figure.</param>
    /// <param name="register">What belongs to nobody, folded as for the figure.</param>
    /// <param name="request">What the figure was asked with; its indicators and periods are not looked at.</param>
    /// <param name="indicator">The figure's indicator.</param>
    /// <param name="period">The figure's period.</param>
    /// <param name="group">The figure's group: <see cref="Group.All"/>, or one that a figure of this request carries.</param>
    /// <returns>The lines, by day, person and case; empty for a partner's figure.</returns>
    /// <exception cref="ArgumentException">The indicator has no such grouping, or the request does not ask for it.</exception>
    public static IReadOnlyList<Child> Children(
        IEnumerable<Person> people,
        Register register,
        FigureRequest request,
        Indicator indicator,
        DateSpan period,
        Group group)
    {
        var one = request with { Indicators = [indicator], Periods = [period] };
        if (group.By.Length > 0 && indicator.Own?.Id != group.By && !(indicator.Supports(group.By) && one.By.Any(by => by.Id == group.By)))
        {
            throw new ArgumentException($"“{indicator.Id}” is not shown by “{group.By}” here.", nameof(group));
        }

        var everyone = people as IReadOnlyCollection<Person> ?? [.. people];
        var listed = Days(everyone, one, indicator, period, group);
        var listing = new Listing(listed.From, listed.To, group);
        var count = new FigureCount(one, listing);
        count.Add(register);
        foreach (var person in everyone)
        {
            count.Add(person);
        }

        var children = listing.Children
            .OrderBy(child => child.Day)
            .ThenBy(child => child.Person, StringComparer.Ordinal)
            .ThenBy(child => child.Case, StringComparer.Ordinal)
            .ToList();
        return group == Group.Oldest ? children.FindAll(child => child.Day == children[0].Day) : children;
    }

    private static DateSpan Days(IReadOnlyCollection<Person> people, FigureRequest one, Indicator indicator, DateSpan period, Group group)
    {
        if (indicator.Form == Form.MonthsInARow)
        {
            var months = (int)Compute(people.AsEnumerable(), new Register(), one)[0].Value!.Value;
            var next = new DateOnly(period.To.AddDays(1).Year, period.To.AddDays(1).Month, 1);
            return new DateSpan(next.AddMonths(-Math.Max(months, 1)), next.AddDays(-1));
        }

        var yearToDate = indicator.Dating == Dating.YearToDate || group == Group.YearToDate;
        return yearToDate ? new DateSpan(one.YearStart(period.To), period.To) : period;
    }

    private static void AddShared(FigureCount count, IReadOnlyList<Person> people, FigureRequest request)
    {
        var shares = Environment.ProcessorCount;
        var counts = new FigureCount[shares];
        Parallel.For(0, shares, share =>
        {
            counts[share] = new FigureCount(request);
            AddAll(counts[share], people, (int)((long)people.Count * share / shares), (int)((long)people.Count * (share + 1) / shares));
        });
        foreach (var other in counts)
        {
            count.Merge(other);
        }
    }

    private static void AddAll(FigureCount count, IReadOnlyList<Person> people, int from, int until)
    {
        for (var index = from; index < until; index++)
        {
            count.Add(people[index]);
        }
    }
}
