using System.Net;
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

    /// <summary>A browser in which somebody is signed in who has one role; a manager, if no other is named.</summary>
    public static HttpClient Client(this DemoSite site, string role = "manager") => site.Anonymous(site.TokenOf(role));

    /// <summary>A browser in which nobody is signed in, or that holds the token of a session.</summary>
    public static HttpClient Anonymous(this DemoSite site, string? token = null)
    {
        var cookies = new CookieContainer();
        if (token is not null)
        {
            cookies.Add(site.Address, new Cookie("caseclock", token));
        }

        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site.Address };
    }

    /// <summary>Loads a page and sends its form as a browser does: with the hidden fields that it has.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient client, string address, string action, params (string Name, string Value)[] fields) =>
        client.Send(address, action, action, fields);

    /// <summary>Sends a page's form to the address of one of its buttons.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, string address, string action, string to, params (string Name, string Value)[] fields)
    {
        var page = Asking.Parse(await client.GetStringAsync(address));
        var form = page.QuerySelector($"main form[method=post][action='{action}']") ?? throw new InvalidOperationException($"{address} has no form for {action}.");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Where(field => fields.All(other => other.Name != field.Name)).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(to, content);
    }

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
