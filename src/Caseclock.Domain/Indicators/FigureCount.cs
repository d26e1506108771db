using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// One run of counting: people are added one by one, each looked at once for all indicators and periods, and the figures are read off
/// at the end. Counts of different people can be run side by side and merged. Not safe for use by several threads at once.
/// </summary>
public sealed class FigureCount
{
    private readonly FigureRequest _request;
    private readonly Cuts _cuts;
    private readonly Subject _subject = new();
    private readonly Tally[] _tallies;
    private readonly (CountCase Count, Tally Tally)[] _cases;
    private readonly (CountPlan Count, Tally Tally)[] _plans;
    private readonly (CountPerson Count, Tally Tally)[] _people;
    private readonly (CountRegister Count, Tally Tally)[] _registers;
    private readonly List<PlanSpan> _spans = [];

    /// <summary>An empty count.</summary>
    /// <param name="request">What is asked for. People must be folded over all days; "as known" is the caller's, by folding so.</param>
    /// <exception cref="ArgumentException">No period is asked for, or one outside <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public FigureCount(FigureRequest request)
        : this(request, null)
    {
    }

    internal FigureCount(FigureRequest request, Listing? listing)
    {
        if (request.Periods.Count == 0)
        {
            throw new ArgumentException("Figures need a period.", nameof(request));
        }

        if (request.Periods.Any(period => period.From < FirstDay || period.To > LastDay))
        {
            throw new ArgumentException($"Figures are for days from {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}.", nameof(request));
        }

        _request = request;
        _cuts = new Cuts(FigureReading.Days(request));
        _tallies = [.. request.Indicators.Select(indicator => new Tally(indicator, request, _cuts, _subject, listing))];
        _cases = [.. Counted(indicator => indicator.EachCase)];
        _plans = [.. Counted(indicator => indicator.EachPlan)];
        _people = [.. Counted(indicator => indicator.EachPerson)];
        _registers = [.. Counted(indicator => indicator.EachRegister)];
    }

    /// <summary>The first day that figures can be asked for.</summary>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    /// <summary>The last day that figures can be asked for.</summary>
    public static DateOnly LastDay { get; } = new(2999, 12, 31);

    /// <summary>Counts a person and their cases.</summary>
    /// <param name="person">The person, folded over all days.</param>
    public void Add(Person person)
    {
        _subject.Person = person;
        foreach (var @case in person.Cases)
        {
            _subject.Case = @case;
            foreach (var (count, tally) in _cases)
            {
                count(@case, person, tally);
            }
        }

        PlanSpans.Of(person, _spans);
        foreach (var span in _spans)
        {
            _subject.Case = span.Case;
            foreach (var (count, tally) in _plans)
            {
                count(span, person, tally);
            }
        }

        _subject.Case = null;
        foreach (var (count, tally) in _people)
        {
            count(person, tally);
        }
    }

    /// <summary>Counts what belongs to nobody.</summary>
    /// <param name="register">The authority's register, folded over all days. Add it once, to one of the counts that are merged.</param>
    public void Add(Register register)
    {
        (_subject.Person, _subject.Case) = (null, null);
        foreach (var (count, tally) in _registers)
        {
            count(register, tally);
        }
    }

    /// <summary>Takes in another count of the same request.</summary>
    /// <param name="other">A count of other people.</param>
    public void Merge(FigureCount other)
    {
        for (var index = 0; index < _tallies.Length; index++)
        {
            _tallies[index].Merge(other._tallies[index]);
        }
    }

    /// <summary>The figures: by indicator as asked, then by period, then the whole before its groups.</summary>
    public IReadOnlyList<Figure> Figures()
    {
        var reading = new FigureReading(_request, _cuts);
        return [.. _tallies.SelectMany(reading.Of)];
    }

    private IEnumerable<(T Count, Tally Tally)> Counted<T>(Func<Indicator, T?> count)
        where T : Delegate =>
        _tallies.Where(tally => count(tally.Indicator) is not null).Select(tally => (count(tally.Indicator)!, tally));
}
