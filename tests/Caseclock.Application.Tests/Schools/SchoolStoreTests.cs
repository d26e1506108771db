using Caseclock.Application.Schools;
using Caseclock.Application.Storage;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Schools;

/// <summary>The register of schools in the store: kept, changed, apart by authority, and part of a backup.</summary>
public class SchoolStoreTests
{
    private static readonly School Full = new("100001", "Millbrook Lane Primary School")
    {
        Ukprn = "10012345",
        Kind = "Community school",
        Phase = "Primary",
        Status = SchoolStatus.Closed,
        Opened = new DateOnly(1952, 9, 1),
        Closed = new DateOnly(2024, 8, 31),
        Town = "Southbridge",
        Postcode = "SX1 2AB",
        LaCode = "870",
        LaName = "Reading",
        Successor = "100002",
    };

    private static readonly School Bare = new("100002", "Ysgol “Ôl” & Ŵyn");

    [Theory, OnSqlite, OnPostgreSql]
    public void KeepSchools_ReadAgain_AreTheSame(string engine)
    {
        using var test = TestStore.With(engine, "870");

        var changes = test.Store.KeepSchools("870", [Full, Bare]);
        var register = test.Store.SchoolRegister("870");

        Assert.Equal(new SchoolChanges(2, 0, 0), changes);
        Assert.Equal([Full, Bare], register.Schools.Values.OrderBy(school => school.Urn));
        Assert.Equal(test.Clock.Now, register.Loaded);
        Assert.Equal(test.Store.SchoolRegisterStamp("870"), register.Stamp);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void KeepSchools_Again_PutsRightAndKeepsTheOthers(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Store.KeepSchools("870", [Full, Bare]);
        var stamp = test.Store.SchoolRegisterStamp("870");

        var changes = test.Store.KeepSchools("870", [Full with { Name = "Millbrook" }, new School("100003", "New")]);

        Assert.Equal(new SchoolChanges(1, 1, 0), changes);
        Assert.Equal(["Millbrook", Bare.Name, "New"], test.Store.SchoolRegister("870").Schools.Values.OrderBy(school => school.Urn).Select(school => school.Name));
        Assert.NotEqual(stamp, test.Store.SchoolRegisterStamp("870"));
        Assert.Equal(new SchoolChanges(0, 0, 1), test.Store.KeepSchools("870", [Bare]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void SchoolRegister_NeverLoaded_IsEmpty(string engine)
    {
        using var test = TestStore.With(engine, "870");
        var register = test.Store.SchoolRegister("870");
        Assert.Equal((0, null, 0), (register.Stamp, register.Loaded, register.Schools.Count));
        Assert.Equal(0, test.Store.SchoolRegisterStamp("870"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void KeepSchools_OfOneAuthority_AreNotSeenInAnother(string engine)
    {
        using var test = Two(engine);
        Assert.Equal("Ours", Assert.Single(test.Store.SchoolRegister("870").Schools.Values).Name);
        Assert.Equal("Theirs", Assert.Single(test.Store.SchoolRegister("871").Schools.Values).Name);
        test.Store.KeepSchools("871", [new School("100001", "Theirs anew")]);
        Assert.Equal(1, test.Store.SchoolRegisterStamp("870"));
        Assert.Equal("Ours", Assert.Single(test.Store.SchoolRegister("870").Schools.Values).Name);
    }

    [Theory, OnPostgreSql]
    public void Database_StatementWithoutTheFilter_SeesOneAuthorityOrNone(string engine)
    {
        using var test = Two(engine);
        foreach (var table in new[] { "school", "school_register" })
        {
            Assert.Equal(1, test.Count($"SELECT count(*) FROM {table}", "870"));
            Assert.Equal(0, test.Count($"SELECT count(*) FROM {table} WHERE authority <> '870'", "870"));
            Assert.Equal(0, test.Count($"SELECT count(*) FROM {table}"));
        }

        Assert.Throws<Npgsql.PostgresException>(() => test.Execute(
            "INSERT INTO school (authority, urn, name, status) VALUES ('871', '100009', 'x', 'open')",
            "870"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Restore_OfABackup_HoldsTheSchools(string engine)
    {
        using var source = TestStore.With(TestStore.Sqlite, "870");
        source.Serve("871");
        source.Store.KeepSchools("870", [Full, Bare]);
        source.Store.KeepSchools("871", [new School("100001", "Theirs")]);
        var file = Path.Combine(source.Folder, "backup.zip");
        source.Store.Backup(file);

        using var target = TestStore.Empty(engine);
        Store.Restore(target.Address, file, target.Clock);

        Assert.Equal([Full, Bare], target.Store.SchoolRegister("870").Schools.Values.OrderBy(school => school.Urn));
        Assert.Equal("Theirs", Assert.Single(target.Store.SchoolRegister("871").Schools.Values).Name);
        Assert.Equal(source.Clock.Now, target.Store.SchoolRegister("870").Loaded);
        Assert.Empty(target.Store.Verify().Findings);
    }

    private static TestStore Two(string engine)
    {
        var test = TestStore.With(engine, "870");
        test.Serve("871");
        test.Store.KeepSchools("870", [new School("100001", "Ours")]);
        test.Store.KeepSchools("871", [new School("100001", "Theirs")]);
        return test;
    }
}
