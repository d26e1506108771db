using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>Tribunal orders, unopposed appeals and mediation agreements (indicators.md section C), by their clocks.</summary>
internal static class OrderIndicators
{
    private const string Source = "SEND Regulations 2014, regs 42, 44, 45; BCP";

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new("orders-open", "Orders and agreements to carry out", "How many tribunal orders, unopposed appeals and mediation agreements had not been carried out yet.")
        {
            Section = Catalogue.C,
            Numerator = "orders and agreements of which any limit was still open, past it or not; one for all that was agreed at one mediation on one day",
            LeftOut = "those put aside by a later order, and those of plans or requests that ended",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Source = Source,
            Lists = "the orders and agreements",
            By = Groupings.OfCases,
            EachCase = CountOpen,
        },
        new("orders-on-time", "Orders and agreements carried out in time", "The share of tribunal orders, unopposed appeals and mediation agreements carried out in the period of which every limit was kept.")
        {
            Section = Catalogue.C,
            Numerator = "those of which every clock reads met or excepted",
            Denominator = "orders and agreements whose last limit was carried out in the period",
            LeftOut = "those not carried out yet (see orders-open)",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = Source,
            Lists = "the orders and agreements",
            By = Groupings.OfCases,
            EachCase = ShareInTime,
        },
    ];

    private static void CountOpen(Case @case, Person person, Tally tally)
    {
        foreach (var order in OrdersOf.Case(@case, person, tally))
        {
            tally.Open(order.From, order.Until, new Why("ordered or agreed {day}", order.From));
        }
    }

    private static void ShareInTime(Case @case, Person person, Tally tally)
    {
        foreach (var order in OrdersOf.Case(@case, person, tally))
        {
            if (order.CarriedOut is { } done)
            {
                tally.Share(done, order.InTime, new Why("ordered or agreed {other}, carried out {day}", done, 0, order.From));
            }
        }
    }
}

/// <summary>An order or agreement with what its clocks come to.</summary>
/// <param name="From">The day of the order, of not opposing, or of the agreement.</param>
/// <param name="Until">The first day on which nothing of it is open any more; <see cref="DateOnly.MaxValue"/> while anything is.</param>
/// <param name="CarriedOut">The day the last limit was carried out; null when it has not been.</param>
/// <param name="InTime">Whether every limit was kept or excused.</param>
internal readonly record struct OrderState(DateOnly From, DateOnly Until, DateOnly? CarriedOut, bool InTime);

/// <summary>Brings the clocks of one order or agreement together.</summary>
internal static class OrdersOf
{
    // First steps towards the end; what carries an order out is the last limit.
    private static readonly HashSet<string> FirstSteps = ["TB-06", "TB-07a", "TB-21a", "TB-24a", "ME-09a"];

    // A refusal to issue after the assessment ordered carries the order out; a plan made later does so no more.
    private static readonly Dictionary<string, string> RefusalOf = new() { ["TB-06b"] = "TB-06a", ["TB-21c"] = "TB-21b", ["ME-09c"] = "ME-09b" };

    private static readonly HashSet<string> Rules =
    [
        "TB-05", "TB-06", "TB-06a", "TB-06b", "TB-07", "TB-08", "TB-09", "TB-10", "TB-11", "TB-12",
        "TB-21", "TB-22", "TB-23", "TB-24", "TB-25", "ME-09", "ME-10",
    ];

    /// <summary>Every order and agreement on a case; most cases have none, which is found out first.</summary>
    public static IEnumerable<OrderState> Case(Case @case, Person person, Tally tally) =>
        MayHave(@case) ? States(new ClockContext(person, @case, tally.Request.Policies, tally.LastDay), Clocks(@case, person, tally)) : [];

    /// <summary>Whether anything may have been ordered or agreed on a case.</summary>
    public static bool MayHave(Case @case)
    {
        foreach (var appeal in @case.Appeals)
        {
            if (appeal.Decided is not null || appeal.NotOpposed is not null)
            {
                return true;
            }
        }

        foreach (var mediation in @case.Mediations)
        {
            if (!mediation.Agreed.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clocks of what was ordered or agreed on a case, without those that only show a directed day beside.</summary>
    public static IReadOnlyList<Clock> Clocks(Case @case, Person person, Tally tally)
    {
        var alone = person with { Cases = [@case] };
        var (policies, asAt) = (tally.Request.Policies, tally.LastDay);
        var clocks = RuleBook.Clocks(alone, policies, asAt, RuleSection.Tribunal)
            .Concat(RuleBook.Clocks(alone, policies, asAt, RuleSection.Mediation))
            .Where(clock => clock.Started is not null && Rules.Contains(clock.Rule.Id))
            .ToList();
        clocks.RemoveAll(plan => RefusalOf.TryGetValue(plan.Id, out var refusal)
            && clocks.Exists(other => other.Id == refusal && Same(other, plan) && other.End == ClockEnd.Done && other.Stopped < plan.Stopped));
        return clocks;
    }

    private static bool Same(Clock one, Clock other) => one.Subject == other.Subject && one.Started == other.Started;

    private static IEnumerable<OrderState> States(ClockContext context, IReadOnlyList<Clock> clocks)
    {
        foreach (var order in clocks.GroupBy(clock => (clock.Subject, clock.Started, Agreed: clock.Id.StartsWith("ME", StringComparison.Ordinal))))
        {
            if (State(context, order.Key.Started!.Value, [.. order]) is { } state)
            {
                yield return state;
            }
        }
    }

    private static OrderState? State(ClockContext context, DateOnly from, Clock[] clocks)
    {
        if (Array.Exists(clocks, clock => clock.End == ClockEnd.Open))
        {
            return new OrderState(from, DateOnly.MaxValue, null, false);
        }

        var done = Array.FindAll(clocks, clock => clock.End == ClockEnd.Done);
        if (Array.Exists(done, clock => !FirstSteps.Contains(clock.Id)))
        {
            var last = done.Max(clock => clock.Stopped!.Value);
            return new OrderState(from, last, last, Array.TrueForAll(done, clock => clock.VerdictOn(last) is Verdict.Met or Verdict.Excepted));
        }

        return EndedWithout(context, from, clocks) is { } ended ? new OrderState(from, ended, null, false) : null;
    }

    // Never carried out: another order came in its place, or the plan or request ended.
    private static DateOnly? EndedWithout(ClockContext context, DateOnly from, Clock[] clocks)
    {
        if (!Array.Exists(clocks, clock => clock.End == ClockEnd.Superseded))
        {
            return context.Case.PlanBegan is null
                ? context.Case.Withdrawn ?? context.Person.Died ?? context.MovedAway()
                : context.Case.PlanEnded;
        }

        foreach (var appeal in context.Case.Appeals)
        {
            if (appeal.Id == clocks[0].Subject && appeal.Decided?.On > from)
            {
                return appeal.Decided.On;
            }
        }

        return null;
    }
}
