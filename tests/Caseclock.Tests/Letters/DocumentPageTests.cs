using System.IO.Compression;
using System.Net;
using System.Text;
using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Letters;

/// <summary>Documents over HTTP: what goes in, what comes out and how, and who is kept from it.</summary>
public sealed class DocumentPageTests(LetterSite letters) : IClassFixture<LetterSite>
{
    private const string AddAddress = "/documents/add?case=" + LetterSite.Refused;

    private string Code => letters.Site.Authority.Code;

    [Fact]
    public async Task Add_ThenDownload_GivesTheFileToBeSavedAndNothingElse()
    {
        using var client = letters.Site.Client("caseworker");
        using var added = await LetterSite.SendFile(client, AddAddress, "/documents/add", "Rosalind Quillfeather.pdf", LetterSite.Pdf, ("kind", "report"), ("title", "A report"));
        Assert.Equal($"/documents?case={LetterSite.Refused}&done=added", added.Headers.Location!.OriginalString);

        var page = Asking.Parse(await client.GetStringAsync("/documents?case=" + LetterSite.Refused));
        var link = page.QuerySelectorAll("main table a").First(a => a.TextContent == "A report").GetAttribute("href")!;
        using var answer = await client.GetAsync(link + "/file");

        Assert.Equal(LetterSite.Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Matches(@"^R-2025-90001-report-\d+-v1\.pdf$", disposition.FileName!.Trim('"'));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
        var kept = letters.Site.Services.GetRequiredService<ActivityLog>().Find(Code, new ActivityFilter { Act = Act.Exported, Subject = LetterSite.Refused }, new(0, 1)).Rows[0].Deed;
        Assert.Equal((letters.Site.AccountOf("caseworker").Id, "L-1", LetterSite.Refused), (kept.Account, kept.Person, kept.Case));
        Assert.DoesNotContain("Rosalind", kept.Detail!, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Attacks => new()
    {
        { "page.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "not taken" },
        { "picture.svg", Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"), "not taken" },
        { "letter.docm", Zip("word/document.xml"), "not taken" },
        { "..\\..\\run.exe", [.. "MZ"u8], "not taken" },
        { "plan.pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "something else" },
        { "plan.docx", Zip("word/vbaProject.bin"), "macro" },
        { "plan.docx", LetterSite.Pdf, "something else" },
        { "plan.pdf", [.. LetterSite.Pdf, .. Zip("a.jar")], "two files in one" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Add_AnAttack_IsRefusedWithWordsAndKeepsNothing(string name, byte[] content, string words)
    {
        using var client = letters.Site.Client("caseworker");
        var before = letters.Shelf.Of(Code, LetterSite.Refused).Count;
        using var answer = await LetterSite.SendFile(client, AddAddress, "/documents/add", name, content, ("kind", "other"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = Asking.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, page.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#file-error"));
        Assert.Equal(before, letters.Shelf.Of(Code, LetterSite.Refused).Count);
    }

    [Fact]
    public async Task Add_AFileThatIsTooLarge_SaysHowMuchIsTaken()
    {
        using var client = letters.Site.Client("caseworker");
        using var answer = await LetterSite.SendFile(client, AddAddress, "/documents/add", "plan.pdf", new byte[FileCheck.Most + 1], ("kind", "other"));
        Assert.Contains("25.0 MB; at most 25 MB", Asking.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ANameThatClimbs_BecomesATitleAndNeverAPath()
    {
        using var client = letters.Site.Client("caseworker");
        using var answer = await LetterSite.SendFile(client, AddAddress, "/documents/add", "../../../etc/cron.d/evil\u202Efdp.pdf", LetterSite.Pdf, ("kind", "other"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(letters.Shelf.Of(Code, LetterSite.Refused), document => document.Title == "evilfdp");
        Assert.All(Directory.GetFiles(letters.Site.Store.Address.Documents, "*", SearchOption.AllDirectories), file => Assert.Matches("^[0-9a-f]{64}$", Path.GetFileName(file)));
    }

    [Fact]
    public async Task Add_TheSameFormTwice_AddsOnce()
    {
        using var client = letters.Site.Client("caseworker");
        var id = Guid.CreateVersion7(letters.Site.Clock.Now).ToString("n");
        for (var press = 0; press < 2; press++)
        {
            using var answer = await LetterSite.SendFile(client, AddAddress, "/documents/add", "x.pdf", LetterSite.Pdf, ("kind", "order"), ("id", id));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Single(letters.Shelf.Of(Code, LetterSite.Refused), document => document.Id == id);
    }

    [Fact]
    public async Task Add_WithNothingChosen_NamesBothFieldsAndWithoutATokenIsRefused()
    {
        using var client = letters.Site.Client("caseworker");
        using var nothing = await client.Send(AddAddress, "/documents/add");
        Assert.Equal(["Choose a file.", "Choose what the document is."], Asking.Parse(await nothing.Content.ReadAsStringAsync()).QuerySelectorAll(".govuk-error-summary li").Select(item => item.Words()));
        using var bare = new MultipartFormDataContent { { new StringContent(LetterSite.Refused), "case" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/documents/add", bare)).StatusCode);
    }

    [Fact]
    public async Task NewVersion_OfADocument_IsItsNextVersion()
    {
        using var client = letters.Site.Client("caseworker");
        var first = letters.Add(LetterSite.Refused, Code);
        var address = $"/documents/add?case={LetterSite.Refused}&replaces={first.Id}";
        using var answer = await LetterSite.SendFile(client, address, "/documents/add", "again.pdf", LetterSite.Pdf, ("title", "Second"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((2, "Second"), letters.Shelf.Of(Code, LetterSite.Refused).Where(document => document.Chain == first.Chain).Select(document => (document.Version, document.Title)).MaxBy(pair => pair.Version));
    }

    [Fact]
    public async Task Remove_ByAManager_MarksItAndByACaseworkerIsRefused()
    {
        var document = letters.Add(LetterSite.Refused, Code);
        var address = "/documents/" + document.Id;
        using var caseworker = letters.Site.Client("caseworker");
        var page = Asking.Parse(await caseworker.GetStringAsync(address));
        Assert.Null(page.QuerySelector($"main form[action='{address}']"));
        using var form = new FormUrlEncodedContent([new("why", "x"), new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.PostAsync(address, form)).StatusCode);

        using var manager = letters.Site.Client("manager");
        using var without = await manager.Send(address, address, ("why", " "));
        Assert.NotNull(Asking.Parse(await without.Content.ReadAsStringAsync()).QuerySelector("#why-error"));
        using var removed = await manager.Send(address, address, ("why", "Belongs to another case"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(address + "/file")).StatusCode);
        Assert.Contains("Belongs to another case", Asking.Parse(await manager.GetStringAsync("/documents?case=" + LetterSite.Refused)).QuerySelector("main details").Words(), StringComparison.Ordinal);
        Assert.Equal(ContentState.Sound, letters.Site.Store.Contents.TryRead(Code, document.Sha256, out _));
    }

    [Fact]
    public async Task AnothersAuthority_CannotBeReachedByAnyAddress()
    {
        var foreign = letters.Add(DemoSite.ForeignCase, "991");
        using var client = letters.Site.Client("manager");
        foreach (var address in new[] { "/documents?case=" + DemoSite.ForeignCase, "/documents/add?case=" + DemoSite.ForeignCase, "/documents/" + foreign.Id, $"/documents/{foreign.Id}/file", "/letters?case=" + DemoSite.ForeignCase, "/letters/new?template=acknowledgment&case=" + DemoSite.ForeignCase })
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task ARestrictedRecord_CannotBeReachedWithoutAGrant()
    {
        var hidden = letters.Add(LetterSite.Hidden, Code);
        var letter = letters.Make(LetterSite.Hidden);
        using var client = letters.Site.Client("manager");
        foreach (var address in new[]
        {
            "/documents?case=" + LetterSite.Hidden, "/documents/add?case=" + LetterSite.Hidden, "/documents/" + hidden.Id, $"/documents/{hidden.Id}/file",
            "/letters?case=" + LetterSite.Hidden, "/letters/new?template=refusal-to-assess&case=" + LetterSite.Hidden, "/letters/" + letter.Id,
            "/documents/" + letter.Document, $"/documents/{letter.Document}/file", $"/documents/add?case={LetterSite.Refused}&replaces={hidden.Id}",
        })
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Download_OfContentThatWasChanged_IsNotSentAndSaysSo()
    {
        var document = Assert.IsType<Adding.Done>(letters.Shelf.Add(Code, new NewDocument(LetterSite.Refused, DocumentKind.Of("other")!, "Damaged", "x.txt", "Only once"u8.ToArray()), null)).Document;
        var file = Directory.GetFiles(letters.Site.Store.Address.Documents, document.Sha256, SearchOption.AllDirectories).Single();
        File.WriteAllText(file, "Something else");
        using var client = letters.Site.Client("manager");
        using var answer = await client.GetAsync($"/documents/{document.Id}/file");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("The document cannot be opened", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", page, StringComparison.Ordinal);
        File.WriteAllText(file, "Only once");
    }

    private static byte[] Zip(string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(name);
        }

        return stream.ToArray();
    }
}
