using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Journeys;
using Caseclock.Domain.Chronology;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Casework;

/// <summary>Which permission a journey needs.</summary>
internal static class JourneyAccess
{
    /// <summary>Whether the caller may go through a journey.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="journey">The journey.</param>
    public static bool May(Caller caller, Journey journey) => caller.May(journey.Needs.Area, journey.Needs.Level);

    /// <summary>Whether the caller may correct or withdraw an entry: their own with the right to record, another's with the right to put right.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="entry">The entry.</param>
    public static bool MayMend(Caller caller, Entry entry) =>
        caller.May(Area.Cases, entry.By == caller.Account?.By ? Level.Write : Level.Manage);

    /// <summary>Whether the caller may do what a draft is about.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="journey">The journey.</param>
    /// <param name="about">The entry that it is about; null for none.</param>
    public static bool May(Caller caller, Journey journey, Entry? about) =>
        May(caller, journey) && (journey.Id is not (RecordJourneys.Correct or RecordJourneys.Withdraw) || (about is not null && MayMend(caller, about)));
}
