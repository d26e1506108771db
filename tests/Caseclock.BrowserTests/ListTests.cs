using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

/// <summary>Lists as people work with them, in a real browser: views, many cases at once, the calendar, and what scripts add.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class ListTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task View_OfChosenColumns_IsKeptAndShowsThem(bool scripts)
    {
        var page = await browsing.OpenAsync("/deadlines?when=overdue", scripts ? 1280 : 375, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Columns and views" }).ClickAsync();
        await page.GetByLabel("Waits for", new() { Exact = true }).UncheckAsync();
        await page.GetByLabel("Stage", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Place of stage").SelectOptionAsync("1");
        await page.GetByLabel("Name of the view").FillAsync(scripts ? "Late by stage" : "Late by stage, plain");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the view" }).ClickAsync();

        await Assertions.Expect(page.Locator("ul[aria-label='Views'] a[aria-current]").First).ToContainTextAsync("Late by stage");
        var headings = await page.Locator("table thead th").AllInnerTextsAsync();
        Assert.Equal(["Stage", "How it stands"], headings.Skip(1).Take(2));
        Assert.DoesNotContain("Waits for", headings);
        await Looking.DoesNotMoveSidewaysAsync(page);
        if (scripts)
        {
            await Looking.ShootAsync(page, "deadlines-view", 1280);
            await Looking.CheckAsync(page);
        }

        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chase_OfManyCases_IsPreviewedSavedAndUndone(bool scripts)
    {
        var page = await browsing.OpenAsync("/deadlines?when=overdue&who=body", 1280, scripts, "caseworker");
        var boxes = page.Locator("input[name=case]");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await page.GetByLabel("For all cases chosen above").SelectOptionAsync("chase-advice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByLabel("Advice that is overdue").CheckAsync();
        await page.Locator("#on-day").FillAsync("24");
        await page.Locator("#on-month").FillAsync("11");
        await page.Locator("#on-year").FillAsync("2025");
        if (scripts)
        {
            await Looking.ShootAsync(page, "batch-ask", 1280);
            await Looking.CheckAsync(page);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check what this does" })).ToBeVisibleAsync();
        if (scripts)
        {
            await Looking.ShootAsync(page, "batch-check", 1280);
            await Looking.CheckAsync(page);
        }

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Save on") }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Saved on");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo this") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Undone" })).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Calendar_MadeAndEnded_IsReadAndThenNotThere()
    {
        var page = await browsing.OpenAsync("/account/calendar", 1280, role: "caseworker");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an address" }).ClickAsync();
        var address = await page.Locator("#address").InputValueAsync();
        await Looking.ShootAsync(page, "calendar-made", 1280);
        await Looking.CheckAsync(page);
        using var client = new HttpClient();
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await client.GetStringAsync(address), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "End the calendar" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make an address" })).ToBeVisibleAsync();
        using var gone = await client.GetAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Search_WithTheKeyboard_SuggestsAndOpensTheChild()
    {
        var child = browsing.Child;
        var page = await browsing.OpenAsync("/schools", 1280);
        await page.Locator("#search").PressSequentiallyAsync(child.Details!.Surname![..3]);
        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search")).ToHaveAttributeAsync("aria-expanded", "true");
        await Looking.ShootAsync(page, "suggest", 1280);
        await Looking.CheckAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search-suggestions")).ToBeHiddenAsync();

        await page.Locator("#search").FillAsync("");
        await page.Locator("#search").PressSequentiallyAsync(child.Details.Surname);
        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var active = page.Locator("[role=option][aria-selected=true]");
        await Assertions.Expect(page.Locator("#search")).ToHaveAttributeAsync("aria-activedescendant", (await active.GetAttributeAsync("id"))!);
        var href = await active.GetAttributeAsync("data-href");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(browsing.Site.Address, href!).ToString());
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Table_FilteredInPlace_HidesTheOtherRowsAndSaysHowManyAreLeft()
    {
        var page = await browsing.OpenAsync("/schools", 1280);
        var rows = page.Locator("table tbody tr");
        var name = (await rows.Nth(1).Locator("a").First.InnerTextAsync()).Trim();
        await page.GetByLabel("Find in this table").FillAsync(name);

        await Assertions.Expect(rows.Nth(1)).ToBeVisibleAsync();
        var left = await page.Locator("table tbody tr:not([hidden])").CountAsync();
        Assert.True(left < await rows.CountAsync());
        await Assertions.Expect(page.Locator(".cc-find [role=status]")).ToContainTextAsync($"{left} of ");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Step_WhenAFieldIsLeft_KeepsWhatWasTyped()
    {
        var page = await browsing.OpenAsync("/record?case={case}", 1280, role: "caseworker");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a note", Exact = true }).ClickAsync();
        await page.Locator("#note").FillAsync("Half a sentence");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("What you typed is kept.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#note")).ToHaveValueAsync("Half a sentence");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Session_NearItsEnd_WarnsAndStaysWhenAsked()
    {
        var page = await browsing.OpenAsync("/about", 1280);
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await page.Clock.FastForwardAsync("56:00");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "You will be signed out soon" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await Looking.ShootAsync(page, "session-ends", 1280);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await page.Clock.FastForwardAsync("56:00");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }
}
