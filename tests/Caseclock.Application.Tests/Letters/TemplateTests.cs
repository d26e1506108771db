using Caseclock.Application.Casework;
using Caseclock.Application.Letters;
using Caseclock.Application.Tests.Documents;
using Caseclock.TestSupport;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Caseclock.Application.Tests.Letters;

public class TemplateTests
{
    public static TheoryData<string> All => [.. LetterTemplates.All.Select(template => template.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Shipped_EachLetter_IsSoundForWordAndForUsAndAlwaysTheSame(string id)
    {
        var content = Shipped(id);
        Assert.Empty(WordFile.Faults(content));
        Assert.Empty(TemplateCheck.Of(LetterStore.Letter(id), "template.docx", content));
        Assert.Equal(content, Shipped(id));
        Assert.IsType<Application.Documents.Checked.Accepted>(Application.Documents.FileCheck.Of("template.docx", content));
    }

    // What each notice must say: SEND Regulations 2014, regs 5(3), 10(3), 13, 14, 20, 22 and 31; Children and Families Act 2014, ss. 38, 51 and 52.
    [Theory]
    [InlineData("refusal-to-assess", "appeal-assess mediation disagreement sendiass")]
    [InlineData("refusal-to-issue", "appeal-issue mediation disagreement sendiass")]
    [InlineData("final-plan", "appeal-contents mediation-contents disagreement sendiass")]
    [InlineData("amended-plan", "appeal-contents mediation-contents disagreement sendiass")]
    [InlineData("review-maintain", "appeal-amend mediation-contents disagreement sendiass")]
    [InlineData("amendment-declined", "appeal-amend mediation-contents disagreement sendiass")]
    [InlineData("cease-notice", "appeal-cease mediation disagreement sendiass")]
    [InlineData("draft-plan", "draft-rights sendiass")]
    [InlineData("amendment-notice", "amendment-rights sendiass")]
    public void Mandatory_OfEachNotice_IsWhatTheLawAsksFor(string id, string parts) =>
        Assert.Equal(parts, string.Join(' ', LetterStore.Letter(id).Mandatory.Select(part => part.Id)));

    [Fact]
    public void Mandatory_EveryPart_IsUsedAndItsFieldsAreDeclared()
    {
        Assert.Equal(Mandatory.All.Select(part => part.Id).Order(StringComparer.Ordinal), LetterTemplates.All.SelectMany(template => template.Mandatory).Select(part => part.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Mandatory.All.Count, Mandatory.All.Select(part => part.Tag).Distinct().Count());
    }

    [Fact]
    public void Journeys_NamedByTemplates_AreThere() =>
        Assert.All(LetterTemplates.All.SelectMany(template => template.Journeys), id => Assert.True(JourneyBook.TryOf(id, out _), id));

    [Fact]
    public void Check_ATemplateWithMoreWordsAndFields_IsTaken()
    {
        var content = WordFile.With(Shipped("refusal-to-assess"), [WordFile.Run("Our head of service, "), .. WordFile.Field(" MERGEFIELD Officer \\* MERGEFORMAT ", "«Officer»"), WordFile.Run(" and «Auth"), WordFile.Run("ority»")]);
        Assert.Empty(Check("refusal-to-assess", content));
    }

    [Theory]
    [InlineData("«Childs_name»", "There is no field «Childs_name».")]
    [InlineData("«child name»", "Do you mean «Child_name»?")]
    [InlineData("Dear «Child_name", "stands alone")]
    public void Check_AFieldThatThereIsNot_IsNamed(string text, string problem) =>
        Assert.Contains(problem, Assert.Single(Check("acknowledgment", WordFile.With(Shipped("acknowledgment"), WordFile.Run(text)))), StringComparison.Ordinal);

    [Fact]
    public void Check_AFieldCutIntoRunsOrOfWord_IsNamedToo()
    {
        var cut = WordFile.With(Shipped("acknowledgment"), WordFile.Run("«No"), WordFile.Run("_such"), WordFile.Run("_field»"));
        Assert.Contains("«No_such_field»", Assert.Single(Check("acknowledgment", cut)), StringComparison.Ordinal);
        var word = WordFile.With(Shipped("acknowledgment"), new SimpleField(WordFile.Run("x")) { Instruction = " MERGEFIELD Other " });
        Assert.Contains("«Other»", Assert.Single(Check("acknowledgment", word)), StringComparison.Ordinal);
        var header = WordFile.Changed(Shipped("acknowledgment"), main => main.HeaderParts.First().Header.AppendChild(new Paragraph(WordFile.Run("«In_header»"))));
        Assert.Contains("«In_header»", Assert.Single(Check("acknowledgment", header)), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ALockedPartTakenOut_IsNamed()
    {
        var content = WordFile.Changed(Shipped("refusal-to-assess"), main => WordFile.Part(main, "mediation").Remove());
        Assert.Contains("“Mediation” is missing", Assert.Single(Check("refusal-to-assess", content)), StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<SdtElement>> Tampering => new()
    {
        { "another word", part => First(part, "two months").Text = First(part, "two months").Text.Replace("two months", "two weeks", StringComparison.Ordinal) },
        { "a word more", part => part.Descendants<Paragraph>().Last().AppendChild(WordFile.Run(" We advise against it.")) },
        { "a paragraph less", part => part.Descendants<Paragraph>().Last().Remove() },
        { "a field less", part => First(part, "«Appeal_by»").Text = First(part, "«Appeal_by»").Text.Replace("«Appeal_by»", "soon", StringComparison.Ordinal) },
        { "twice", part => part.InsertAfterSelf(part.CloneNode(true)) },
        { "another tag", part => part.SdtProperties!.GetFirstChild<Tag>()!.Val = "caseclock-x" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public void Check_ALockedPartTamperedWith_IsNamed(string how, Action<SdtElement> tamper)
    {
        var content = WordFile.Changed(Shipped("refusal-to-assess"), main => tamper(WordFile.Part(main, "appeal-assess")));
        var problem = Assert.Single(Check("refusal-to-assess", content));
        Assert.True(problem.Contains("“Your right to appeal”", StringComparison.Ordinal), how);
    }

    [Fact]
    public void Check_ALockedPartWithOtherRunsAndSpaces_IsTaken()
    {
        var content = WordFile.Changed(Shipped("refusal-to-assess"), main =>
        {
            var text = First(WordFile.Part(main, "appeal-assess"), "two months");
            var cut = text.Text.IndexOf(' ', 40);
            var (before, after) = (text.Text[..cut], text.Text[cut..]);
            text.Text = before;
            text.Parent!.InsertAfterSelf(new Run(new RunProperties(new Bold()), new Text("  " + after) { Space = SpaceProcessingModeValues.Preserve }));
            text.Space = SpaceProcessingModeValues.Preserve;
        });
        Assert.Empty(Check("refusal-to-assess", content));
    }

    [Fact]
    public void Check_WhatFetchesRunsOrHides_IsRefused()
    {
        var shipped = Shipped("acknowledgment");
        Assert.Contains("INCLUDETEXT", Assert.Single(Check("acknowledgment", WordFile.With(shipped, WordFile.Field(" INCLUDETEXT \"C:\\\\secret.txt\" ", "x")))), StringComparison.Ordinal);
        Assert.Contains("DDEAUTO", Assert.Single(Check("acknowledgment", WordFile.With(shipped, WordFile.Field(" DDEAUTO c:\\\\cmd.exe ", "x")))), StringComparison.Ordinal);
        Assert.Contains("hidden text", Assert.Single(Check("acknowledgment", WordFile.With(shipped, new Run(new RunProperties(new Vanish()), new Text("not seen"))))), StringComparison.Ordinal);
        Assert.Contains("tracked changes", Assert.Single(Check("acknowledgment", WordFile.With(shipped, new InsertedRun(WordFile.Run("new")) { Author = "x", Id = "1" }))), StringComparison.Ordinal);
        Assert.Contains("kept elsewhere", Assert.Single(Check("acknowledgment", WordFile.Changed(shipped, main => main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("http://tracker.example/x.png"))))), StringComparison.Ordinal);
        Assert.Contains("Word file (.docx)", Assert.Single(TemplateCheck.Of(LetterStore.Letter("acknowledgment"), "letter.pdf", SampleFiles.Pdf())), StringComparison.Ordinal);
        Assert.Single(Check("acknowledgment", SampleFiles.Docx()));
        Assert.Contains("macro", Assert.Single(TemplateCheck.Of(LetterStore.Letter("acknowledgment"), "letter.docx", SampleFiles.Docx(("word/vbaProject.bin", "x")))), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_AVersion_IsUsedFromThenOnAndLettersSayWhichMadeThem(string engine)
    {
        using var held = new LetterStore(engine);
        var first = Assert.IsType<LetterMade.Done>(held.Desk.Make(held.Authority, LetterStore.Refusal(), LetterStore.Maker)).Letter;
        var template = LetterStore.Letter("refusal-to-assess");
        var changed = WordFile.With(Shipped("refusal-to-assess"), WordFile.Run("Southbridge cares."));
        Assert.Empty(held.Templates.Add(LetterStore.Code, template, "ours.docx", changed, "A line more", "admin"));
        Assert.Empty(held.Templates.Add(LetterStore.Code, template, "ours.docx", changed, "Sent twice", "admin"));
        var second = Assert.IsType<LetterMade.Done>(held.Desk.Make(held.Authority, LetterStore.Refusal(), LetterStore.Maker)).Letter;

        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.DoesNotContain("Southbridge cares.", WordFile.Lines(held.ContentOf(first)));
        Assert.Contains("Southbridge cares.", WordFile.Lines(held.ContentOf(second)));
        Assert.Equal([(2, false), (1, true)], held.Templates.Versions(LetterStore.Code, template.Id).Select(version => (version.Version, version.Shipped)));
        Assert.Equal(changed, held.Templates.File(LetterStore.Code, template, null));
        Assert.Equal(Shipped("refusal-to-assess"), held.Templates.File(LetterStore.Code, template, 1));

        held.Templates.GoBack(LetterStore.Code, template, "admin");
        Assert.Equal(3, Assert.IsType<LetterMade.Done>(held.Desk.Make(held.Authority, LetterStore.Refusal(), LetterStore.Maker)).Letter.Version);
        Assert.Empty(held.Test.Store.Verify().Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_ATemplateThatIsNotRight_ChangesNothing(string engine)
    {
        using var held = new LetterStore(engine);
        var template = LetterStore.Letter("refusal-to-assess");
        Assert.NotEmpty(held.Templates.Add(LetterStore.Code, template, "ours.docx", Shipped("acknowledgment"), null, "admin"));
        Assert.Empty(held.Templates.Versions(LetterStore.Code, template.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_FromATemplateWithTheLawsOldWords_IsRefused(string engine)
    {
        using var held = new LetterStore(engine);
        Assert.IsType<LetterMade.Done>(held.Desk.Make(held.Authority, LetterStore.Refusal(), LetterStore.Maker));
        var old = WordFile.Changed(Shipped("refusal-to-assess"), main => First(WordFile.Part(main, "sendiass"), "Free,").Text = "Advice costs nothing: «SENDIASS»");
        var hash = held.Test.Store.Contents.Put(LetterStore.Code, old);
        Assert.Equal(1, held.Test.Execute($"UPDATE letter_template SET sha256 = '{hash}', shipped = {(engine == TestStore.Sqlite ? "0" : "false")}", LetterStore.Code));

        var refused = Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, LetterStore.Refusal(), LetterStore.Maker));
        Assert.Contains("“Free advice and support”", refused.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfLetters_IsTheOneTheDeclarationsMake() => Golden.Check("docs/letters.md", LetterDocs.Page());

    internal static byte[] Shipped(string id) => TemplateFile.Of(LetterStore.Letter(id));

    private static IReadOnlyList<string> Check(string id, byte[] content) => TemplateCheck.Of(LetterStore.Letter(id), "template.docx", content);

    private static Text First(SdtElement part, string with) => part.Descendants<Text>().First(text => text.Text.Contains(with, StringComparison.Ordinal));
}
