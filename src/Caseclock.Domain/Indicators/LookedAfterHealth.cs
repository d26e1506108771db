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
        if (times.Count == 0)
        {
            return;
        }

        var overdue = Overdue(person, times, tally);
        foreach (var time in times)
        {
            var (from, until) = (Days.Later(plan.From, time.From), Days.Earlier(plan.Until, time.Until));
            overdue.Share(tally, from, until, true, "health assessment was due {day}", new Why("in care since {day}, health assessment not overdue", time.From));
        }
    }

    // Episodes and statuses that overlap or follow on at once are one time in care.
    private static List<LookedAfter> InCare(Person person)
    {
        var times = new List<LookedAfter>();
        foreach (var @case in person.Cases)
        {
            times.AddRange(@case.SocialCare?.LookedAfter ?? []);
        }

        foreach (var status in person.Statuses)
        {
            if (status.Name == "lookedAfter")
            {
                times.Add(new LookedAfter(status.From, status.Until?.AddDays(1), null, false));
            }
        }

        return times.Count > 1 ? Merged(times) : times;
    }

    private static List<LookedAfter> Merged(List<LookedAfter> times)
    {
        var merged = new List<LookedAfter>();
        foreach (var time in times.OrderBy(time => time.From))
        {
            if (merged is [.., var last] && (last.Until is null || time.From <= last.Until))
            {
                merged[^1] = last with { Until = Later(last.Until, time.Until) };
            }
            else
            {
                merged.Add(time);
            }
        }

        return merged;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other is null ? null : Days.Later(one.Value, other.Value);

    private static Spans Overdue(Person person, List<LookedAfter> times, Tally tally)
    {
        var assessed = person.Cases
            .SelectMany(@case => @case.SocialCare is { } care ? care.InitialHealth.Concat(care.ReviewHealth) : [])
            .Order()
            .ToList();
        var overdue = new Spans();
        foreach (var time in times)
        {
            foreach (var clock in Clocks(person, time, assessed, tally))
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

    // The first assessment of a time in care is the initial one, whatever it was recorded as; those after it are reviews.
    private static IReadOnlyList<Clock> Clocks(Person person, LookedAfter time, List<DateOnly> assessed, Tally tally)
    {
        var own = assessed.FindAll(day => day >= time.From);
        var care = new SocialCare { LookedAfter = [time], InitialHealth = [.. own.Take(1)], ReviewHealth = [.. own.Skip(1)] };
        var alone = person with { Cases = [new Case("") { SocialCare = care }] };
        return RuleBook.Clocks(alone, tally.Request.Policies, tally.LastDay, RuleSection.SocialCare);
    }
}
