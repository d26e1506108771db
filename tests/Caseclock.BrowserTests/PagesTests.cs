using Caseclock.Tests.Pages;
using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

/// <summary>Every page in a real browser, at the width of a desk and of a phone.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class PagesTests(Browsing browsing)
{
    private static readonly (string Name, string Address)[] Each =
    [
        ("position", "/"),
        ("position-earlier", "/?asAt=2025-03-31"),
        ("at-risk", "/at-risk"),
        ("deadlines", "/deadlines"),
        ("deadlines-narrowed", "/deadlines?when=overdue&who=authority&stage=planInForce"),
        ("deadlines-none", "/deadlines?when=late52&stage=requestReceived"),
        ("deadlines-columns", "/deadlines?cols=due,child,stage,law"),
        ("views", "/views/deadlines?when=overdue"),
        ("cases", "/cases"),
        ("my-work", "/my-work"),
        ("log-request", "/requests/new"),
        ("record", "/record?case={case}"),
        ("case", "/cases/{case}"),
        ("case-corrected", "/cases/" + DemoSite.HostileCase),
        ("case-earlier", "/cases/{case}?asAt=2025-10-01"),
        ("documents", "/documents?case={lettercase}"),
        ("documents-none", "/documents?case=" + DemoSite.HostileCase),
        ("document-add", "/documents/add?case={lettercase}"),
        ("document", "/documents/{document}"),
        ("letter-choose", "/letters?case={lettercase}"),
        ("letter-new", "/letters/new?case={lettercase}&template=personal-budget"),
        ("letter-new-nobody", "/letters/new?case=" + DemoSite.HostileCase + "&template=draft-plan"),
        ("letter", "/letters/{letter}"),
        ("letter-batches", "/letters/batches"),
        ("letter-batch-new", "/letters/batches/new"),
        ("letter-batch", "/letters/batches/{batch}"),
        ("letter-templates", "/administration/letters"),
        ("letter-template", "/administration/letters/final-plan"),
        ("indicators", "/indicators"),
        ("indicator", "/indicators/plan-20w-excl?by=need"),
        ("indicator-count", "/indicators/appeals-registered"),
        ("indicator-partner", "/indicators/camhs-waiting"),
        ("appeals", "/disagreement/appeals?show=all"),
        ("mediation", "/disagreement/mediation?show=all"),
        ("complaints", "/disagreement/complaints?show=all"),
        ("information", "/disagreement/information?show=all"),
        ("information-new", "/disagreement/information/new"),
        ("schools", "/schools"),
        ("school", "/schools/{school}"),
        ("search", "/search"),
        ("team", "/team"),
        ("team-changes", "/team/changes?days=90"),
        ("team-allocate", "/team/allocate"),
        ("team-allocations", "/team/allocations"),
        ("team-absences", "/team/absences"),
        ("quality", "/quality"),
        ("quality-new", "/quality/samples/new"),
        ("quality-questions", "/quality/questions"),
        ("quality-sample", "/quality/samples/{sample}"),
        ("quality-audit", "/quality/audits/{audit}"),
        ("quality-moderate", "/quality/audits/{audited}"),
        ("panel", "/panel"),
        ("panel-agenda", "/panel/meetings/{meeting}"),
        ("panel-item", "/panel/items/{item}"),
        ("panel-add", "/panel/panels/new"),
        ("panel-ready", "/panel/ready?weeks=6"),
        ("panel-case", "/panel/add?case={case}"),
        ("deadlines-local", "/deadlines/local"),
        ("team-monitoring", "/team/monitoring?weeks=8"),
        ("about", "/about"),
        ("accessibility", "/accessibility"),
        ("not-found", "/cases/R-1999-0001"),
    ];

    // Pages that a manager does not see, with the role that does; none for who is not signed in.
    private static readonly (string Name, string Address, string? Role)[] Others =
    [
        ("sign-in", "/sign-in", null),
        ("account", "/account", "caseworker"),
        ("password", "/account/password", "caseworker"),
        ("calendar", "/account/calendar", "caseworker"),
        ("second-factor", "/account/second-factor", "caseworker"),
        ("refused", "/administration/users", "caseworker"),
        ("panel-member", "/panel/meetings/{meeting}", "panel-member"),
        ("position-scrutiny", "/", "scrutiny-reader"),
        ("indicator-analyst", "/indicators/plan-20w-excl?by=need", "analyst"),
        ("users", "/administration/users", "administrator"),
        ("user", "/administration/users/{user}", "administrator"),
        ("user-add", "/administration/users/add", "administrator"),
        ("user-change", "/administration/users/{user}/change", "administrator"),
        ("roles", "/administration/roles", "administrator"),
        ("role", "/administration/roles/caseworker", "administrator"),
        ("delay-reasons", "/administration/delay-reasons", "administrator"),
        ("milestones", "/administration/milestones", "administrator"),
        ("closures", "/administration/closures", "administrator"),
        ("teams", "/administration/teams", "administrator"),
        ("team-add", "/administration/teams/new", "administrator"),
        ("activity", "/administration/activity", "data-protection-officer"),
        ("restricted", "/administration/restricted", "data-protection-officer"),
        ("restricted-person", "/administration/restricted/{person}", "data-protection-officer"),
        ("restricted-case", "/restricted/{restricted}", "caseworker"),
    ];

    public static TheoryData<string, string, string?> Pages
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var (name, address, role) in Each.Select(page => (page.Name, page.Address, (string?)"manager")).Concat(Others))
            {
                data.Add(name, address, role);
            }

            return data;
        }
    }

    /// <summary>What is closed at first is opened for axe: it then sees all that a reader can come to see.</summary>
    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtBothWidths_DoesNotMoveSidewaysAndHasNothingSeriousForAxe(string name, string address, string? role)
    {
        var page = await browsing.OpenAsync(address, 1280, role: role);
        await Looking.ShootAsync(page, name, 1280);
        await Looking.DoesNotMoveSidewaysAsync(page);
        await page.SetViewportSizeAsync(375, 700);
        await Looking.ShootAsync(page, name, 375);
        await page.SetViewportSizeAsync(320, 700);
        await Looking.DoesNotMoveSidewaysAsync(page);

        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        await Looking.DoesNotMoveSidewaysAsync(page);
        await page.SetViewportSizeAsync(375, 700);
        await Looking.CheckAsync(page);
        await page.SetViewportSizeAsync(1280, 900);
        await Looking.DoesNotMoveSidewaysAsync(page);
        await Looking.CheckAsync(page);
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_WithTheKeyboard_LeadsToThePageAskedForAndSignOutBack(bool scripts)
    {
        var page = await browsing.OpenAsync("/schools", 1280, scripts, null);
        await page.GetByLabel("E-mail address").FillAsync(DemoSite.EmailOf("caseworker"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DemoSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(browsing.Site.Address, "/schools").ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(browsing.Site.Address, "/sign-in").ToString());
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task SkipLink_WithTheKeyboardAlone_LeadsToTheContent()
    {
        var page = await browsing.OpenAsync("/deadlines", 1280);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#main-content$"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Focus_OnEveryStop_CanBeSeen()
    {
        var page = await browsing.OpenAsync("/", 1280);
        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>(
                """
                () => {
                  const element = document.activeElement
                  const style = getComputedStyle(element)
                  const inner = element.firstElementChild ? getComputedStyle(element.firstElementChild) : style
                  return element === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none' || inner.boxShadow !== 'none'
                }
                """);
            Assert.True(seen, $"Stop {stop + 1} shows no focus: " + await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)"));
        }

        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhyThisDate_OpenedWithEnter_ShowsTheSteps(bool scripts)
    {
        var page = await browsing.OpenAsync("/cases/{case}", 1280, scripts);
        var details = page.Locator(".cc-why").First;
        await Assertions.Expect(details.Locator("li").First).ToBeHiddenAsync();
        await details.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(details.Locator("li").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_FromAnyPage_FindsAChildAndKeepsTheNameOutOfTheAddress(bool scripts)
    {
        var person = browsing.Child;
        var page = await browsing.OpenAsync("/schools", 375, scripts);
        await page.Locator("#search").FillAsync(person.Details!.Surname!);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(browsing.Site.Address, "/search").ToString());
        await Assertions.Expect(page.Locator($"tbody a[href='/cases/{person.Cases[0].Id}']").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    // Its address tells nothing of what was searched for, so the page is reached as a person reaches it.
    [BrowserFact]
    public async Task SearchFound_AtBothWidths_HasNothingSeriousForAxe()
    {
        var page = await browsing.OpenAsync("/schools", 375);
        await page.Locator("#search").FillAsync(browsing.Child.Details!.Surname!);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"tbody a[href='/cases/{browsing.Child.Cases[0].Id}']").First).ToBeVisibleAsync();
        await Looking.ShootAsync(page, "search-found", 375);
        await Looking.CheckAsync(page);
        await page.SetViewportSizeAsync(1280, 900);
        await Looking.ShootAsync(page, "search-found", 1280);
        await Looking.CheckAsync(page);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Filters_WithoutScripts_NarrowTheListAndKeepTheChoice()
    {
        var page = await browsing.OpenAsync("/deadlines", 1280, scripts: false);
        await page.Locator("#who").SelectOptionAsync("authority");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("who=authority"));
        await Assertions.Expect(page.Locator("#who")).ToHaveValueAsync("authority");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task AsAt_WithoutScripts_ShowsTheCaseOnThatDay()
    {
        var page = await browsing.OpenAsync("/cases/" + DemoSite.HostileCase, 1280, scripts: false);
        await page.Locator("#as-at").FillAsync("2025-10-06");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This is how it stood on Monday 6 October 2025");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Paper_OfACase_HasTheRecordAndNothingAroundIt()
    {
        var page = await browsing.OpenAsync("/cases/" + DemoSite.HostileCase, 1280);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".cc-print-only")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".cc-search")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".govuk-service-navigation")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".cc-as-at")).ToBeHiddenAsync();
        await Looking.ShootAsync(page, "case-on-paper", 1280);
        await page.Context.DisposeAsync();
    }
}
