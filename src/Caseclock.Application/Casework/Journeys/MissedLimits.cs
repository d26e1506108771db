using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>The limits of a case that were missed: what a complaint or an appeal may be about.</summary>
public static class MissedLimits
{
    /// <summary>How the chronology names a limit: the clock's id and, where there are several, what it is about.</summary>
    /// <param name="clock">The clock.</param>
    public static string Name(Clock clock) => clock.Subject is null ? clock.Id : clock.Id + " " + clock.Subject;

    /// <summary>The clock that a name stands for, the latest where several do; null where none does any more.</summary>
    /// <param name="clocks">The clocks of the case.</param>
    /// <param name="name">The name.</param>
    public static Clock? Find(IEnumerable<Clock> clocks, string name) => clocks.LastOrDefault(clock => Name(clock) == name);

    /// <summary>The question which missed limit it is about; none where no limit of the authority was missed.</summary>
    /// <param name="now">The case.</param>
    internal static IReadOnlyList<JourneyStep> Step(CaseNow now)
    {
        var missed = now.Clocks
            .Where(clock => clock.Rule.Binds != Binds.Family && clock.Rule.Tier == Tier.Law && clock.VerdictOn(now.Today) is Verdict.Late or Verdict.Overdue)
            .OrderByDescending(clock => clock.DaysLateOn(now.Today))
            .DistinctBy(Name)
            .ToDictionary(Name, clock => $"{clock.Title}, due {IsoDay.Text(clock.Due!.Value)}, {clock.DaysLateOn(now.Today)} days late", StringComparer.Ordinal);
        return missed.Count == 0 ? [] : [JourneyStep.Of(Question.OneOf("missedLimit", "Is it about a limit that was missed?", missed).OrNothing() with { Hint = "Leave empty if it is about something else." })];
    }
}
