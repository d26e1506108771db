using Caseclock.Application.Panels;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Teams;

public class PanelTests
{
    private static readonly DateOnly Today = new(2025, 11, 25);

    [Theory, OnSqlite, OnPostgreSql]
    public void Decide_OnTheDay_WritesTheEntryOnce(string engine)
    {
        using var teamed = new Teamed(engine);
        var (agendas, meeting) = Meeting(teamed, Today.AddDays(-1));
        Assert.Equal(2, agendas.Add(Teamed.Code, meeting.Id, ["R-01", "R-02", "R-02", "R-none"], "Whether to assess", "a"));
        Assert.Equal(0, agendas.Add(Teamed.Code, meeting.Id, ["R-01"], "Whether to assess", "a"));
        var item = agendas.Of(Teamed.Code, meeting.Id)[0];

        Assert.IsType<AgendaOutcome.Done>(agendas.Decide(Teamed.Code, item.Id, "Assess", "Clear evidence", "a", "m.manager"));
        Assert.IsType<AgendaOutcome.Done>(agendas.Decide(Teamed.Code, item.Id, "Do not assess", null, "a", "m.manager"));

        var entry = Assert.Single(teamed.Test.Store.Entries(Teamed.Code, "P1"), held => held.Kind.Name == "panel.decided");
        Assert.Equal(("SEND panel", "Whether to assess", "Assess", "Clear evidence", Today.AddDays(-1)), (entry.Text("panel"), entry.Text("about"), entry.Text("outcome"), entry.Note, entry.On));
        Assert.Equal((ItemState.Decided, entry.Id), (agendas.Find(Teamed.Code, item.Id)!.State, agendas.Find(Teamed.Code, item.Id)!.Entry));
        Assert.Equal(["R-02"], agendas.Waiting(Teamed.Code));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Decide_BeforeTheMeeting_IsRefused(string engine)
    {
        using var teamed = new Teamed(engine);
        var (agendas, meeting) = Meeting(teamed, Today.AddDays(3));
        agendas.Add(Teamed.Code, meeting.Id, ["R-01"], "Whether to assess", "a");

        Assert.Equal("on", Assert.Single(Assert.IsType<AgendaOutcome.Refused>(agendas.Decide(Teamed.Code, agendas.Of(Teamed.Code, meeting.Id)[0].Id, "Assess", null, "a", "m.manager")).Problems).Field);
        Assert.IsType<AgendaOutcome.Gone>(agendas.Decide(Teamed.Code, "none", "Assess", null, "a", "m.manager"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Defer_ToTheNextMeeting_CountsTheDeferrals(string engine)
    {
        using var teamed = new Teamed(engine);
        var (agendas, first) = Meeting(teamed, Today);
        agendas.Add(Teamed.Code, first.Id, ["R-01", "R-02"], "Whether to assess", "a");
        var item = agendas.Of(Teamed.Code, first.Id)[0];
        Assert.Contains("no later meeting", Assert.Single(Assert.IsType<AgendaOutcome.Refused>(agendas.Defer(Teamed.Code, item.Id, "a")).Problems).Reason, StringComparison.Ordinal);

        var book = new PanelBook(teamed.Test.Store, teamed.Test.Clock);
        Assert.Empty(book.AddMeeting(Teamed.Code, first.Panel.Id, Today.AddDays(21), "a"));
        Assert.Empty(book.AddMeeting(Teamed.Code, first.Panel.Id, Today.AddDays(14), "a"));
        Assert.IsType<AgendaOutcome.Done>(agendas.Defer(Teamed.Code, item.Id, "a"));
        Assert.IsType<AgendaOutcome.Done>(agendas.Defer(Teamed.Code, item.Id, "a"));

        var meetings = book.Meetings(Teamed.Code, Today);
        Assert.Equal([(1, 1), (1, 0), (0, 0)], meetings.Select(meeting => (meeting.Open, meeting.Settled)));
        var moved = Assert.Single(agendas.Of(Teamed.Code, meetings[1].Id));
        Assert.Equal(("R-01", 1, ItemState.Open), (moved.Case, moved.Deferrals, moved.State));
        agendas.Defer(Teamed.Code, moved.Id, "a");
        Assert.Equal(2, Assert.Single(agendas.Of(Teamed.Code, meetings[2].Id)).Deferrals);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Agenda_MovedAndTakenOff_KeepsItsOrder(string engine)
    {
        using var teamed = new Teamed(engine);
        var (agendas, meeting) = Meeting(teamed, Today.AddDays(7));
        agendas.Add(Teamed.Code, meeting.Id, ["R-01", "R-02", "R-03"], "Whether to assess", "a");
        agendas.MoveUp(Teamed.Code, agendas.Of(Teamed.Code, meeting.Id)[2].Id);
        agendas.MoveUp(Teamed.Code, agendas.Of(Teamed.Code, meeting.Id)[0].Id);
        Assert.Equal(["R-01", "R-03", "R-02"], agendas.Of(Teamed.Code, meeting.Id).Select(item => item.Case));

        agendas.Remove(Teamed.Code, agendas.Of(Teamed.Code, meeting.Id)[0].Id, "a");
        Assert.Equal(1, agendas.Add(Teamed.Code, meeting.Id, ["R-01"], "Whether to assess", "a"));
        Assert.Equal(["R-03", "R-02", "R-01"], agendas.Of(Teamed.Code, meeting.Id).Select(item => item.Case));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Panel_WithoutANameOrMeetingTwiceADay_IsRefused(string engine)
    {
        using var teamed = new Teamed(engine);
        var (_, meeting) = Meeting(teamed, Today);
        var book = new PanelBook(teamed.Test.Store, teamed.Test.Clock);

        Assert.Equal("name", Assert.Single(book.Save(Teamed.Code, new Panel("", "send PANEL", []), "a")).Field);
        Assert.Equal("on", Assert.Single(book.AddMeeting(Teamed.Code, meeting.Panel.Id, Today, "a")).Field);
        Assert.Equal("on", Assert.Single(book.AddMeeting(Teamed.Code, meeting.Panel.Id, null, "a")).Field);
        Assert.Equal("panel", Assert.Single(book.AddMeeting(Teamed.Code, "none", Today, "a")).Field);
        Assert.Equal(["user-1"], book.Find(Teamed.Code, meeting.Panel.Id)!.Members);
    }

    private static (Agendas, PanelMeeting) Meeting(Teamed teamed, DateOnly on)
    {
        var book = new PanelBook(teamed.Test.Store, teamed.Test.Clock);
        Assert.Empty(book.Save(Teamed.Code, new Panel("", "SEND panel", ["user-1"]), "a"));
        Assert.Empty(book.AddMeeting(Teamed.Code, book.All(Teamed.Code)[0].Id, on, "a"));
        return (new Agendas(teamed.Test.Store, teamed.Test.Clock), book.Meetings(Teamed.Code, DateOnly.MinValue)[0]);
    }
}
