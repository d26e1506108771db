using System.Net;
using Caseclock.Application.Quality;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Team;

/// <summary>The pages of quality audits over HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class QualityPageTests(DemoSite site)
{
    private Audits Audits => site.Services.GetRequiredService<Audits>();

    [Fact]
    public async Task Sample_DrawnAuditedAndModerated_ShowsBothGrades()
    {
        using var manager = site.Client();
        const string draw = "/quality/samples/new";
        using var wrong = await manager.Send(draw, draw, ("name", ""));
        Assert.Equal(4, Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        using var drawn = await manager.Send(draw, draw, [("name", "Over HTTP"), ("size", "2"), ("by", "Need"), .. Day("from", site.Today.AddDays(-365)), .. Day("to", site.Today)]);
        Assert.Equal("/quality", drawn.Headers.Location!.OriginalString);
        var sample = Audits.Samples(site.Authority.Code).Single(held => held.Asked.Name == "Over HTTP");
        var audit = "/quality/audits/" + sample.Audits[0].Id;

        using var empty = await manager.Send(audit, audit);
        Assert.Equal(sample.Set.Questions.Count, Asking.Parse(await empty.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Length);
        using var saved = await manager.Send(audit, audit, All(sample, "Fully"));
        Assert.Equal("/quality/samples/" + sample.Id, saved.Headers.Location!.OriginalString);
        Assert.Contains("somebody else moderates it", await manager.GetStringAsync(audit), StringComparison.Ordinal);

        using var second = site.Client("senior-caseworker");
        using var moderated = await second.Send(audit, audit, All(sample, "Partly"));
        var row = Asking.Parse(await manager.GetStringAsync("/quality/samples/" + sample.Id)).QuerySelectorAll("main tbody tr").Single(found => found.QuerySelector($"a[href='{audit}']") is not null);
        Assert.Contains("Outstanding, 100%: Demo manager", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Requires improvement, 50%: Demo senior-caseworker", row.Words(), StringComparison.Ordinal);
        using var again = await second.Send(audit, audit + "?handler=repeat");
        Assert.Contains("audited again", await manager.GetStringAsync("/quality/samples/" + sample.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_OfTheDemo_ShowsGradesByQuarterWithTheirNumbers()
    {
        var done = Audits.Samples(site.Authority.Code).SelectMany(sample => sample.Audits).Where(audit => audit.First is not null).ToList();
        var row = (await site.Page("/quality")).QuerySelector("main tbody tr")!;
        var cells = row.QuerySelectorAll("td").Select(cell => int.Parse(cell.Words().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal("2025 Q4", row.QuerySelector("th").Words());
        Assert.Equal(cells[0], cells.Skip(1).Take(4).Sum());
        Assert.True(cells[0] >= 3 && done.Count >= cells[0]);
    }

    [Fact]
    public async Task Questions_Changed_HoldFromTheirDayOn()
    {
        using var client = site.Client();
        const string questions = "/quality/questions";
        using var wrong = await client.Send(questions, questions, [("outstanding", "10"), .. Day("from", site.Today.AddDays(-1))]);
        Assert.Contains("govuk-error-summary", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var saved = await client.Send(questions, questions, [("q1", "Is it short?"), ("q1-weight", "4"), ("q1-critical", "yes"), ("outstanding", "90"), ("good", "70"), ("requires", "50"), .. Day("from", site.Today.AddDays(30))]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Is it short?", (await site.Page(questions)).QuerySelector("main table").Words(), StringComparison.Ordinal);
        Assert.Equal("1 September 2014 (now)", QuestionsNow(await site.Page(questions)));
    }

    private static string QuestionsNow(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("main h2").Select(heading => heading.Words()).Single(words => words.EndsWith("(now)", StringComparison.Ordinal))["From ".Length..];

    private static (string, string)[] All(Sample sample, string answer) => [.. sample.Set.Questions.Select(question => (question.Id, answer))];

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) => Application.Casework.Answers.OfDay(name, day).Select(part => (part.Key, part.Value));
}
