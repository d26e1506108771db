using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Caseclock.Components;

namespace Caseclock.Tests.Components;

public sealed class LayoutTests
{
    private static readonly PageFrame Frame = new("Southbridge <City> Council", "#5f259f", "Invented data. No real child.");

    [Fact]
    public async Task Layout_AnyPage_HasSkipLinkMastheadSearchNavigationMainAndFooter()
    {
        var page = await Parse("/");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("A page – Southbridge <City> Council – Caseclock", page.Title);
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("a.govuk-skip-link")!.GetAttribute("href"));
        Assert.Equal("Southbridge <City> Council", page.QuerySelector(".cc-masthead__authority")!.TextContent);
        Assert.Equal("/search post q", $"{page.QuerySelector("form")!.GetAttribute("action")} {page.QuerySelector("form")!.GetAttribute("method")} {page.QuerySelector("form input:not([type=hidden])")!.GetAttribute("name")}");
        Assert.Equal(["/my-work", "/", "/deadlines", "/cases", "/letters/batches", "/team", "/panel", "/quality", "/disagreement/mediation", "/indicators", "/schools", "/administration/restricted"], page.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal("the body", page.QuerySelector("main")!.TextContent.Trim());
        Assert.Matches("printed Tue 25 Nov 2025 at [0-9:]+ by B. Officer", page.QuerySelector(".cc-print-only")!.TextContent);
        Assert.Contains("Invented data", page.QuerySelector(".govuk-phase-banner")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("footer"));
    }

    [Theory]
    [InlineData("/", "Position", "page")]
    [InlineData("/deadlines", "Deadlines", "page")]
    [InlineData("/indicators/plan-20w", "Indicators", "true")]
    public async Task Layout_Path_MarksWhereTheReaderIs(string path, string place, string current)
    {
        var page = await Parse(path);

        var here = Assert.Single(page.QuerySelectorAll("nav [aria-current]"));
        Assert.Equal((place, current), (here.TextContent.Trim(), here.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task Layout_UnderAStrictPolicy_HasNothingThatItWouldRefuse()
    {
        var document = await Parse("/");

        Assert.Empty(document.QuerySelectorAll("style, [style]"));
        Assert.All(document.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") && script.TextContent.Length == 0));
        Assert.All(document.QuerySelectorAll("[src], link[href]"), asset => Assert.StartsWith("/assets/", asset.GetAttribute("src") ?? asset.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Layout_Colour_IsADrawingNotAStyle() =>
        Assert.Equal("#5f259f", (await Parse("/")).QuerySelector(".cc-masthead__band rect")!.GetAttribute("fill"));

    private static async Task<IDocument> Parse(string path)
    {
        var html = await LayoutHost.Render(Frame, path, Words.Of("the body"));
        return new HtmlParser().ParseDocument(html);
    }
}
