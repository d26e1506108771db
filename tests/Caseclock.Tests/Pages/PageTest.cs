using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Caseclock.Tests.Pages;

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "site";
}

/// <summary>Asks pages for what they say, over HTTP.</summary>
internal static class Asking
{
    private static readonly HtmlParser Parser = new();

    public static HttpClient Client(this DemoSite site) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };

    public static async Task<IDocument> Page(this DemoSite site, string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public static async Task<string[]> Lines(this DemoSite site, string address)
    {
        using var client = site.Client();
        var text = await client.GetStringAsync(address);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static IDocument Parse(string html) => Parser.ParseDocument(html);

    public static string Words(this IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
