using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Caseclock.Application.Tests.Letters;

public class LetterTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Make_ARefusal_SaysWhatTheClocksSayAndIsADocumentOfTheCase(string engine)
    {
        using var held = new LetterStore(engine);
        var letter = Make(held, LetterStore.Refusal("First reason <b>&\nSecond reason «Child_name»"));
        var content = held.ContentOf(letter);
        var lines = WordFile.Lines(content);
        var clocks = RuleBook.Clocks(held.Test.Store.Person(LetterStore.Code, "ann")!, Policies.Recommended, held.Test.Store.Today);
        var appeal = DateWords.Long(clocks.Single(clock => clock.Id == "TB-01").Due!.Value);

        Assert.Equal("Monday 12 January 2026", appeal);
        Assert.Contains(lines, line => line.Contains($"The Tribunal must receive your appeal by {appeal}: that is two months after", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("by Monday 12 January 2026: within two months", StringComparison.Ordinal));
        Assert.Contains("12 Mill Lane\nSouthbridge\nSB1 2AB", lines);
        Assert.Contains("First reason <b>&\nSecond reason «Child_name»", lines);
        Assert.Contains("On Wednesday 12 November 2025 we decided not to make an EHC needs assessment of Ann O’Neill.", lines);
        Assert.Contains("Ann O’Neill, born on 4 March 2016", lines);
        Assert.Contains("Tuesday 25 November 2025", lines);
        Assert.DoesNotContain(lines, line => line.Contains('«', StringComparison.Ordinal) && !line.Contains("Second reason", StringComparison.Ordinal));
        Assert.Empty(WordFile.Faults(content));
        var document = held.Shelf.Find(LetterStore.Code, letter.Document)!;
        Assert.Equal(("R-2025-00001", DocumentKind.Letter, letter.Id, "R-2025-00001-letter-1-v1.docx"), (document.Case, document.Kind, document.Letter, FileNames.Neutral(document)));
        Assert.Equal(("family:F1", "Ms Ana O’Neill", 1), (letter.ToKey, letter.ToName, letter.Version));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_TheLockedParts_StayLockedInTheLetter(string engine)
    {
        using var held = new LetterStore(engine);
        var content = held.ContentOf(Make(held, LetterStore.Refusal()));
        WordFile.Changed(content, main => Assert.Equal(
            ["appeal-assess", "mediation", "disagreement", "sendiass"],
            main.Document.Descendants<SdtBlock>().Where(part => part.SdtProperties!.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Lock>()!.Val! == LockingValues.SdtContentLocked).Select(part => part.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!["caseclock-".Length..])));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_TheSameIdTwice_MakesOneLetter(string engine)
    {
        using var held = new LetterStore(engine);
        var order = LetterStore.Refusal() with { Id = "form-1" };
        Assert.Equal(Make(held, order), Make(held, order));
        Assert.Single(held.Desk.Of(LetterStore.Code, "R-2025-00001"));
        Assert.Single(held.Shelf.Of(LetterStore.Code, "R-2025-00001"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Recipients_OfTheFamily_AreThoseToWhomLettersMayGo(string engine)
    {
        using var held = new LetterStore(engine);
        Assert.Equal(["family:F1"], Facts(held, "R-2025-00001", "refusal-to-assess").Recipients().Select(recipient => recipient.Key));
        Assert.Equal(["family:F1", "family:F2"], Facts(held, "R-2025-00002", "draft-plan").Recipients().Select(recipient => recipient.Key));
        Assert.Empty(Facts(held, "R-2025-00003", "acknowledgment").Recipients());
        Assert.Equal(("advice:A1", "Southbridge Paediatrics"), Facts(held, "R-2025-00002", "advice-request").Recipients().Select(recipient => (recipient.Key, recipient.Name)).Single());
        Assert.Equal("setting:Hillside College", Facts(held, "R-2025-00002", "consultation").Recipients().Single().Key);

        held.Record("""{"id":"b90","person":"ben","kind":"person.details","on":"2025-11-01","born":"2008-03-04"}""");
        Assert.Equal(["family:F1", "family:F2", "young-person"], Facts(held, "R-2025-00002", "draft-plan").Recipients().Select(recipient => recipient.Key));
    }

    [Theory]
    [InlineData("family:F2", "a court keeps letters from him")]
    [InlineData("family:F3", "she is a contact no more")]
    [InlineData("family:F9", "there is no such contact")]
    [InlineData("advice:A1", "advice is another case’s")]
    [InlineData("", "nobody was chosen")]
    public void Make_ToSomebodyWhoIsNotOnTheCase_IsRefused(string key, string why)
    {
        using var held = new LetterStore(TestStore.Sqlite);
        var refused = Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, LetterStore.Refusal() with { ToKey = key }, LetterStore.Maker));
        Assert.True(refused.Problems.Any(problem => problem.Contains("Only those who are on the case", StringComparison.Ordinal)), why);
        Assert.Empty(held.Desk.Of(LetterStore.Code, "R-2025-00001"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_ToSomebodyTypedInWithAReason_KeepsTheReason(string engine)
    {
        using var held = new LetterStore(engine);
        Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, LetterStore.Refusal() with { ToKey = null, Other = Recipient.Typed("Law & Co", null, " ") }, LetterStore.Maker));
        var letter = Make(held, LetterStore.Refusal() with { ToKey = null, Other = Recipient.Typed("Law & Co", "1 High St\nSouthbridge", "The parents’ solicitor, by their letter of 3 November") });
        Assert.Equal((null, "Law & Co", "The parents’ solicitor, by their letter of 3 November"), (letter.ToKey, letter.ToName, letter.ToWhy));
        Assert.Contains("Law & Co", WordFile.Lines(held.ContentOf(letter)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_WithSomethingNotRecorded_NamesItAndWhatToDo(string engine)
    {
        using var held = new LetterStore(engine);
        held.Templates.Keep(LetterStore.Code, new Dictionary<string, string> { ["Mediation_adviser"] = "" }, null);
        var problems = Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, LetterStore.Refusal(" "), LetterStore.Maker)).Problems;
        Assert.Contains(problems, problem => problem.Contains("«Reasons» is not known", StringComparison.Ordinal) && problem.Contains("Write the reasons", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("«Mediation_adviser»", StringComparison.Ordinal) && problem.Contains("Administration, Letters", StringComparison.Ordinal));
        Assert.Equal(2, problems.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_BeforeItIsRecorded_SaysWhatToRecordFirst(string engine)
    {
        using var held = new LetterStore(engine);
        var order = new LetterOrder("R-2025-00001", LetterStore.Letter("final-plan")) { ToKey = "family:F1" };
        Assert.Contains("Issue the final plan first: the letter tells of it.", Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, order, LetterStore.Maker)).Problems);
        held.Record("""{"id":"a80","person":"ann","kind":"person.died","on":"2025-11-20"}""");
        Assert.Contains("The child or young person has died: no letter is made.", Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, LetterStore.Refusal(), LetterStore.Maker)).Problems);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_ALetterThatSendsAPlan_NeedsOneAndKeepsWhichVersionWasSent(string engine)
    {
        using var held = new LetterStore(engine);
        var order = new LetterOrder("R-2025-00002", LetterStore.Letter("draft-plan")) { ToKey = "family:F1" };
        Assert.Contains("Add the plan to the case’s documents first: the letter sends it.", Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, order, LetterStore.Maker)).Problems);
        held.AddPlan("R-2025-00002");
        var second = held.AddPlan("R-2025-00002");
        var foreign = held.AddPlan("R-2025-00001");
        Assert.Contains("Choose which version of the plan goes with the letter.", Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, order, LetterStore.Maker)).Problems);
        Assert.IsType<LetterMade.Refused>(held.Desk.Make(held.Authority, order with { Encloses = foreign.Id }, LetterStore.Maker));

        var letter = Make(held, order with { Encloses = second.Id });
        Assert.Equal((second.Id, 2), (letter.Encloses, second.Version));
        Assert.Contains(WordFile.Lines(held.ContentOf(letter)), line => line.Contains("until Monday 17 November 2025", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Make_ToABodyAndToASetting_SaysTheirOwnDay(string engine)
    {
        using var held = new LetterStore(engine);
        held.AddPlan("R-2025-00002");
        var advice = Make(held, new LetterOrder("R-2025-00002", LetterStore.Letter("advice-request")) { ToKey = "advice:A1" });
        Assert.Contains(WordFile.Lines(held.ContentOf(advice)), line => line.Contains("Please send it by Monday 20 October 2025.", StringComparison.Ordinal));
        var plan = held.Shelf.Of(LetterStore.Code, "R-2025-00002").Single(document => document.Kind.IsPlan);
        var consulted = Make(held, new LetterOrder("R-2025-00002", LetterStore.Letter("consultation")) { ToKey = "setting:Hillside College", Encloses = plan.Id });
        Assert.Contains(WordFile.Lines(held.ContentOf(consulted)), line => line.Contains("by Tuesday 18 November 2025 whether", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Sent_TwiceRecorded_KeepsTheFirstAndTellsTheActivityOnce(string engine)
    {
        using var held = new LetterStore(engine);
        var letter = Make(held, LetterStore.Refusal());
        held.Desk.Sent(LetterStore.Code, letter.Id, new DateOnly(2025, 11, 25), "post", "clerk");
        held.Desk.Sent(LetterStore.Code, letter.Id, new DateOnly(2025, 11, 24), "hand", "other");

        var sent = held.Desk.Find(LetterStore.Code, letter.Id)!.Sent!;
        Assert.Equal((new DateOnly(2025, 11, 25), "post", "clerk"), (sent.On, sent.How, sent.RecordedBy));
        var done = new ActivityLog(held.Test.Store, held.Test.Clock).Find(LetterStore.Code, new ActivityFilter { Act = Act.Sent }, new Page(0, 10)).Rows;
        Assert.Equal(("clerk", "ann", "R-2025-00001", "refusal-to-assess by post"), (done.Single().Deed.Account, done[0].Deed.Person, done[0].Deed.Case, done[0].Deed.Detail));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Fill_FieldsWhereverWordPutsThem_FillsThemAll(string engine)
    {
        using var held = new LetterStore(engine);
        var content = WordFile.Changed(TemplateTests.Shipped("refusal-to-assess"), main =>
        {
            var body = main.Document.Body!;
            body.PrependChild(new Paragraph([WordFile.Run("Word’s own: "), .. WordFile.Field(" MERGEFIELD  Case_number  \\* MERGEFORMAT ", "«Case_number»"), WordFile.Run(".")]));
            body.PrependChild(new Paragraph(WordFile.Run("Simple: "), new SimpleField(WordFile.Run("x")) { Instruction = " MERGEFIELD \"Child_forename\" " }));
            body.PrependChild(new Paragraph(WordFile.Run("Cut: «Ch"), new Run(new RunProperties(new Italic()), new Text("ild_fore")), WordFile.Run("name» and «Case_number», «Child_forename».")));
            body.PrependChild(new Paragraph(WordFile.Run("«Parents_address»")));
            main.FooterParts.First().Footer.AppendChild(new Paragraph(WordFile.Run("Foot of «Case_number»")));
        });
        Assert.Empty(held.Templates.Add(LetterStore.Code, LetterStore.Letter("refusal-to-assess"), "ours.docx", content, null, "admin"));

        var made = held.ContentOf(Make(held, LetterStore.Refusal()));
        var lines = WordFile.Lines(made);
        Assert.Contains("Word’s own: R-2025-00001.", lines);
        Assert.Contains("Simple: Ann", lines);
        Assert.Contains("Cut: Ann and R-2025-00001, Ann.", lines);
        Assert.Contains("Foot of R-2025-00001", lines);
        Assert.Empty(WordFile.Faults(made));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Fill_AFieldThatMayBeEmpty_LeavesItsLineOut(string engine)
    {
        using var held = new LetterStore(engine);
        held.AddPlan("R-2025-00002");
        var plan = held.Shelf.Of(LetterStore.Code, "R-2025-00002").Single(document => document.Kind.IsPlan);
        var lines = WordFile.Lines(held.ContentOf(Make(held, new LetterOrder("R-2025-00002", LetterStore.Letter("draft-plan")) { ToKey = "family:F1", Encloses = plan.Id })));
        Assert.Equal(["Mr Al Baker", "Date"], lines.Take(2));
    }

    [Fact]
    public void Fill_AValueThatXmlCannotHold_IsCleanedAndTheLetterOpens()
    {
        using var held = new LetterStore(TestStore.Sqlite);
        var made = held.ContentOf(Make(held, LetterStore.Refusal("Before\u0000\u0008after 😀 ]]> <w:p/> \uFFFE{ MERGEFIELD x }")));
        Assert.Contains("Beforeafter 😀 ]]> <w:p/> { MERGEFIELD x }", WordFile.Lines(made));
    }

    private static Letter Make(LetterStore held, LetterOrder order)
    {
        var made = held.Desk.Make(held.Authority, order, LetterStore.Maker);
        return made is LetterMade.Done done ? done.Letter : throw new Xunit.Sdk.XunitException(string.Join(' ', ((LetterMade.Refused)made).Problems));
    }

    private static LetterFacts Facts(LetterStore held, string @case, string template) => held.Desk.Facts(held.Authority, @case, LetterStore.Letter(template))!;
}
