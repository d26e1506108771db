using System.IO.Compression;
using System.Net;
using System.Text;
using Caseclock.Application.Letters;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Letters;

/// <summary>Letters over HTTP: one by one, in bulk with a second person, and their templates.</summary>
public sealed class LetterPageTests(LetterSite letters) : IClassFixture<LetterSite>
{
    private const string NewAddress = "/letters/new?template=refusal-to-assess&case=" + LetterSite.Refused;

    private static readonly (string Name, string Value) Reasons = ("typed-Reasons", "Enough is done <b>already</b>.");

    private string Code => letters.Site.Authority.Code;

    [Fact]
    public async Task Choose_OfACase_OffersWhatIsRecordedAndSaysWhatMustBeFirst()
    {
        using var client = letters.Site.Client("caseworker");
        var page = Asking.Parse(await client.GetStringAsync("/letters?case=" + LetterSite.Refused));
        Assert.Equal("Decision not to assess", page.QuerySelector("main li a").Words());
        Assert.Contains("Final plan: issue the final plan first", page.QuerySelector("main details").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_CheckedThenMadeThenSent_IsKeptAndItsNameIsInNoAddress()
    {
        using var client = letters.Site.Client("caseworker");
        using var check = await client.Send(NewAddress, "/letters/new", ("to", "family:F1"), Reasons, ("go", "check"));
        var page = Asking.Parse(await check.Content.ReadAsStringAsync());
        Assert.Contains("Monday 12 January 2026", page.QuerySelector("main .govuk-summary-list").Words(), StringComparison.Ordinal);
        Assert.Contains("Enough is done <b>already</b>.", page.QuerySelector("main .govuk-summary-list").Words(), StringComparison.Ordinal);

        var hidden = page.QuerySelectorAll("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Append(KeyValuePair.Create("go", "make")).ToList();
        var made = new List<string>();
        for (var press = 0; press < 2; press++)
        {
            using var form = new FormUrlEncodedContent(hidden);
            using var answer = await client.PostAsync("/letters/new", form);
            made.Add(answer.Headers.Location!.OriginalString);
        }

        Assert.Equal(made[0], made[1]);
        var address = made[0].Split('?')[0];
        var shown = Asking.Parse(await client.GetStringAsync(made[0]));
        Assert.Contains("The letter is made", shown.QuerySelector(".govuk-notification-banner").Words(), StringComparison.Ordinal);
        var file = await client.GetByteArrayAsync(shown.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        Assert.Contains("Enough is done &lt;b&gt;already&lt;/b&gt;.", Body(file), StringComparison.Ordinal);

        using var wrong = await client.Send(address, address, ("how", "post"), ("on-day", "26"), ("on-month", "11"), ("on-year", "2025"));
        Assert.NotNull(Asking.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelector("#on-error"));
        using var sent = await client.Send(address, address, ("how", "post"), ("on-day", "25"), ("on-month", "11"), ("on-year", "2025"));
        Assert.Equal(address + "?sent=true", sent.Headers.Location!.OriginalString);
        Assert.Contains("Tuesday 25 November 2025, by post", Asking.Parse(await client.GetStringAsync(address)).QuerySelector("main .govuk-summary-list").Words(), StringComparison.Ordinal);
        Assert.Contains("Tue 25 Nov 2025, by post", Asking.Parse(await client.GetStringAsync("/documents?case=" + LetterSite.Refused)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithoutReasons_NamesWhatIsMissing()
    {
        using var client = letters.Site.Client("caseworker");
        using var answer = await client.Send(NewAddress, "/letters/new", ("to", "family:F1"), ("go", "make"));
        Assert.Contains("Write the reasons", Asking.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("family:F9")]
    [InlineData("advice:A1")]
    [InlineData("")]
    public async Task Make_ToARecipientWhoIsNotOnTheCase_IsRefused(string to)
    {
        using var client = letters.Site.Client("caseworker");
        var before = letters.Desk.Of(Code, LetterSite.Refused).Count;
        using var answer = await client.Send(NewAddress, "/letters/new", ("to", to), Reasons, ("go", "make"));
        Assert.Contains("Only those who are on the case", Asking.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Equal(before, letters.Desk.Of(Code, LetterSite.Refused).Count);
    }

    [Fact]
    public async Task Make_ToSomebodyTypedIn_NeedsAReasonAndATick()
    {
        using var client = letters.Site.Client("caseworker");
        using var without = await client.Send(NewAddress, "/letters/new", ("to", "other"), ("name", "Law & Co"), ("why", "because"), Reasons, ("go", "make"));
        var page = Asking.Parse(await without.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("#why-error"));
        Assert.NotNull(page.QuerySelector("#sure-error"));
        using var with = await client.Send(NewAddress, "/letters/new", ("to", "other"), ("name", "Law & Co"), ("why", "The parents’ solicitor, by their letter of 3 November"), ("sure", "yes"), Reasons, ("go", "make"));
        Assert.Contains("The parents’ solicitor", Asking.Parse(await client.GetStringAsync(with.Headers.Location!.OriginalString)).QuerySelector("main .govuk-summary-list").Words(), StringComparison.Ordinal);
        Assert.Contains("Law & Co (not on the case)", Asking.Parse(await client.GetStringAsync("/documents?case=" + LetterSite.Refused)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_AfterADecisionIsSaved_OffersItsLetter()
    {
        using var client = letters.Site.Client("caseworker");
        var page = Asking.Parse(await client.GetStringAsync($"/cases/{LetterSite.Refused}?recorded=decide-to-assess"));
        Assert.Equal($"/letters/new?case={LetterSite.Refused}&template=refusal-to-assess", page.QuerySelectorAll("main a").Single(link => link.Words() == "decision not to assess").GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/documents?case=" + LetterSite.Refused);

        var without = Asking.Parse(await letters.Site.Client("data-protection-officer").GetStringAsync("/cases/" + LetterSite.Refused));
        Assert.DoesNotContain(without.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith("/documents", StringComparison.Ordinal) || link.GetAttribute("href")!.StartsWith("/letters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_AskedByOneAndApprovedByAnother_IsMadeOnceAndTakenAsOneZip()
    {
        using var maker = letters.Site.Client("caseworker");
        using var hidden = await maker.Send("/letters/batches/new", "/letters/batches/new", ("template", "acknowledgment"), ("cases", $"{LetterSite.Refused}\n{LetterSite.Hidden}\n{DemoSite.ForeignCase}"));
        Assert.Contains($"{LetterSite.Hidden}, {DemoSite.ForeignCase}: you cannot open these cases", Asking.Parse(await hidden.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        using var typed = await maker.Send("/letters/batches/new", "/letters/batches/new", ("template", "refusal-to-assess"), ("cases", LetterSite.Refused));
        Assert.Contains("Choose the letter.", Asking.Parse(await typed.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);

        using var asked = await maker.Send("/letters/batches/new", "/letters/batches/new", ("template", "acknowledgment"), ("cases", LetterSite.Refused));
        var address = asked.Headers.Location!.OriginalString;
        Assert.Contains("Another person", Asking.Parse(await maker.GetStringAsync(address)).QuerySelector("main .govuk-inset-text").Words(), StringComparison.Ordinal);
        using var own = await Press(maker, address, ("go", "approve"));
        Assert.Contains("another person must", Asking.Parse(await own.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await maker.GetAsync(address + "/file")).StatusCode);

        using var second = letters.Site.Client("senior-caseworker");
        Assert.Contains("Waits for you", Asking.Parse(await second.GetStringAsync("/letters/batches")).QuerySelector("main table").Words(), StringComparison.Ordinal);
        var page = Asking.Parse(await second.GetStringAsync(address));
        Assert.Contains("Ms Ada Quillfeather", page.QuerySelector("main h3").Words(), StringComparison.Ordinal);
        Assert.Contains("Wednesday 1 October 2025", page.QuerySelector("main details").Words(), StringComparison.Ordinal);
        await Press(second, address, ("go", "approve"));
        await Press(letters.Site.Client("manager"), address, ("go", "approve"));

        var id = address.Split('/')[^1];
        Assert.Single(letters.Desk.OfBatch(Code, id));
        using var file = await second.GetAsync(address + "/file");
        Assert.Equal("letters-acknowledgment-2025-11-25.zip", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        Assert.Matches(@"^R-2025-90001-letter-\d+-v1\.docx$", Assert.Single(zip.Entries).Name);
    }

    [Fact]
    public async Task Batch_WithARecordHiddenFromTheSecondPerson_ShowsNothingOfItAndMakesNothing()
    {
        var batches = letters.Site.Services.GetRequiredService<LetterBatches>();
        var batch = batches.Ask(letters.Site.Authority, LetterTemplates.Of("acknowledgment")!, [LetterSite.Hidden], "somebody");
        using var client = letters.Site.Client("manager");
        var page = await client.GetStringAsync("/letters/batches/" + batch.Id);
        Assert.Contains("Restricted record", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", page, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterSite.Hidden, page, StringComparison.Ordinal);
        await Press(client, "/letters/batches/" + batch.Id, ("go", "approve"));
        Assert.Empty(letters.Desk.OfBatch(Code, batch.Id));
        Assert.DoesNotContain(LetterSite.Hidden, await client.GetStringAsync("/letters/batches/" + batch.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_Refused_SaysWhyAndMakesNothing()
    {
        var batches = letters.Site.Services.GetRequiredService<LetterBatches>();
        var batch = batches.Ask(letters.Site.Authority, LetterTemplates.Of("acknowledgment")!, [LetterSite.Refused], "somebody");
        using var client = letters.Site.Client("duty");
        var address = "/letters/batches/" + batch.Id;
        using var without = await Press(client, address, ("go", "refuse"), ("why", " "));
        Assert.NotNull(Asking.Parse(await without.Content.ReadAsStringAsync()).QuerySelector("#why-error"));
        await Press(client, address, ("go", "refuse"), ("why", "The wrong template"));
        Assert.Contains("The wrong template", Asking.Parse(await client.GetStringAsync(address)).QuerySelector("main .govuk-summary-list").Words(), StringComparison.Ordinal);
        Assert.Empty(letters.Desk.OfBatch(Code, batch.Id));
    }

    [Fact]
    public async Task Template_ChangedAndAdded_IsUsedAndOneThatIsNotRightIsRefusedWithWhich()
    {
        const string Address = "/administration/letters/decision-to-assess";
        using var manager = letters.Site.Client("manager");
        var shipped = await manager.GetByteArrayAsync(Address + "/file");
        using var field = await LetterSite.SendFile(manager, Address, Address, "ours.docx", Changed(shipped, "«Child_name»", "«Childs_name»"));
        Assert.Contains("There is no field «Childs_name»", Asking.Parse(await field.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        using var locked = await LetterSite.SendFile(manager, Address, Address, "ours.docx", Changed(shipped, "Free, impartial", "Impartial"));
        Assert.Contains("“Free advice and support”", Asking.Parse(await locked.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        using var other = await LetterSite.SendFile(manager, Address, Address, "ours.pdf", LetterSite.Pdf);
        Assert.Contains("Word file", Asking.Parse(await other.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Empty(letters.Templates.Versions(Code, "decision-to-assess"));

        using var right = await LetterSite.SendFile(manager, Address, Address, "ours.docx", Changed(shipped, "What happens now", "What comes next"), ("note", "Plainer"));
        Assert.Equal(Address + "?added=true", right.Headers.Location!.OriginalString);
        Assert.Contains("What comes next", Body(await manager.GetByteArrayAsync(Address + "/file")), StringComparison.Ordinal);
        Assert.Contains("Plainer", Asking.Parse(await manager.GetStringAsync(Address)).QuerySelector("main table").Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(Address + "/file?version=9")).StatusCode);
        using var caseworker = letters.Site.Client("caseworker");
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task Details_OfTheAuthority_AreKept()
    {
        using var manager = letters.Site.Client("manager");
        var kept = letters.Templates.Details(Code).Select(pair => (pair.Key, pair.Value)).Where(pair => pair.Key != "Contact").ToArray();
        using var answer = await manager.Send("/administration/letters", "/administration/letters", [.. kept, ("Contact", "01234 999999")]);
        Assert.Equal("/administration/letters?kept=true", answer.Headers.Location!.OriginalString);
        Assert.Equal("01234 999999", letters.Templates.Details(Code)["Contact"]);
    }

    // A page may have two forms for one address; the button says which is meant.
    private static async Task<HttpResponseMessage> Press(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = Asking.Parse(await client.GetStringAsync(address)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await client.PostAsync(address, form);
    }

    private static string Body(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Changed(byte[] docx, string from, string to)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var body = Body(docx);
            Assert.Contains(from, body, StringComparison.Ordinal);
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(body.Replace(from, to, StringComparison.Ordinal)));
        }

        return stream.ToArray();
    }
}
