using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Monitoring;
using Caseclock.Pages.Position;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Team;

/// <summary>The team's pages over HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class TeamPageTests(DemoSite site)
{
    private string Code => site.Authority.Code;

    private Store Store => site.Store;

    [Fact]
    public async Task Board_EveryNumber_LeadsToAListOfThatMany()
    {
        var page = await site.Page("/team");
        var links = page.QuerySelectorAll("main .govuk-table td a, main .govuk-inset-text a").Select(link => (Href: link.GetAttribute("href")!, Text: link.Words())).ToList();

        Assert.True(links.Count > 15, $"Only {links.Count} numbers lead somewhere.");
        foreach (var (href, text) in links)
        {
            var heading = (await site.Page(href)).QuerySelectorAll("main h2").First(found => char.IsDigit(found.Words()[0])).Words();
            Assert.True(Number(text) == Number(heading), $"{href}: {text} is not {heading}");
        }
    }

    [Fact]
    public async Task Board_OfTheDemo_HasTwoTeamsAndSaysWhoIsAway()
    {
        var page = await site.Page("/team");

        Assert.Equal(["North", "South"], page.QuerySelectorAll("main h2").Select(heading => heading.Words().Split(',')[0]).Take(2));
        Assert.Contains("is away until Sat 6 Dec 2025, covered by", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allocate_TickedCases_ShowsWhatItDoesSavesOnceAndIsUndone()
    {
        using var client = site.Client();
        var rows = Store.Cases(Code, new CaseFilter { IsOpen = true, Stage = Stage.PlanInForce }, new Page(0, 3)).Rows;
        var officer = Store.Cases(Code, new CaseFilter { IsOpen = true }, new Page(0, 0)).Counts["officer"].Select(count => count.Value).First(name => name.Length > 0 && rows.Any(row => row.Officer != name));
        var list = "/team/allocate?stage=PlanInForce";
        using var chosen = await client.Send(list, list, ("which", "ticked"), ("case", rows[0].Case), ("case", rows[1].Case), ("case", rows[2].Case));
        var who = Location(chosen);
        using var wrong = await client.Send(who, who, ("officer", ""), ("on-day", "31"), ("on-month", "2"), ("on-year", "2026"), ("reason", ""));
        Assert.Equal(3, Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);

        using var told = await client.Send(who, who, [("officer", officer), ("reason", "B. Officer leaves"), .. Day("on", site.Today)]);
        var check = Location(told);
        var shown = Asking.Parse(await client.GetStringAsync(check));
        Assert.Equal(officer, shown.QuerySelector("main table th[scope=row]").Words());
        var entries = Store.LastSeq(Code);
        using var saved = await client.Send(check, check);
        var again = await Post(client, check, shown);

        Assert.Equal((check + "?done=true", check + "?done=true"), (Location(saved), again));
        var moved = rows.Count(row => row.Officer != officer);
        Assert.Equal(entries + moved, Store.LastSeq(Code));
        Assert.All(rows, row => Assert.Equal(officer, Officer(row.Case)));
        Assert.Contains("Saved: " + (moved == 1 ? "1 case" : $"{moved} cases"), Asking.Parse(await client.GetStringAsync(Location(saved))).QuerySelector(".govuk-notification-banner").Words(), StringComparison.Ordinal);
        Assert.Contains(officer, Asking.Parse(await client.GetStringAsync("/team/allocations")).QuerySelector("main table").Words(), StringComparison.Ordinal);

        using var undone = await client.Send(check, check + "?handler=undo", ("reason", "The wrong list"));
        Assert.Equal(check + "?done=true", Location(undone));
        Assert.Equal(rows.Select(row => row.Officer), rows.Select(row => Officer(row.Case)));
        Assert.Null(Asking.Parse(await client.GetStringAsync(check)).QuerySelector("main form"));
    }

    [Fact]
    public async Task Allocate_AllShown_TakesEveryCaseOfTheFilter()
    {
        using var client = site.Client();
        var list = "/team/allocate?stage=GatheringAdvice";
        var total = Store.Cases(Code, new CaseFilter { IsOpen = true, Stage = Stage.GatheringAdvice }, new Page(0, 0)).Total;
        using var chosen = await client.Send(list, list, ("which", "all"));

        Assert.Equal(total, site.Services.GetRequiredService<Allocations>().Find(Code, Location(chosen).Split('/')[3])!.Cases.Count);
        using var nothing = await client.Send(list, list, ("which", "ticked"));
        Assert.Contains("Tick at least one case", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = site.Client("senior-caseworker");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Location(chosen))).StatusCode);
    }

    [Fact]
    public async Task Absence_WhileItLasts_ShowsTheTasksToWhoCovers()
    {
        using var client = site.Client();
        using var worker = site.Client("caseworker");
        var by = site.AccountOf("caseworker").By;
        var away = Store.Cases(Code, new CaseFilter { IsOpen = true }, new Page(0, 0)).Counts["officer"].Select(count => count.Value)
            .First(name => name.Length > 0 && site.Services.GetRequiredService<Absences>().Coming(Code).All(absence => absence.Officer != name));
        var before = Store.Deadlines(Code, new DeadlineFilter { Officer = by }, new Page(0, 0)).Total;
        var theirs = Store.Deadlines(Code, new DeadlineFilter { Officer = away }, new Page(0, 0)).Total;
        using var saved = await client.Send("/team/absences", "/team/absences", [("officer", away), ("covers", by), .. Day("from", site.Today), .. Day("to", site.Today.AddDays(17))]);
        Assert.Equal("/team/absences", Location(saved));
        using var again = await client.Send("/team/absences", "/team/absences", [("officer", away), ("covers", by), .. Day("from", site.Today), .. Day("to", site.Today.AddDays(17))]);
        Assert.Contains("is away already", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var work = Asking.Parse(await worker.GetStringAsync("/my-work"));
        Assert.Equal(before + theirs, Number(work.QuerySelector(".cc-filters__count").Words()));
        Assert.Contains($"Covering for {away} until Fri 12 Dec 2025", work.QuerySelector("main table").Words(), StringComparison.Ordinal);

        var list = Asking.Parse(await client.GetStringAsync("/team/absences"));
        var id = list.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th").Words().StartsWith(away, StringComparison.Ordinal)).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        using var ended = await client.Send("/team/absences", "/team/absences?handler=end", ("id", id));
        Assert.DoesNotContain("Covering for", await worker.GetStringAsync("/my-work"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_AddedChangedAndTakenAway_AreSo()
    {
        using var client = site.Client("administrator");
        using var wrong = await client.Send("/administration/teams/new", "/administration/teams/new", ("name", ""));
        Assert.Equal(2, Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        var name = site.AccountOf("duty").By;
        using var added = await client.Send("/administration/teams/new", "/administration/teams/new", ("name", "Duty team"), ("officers", name), ("manager", name));
        Assert.Equal("/administration/teams", Location(added));
        var team = Asking.Parse(await client.GetStringAsync("/administration/teams")).QuerySelectorAll("main table a").Single(link => link.Words() == "Duty team").GetAttribute("href")!;

        Assert.Contains($"Duty team, led by {name}", (await site.Page("/team")).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var gone = await client.Send(team, team + "?handler=remove");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(team)).StatusCode);
    }

    [Fact]
    public async Task Monitoring_OfTheDemo_SplitsEveryLimitAndShowsTheArithmetic()
    {
        var page = await site.Page("/team/monitoring?weeks=8");
        var counts = page.QuerySelectorAll("main h2 .cc-count").Select(count => Number(count.Words())).ToList();
        var lines = await site.Lines("/team/monitoring.csv?weeks=8");

        Assert.Equal(counts.Sum(), lines.Length - 1);
        Assert.Equal(counts[0], lines.Count(line => line.StartsWith("yes,", StringComparison.Ordinal)));
        Assert.True(counts[0] > 0 && counts[1] > 0);
        Assert.Contains("The family have 15 days for the draft (SEND Regulations 2014, reg 13(1)(a)), so the draft must go by", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    /// <summary>The position says in two weeks what the monitoring list says in eight: the two must never disagree.</summary>
    [Fact]
    public void Rescue_OfEveryOpenLimit_AgreesWithThePosition()
    {
        var compared = 0;
        foreach (var person in Store.Folded(Code, new Knowledge(site.Today)))
        {
            var clocks = RuleBook.Clocks(person, Policies.Recommended, site.Today);
            foreach (var clock in clocks.Where(clock => clock.Rule.Id is "EHC-06" or "AR-10" or "AR-11" or "EHC-01" && clock.Due >= site.Today && clock.End == ClockEnd.Open))
            {
                var @case = person.Cases.Single(held => held.Id == clock.Case);
                var decided = clock.Rule.Id[0] == 'E' || @case.AmendmentNotices.Any(notice => notice.On >= clock.Started) || @case.ReviewsDecided.Any(decision => decision.On >= clock.Started && decision.Outcome == "amend");
                if (decided)
                {
                    compared++;
                    Assert.Equal(
                        StillInTime.Of(clock, @case, person, Policies.Recommended, site.Today).Can,
                        RescueRules.Of(clock, @case, clocks, Policies.Recommended, site.Today)!.Can);
                }
            }
        }

        Assert.True(compared > 10, $"Only {compared} limits were compared.");
    }

    private string? Officer(string @case) => Store.Cases(Code, new CaseFilter { Person = Store.PersonOfCase(Code, @case) }, new Page(0, 50)).Rows.Single(row => row.Case == @case).Officer;

    private static int Number(string text) => int.Parse(new string([.. text.Trim('(').TakeWhile(letter => char.IsDigit(letter) || letter == ',')]), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) => Application.Casework.Answers.OfDay(name, day).Select(part => (part.Key, part.Value));

    private static async Task<string> Post(HttpClient client, string action, IDocument page)
    {
        using var content = new FormUrlEncodedContent(page.QuerySelectorAll($"main form[action='{action}'] input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        using var answer = await client.PostAsync(action, content);
        return Location(answer);
    }

    private static string Location(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}");
        return answer.Headers.Location!.OriginalString;
    }
}
