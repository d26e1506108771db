using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>Whether a plan was first issued within the limit that the law set for it.</summary>
internal static class LawfulTime
{
    public static (bool Lawful, string Words) Of(Case @case, Person person, Tally tally)
    {
        var issued = @case.PlansIssued[0];
        if (OrdersOf.Exist(@case, issued))
        {
            return IssueClock(@case, person, tally) is { End: not ClockEnd.Superseded } own ? ByClock(own) : ByOrder(@case, person, tally);
        }

        if (@case.Received is not { } received)
        {
            return (false, "issued {day}; no limit can be worked out");
        }

        // An order made after the plan was issued did not set its limit; in time, or with nothing to excuse it, no clock need be asked.
        if (Days.Between(received, issued) <= TwentyWeeks.Days || @case.Exceptions.IsEmpty)
        {
            return InTwentyWeeks(received, issued);
        }

        return IssueClock(@case with { Appeals = [], Mediations = [] }, person, tally) is { } clock ? ByClock(clock) : InTwentyWeeks(received, issued);
    }

    private static Clock? IssueClock(Case @case, Person person, Tally tally) =>
        RuleBook.Clocks(person with { Cases = [@case] }, tally.Request.Policies, tally.LastDay, RuleSection.Assessment)
            .FirstOrDefault(clock => clock.Id is "EHC-06" or "DE-03");

    private static (bool Lawful, string Words) InTwentyWeeks(DateOnly received, DateOnly issued) =>
        Days.Between(received, issued) <= TwentyWeeks.Days
            ? (true, "issued {day}, within 20 weeks")
            : (false, "issued {day}, after 20 weeks");

    private static (bool Lawful, string Words) ByClock(Clock clock) => clock.VerdictOn(clock.Stopped ?? default) switch
    {
        Verdict.Met => (true, "issued {day}, within 20 weeks"),
        Verdict.Excepted => (true, "issued {day}, after 20 weeks with a valid exception"),
        _ => (false, "issued {day}, after 20 weeks"),
    };

    // The latest order or agreement that the plan carried out sets its limit.
    private static (bool Lawful, string Words) ByOrder(Case @case, Person person, Tally tally)
    {
        Clock? latest = null;
        foreach (var clock in tally.Orders(@case, person).Clocks)
        {
            var carriedOut = clock.End == ClockEnd.Done && clock.Stopped == @case.PlansIssued[0];
            latest = carriedOut && (latest is null || clock.Started >= latest.Started) ? clock : latest;
        }

        return latest?.VerdictOn(@case.PlansIssued[0]) switch
        {
            Verdict.Met or Verdict.Excepted => (true, "issued {day}, within the limit of the order or agreement"),
            null => (false, "issued {day}; no limit can be worked out"),
            _ => (false, "issued {day}, after the limit of the order or agreement"),
        };
    }
}
