using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>Whether a plan was first issued within the limit that the law set for it.</summary>
internal static class LawfulTime
{
    public static (bool Lawful, string Words) Of(Case @case, Person person, Tally tally)
    {
        if (@case.Received is not { } received)
        {
            return ByOrder(@case, person, tally);
        }

        // Nothing but the 20 weeks can apply, and nothing can excuse them: no clock needs to be asked.
        if (@case.Exceptions.IsEmpty && !OrdersOf.MayHave(@case))
        {
            return InTwentyWeeks(@case, received);
        }

        var alone = person with { Cases = [@case] };
        var clock = RuleBook.Clocks(alone, tally.Request.Policies, tally.LastDay, RuleSection.Assessment)
            .FirstOrDefault(clock => clock.Id is "EHC-06" or "DE-03");
        return clock?.VerdictOn(tally.LastDay) switch
        {
            Verdict.Met => (true, "issued {day}, within 20 weeks"),
            Verdict.Excepted => (true, "issued {day}, after 20 weeks with a valid exception"),
            Verdict.Superseded => ByOrder(@case, person, tally),
            null => InTwentyWeeks(@case, received),
            _ => (false, "issued {day}, after 20 weeks"),
        };
    }

    private static (bool Lawful, string Words) InTwentyWeeks(Case @case, DateOnly received) =>
        Days.Between(received, @case.PlansIssued[0]) <= TwentyWeeks.Days
            ? (true, "issued {day}, within 20 weeks")
            : (false, "issued {day}, after 20 weeks");

    // The latest order or agreement that the plan carried out sets its limit.
    private static (bool Lawful, string Words) ByOrder(Case @case, Person person, Tally tally)
    {
        Clock? latest = null;
        foreach (var clock in OrdersOf.MayHave(@case) ? OrdersOf.Clocks(@case, person, tally) : [])
        {
            var carriedOut = clock.End == ClockEnd.Done && clock.Stopped == @case.PlansIssued[0];
            latest = carriedOut && (latest is null || clock.Started >= latest.Started) ? clock : latest;
        }

        return latest?.VerdictOn(tally.LastDay) switch
        {
            Verdict.Met or Verdict.Excepted => (true, "issued {day}, within the limit of the order or agreement"),
            null => (false, "issued {day}; no limit can be worked out"),
            _ => (false, "issued {day}, after the limit of the order or agreement"),
        };
    }
}
