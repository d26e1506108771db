using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Teams;

public class TeamTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Workloads_OfADay_CountAsTheListsDo(string engine)
    {
        using var teamed = new Teamed(engine);
        var store = teamed.Test.Store;
        var today = store.Today;
        var loads = store.Workloads(Teamed.Code, today);

        Assert.Equal(["", "b.officer", "c.officer"], loads.Select(load => load.Officer));
        Assert.Equal([2, 6, 4], loads.Select(load => load.OpenCases));
        foreach (var load in loads)
        {
            var own = new DeadlineFilter { Officer = load.Officer };
            Assert.Equal(Total(own with { DueTo = today.AddDays(-1) }), load.Overdue);
            Assert.Equal(Total(own with { DueFrom = today, DueTo = today.AddDays(Store.SoonDays - 1) }), load.DueSoon);
            var late = store.Deadlines(Teamed.Code, own with { DueTo = today.AddDays(-1), Tier = Tier.Law, Binds = Binds.Authority }, new Page(0, 1000)).Rows;
            Assert.Equal((late.Count, late.Sum(row => today.DayNumber - row.Due!.Value.DayNumber)), (load.LateInLaw, load.LateInLawDays));
            Assert.Equal(store.Deadlines(Teamed.Code, own, new Page(0, 1)).Rows[0].Due!.Value, today.AddDays(-load.DaysLate));
        }

        Assert.True(loads.Sum(load => load.DueSoon) > 0);
        var before = loads.Single(load => load.Officer == "c.officer").OpenCases;
        teamed.Assign(1, "c.officer", "2025-11-25");
        Assert.Equal(before + 1, store.Workloads(Teamed.Code, today).Single(load => load.Officer == "c.officer").OpenCases);

        int Total(DeadlineFilter filter) => store.Deadlines(Teamed.Code, filter, new Page(0, 0)).Total;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void OfficerChanges_SinceADay_LeaveOutWhatIsNoChangeOrWasWithdrawn(string engine)
    {
        using var teamed = new Teamed(engine);
        teamed.Assign(1, "c.officer", "2025-11-20");
        teamed.Assign(2, "b.officer", "2025-11-21");
        var id = teamed.BeginFor("c.officer", 3, 11);
        teamed.Save(id);
        OfficerChange[] all = [new("R-03", "P3", new(2025, 11, 24), "b.officer", "c.officer"), new("R-11", "P11", new(2025, 11, 24), null, "c.officer"), new("R-01", "P1", new(2025, 11, 20), "b.officer", "c.officer")];

        Assert.Equal(all, teamed.Test.Store.OfficerChanges(Teamed.Code, new(2025, 11, 1), teamed.Test.Store.Today));
        teamed.Allocations.Undo(Teamed.Code, id, "manager-1", "m.manager", "Wrong list");
        Assert.Equal([all[2]], teamed.Test.Store.OfficerChanges(Teamed.Code, new(2025, 11, 1), teamed.Test.Store.Today));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_ATeam_KeepsAnOfficerInOneTeamOnly(string engine)
    {
        using var teamed = new Teamed(engine);
        Assert.Empty(teamed.Teams.Save(Teamed.Code, new Team("", " North ", "b.officer", ["b.officer", "c.officer"]), "a"));
        Assert.Empty(teamed.Teams.Save(Teamed.Code, new Team("", "South", null, ["c.officer"]), "a"));
        Assert.Equal(["name", "officers"], teamed.Teams.Save(Teamed.Code, new Team("", "north", null, []), "a").Select(problem => problem.Field));

        var all = teamed.Teams.All(Teamed.Code);
        Assert.Equal(["North: b.officer", "South: c.officer"], all.Select(team => $"{team.Name}: {string.Join(", ", team.Officers)}"));
        teamed.Test.Serve("871");
        Assert.Empty(teamed.Teams.All("871"));
        teamed.Teams.Remove(Teamed.Code, all[0].Id, "a");
        Assert.Equal("South", Assert.Single(teamed.Teams.All(Teamed.Code)).Name);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Absence_WhileItLasts_ShowsWhoCoversAndEndsByItself(string engine)
    {
        using var teamed = new Teamed(engine);
        var (from, to) = (new DateOnly(2025, 11, 25), new DateOnly(2025, 12, 12));
        Assert.Empty(teamed.Absences.Add(Teamed.Code, "b.officer", from, to, ["c.officer", "d.officer"], "a"));

        var covered = Assert.Single(teamed.Absences.CoveredBy(Teamed.Code, "d.officer"));
        Assert.Equal(("b.officer", from, to), (covered.Officer, covered.From, covered.To));
        Assert.Equal(["c.officer", "d.officer"], covered.Covers);
        Assert.Empty(teamed.Absences.CoveredBy(Teamed.Code, "b.officer"));
        Assert.Equal("b.officer", teamed.OfficerOf(1));
        teamed.Test.Clock.Now = new DateTimeOffset(2025, 12, 12, 23, 0, 0, TimeSpan.Zero);
        Assert.Single(teamed.Absences.CoveredBy(Teamed.Code, "c.officer"));
        teamed.Test.Clock.Now = new DateTimeOffset(2025, 12, 13, 1, 0, 0, TimeSpan.Zero);
        Assert.Empty(teamed.Absences.CoveredBy(Teamed.Code, "c.officer"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Absence_WrongDaysOrCover_IsRefused(string engine)
    {
        using var teamed = new Teamed(engine);
        var day = new DateOnly(2025, 12, 1);
        Assert.Equal(["from", "to", "covers"], Add(null, null).Select(problem => problem.Field));
        Assert.Equal(["to", "covers"], Add(day, day.AddDays(-1), "b.officer").Select(problem => problem.Field));
        Assert.Equal("to", Assert.Single(Add(day, day.AddYears(2), "c.officer")).Field);
        Assert.Empty(Add(day, day.AddDays(4), "c.officer"));
        Assert.Equal("from", Assert.Single(Add(day.AddDays(4), day.AddDays(9), "c.officer")).Field);
        Assert.Empty(Add(day.AddDays(5), day.AddDays(9), "c.officer"));

        foreach (var absence in teamed.Absences.Coming(Teamed.Code))
        {
            teamed.Absences.End(Teamed.Code, absence.Id, "a");
        }

        Assert.Empty(teamed.Absences.Coming(Teamed.Code));

        IReadOnlyList<TeamProblem> Add(DateOnly? from, DateOnly? to, params string[] covers) => teamed.Absences.Add(Teamed.Code, "b.officer", from, to, covers, "a");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Officers_OfAnAuthority_AreThoseWhoSignInAndThoseWhomCasesName(string engine)
    {
        using var teamed = new Teamed(engine);
        var accounts = new Accounts(teamed.Test.Store, teamed.Test.Clock);
        accounts.Add(Teamed.Code, new AccountDetails("a@example.org", "Ann Other", "a.other", ["caseworker"]), "three odd words", false, null);

        Assert.Equal(["a.other", "b.officer", "c.officer"], new Officers(teamed.Test.Store, accounts).All(Teamed.Code));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Deadlines_OfAnyOfTwoOfficers_AreThoseOfBoth(string engine)
    {
        using var teamed = new Teamed(engine);
        int Total(DeadlineFilter filter) => teamed.Test.Store.Deadlines(Teamed.Code, filter, new Page(0, 0)).Total;

        Assert.Equal(
            Total(new() { Officer = "b.officer" }) + Total(new() { Officer = "c.officer" }),
            Total(new() { AnyOfficer = ["b.officer", "c.officer"] }));
    }
}
