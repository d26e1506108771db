using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Tests.Pages;

/// <summary>The page of a case promises what the rule book says on the day shown, and hides nothing that was corrected.</summary>
[Collection(SiteCollection.Name)]
public sealed class CasePageTests(DemoSite site)
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-30")]
    [InlineData("2024-02-29")]
    public async Task Clocks_OnAnyDay_AreThoseOfTheRuleBookOnThatDay(string asAt)
    {
        var day = DateOnly.ParseExact(asAt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var row in site.Store.Cases(site.Authority.Code, new CaseFilter(), new Page(0, 25)).Rows)
        {
            var person = site.Store.Person(site.Authority.Code, row.Person, new Knowledge(day))!;
            var clocks = RuleBook.Clocks(person, site.Authority.Policies, day).Where(clock => clock.Case == row.Case).ToList();
            var page = await site.Page($"/cases/{Uri.EscapeDataString(row.Case)}?asAt={asAt}");

            Assert.Equal(clocks.Count, page.QuerySelectorAll(".cc-clocks__item").Length);
            var expected = clocks.Where(clock => clock.Due is not null).Select(clock => DateWords.Short(clock.Due!.Value)).Order(StringComparer.Ordinal);
            Assert.Equal(expected, page.QuerySelectorAll(".cc-clocks__item strong.cc-nowrap").Select(due => due.Words()).Order(StringComparer.Ordinal));
            var steps = clocks.SelectMany(clock => clock.Steps).ToHashSet(StringComparer.Ordinal);
            var shown = page.QuerySelectorAll(".cc-why li").Select(step => step.Words()).ToHashSet(StringComparer.Ordinal);
            Assert.Subset(shown, steps);
        }
    }

    [Fact]
    public async Task Name_ThatIsAnAttack_IsShownAsText()
    {
        var page = await site.Page("/cases/" + DemoSite.HostileCase);

        Assert.Equal("<SCRIPT>ALERT(1)</SCRIPT>, \"><img src=x onerror=alert(2)>", page.QuerySelector("h1").Words());
        Assert.Empty(page.QuerySelectorAll("main script, main img, main b, main i"));
        Assert.DoesNotContain(page.QuerySelectorAll("*"), element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains("<b>note</b>", page.QuerySelector(".cc-timeline").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("script", page.Title!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Chronology_CorrectedEntries_AreStruckThroughWithWhoWhenAndWhy()
    {
        var page = await site.Page("/cases/" + DemoSite.HostileCase);
        var struck = page.QuerySelectorAll(".cc-timeline__entry--corrected").Select(entry => entry.Words()).ToList();

        Assert.Equal(2, struck.Count);
        Assert.Contains("Corrected, no longer counts: Decision to assess notified Corrected by a.manager on Tue 21 Oct 2025; it was Mon 20 Oct 2025: The letter went out later", struck[0], StringComparison.Ordinal);
        Assert.Contains("Draft plan was sent", struck[1].Replace("draft", "Draft", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Withdrawn by a.manager on Tue 4 Nov 2025: It was another child’s", struck[1], StringComparison.Ordinal);
        Assert.DoesNotContain("An earlier entry was withdrawn", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DayLinks_FollowedBack_ReachTheFirstDayAndStopThere()
    {
        var address = "/cases/" + DemoSite.HostileCase;
        var days = new List<string>();
        while (true)
        {
            var page = await site.Page(address);
            days.Add(page.QuerySelector("#as-at")!.GetAttribute("value")!);
            if (page.QuerySelector(".cc-days a[rel=prev]") is not { } previous)
            {
                break;
            }

            address = previous.GetAttribute("href")!;
        }

        Assert.Equal(["2025-11-25", "2025-11-04", "2025-11-03", "2025-10-20", "2025-10-06", "2025-09-02", "2025-09-01"], days);
    }

    [Fact]
    public async Task Case_BeforeItBegan_SaysWhenItBegan()
    {
        var page = await site.Page($"/cases/{DemoSite.HostileCase}?asAt=2025-08-01");

        Assert.Contains("Nothing of this case had happened by Friday 1 August 2025. It began on Monday 1 September 2025.", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chronology_NarrowedToAKind_ShowsThatKindAlone()
    {
        var everything = await site.Page("/cases/" + DemoSite.HostileCase);
        var narrowed = await site.Page($"/cases/{DemoSite.HostileCase}?kinds=Person");

        Assert.Equal(6, everything.QuerySelectorAll(".cc-timeline__entry").Length);
        Assert.Equal("Personal details recorded", Assert.Single(narrowed.QuerySelectorAll(".cc-timeline__what")).Words());
    }

    [Fact]
    public async Task Paper_AtItsTop_SaysWhatItIs() => Assert.Equal(
        $"Official-Sensitive · {site.Authority.Name} · case {DemoSite.HostileCase} · printed Tue 25 Nov 2025 at 09:14 by Demo manager",
        (await site.Page("/cases/" + DemoSite.HostileCase)).QuerySelector(".cc-print-only").Words());
}
