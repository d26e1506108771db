using Caseclock.Application.Access;
using Caseclock.Application.Local;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Monitoring;

namespace Caseclock.Application.Demo;

/// <summary>What an invented council has beside its chronologies: its officers in two teams, one of them away, a panel next week, and lists of its own.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class DemoOffice(Store store, TimeProvider clock)
{
    private const int DaysAway = 11;
    private const int OnTheAgenda = 5;

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
        Panel(authority, today);
        Lists(authority, today);
    }

    private void Lists(string authority, DateOnly today)
    {
        var reasons = new DelayReasons(store, clock);
        foreach (var (reason, within) in RequestJourney.DelayReasonsWithin)
        {
            reasons.Add(authority, reason, within, null);
        }

        var milestones = new Milestones(store, clock);
        milestones.Add(authority, new LocalMilestone("", "Ask for all advice", "EHC-06", MilestoneFrom.Start, 45, "advice.requested", null), null);
        milestones.Add(authority, new LocalMilestone("", "Send the draft by week 14", "EHC-06", MilestoneFrom.Start, 98, "draft.served", null), null);
        new OfficeClosures(store, clock).Add(authority, "Christmas", new DateOnly(today.Year, 12, 24), new DateOnly(today.Year + 1, 1, 1), null);
    }

    // Over decisions that are due, the one that is due first on top; the panel after it takes what is put off.
    private void Panel(string authority, DateOnly today)
    {
        var book = new PanelBook(store, clock);
        var members = new Accounts(store, clock).All(authority).Where(account => account.Roles.Contains("panel-member", StringComparer.Ordinal)).Select(account => account.Id);
        book.Save(authority, new Panels.Panel("", "SEND panel", [.. members]), null);
        var panel = book.All(authority)[0];
        book.AddMeeting(authority, panel.Id, today.AddDays(7), null);
        book.AddMeeting(authority, panel.Id, today.AddDays(28), null);
        var due = store.Deadlines(authority, new DeadlineFilter { Rule = "EHC-01", DueFrom = today }, new Page(0, OnTheAgenda)).Rows;
        new Agendas(store, clock).Add(authority, book.Meetings(authority, today)[0].Id, [.. due.Select(row => row.Case!)], "Whether to assess", null);
    }
}
