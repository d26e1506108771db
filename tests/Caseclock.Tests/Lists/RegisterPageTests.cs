using System.Net;
using AngleSharp.Dom;
using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Domain.Cases;
using Caseclock.Tests.Pages;
using Caseclock.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Lists;

/// <summary>The registers of disagreement and rights. They write, so the site is their own.</summary>
public sealed class RegisterPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Registers_ShownWhole_HaveEveryOneOfTheRecord()
    {
        var people = site.Store.Folded(site.Authority.Code, new Knowledge(site.Today)).ToList();
        var register = site.Store.Register(site.Authority.Code, new Knowledge(site.Today));

        Assert.Equal(people.Sum(person => person.Cases.Sum(@case => @case.Appeals.Length)), await Total("/disagreement/appeals?show=all"));
        Assert.Equal(people.Sum(person => person.Cases.Sum(@case => @case.Mediations.Length)), await Total("/disagreement/mediation?show=all"));
        Assert.Equal(people.Sum(person => person.AccessRequests.Length) + register.InformationRequests.Length, await Total("/disagreement/information?show=all"));
        Assert.Equal(people.Sum(person => person.Complaints.Length + person.Cases.Sum(@case => @case.Complaints.Length)), await Total("/disagreement/complaints?show=all"));
    }

    [Theory]
    [InlineData("/disagreement/appeals?show=all")]
    [InlineData("/disagreement/complaints?show=closed&stage=Stage%201")]
    [InlineData("/disagreement/information?show=late")]
    public async Task Counts_OfARegister_AreItsRowsAndThoseOfItsFile(string address)
    {
        var page = await site.Page(address);
        var current = page.QuerySelector("ul[aria-label='What is shown'] a[aria-current] .cc-filters__count").Words();
        var file = await site.Lines(address.Replace("?", ".csv?", StringComparison.Ordinal));

        Assert.Equal(current, page.QuerySelector(".cc-list-head h2").Words().Split(' ')[0]);
        Assert.Equal(current.Replace(",", "", StringComparison.Ordinal), (file.Length - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Complaint_AboutAMissedLimit_StandsInTheRegisterWithIt()
    {
        Assert.Empty(site.Store.Append(site.Authority.Code, Line.Entries(
            """{"id":"m1","person":"M-1","kind":"person.details","on":"2025-01-01","surname":"Missed","forename":"Ali","recorded":"2025-01-01T09:00:00Z"}""",
            """{"id":"m2","person":"M-1","case":"R-MISSED","kind":"request.received","on":"2025-01-06","recorded":"2025-01-06T09:00:00Z"}""",
            """{"id":"m3","person":"M-1","case":"R-MISSED","kind":"assessment.decided","on":"2025-02-24","outcome":"yes","recorded":"2025-02-24T09:00:00Z"}""",
            """{"id":"m4","person":"M-1","case":"R-MISSED","kind":"complaint.received","on":"2025-11-20","complaint":"C-MISSED","stage":"1","missedLimit":"EHC-01","recorded":"2025-11-20T09:00:00Z"}""")).Refused);
        var row = Row(await site.Page("/disagreement/complaints"), "C-MISSED");

        Assert.Contains("MISSED, Ali", row, StringComparison.Ordinal);
        Assert.Contains("Missed limit: decide whether to assess: done 7 days late, due Mon 17 Feb 2025", row, StringComparison.OrdinalIgnoreCase);
        site.Services.GetRequiredService<Restrictions>().Mark(site.Authority.Code, "M-1", "Court order", site.AccountOf("data-protection-officer").Id);
        var hidden = await site.Page("/disagreement/complaints");
        Assert.DoesNotContain("MISSED", hidden.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("C-MISSED", string.Concat(await site.Lines("/disagreement/complaints.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FreedomOfInformation_LoggedExtendedAnsweredAndReviewed_IsRecordedOnce()
    {
        using var client = site.Client("complaints-officer");
        var form = Asking.Parse(await client.GetStringAsync("/disagreement/information/new"));
        using var wrong = await Post(client, form, "/disagreement/information/new", Day("on", 31, 2));
        Assert.Contains("Enter a day", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var logged = await Post(client, form, "/disagreement/information/new", Day("on", 3, 11));
        using var twice = await Post(client, form, "/disagreement/information/new", Day("on", 3, 11));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (logged.StatusCode, twice.StatusCode));
        var list = Asking.Parse(await client.GetStringAsync("/disagreement/information?show=all"));
        var address = Assert.Single(list.QuerySelectorAll("tbody a[href*='/FOI-2025-0']")).GetAttribute("href")!;

        await Step(client, address, "Extend", [.. Day("extend-on", 10, 11), .. Day("until", 19, 12)]);
        Assert.Contains("Friday 19 December 2025", (await Page(client, address)).QuerySelector(".govuk-summary-list").Words(), StringComparison.Ordinal);
        await Step(client, address, "Answer", Day("answer-on", 20, 11));
        await Step(client, address, "AskReview", Day("askreview-on", 21, 11));
        await Step(client, address, "Review", [.. Day("review-on", 24, 11), ("outcome", "notUpheld")]);
        Assert.Empty((await Page(client, address)).QuerySelectorAll("main form"));
        Assert.Equal("Not found", (await client.GetAsync("/disagreement/information/FOI-1999-0001")).StatusCode == HttpStatusCode.NotFound ? "Not found" : "Found");
    }

    [Theory]
    [InlineData("tribunal-officer", "/disagreement/appeals", true)]
    [InlineData("analyst", "/disagreement/appeals", false)]
    [InlineData("complaints-officer", "/disagreement/information/new", true)]
    [InlineData("caseworker", "/disagreement/information/new", false)]
    public async Task Register_ForARole_IsAsItMay(string role, string address, bool may)
    {
        using var client = site.Client(role);
        using var answer = await client.GetAsync(address);
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task Step(HttpClient client, string address, string step, (string Name, string Value)[] fields)
    {
        var page = await Page(client, address);
        var form = page.QuerySelectorAll("main form").Single(form => form.QuerySelector("input[name=step]")!.GetAttribute("value") == step);
        using var answer = await PostForm(client, form, address, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, Asking.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words());
    }

    private static async Task<IDocument> Page(HttpClient client, string address) => Asking.Parse(await client.GetStringAsync(address));

    private static Task<HttpResponseMessage> Post(HttpClient client, IDocument page, string action, (string Name, string Value)[] fields) =>
        PostForm(client, page.QuerySelector("main form[method=post]")!, action, fields);

    private static async Task<HttpResponseMessage> PostForm(HttpClient client, IElement form, string action, (string Name, string Value)[] fields)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(action, content);
    }

    private static (string Name, string Value)[] Day(string name, int day, int month) =>
        [.. Answers.OfDay(name, new DateOnly(2025, month, 1)).Select(part => (part.Key, part.Key.EndsWith("-day", StringComparison.Ordinal) ? day.ToString(System.Globalization.CultureInfo.InvariantCulture) : part.Value))];

    private async Task<int> Total(string address) =>
        int.Parse((await site.Page(address)).QuerySelector(".cc-list-head h2").Words().Split(' ')[0], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    private static string Row(IDocument page, string id) => page.QuerySelectorAll("tbody tr").First(row => row.Words().Contains(id, StringComparison.Ordinal)).Words();
}
