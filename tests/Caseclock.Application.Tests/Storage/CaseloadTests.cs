using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class CaseloadTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Of_AsEntriesCome_IsAlwaysTheFold(string engine)
    {
        using var test = TestStore.With(engine, "870");
        var caseload = new Caseload(test.Store);
        Assert.Empty(caseload.Of("870").People);

        var entries = new RandomChronology(70).Some(12, 300);
        for (var at = 0; at < entries.Count; at += 60)
        {
            test.Store.Append("870", entries.GetRange(at, 60));
            var snapshot = caseload.Of("870");
            Assert.Equal(test.Store.LastSeq("870"), snapshot.LastSeq);
            Assert.Same(snapshot, caseload.Of("870"));
            Assert.Equal(Shown(test.Store.Folded("870")), Shown(snapshot.People.Values.OrderBy(person => person.Id, StringComparer.Ordinal)));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Of_OnePersonChanged_FoldsThatOneOnly(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Store.Append("870", new RandomChronology(71).Some(5, 60));
        var caseload = new Caseload(test.Store);
        var before = caseload.Of("870");
        test.Store.Append("870", Line.Entries("""{"id":"n","kind":"foi.received","on":"2025-01-06","request":"r"}""", """{"id":"d","kind":"person.died","on":"2025-01-06","person":"P1"}"""));

        var after = caseload.Of("870");

        Assert.NotSame(before, after);
        Assert.NotSame(before.People["P1"], after.People["P1"]);
        Assert.All(before.People.Keys.Where(id => id != "P1"), id => Assert.Same(before.People[id], after.People[id]));
        Assert.NotEqual(before.Register.InformationRequests.Length, after.Register.InformationRequests.Length);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Of_AskedByManyWhileOthersWrite_EndsUpWhole(string engine)
    {
        using var test = TestStore.With(engine, "870");
        var caseload = new Caseload(test.Store);
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number =>
        {
            test.Store.Append("870", Line.Entries($$"""{"kind":"request.received","on":"2025-01-06","person":"P{{number}}","case":"C{{number}}"}"""));
            Assert.True(caseload.Of("870").People.ContainsKey($"P{number}"));
        });
        Assert.Equal(24, caseload.Of("870").People.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Folded_ManyPeople_ComesInOrderAndCanBeLeftEarly(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Store.Append("870", [.. Enumerable.Range(0, 2300).Select(number => Line.Entry(
            $$"""{"kind":"request.received","on":"2025-01-06","recorded":"2025-01-0{{1 + (number % 9)}}T00:00:00Z","person":"P{{number}}","case":"C{{number}}"}"""))]);

        var people = test.Store.Folded("870").Select(person => person.Id).ToList();
        Assert.Equal(2300, people.Count);
        Assert.Equal(people.Order(StringComparer.Ordinal), people);
        Assert.Equal(people[..3], test.Store.Folded("870").Take(3).Select(person => person.Id));

        var known = new Knowledge(null, new DateTimeOffset(2025, 1, 4, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(2300 / 9 * 4, test.Store.Folded("870", known).Count(person => person.Cases.Length > 0) / 4 * 4, 8.0);
    }

    private static List<string> Shown(IEnumerable<Person> people) =>
        [.. people.Select(person => System.Text.Json.JsonSerializer.Serialize(person))];
}
