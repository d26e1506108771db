using System.Net;
using AngleSharp.Dom;
using Caseclock.Application.Casework;
using Caseclock.Tests.Pages;

namespace Caseclock.Tests.Casework;

/// <summary>Journeys over HTTP, as a browser without scripts goes through them. They write, so the site is their own.</summary>
public sealed class JourneyPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly (string Name, string Value)[] NewChild = [("surname", "O’Brien <b>"), ("forename", "Zoë"), .. Day("born", 29, 2, 2016), ("sex", "F")];

    [Fact]
    public async Task LogRequest_ForANewChild_OpensACaseWithItsClocks()
    {
        using var client = site.Client("caseworker");
        var check = await NewRequest(client);
        var page = await Get(client, check);
        Assert.Contains("O’Brien <b>", page.QuerySelector(".govuk-summary-list").Words(), StringComparison.Ordinal);
        Assert.Contains("Decide whether to assess", page.QuerySelector(".cc-clocks").Words(), StringComparison.Ordinal);
        Assert.Contains("Monday 29 December 2025", page.QuerySelector(".cc-clocks").Words(), StringComparison.Ordinal);

        var saved = await Send(client, check, check);

        Assert.StartsWith("/cases/R-2025-", saved, StringComparison.Ordinal);
        var @case = await Get(client, saved);
        Assert.Contains("O’BRIEN <B>, Zoë", @case.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains("Saved: log a request for an assessment", @case.QuerySelector(".govuk-notification-banner").Words(), StringComparison.Ordinal);
        Assert.Contains("A request for an assessment was received", @case.QuerySelector(".cc-timeline").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_WithADayThatIsNone_SaysSoAndKeepsWhatWasTyped()
    {
        using var client = site.Client("caseworker");
        var draft = await Begin(client, "decide-to-assess", await OpenCase(client));
        await Send(client, draft, draft + "/outcome", ("outcome", "yes"));

        using var answer = await Post(client, draft + "/on", draft + "/on", Day("on", 31, 2, 2025));
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("#on-day", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("31", page.QuerySelector("#on-day")!.GetAttribute("value"));
        Assert.Equal("31", (await Get(client, draft + "/on")).QuerySelector("#on-day")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Check_OfALateDecision_SaysByHowManyDays()
    {
        using var client = site.Client("caseworker");
        var check = await Decision(client, DemoSite.HostileCase, 24);

        // The case was decided already; the day is what is being recorded again, and the first decision stands.
        var page = await Get(client, check);

        Assert.Contains("It changes no clock.", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_PressedTwice_RecordsOnce()
    {
        using var client = site.Client("caseworker");
        var @case = await OpenCase(client);
        var check = await Decision(client, @case, 24);
        var page = await Get(client, check);

        Assert.StartsWith("/cases/", Location(await PostForm(client, page, check)), StringComparison.Ordinal);
        Assert.Equal("/my-work", Location(await PostForm(client, page, check)));
        Assert.Single(site.Store.EntriesOfCase(site.Authority.Code, @case), entry => entry.Kind.Name == "assessment.decided");
    }

    [Fact]
    public async Task Save_AfterAColleague_TellsWhatTheyRecordedAndThenSaves()
    {
        using var mine = site.Client("caseworker");
        using var theirs = site.Client("manager");
        var @case = await OpenCase(mine);
        var check = await Decision(mine, @case, 24);
        var before = await Get(mine, check);
        await Send(theirs, await Decision(theirs, @case, 20), null);

        using var answer = await PostForm(mine, before, check);
        var told = Asking.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Nothing is saved yet", told.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Contains("recorded by " + site.AccountOf("manager").By, told.QuerySelector(".govuk-notification-banner").Words(), StringComparison.Ordinal);
        Assert.StartsWith("/cases/", Location(await PostForm(mine, told, check)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfAnother_IsNotFoundAndCannotBeSaved()
    {
        using var mine = site.Client("caseworker");
        using var theirs = site.Client("manager");
        var check = await Decision(mine, await OpenCase(mine), 24);
        using var seen = await theirs.GetAsync(check);
        using var saved = await PostForm(theirs, await Get(mine, check), check);

        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, saved.StatusCode);
        Assert.NotNull((await Get(mine, check)).QuerySelector(".govuk-summary-list"));
    }

    [Theory]
    [InlineData("caseworker", "assign-officer", false)]
    [InlineData("caseworker", "decide-to-assess", true)]
    [InlineData("caseworker", "register-appeal", false)]
    [InlineData("tribunal-officer", "register-appeal", true)]
    [InlineData("manager", "assign-officer", true)]
    [InlineData("complaints-officer", "log-complaint", true)]
    [InlineData("complaints-officer", "decide-to-assess", false)]
    [InlineData("data-protection-officer", "decide-to-assess", false)]
    public async Task Begin_OfAJourney_IsForThoseWhoMay(string role, string journey, bool may)
    {
        using var officer = site.Client("caseworker");
        var @case = await OpenCase(officer);
        using var client = site.Client(role);
        var page = await Get(client, "/record?case=" + @case);
        using var answer = await PostForm(client, page, "/record", ("journey", journey), ("case", @case));

        Assert.Equal(may, answer.StatusCode == HttpStatusCode.Redirect);
        Assert.True(may || answer.StatusCode == HttpStatusCode.Forbidden, $"{(int)answer.StatusCode}");
        Assert.Equal(may, page.QuerySelector($"button[value='{journey}']") is not null);
    }

    [Fact]
    public async Task Correct_OfAnothersEntry_IsForAManagerAndNotForACaseworker()
    {
        using var caseworker = site.Client("caseworker");
        using var manager = site.Client("manager");
        using var refused = await PostForm(caseworker, await Get(caseworker, "/record?case=" + DemoSite.HostileCase), "/record", ("journey", "withdraw-entry"), ("case", DemoSite.HostileCase), ("entry", "h3"));
        using var taken = await PostForm(manager, await Get(manager, "/cases/" + DemoSite.HostileCase), "/record", ("journey", "correct-entry"), ("case", DemoSite.HostileCase), ("entry", "h3"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var draft = Location(taken);
        var page = await Get(manager, draft + "/entry");
        Assert.Equal("2", page.QuerySelector("#on-day")!.GetAttribute("value"));
        Assert.Equal("\" onmouseover=\"alert(3)", page.QuerySelector("#officer")!.GetAttribute("value"));
        await Send(manager, draft + "/entry", draft + "/entry", ("officer", "n.okafor"));
        var check = await Send(manager, draft + "/note", draft + "/note", ("note", "Typed wrongly"));
        Assert.StartsWith("/cases/", await Send(manager, check, check), StringComparison.Ordinal);
        Assert.Contains(site.Store.EntriesOfCase(site.Authority.Code, DemoSite.HostileCase), entry => entry.Corrects == "h3" && entry.Text("officer") == "n.okafor" && entry.By is not null);
    }

    [Theory]
    [InlineData("R-FOREIGN")]
    [InlineData("R-1999-0001")]
    public async Task Begin_OnACaseThatIsNotTheAuthoritys_IsNotFound(string @case)
    {
        using var client = site.Client();
        using var shown = await client.GetAsync("/record?case=" + @case);
        using var begun = await PostForm(client, await Get(client, "/record?case=" + DemoSite.HostileCase), "/record", ("journey", "add-note"), ("case", @case));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, begun.StatusCode));
    }

    [Fact]
    public async Task Step_WithFieldsThatItDoesNotAsk_KeepsNoneOfThem()
    {
        using var client = site.Client("caseworker");
        var draft = await Begin(client, "decide-to-assess", await OpenCase(client));
        await Send(client, draft + "/outcome", draft + "/outcome", ("outcome", "yes"), ("by", "somebody.else"), ("corrects", "h2"), ("person", "P-other"));

        var kept = new Drafts(site.Store, site.Clock).Of(site.Authority.Code, site.AccountOf("caseworker").Id).Single(held => draft.EndsWith(held.Id, StringComparison.Ordinal));

        Assert.Equal(["outcome"], kept.Answers.Typed.Keys);
    }

    [Fact]
    public async Task Discard_OfADraft_ThrowsItAway()
    {
        using var client = site.Client("caseworker");
        var draft = await Begin(client, "add-note", await OpenCase(client));
        var page = await Get(client, draft + "/note");

        using var gone = await PostForm(client, page, draft + "/note?handler=discard");
        using var after = await client.GetAsync(draft + "/note");

        Assert.StartsWith("/cases/", Location(gone), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task MyWork_OfAnOfficer_ListsTheirDeadlinesAndWhatTheyBegan()
    {
        using var client = site.Client("caseworker");
        var draft = await Begin(client, "add-note", await OpenCase(client));

        var page = await Get(client, "/my-work");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == draft);
        Assert.NotEmpty(page.QuerySelectorAll("button[value='decide-to-assess']"));
    }

    private static (string Name, string Value)[] Day(string name, int day, int month, int year) =>
        [.. Answers.OfDay(name, new DateOnly(2024, 12, 1)).Zip([day, month, year], (pair, part) => (pair.Key, part.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private async Task<string> OpenCase(HttpClient client)
    {
        var check = await NewRequest(client);
        return (await Send(client, check, check)).Split('?')[0]["/cases/".Length..];
    }

    private async Task<string> NewRequest(HttpClient client)
    {
        using var begun = await PostForm(client, await Get(client, "/requests/new"), "/requests/new?handler=begin");
        var draft = Location(begun);
        await Send(client, draft + "/child", draft + "/child", NewChild);
        await Send(client, draft + "/numbers", draft + "/numbers");
        await Send(client, draft + "/on", draft + "/on", Day("on", 17, 11, 2025));
        await Send(client, draft + "/source", draft + "/source", ("source", "1"));
        await Send(client, draft + "/circumstances", draft + "/circumstances");
        await Send(client, draft + "/school", draft + "/school", ("school", "no"));
        await Send(client, draft + "/officer", draft + "/officer", ("officer", site.AccountOf("caseworker").By));
        return await Send(client, draft + "/note", draft + "/note");
    }

    private static async Task<string> Begin(HttpClient client, string journey, string @case)
    {
        using var begun = await PostForm(client, await Get(client, "/record?case=" + @case), "/record", ("journey", journey), ("case", @case));
        return Location(begun);
    }

    private static async Task<string> Decision(HttpClient client, string @case, int day)
    {
        var draft = await Begin(client, "decide-to-assess", @case);
        await Send(client, draft + "/outcome", draft + "/outcome", ("outcome", "yes"));
        await Send(client, draft + "/on", draft + "/on", Day("on", day, 11, 2025));
        return await Send(client, draft + "/note", draft + "/note");
    }

    private static async Task<IDocument> Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return await Get(client, Location(answer));
        }

        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return Asking.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, string action, params (string Name, string Value)[] fields) =>
        await PostForm(client, await Get(client, address), action, fields);

    private static async Task<string> Send(HttpClient client, string address, string? action, params (string Name, string Value)[] fields)
    {
        using var answer = await Post(client, address, action ?? address, fields);
        return Location(answer);
    }

    // The page's own fields, as filled in, with those named put in their place; so does a browser.
    private static async Task<HttpResponseMessage> PostForm(HttpClient client, IDocument page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("main form").FirstOrDefault(found => found.GetAttribute("action") == action)
            ?? page.QuerySelectorAll("main form").First(found => found.QuerySelector("input[name=__RequestVerificationToken]") is not null);
        var own = form.QuerySelectorAll("input[name]:not([type=radio]):not([type=checkbox])").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(own.Where(field => fields.All(other => other.Name != field.Name)).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(action, content);
    }

    private static string Location(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: ");
        return answer.Headers.Location!.OriginalString;
    }
}
