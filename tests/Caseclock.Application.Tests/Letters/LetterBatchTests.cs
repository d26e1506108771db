using Caseclock.Application.Letters;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Letters;

public class LetterBatchTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Approve_BySomebodyElse_MakesALetterForEachRecipientAndSkipsTheRestWithWhy(string engine)
    {
        using var held = new LetterStore(engine);
        var batch = Asked(held);
        Assert.Equal([("R-2025-00001", "family:F1"), ("R-2025-00002", "family:F1"), ("R-2025-00002", "family:F2"), ("R-2025-00003", "")], batch.Lines.Select(line => (line.Case, line.ToKey)));
        Assert.Empty(held.Desk.OfBatch(LetterStore.Code, batch.Id));

        Assert.Equal(BatchDecision.Done, held.Batches.Approve(held.Authority, batch.Id, LetterStore.Second, _ => false));
        var made = held.Batches.Find(LetterStore.Code, batch.Id)!;
        Assert.Equal((BatchState.Made, LetterStore.Second), (made.State, made.DecidedBy));
        Assert.Equal([true, true, true, false], made.Lines.Select(line => line.Letter is not null));
        Assert.Contains("Nobody whom the letter is for", made.Lines[3].Skipped, StringComparison.Ordinal);
        Assert.Equal(["Ms Ana O’Neill", "Mr Al Baker", "Ms Bo Baker"], made.Lines.Take(3).Select(line => held.Desk.Find(LetterStore.Code, line.Letter!)!.ToName));
        Assert.Equal(3, held.Desk.OfBatch(LetterStore.Code, batch.Id).Count);
        Assert.Empty(held.Test.Store.Verify().Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Approve_ByWhoeverAsked_DoesNothing(string engine)
    {
        using var held = new LetterStore(engine);
        var batch = Asked(held);
        Assert.Equal(BatchDecision.SamePerson, held.Batches.Approve(held.Authority, batch.Id, LetterStore.Maker, _ => false));
        Assert.Equal(BatchState.Waiting, held.Batches.Find(LetterStore.Code, batch.Id)!.State);
        Assert.Empty(held.Desk.OfBatch(LetterStore.Code, batch.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Approve_SeveralTimesAtOnce_MakesTheLettersOnce(string engine)
    {
        using var held = new LetterStore(engine);
        var batch = Asked(held);
        var decisions = new BatchDecision[6];
        Parallel.For(0, decisions.Length, number => decisions[number] = held.Batches.Approve(held.Authority, batch.Id, "second-" + number, _ => false));

        Assert.Single(decisions, decision => decision == BatchDecision.Done);
        Assert.All(decisions, decision => Assert.True(decision is BatchDecision.Done or BatchDecision.Before));
        Assert.Equal(3, held.Desk.OfBatch(LetterStore.Code, batch.Id).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Approve_AfterTheCaseChanged_MakesTheLetterFromTheCaseAsItIsThen(string engine)
    {
        using var held = new LetterStore(engine);
        var batch = Asked(held);
        held.Record(
            """{"id":"b91","person":"ben","kind":"person.details","on":"2025-11-20","forename":"Benjamin"}""",
            """{"id":"b92","person":"ben","kind":"person.contact","on":"2025-11-20","contact":"F2","until":"2025-11-20"}""");
        held.Batches.Approve(held.Authority, batch.Id, LetterStore.Second, _ => false);

        var lines = held.Batches.Find(LetterStore.Code, batch.Id)!.Lines;
        Assert.Contains(WordFile.Lines(held.ContentOf(held.Desk.Find(LetterStore.Code, lines[1].Letter!)!)), line => line.Contains("Benjamin Baker", StringComparison.Ordinal));
        Assert.Contains("Only those who are on the case", lines[2].Skipped, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Approve_WhatIsHiddenFromTheSecondPerson_IsSkipped(string engine)
    {
        using var held = new LetterStore(engine);
        var batch = Asked(held);
        held.Batches.Approve(held.Authority, batch.Id, LetterStore.Second, @case => @case == "R-2025-00001");
        var lines = held.Batches.Find(LetterStore.Code, batch.Id)!.Lines;
        Assert.Equal((null, "The record is restricted, and whoever approved may not see it."), (lines[0].Letter, lines[0].Skipped));
        Assert.NotNull(lines[1].Letter);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Refuse_WithAReason_MakesNothingAndStands(string engine)
    {
        using var held = new LetterStore(engine);
        var batch = Asked(held);
        Assert.Equal(1, held.Batches.WaitingFor(LetterStore.Code, LetterStore.Second));
        Assert.Equal(0, held.Batches.WaitingFor(LetterStore.Code, LetterStore.Maker));
        Assert.Equal(BatchDecision.Done, held.Batches.Refuse(LetterStore.Code, batch.Id, LetterStore.Second, "The wrong cases"));
        Assert.Equal(BatchDecision.Before, held.Batches.Approve(held.Authority, batch.Id, "third", _ => false));
        Assert.Equal(BatchDecision.Before, held.Batches.Refuse(LetterStore.Code, batch.Id, "third", "Again"));
        var refused = held.Batches.Find(LetterStore.Code, batch.Id)!;
        Assert.Equal((BatchState.Refused, "The wrong cases"), (refused.State, refused.Why));
        Assert.Empty(held.Desk.OfBatch(LetterStore.Code, batch.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Ask_TheSameIdTwiceAndTheSameCaseTwice_AsksOnce(string engine)
    {
        using var held = new LetterStore(engine);
        var template = LetterStore.Letter("acknowledgment");
        var batch = held.Batches.Ask(held.Authority, template, ["R-2025-00001", "R-2025-00001"], LetterStore.Maker, "form-1");
        Assert.Single(batch.Lines);
        held.Batches.Ask(held.Authority, template, ["R-2025-00001"], LetterStore.Maker, "form-1");
        Assert.Single(held.Batches.Latest(LetterStore.Code, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => held.Batches.Ask(held.Authority, template, [.. Enumerable.Range(0, 201).Select(number => "R-" + number)], LetterStore.Maker));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Find_OfAnotherAuthority_FindsNothing(string engine)
    {
        using var held = new LetterStore(engine);
        held.Test.Serve("871");
        var batch = Asked(held);
        Assert.Null(held.Batches.Find("871", batch.Id));
        Assert.Equal(BatchDecision.Before, held.Batches.Approve(held.Test.Store.Authority("871")!, batch.Id, LetterStore.Second, _ => false));
        Assert.Equal(BatchDecision.Before, held.Batches.Refuse("871", batch.Id, LetterStore.Second, "Not ours"));
        Assert.Null(held.Desk.Facts(held.Test.Store.Authority("871")!, "R-2025-00001", LetterStore.Letter("acknowledgment")));
    }

    private static LetterBatch Asked(LetterStore held) => held.Batches.Ask(held.Authority, LetterStore.Letter("acknowledgment"), ["R-2025-00001", "R-2025-00002", "R-2025-00003"], LetterStore.Maker);
}
