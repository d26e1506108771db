using Caseclock.Application.Casework;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Casework;

public class RecordingTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Preview_OfADecisionThreeDaysLate_SaysSo(string engine)
    {
        using var worked = new Worked(engine);
        var draft = Decision(worked, "15");

        var stops = Assert.Single(worked.Recording.Preview(worked.Authority, draft, "m.officer").Consequences, found => found.Clock.Id == "EHC-01");

        Assert.Equal((Change.Stops, Verdict.Late, 3), (stops.Change, stops.Verdict, stops.DaysLate));
        Assert.Equal(new DateOnly(2025, 11, 12), stops.Clock.Due);
        Assert.Single(worked.Test.Store.Entries(Worked.Code, "ann"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_Twice_RecordsOnce(string engine)
    {
        using var worked = new Worked(engine);
        var draft = Decision(worked, "11");

        var first = worked.Save(draft);
        var second = worked.Save(draft);

        Assert.Equal(new Saving.Done("ann", "A"), first);
        Assert.IsType<Saving.Gone>(second);
        Assert.Equal(2, worked.Test.Store.Entries(Worked.Code, "ann").Count);
        Assert.Equal("m.officer", worked.Test.Store.Entries(Worked.Code, "ann")[1].By);
        Assert.Null(worked.Drafts.Find(Worked.Code, Worked.Owner, draft.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_FromManyAtOnce_RecordsOnce(string engine)
    {
        using var worked = new Worked(engine);
        var draft = Decision(worked, "11");

        var savings = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => worked.Save(draft))));

        Assert.Single(savings.OfType<Saving.Done>());
        Assert.Equal(2, worked.Test.Store.Entries(Worked.Code, "ann").Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_AfterSomebodyElseRecorded_TellsWhatAndLosesNothing(string engine)
    {
        using var worked = new Worked(engine);
        var mine = Decision(worked, "11");
        var theirs = worked.Begin("withdraw-request", "ann", "A", ("on-day", "10"), ("on-month", "11"), ("on-year", "2025"));
        Assert.IsType<Saving.Done>(worked.Recording.Save(worked.Authority, Worked.Owner, theirs.Id, "k.colleague", theirs.Seen));

        var overtaken = Assert.IsType<Saving.Overtaken>(worked.Save(mine));

        var entry = Assert.Single(overtaken.Since);
        Assert.Equal(("request.withdrawn", "k.colleague"), (entry.Kind.Name, entry.By));
        Assert.Equal("yes", worked.Drafts.Find(Worked.Code, Worked.Owner, mine.Id)!.Answers.Text("outcome"));

        var preview = worked.Recording.Preview(worked.Authority, mine, "m.officer");
        Assert.Equal("k.colleague", Assert.Single(preview.Since).By);
        Assert.IsType<Saving.Done>(worked.Recording.Save(worked.Authority, Worked.Owner, mine.Id, "m.officer", preview.Seen));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OfWhatTheReaderRefuses_SavesNothingAndKeepsTheDraft(string engine)
    {
        using var worked = new Worked(engine);
        var draft = worked.Begin("decide-to-assess", "ann", "A", ("outcome", "perhaps"), ("on-day", "31"), ("on-month", "2"), ("on-year", "2025"));

        var refused = Assert.IsType<Saving.Refused>(worked.Save(draft));

        Assert.Equal(["on", "outcome"], refused.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
        Assert.Single(worked.Test.Store.Entries(Worked.Code, "ann"));
        Assert.Equal("31", worked.Drafts.Find(Worked.Code, Worked.Owner, draft.Id)!.Answers.Text("on-day"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OfARequestForANewChild_OpensACaseWithANumberOfItsOwn(string engine)
    {
        using var worked = new Worked(engine);
        var first = Assert.IsType<Saving.Done>(worked.Save(NewRequest(worked)));
        var second = Assert.IsType<Saving.Done>(worked.Save(NewRequest(worked)));

        Assert.Equal(("R-2025-00001", "R-2025-00002"), (first.Case, second.Case));
        Assert.NotEqual(first.Person, second.Person);
        var person = worked.Test.Store.Person(Worked.Code, first.Person)!;
        Assert.Equal("Öztürk", person.Details!.Surname);
        Assert.Equal(new DateOnly(2025, 11, 20), person.Cases[0].Received);
        Assert.True(worked.Test.Store.Verify().Sound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OfAWithdrawnEntry_BringsTheClockBack(string engine)
    {
        using var worked = new Worked(engine);
        Assert.IsType<Saving.Done>(worked.Save(Decision(worked, "11")));
        var decided = worked.Test.Store.Entries(Worked.Code, "ann")[1];
        var draft = worked.Answer(worked.Drafts.Begin(Worked.Code, Worked.Owner, "withdraw-entry", "ann", "A", decided.Id), ("note", "It was another child’s."));

        var back = Assert.Single(worked.Recording.Preview(worked.Authority, draft, "m.officer").Consequences, found => found.Clock.Id == "EHC-01");
        Assert.Equal((Change.Starts, Verdict.Overdue), (back.Change, back.Verdict));
        Assert.IsType<Saving.Done>(worked.Save(draft));

        Assert.Empty(worked.Test.Store.Person(Worked.Code, "ann")!.Cases[0].AssessmentDecisions);
        var again = worked.Answer(worked.Drafts.Begin(Worked.Code, Worked.Owner, "withdraw-entry", "ann", "A", decided.Id), ("note", "Again"));
        Assert.Contains("already", Assert.IsType<Saving.Refused>(worked.Save(again)).Problems[0].Reason, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void ADraft_OfAnotherUserOrAuthority_IsNotThere(string engine)
    {
        using var worked = new Worked(engine);
        worked.Test.Serve("871");
        var draft = Decision(worked, "11");

        Assert.Null(worked.Drafts.Find(Worked.Code, "user-2", draft.Id));
        Assert.Null(worked.Drafts.Find("871", Worked.Owner, draft.Id));
        Assert.IsType<Saving.Gone>(worked.Recording.Save(worked.Authority, "user-2", draft.Id, "x", draft.Seen));
        Assert.IsType<Saving.Gone>(worked.Recording.Save(worked.Test.Store.Authority("871")!, Worked.Owner, draft.Id, "x", draft.Seen));
        worked.Drafts.Discard(Worked.Code, "user-2", draft.Id);
        Assert.Equal(draft.Id, Assert.Single(worked.Drafts.Of(Worked.Code, Worked.Owner)).Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void ADraft_AfterTheStoreIsOpenedAgain_HasEverythingTyped(string engine)
    {
        using var worked = new Worked(engine);
        var draft = worked.Answer(Decision(worked, "not a day"), ("note", "half a sen\"tence <b>"));
        worked.Test.Close();

        var found = new Drafts(worked.Test.Store, worked.Test.Clock).Find(Worked.Code, Worked.Owner, draft.Id)!;

        Assert.Equal(draft.Answers.Typed, found.Answers.Typed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OfAnExceptionWithoutImpracticality_ExcusesNothing(string engine)
    {
        using var worked = new Worked(engine);
        string[] day = ["on", "from", "to"];
        var answers = day.SelectMany(name => Answers.OfDay(name, name == "from" ? new DateOnly(2025, 10, 1) : new DateOnly(2025, 11, 20))).Select(pair => (pair.Key, pair.Value)).ToArray();
        var draft = worked.Begin("record-exception", "ben", "B", [.. answers, ("exception", "X-EPC"), ("impractical", "no"), ("reason", "The family moved house."), ("agreedBy", "a.manager")]);

        Assert.DoesNotContain(worked.Recording.Preview(worked.Authority, draft, "m.officer").Consequences, found => found.Verdict == Verdict.Excepted);
        Assert.IsType<Saving.Done>(worked.Save(draft));
    }

    private static Draft Decision(Worked worked, string day) =>
        worked.Begin("decide-to-assess", "ann", "A", ("outcome", "yes"), ("on-day", day), ("on-month", "11"), ("on-year", "2025"));

    private static Draft NewRequest(Worked worked) => worked.Answer(
        worked.Drafts.Begin(Worked.Code, Worked.Owner, "log-request", null, ""),
        [
            ("surname", "Öztürk"), ("forename", "Ada"), ("born-day", "29"), ("born-month", "2"), ("born-year", "2016"), ("source", "1"), ("school", "no"),
            .. Answers.OfDay("on", new DateOnly(2025, 11, 20)).Select(pair => (pair.Key, pair.Value)),
        ]);
}
