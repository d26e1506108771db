using System.Net;
using AngleSharp.Dom;

namespace Caseclock.Tests.Pages;

/// <summary>Search: one box that finds children and schools, and never puts what was typed into an address.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchPageTests(DemoSite site)
{
    [Fact]
    public async Task Search_BySurname_FindsTheChildAndLinksToTheCase()
    {
        var person = site.Store.Folded(site.Authority.Code).First(held => held.Details is { Surname: not null, Upn: not null } && held.Cases.Length > 0);
        foreach (var text in new[] { person.Details!.Surname!, person.Details.Upn!, person.Details.Born!.Value.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), person.Cases[0].Id.ToLowerInvariant() })
        {
            var (status, page) = await Search(text);

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(page.QuerySelectorAll("tbody a"), link => link.GetAttribute("href") == "/cases/" + person.Cases[0].Id);
        }
    }

    [Fact]
    public async Task Search_BySchool_FindsIt()
    {
        var (_, page) = await Search("primary school");

        Assert.NotEmpty(page.QuerySelectorAll("main a[href^='/schools/']"));
    }

    [Fact]
    public async Task Search_ByNumberOrWordsOfASchoolWithoutCases_FindsIt()
    {
        var register = site.Store.SchoolRegister(site.Authority.Code).Schools;
        var urn = register.Values.First(school => school.Successor is not null).Successor!;
        foreach (var text in new[] { urn, register[urn].Name.ToUpperInvariant() })
        {
            var (_, page) = await Search(text);

            Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/schools/" + urn && link.Words() == register[urn].Name);
        }
    }

    [Fact]
    public async Task Search_ForNothingThere_SaysWhatToTry()
    {
        var (_, page) = await Search("Zzyzzx-nobody");

        Assert.Contains("Nothing found", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main ul li"));
        Assert.Equal("Zzyzzx-nobody", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Search_ForAnAttack_ShowsItAsText()
    {
        var (_, page) = await Search("\"><script>alert(1)</script>");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Search_OfAnotherAuthoritysChild_FindsNobody()
    {
        var (_, page) = await Search("Elsewhere");

        Assert.Contains("Nothing found", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithoutTheFormsToken_IsRefusedKindly()
    {
        using var client = site.Client();
        using var form = new FormUrlEncodedContent([new("q", "Smith")]);
        using var answer = await client.PostAsync("/search", form);
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The form had expired", page.QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Search_InTheAddress_IsNotRead()
    {
        var page = await site.Page("/search?q=Smith");

        Assert.Empty(page.QuerySelector("main input[name=q]")!.GetAttribute("value") ?? "");
        Assert.Empty(page.QuerySelectorAll("main table"));
    }

    private async Task<(HttpStatusCode Status, IDocument Page)> Search(string text)
    {
        using var client = site.Client();
        var empty = Asking.Parse(await client.GetStringAsync("/search"));
        var token = empty.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("q", text), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/search", form);
        return (answer.StatusCode, Asking.Parse(await answer.Content.ReadAsStringAsync()));
    }
}
