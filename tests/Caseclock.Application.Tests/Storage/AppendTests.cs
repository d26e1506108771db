using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class AppendTests
{
    private const string Authority = "870";

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_EveryKindWithEveryField_ReadsBackTheSame(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var entries = new RandomChronology(1).OfEveryKind("P1", "C1");

        var result = test.Store.Append(Authority, entries);

        Assert.Empty(result.Refused);
        Assert.Equal(entries.Count, result.Taken);
        Assert.Equal(entries.Count, result.LastSeq);
        Assert.Equal(Lines(entries.Where(entry => entry.Person is not null)), Lines(test.Store.Entries(Authority, "P1")));
        Assert.Equal(Lines(entries.Where(entry => entry.Person is null)), Lines(test.Store.RegisterEntries(Authority)));
        Assert.Equal(Lines(entries.Where(entry => entry.Case == "C1")), Lines(test.Store.EntriesOfCase(Authority, "C1")));
        Assert.True(test.Store.Verify().Sound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_SameEntriesAgain_ChangesNothing(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var entries = new RandomChronology(2).OfEveryKind("P1", "C1");
        test.Store.Append(Authority, entries);
        var stamp = test.Store.ChangeStamp(Authority);

        var again = test.Store.Append(Authority, [.. entries.Select(entry => entry with { Recorded = entry.Recorded.AddDays(1) })]);

        Assert.Equal((0, entries.Count), (again.Taken, again.AlreadyHeld));
        Assert.Equal(stamp, test.Store.ChangeStamp(Authority));
        Assert.Equal(Lines(entries.Where(entry => entry.Person is not null)), Lines(test.Store.Entries(Authority, "P1")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_SameIdOtherContent_IsRefusedByName(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries("""{"id":"x","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}"""));

        var own = test.Store.Append(Authority, Line.Entries("""{"id":"x","kind":"request.received","on":"2025-01-07","person":"P1","case":"C1"}"""));
        var other = test.Store.Append(Authority, Line.Entries("""{"id":"x","kind":"request.received","on":"2025-01-06","person":"P2","case":"C2"}"""));

        Assert.Equal("id", Assert.Single(own.Refused).Problem.Field);
        Assert.Contains("\"x\"", own.Refused[0].Problem.Reason, StringComparison.Ordinal);
        Assert.Equal("id", Assert.Single(other.Refused).Problem.Field);
        Assert.Empty(test.Store.Entries(Authority, "P2"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_OneRefusedAllOrNothing_WritesNothing(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var entries = Line.Entries(
            """{"id":"1","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}""",
            """{"id":"2","kind":"advice.received","on":"2025-02-06","person":"P1","case":"C1","advice":"ep"}""");

        var strict = test.Store.Append(Authority, entries);
        Assert.Equal((0, 0L), (strict.Taken, strict.LastSeq));
        Assert.Empty(test.Store.Entries(Authority, "P1"));

        var lenient = test.Store.Append(Authority, entries, AppendMode.OneByOne);
        var refusal = Assert.Single(lenient.Refused);
        Assert.Equal((1, 1, "advice"), (lenient.Taken, refusal.Index, refusal.Problem.Field));
        Assert.Equal("1", Assert.Single(test.Store.Entries(Authority, "P1")).Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_ReferenceForwardInTheSameCall_IsTaken(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var result = test.Store.Append(Authority, Line.Entries(
            """{"kind":"advice.received","on":"2025-02-06","person":"P1","case":"C1","advice":"ep"}""",
            """{"kind":"advice.requested","on":"2025-01-16","person":"P1","case":"C1","advice":"ep"}"""));
        Assert.Equal(2, result.Taken);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_ReferenceToAnotherCaseOrPerson_IsRefused(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries(
            """{"id":"1","kind":"advice.requested","on":"2025-01-16","person":"P1","case":"C1","advice":"ep"}""",
            """{"id":"2","kind":"complaint.received","on":"2025-01-16","person":"P1","complaint":"k"}"""));

        var result = test.Store.Append(
            Authority,
            Line.Entries(
                """{"kind":"advice.received","on":"2025-02-06","person":"P1","case":"C2","advice":"ep"}""",
                """{"kind":"complaint.responded","on":"2025-02-06","person":"P2","complaint":"k"}""",
                """{"kind":"foi.responded","on":"2025-02-06","request":"f"}"""),
            AppendMode.OneByOne);

        Assert.Equal(["advice", "complaint", "request"], result.Refused.Select(refusal => refusal.Problem.Field));
        Assert.Equal(0, result.Taken);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_WhatARefusedEntryOpened_FallsWithIt(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var result = test.Store.Append(
            Authority,
            Line.Entries(
                """{"id":"a","kind":"advice.requested","on":"2025-01-16","person":"P1","case":"C1","advice":"ep","corrects":"nothing"}""",
                """{"id":"b","kind":"advice.received","on":"2025-02-06","person":"P1","case":"C1","advice":"ep"}""",
                """{"id":"c","kind":"entry.withdrawn","on":"2025-02-07","person":"P1","corrects":"b"}""",
                """{"id":"d","kind":"request.received","on":"2025-01-01","person":"P1","case":"C1"}"""),
            AppendMode.OneByOne);

        Assert.Equal(["a", "b", "c"], result.Refused.Select(refusal => refusal.Entry.Id));
        Assert.Equal("d", Assert.Single(test.Store.Entries(Authority, "P1")).Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_CaseOfAnotherPerson_IsRefused(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries("""{"kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}"""));

        var later = test.Store.Append(Authority, Line.Entries("""{"kind":"plan.issued","on":"2025-05-06","person":"P2","case":"C1"}"""));
        var together = test.Store.Append(
            Authority,
            Line.Entries(
                """{"kind":"request.received","on":"2025-01-06","person":"P3","case":"C3"}""",
                """{"kind":"plan.issued","on":"2025-05-06","person":"P4","case":"C3"}"""),
            AppendMode.OneByOne);

        Assert.Equal("case", Assert.Single(later.Refused).Problem.Field);
        Assert.Equal("P4", Assert.Single(together.Refused).Entry.Person);
        Assert.Equal("P3", test.Store.PersonOfCase(Authority, "C3"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_CaseWhoseEntriesWereAllWithdrawn_StaysThePersons(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries(
            """{"id":"1","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}""",
            """{"id":"2","kind":"entry.withdrawn","on":"2025-01-06","person":"P1","corrects":"1"}"""));

        var result = test.Store.Append(Authority, Line.Entries("""{"kind":"request.received","on":"2025-01-06","person":"P2","case":"C1"}"""));

        Assert.Equal("case", Assert.Single(result.Refused).Problem.Field);
        Assert.Empty(test.Store.Cases(Authority, new CaseFilter(), new Page(0, 10)).Rows);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_CorrectionsInACircle_AreRefused(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var result = test.Store.Append(Authority, Line.Entries(
            """{"id":"a","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1","corrects":"b"}""",
            """{"id":"b","kind":"request.received","on":"2025-01-07","person":"P1","case":"C1","corrects":"a"}"""));
        Assert.Equal(["corrects", "corrects"], result.Refused.Select(refusal => refusal.Problem.Field));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_CorrectionOfAnotherPersonsEntry_IsRefused(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries("""{"id":"1","kind":"person.died","on":"2025-01-06","person":"P1"}"""));
        var result = test.Store.Append(Authority, Line.Entries("""{"kind":"entry.withdrawn","on":"2025-01-06","person":"P2","corrects":"1"}"""));
        Assert.Equal("corrects", Assert.Single(result.Refused).Problem.Field);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_Correction_IsInTheFoldAtItsInstantAndNotBefore(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries(
            """{"id":"1","kind":"request.received","on":"2025-01-06","recorded":"2025-01-06T10:00:00Z","person":"P1","case":"C1"}""",
            """{"id":"2","kind":"request.received","on":"2025-01-03","recorded":"2025-02-01T10:00:00.123456Z","person":"P1","case":"C1","corrects":"1"}"""));

        Assert.Equal(new DateOnly(2025, 1, 3), test.Store.Person(Authority, "P1")!.Cases[0].Received);
        var before = new Knowledge(null, new DateTimeOffset(2025, 1, 31, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2025, 1, 6), test.Store.Person(Authority, "P1", before)!.Cases[0].Received);
        Assert.Equal(new DateOnly(2025, 1, 3), Assert.Single(test.Store.Cases(Authority, new CaseFilter(), new Page(0, 10)).Rows).Received);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_AuthorityNotServed_SaysSo(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var exception = Assert.Throws<StoreException>(() =>
            test.Store.Append("999", Line.Entries("""{"kind":"person.died","on":"2025-01-06","person":"P1"}""")));
        Assert.Contains("999", exception.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Entry_EditedOrDeletedPastTheProgram_IsRefusedByTheDatabase(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries("""{"kind":"person.died","on":"2025-01-06","person":"P1"}"""));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => test.Execute("UPDATE entry SET kind = 'x'", Authority));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => test.Execute("DELETE FROM entry", Authority));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_FromManyThreads_NumbersWithoutGapsAndChainsHold(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number => test.Store.Append(
            Authority,
            Line.Entries($$"""{"id":"{{number}}","kind":"request.received","on":"2025-01-06","person":"P{{number % 3}}","case":"C{{number % 3}}"}""")));

        Assert.Equal(40, test.Store.LastSeq(Authority));
        Assert.True(test.Store.Verify().Sound);
    }

    private static IEnumerable<string> Lines(IEnumerable<Entry> entries) => entries.Select(EntryWriter.Line);
}
