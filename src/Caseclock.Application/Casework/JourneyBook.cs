using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Caseclock.Application.Access;
using Caseclock.Application.Casework.Journeys;

namespace Caseclock.Application.Casework;

/// <summary>Every journey, by group, in the order in which a case goes through them.</summary>
public static class JourneyBook
{
    private static readonly FrozenDictionary<string, Journey> ById;

    static JourneyBook()
    {
        All =
        [
            .. RequestJourneys.All, .. AdviceJourneys.All, .. DraftJourneys.All, .. PlanJourneys.All, .. ReviewJourneys.All, .. MoveJourneys.All,
            .. Of(Area.Disputes, MediationJourneys.All), .. Of(Area.Disputes, AppealJourneys.All), .. Of(Area.Complaints, ComplaintJourneys.All),
            .. ChildJourneys.All, .. RecordJourneys.All,
        ];
        ById = All.ToFrozenDictionary(journey => journey.Id, StringComparer.Ordinal);
    }

    /// <summary>Every journey.</summary>
    public static IReadOnlyList<Journey> All { get; }

    private static IEnumerable<Journey> Of(Area area, IReadOnlyList<Journey> journeys) =>
        journeys.Select(journey => journey with { Needs = new Permission(area, Level.Write) });

    /// <summary>Finds a journey.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="journey">The journey, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf(string id, [NotNullWhen(true)] out Journey? journey) => ById.TryGetValue(id, out journey);

    /// <summary>The journeys that answer a clock, that which is most usual first; empty where none does.</summary>
    /// <param name="rule">The rule's id, without the letter of one of several limits.</param>
    public static IEnumerable<Journey> For(string rule) => All.Where(journey => journey.Rules.Contains(rule, StringComparer.Ordinal));
}
