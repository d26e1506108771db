using System.Net;
using AngleSharp.Dom;
using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Caseclock.Pages.Casework;
using Caseclock.Tests.Pages;
using Caseclock.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Lists;

/// <summary>My work, views, news, many cases at once, and the calendar, over HTTP without scripts. They write, so the site is their own.</summary>
public sealed class WorkPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Note = "The term letter went out";

    [Fact]
    public void Verbs_OfEveryRuleOfTheAuthoritysWork_AreNamed() => Assert.Empty(Verbs.Nameless);

    [Fact]
    public async Task MyWork_NarrowedToAKindOfWork_HasAsManyTasksAsTheCountSays()
    {
        using var client = site.Anonymous(Officer());
        var page = Asking.Parse(await client.GetStringAsync("/my-work"));
        var kinds = page.QuerySelectorAll("ul[aria-label='What work it is'] a").Skip(1).ToList();
        Assert.NotEmpty(kinds);
        foreach (var kind in kinds)
        {
            var count = int.Parse(kind.QuerySelector(".cc-filters__count").Words(), System.Globalization.CultureInfo.InvariantCulture);
            var csv = (await client.GetStringAsync(kind.GetAttribute("href")!.Replace("/my-work", "/my-work.csv", StringComparison.Ordinal))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(count, csv.Length - 1);
            Assert.All(csv.Skip(1), line => Assert.Contains("," + kind.Words().Split(' ')[0] + ",", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task View_KeptAndSetToOpenTheList_OpensItAndIsGoneWhenTakenAway()
    {
        using var client = site.Client("caseworker");
        using var saved = await client.Send("/views/deadlines?when=overdue&tier=law", "/views/deadlines", "/views/deadlines?handler=save", ("name", "Late law"), ("show", "due"), ("place-due", "1"), ("open", "yes"));
        var address = saved.Headers.Location!.OriginalString;
        Assert.Equal("/deadlines?when=overdue&tier=law&cols=due", address);

        using var opened = await client.GetAsync("/deadlines");
        Assert.Equal(address, opened.Headers.Location!.OriginalString);
        var page = Asking.Parse(await client.GetStringAsync(address));
        var link = page.QuerySelector("ul[aria-label='Views'] a[aria-current]")!;
        var total = page.QuerySelector(".cc-list-head h2").Words().Split(' ')[0];
        Assert.Equal($"Late law {total}", link.Words());
        using var other = site.Client("tribunal-officer");
        Assert.Null(Asking.Parse(await other.GetStringAsync("/deadlines")).QuerySelector("ul[aria-label='Views']"));

        var view = Asking.Parse(await client.GetStringAsync("/views/deadlines")).QuerySelector("form[action$='handler=remove'] button")!.GetAttribute("value")!;
        (await client.Send("/views/deadlines", "/views/deadlines?handler=remove", "/views/deadlines?handler=remove", ("view", view))).Dispose();
        using var again = await client.GetAsync("/deadlines");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData("manager", true)]
    [InlineData("tribunal-officer", false)]
    public async Task View_Shared_IsForThoseWhoLeadTheWork(string role, bool may)
    {
        using var client = site.Client(role);
        using var answer = await client.Send("/views/cases", "/views/cases", "/views/cases?handler=save", ("name", "All " + role), ("share", "yes"));
        Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, answer.StatusCode);
        using var other = site.Client("caseworker");
        Assert.Equal(may, (await other.GetStringAsync("/cases")).Contains("All " + role + " (shared)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task View_WithoutAName_SaysSoAndKeepsNothing()
    {
        using var client = site.Client("caseworker");
        using var answer = await client.Send("/views/cases", "/views/cases", "/views/cases?handler=save", ("name", " "));
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("#name", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task News_OfACase_ShowOnItAndInTheListUntilItIsLookedAt()
    {
        using var client = site.Client("manager");
        await client.GetStringAsync("/cases/" + DemoSite.HostileCase);
        site.Clock.Now += TimeSpan.FromMinutes(40);
        Assert.Empty(site.Store.Append(site.Authority.Code, Line.Entries($$"""{"id":"news","person":"H-1","case":"{{DemoSite.HostileCase}}","kind":"note.added","on":"2025-11-20","by":"k.colleague","note":"New words"}""")).Refused);

        Assert.Contains("1 new entry by others", Asking.Parse(await client.GetStringAsync("/my-work")).QuerySelector("main").Words(), StringComparison.Ordinal);
        var page = Asking.Parse(await client.GetStringAsync("/cases/" + DemoSite.HostileCase));
        Assert.Contains("1 entry since you last looked", page.QuerySelector(".govuk-inset-text").Words(), StringComparison.Ordinal);
        Assert.Contains("New words", page.QuerySelectorAll(".cc-timeline__entry").Single(entry => entry.QuerySelector(".govuk-tag") is not null).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("by others", Asking.Parse(await client.GetStringAsync("/my-work")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_FromTheListToUndo_RecordsOnceOnEachCaseAndTakesItBack()
    {
        using var client = site.Client("caseworker");
        var list = Asking.Parse(await client.GetStringAsync("/deadlines?when=overdue&who=authority"));
        var cases = list.QuerySelectorAll("input[name=case]").Select(box => box.GetAttribute("value")!).Distinct().Take(3).ToList();
        Assert.Equal(3, cases.Count);
        using var begun = await Post(client, list, "/batches", [("action", "add-note"), .. cases.Select(id => ("case", id))]);
        var ask = begun.Headers.Location!.OriginalString;
        using var wrong = await client.Send(ask, ask, ask, ("note", ""));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var answered = await client.Send(ask, ask, ask, [("note", Note), .. Answers.OfDay("on", new DateOnly(2025, 11, 24)).Select(part => (part.Key, part.Value))]);
        var check = answered.Headers.Location!.OriginalString;
        var preview = Asking.Parse(await client.GetStringAsync(check));
        Assert.Equal(3, preview.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(Notes(cases));

        using var saved = await Post(client, preview, check);
        using var twice = await Post(client, preview, check);
        Assert.Equal(check, saved.Headers.Location!.OriginalString);
        Assert.Equal(check, twice.Headers.Location!.OriginalString);
        Assert.Equal(3, Notes(cases).Count);
        var done = Asking.Parse(await client.GetStringAsync(check));
        Assert.Contains("Saved on 3 cases.", done.QuerySelector(".govuk-notification-banner").Words(), StringComparison.Ordinal);
        Assert.NotNull(Asking.Parse(await client.GetStringAsync("/my-work")).QuerySelector($"a[href='{check}']"));
        using var theirs = site.Client("manager");
        using var hidden = await theirs.GetAsync(check);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        (await client.Send(check, check + "?handler=undo", check + "?handler=undo")).Dispose();
        Assert.All(Notes(cases), note => Assert.Contains(site.Store.EntriesOfCase(site.Authority.Code, note.Case!), entry => entry.Corrects == note.Id && entry.Kind.Name == "entry.withdrawn"));
        Assert.Contains("Undone", Asking.Parse(await client.GetStringAsync(check)).QuerySelector("h1").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_OfARoleThatMayNotRecord_IsRefused()
    {
        using var manager = site.Client("manager");
        var cases = Asking.Parse(await manager.GetStringAsync("/deadlines")).QuerySelector("input[name=case]")!.GetAttribute("value")!;
        using var client = site.Client("data-protection-officer");
        var page = Asking.Parse(await client.GetStringAsync("/deadlines"));
        Assert.Null(page.QuerySelector("#bulk"));
        using var answer = await Post(client, page, "/batches", ("action", "add-note"), ("case", cases));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Calendar_WithItsAddress_NamesNoChildAndEndsWithTheAccount()
    {
        var token = Officer();
        using var client = site.Anonymous(token);
        using var made = await client.Send("/account/calendar", "/account/calendar", "/account/calendar");
        var address = Asking.Parse(await made.Content.ReadAsStringAsync()).QuerySelector("#address")!.GetAttribute("value")!;
        using var nobody = site.Anonymous();
        using var answer = await nobody.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var account = Services<SignIns>().Of(site.Authority.Code, token)!.Account;
        var mine = site.Store.Deadlines(site.Authority.Code, new DeadlineFilter { Officer = account.By }, new Application.Storage.Page(0, 9999)).Rows;
        Assert.Equal(mine.Count(row => row.Due is not null), text.Split("BEGIN:VEVENT").Length - 1);
        Assert.NotEmpty(mine);
        Assert.All(mine.Select(row => row.Surname).OfType<string>().Where(name => name.Length > 3).Distinct(), name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
        Services<Accounts>().Disable(site.Authority.Code, account.Id, null);
        using var gone = await nobody.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Calendar_OfNoCases_IsNotFound()
    {
        var account = site.Add("analyst.calendar@demo.example", "analyst");
        var secret = Services<CalendarFeeds>().Renew(site.Authority.Code, account.Id);
        using var nobody = site.Anonymous();
        using var answer = await nobody.GetAsync($"/calendar/{secret}.ics");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private T Services<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    // Somebody whom the invented council's cases name as their officer.
    private string Officer()
    {
        var officer = site.Store.Cases(site.Authority.Code, new CaseFilter { IsOpen = true }, new Application.Storage.Page(0, 1)).Counts["officer"]
            .Where(count => count.Value.Length > 0 && !count.Value.Contains('"', StringComparison.Ordinal)).MaxBy(count => count.Count)!.Value;
        var email = $"officer-{Guid.CreateVersion7(site.Clock.Now)}@demo.example";
        Assert.Empty(Services<Accounts>().Add(site.Authority.Code, new AccountDetails(email, officer, officer, ["caseworker"], false), DemoSite.Password, false, null).Problems);
        return Services<SignIns>().Begin(site.Authority.Code, email, DemoSite.Password, "Tests")!;
    }

    private List<Entry> Notes(IEnumerable<string> cases) =>
        [.. cases.SelectMany(id => site.Store.EntriesOfCase(site.Authority.Code, id)).Where(entry => entry.Note == Note)];

    private static async Task<HttpResponseMessage> Post(HttpClient client, IDocument page, string action, params (string Name, string Value)[] fields)
    {
        var hidden = page.QuerySelectorAll("main form input[type=hidden], form input[name=__RequestVerificationToken], input[name=seen]")
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!))
            .DistinctBy(field => field.Name)
            .Where(field => field.Name is "__RequestVerificationToken" or "seen");
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(action, content);
    }
}
