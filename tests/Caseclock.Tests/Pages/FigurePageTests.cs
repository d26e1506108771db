using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Indicators;

namespace Caseclock.Tests.Pages;

/// <summary>Every figure opens, and what it opens into adds up to it.</summary>
[Collection(SiteCollection.Name)]
public sealed class FigurePageTests(DemoSite site)
{
    public static TheoryData<string> Ids => new(Catalogue.All.Where(indicator => indicator.Lists.Length > 0).Select(indicator => indicator.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Children_OfAFigure_AddUpToIt(string id)
    {
        var indicator = Catalogue.Of(id);
        var period = new DateSpan(new DateOnly(2025, 4, 1), site.Today);
        var request = new FigureRequest([indicator], [period]) { Policies = site.Authority.Policies };
        var people = site.Store.Folded(site.Authority.Code).ToList();
        var figure = Figures.Compute(people, site.Store.Register(site.Authority.Code), request).First(each => each.Group == Group.All);
        var rows = await site.Lines($"/indicators/{id}/children.csv");

        Assert.Equal("indicator,from,to,group,person,case,day,numerator,denominator,reason", rows[0].TrimStart('\uFEFF'));
        if (indicator.Form is not (Form.MedianWeeks or Form.PerOfficer or Form.PerPupils or Form.MonthsInARow))
        {
            Assert.Equal(figure.Numerator, rows.Skip(1).Sum(row => Cell(row, 7)));
            Assert.Equal(figure.Denominator ?? rows.Skip(1).Sum(row => Cell(row, 8)), rows.Skip(1).Sum(row => Cell(row, 8)));
        }

        var page = await site.Page("/indicators/" + id);
        Assert.Equal(indicator.Title, page.QuerySelector("h1").Words());
        if (rows.Length > 1)
        {
            Assert.Contains($"{(rows.Length - 1).ToString("N0", CultureInfo.InvariantCulture)} line", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("plan-20w-excl")]
    [InlineData("plans-open")]
    [InlineData("appeals-heard")]
    public async Task Export_OfMonths_IsWhatTheCommandLineCounts(string id)
    {
        var rows = await site.Lines($"/indicators/{id}.csv");
        var months = rows.Skip(1).Select(row => row.Split(',')).Where(row => row[3] == "all").ToList();
        var people = site.Store.Folded(site.Authority.Code).ToList();

        Assert.Equal("indicator,from,to,group,numerator,denominator,value", rows[0].TrimStart('\uFEFF'));
        Assert.Equal(24, months.Count);
        Assert.Equal("2025-11-25", months[^1][2]);
        foreach (var month in months)
        {
            var period = new DateSpan(Day(month[1]), Day(month[2]));
            var figure = Figures.Compute(people, site.Store.Register(site.Authority.Code), new FigureRequest([Catalogue.Of(id)], [period])).First(each => each.Group == Group.All);
            Assert.Equal(figure.Numerator, decimal.Parse(month[4], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Tiles_EachValue_IsTheOneOnItsOwnPage()
    {
        var position = await site.Page("/");
        var tiles = position.QuerySelectorAll(".cc-tile__value").Where(tile => tile.GetAttribute("href")!.StartsWith("/indicators/", StringComparison.Ordinal)).ToList();

        Assert.True(tiles.Count >= 5);
        foreach (var tile in tiles)
        {
            var page = await site.Page(tile.GetAttribute("href")!);
            Assert.EndsWith(": " + page.QuerySelector(".cc-figure-now .cc-tile__value").Words(), tile.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReviewsOverdue_ItsLink_ListsAsManyAsItSays()
    {
        var position = await site.Page("/");
        var tile = position.QuerySelectorAll(".cc-tile__value").First(link => link.Words().StartsWith("Reviews overdue", StringComparison.Ordinal));
        var list = await site.Page(tile.GetAttribute("href")!);

        Assert.Equal("Reviews overdue: " + list.QuerySelector(".cc-list-head h2").Words().Split(' ')[0], tile.Words());
    }

    [Fact]
    public async Task Pipeline_EachStage_ListsAsManyCasesAsItSays()
    {
        var position = await site.Page("/");
        var stages = position.QuerySelectorAll(".cc-pipeline__stage a.cc-pipeline__count").ToList();

        Assert.NotEmpty(stages);
        foreach (var stage in stages)
        {
            var list = await site.Page(stage.GetAttribute("href")!);
            Assert.Equal(stage.Words().Split(' ')[0], list.QuerySelectorAll("main h2")[^1].Words().Split(' ')[0]);
        }
    }

    [Fact]
    public async Task Headline_OfToday_CountsTheCasesItLists()
    {
        var position = await site.Page("/");
        var list = await site.Page("/at-risk");
        var cases = list.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).Distinct().Count();
        var hopeless = list.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector(".cc-rag").Words().EndsWith("No", StringComparison.Ordinal))
            .Select(row => row.QuerySelector("th a")!.GetAttribute("href")).Distinct().Count();

        Assert.True(cases > 0);
        var headline = position.QuerySelector("#at-risk").Words();
        Assert.StartsWith($"{cases} case", headline, StringComparison.Ordinal);
        Assert.Contains(hopeless == 0 ? "All can still be in time" : hopeless == cases ? "None can" : $"{cases - hopeless} can still be in time", headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Position_OfAnEarlierDay_IsAsItStoodThen()
    {
        var day = new DateOnly(2025, 3, 31);
        var position = await site.Page("/?asAt=2025-03-31");
        var open = site.Store.Folded(site.Authority.Code, new Knowledge(day)).SelectMany(person => person.Cases.Where(held => Stages.Of(held, person.Died) == Stage.PlanInForce)).Count();
        var stage = position.QuerySelectorAll(".cc-pipeline__stage").First(each => each.QuerySelector(".cc-pipeline__name").Words() == "Plan in force");

        Assert.Equal("Position on 31 March 2025", position.QuerySelector("h1").Words());
        Assert.Equal(open.ToString("N0", CultureInfo.InvariantCulture), stage.QuerySelector(".cc-pipeline__count").Words());
    }

    [Fact]
    public async Task Schools_EachCount_IsThatOfItsPage()
    {
        var list = await site.Page("/schools");
        foreach (var row in list.QuerySelectorAll("tbody tr").Take(15))
        {
            var cells = row.QuerySelectorAll("td").Select(cell => cell.Words()).ToList();
            var href = row.QuerySelector("a")!.GetAttribute("href")!;
            var key = Uri.UnescapeDataString(href["/schools/".Length..]);
            Assert.Equal(cells[3], (await site.Page("/deadlines?school=" + Uri.EscapeDataString(key))).QuerySelector(".cc-list-head h2").Words().Split(' ')[0]);
            Assert.Equal(cells[4], (await site.Page("/deadlines?when=overdue&rule=reviews&school=" + Uri.EscapeDataString(key))).QuerySelector(".cc-list-head h2").Words().Split(' ')[0]);
            Assert.Equal(row.QuerySelector("a").Words(), (await site.Page(href)).QuerySelector("h1").Words());
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Reasons may hold commas and stand last; the columns before them hold none.
    private static decimal Cell(string row, int column) => decimal.Parse(row.Split(',')[column], CultureInfo.InvariantCulture);
}
