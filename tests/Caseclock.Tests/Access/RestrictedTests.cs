using System.Net;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Access;

/// <summary>With every record restricted, nobody who has no grant is shown anybody, wherever they look.</summary>
public sealed class RestrictedTests : IClassFixture<RestrictedTests.AllRestricted>
{
    private readonly DemoSite _site;
    private readonly HashSet<string> _secrets;
    private readonly string _case;
    private readonly string _person;

    public RestrictedTests(AllRestricted fixture)
    {
        _site = fixture.Site;
        var rows = _site.Store.Cases(_site.Authority.Code, new CaseFilter(), new Page(0, 5000)).Rows;
        _secrets = [.. rows.Select(row => row.Case), .. rows.Select(row => Caseclock.Pages.Words.Name(row.Surname, row.Forename))];
        _case = rows.First(row => row.IsOpen).Case;
        _person = rows.First(row => row.IsOpen).Person;
    }

    private Restrictions Restrictions => _site.Services.GetRequiredService<Restrictions>();

    [Theory]
    [InlineData("/cases")]
    [InlineData("/cases?closed=yes&page=2")]
    [InlineData("/deadlines")]
    [InlineData("/deadlines?sort=child")]
    [InlineData("/at-risk")]
    [InlineData("/team/changes")]
    [InlineData("/team/allocate")]
    [InlineData("/team/monitoring")]
    [InlineData("/deadlines/local")]
    [InlineData("/indicators/plans-open")]
    [InlineData("/indicators/plan-20w-excl?by=need")]
    [InlineData("/schools/{school}")]
    public async Task Page_WithoutAGrant_ShowsRestrictedRecordsOnly(string address)
    {
        var page = await _site.Page(address.Replace("{school}", Uri.EscapeDataString(_site.Store.Schools(_site.Authority.Code)[0].School), StringComparison.Ordinal));
        var main = page.QuerySelector("main")!;

        Assert.Contains("Restricted record", main.TextContent, StringComparison.Ordinal);
        Assert.Empty(main.QuerySelectorAll("a[href^='/cases/']"));
        Assert.DoesNotContain(_secrets, secret => main.InnerHtml.Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/deadlines.csv")]
    [InlineData("/team/monitoring.csv")]
    [InlineData("/indicators/plans-open/children.csv")]
    public async Task File_WithoutAGrant_ShowsRestrictedRecordsOnly(string address)
    {
        var lines = await _site.Lines(address);

        Assert.Contains(lines, line => line.Contains("Restricted record", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => _secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Search_WithoutAGrant_SaysOnlyThatThereIsARestrictedRecord()
    {
        using var client = _site.Client("caseworker");
        using var answer = await client.Send("/search", "/search", ("q", _case));
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("Restricted record", page.QuerySelector("main tbody th").Words());
        Assert.Empty(page.QuerySelectorAll("main a[href^='/cases/']"));
    }

    [Fact]
    public async Task Case_WithoutAGrant_LeadsToThePlaceToAsk()
    {
        using var client = _site.Client("caseworker");
        using var answer = await client.GetAsync("/cases/" + _case);
        Assert.Equal("/restricted/" + _case, answer.Headers.Location!.OriginalString);

        var page = Asking.Parse(await client.GetStringAsync("/restricted/" + _case));
        Assert.Equal("Restricted record", page.QuerySelector("h1").Words());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/restricted/R-1999-0001")).StatusCode);
    }

    [Fact]
    public async Task Grant_OfOneCase_ShowsThatOneToThatUserUntilItEnds()
    {
        var (client, account) = Somebody("granted", "caseworker");
        Restrictions.Give(_site.Authority.Code, _person, account.Id, null, "Their caseworker", account.Id);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/cases/" + _case)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _site.Client("manager").GetAsync("/cases/" + _case)).StatusCode);
        Assert.Equal(_case, Asking.Parse(await client.GetStringAsync("/cases")).QuerySelector("main a[href^='/cases/']")!.GetAttribute("href")!["/cases/".Length..]);

        var grant = Restrictions.Grants(_site.Authority.Code, _person).First(held => held.Account == account.Id);
        Restrictions.End(_site.Authority.Code, grant.Id, account.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/cases/" + _case)).StatusCode);
    }

    [Fact]
    public async Task BreakGlass_WithAReason_OpensItForADayAndTellsTheDataProtectionOfficer()
    {
        var (client, account) = Somebody("emergency", "duty");
        var address = "/restricted/" + _case;
        using var without = await client.Send(address, address, ("reason", "because"));
        Assert.Equal(HttpStatusCode.OK, without.StatusCode);
        Assert.NotNull(Asking.Parse(await without.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/cases/" + _case)).StatusCode);

        using var opened = await client.Send(address, address, ("reason", "Police ask tonight where the child goes to school"));
        Assert.Equal("/cases/" + _case, opened.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/cases/" + _case)).StatusCode);

        using var officer = _site.Client("data-protection-officer");
        var page = Asking.Parse(await officer.GetStringAsync("/administration/activity"));
        Assert.Contains("Police ask tonight", page.QuerySelector(".govuk-summary-list").Words(), StringComparison.Ordinal);
        using var read = await officer.Send("/administration/activity", "/administration/activity");
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        Assert.Empty(Restrictions.Unread(_site.Authority.Code));
        var rows = Asking.Parse(await officer.GetStringAsync("/administration/activity?act=BrokeGlass&subject=" + _case)).QuerySelector("main table tbody tr")!;
        Assert.Equal(["Demo duty", "Opened in an emergency", _case], rows.QuerySelectorAll("td").Skip(1).Take(3).Select(cell => cell.Words()));

        var grant = Restrictions.Grants(_site.Authority.Code, _person).First(held => held.Account == account.Id);
        Assert.Equal(TimeSpan.FromHours(24), grant.Until - grant.From);
        Restrictions.End(_site.Authority.Code, grant.Id, account.Id);
    }

    [Fact]
    public async Task BreakGlass_WithoutThePermission_IsNotOfferedAndRefused()
    {
        using var client = _site.Client("complaints-officer");
        var page = Asking.Parse(await client.GetStringAsync("/restricted/" + _case));
        Assert.Null(page.QuerySelector("main form"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("reason", "Police ask tonight where the child goes"), new("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/restricted/" + _case, form)).StatusCode);
    }

    [Fact]
    public async Task Administration_NamesEndsAndTakesOff()
    {
        using var client = _site.Client("manager");
        var row = _site.Store.Cases(_site.Authority.Code, new CaseFilter(), new Page(0, 5000)).Rows.First(held => held.Person != _person);
        var address = "/administration/restricted/" + row.Person;
        var caseworker = _site.Services.GetRequiredService<Accounts>().FindByEmail(_site.Authority.Code, DemoSite.EmailOf("caseworker"))!;
        using var nothing = await client.Send("/administration/restricted", "/administration/restricted", ("case", "R-1"), ("reason", ""));
        Assert.Equal(2, Asking.Parse(await nothing.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        using var marked = await client.Send("/administration/restricted", "/administration/restricted", ("case", row.Case), ("reason", "Court order"));
        Assert.Equal(address, marked.Headers.Location!.OriginalString);
        Assert.Equal("Court order", Restrictions.Find(_site.Authority.Code, row.Person)!.Reason);

        await Post(client, address, ("what", "give"), ("user", caseworker.Id), ("reason", "Their caseworker"), ("days", "7"));
        var grant = Restrictions.Grants(_site.Authority.Code, row.Person)[0];
        Assert.Equal((caseworker.Id, TimeSpan.FromDays(7)), (grant.Account, grant.Until - grant.From));
        await Post(client, address, ("what", "end"), ("grant", grant.Id));
        Assert.False(Restrictions.Grants(_site.Authority.Code, row.Person)[0].HoldsAt(_site.Clock.Now));
        await Post(client, address, ("what", "off"));
        Assert.Null(Restrictions.Find(_site.Authority.Code, row.Person));
        Restrictions.Mark(_site.Authority.Code, row.Person, "Other", caseworker.Id);
    }

    private static async Task Post(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = Asking.Parse(await client.GetStringAsync(address)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private (HttpClient Client, Account Account) Somebody(string name, string role)
    {
        var account = _site.Add(name + "@demo.example", role);
        var token = _site.Services.GetRequiredService<SignIns>().Begin(_site.Authority.Code, account.Email, DemoSite.Password, null)!;
        return (_site.Anonymous(token), account);
    }

    /// <summary>A site of its own on which every record is restricted.</summary>
    public sealed class AllRestricted : IAsyncLifetime
    {
        public DemoSite Site { get; } = new();

        public async Task InitializeAsync()
        {
            await Site.InitializeAsync();
            var restrictions = Site.Services.GetRequiredService<Restrictions>();
            foreach (var person in Site.Store.People(Site.Authority.Code).Select(held => held.Person).ToList())
            {
                restrictions.Mark(Site.Authority.Code, person, "Adoption", "nobody");
            }
        }

        public Task DisposeAsync() => Site.DisposeAsync();
    }
}
