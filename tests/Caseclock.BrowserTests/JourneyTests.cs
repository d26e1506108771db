using Caseclock.Application.Casework;
using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

/// <summary>Journeys in a real browser, from their start to the clock that they change.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class JourneyTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LogRequestAndDecide_FromMyWork_StopsTheClock(bool scripts)
    {
        var page = await browsing.OpenAsync("/my-work", scripts ? 1280 : 375, scripts, "caseworker");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log a request" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Log a request" })).First.ClickAsync();
        await page.GetByLabel("Name, date of birth, UPN or case").FillAsync("Nobodyknownhere");
        await ClickAsync(page, "Look for the child");
        await ClickAsync(page, "It is a new child");
        await page.GetByLabel("Surname").FillAsync("Fernandes");
        await page.GetByLabel("Forename").FillAsync(scripts ? "Ines" : "Rui");
        await DayAsync(page, "born", new(2017, 5, 9));
        await ContinueAsync(page, scripts);
        await ContinueAsync(page, scripts);
        await DayAsync(page, "on", new(2025, 11, 3));
        await ContinueAsync(page, scripts);
        await page.GetByLabel("School or other education setting").CheckAsync();
        await ContinueAsync(page, scripts);
        await ContinueAsync(page, scripts);
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await ContinueAsync(page, scripts);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Who takes the case?" }).Or(page.GetByRole(AriaRole.Combobox, new() { Name = "Who takes the case?" })).First.FillAsync(browsing.Site.AccountOf("caseworker").By);
        await ContinueAsync(page, scripts);
        await ContinueAsync(page, scripts);
        await CheckedAsync(page, scripts, "check-request");
        await Assertions.Expect(page.Locator(".cc-clocks")).ToContainTextAsync("Monday 15 December 2025");
        await ClickAsync(page, "Save");

        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Saved");
        await ClickAsync(page, "Record something");
        await ClickAsync(page, "Record the decision whether to assess");
        await page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await ContinueAsync(page, scripts);
        await DayAsync(page, "on", new(2025, 11, 24));
        await ContinueAsync(page, scripts);
        await ContinueAsync(page, scripts);
        await CheckedAsync(page, scripts, "check-decision");
        await Assertions.Expect(page.Locator(".cc-clocks")).ToContainTextAsync("Done in time. It was due by Monday 15 December 2025.");
        await ClickAsync(page, "Save");

        await Assertions.Expect(page.Locator(".cc-next")).ToContainTextAsync("Gathering advice");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Step_WithNothingTyped_ShowsTheErrorAndIsCleanForAxe()
    {
        var page = await browsing.OpenAsync("/record?case={case}", 1280);
        await ClickAsync(page, "Record an exception");
        await ContinueAsync(page, true);

        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose an answer.");
        await Looking.ShootAsync(page, "step-error", 1280);
        await Looking.CheckAsync(page);
        await page.Context.DisposeAsync();
    }

    private static async Task ContinueAsync(IPage page, bool scripts)
    {
        if (scripts)
        {
            await Looking.DoesNotMoveSidewaysAsync(page);
        }

        await ClickAsync(page, "Continue");
    }

    private static async Task CheckedAsync(IPage page, bool scripts, string name)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your answers" })).ToBeVisibleAsync();
        if (scripts)
        {
            await Looking.ShootAsync(page, name, 1280);
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
