using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Batches;
using Caseclock.Domain.Chronology;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Casework;

public class BatchTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Preview_OfChasing_NamesWhatEachCaseGetsAndWhyAnotherGetsNothing(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        Assert.Empty(worked.Test.Store.Append(Worked.Code, Line.Entries(
            """{"id":"f1","person":"fay","case":"F","kind":"request.received","on":"2025-08-01"}""",
            """{"id":"f2","person":"fay","case":"F","kind":"assessment.decided","on":"2025-09-05","outcome":"yes"}""",
            """{"id":"f3","person":"fay","case":"F","kind":"advice.requested","on":"2025-09-08","advice":"A1","agency":"health"}""",
            """{"id":"f4","person":"fay","case":"F","kind":"advice.requested","on":"2025-11-20","advice":"A2","agency":"education"}""")).Refused);
        var batch = Chase(worked, batches, "F", "A", "no-such-case");

        var preview = batches.Preview(worked.Authority, batch, "m.officer", Nobody);

        Assert.Equal(["F", "A", "no-such-case"], preview.Lines.Select(line => line.Case));
        Assert.Equal(1, preview.Able);
        Assert.Equal("A1", Assert.Single(preview.Lines[0].Entries).Text("advice"));
        Assert.Equal("No advice is overdue on this case.", preview.Lines[1].Problem);
        Assert.Equal("This case cannot be opened.", preview.Lines[2].Problem);
        Assert.Equal(4, worked.Test.Store.Entries(Worked.Code, "fay").Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_Twice_RecordsOnceOnEveryCaseThatCanTakeIt(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = Note(worked, batches, "A", "B", "C", "A");
        var seen = batches.Preview(worked.Authority, batch, "m.officer", Nobody).Seen;

        var first = batches.Save(worked.Authority, Worked.Owner, batch.Id, "m.officer", seen, Nobody);
        var second = batches.Save(worked.Authority, Worked.Owner, batch.Id, "m.officer", seen, Nobody);

        Assert.Equal(3, Assert.IsType<BatchResult.Done>(first).Cases);
        Assert.IsType<BatchResult.Gone>(second);
        Assert.All(["ann", "ben", "cat"], person => Assert.Single(Notes(worked, person)));
        Assert.Equal(("m.officer", "Term letter sent"), (Notes(worked, "ann")[0].By, Notes(worked, "ann")[0].Note));
        Assert.Equal([batch.Id], batches.Saved(Worked.Code, Worked.Owner, worked.Test.Clock.Now.AddDays(-1)).Select(saved => saved.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OfARestrictedRecord_LeavesItOut(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = Note(worked, batches, "A", "B");
        var seen = batches.Preview(worked.Authority, batch, "m.officer", person => person == "ann").Seen;

        Assert.Equal(1, Assert.IsType<BatchResult.Done>(batches.Save(worked.Authority, Worked.Owner, batch.Id, "m.officer", seen, person => person == "ann")).Cases);
        Assert.Empty(Notes(worked, "ann"));
        Assert.Single(Notes(worked, "ben"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_AfterAColleagueRecorded_SavesNothingAndNamesTheCase(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = Note(worked, batches, "A", "B");
        var seen = batches.Preview(worked.Authority, batch, "m.officer", Nobody).Seen;
        Assert.Empty(worked.Test.Store.Append(Worked.Code, Line.Entries("""{"id":"z","person":"ben","case":"B","kind":"note.added","on":"2025-11-20"}""")).Refused);

        Assert.Equal(["B"], Assert.IsType<BatchResult.Overtaken>(batches.Save(worked.Authority, Worked.Owner, batch.Id, "m.officer", seen, Nobody)).Cases);
        Assert.Empty(Notes(worked, "ann"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_FromManyAtOnce_RecordsOnce(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = Note(worked, batches, "A", "B");
        var seen = batches.Preview(worked.Authority, batch, "m.officer", Nobody).Seen;

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => batches.Save(worked.Authority, Worked.Owner, batch.Id, "m.officer", seen, Nobody))));

        Assert.Single(results.OfType<BatchResult.Done>());
        Assert.Single(Notes(worked, "ann"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Undo_WithdrawsWhatStandsOnceAndLeavesWhatWasBuiltOn(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = Note(worked, batches, "A", "B");
        batches.Save(worked.Authority, Worked.Owner, batch.Id, "m.officer", batches.Preview(worked.Authority, batch, "m.officer", Nobody).Seen, Nobody);
        var note = Notes(worked, "ben").Single();
        Assert.Empty(worked.Test.Store.Append(Worked.Code, Line.Entries($$"""{"id":"z","person":"ben","case":"B","kind":"note.added","on":"2025-11-20","note":"Mended","corrects":"{{note.Id}}"}""")).Refused);
        var saved = batches.Find(Worked.Code, Worked.Owner, batch.Id)!;

        Assert.Equal([null, "It was corrected or withdrawn since, and stays as it is."], batches.Standing(worked.Authority, saved, Nobody).Select(line => line.Problem));
        Assert.Equal(1, Assert.IsType<BatchResult.Done>(batches.Undo(worked.Authority, Worked.Owner, batch.Id, "m.officer", Nobody)).Cases);
        Assert.IsType<BatchResult.Gone>(batches.Undo(worked.Authority, Worked.Owner, batch.Id, "m.officer", Nobody));

        var withdrawn = worked.Test.Store.Entries(Worked.Code, "ann")[^1];
        Assert.Equal(("entry.withdrawn", Notes(worked, "ann").Single().Id), (withdrawn.Kind.Name, withdrawn.Corrects));
        Assert.DoesNotContain(worked.Test.Store.Entries(Worked.Code, "ben"), entry => entry.Kind.Name == "entry.withdrawn");
        Assert.Empty(worked.Test.Store.Verify(Worked.Code).Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Batch_OfAnother_IsNotThere(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = Note(worked, batches, "A");

        Assert.Null(batches.Find(Worked.Code, "user-2", batch.Id));
        Assert.IsType<BatchResult.Gone>(batches.Save(worked.Authority, "user-2", batch.Id, "k.colleague", long.MaxValue, Nobody));
        Assert.IsType<BatchResult.Gone>(batches.Undo(worked.Authority, "user-2", batch.Id, "k.colleague", Nobody));
        Assert.Empty(Notes(worked, "ann"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Delay_OfACaseInTime_IsNotExplained(string engine)
    {
        using var worked = new Worked(engine);
        var batches = Of(worked);
        var batch = batches.Begin(Worked.Code, Worked.Owner, "explain-delay", ["A", "D"]);
        batch = batches.Keep(Worked.Code, batch, Answered(("within", "partner"), ("reason", "No educational psychologist")));

        var preview = batches.Preview(worked.Authority, batch, "m.officer", Nobody);

        Assert.Null(preview.Lines[0].Problem);
        Assert.Equal("partner", preview.Lines[0].Entries.Single().Text("within"));
        Assert.Equal("Nothing on this case is or was late.", preview.Lines[1].Problem);
    }

    private static bool Nobody(string person) => false;

    private static Batches Of(Worked worked) => new(worked.Test.Store, worked.Recording, worked.Test.Clock);

    private static Batch Chase(Worked worked, Batches batches, params string[] cases) =>
        batches.Keep(Worked.Code, batches.Begin(Worked.Code, Worked.Owner, "chase-advice", cases), Answered(("which", "overdue")));

    private static Batch Note(Worked worked, Batches batches, params string[] cases) =>
        batches.Keep(Worked.Code, batches.Begin(Worked.Code, Worked.Owner, "add-note", cases), Answered(("note", "Term letter sent")));

    private static Dictionary<string, string> Answered(params (string Name, string Text)[] answers) => answers
        .Select(answer => KeyValuePair.Create(answer.Name, answer.Text))
        .Concat(Answers.OfDay("on", new DateOnly(2025, 11, 24)))
        .ToDictionary(StringComparer.Ordinal);

    private static List<Entry> Notes(Worked worked, string person) =>
        [.. worked.Test.Store.Entries(Worked.Code, person).Where(entry => entry.Kind.Name == "note.added" && entry.Corrects is null)];
}
