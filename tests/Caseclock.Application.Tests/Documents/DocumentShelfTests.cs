using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Application.Storage;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Documents;

public class DocumentShelfTests
{
    private const string Code = "870";

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_AFile_KeepsItOutsideTheDatabaseUnderItsHashAndGivesItBack(string engine)
    {
        using var test = Made(engine, out var shelf);
        var added = Add(shelf, "advice", "The EP’s advice", "ep advice.pdf", SampleFiles.Pdf());

        Assert.Equal(("The EP’s advice", 1, 1, "pdf"), (added.Title, added.Number, added.Version, added.Type.Extension));
        Assert.Equal(ContentFolder.HashOf(SampleFiles.Pdf()), added.Sha256);
        Assert.True(File.Exists(Path.Combine(test.Address.Documents, Code, added.Sha256[..2], added.Sha256)));
        Assert.Equal(added, shelf.Find(Code, added.Id));
        Assert.Equal(ContentState.Sound, shelf.TakeOut(Code, added, "user", out var content));
        Assert.Equal(SampleFiles.Pdf(), content);
        Assert.Equal("R-1-advice-1-v1.pdf", FileNames.Neutral(added));
        Assert.Empty(Directory.GetFiles(Path.Combine(test.Address.Documents, Code, "incoming")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_Plans_AreVersionsOfThePlanAndOthersOnlyWhereTheySaySo(string engine)
    {
        using var test = Made(engine, out var shelf);
        var first = Add(shelf, "finalPlan", null, "Alex’s plan.pdf", SampleFiles.Pdf());
        var other = Add(shelf, "advice", null, "one.pdf", SampleFiles.Pdf());
        var second = Add(shelf, "finalPlan", null, "Alex’s plan (2).pdf", SampleFiles.Docx(), "plan.docx");
        var again = ((Adding.Done)shelf.Add(Code, new NewDocument("R-1", DocumentKind.Of("advice")!, null, "two.pdf", SampleFiles.Pdf()) { Replaces = other.Id }, "user")).Document;

        Assert.Equal((first.Chain, 2, "R-1-final-plan-v2.docx"), (second.Chain, second.Version, FileNames.Neutral(second)));
        Assert.Equal((other.Chain, 2, "R-1-advice-2-v2.pdf"), (again.Chain, again.Version, FileNames.Neutral(again)));
        Assert.IsType<Adding.Refused>(shelf.Add(Code, new NewDocument("R-2", DocumentKind.Of("advice")!, null, "two.pdf", SampleFiles.Pdf()) { Replaces = other.Id }, "user"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_TheSameIdTwice_AddsOnce(string engine)
    {
        using var test = Made(engine, out var shelf);
        var order = new NewDocument("R-1", DocumentKind.PlanDraft, "Draft", "draft.pdf", SampleFiles.Pdf()) { Id = "form-1" };
        Assert.Equal(((Adding.Done)shelf.Add(Code, order, "user")).Document, ((Adding.Done)shelf.Add(Code, order, "user")).Document);
        Assert.Single(shelf.Of(Code, "R-1"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_WhatIsNotTaken_LeavesNoRowAndNoFile(string engine)
    {
        using var test = Made(engine, out var shelf);
        Assert.IsType<Adding.Refused>(shelf.Add(Code, new NewDocument("R-1", DocumentKind.PlanDraft, "Draft", "draft.pdf", SampleFiles.Docx()), "user"));
        Assert.Empty(shelf.Of(Code, "R-1"));
        Assert.False(Directory.Exists(test.Address.Documents));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Remove_ADocument_MarksItOnceAndKeepsItsContent(string engine)
    {
        using var test = Made(engine, out var shelf);
        var added = Add(shelf, "other", "Sent to us by mistake", "x.pdf", SampleFiles.Pdf());
        shelf.Remove(Code, added.Id, "Belongs to another case", "manager");
        shelf.Remove(Code, added.Id, "Again", "somebody");

        var removed = shelf.Find(Code, added.Id)!.Removed!;
        Assert.Equal(("manager", "Belongs to another case"), (removed.By, removed.Why));
        Assert.Equal(0, shelf.Count(Code, "R-1"));
        Assert.Equal(ContentState.Sound, test.Store.Contents.TryRead(Code, added.Sha256, out _));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void TakeOut_ContentThatWasChangedOrLost_GivesNothingAndVerifyNamesIt(string engine)
    {
        using var test = Made(engine, out var shelf);
        var changed = Add(shelf, "advice", "One", "one.pdf", SampleFiles.Pdf());
        var lost = Add(shelf, "advice", "Two", "two.png", SampleFiles.Png);
        Assert.Empty(test.Store.Verify().Findings);
        File.AppendAllText(test.Store.Contents.PathOf(Code, changed.Sha256), " ");
        File.Delete(test.Store.Contents.PathOf(Code, lost.Sha256));

        Assert.Equal(ContentState.Damaged, shelf.TakeOut(Code, changed, "user", out var content));
        Assert.Empty(content);
        Assert.Equal(ContentState.Missing, shelf.TakeOut(Code, lost, "user", out _));
        var report = test.Store.Verify();
        Assert.Equal(2, report.FindingCount);
        Assert.Equal(new[] { changed.Id, lost.Id }.Order(StringComparer.Ordinal), report.Findings.Select(finding => finding.Key));
        Assert.All(report.Findings, finding => Assert.Equal(("document", "sha256"), (finding.Table, finding.Field)));

        // The same file sent again mends it.
        Add(shelf, "advice", "One again", "one.pdf", SampleFiles.Pdf());
        Assert.Equal(1, test.Store.Verify().FindingCount);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Everything_IsKeptInTheActivityWithoutATitle(string engine)
    {
        using var test = Made(engine, out var shelf);
        var added = Add(shelf, "advice", "Alex Child’s advice", "Alex Child.pdf", SampleFiles.Pdf());
        shelf.TakeOut(Code, added, "reader", out _);
        shelf.Remove(Code, added.Id, "Twice", "manager");

        var done = new ActivityLog(test.Store, test.Clock).Find(Code, new ActivityFilter { Subject = "R-1" }, new Page(0, 10)).Rows.Select(row => row.Deed).ToList();
        Assert.Equal([(Act.Changed, "user"), (Act.Changed, "manager"), (Act.Exported, "reader")], done.Select(deed => (deed.Act, deed.Account!)).OrderBy(pair => pair.Act).ThenByDescending(pair => pair.Item2));
        Assert.All(done, deed => Assert.Equal("P-1", deed.Person));
        Assert.DoesNotContain(done, deed => deed.Detail!.Contains("Alex", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Find_OfAnotherAuthority_FindsNothing(string engine)
    {
        using var test = Made(engine, out var shelf);
        test.Serve("871");
        var added = Add(shelf, "advice", "One", "one.pdf", SampleFiles.Pdf());

        Assert.Null(shelf.Find("871", added.Id));
        Assert.Empty(shelf.Of("871", "R-1"));
        Assert.Equal(ContentState.Missing, test.Store.Contents.TryRead("871", added.Sha256, out _));
    }

    [Theory, OnPostgreSql]
    public void Rows_ByRowLevelSecurity_AreSeenByTheirAuthorityAlone(string engine)
    {
        using var test = Made(engine, out var shelf);
        Add(shelf, "advice", "One", "one.pdf", SampleFiles.Pdf());
        Assert.Equal(1, test.Count("SELECT count(*) FROM document", Code));
        Assert.Equal(0, test.Count("SELECT count(*) FROM document", "871"));
        Assert.Equal(0, test.Count("SELECT count(*) FROM document"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Backup_WithDocuments_BringsThemBackAndSaysWhatIsLost(string engine)
    {
        using var test = Made(engine, out var shelf);
        var kept = Add(shelf, "advice", "One", "one.pdf", SampleFiles.Pdf());
        var file = Path.Combine(test.Folder, "backup.zip");
        Assert.Equal(0, test.Store.Backup(file));

        using var target = TestStore.Empty(TestStore.Sqlite);
        Store.Restore(target.Address, file, target.Clock);
        Assert.Equal(kept, new DocumentShelf(target.Store, target.Clock).Find(Code, kept.Id));
        Assert.Equal(ContentState.Sound, target.Store.Contents.TryRead(Code, kept.Sha256, out _));
        Assert.Empty(target.Store.Verify().Findings);

        File.Delete(test.Store.Contents.PathOf(Code, kept.Sha256));
        Assert.Equal(1, test.Store.Backup(file));
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("")]
    [InlineData("ABCDEF")]
    public void TryRead_WhatIsNoHash_NeverBecomesAPath(string hash) =>
        Assert.Throws<ArgumentException>(() => new ContentFolder(Path.GetTempPath()).TryRead(Code, hash, out _));

    private static TestStore Made(string engine, out DocumentShelf shelf)
    {
        var test = TestStore.With(engine, Code);
        Assert.Empty(test.Store.Append(Code, Line.Entries(
            """{"id":"r1","person":"P-1","case":"R-1","kind":"request.received","on":"2025-01-06"}""",
            """{"id":"r2","person":"P-2","case":"R-2","kind":"request.received","on":"2025-01-06"}""")).Refused);
        shelf = new DocumentShelf(test.Store, test.Clock);
        return test;
    }

    private static Document Add(DocumentShelf shelf, string kind, string? title, string file, byte[] content, string? name = null) =>
        Assert.IsType<Adding.Done>(shelf.Add(Code, new NewDocument("R-1", DocumentKind.Of(kind)!, title, name ?? file, content), "user")).Document;
}
