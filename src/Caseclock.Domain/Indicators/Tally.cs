using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Whom the counting is at; one for all tallies of a run.</summary>
internal sealed class Subject
{
    public Person? Person { get; set; }

    public Case? Case { get; set; }

    /// <summary>The case whose orders were last worked out, and what they came to: three indicators look at them.</summary>
    public (Case Case, OrdersOf Orders)? Orders { get; set; }
}

/// <summary>
/// Takes what one indicator counts: into sums, or, when somebody opens a figure, into the list of cases behind it. There is one way in
/// (<see cref="Add"/>), so that list and figure cannot disagree.
/// </summary>
internal sealed class Tally
{
    private readonly Cuts _cuts;
    private readonly Subject _subject;
    private readonly List<GroupTally> _groups = [];
    private readonly Listing? _listing;

    public Tally(Indicator indicator, FigureRequest request, Cuts cuts, Subject subject, Listing? listing)
    {
        (Indicator, Request, _cuts, _subject, _listing) = (indicator, request, cuts, subject, listing);
        All = new Series(cuts.Count);
        if (indicator.Own is { } own)
        {
            _groups.Add(new GroupTally(own, cuts.Count));
        }

        foreach (var grouping in request.By)
        {
            if (indicator.By.Contains(grouping) && indicator.Own != grouping)
            {
                _groups.Add(new GroupTally(grouping, cuts.Count));
            }
        }
    }

    public Indicator Indicator { get; }

    public FigureRequest Request { get; }

    public Series All { get; }

    public IReadOnlyList<GroupTally> Groups => _groups;

    /// <summary>Partners' figures, for an indicator that shows them as sent.</summary>
    public List<PartnerMeasure> Sent { get; } = [];

    /// <summary>Runs of days to work with while counting one case.</summary>
    public Spans Scratch { get; } = new();

    /// <summary>What was ordered or agreed on a case.</summary>
    public OrdersOf Orders(Case @case, Person person)
    {
        if (_subject.Orders is not { } last || !ReferenceEquals(last.Case, @case))
        {
            last = (@case, new OrdersOf(@case, person, Request.Policies, LastDay));
            _subject.Orders = last;
        }

        return last.Orders;
    }

    /// <summary>The first day that anything is read off at.</summary>
    public DateOnly FirstDay => _cuts.First;

    /// <summary>The last day that anything is read off at.</summary>
    public DateOnly LastDay => _cuts.Last;

    /// <summary>One more, dated by a day.</summary>
    public void Count(DateOnly day, in Why why, string? own = null) => Add(day, DateOnly.MaxValue, 1, 0, why, own);

    /// <summary>One more in the denominator, dated by a day, and in the numerator when it is a hit.</summary>
    public void Share(DateOnly day, bool hit, in Why why, string? own = null) =>
        Add(day, DateOnly.MaxValue, hit ? 1 : 0, 1, why, own);

    /// <summary>An amount to take the mean of, dated by a day.</summary>
    public void Mean(DateOnly day, long amount, in Why why, string? own = null) => Add(day, DateOnly.MaxValue, amount, 1, why, own);

    /// <summary>One more, from a day until the day on which it is no more.</summary>
    public void Open(DateOnly from, DateOnly until, in Why why, string? own = null) => Add(from, until, 1, 0, why, own);

    /// <summary>One more in the denominator from a day until another, and in the numerator when it is a hit.</summary>
    public void OpenShare(DateOnly from, DateOnly until, bool hit, in Why why, string? own = null) =>
        Add(from, until, hit ? 1 : 0, 1, why, own);

    /// <summary>Counts something.</summary>
    /// <param name="from">Its day, or the first day on which it is so.</param>
    /// <param name="until">The first day on which it is so no more; <see cref="DateOnly.MaxValue"/> for a flow.</param>
    /// <param name="numerator">What it adds to the numerator.</param>
    /// <param name="denominator">What it adds to the denominator.</param>
    /// <param name="why">Why.</param>
    /// <param name="own">Its group among the indicator's own, where only the counting knows it.</param>
    public void Add(DateOnly from, DateOnly until, long numerator, int denominator, in Why why, string? own)
    {
        if (from >= until)
        {
            return;
        }

        if (_listing is not null)
        {
            List(_listing, from, until, numerator, denominator, why, own);
            return;
        }

        var first = _cuts.Slot(from);
        var last = until == DateOnly.MaxValue ? _cuts.Count : _cuts.Slot(until);
        if (first >= last)
        {
            return;
        }

        AddTo(All, first, last, numerator, denominator);
        foreach (var group in _groups)
        {
            if (group.Grouping.On is null)
            {
                AddTo(group.Of(own ?? group.Grouping.NotRecorded), first, last, numerator, denominator);
            }
            else if (Indicator.IsSnapshot)
            {
                AddPieces(group, from, until, numerator, denominator);
            }
            else
            {
                AddTo(group.Of(NameOn(group.Grouping, from)), first, last, numerator, denominator);
            }
        }
    }

    /// <summary>Something that has waited since a day, from a day until another.</summary>
    public void Oldest(DateOnly from, DateOnly until, DateOnly since)
    {
        if (_listing is null)
        {
            All.Oldest(_cuts.Slot(from), _cuts.Slot(until), since.DayNumber);
        }
    }

    public void Merge(Tally other)
    {
        All.Merge(other.All);
        Sent.AddRange(other.Sent);
        for (var index = 0; index < _groups.Count; index++)
        {
            _groups[index].Merge(other._groups[index]);
        }
    }

    private void AddTo(Series series, int first, int last, long numerator, int denominator)
    {
        series.Add(first, last, numerator, denominator);
        if (Indicator.Form == Form.MedianWeeks)
        {
            series.Keep(first, (int)numerator);
        }
    }

    // A snapshot's group is the one of each day: a child who becomes 16 moves from one age group to the next.
    private void AddPieces(GroupTally group, DateOnly from, DateOnly until, long numerator, int denominator)
    {
        var day = Days.Later(from, _cuts.First);
        while (day < until && day <= _cuts.Last)
        {
            var next = Days.Earlier(until, group.Grouping.Next!(_subject.Person, _subject.Case, day));
            group.Of(NameOn(group.Grouping, day)).Add(_cuts.Slot(day), _cuts.Slot(next), numerator, denominator);
            day = next;
        }
    }

    private string NameOn(Grouping grouping, DateOnly day) => grouping.On!(_subject.Person, _subject.Case, day, Request);

    private void List(Listing listing, DateOnly from, DateOnly until, long numerator, int denominator, in Why why, string? own)
    {
        // A row of months is read off at a day, but made of what is dated in them.
        var standing = Indicator.IsSnapshot && Indicator.Form != Form.MonthsInARow;
        var seen = standing
            ? from <= listing.Last && listing.Last < until
            : listing.First <= from && from <= listing.Last;
        if (seen && IsIn(listing.Group, standing ? listing.Last : from, own))
        {
            var worth = (decimal)numerator / Indicator.Scale;
            listing.Children.Add(new Child(_subject.Person?.Id, _subject.Case?.Id, why.Day, worth, denominator, why.Text()));
        }
    }

    private bool IsIn(Group asked, DateOnly day, string? own)
    {
        if (asked.By.Length == 0)
        {
            return true;
        }

        var grouping = _groups.First(group => group.Grouping.Id == asked.By).Grouping;
        var name = grouping.On is null ? own ?? grouping.NotRecorded : NameOn(grouping, day);
        return name == asked.Name;
    }
}

/// <summary>The sums of one grouping's groups.</summary>
internal sealed class GroupTally
{
    private readonly int _cuts;
    private readonly Dictionary<string, Series> _byName = new(StringComparer.Ordinal);

    public GroupTally(Grouping grouping, int cuts)
    {
        (Grouping, _cuts) = (grouping, cuts);
        foreach (var name in grouping.Names)
        {
            _byName.Add(name, new Series(cuts));
        }
    }

    public Grouping Grouping { get; }

    /// <summary>The groups: those always shown in their order, then any others by name.</summary>
    public IEnumerable<(string Name, Series Series)> Each() =>
        Grouping.Names.Concat(_byName.Keys.Except(Grouping.Names).Order(StringComparer.Ordinal)).Select(name => (name, _byName[name]));

    public Series Of(string name)
    {
        if (!_byName.TryGetValue(name, out var series))
        {
            _byName[name] = series = new Series(_cuts);
        }

        return series;
    }

    public void Merge(GroupTally other)
    {
        foreach (var (name, series) in other._byName)
        {
            Of(name).Merge(series);
        }
    }
}

/// <summary>What a list of cases is wanted for, and the list.</summary>
/// <param name="First">The first day; a snapshot looks only at the last.</param>
/// <param name="Last">The last day, which is included.</param>
/// <param name="Group">The group.</param>
internal sealed record Listing(DateOnly First, DateOnly Last, Group Group)
{
    public List<Child> Children { get; } = [];
}
