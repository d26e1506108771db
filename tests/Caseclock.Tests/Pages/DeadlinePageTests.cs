using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Tests.Pages;

/// <summary>The list of deadlines promises what the rule book says and what the page of each case shows.</summary>
[Collection(SiteCollection.Name)]
public sealed class DeadlinePageTests(DemoSite site)
{
    [Fact]
    public async Task Total_OfAll_IsEveryOpenWorkClockOfTheRuleBook()
    {
        var page = await site.Page("/deadlines");
        var clocks = Clocks(site.Today).ToList();

        Assert.Equal(clocks.Count, Total(page));
        Assert.Equal(clocks.Count, Window(page, "All"));
        Assert.Equal(clocks.Count(clock => clock.Due < site.Today), Window(page, "Overdue"));
        Assert.Equal(clocks.Count(clock => clock.Due >= site.Today && clock.Due <= site.Today.AddDays(13)), Window(page, "Next 14 days"));
        Assert.Equal(Window(page, "Overdue"), new[] { "Up to 4", "5 to 12", "13 to 26", "27 to 52", "More than 52" }.Sum(band => Window(page, band)));
    }

    [Fact]
    public async Task Case_EachOfMany_HasAsManyToDoAsTheListHasRows()
    {
        var rows = await site.Lines("/deadlines.csv");
        var header = rows[0].TrimStart('\uFEFF').Split(',');
        var column = Array.IndexOf(header, "case");
        var byCase = Rows(rows).GroupBy(row => row[column]).ToDictionary(group => group.Key, group => group.Count());
        var cases = site.Store.Cases(site.Authority.Code, new CaseFilter(), new Page(0, 60)).Rows.Select(row => row.Case).Append(DemoSite.HostileCase);
        foreach (var id in cases)
        {
            var page = await site.Page("/cases/" + Uri.EscapeDataString(id));
            var toDo = page.QuerySelectorAll("h3").First(heading => heading.Words().StartsWith("To do", StringComparison.Ordinal)).Words();
            Assert.Equal($"To do ({byCase.GetValueOrDefault(id)})", toDo);
        }
    }

    [Fact]
    public async Task Counts_BesideEveryChoice_AreWhatTheChoiceShows()
    {
        var page = await site.Page("/deadlines");
        var choices =
            from box in page.QuerySelectorAll("form.cc-narrow select")
            from option in box.QuerySelectorAll("option").Skip(1).Take(4)
            select (Name: box.GetAttribute("name")!, Value: option.GetAttribute("value")!, Text: option.Words());
        foreach (var (name, value, text) in choices)
        {
            var narrowed = await site.Page($"/deadlines?{name}={Uri.EscapeDataString(value)}");
            Assert.EndsWith($"({Total(narrowed).ToString("N0", CultureInfo.InvariantCulture)})", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?when=overdue&tier=law&who=authority")]
    [InlineData("?rule=reviews&sort=child")]
    [InlineData("?who=body&sort=latest")]
    public async Task Export_OfAList_HasExactlyItsRows(string query)
    {
        var page = await site.Page("/deadlines" + query);
        var rows = await site.Lines("/deadlines.csv" + query);

        Assert.Equal(Total(page), rows.Length - 1);
        var first = page.QuerySelector("table tbody tr .cc-rag").Words()[2..];
        Assert.Equal(first, Rows(rows).First()[0]);
    }

    [Fact]
    public async Task Export_HostileText_IsNoFormula()
    {
        var rows = await site.Lines("/deadlines.csv");

        Assert.DoesNotContain(Rows(rows).SelectMany(row => row), cell => cell is ['=' or '+' or '@' or '\t', ..]);
    }

    [Fact]
    public async Task Rows_Always_LeaveOutTheFamilysRightsAndWindows()
    {
        var page = await site.Page("/deadlines");
        var rules = page.QuerySelectorAll("select[name=rule] option").Select(option => option.GetAttribute("value")).ToList();

        Assert.DoesNotContain("TB-01", rules);
        Assert.DoesNotContain("ME-01", rules);
        Assert.DoesNotContain("EHC-04", rules);
        Assert.Contains("EHC-06", rules);
    }

    [Fact]
    public async Task Order_Usual_IsOverdueFirstThenSoonest()
    {
        var rows = Rows(await site.Lines("/deadlines.csv")).Select(row => row[4]).Where(due => due.Length > 0).ToList();

        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
    }

    private IEnumerable<Clock> Clocks(DateOnly day) => site.Store.Folded(site.Authority.Code, new Knowledge(day))
        .SelectMany(person => RuleBook.Clocks(person, site.Authority.Policies, day))
        .Concat(RuleBook.Clocks(site.Store.Register(site.Authority.Code, new Knowledge(day)), site.Authority.Policies))
        .Where(clock => clock.End == ClockEnd.Open && clock.Rule.IsWork);

    private static int Total(AngleSharp.Dom.IDocument page) => Number(page.QuerySelector(".cc-list-head h2").Words());

    private static int Window(AngleSharp.Dom.IDocument page, string text) =>
        Number(page.QuerySelectorAll(".cc-filters a").First(link => link.Words().StartsWith(text, StringComparison.Ordinal)).QuerySelector(".cc-filters__count").Words());

    private static int Number(string words) => int.Parse(words.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // A reader of quoted cells; no cell of these holds a line break.
    private static IEnumerable<string[]> Rows(string[] lines) => lines.Skip(1).Select(line =>
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        return cells.ToArray();
    });
}
