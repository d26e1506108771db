using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

/// <summary>Documents and letters in a real browser: a file goes in and comes out; a letter is made and sent; another person lets letters go out.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class LetterTests(Browsing browsing)
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"u8.ToArray();

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Document_AddedAndDownloaded_IsTheSameFileUnderANeutralName(bool scripts)
    {
        var page = await browsing.OpenAsync("/cases/{lettercase}", scripts ? 1280 : 375, scripts, "caseworker");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Documents and letters") }).ClickAsync();
        await ClickAsync(page, "Add a document");
        await ClickAsync(page, "Add the document");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose a file.");
        if (scripts)
        {
            await Looking.ShootAsync(page, "document-error", 1280);
            await Looking.CheckAsync(page);
        }

        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "Advice of the school.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await page.GetByLabel("Advice", new() { Exact = true }).CheckAsync();
        await ClickAsync(page, "Add the document");
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("The document is added");

        await page.GetByRole(AriaRole.Link, new() { Name = "Advice of the school", Exact = true }).First.ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => ClickAsync(page, "Download"));
        Assert.Matches(@"^R-[\d-]+-advice-\d+-v1\.pdf$", download.SuggestedFilename);
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(await download.PathAsync()));
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letter_MadeFromTheCase_IsCheckedKeptAndSent(bool scripts)
    {
        var page = await browsing.OpenAsync("/cases/{lettercase}", scripts ? 1280 : 375, scripts, "caseworker");
        await ClickAsync(page, "Letter");
        await ClickAsync(page, "Decision on a personal budget");
        await page.GetByLabel("Ms Sam", new() { Exact = false }).CheckAsync();
        await page.Locator("#typed-Decision").FillAsync("We agree to direct payments for transport.");
        await ClickAsync(page, "Continue");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Write the reasons");
        await page.Locator("#typed-Reasons").FillAsync("The school bus does not go there.");
        await ClickAsync(page, "Continue");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Check the letter");
        await Assertions.Expect(page.Locator(".govuk-summary-list")).ToContainTextAsync("The school bus does not go there.");
        if (scripts)
        {
            await Looking.ShootAsync(page, "letter-check", 1280);
            await Looking.CheckAsync(page);
        }

        await ClickAsync(page, "Make the letter");
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("The letter is made");
        var download = await page.RunAndWaitForDownloadAsync(() => ClickAsync(page, "Download the letter"));
        Assert.Matches(@"^R-[\d-]+-letter-\d+-v1\.docx$", download.SuggestedFilename);
        if (scripts)
        {
            await Looking.ShootAsync(page, "letter-made", 1280);
            await Looking.CheckAsync(page);
        }

        await page.GetByLabel("By post").CheckAsync();
        await ClickAsync(page, "Record it as sent");
        await Assertions.Expect(page.Locator(".govuk-summary-list")).ToContainTextAsync("by post");
        await Assertions.Expect(page.Locator("main form")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Letters_AskedForInBulk_AreMadeByASecondPerson()
    {
        var maker = await browsing.OpenAsync("/cases/{lettercase}", 1280, role: "caseworker");
        var number = new Uri(maker.Url).Segments[^1];
        await maker.GotoAsync("/letters/batches/new");
        await maker.Locator("#template").SelectOptionAsync("acknowledgment");
        await maker.Locator("#cases").FillAsync(number);
        await ClickAsync(maker, "Ask for the letters");
        await Assertions.Expect(maker.Locator("main")).ToContainTextAsync("Another person who makes letters must check");
        var address = new Uri(maker.Url).AbsolutePath;
        await maker.Context.DisposeAsync();

        var second = await browsing.OpenAsync("/letters/batches", 1280, scripts: false, role: "senior-caseworker");
        await second.GotoAsync(address);
        await second.Locator("summary").First.ClickAsync();
        await Assertions.Expect(second.Locator("details").First).ToContainTextAsync(number);
        await ClickAsync(second, "Approve and make the letters");
        await Assertions.Expect(second.Locator("main ol")).ToContainTextAsync("Made");
        var download = await second.RunAndWaitForDownloadAsync(() => ClickAsync(second, "Download the letters as one zip"));
        Assert.Matches(@"^letters-acknowledgment-2025-11-25\.zip$", download.SuggestedFilename);
        await second.Context.DisposeAsync();
    }

    private static Task ClickAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).First.ClickAsync();
}
