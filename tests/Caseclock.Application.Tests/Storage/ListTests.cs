using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class ListTests
{
    private const string Authority = "870";

    [Theory, OnSqlite, OnPostgreSql]
    public void Search_ByAnyWayOfTyping_FindsThePerson(string engine)
    {
        using var test = Made(engine);
        foreach (var text in new[]
        {
            "o'brien", "O Brien", "brien", "O’BRIEN", "obrien", "Brien zoe", "zoë o'b", "ZOE", "macd", "mac donald", "macdonald", "MacDonald zo",
            "3/2/2015", "2015-02-03", "03/02/2015 zoe",
            "BH1 2AB", "bh12ab", "H801 2000 01001", "943 476 5919", "9434765919", "P-1", "R-2025-0193", "r2025",
        })
        {
            Assert.True(test.Store.Search(Authority, text, 10).Any(found => found.Person == "P-1"), text);
        }

        foreach (var text in new[] { "de la cr", "delacruz", "cruz", "Smith-Jones", "smith jones", "smithjones", "jones cruz" })
        {
            Assert.True(test.Store.Search(Authority, text, 10).Any(found => found.Person == "P-2"), text);
        }

        foreach (var text in new[] { "", "   ", "'", "xyz", "zoe xyz", "4/2/2015", "%", "_", "\"" })
        {
            var found = test.Store.Search(Authority, text, 10);
            Assert.True(found.All(person => person.Person != "P-1"), text);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Search_ManyFound_GivesTheFirstByName(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, [.. Enumerable.Range(10, 30).Select(number => Line.Entry(
            $$"""{"kind":"person.details","on":"2025-01-06","person":"P{{number}}","surname":"Same{{99 - number}}","forename":"Ann"}"""))]);
        var found = test.Store.Search(Authority, "same ann", 5);
        Assert.Equal(["Same60", "Same61", "Same62", "Same63", "Same64"], found.Select(person => person.Surname));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Search_Found_ShowsTheirCases(string engine)
    {
        using var test = Made(engine);
        var found = Assert.Single(test.Store.Search(Authority, "zoe", 10));
        Assert.Equal(("P-1", new DateOnly(2015, 2, 3), "BH1 2AB"), (found.Person, found.Born, found.Postcode));
        var @case = Assert.Single(found.Cases);
        Assert.Equal(("R-2025-0193", Stage.DecidingWhetherToAssess, "6"), (@case.Case, @case.Stage, @case.NcYear));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Deadlines_FilteredAndPaged_AgreeWithTheirCounts(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, new RandomChronology(60).Some(30, 900));
        var all = test.Store.Deadlines(Authority, new DeadlineFilter { IsWork = null }, new Page(0, 100_000));
        Assert.True(all.Total > 40);
        Assert.Equal(all.Total, all.Rows.Count);
        Assert.Equal(all.Rows.Select(row => row.Due ?? DateOnly.MaxValue).Order(), all.Rows.Select(row => row.Due ?? DateOnly.MaxValue));

        foreach (var (filter, counts) in all.Counts)
        {
            Assert.Equal(all.Total, counts.Sum(count => count.Count));
            foreach (var count in counts)
            {
                var asked = With(filter, count.Value);
                if (asked is not null)
                {
                    Assert.Equal(count.Count, test.Store.Deadlines(Authority, asked, new Page(0, 100_000)).Rows.Count);
                }
            }
        }

        var paged = Enumerable.Range(1, (all.Total / 7) + 1)
            .SelectMany(number => test.Store.Deadlines(Authority, new DeadlineFilter { IsWork = null }, Page.Number(number, 7)).Rows);
        Assert.Equal(all.Rows, paged);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Deadlines_ByDueDayAndOfficer_CountTheOtherFilters(string engine)
    {
        using var test = Made(engine);
        var law = test.Store.Deadlines(Authority, new DeadlineFilter { Officer = "ben", Tier = Tier.Law }, new Page(0, 100));
        Assert.NotEmpty(law.Rows);
        Assert.All(law.Rows, row => Assert.Equal(("ben", Tier.Law), (row.Officer, row.Tier)));
        Assert.Contains(law.Counts["officer"], count => count.Value == "amy");

        var decide = Assert.Single(law.Rows, row => row.Rule == "EHC-01");
        Assert.Equal(("P-1", "O’Brien", "Zoë"), (decide.Person, decide.Surname, decide.Forename));
        var due = decide.Due!.Value;
        Assert.Contains(Rows(new DeadlineFilter { DueFrom = due, DueTo = due }), row => row.Rule == "EHC-01" && row.Person == "P-1");
        Assert.DoesNotContain(Rows(new DeadlineFilter { DueTo = due.AddDays(-1) }), row => row == decide);
        Assert.Contains(decide, Rows(new DeadlineFilter().LateBy(0, due.AddDays(1))));
        Assert.DoesNotContain(decide, Rows(new DeadlineFilter().LateBy(0, due)));
        Assert.Contains(decide, Rows(new DeadlineFilter().LateBy(1, due.AddDays(7))));
        Assert.DoesNotContain(decide, Rows(new DeadlineFilter().LateBy(1, due.AddDays(6))));

        IReadOnlyList<Deadline> Rows(DeadlineFilter filter) => test.Store.Deadlines(Authority, filter, new Page(0, 1000)).Rows;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Counts_AfterAnythingIsRecorded_AreCountedAfresh(string engine)
    {
        using var test = Made(engine);
        var before = test.Store.Cases(Authority, new CaseFilter(), new Page(0, 10)).Total;
        test.Store.Append(Authority, Line.Entries("""{"kind":"request.received","on":"2025-11-06","person":"P-9","case":"C9"}"""));
        Assert.Equal(before + 1, test.Store.Cases(Authority, new CaseFilter(), new Page(0, 10)).Total);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Lists_WrittenThroughTwoStores_AreThoseOfAStoreThatReadsThemAfresh(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        using var other = Store.Open(test.Address, test.Clock);
        var batches = new RandomChronology(61).Some(20, 600).Chunk(100).ToList();
        for (var index = 0; index < batches.Count; index++)
        {
            var writer = index % 2 == 0 ? test.Store : other;
            writer.Append(Authority, batches[index], AppendMode.OneByOne);
            if (index == 3)
            {
                test.Clock.Now += TimeSpan.FromDays(40);
                other.Refresh(Authority);
            }

            using var fresh = Store.Open(test.Address, test.Clock);
            Assert.Equal(Everything(fresh), Everything(test.Store));
            Assert.Equal(Everything(fresh), Everything(other));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Deadlines_InEveryOrder_StandInIt(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        test.Store.Append(Authority, new RandomChronology(62).Some(30, 900));
        var due = Rows(DeadlineOrder.Due);
        Assert.Equal(due.OrderBy(row => row.Due is null).ThenByDescending(row => row.Due), Rows(DeadlineOrder.LatestDue));
        Assert.Equal(due.OrderBy(row => row.Title, StringComparer.Ordinal), Rows(DeadlineOrder.Title));
        Assert.Equal(due.OrderBy(row => row.Officer is null).ThenBy(row => row.Officer, StringComparer.Ordinal), Rows(DeadlineOrder.Officer));
        Assert.Equal(
            due.OrderBy(row => row.Surname is null)
                .ThenBy(row => row.Surname, StringComparer.Ordinal)
                .ThenBy(row => row.Forename is null)
                .ThenBy(row => row.Forename, StringComparer.Ordinal)
                .ThenBy(row => row.Person ?? "", StringComparer.Ordinal),
            Rows(DeadlineOrder.Child));

        IReadOnlyList<Deadline> Rows(DeadlineOrder order) =>
            test.Store.Deadlines(Authority, new DeadlineFilter { IsWork = null }, new Page(0, 100_000), order).Rows;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Cases_Filtered_GiveWhatWasAsked(string engine)
    {
        using var test = Made(engine);
        var all = test.Store.Cases(Authority, new CaseFilter(), new Page(0, 100));
        Assert.Equal(["C3", "C2", "R-2025-0193"], all.Rows.Select(row => row.Case));
        Assert.Equal("C2", Only(new CaseFilter { Stage = Stage.PlanInForce }));
        Assert.Equal("C2", Only(new CaseFilter { School = "100001" }));
        Assert.Equal("C2", Only(new CaseFilter { Need = "ASD" }));
        Assert.Equal("R-2025-0193", Only(new CaseFilter { NcYear = "6" }));
        Assert.Equal("R-2025-0193", Only(new CaseFilter { Officer = "ben" }));
        Assert.Equal("C3", Only(new CaseFilter { IsOpen = false }));
        Assert.Equal("C3", Only(new CaseFilter { Officer = "" }));
        Assert.Equal("R-2025-0193", Only(new CaseFilter { ReceivedFrom = new DateOnly(2025, 11, 1) }));
        Assert.Equal("C3", Only(new CaseFilter { ReceivedTo = new DateOnly(2024, 12, 31) }));
        Assert.Equal(new SchoolCount("100001", 1, 1), Assert.Single(test.Store.Schools(Authority)));

        string Only(CaseFilter filter)
        {
            var page = test.Store.Cases(Authority, filter, new Page(0, 100));
            Assert.Equal(1, page.Total);
            return Assert.Single(page.Rows).Case;
        }
    }

    // Every row and count of both lists, as text.
    private static List<string> Everything(Store store)
    {
        var cases = store.Cases(Authority, new CaseFilter(), new Page(0, 100_000));
        var work = store.Deadlines(Authority, new DeadlineFilter(), new Page(0, 100_000));
        var law = store.Deadlines(Authority, new DeadlineFilter { IsWork = null, Tier = Tier.Law, DueTo = store.Today }, new Page(0, 100_000));
        return
        [
            .. cases.Rows.Select(row => row.ToString()),
            .. work.Rows.Concat(law.Rows).Select(row => row.ToString()),
            .. cases.Counts.Concat(work.Counts).Concat(law.Counts).SelectMany(counts => counts.Value.Select(count => $"{counts.Key} {count}")),
            .. store.Schools(Authority).Select(school => school.ToString()),
            $"{cases.Total} {work.Total} {law.Total}",
        ];
    }

    private static DeadlineFilter? With(string filter, string value) => filter switch
    {
        "rule" => new DeadlineFilter { IsWork = null, Rule = value },
        "officer" => new DeadlineFilter { IsWork = null, Officer = value },
        "school" => new DeadlineFilter { IsWork = null, School = value },
        "stage" when value.Length > 0 => new DeadlineFilter { IsWork = null, Stage = Enum.Parse<Stage>(value, ignoreCase: true) },
        "tier" => new DeadlineFilter { IsWork = null, Tier = Enum.Parse<Tier>(value, ignoreCase: true) },
        "binds" => new DeadlineFilter { IsWork = null, Binds = Enum.Parse<Binds>(value, ignoreCase: true) },
        _ => null,
    };

    private static TestStore Made(string engine)
    {
        var test = TestStore.With(engine, Authority);
        var result = test.Store.Append(Authority, Line.Entries(
            """{"kind":"person.details","on":"2024-01-06","person":"P-1","surname":"Green","forename":"Zoë","formerSurname":"MacDonald"}""",
            """{"kind":"person.details","on":"2025-01-06","person":"P-1","surname":"O’Brien","born":"2015-02-03","postcode":"BH1 2AB","upn":"H801200001001","nhsNumber":"943 476 5919"}""",
            """{"kind":"request.received","on":"2025-11-05","person":"P-1","case":"R-2025-0193"}""",
            """{"kind":"officer.assigned","on":"2025-11-05","person":"P-1","case":"R-2025-0193","officer":"amy"}""",
            """{"kind":"officer.assigned","on":"2025-11-06","person":"P-1","case":"R-2025-0193","officer":"ben"}""",
            """{"kind":"person.details","on":"2025-01-06","person":"P-2","surname":"De la Cruz","forename":"Smith-Jones"}""",
            """{"kind":"request.received","on":"2025-01-05","person":"P-2","case":"C2"}""",
            """{"kind":"officer.assigned","on":"2025-01-05","person":"P-2","case":"C2","officer":"amy"}""",
            """{"kind":"plan.issued","on":"2025-05-05","person":"P-2","case":"C2","needs":["ASD"],"placements":[{"urn":"100001","rank":1}]}""",
            """{"kind":"person.details","on":"2025-01-06","person":"P-3","surname":"Adams","forename":"Ann"}""",
            """{"kind":"request.received","on":"2024-10-05","person":"P-3","case":"C3"}""",
            """{"kind":"request.withdrawn","on":"2024-11-05","person":"P-3","case":"C3"}"""));
        Assert.Empty(result.Refused);
        return test;
    }
}
