using Caseclock.Application.Storage;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

/// <summary>Two authorities with the same ids of people, cases and entries: neither ever sees the other.</summary>
public class AuthoritiesTests
{
    private static readonly Page All = new(0, 1000);

    [Theory, OnSqlite, OnPostgreSql]
    public void EveryReading_SameIdsInTwoAuthorities_SeesOneOnly(string engine)
    {
        using var test = Two(engine);
        foreach (var (authority, surname) in new[] { ("870", "Alder"), ("871", "Birch") })
        {
            var other = surname == "Alder" ? "Birch" : "Alder";
            var store = test.Store;
            Assert.All(store.Entries(authority, "P1"), entry => Assert.Equal(authority, entry.By));
            Assert.All(store.EntriesOfCase(authority, "C1"), entry => Assert.Equal(authority, entry.By));
            Assert.All(store.RegisterEntries(authority), entry => Assert.Equal(authority, entry.By));
            Assert.All(store.People(authority).SelectMany(person => person.Entries), entry => Assert.Equal(authority, entry.By));
            Assert.Equal(surname, store.Person(authority, "P1")!.Details!.Surname);
            Assert.Equal(surname, Assert.Single(store.Folded(authority)).Details!.Surname);
            Assert.Single(store.Register(authority).InformationRequests);
            Assert.Equal("P1", store.PersonOfCase(authority, "C1"));
            Assert.Equal(surname, Assert.Single(store.Search(authority, surname, 10)).Surname);
            Assert.Empty(store.Search(authority, other, 10));
            Assert.Equal(surname, Assert.Single(store.Search(authority, "C1", 10)).Surname);
            Assert.Equal("school" + authority, Assert.Single(store.Schools(authority)).School);
            AssertLists(store, authority, surname);
            Assert.Equal(surname, Assert.Single(new Caseload(store).Of(authority).People.Values).Details!.Surname);
            AssertExport(store, authority, surname, other);
        }

        Assert.Equal(["870", "871"], test.Store.Authorities().Select(authority => authority.Code));
        Assert.Empty(test.Store.Verify().Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_ToOneAuthority_LeavesTheOtherAsItWas(string engine)
    {
        using var test = Two(engine);
        var (stamp, last) = (test.Store.ChangeStamp("871"), test.Store.LastSeq("871"));
        test.Store.Append("870", Line.Entries("""{"id":"9","kind":"plan.issued","on":"2025-05-05","person":"P1","case":"C1"}"""));
        test.Store.Rebuild("870");
        Assert.Equal((stamp, last), (test.Store.ChangeStamp("871"), test.Store.LastSeq("871")));
        Assert.Null(test.Store.Person("871", "P1")!.Cases[0].PlanBegan);
        Assert.Empty(test.Store.Verify("871").Findings);
    }

    [Theory, OnPostgreSql]
    public void Database_StatementWithoutTheFilter_SeesOneAuthorityOrNone(string engine)
    {
        using var test = Two(engine);
        string[] tables = ["entry", "person", "person_word", "case_person", "case_summary", "deadline"];
        Assert.Equal(0, test.Count("SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"));
        foreach (var table in tables)
        {
            var one = test.Count($"SELECT count(*) FROM {table}", "870");
            Assert.True(one > 0, table);
            Assert.Equal(0, test.Count($"SELECT count(*) FROM {table} WHERE authority <> '870'", "870"));
            Assert.Equal(0, test.Count($"SELECT count(*) FROM {table}"));
        }

        Assert.Throws<Npgsql.PostgresException>(() => test.Execute(
            "INSERT INTO case_person (authority, case_id, person) VALUES ('871', 'x', 'P9')",
            "870"));
        Assert.Equal(0, test.Execute("DELETE FROM person WHERE authority = '871'", "870"));
    }

    [Theory, OnPostgreSql]
    public void Database_EveryTableWithAnAuthority_HasRowSecurityForced(string engine)
    {
        using var test = Two(engine);
        Assert.Equal(0, test.Count(
            """
            SELECT count(*) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'authority' AND a.attnum > 0
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            """));
    }

    private static void AssertLists(Store store, string authority, string surname)
    {
        var cases = store.Cases(authority, new CaseFilter(), All);
        Assert.Equal((surname, 1), (Assert.Single(cases.Rows).Surname, cases.Total));
        Assert.Equal("school" + authority, Assert.Single(cases.Counts["school"]).Value);
        var deadlines = store.Deadlines(authority, new DeadlineFilter { IsWork = null }, All);
        Assert.NotEmpty(deadlines.Rows);
        Assert.Equal(deadlines.Rows.Count, deadlines.Total);
        Assert.All(deadlines.Rows, row => Assert.True(row.Surname == surname || row.Subject == "foi" + authority));
        Assert.Equal("officer" + authority, Assert.Single(deadlines.Counts["officer"], count => count.Value.Length > 0).Value);
    }

    private static void AssertExport(Store store, string authority, string surname, string other)
    {
        using var writer = new StringWriter();
        Assert.Equal(6, store.Export(authority, writer));
        Assert.Contains(surname, writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(other, writer.ToString(), StringComparison.Ordinal);
    }

    private static TestStore Two(string engine)
    {
        var test = TestStore.With(engine, "870");
        test.Serve("871");
        foreach (var (authority, surname) in new[] { ("870", "Alder"), ("871", "Birch") })
        {
            var entries = Line.Entries(
                $$"""{"id":"1","kind":"person.details","on":"2025-01-06","person":"P1","surname":"{{surname}}"}""",
                """{"id":"2","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}""",
                $$"""{"id":"3","kind":"officer.assigned","on":"2025-01-06","person":"P1","case":"C1","officer":"officer{{authority}}"}""",
                $$"""{"id":"4","kind":"placement.started","on":"2025-01-06","person":"P1","case":"C1","setting":"school{{authority}}"}""",
                $$"""{"id":"5","kind":"foi.received","on":"2025-11-06","request":"foi{{authority}}"}""",
                """{"id":"6","kind":"contact.received","on":"2025-11-06","case":"C1"}""");
            var result = test.Store.Append(authority, [.. entries.Select(entry => entry with { By = authority })]);
            Assert.Equal(6, result.Taken);
        }

        return test;
    }
}
