using Caseclock.Application.Access;
using Caseclock.Application.Local;
using Caseclock.Application.Panels;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Monitoring;
using Caseclock.Domain.Quality;

namespace Caseclock.Application.Demo;

/// <summary>What an invented council has beside its chronologies: its officers in two teams, one of them away, a panel next week, lists of its own, and a sample of plans half audited.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class DemoOffice(Store store, TimeProvider clock)
{
    private const int DaysAway = 11;
    private const int OnTheAgenda = 5;
    private const int SampleSize = 12;

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
        Sample(authority, today, cover);
    }

    // Every other plan is audited; every third of these has been moderated by somebody who looked again at two questions.
    private void Sample(string authority, DateOnly today, string auditor)
    {
        var audits = new Audits(store, clock);
        audits.Draw(authority, new SampleAsked("Plans of the last half year", today.AddDays(-182), today, SampleSize, 20_260_101, Strata.AgeGroup), null);
        if (audits.Samples(authority) is not [var sample, ..])
        {
            return;
        }

        foreach (var (audit, place) in sample.Audits.Where((_, place) => place % 2 == 0).Select((audit, place) => (audit, place)))
        {
            var answers = sample.Set.Questions.Select((question, index) => (question.Id, Answer: (AuditAnswer)((index * place) % 5 / 2)))
                .ToDictionary(pair => pair.Id, pair => pair.Answer, StringComparer.Ordinal);
            audits.Answer(authority, audit.Id, answers, null, auditor, auditor);
            if (place % 3 == 0)
            {
                answers["q5"] = AuditAnswer.Partly;
                answers["q6"] = AuditAnswer.Partly;
                audits.Moderate(authority, audit.Id, answers, "Provision is less clear than it seems", "moderator", "moderator");
            }
        }
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
