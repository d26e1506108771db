using System.Net;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Access;

/// <summary>Users, roles and activity over HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class AdministrationTests(DemoSite site)
{
    private Accounts Accounts => site.Services.GetRequiredService<Accounts>();

    [Fact]
    public async Task AddUser_GoodDetails_ShowsAPasswordOnceThatMustBeChanged()
    {
        using var client = site.Client("administrator");
        using var wrong = await client.Send("/administration/users/add", "/administration/users/add", ("email", "x"), ("name", ""));
        Assert.Equal(3, Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);

        using var answer = await client.Send("/administration/users/add", "/administration/users/add", ("email", "New.Officer@demo.example"), ("name", "New Officer"), ("officer", "N Officer"), ("roles", "caseworker"));
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());
        var password = page.QuerySelectorAll("main dd")[1].Words();
        var account = Accounts.FindByEmail(site.Authority.Code, "new.officer@demo.example")!;

        Assert.Equal(("N Officer", true, false), (account.Officer, account.MustChange, account.NeedsFactor));
        using var browser = site.Anonymous();
        using var first = await browser.Send("/sign-in", "/sign-in", ("email", account.Email), ("password", password));
        Assert.Equal("/account/password", first.Headers.Location!.OriginalString);
        Assert.Contains("New Officer", Asking.Parse(await client.GetStringAsync("/administration/users")).QuerySelector("main table").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_ChangedDisabledAndReset_IsSo()
    {
        using var client = site.Client("administrator");
        var account = site.Add("to-change@demo.example", "caseworker");
        var address = "/administration/users/" + account.Id;
        using var changed = await client.Send(address + "/change", address + "/change", ("email", account.Email), ("name", "Changed Name"), ("roles", "duty"));
        Assert.Equal(address, changed.Headers.Location!.OriginalString);
        Assert.Equal(("Changed Name", "duty"), (Accounts.Find(site.Authority.Code, account.Id)!.Name, Accounts.Find(site.Authority.Code, account.Id)!.Roles.Single()));

        using var disabled = await client.Send(address, address, ("what", "disable"));
        Assert.True(Accounts.Find(site.Authority.Code, account.Id)!.IsDisabled);
        using var enabled = await client.Send(address, address, ("what", "enable"));
        Assert.False(Accounts.Find(site.Authority.Code, account.Id)!.IsDisabled);
        using var reset = await client.Send(address, address, ("what", "password"));
        Assert.Contains("First password", await reset.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(Accounts.Find(site.Authority.Code, account.Id)!.MustChange);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Send(address, address, ("what", "nonsense"))).StatusCode);
    }

    [Fact]
    public async Task Administrator_TheLast_CannotDisableThemselves()
    {
        using var client = site.Client("administrator");
        var account = Accounts.FindByEmail(site.Authority.Code, DemoSite.EmailOf("administrator"))!;
        using var answer = await client.Send("/administration/users/" + account.Id, "/administration/users/" + account.Id, ("what", "disable"));

        Assert.Contains("last administrator", Asking.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.False(Accounts.Find(site.Authority.Code, account.Id)!.IsDisabled);
    }

    [Fact]
    public async Task UserManager_WhoMayNotChangeRoles_CannotMakeThemselvesAnAdministrator()
    {
        var roles = site.Services.GetRequiredService<Roles>();
        roles.Save(site.Authority.Code, new Role("user-manager", "User manager", [new(Area.Administration, Level.Write)]), null);
        var account = site.Add("user-manager@demo.example", "user-manager");
        using var client = site.Client("user-manager");
        var own = $"/administration/users/{account.Id}/change";
        using var answer = await client.Send(own, own, ("email", account.Email), ("name", account.Name), ("roles", "administrator"));
        Assert.Contains("You may not make somebody Administrator", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var administrator = "/administration/users/" + Accounts.FindByEmail(site.Authority.Code, DemoSite.EmailOf("administrator"))!.Id;
        using var reset = await client.Send(administrator, administrator, ("what", "password"));
        Assert.DoesNotContain("First password", await reset.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/administration/roles")).StatusCode);
    }

    [Fact]
    public async Task Role_Changed_HoldsFromTheNextPage()
    {
        using var administrator = site.Client("administrator");
        using var added = await administrator.Send("/administration/roles", "/administration/roles", ("name", "Early years"));
        Assert.Equal("/administration/roles/early-years", added.Headers.Location!.OriginalString);
        site.Add(DemoSite.EmailOf("early-years"), "early-years");
        using var client = site.Client("early-years");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/cases")).StatusCode);

        using var changed = await administrator.Send("/administration/roles/early-years", "/administration/roles/early-years", ("name", "Early years"), ("Cases", "Read"), ("Names", "Read"), ("Figures", "Manage"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/cases")).StatusCode);
        Assert.Equal([new(Area.Names, Level.Read), new(Area.Cases, Level.Read)], site.Services.GetRequiredService<Roles>().Find(site.Authority.Code, "early-years")!.Permissions);
        using var again = await administrator.Send("/administration/roles", "/administration/roles", ("name", "Early Years!"));
        Assert.Contains("no other role has", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_ThatAloneMayChangeRoles_CannotGiveThatUp()
    {
        using var client = site.Client("administrator");
        using var answer = await client.Send("/administration/roles/administrator", "/administration/roles/administrator", ("name", "Administrator"), ("Administration", "Write"));

        Assert.Contains("Nobody could change roles", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyst_WithoutNames_SeesCaseNumbersWithoutLinks()
    {
        var page = Asking.Parse(await site.Client("analyst").GetStringAsync("/indicators/plans-open"));
        var first = page.QuerySelector("#children ~ .cc-scroll tbody th")!;

        Assert.StartsWith("Case ", first.Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href^='/cases']"));
        Assert.Null(page.QuerySelector("form.cc-search"));
        Assert.Equal(["/", "/indicators"], page.QuerySelectorAll("nav.govuk-service-navigation__wrapper a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/indicators")]
    [InlineData("/indicators/plans-open")]
    [InlineData("/indicators/plan-20w-excl?by=need")]
    public async Task ScrutinyReader_AnyPage_SeesFiguresOnlyAndNoLinkThatIsRefused(string address)
    {
        using var client = site.Client("scrutiny-reader");
        var page = Asking.Parse(await client.GetStringAsync(address));

        Assert.Null(page.QuerySelector("#children"));
        foreach (var href in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var answer = await client.GetAsync(href);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} leads to {href}, which answers {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Activity_OfACase_KeepsWhoViewedItAndNoName()
    {
        using var client = site.Client("tribunal-officer");
        await client.GetStringAsync("/cases/" + DemoSite.HostileCase);
        await client.GetStringAsync("/deadlines.csv?who=authority");
        (await client.GetAsync("/administration/users")).Dispose();
        (await client.Send("/search", "/search", ("q", "Smith"))).Dispose();
        var account = Accounts.FindByEmail(site.Authority.Code, DemoSite.EmailOf("tribunal-officer"))!;

        var rows = site.Services.GetRequiredService<ActivityLog>().Find(site.Authority.Code, new ActivityFilter { Account = account.Id }, new Page(0, 1000)).Rows.Select(row => row.Deed).ToList();

        Assert.Contains(new Deed(Act.Viewed, account.Id, "/cases", "H-1", DemoSite.HostileCase), rows);
        Assert.Contains(rows, deed => deed is { Act: Act.Exported, Place: "/deadlines.csv", Person: null } && deed.Detail!.EndsWith(" rows", StringComparison.Ordinal));
        Assert.Contains(new Deed(Act.Refused, account.Id, "/administration/users"), rows);
        Assert.Contains(rows, deed => deed is { Act: Act.Viewed, Place: "/search" } && deed.Detail!.StartsWith("Found ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Activity_Searched_FindsByCaseUserAndKindAsPageAndAsFile()
    {
        using var viewer = site.Client("senior-caseworker");
        await viewer.GetStringAsync("/cases/" + DemoSite.HostileCase);
        var account = Accounts.FindByEmail(site.Authority.Code, DemoSite.EmailOf("senior-caseworker"))!;
        using var officer = site.Client("data-protection-officer");
        var query = $"subject={DemoSite.HostileCase}&user={account.Id}&act=Viewed&from=2025-11-25&to=2025-11-25";
        var page = Asking.Parse(await officer.GetStringAsync("/administration/activity?" + query));
        var rows = page.QuerySelectorAll("main table tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(["Demo senior-caseworker", "Viewed", DemoSite.HostileCase], row.QuerySelectorAll("td").Skip(1).Take(3).Select(cell => cell.Words())));

        var lines = (await officer.GetStringAsync("/administration/activity.csv?" + query)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Length + 1, lines.Length);
        Assert.Contains("nothing was done", (await officer.GetStringAsync("/administration/activity?from=2031-01-01")).ToLowerInvariant(), StringComparison.Ordinal);
        (await officer.GetAsync("/administration/activity?from=x&act=y&user=%27&page=-3")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task User_OfAnotherAuthority_IsNobodyHere()
    {
        var elsewhere = site.Store.Authority("991")!;
        await using var other = WebHost.Make(site.Store, elsewhere, site.Clock, "http://127.0.0.1:0");
        await other.StartAsync();
        var accounts = other.Services.GetRequiredService<Accounts>();
        accounts.Add(elsewhere.Code, new AccountDetails(DemoSite.EmailOf("elsewhere"), "Elsewhere", null, ["manager", "administrator"], false), DemoSite.Password, false, null);
        var token = other.Services.GetRequiredService<SignIns>().Begin(elsewhere.Code, DemoSite.EmailOf("elsewhere"), DemoSite.Password, null)!;
        using var here = site.Anonymous(token);
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/")).StatusCode);
        using var signIn = await here.Send("/sign-in", "/sign-in", ("email", DemoSite.EmailOf("elsewhere")), ("password", DemoSite.Password));
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);

        var cookies = new CookieContainer();
        var there = new Uri(other.Urls.First());
        cookies.Add(there, new Cookie("caseclock", token));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = there };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/cases/" + DemoSite.ForeignCase)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/cases/" + DemoSite.HostileCase)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/administration/users/" + Accounts.All(site.Authority.Code)[0].Id)).StatusCode);
        Assert.Single(Asking.Parse(await client.GetStringAsync("/administration/users")).QuerySelectorAll("main tbody tr"));
    }
}
