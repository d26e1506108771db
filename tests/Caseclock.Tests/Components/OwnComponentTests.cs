using AngleSharp.Dom;
using Caseclock.Components;

namespace Caseclock.Tests.Components;

public sealed class OwnComponentTests
{
    [Theory]
    [InlineData(Rag.Late, null, "\u25A0 Late", "govuk-tag--red")]
    [InlineData(Rag.DueSoon, null, "\u25C6 Due soon", "govuk-tag--orange")]
    [InlineData(Rag.InTime, null, "\u25CF In time", "govuk-tag--green")]
    [InlineData(Rag.NotRecorded, null, "\u2013 Not recorded", "govuk-tag--grey")]
    [InlineData(Rag.Late, "6 weeks late", "\u25A0 6 weeks late", "govuk-tag--red")]
    public async Task RagTag_Status_HasWordShapeAndColour(Rag rag, string? text, string words, string colour)
    {
        var tag = Only(await Markup.Render(new RagTagTagHelper { Rag = rag, Text = text }));

        Assert.Equal(words, tag.TextContent);
        Assert.Contains(colour, tag.ClassList);
        Assert.Equal("true", tag.QuerySelector("span")!.GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData("2025-02-14", "Fri 14 Feb 2025 \u00B7 in 6 days")]
    [InlineData("2025-02-08", "Sat 8 Feb 2025 \u00B7 today")]
    [InlineData("2025-01-30", "Thu 30 Jan 2025 \u00B7 9 days ago")]
    public async Task DeadlineText_Day_SaysWeekdayAndDistance(string date, string words)
    {
        var text = Only(await Markup.Render(new DeadlineTextTagHelper { Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Today = new DateOnly(2025, 2, 8) }));

        Assert.Equal(words, text.TextContent);
        Assert.Equal(date, text.QuerySelector("strong time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task DeadlineText_NoDay_SaysNotRecorded() =>
        Assert.Equal("Not recorded", Only(await Markup.Render(new DeadlineTextTagHelper { Today = new DateOnly(2025, 2, 8) })).TextContent);

    [Fact]
    public async Task Table_SortableColumn_SaysHowItIsSorted()
    {
        var table = new Table
        {
            Columns = [new Column("Due", SortHref: "?sort=-due", Sorted: Sorted.Ascending), new Column("Weeks", Numeric: true, SortHref: "?sort=weeks"), "Officer"],
            Rows = [["Mon 17 Feb", Cell.Number(1234), "B. Officer"]],
        };

        var region = Only(await Markup.Render(new TableTagHelper { Table = table, Scroll = "Cases" }));

        Assert.Equal(("region", "Cases", "0"), (region.GetAttribute("role"), region.GetAttribute("aria-label"), region.GetAttribute("tabindex")));
        var headings = region.QuerySelectorAll("th");
        Assert.Equal(["ascending", null, null], headings.Select(heading => heading.GetAttribute("aria-sort")));
        Assert.Equal(["?sort=-due", "?sort=weeks", null], headings.Select(heading => heading.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal("1,234", region.QuerySelector("td.govuk-table__cell--numeric")!.TextContent);
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "(1) 2 3 >")]
    [InlineData(5, 10, "< 1 … 4 (5) 6 … 10 >")]
    [InlineData(3, 4, "< 1 2 (3) 4 >")]
    [InlineData(10, 10, "< 1 … 9 (10)")]
    public void PageLinks_Of_ShowsEndsAndNeighbours(int current, int count, string shown)
    {
        var links = PageLinks.Of(current, count, page => $"?page={page}");

        var words = links.Links.Select(link => link.Number is null ? "…" : link.Current ? $"({link.Number})" : link.Number).ToList();
        Assert.Equal(shown, string.Join(' ', new[] { links.Previous is null ? null : "<" }.Concat(words).Append(links.Next is null ? null : ">").OfType<string>()));
    }

    [Fact]
    public void PageLinks_PageThatIsNotThere_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PageLinks.Of(4, 3, page => $"?page={page}"));

    [Fact]
    public async Task Attributes_WithMarkup_AreEncodedOnceAndNotTwice()
    {
        var html = await Markup.Render(
            new InputTagHelper { Name = "school", Label = "School <\"&\">", Value = "O'Neill & \"Sons\" <x>" },
            rest: [new("data-note", new Verbatim("a &amp; b &quot;c&quot;"))]);

        Assert.DoesNotContain("<x>", html, StringComparison.Ordinal);
        var input = Markup.Parse(html).QuerySelector("input")!;
        Assert.Equal("O'Neill & \"Sons\" <x>", input.GetAttribute("value"));
        Assert.Equal("a & b \"c\"", input.GetAttribute("data-note"));
        Assert.Equal("School <\"&\">", Markup.Parse(html).QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task ErrorSummary_NoErrors_WritesNothing() => Assert.Equal("", await Markup.Render(new ErrorSummaryTagHelper()));

    [Fact]
    public void SummaryRow_NoValue_SaysNotRecorded() => Assert.Equal("Not recorded", Markup.Write(new SummaryRow("School", (string?)null).Value));

    private static IElement Only(string html) => Assert.Single(Markup.Parse(html).Children);
}
