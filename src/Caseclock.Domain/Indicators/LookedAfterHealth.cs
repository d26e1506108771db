using System.Collections.Immutable;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// Health assessments of children in care with a plan, by the clocks CSC-09 and CSC-10. A child is in care by an episode
/// (<c>lookedAfter.started</c>) or by status (<c>person.status</c> lookedAfter); assessments count on whichever case they are recorded.
/// </summary>
internal static class LookedAfterHealth
{
    public static void Share(PlanSpan plan, Person person, Tally tally)
    {
        var times = InCare(person);
        if (times.IsEmpty)
        {
            return;
        }

        var overdue = Overdue(person, times, tally);
        var care = tally.Scratch.Clear();
        foreach (var time in times)
        {
            care.Add(time.From, time.Until ?? DateOnly.MaxValue, time.From);
        }

        foreach (var (from, until, since) in care.Within(plan.From, plan.Until))
        {
            overdue.Share(tally, from, until, true, "health assessment was due {day}", new Why("in care since {day}, health assessment not overdue", since));
        }
    }

    private static ImmutableArray<LookedAfter> InCare(Person person)
    {
        ImmutableArray<LookedAfter>.Builder? times = null;
        foreach (var @case in person.Cases)
        {
            if (@case.SocialCare is { LookedAfter.IsEmpty: false } care)
            {
                (times ??= ImmutableArray.CreateBuilder<LookedAfter>()).AddRange(care.LookedAfter);
            }
        }

        var episodes = times?.ToArray() ?? [];
        foreach (var status in person.Statuses)
        {
            // A status that an episode overlaps is the same time in care.
            if (status.Name == "lookedAfter" && !Array.Exists(episodes, time => Overlap(time, status)))
            {
                (times ??= ImmutableArray.CreateBuilder<LookedAfter>()).Add(new LookedAfter(status.From, status.Until?.AddDays(1), null, false));
            }
        }

        return times?.ToImmutable() ?? [];
    }

    private static bool Overlap(LookedAfter time, Status status) =>
        time.From <= (status.Until ?? DateOnly.MaxValue) && status.From < (time.Until ?? DateOnly.MaxValue);

    private static Spans Overdue(Person person, ImmutableArray<LookedAfter> times, Tally tally)
    {
        var overdue = new Spans();
        foreach (var time in times)
        {
            foreach (var clock in Clocks(person, time, tally))
            {
                if (clock is { Rule.Id: "CSC-09" or "CSC-10", Due: { } due })
                {
                    var made = clock.End == ClockEnd.Done ? clock.Stopped : null;
                    var until = Days.Earlier(Days.Earlier(DateOnly.MaxValue, made), time.Until);
                    overdue.Add(due.AddDays(1), until, due);
                }
            }
        }

        return overdue;
    }

    private static IReadOnlyList<Clock> Clocks(Person person, LookedAfter time, Tally tally)
    {
        var (initial, review) = (Assessments(person, care => care.InitialHealth), Assessments(person, care => care.ReviewHealth));

        // A review assessment on record means that the initial one was made, though nobody recorded it.
        if (!initial.Any(day => day >= time.From))
        {
            initial = [.. review.Where(day => day >= time.From).Take(1)];
        }

        var care = new SocialCare { LookedAfter = [time], InitialHealth = initial, ReviewHealth = review };
        var alone = person with { Cases = [new Case("") { SocialCare = care }] };
        return RuleBook.Clocks(alone, tally.Request.Policies, tally.LastDay, RuleSection.SocialCare);
    }

    private static ImmutableArray<DateOnly> Assessments(Person person, Func<SocialCare, ImmutableArray<DateOnly>> of) =>
        [.. person.Cases.SelectMany(@case => @case.SocialCare is { } care ? of(care) : []).Order()];
}
