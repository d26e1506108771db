using Caseclock.Application.Local;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Team;

/// <summary>What an authority adds of its own, over HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class LocalPageTests(DemoSite site)
{
    [Fact]
    public async Task Milestones_WhereverShown_SayThatTheyAreNotLaw()
    {
        var list = await site.Page("/deadlines/local");
        var rows = list.QuerySelectorAll("main tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("Local milestone, not law", row.Words(), StringComparison.Ordinal));

        var @case = await site.Page(rows.Select(row => row.QuerySelector("a")?.GetAttribute("href")).First(href => href is not null)!);
        Assert.Contains("Local milestone, not law", @case.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Local milestone, not law", (await site.Page("/deadlines")).QuerySelector("main tbody").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.Lines("/deadlines.csv"), line => line.Contains("Send the draft by week 14", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_OfTheAdministrator_AreAddedToAndClosed()
    {
        using var client = site.Client("administrator");
        const string reasons = "/administration/delay-reasons";
        using var wrong = await client.Send(reasons, reasons, ("reason", ""));
        Assert.Equal(2, Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        using var added = await client.Send(reasons, reasons, ("reason", "The interpreter did not come"), ("within", "partner"));
        using var closed = await client.Send(reasons, reasons + "?handler=close", ("reason", "The interpreter did not come"), ("closed", "yes"));
        Assert.NotNull(site.Services.GetRequiredService<DelayReasons>().All(site.Authority.Code).Single(reason => reason.Reason == "The interpreter did not come").ClosedFrom);

        const string milestones = "/administration/milestones";
        using var bad = await client.Send(milestones, milestones, ("title", ""), ("days", "x"));
        Assert.Equal(4, Asking.Parse(await bad.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        using var set = await client.Send(milestones, milestones, ("title", "Ring the family"), ("rule", "AR-07"), ("days", "7"), ("from", "Due"), ("done", "contact.logged"));
        var row = Asking.Parse(await client.GetStringAsync(milestones)).QuerySelectorAll("main tbody tr").Single(found => found.Words().StartsWith("Ring the family", StringComparison.Ordinal));
        Assert.Contains("7 days before the last day of AR-07", row.Words(), StringComparison.Ordinal);
        using var ended = await client.Send(milestones, milestones + "?handler=close", ("id", row.QuerySelector("button")!.GetAttribute("value")!));

        const string closures = "/administration/closures";
        using var none = await client.Send(closures, closures, ("name", ""));
        Assert.Equal(3, Asking.Parse(await none.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        using var shut = await client.Send(closures, closures, [("name", "Move of the office"), .. Day("from", site.Today.AddDays(3)), .. Day("to", site.Today.AddDays(4))]);
        using var worker = site.Client("caseworker");
        Assert.Contains("Move of the office", Asking.Parse(await worker.GetStringAsync("/my-work")).QuerySelector(".govuk-inset-text").Words(), StringComparison.Ordinal);
        var id = site.Services.GetRequiredService<OfficeClosures>().From(site.Authority.Code, site.Today).Single(held => held.Name == "Move of the office").Id;
        using var open = await client.Send(closures, closures + "?handler=remove", ("id", id));
        Assert.DoesNotContain("Move of the office", await worker.GetStringAsync("/my-work"), StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) => Application.Casework.Answers.OfDay(name, day).Select(part => (part.Key, part.Value));
}
