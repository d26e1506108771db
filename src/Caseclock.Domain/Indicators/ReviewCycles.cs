using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>One stretch from the making of a plan, or from a review's decision, to the next decision.</summary>
/// <param name="Start">The day the plan was made or the review decided.</param>
/// <param name="Due">The day by which the next review is due: the limit of AR-01 or AR-02.</param>
/// <param name="Next">The day of the next decision; <see cref="DateOnly.MaxValue"/> when there is none.</param>
internal readonly record struct ReviewCycle(DateOnly Start, DateOnly Due, DateOnly Next)
{
    /// <summary>The first meeting after the start and up to the next decision; null when none was held.</summary>
    public DateOnly? Met(Case @case)
    {
        foreach (var meeting in @case.ReviewsMet)
        {
            if (meeting.On > Start)
            {
                return meeting.On <= Next ? meeting.On : null;
            }
        }

        return null;
    }
}

/// <summary>Walks through a plan's review cycles in order.</summary>
internal struct ReviewCycles
{
    private readonly Case _case;
    private readonly Policies _policies;
    private DateOnly? _start;
    private int _decision;

    public ReviewCycles(Case @case, Policies policies)
    {
        (_case, _policies) = (@case, policies);
        _start = FirstStart(@case);
        if (_start is null)
        {
            // A plan transferred in of which neither its making nor its last review is recorded: it starts with its first review here.
            _start = NextDecision(@case.PlanBegan?.AddDays(-1) ?? DateOnly.MaxValue);
        }
    }

    public bool TryNext(out ReviewCycle cycle)
    {
        if (_start is not { } start || start == DateOnly.MaxValue)
        {
            cycle = default;
            return false;
        }

        var next = NextDecision(start);
        var due = _policies.ReviewOnAnniversary ? Counting.MonthsAfter(start, 12) : Counting.PeriodMonthsStartingWith(start, 12);
        cycle = new ReviewCycle(start, due, next);
        _start = next;
        return true;
    }

    private static DateOnly? FirstStart(Case @case) => @case.TransferredIn is { } transfer
        ? transfer.LastReviewedOn ?? transfer.MadeOn
        : @case.PlansIssued.IsEmpty ? null : @case.PlansIssued[0];

    // A review decided before the plan was here was another authority's, and is its last review.
    private DateOnly NextDecision(DateOnly after)
    {
        for (; _decision < _case.ReviewsDecided.Length; _decision++)
        {
            var day = _case.ReviewsDecided[_decision].On;
            if (day > after && day >= _case.PlanBegan)
            {
                return day;
            }
        }

        return DateOnly.MaxValue;
    }
}
