using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>What an invented council has beside its chronologies: its officers in two teams, and one of them away.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class DemoOffice(Store store, TimeProvider clock)
{
    private const int DaysAway = 11;

    /// <summary>Makes it, once: a council that has a team already is left as it is.</summary>
    /// <param name="authority">The council's code.</param>
    /// <param name="cover">The officer who covers for the one who is away.</param>
    public void Make(string authority, string cover)
    {
        var teams = new TeamBook(store, clock);
        if (teams.All(authority).Count > 0)
        {
            return;
        }

        var officers = store.Cases(authority, new CaseFilter { IsOpen = true }, new Page(0, 0)).Counts["officer"]
            .Select(count => count.Value)
            .Where(officer => officer.Length > 0)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (officers.Count < 2)
        {
            return;
        }

        var half = (officers.Count + 1) / 2;
        teams.Save(authority, new Team("", "North", officers[0], officers[..half]), null);
        teams.Save(authority, new Team("", "South", officers[half], officers[half..]), null);
        var today = UkTime.Today(clock);
        var away = officers.FindLast(officer => officer != cover)!;
        new Absences(store, clock).Add(authority, away, today.AddDays(-1), today.AddDays(DaysAway), [cover], null);
    }
}
