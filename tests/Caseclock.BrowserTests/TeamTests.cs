using Caseclock.Application.Casework;
using Caseclock.Application.Panels;
using Caseclock.Application.Quality;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

/// <summary>What a manager does, in a real browser.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class TeamTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Allocate_FromTheBoard_IsCheckedSavedAndUndone(bool scripts)
    {
        var page = await browsing.OpenAsync("/team", scripts ? 1280 : 375, scripts);
        await ClickAsync(page, "Give cases to an officer");
        foreach (var box in (await page.Locator("tbody input[type=checkbox]").AllAsync()).Take(3))
        {
            await box.CheckAsync(new() { Force = true });
        }

        await ClickAsync(page, "Go on with the ticked cases");
        var officer = page.GetByLabel("Officer", new() { Exact = true });
        await officer.SelectOptionAsync(await officer.Locator("option").Last.GetAttributeAsync("value") ?? "");
        await page.GetByLabel("Why?").FillAsync("A new colleague");
        await LookAsync(page, scripts, "allocate-who");
        await ClickAsync(page, "Continue");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check before you save" })).ToBeVisibleAsync();
        await LookAsync(page, scripts, "allocate-check");
        await ClickAsync(page, "Save");
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Saved:");

        await page.GetByLabel("Why?").FillAsync("The wrong list was chosen");
        await LookAsync(page, scripts, "allocate-saved");
        await ClickAsync(page, "Undo it");
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Undone:");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo it" })).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Absence_Recorded_ShowsTheTasksToWhoCovers()
    {
        var by = browsing.Site.AccountOf("caseworker").By;
        var page = await browsing.OpenAsync("/team/absences", 1280);
        var officer = page.GetByLabel("Who is away?");
        var away = await officer.Locator("option[value='b.osei']").GetAttributeAsync("value") ?? "";
        await officer.SelectOptionAsync(away);
        await DayAsync(page, "from", browsing.Site.Today);
        await DayAsync(page, "to", new(2025, 12, 12));
        await page.GetByLabel(by, new() { Exact = true }).CheckAsync();
        await ClickAsync(page, "Save");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync(away);

        var work = await browsing.OpenAsync("/my-work", 1280, role: "caseworker");
        await Assertions.Expect(work.Locator(".govuk-inset-text")).ToContainTextAsync($"You are covering for {away} until Friday 12 December 2025");
        await LookAsync(work, true, "my-work-covering");
        await page.Locator("tbody tr").Filter(new() { HasText = away }).GetByRole(AriaRole.Button).ClickAsync();
        await work.ReloadAsync();
        await Assertions.Expect(work.Locator(".govuk-inset-text")).ToHaveCountAsync(0);
        await work.Context.DisposeAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Panel_FromReadyCaseToRecommendation_StandsInTheChronology(bool scripts)
    {
        var page = await browsing.OpenAsync("/panel", scripts ? 1280 : 375, scripts);
        await DayAsync(page, "on", browsing.Site.Today.AddDays(scripts ? -1 : -2));
        await ClickAsync(page, "Add the meeting");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("SEND panel");
        var agenda = await page.Locator("tbody tr").First.Locator("a").GetAttributeAsync("href") ?? "";
        var meeting = agenda.Split('/')[^1];
        var book = browsing.Site.Services.GetRequiredService<Agendas>();
        book.Add(browsing.Site.Authority.Code, meeting, [browsing.BusyCase, browsing.Child.Cases[0].Id], "The school or setting", null);
        await page.GotoAsync(agenda);
        await page.GetByRole(AriaRole.Link, new() { Name = "Record or put off" }).First.ClickAsync();
        await page.GetByLabel("What does the panel recommend?").FillAsync("Name Northside Primary");
        await LookAsync(page, scripts, "panel-recommend");
        await ClickAsync(page, "Save");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Name Northside Primary");

        await page.GetByRole(AriaRole.Link, new() { Name = "Record or put off" }).First.ClickAsync();
        await ClickAsync(page, "Put it off to the next meeting");
        await Assertions.Expect(page.Locator("tbody tr").Nth(1)).ToContainTextAsync("Put off to the next meeting");
        await LookAsync(page, scripts, "panel-settled");
        await page.Locator("tbody tr").First.Locator("a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".cc-timeline")).ToContainTextAsync("Name Northside Primary");
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Audit_AnsweredAndModeratedByAnother_KeepsBothGrades(bool scripts)
    {
        var audit = browsing.Site.Services.GetRequiredService<Audits>().Samples(browsing.Site.Authority.Code).Single(sample => sample.Asked.Name == "Plans of the last half year").Audits.First(held => held.First is null);
        var page = await browsing.OpenAsync("/quality/audits/" + audit.Id, scripts ? 1280 : 375, scripts, "senior-caseworker");
        await ClickAsync(page, "Save the audit");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose an answer");
        await AnswerAsync(page, "Fully");
        await ClickAsync(page, "Save the audit");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Outstanding, 100%: Demo senior-caseworker");

        var second = await browsing.OpenAsync("/quality/audits/" + audit.Id, scripts ? 1280 : 375, scripts);
        await AnswerAsync(second, "Partly");
        await LookAsync(second, scripts, "audit-moderate");
        await ClickAsync(second, "Save the moderation");
        await second.GotoAsync("/quality/audits/" + audit.Id);
        await Assertions.Expect(second.Locator(".govuk-summary-list")).ToContainTextAsync("Outstanding: 46 of 46 points, 100%");
        await Assertions.Expect(second.Locator(".govuk-summary-list")).ToContainTextAsync("Requires improvement: 23 of 46 points, 50%");
        await LookAsync(second, scripts, "audit-moderated");
        await page.Context.DisposeAsync();
        await second.Context.DisposeAsync();
    }

    private static async Task AnswerAsync(IPage page, string answer)
    {
        foreach (var group in await page.Locator(".govuk-radios").AllAsync())
        {
            await group.GetByLabel(answer, new() { Exact = true }).CheckAsync();
        }
    }

    private static async Task LookAsync(IPage page, bool scripts, string name)
    {
        if (scripts)
        {
            await Looking.ShootAsync(page, name, 1280);
            await Looking.DoesNotMoveSidewaysAsync(page);
            await Looking.CheckAsync(page);
        }
    }

    private static Task ClickAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).First.ClickAsync();

    private static async Task DayAsync(IPage page, string name, DateOnly day)
    {
        foreach (var (part, text) in Answers.OfDay(name, day))
        {
            await page.Locator("#" + part).FillAsync(text);
        }
    }
}
