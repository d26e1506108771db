using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class VerifyTests
{
    private const string Authority = "870";

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_EntryEditedPastTheTriggers_NamesTheEntry(string engine)
    {
        using var test = Made(engine);
        test.Tamper("UPDATE entry SET on_day = '2024-12-31' WHERE id = 'c1-2'", Authority);
        var broken = Assert.Single(test.Store.Verify().Findings, finding => finding.Table == "entry");
        Assert.Equal(("c1-2", "hash"), (broken.Key, broken.Field));
        Assert.Contains("Expected", broken.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_EntryEditedWithItsHash_NamesTheNextEntry(string engine)
    {
        using var test = Made(engine);
        test.Tamper("UPDATE entry SET hash = (SELECT hash FROM entry WHERE id = 'c2-1') WHERE id = 'c1-1'", Authority);
        Assert.Equal(["c1-1", "c1-2"], test.Store.Verify().Findings.Where(finding => finding.Field == "hash").Select(finding => finding.Key));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_EntryTakenAway_NamesTheGapAndTheNextEntry(string engine)
    {
        using var test = Made(engine);
        test.Tamper("DELETE FROM entry WHERE id = 'c1-2'", Authority);
        var findings = test.Store.Verify().Findings;
        Assert.Contains(findings, finding => finding is { Table: "entry", Field: "seq", Key: "2" });
        Assert.Contains(findings, finding => finding is { Table: "entry", Field: "hash", Key: "c1-3" });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_LastEntryTakenAway_CountsIt(string engine)
    {
        using var test = Made(engine);
        test.Tamper("DELETE FROM entry WHERE id = 'p-2'", Authority);
        Assert.Contains(test.Store.Verify().Findings, finding => finding is { Table: "entry", Field: "seq" });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_EntryMadeUnreadable_NamesItAndGoesOn(string engine)
    {
        using var test = Made(engine);
        test.Tamper("UPDATE entry SET fields = '{nonsense' WHERE id = 'c1-2'; UPDATE entry SET kind = 'no.such' WHERE id = 'c2-1'", Authority);
        var report = test.Store.Verify();
        Assert.Contains(report.Findings, finding => finding is { Key: "c1-2", Field: "" });
        Assert.Contains(report.Findings, finding => finding is { Key: "c2-1", Field: "" });
        Assert.Equal(6, report.Entries);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_TakenIdsChanged_NamesThem(string engine)
    {
        using var test = Made(engine);
        test.Tamper("DELETE FROM entry_id WHERE id = 'c1-2'; UPDATE entry_id SET id = 'other' WHERE id = 'c2-1'", Authority);
        var found = test.Store.Verify().Findings.Where(finding => finding.Table == "entry_id").Select(finding => finding.Key);
        Assert.Equal(["c1-2", "c2-1", "other"], found.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Verify_SoundStore_CountsAll(string engine)
    {
        using var test = Made(engine);
        var report = test.Store.Verify();
        Assert.True(report.Sound);
        Assert.Equal((6L, 1L), (report.Entries, report.Records));
    }

    private static TestStore Made(string engine)
    {
        var test = TestStore.With(engine, Authority);
        var result = test.Store.Append(Authority, Line.Entries(
            """{"id":"c1-1","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}""",
            """{"id":"c1-2","kind":"assessment.decided","on":"2025-02-06","person":"P1","case":"C1","outcome":"yes"}""",
            """{"id":"c1-3","kind":"plan.issued","on":"2025-05-06","person":"P1","case":"C1"}""",
            """{"id":"c2-1","kind":"request.received","on":"2025-01-06","person":"P1","case":"C2"}""",
            """{"id":"p-1","kind":"person.details","on":"2025-01-06","person":"P1","surname":"A"}""",
            """{"id":"p-2","kind":"person.details","on":"2025-01-07","person":"P1","surname":"B"}"""));
        Assert.Equal(6, result.Taken);
        return test;
    }
}
