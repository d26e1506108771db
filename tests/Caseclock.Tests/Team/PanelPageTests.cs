using System.Net;
using Caseclock.Application.Panels;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Team;

/// <summary>The panel's pages over HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class PanelPageTests(DemoSite site)
{
    private string Code => site.Authority.Code;

    private PanelBook Book => site.Services.GetRequiredService<PanelBook>();

    private Agendas Agendas => site.Services.GetRequiredService<Agendas>();

    [Fact]
    public async Task Agenda_OfTheDemo_ShowsEachCaseWithWhatIsDue()
    {
        var meeting = Next();
        var page = await site.Page("/panel/meetings/" + meeting.Id);
        var rows = page.QuerySelectorAll("main tbody tr");

        Assert.Equal(Agendas.Of(Code, meeting.Id).Select(item => item.Case), rows.Select(row => row.QuerySelector("a[href^='/cases/']")!.GetAttribute("href")!["/cases/".Length..]));
        Assert.All(rows, row => Assert.Contains("Decide whether to assess: ", row.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Member_OfAPanel_SeesItsAgendasAndNoCase()
    {
        using var member = site.Client("panel-member");
        var other = Add("Transport panel", site.Today.AddDays(5));
        var own = Next();

        var list = await member.GetStringAsync("/panel");
        Assert.Contains("SEND panel", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Transport panel", list, StringComparison.Ordinal);
        Assert.Empty(Asking.Parse(await member.GetStringAsync("/panel/meetings/" + own.Id)).QuerySelectorAll("main a[href^='/cases/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/panel/meetings/" + other.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("/cases/" + DemoSite.HostileCase)).StatusCode);
        using var form = await member.PostAsync("/panel/meetings/" + own.Id, new FormUrlEncodedContent([new("what", "up")]));
        Assert.NotEqual(HttpStatusCode.Redirect, form.StatusCode);
    }

    [Fact]
    public async Task Ready_TickedCases_GoOnTheAgendaAndLeaveTheList()
    {
        using var client = site.Client();
        var meeting = Add("Ready panel", site.Today.AddDays(2));
        var list = "/panel/ready?weeks=6";
        var page = Asking.Parse(await client.GetStringAsync(list));
        var @case = page.QuerySelector("input[name=case]")!.GetAttribute("value")!;
        using var wrong = await client.Send(list, list, ("meeting", "none"), ("about", "none"));
        Assert.Equal(3, Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);

        using var saved = await client.Send(list, list, ("case", @case), ("meeting", meeting.Id), ("about", "Whether to issue a plan"));

        Assert.Equal("/panel/meetings/" + meeting.Id, saved.Headers.Location!.OriginalString);
        Assert.Equal(@case, Assert.Single(Agendas.Of(Code, meeting.Id)).Case);
        Assert.DoesNotContain(Asking.Parse(await client.GetStringAsync(list)).QuerySelectorAll("input[name=case]"), box => box.GetAttribute("value") == @case);
        var agenda = "/panel/meetings/" + meeting.Id;
        using var off = await client.Send(agenda, agenda, ("item", Agendas.Of(Code, meeting.Id)[0].Id), ("what", "remove"));
        Assert.Empty(Agendas.Of(Code, meeting.Id));
    }

    [Fact]
    public async Task Item_Recorded_StandsInTheChronologyOnce()
    {
        using var client = site.Client("senior-caseworker");
        var meeting = Add("Past panel", site.Today.AddDays(-3));
        Agendas.Add(Code, meeting.Id, [DemoSite.HostileCase], "The school or setting", null);
        var address = "/panel/items/" + Agendas.Of(Code, meeting.Id)[0].Id;
        using var wrong = await client.Send(address, address, ("outcome", ""));
        Assert.Contains("Write what the panel recommends", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var late = await client.Send(address, address + "?handler=defer");
        Assert.Contains("has no later meeting", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var saved = await client.Send(address, address, ("outcome", "Name <b>Northside</b>"), ("note", "It is near"));

        Assert.Equal("/panel/meetings/" + meeting.Id, saved.Headers.Location!.OriginalString);
        var entry = Assert.Single(site.Store.EntriesOfCase(Code, DemoSite.HostileCase), held => held.Kind.Name == "panel.decided");
        Assert.Equal(("Past panel", "Name <b>Northside</b>", "It is near", meeting.On), (entry.Text("panel"), entry.Text("outcome"), entry.Note, entry.On));
        Assert.Contains("Name <b>Northside</b>", (await site.Page("/panel/meetings/" + meeting.Id)).QuerySelector("main tbody").Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Panel_AddedWithAMeeting_IsListed()
    {
        using var client = site.Client();
        using var wrong = await client.Send("/panel/panels/new", "/panel/panels/new", ("name", ""));
        Assert.Contains("govuk-error-summary", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var added = await client.Send("/panel/panels/new", "/panel/panels/new", ("name", "Early years panel"), ("members", site.AccountOf("panel-member").Id));
        var panel = Book.All(Code).Single(held => held.Name == "Early years panel");
        using var bad = await client.Send("/panel", "/panel", ("panel", panel.Id), ("on-day", "40"));
        Assert.Contains("Enter the day of the meeting", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var met = await client.Send("/panel", "/panel", [("panel", panel.Id), .. Application.Casework.Answers.OfDay("on", site.Today.AddDays(9)).Select(part => (part.Key, part.Value))]);

        Assert.Equal("/panel", met.Headers.Location!.OriginalString);
        using var member = site.Client("panel-member");
        Assert.Contains("Early years panel", await member.GetStringAsync("/panel"), StringComparison.Ordinal);
    }

    private PanelMeeting Next() => Book.Meetings(Code, site.Today).First(meeting => meeting.Panel.Name == "SEND panel");

    private PanelMeeting Add(string name, DateOnly on)
    {
        Assert.Empty(Book.Save(Code, new Panel("", name, []), null));
        var panel = Book.All(Code).Single(held => held.Name == name);
        Assert.Empty(Book.AddMeeting(Code, panel.Id, on, null));
        return Book.Meetings(Code, on).Single(meeting => meeting.Panel.Id == panel.Id);
    }
}
