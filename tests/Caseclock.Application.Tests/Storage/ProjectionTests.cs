using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class ProjectionTests
{
    private const string Authority = "870";
    private static readonly Page All = new(0, 10_000);

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_InAnyOrderAndAnyPortions_ProjectsTheSameAsFold(string engine)
    {
        for (var seed = 10; seed < 13; seed++)
        {
            using var test = TestStore.With(engine, Authority);
            var entries = new RandomChronology(seed).Some(people: 6, entries: 250);
#pragma warning disable CA5394 // Seeded on purpose.
            var random = new Random(seed);
            for (var at = 0; at < entries.Count;)
            {
                var portion = entries.Skip(at).Take(random.Next(1, 60)).ToArray();
                at += portion.Length;
                random.Shuffle(portion);
                var result = test.Store.Append(Authority, portion);
                Assert.Empty(result.Refused);
            }
#pragma warning restore CA5394

            var report = test.Store.Verify();
            Assert.Empty(report.Findings);
            Assert.Equal(250, report.Entries);
            AssertListsAreTheFold(test);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Rebuild_AfterProjectionsWereSpoilt_MakesThemWhole(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, new RandomChronology(20).Some(5, 120));
        test.Execute("UPDATE person SET surname = 'Wrong' WHERE person = 'P1'", Authority);
        test.Execute("DELETE FROM case_summary WHERE person = 'P2'", Authority);
        test.Execute("DELETE FROM person_word", Authority);
        test.Execute("INSERT INTO case_person (authority, case_id, person) VALUES ('870', 'ghost', 'zz')", Authority);
        test.Execute("UPDATE deadline SET due = '2001-01-01'", Authority);

        var findings = test.Store.Verify().Findings;
        Assert.Contains(findings, finding => finding is { Table: "person", Key: "P1", Field: "surname" });
        Assert.Contains(findings, finding => finding is { Table: "case_summary", Field: "" });
        Assert.Contains(findings, finding => finding is { Table: "person_word" });
        Assert.Contains(findings, finding => finding is { Table: "case_person", Key: "ghost", Field: "" });
        Assert.Contains(findings, finding => finding is { Table: "deadline", Field: "due" });
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("Wrong", StringComparison.Ordinal));

        Assert.True(test.Store.Rebuild(Authority) > 0);
        Assert.Empty(test.Store.Verify().Findings);
        AssertListsAreTheFold(test);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Refresh_WhenTheDayHasTurned_ProjectsAsAtTheNewDay(string engine)
    {
        using var test = TestStore.With(engine, Authority, new FakeClock(2025, 11, 25));
        test.Store.Append(Authority, Line.Entries(
            """{"kind":"plan.issued","on":"2025-01-06","person":"P1","case":"C1"}""",
            """{"kind":"placement.started","on":"2025-01-06","person":"P1","case":"C1","urn":"100001"}""",
            """{"kind":"placement.ended","on":"2025-11-25","person":"P1","case":"C1","urn":"100001"}"""));
        Assert.Equal("100001", Assert.Single(test.Store.Cases(Authority, new CaseFilter(), All).Rows).School);

        test.Clock.Now = test.Clock.Now.AddDays(1);
        Assert.Empty(test.Store.Verify().Findings);
        Assert.Equal(1, test.Store.Refresh(Authority));
        Assert.Equal(0, test.Store.Refresh(Authority));

        Assert.Null(Assert.Single(test.Store.Cases(Authority, new CaseFilter(), All).Rows).School);
        Assert.Empty(test.Store.Verify().Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Save_OtherPolicies_WorksDeadlinesOutAgain(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, Line.Entries("""{"kind":"plan.issued","on":"2025-01-06","person":"P1","case":"C1"}"""));
        var before = Dues(test);

        var authority = test.Store.Authority(Authority)!;
        test.Store.Save(authority with { Name = "Southbridge", Policies = new Policies(ReviewOnAnniversary: true) });

        Assert.NotEqual(before, Dues(test));
        Assert.Equal("Southbridge", test.Store.Authority(Authority)!.Name);
        Assert.True(test.Store.Authority(Authority)!.Policies.ReviewOnAnniversary);
        Assert.Empty(test.Store.Verify().Findings);
    }

    private static List<(string, DateOnly?)> Dues(TestStore test) =>
        [.. test.Store.Deadlines(Authority, new DeadlineFilter { IsWork = null }, All).Rows.Select(row => (row.Clock, row.Due))];

    // Asked of the fold itself, not of the code that writes the rows.
    private static void AssertListsAreTheFold(TestStore test)
    {
        var today = test.Store.Today;
        var people = test.Store.Folded(Authority, new Knowledge(today)).ToList();
        var cases = test.Store.Cases(Authority, new CaseFilter(), All);
        var expectedCases = people.SelectMany(person => person.Cases.Select(@case =>
            (@case.Id, Person: person.Id, Stage: Stages.Of(@case, person.Died), @case.Received, @case.PlanBegan, @case.PlanEnded))).ToHashSet();
        Assert.Equal(expectedCases, cases.Rows.Select(row => (row.Case, row.Person, row.Stage, row.Received, row.PlanBegan, row.PlanEnded)).ToHashSet());

        var policies = test.Store.Authority(Authority)!.Policies;
        var open = people.SelectMany(person => RuleBook.Clocks(person, policies, today))
            .Concat(RuleBook.Clocks(test.Store.Register(Authority), policies))
            .Where(clock => clock.End == ClockEnd.Open)
            .Select(clock => (clock.Person, clock.Case, clock.Id, clock.Subject, clock.Started, clock.Due, clock.Exception))
            .Order()
            .ToList();
        Assert.NotEmpty(open);
        var listed = test.Store.Deadlines(Authority, new DeadlineFilter { IsWork = null }, All).Rows
            .Select(row => (row.Person, row.Case, row.Clock, row.Subject, row.Started, row.Due, row.Exception))
            .Order()
            .ToList();
        Assert.Equal(open, listed);
    }
}
