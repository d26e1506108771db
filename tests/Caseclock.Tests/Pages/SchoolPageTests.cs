using Caseclock.Application.Schools;

namespace Caseclock.Tests.Pages;

/// <summary>Schools by name, open or closed, from the register in the store.</summary>
[Collection(SiteCollection.Name)]
public sealed class SchoolPageTests(DemoSite site)
{
    [Fact]
    public async Task Schools_WithARegister_ShowNameKindStatusAndTheWayToANewerOne()
    {
        var page = await site.Page("/schools");
        var register = site.Store.SchoolRegister(site.Authority.Code).Schools;
        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.Words()).ToList();

        Assert.NotEmpty(rows);
        Assert.Contains(rows, row => register.Values.Any(school => row.StartsWith($"{school.Name} URN {school.Urn}, {school.Town} {school.Kind}", StringComparison.Ordinal)));
        Assert.All(rows.Where(row => row.Contains("not in the register", StringComparison.Ordinal)), row => Assert.StartsWith("URN 123456 ", row, StringComparison.Ordinal));
        Assert.Contains("caseclock load schools FILE.csv", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task School_ThatClosed_SaysSoAndLeadsToWhatItBecame()
    {
        var closed = site.Store.SchoolRegister(site.Authority.Code).Schools.Values.First(school => school.Status == SchoolStatus.Closed);
        var next = site.Store.SchoolRegister(site.Authority.Code).Schools[closed.Successor!];

        var page = await site.Page("/schools/" + closed.Urn);

        Assert.Equal(closed.Name, page.QuerySelector("h1").Words());
        var link = page.QuerySelector($"main a[href='/schools/{next.Urn}']");
        Assert.Equal(next.Name, link.Words());
        Assert.Contains("This school is closed.", page.QuerySelector("main .govuk-inset-text").Words(), StringComparison.Ordinal);
        Assert.Equal(next.Name, (await site.Page("/schools/" + next.Urn)).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Names_AfterTheRegisterChanged_AreTheNewOnesAndUnknownNumbersAreSaidPlainly()
    {
        const string urn = "990998";
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await Status("/schools/" + urn));

        site.Store.KeepSchools(site.Authority.Code, [new School(urn, "Quite <New> School") { Ukprn = "10099998" }]);
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        var page = await site.Page("/schools/" + urn);

        Assert.Equal("Quite <New> School", page.QuerySelector("h1").Words());
        Assert.Equal("Quite <New> School", (await site.Page("/schools/10099998")).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Names_OfNumbersThatTheRegisterDoesNotHave_SaySoOnce()
    {
        site.Store.Append(site.Authority.Code, TestSupport.Line.Entries(
            """{"id":"u1","person":"U-1","case":"R-UNKNOWN","kind":"request.received","on":"2025-09-01","recorded":"2025-09-01T09:00:00Z"}""",
            """{"id":"u2","person":"U-1","case":"R-UNKNOWN","kind":"placement.started","on":"2025-09-01","urn":"123456","recorded":"2025-09-01T09:00:00Z"}"""));

        Assert.Equal("URN 123456 (not in the register of schools)", (await site.Page("/schools/123456")).QuerySelector("h1").Words());
        Assert.Contains("URN 123456 (not in the register of schools)", (await site.Page("/cases/R-UNKNOWN")).QuerySelector(".cc-facts").Words(), StringComparison.Ordinal);
        var schools = await site.Page("/schools");
        Assert.Contains("1 place has a number that the register of schools does not have", schools.QuerySelector(".govuk-inset-text").Words(), StringComparison.Ordinal);
        Assert.Single(schools.QuerySelectorAll("tbody tr"), row => row.Words().Contains("123456", StringComparison.Ordinal));
    }

    private async Task<System.Net.HttpStatusCode> Status(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }
}
