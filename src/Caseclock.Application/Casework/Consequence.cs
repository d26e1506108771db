using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Casework;

/// <summary>What saving does to a clock.</summary>
public enum Change
{
    /// <summary>It stops: what was due is done.</summary>
    Stops,

    /// <summary>It starts.</summary>
    Starts,

    /// <summary>It ends without anything being done: cancelled, superseded, or no step of its own recorded.</summary>
    Ends,

    /// <summary>It gets another due day, or another verdict.</summary>
    Moves,
}

/// <summary>A clock that saving would change, shown before it is saved.</summary>
/// <param name="Change">What happens to it.</param>
/// <param name="Clock">The clock as it would be.</param>
/// <param name="Before">The clock as it is; null where it starts.</param>
/// <param name="Verdict">How it would stand today.</param>
/// <param name="DaysLate">By how many days it would be late; 0 when it is not.</param>
public sealed record Consequence(Change Change, Clock Clock, Clock? Before, Verdict Verdict, int DaysLate)
{
    /// <summary>What saving adds to the explanation of its dates.</summary>
    public IReadOnlyList<string> NewSteps => Before is null ? [] : [.. Clock.Steps.Except(Before.Steps, StringComparer.Ordinal)];
}

/// <summary>Compares the clocks of a person before and after.</summary>
internal static class Consequences
{
    /// <summary>Every clock that changes, those first that the act stops.</summary>
    /// <param name="before">The clocks as they are.</param>
    /// <param name="after">The clocks as they would be.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Consequence> Of(IReadOnlyList<Clock> before, IReadOnlyList<Clock> after, DateOnly today)
    {
        var held = before.GroupBy(Key).ToDictionary(group => group.Key, group => group.Last());
        return [.. after.Select(clock => Of(held.GetValueOrDefault(Key(clock)), clock, today)).OfType<Consequence>().OrderBy(found => found.Change).ThenBy(found => found.Clock.Due)];
    }

    private static (string Id, string? Case, string? Subject, DateOnly? Started) Key(Clock clock) => (clock.Id, clock.Case, clock.Subject, clock.Started);

    private static Consequence? Of(Clock? before, Clock after, DateOnly today)
    {
        var verdict = after.VerdictOn(today);
        if (before is null)
        {
            // What starts and is over at once tells nothing new; what is nobody's work is a right of the family or a window.
            return after.End == ClockEnd.Open ? new Consequence(Change.Starts, after, null, verdict, after.DaysLateOn(today)) : null;
        }

        return ChangeOf(before, after, today) is { } change ? new Consequence(change, after, before, verdict, after.DaysLateOn(today)) : null;
    }

    private static Change? ChangeOf(Clock before, Clock after, DateOnly today)
    {
        if (before.End != after.End)
        {
            return after.End switch
            {
                ClockEnd.Done => Change.Stops,
                ClockEnd.Open => Change.Starts,
                _ => Change.Ends,
            };
        }

        return before.Due != after.Due || before.Stopped != after.Stopped || before.VerdictOn(today) != after.VerdictOn(today) ? Change.Moves : null;
    }
}
