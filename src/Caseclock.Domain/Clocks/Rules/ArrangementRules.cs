using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>What comes before a review meeting: notice of its date and the papers (AR-04, AR-05).</summary>
internal static class ArrangementRules
{
    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        var @case = context.Case;
        foreach (var planned in @case.ReviewsPlanned)
        {
            if (planned.For is { } meeting)
            {
                yield return NoticeClock(context, planned.On, meeting);
                yield return PapersClock(context, planned, meeting);
            }
        }

        foreach (var meeting in @case.ReviewsMet)
        {
            if (PlannedFor(@case, meeting.On) is null)
            {
                yield return Unplanned(ReviewRules.Notice, context, meeting.On).Build();
                yield return Unplanned(ReviewRules.Papers, context, meeting.On)
                    .DoneOn(Papers(@case, meeting.On), "The papers were sent round on")
                    .Build();
            }
        }
    }

    private static ClockBuilder Before(Rule rule, ClockContext context, DateOnly started, DateOnly meeting)
    {
        var clear = context.Policies.ClearWeeks;
        var due = clear ? Counting.AtLeastClearWeeksBefore(meeting, 2) : Counting.AtLeastWeeksBefore(meeting, 2);
        return new ClockBuilder(rule, context)
            .About(Served.Iso(meeting))
            .Starting(started, started == meeting ? "The review meeting was held on" : "The review meeting was arranged on")
            .Policy("P2", clear ? "clear weeks" : "14 days before")
            .Until(due, new Step("The meeting is on {0}; 2 weeks before it is {1}.", meeting, due));
    }

    private static Clock? NoticeClock(ClockContext context, DateOnly told, DateOnly meeting) =>
        Before(ReviewRules.Notice, context, told, meeting).DoneOn(told, "Those invited were told on").Build();

    private static Clock? PapersClock(ClockContext context, PlannedReview planned, DateOnly meeting)
    {
        var @case = context.Case;
        var moved = @case.ReviewsPlanned.FirstOrDefault(later => later.On > planned.On && later.On <= meeting && later.For != meeting);
        return Before(ReviewRules.Papers, context, planned.On, meeting)
            .DoneOn(Papers(@case, meeting), "The papers were sent round on")
            .CancelledBy(moved.For is { } other ? new Step("The meeting was moved to {0}.", other) : null)
            .CancelledBy(context.PlanEnded())
            .PassedBy(Days.First(@case.ReviewsMet, met => met.On, planned.On), "The meeting was held")
            .Build();
    }

    private static ClockBuilder Unplanned(Rule rule, ClockContext context, DateOnly meeting) =>
        Before(rule, context, meeting, meeting).PassedBy(meeting, "The meeting was held");

    private static DateOnly? Papers(Case @case, DateOnly meeting)
    {
        foreach (var papers in @case.PapersCirculated)
        {
            if (papers.For == meeting || (papers.For is null && papers.On <= meeting && papers.On > meeting.AddMonths(-6)))
            {
                return papers.On;
            }
        }

        return null;
    }

    // The arrangement that led to a meeting: for that day, or the last one made since the meeting before.
    private static PlannedReview? PlannedFor(Case @case, DateOnly meeting)
    {
        var previous = Days.Last(@case.ReviewsMet, met => met.On, meeting.AddDays(-1)) ?? DateOnly.MinValue;
        foreach (var planned in @case.ReviewsPlanned)
        {
            if (planned.For == meeting || (planned.For is not null && planned.On > previous && planned.On <= meeting))
            {
                return planned;
            }
        }

        return null;
    }
}
