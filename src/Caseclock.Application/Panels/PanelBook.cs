using System.Data.Common;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Panels;

/// <summary>The panels of an authority and their meetings.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class PanelBook(Store store, TimeProvider clock)
{
    private const int LongestName = 80;
    private const int MostDaysAhead = 400;
    private const string Place = "/panel";

    /// <summary>Every panel, by name.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Panel> All(string authority)
    {
        using var session = store.Read(authority);
        return All(session);
    }

    /// <summary>A panel; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The panel's id.</param>
    public Panel? Find(string authority, string id) => All(authority).FirstOrDefault(panel => panel.Id == id);

    /// <summary>Adds a panel, or changes it.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="panel">The panel as it is to be; an empty id adds one.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Save(string authority, Panel panel, string? by)
    {
        var name = panel.Name.Trim();
        using var session = store.Write(authority);
        if (name.Length is 0 or > LongestName || All(session).Any(other => other.Id != panel.Id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return [new TeamProblem("name", $"Enter a name of up to {LongestName} letters that no other panel has, for example SEND panel.")];
        }

        var id = panel.Id.Length > 0 ? panel.Id : Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        session.Execute(
            "INSERT INTO panel (authority, id, name) VALUES (@authority, @id, @name) ON CONFLICT (authority, id) DO UPDATE SET name = excluded.name",
            ("id", id),
            ("name", name));
        session.Execute("DELETE FROM panel_member WHERE authority = @authority AND panel = @id", ("id", id));
        foreach (var member in panel.Members.Distinct(StringComparer.Ordinal))
        {
            session.Execute("INSERT INTO panel_member (authority, panel, account) VALUES (@authority, @id, @member)", ("id", id), ("member", member));
        }

        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: $"Saved the panel {name} with {panel.Members.Count} members"));
        session.Commit();
        return [];
    }

    /// <summary>The meetings of all panels from a day on, the earliest first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="from">The first day wanted.</param>
    public IReadOnlyList<PanelMeeting> Meetings(string authority, DateOnly from)
    {
        using var session = store.Read(authority);
        return Meetings(session, "m.held_day >= @from", ("from", from));
    }

    /// <summary>A meeting; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The meeting's id.</param>
    public PanelMeeting? Meeting(string authority, string id)
    {
        using var session = store.Read(authority);
        return Meetings(session, "m.id = @id", ("id", id)).SingleOrDefault();
    }

    /// <summary>Adds a meeting. A panel meets once a day at most.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="panel">The panel's id.</param>
    /// <param name="on">The day, ahead or past; null when none was given.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> AddMeeting(string authority, string panel, DateOnly? on, string? by)
    {
        var today = UkTime.Today(clock);
        using var session = store.Write(authority);
        if (All(session).All(held => held.Id != panel))
        {
            return [new TeamProblem("panel", "Choose a panel.")];
        }

        if (on is not { } day || day < today.AddDays(-MostDaysAhead) || day > today.AddDays(MostDaysAhead))
        {
            return [new TeamProblem("on", "Enter the day of the meeting, within about a year. For example 12 12 2026.")];
        }

        if (Meetings(session, "m.panel = @panel AND m.held_day = @on", ("panel", panel), ("on", day)).Count > 0)
        {
            return [new TeamProblem("on", "This panel meets on that day already. Enter another day.")];
        }

        session.Execute(
            "INSERT INTO panel_meeting (authority, id, panel, held_day) VALUES (@authority, @id, @panel, @on)",
            ("id", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")),
            ("panel", panel),
            ("on", day));
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: "Added a meeting of a panel"));
        session.Commit();
        return [];
    }

    internal static List<PanelMeeting> Meetings(Session session, string where, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var panels = All(session).ToDictionary(panel => panel.Id, StringComparer.Ordinal);
        return session.Query(
            $"""
            SELECT m.id, m.panel, m.held_day,
              (SELECT count(*) FROM panel_item i WHERE i.authority = m.authority AND i.meeting = m.id AND i.state = 'open'),
              (SELECT count(*) FROM panel_item i WHERE i.authority = m.authority AND i.meeting = m.id AND i.state IN ('decided', 'deferred'))
            FROM panel_meeting m WHERE m.authority = @authority AND {where} ORDER BY m.held_day, m.id
            """,
            row => MeetingOf(row, panels),
            parameters);
    }

    private static PanelMeeting MeetingOf(DbDataReader row, Dictionary<string, Panel> panels) =>
        new(row.GetString(0), panels[row.GetString(1)], row.Day(2), (int)row.GetInt64(3), (int)row.GetInt64(4));

    private static List<Panel> All(Session session)
    {
        var members = session.Query("SELECT panel, account FROM panel_member WHERE authority = @authority ORDER BY account", row => (Panel: row.GetString(0), Account: row.GetString(1)))
            .ToLookup(member => member.Panel, member => member.Account, StringComparer.Ordinal);
        return
        [
            .. session.Query("SELECT id, name FROM panel WHERE authority = @authority", row => new Panel(row.GetString(0), row.GetString(1), [.. members[row.GetString(0)]]))
                .OrderBy(panel => panel.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
