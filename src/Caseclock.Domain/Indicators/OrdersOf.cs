using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>An order or agreement with what its clocks come to.</summary>
/// <param name="From">The day of the order, of not opposing, or of the agreement.</param>
/// <param name="Until">The first day on which nothing of it is open any more; <see cref="DateOnly.MaxValue"/> while anything is.</param>
/// <param name="CarriedOut">The day the last limit was carried out; null when it has not been.</param>
/// <param name="InTime">Whether every limit was kept or excused.</param>
internal readonly record struct OrderState(DateOnly From, DateOnly Until, DateOnly? CarriedOut, bool InTime);

/// <summary>What was ordered or agreed on one case: its clocks, brought together by order and agreement.</summary>
internal sealed class OrdersOf
{
    // First steps towards the end; what carries an order out is the last limit.
    private static readonly HashSet<string> FirstSteps = ["TB-06", "TB-07a", "TB-21a", "TB-24a", "ME-09a"];

    // The assessment ordered ends in a plan or in a refusal to issue: whichever comes first carries the order out, the other no more.
    private static readonly Dictionary<string, string> Alternative = new()
    {
        ["TB-06a"] = "TB-06b",
        ["TB-06b"] = "TB-06a",
        ["TB-21b"] = "TB-21c",
        ["TB-21c"] = "TB-21b",
        ["ME-09b"] = "ME-09c",
        ["ME-09c"] = "ME-09b",
    };

    // Not those that only show a directed day beside (TB-13, ME-12), nor the time for appealing and answering.
    private static readonly HashSet<string> Rules =
    [
        "TB-05", "TB-06", "TB-06a", "TB-06b", "TB-07", "TB-08", "TB-09", "TB-10", "TB-11", "TB-12",
        "TB-21", "TB-22", "TB-23", "TB-24", "TB-25", "ME-09", "ME-10",
    ];

    public OrdersOf(Case @case, Person person, Policies policies, DateOnly asAt)
    {
        var alone = person with { Cases = [@case] };
        var clocks = RuleBook.Clocks(alone, policies, asAt, RuleSection.Tribunal)
            .Concat(RuleBook.Clocks(alone, policies, asAt, RuleSection.Mediation))
            .Where(clock => clock.Started is not null && Rules.Contains(clock.Rule.Id))
            .ToList();
        clocks.RemoveAll(clock => Alternative.TryGetValue(clock.Id, out var alternative)
            && clocks.Exists(other => other.Id == alternative && Same(other, clock) && other.End == ClockEnd.Done && other.Stopped < clock.Stopped));
        Clocks = clocks;
        States = [.. StatesOf(new ClockContext(person, @case, policies, asAt), clocks)];
    }

    /// <summary>The clocks of what was ordered or agreed.</summary>
    public IReadOnlyList<Clock> Clocks { get; }

    /// <summary>One state for each order, unopposed appeal, and agreement of one mediation on one day.</summary>
    public IReadOnlyList<OrderState> States { get; }

    /// <summary>Whether anything may have been ordered or agreed on a case; for most there is nothing, and no clock need be asked.</summary>
    /// <param name="case">The case.</param>
    /// <param name="by">By which day; every day when not given.</param>
    public static bool Exist(Case @case, DateOnly? by = null)
    {
        var last = by ?? DateOnly.MaxValue;
        foreach (var appeal in @case.Appeals)
        {
            if (appeal.Decided?.On <= last || appeal.NotOpposed <= last)
            {
                return true;
            }
        }

        foreach (var mediation in @case.Mediations)
        {
            if (!mediation.Agreed.IsEmpty && mediation.Agreed[0].On <= last)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(Clock one, Clock other) => one.Subject == other.Subject && one.Started == other.Started;

    private static IEnumerable<OrderState> StatesOf(ClockContext context, IReadOnlyList<Clock> clocks)
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
        var carriedOut = CarriedOut(clocks);
        var ended = Ended(context, from, clocks);
        if (carriedOut is { } done && !(ended < done))
        {
            var inTime = Array.TrueForAll(clocks, clock => clock.End != ClockEnd.Done || clock.VerdictOn(done) is Verdict.Met or Verdict.Excepted);
            return new OrderState(from, done, done, inTime);
        }

        var open = carriedOut is not null || Array.Exists(clocks, clock => clock.End == ClockEnd.Open);
        return open || ended is not null ? new OrderState(from, ended ?? DateOnly.MaxValue, null, false) : null;
    }

    // The day of the last of the limits that carry an order out; null while one of them is open.
    private static DateOnly? CarriedOut(Clock[] clocks)
    {
        DateOnly? last = null;
        foreach (var clock in clocks)
        {
            if (clock.End == ClockEnd.Open)
            {
                return null;
            }

            last = clock.End == ClockEnd.Done && !FirstSteps.Contains(clock.Id) && !(clock.Stopped <= last) ? clock.Stopped : last;
        }

        return last;
    }

    // The day on which another order came in its place, or the plan or request ended.
    private static DateOnly? Ended(ClockContext context, DateOnly from, Clock[] clocks)
    {
        var (@case, person) = (context.Case, context.Person);
        var ended = @case.PlanBegan is null ? @case.Withdrawn ?? person.Died ?? context.MovedAway() : @case.PlanEnded;
        foreach (var appeal in @case.Appeals)
        {
            var replaced = appeal.Id == clocks[0].Subject && clocks[0].End == ClockEnd.Superseded ? appeal.Decided?.On : null;
            ended = replaced > from && !(ended < replaced) ? replaced : ended;
        }

        return ended;
    }
}
