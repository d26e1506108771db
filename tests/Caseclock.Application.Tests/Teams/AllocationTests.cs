using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Teams;

public class AllocationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Check_BeforeSaving_SaysWhatEachWouldCarry(string engine)
    {
        using var teamed = new Teamed(engine);
        var id = teamed.BeginFor("c.officer", 1, 2, 7, 11);

        var check = teamed.Allocations.Check(Teamed.Code, teamed.Allocations.Find(Teamed.Code, id)!);

        Assert.Equal([new("c.officer", 4, 7), new(null, 2, 1), new Carries("b.officer", 6, 4)], check.Carries);
        Assert.Equal(1, check.Already);
        Assert.Empty(check.Later);
        Assert.Equal("b.officer", teamed.OfficerOf(1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_TwiceTheSame_RecordsOneEntryOnEachCaseOnce(string engine)
    {
        using var teamed = new Teamed(engine);
        var before = teamed.Test.Store.LastSeq(Teamed.Code);
        var id = teamed.BeginFor("c.officer", 1, 2, 7, 11);

        Assert.IsType<AllocationOutcome.Done>(teamed.Save(id));
        Assert.IsType<AllocationOutcome.Done>(teamed.Save(id));

        Assert.Equal(before + 3, teamed.Test.Store.LastSeq(Teamed.Code));
        Assert.All([1, 2, 7, 11], number => Assert.Equal("c.officer", teamed.OfficerOf(number)));
        var entry = teamed.Test.Store.Entries(Teamed.Code, "P1")[^1];
        Assert.Equal(("officer.assigned", "m.manager", "B. Officer leaves", new DateOnly(2025, 11, 24)), (entry.Kind.Name, entry.By, entry.Note, entry.On));
        var saved = teamed.Allocations.Find(Teamed.Code, id)!;
        Assert.Equal([("R-01", "b.officer"), ("R-02", "b.officer"), ("R-11", null)], saved.Cases.Where(item => item.Entry is not null).Select(item => (item.Case, item.Before)));
        Assert.Equal(3, Assert.Single(teamed.Allocations.Recent(Teamed.Code, 5)).Cases);
        Assert.Equal(0, teamed.Test.Store.Verify(Teamed.Code).FindingCount);
        Assert.Equal(3, new ActivityLog(teamed.Test.Store, teamed.Test.Clock).Find(Teamed.Code, new ActivityFilter { Account = "manager-1" }, new Page(0, 10)).Total);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_WhereACaseGotAnotherOfficerMeanwhile_SavesNothingAndNamesIt(string engine)
    {
        using var teamed = new Teamed(engine);
        var id = teamed.BeginFor("c.officer", 1, 2);
        var seen = teamed.Allocations.Check(Teamed.Code, teamed.Allocations.Find(Teamed.Code, id)!).Seen;
        teamed.Assign(2, "d.officer", "2025-11-20");

        var outcome = teamed.Allocations.Save(Teamed.Code, id, "manager-1", "m.manager", seen);

        Assert.Equal(["R-02"], Assert.IsType<AllocationOutcome.Overtaken>(outcome).Cases);
        Assert.Equal("b.officer", teamed.OfficerOf(1));
        Assert.IsType<AllocationOutcome.Done>(teamed.Save(id));
        Assert.Equal("c.officer", teamed.OfficerOf(2));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OtherNewsOfTheChild_IsNoConflict(string engine)
    {
        using var teamed = new Teamed(engine);
        var id = teamed.BeginFor("c.officer", 1);
        var seen = teamed.Allocations.Check(Teamed.Code, teamed.Allocations.Find(Teamed.Code, id)!).Seen;
        Assert.Empty(teamed.Test.Store.Append(Teamed.Code, Line.Entries("""{"person":"P1","case":"R-01","kind":"note.added","on":"2025-11-24","note":"Rang","recorded":"2025-11-25T08:30:00Z"}""")).Refused);

        Assert.IsType<AllocationOutcome.Done>(teamed.Allocations.Save(Teamed.Code, id, "manager-1", "m.manager", seen));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_DayBeforeThePresentOfficers_IsRefusedWhole(string engine)
    {
        using var teamed = new Teamed(engine);
        teamed.Assign(2, "d.officer", "2025-11-25");
        var id = teamed.BeginFor("c.officer", 1, 2);

        Assert.Equal("on", Assert.Single(Assert.IsType<AllocationOutcome.Refused>(teamed.Save(id)).Problems).Field);
        Assert.Equal("b.officer", teamed.OfficerOf(1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_BySomebodyElse_FindsNothing(string engine)
    {
        using var teamed = new Teamed(engine);
        var id = teamed.BeginFor("c.officer", 1);

        Assert.IsType<AllocationOutcome.Gone>(teamed.Allocations.Save(Teamed.Code, id, "manager-2", "m.other", long.MaxValue));
        Assert.Equal("officer", Assert.Single(Assert.IsType<AllocationOutcome.Refused>(teamed.Save(teamed.BeginFor("c.officer", 7))).Problems).Field);
        Assert.Throws<ArgumentException>(() => teamed.Allocations.Begin(Teamed.Code, "manager-1", [.. Enumerable.Range(0, Allocations.Most + 1).Select(Teamed.Case)]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Undo_WhileNothingLaterIsRecorded_GivesEveryCaseBack(string engine)
    {
        using var teamed = new Teamed(engine);
        var id = teamed.BeginFor("c.officer", 1, 2, 11);
        teamed.Save(id);

        Assert.IsType<AllocationOutcome.Done>(teamed.Allocations.Undo(Teamed.Code, id, "manager-2", "m.other", "Wrong list"));
        var entries = teamed.Test.Store.LastSeq(Teamed.Code);
        Assert.IsType<AllocationOutcome.Done>(teamed.Allocations.Undo(Teamed.Code, id, "manager-2", "m.other", "Wrong list"));

        Assert.Equal(("b.officer", "b.officer", null), (teamed.OfficerOf(1), teamed.OfficerOf(2), teamed.OfficerOf(11)));
        Assert.Equal(entries, teamed.Test.Store.LastSeq(Teamed.Code));
        Assert.Equal("entry.withdrawn", teamed.Test.Store.Entries(Teamed.Code, "P11")[^1].Kind.Name);
        Assert.Equal("manager-2", teamed.Allocations.Find(Teamed.Code, id)!.UndoneBy);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Undo_OnceOneCaseWentOn_UndoesNothingAndNamesIt(string engine)
    {
        using var teamed = new Teamed(engine);
        var id = teamed.BeginFor("c.officer", 1, 2);
        teamed.Save(id);
        teamed.Assign(2, "d.officer", "2025-11-25");

        Assert.Equal(["R-02"], Assert.IsType<AllocationOutcome.Overtaken>(teamed.Allocations.Undo(Teamed.Code, id, "manager-1", "m.manager", "Wrong list")).Cases);
        Assert.Equal("c.officer", teamed.OfficerOf(1));
    }
}
