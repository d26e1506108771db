using Caseclock.Application.Local;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Casework;

/// <summary>What a journey knows when it begins: the child, the case and its clocks as they stand today.</summary>
/// <param name="Person">The child's record, folded; with an id alone when the child is new.</param>
/// <param name="Case">The case; with an id alone when it is new.</param>
/// <param name="Clocks">The clocks of the case.</param>
/// <param name="Today">Today.</param>
public sealed record CaseNow(Person Person, Case Case, IReadOnlyList<Clock> Clocks, DateOnly Today)
{
    /// <summary>The stage.</summary>
    public Stage Stage => Stages.Of(Case, Person.Died);

    /// <summary>Whether a plan is in force.</summary>
    public bool HasPlan => Case.PlanOpenOn(Today);

    /// <summary>Whether a request is under way: received, and neither refused, withdrawn, nor ended in a plan.</summary>
    public bool IsUnderWay => Stage is Stage.RequestReceived or Stage.DecidingWhetherToAssess or Stage.GatheringAdvice or Stage.Drafting or Stage.Finalising;

    /// <summary>The entries of the person's whole record, for what speaks of an entry.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>The reasons for delay that the authority offers today; empty where it has no list.</summary>
    public IReadOnlyList<DelayReason> DelayReasons { get; init; } = [];

    /// <summary>The entry that the journey is about, such as the one to be corrected; null where it is about none.</summary>
    public Entry? About { get; init; }
}
