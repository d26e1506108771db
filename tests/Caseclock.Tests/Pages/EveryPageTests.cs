using System.Net;

namespace Caseclock.Tests.Pages;

/// <summary>What holds on every page: found by following every kind of link from the start.</summary>
[Collection(SiteCollection.Name)]
public sealed class EveryPageTests(DemoSite site)
{
    // Of pages that differ only in which child or school they show, so many are looked at.
    private const int OfAKind = 12;

    [Fact]
    public async Task Links_FollowedFromTheStart_LeadToPagesWithoutAChildInTheirAddress()
    {
        var people = site.Store.Folded(site.Authority.Code).Where(person => person.Details is not null).ToList();
        var secrets = people.SelectMany(person => new[] { person.Details!.Surname, person.Details.Upn })
            .Where(secret => secret is { Length: > 3 })
            .Select(secret => secret!.ToUpperInvariant())
            .ToHashSet(StringComparer.Ordinal);
        using var client = site.Client();
        var kinds = new Dictionary<string, int>();
        var seen = new HashSet<string>(["/"], StringComparer.Ordinal);
        var queue = new Queue<string>(seen);
        var visited = 0;
        while (queue.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
            visited++;
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = Asking.Parse(await answer.Content.ReadAsStringAsync());
            foreach (var href in page.QuerySelectorAll("main a[href^='/'], header a[href^='/'], nav a[href^='/'], footer a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                var words = Uri.UnescapeDataString(href).ToUpperInvariant().Split('/', '?', '&', '=', ' ', ',');
                Assert.DoesNotContain(words, secrets.Contains);
                var kind = string.Join('/', href.Split('?')[0].Split('/').Take(2)) + string.Join('&', href.Split('?').Skip(1).SelectMany(query => query.Split('&')).Select(part => part.Split('=')[0]));
                if (!seen.Contains(href) && kinds.GetValueOrDefault(kind) < OfAKind)
                {
                    seen.Add(href);
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    queue.Enqueue(href);
                }
            }
        }

        Assert.True(visited > 100, $"Only {visited} pages were found.");
    }

    public static TheoryData<string> Pages => new(
        "/", "/?asAt=2024-06-14", "/at-risk", "/deadlines", "/deadlines?when=overdue&sort=child", "/cases", "/cases/" + DemoSite.HostileCase, "/indicators",
        "/indicators/plan-20w-excl", "/indicators/plans-by-need", "/indicators/camhs-waiting", "/schools", "/search", "/team", "/team/changes", "/team/allocate", "/team/allocations", "/team/absences", "/team/monitoring", "/panel", "/panel/panels/new", "/quality", "/quality/samples/new", "/quality/questions", "/panel/ready", "/deadlines/local", "/panel/add?case=" + DemoSite.HostileCase, "/about", "/accessibility");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Shown_IsWellMade(string address)
    {
        var page = await site.Page(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith($" – {site.Authority.Name} – Caseclock", page.Title, StringComparison.Ordinal);
        if (!address.StartsWith("/cases/", StringComparison.Ordinal))
        {
            Assert.StartsWith(page.QuerySelector("h1").Words(), page.Title, StringComparison.Ordinal);
        }

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), img"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), heading => Assert.True(heading.HasAttribute("scope")));
        Assert.Equal("#main-content", page.QuerySelector(".govuk-skip-link")!.GetAttribute("href"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Equal("post", page.QuerySelector("form.cc-search")!.GetAttribute("method"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("/deadlines.csv")]
    [InlineData("/indicators/plan-20w/children.csv")]
    [InlineData("/no-such-page")]
    public async Task Answer_Always_IsNeverKeptAndRunsNothingFromElsewhere(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/no-such-page", "There is no page here")]
    [InlineData("/cases/R-1999-0001", "There is no case with that number here")]
    [InlineData("/cases/" + DemoSite.ForeignCase, "There is no case with that number here")]
    [InlineData("/schools/000000", "No case names that school")]
    [InlineData("/indicators/no-such-figure", "There is no indicator of that name")]
    [InlineData("/problem/500", "There is no page here")]
    public async Task Page_NotThere_SaysSoAndHelps(string address, string heading)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address);
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(heading, page.QuerySelector("h1").Words());
        Assert.NotNull(page.QuerySelector("main a[href='/search']"));
    }

    [Theory]
    [InlineData("/?asAt=tomorrow")]
    [InlineData("/?asAt=2999-01-01")]
    [InlineData("/cases/" + DemoSite.HostileCase + "?asAt=2025-02-30&kinds=%3Cb%3E&order=%27")]
    [InlineData("/deadlines?page=-4&stage=%22%3E&who=x&when=%00&officer=%27%20OR%201=1")]
    [InlineData("/deadlines?page=99999")]
    [InlineData("/team/monitoring?weeks=x&kind=none&team=nobody&officer=%27&page=99999")]
    [InlineData("/team/changes?days=-1&way=%22&officer=%3Cb%3E")]
    [InlineData("/team/allocate?page=99999&stage=zz")]
    [InlineData("/cases?page=99999&year=zz&need=%25")]
    [InlineData("/indicators/plan-20w?by=nothing&group=none&show=x&page=-1")]
    [InlineData("/indicators/plan-20w?page=99999&by=need&group=ASD")]
    public async Task Page_AskedForNonsense_IsShownAllTheSame(string address) =>
        Assert.Single((await site.Page(address)).QuerySelectorAll("h1"));
}
