using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks;

/// <summary>A case that rules are applied to, with what they need to know beside it.</summary>
internal sealed record ClockContext(Person Person, Case Case, Policies Policies, DateOnly AsAt)
{
    /// <summary>Why nothing is due on a request any more: withdrawn, died or moved away; null while it is.</summary>
    public Step? RequestEnded() => (Case.Withdrawn, Person.Died, MovedAway()) switch
    {
        ({ } day, _, _) => new Step("The request was withdrawn on {0}: nothing is due.", day),
        (_, { } day, _) => new Step("The child or young person died on {0}: nothing is due.", day),
        (_, _, { } day) => new Step("The family moved to another authority on {0}, which must make its own decisions: nothing is due here.", day),
        _ => Case.ClosedUndated is not null ? new Step("The request ended; the return that was loaded does not say on which day.") : null,
    };

    /// <summary>Why nothing is due after a death; null while the child or young person lives.</summary>
    public Step? Died() => Person.Died is { } day ? new Step("The child or young person died on {0}: nothing is due.", day) : null;

    /// <summary>The first day that belongs to the request that stands: where it was withdrawn and made again, the day it was made again.</summary>
    public DateOnly Since => Case.Requests is [var first, ..] && Case.Received is { } standing && first < standing ? standing : default;

    /// <summary>Why nothing is due on a plan any more; null while it is in force.</summary>
    public Step? PlanEnded() => Case.PlanEnded is { } day
        ? new Step("The plan ended for this authority on {0}: nothing is due after that.", day)
        : null;

    /// <summary>
    /// Why nothing is due on an order or agreement any more. A plan that had ceased before the order is no reason: the order overturns it.
    /// </summary>
    /// <param name="ordered">The day of the order or agreement.</param>
    public Step? OrderEnded(DateOnly ordered) =>
        Case.PlanBegan is null ? RequestEnded()
        : Case.PlanEnded <= ordered && Case.Ceased.Any(cease => cease.On == Case.PlanEnded) && Person.Died is null ? null
        : PlanEnded();

    /// <summary>A move to another authority while the case was here; before it, a move named the authority they came from.</summary>
    public DateOnly? MovedAway()
    {
        var since = Case.Received ?? Case.PlanBegan;
        foreach (var move in Person.Moves)
        {
            if (move.Authority is not null && move.On >= since && !CameFrom(move.Authority))
            {
                return move.On;
            }
        }

        return null;
    }

    /// <summary>Whether a move names the authority that the plan came from: the family moved in, though recorded after the plan.</summary>
    /// <param name="authority">The authority that the move names.</param>
    public bool CameFrom(string authority) => Case.TransferredIn?.FromAuthority == authority;
}
