using Caseclock.Application.Storage;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class SchemaTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Open_StoreThatIsNotThere_NamesTheCommandAndMakesNothing(string engine)
    {
        using var test = TestStore.Empty(engine);
        var exception = Assert.Throws<StoreException>(() => Store.Open(test.Address, test.Clock));
        Assert.Contains("caseclock migrate", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(test.Folder));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Open_OlderSchema_NamesTheCommand(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Close();
        test.Execute("UPDATE schema_version SET version = version - 1");
        var exception = Assert.Throws<StoreException>(() => Store.Open(test.Address, test.Clock));
        Assert.Contains("caseclock migrate", exception.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Open_AScriptAmongTheEarlierOnesMissing_NamesTheCommand(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Close();
        test.Execute("DELETE FROM schema_version WHERE version = 2");
        Assert.Contains("caseclock migrate", Assert.Throws<StoreException>(() => Store.Open(test.Address, test.Clock)).Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Open_NewerSchema_SaysSoAndMigrateRefusesToo(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Close();
        test.Execute("INSERT INTO schema_version (version, name, applied) VALUES (9999, 'later', 0)");
        Assert.Contains("newer", Assert.Throws<StoreException>(() => Store.Open(test.Address, test.Clock)).Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => Store.OpenOrCreate(test.Address, test.Clock));
        Assert.Throws<StoreException>(() => Store.Migrate(test.Address, test.Clock));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Migrate_ManyAtOnce_RunsEachScriptOnce(string engine)
    {
        using var test = TestStore.Empty(engine);
        var ran = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 4, _ =>
        {
            foreach (var script in Store.Migrate(test.Address, test.Clock))
            {
                ran.Add(script);
            }
        });
        Assert.NotEmpty(ran);
        Assert.Equal(ran.Distinct().Count(), ran.Count);
        Assert.Empty(Store.Migrate(test.Address, test.Clock));
    }

    [Theory, OnPostgreSql]
    public void Scripts_OfBothEngines_MakeTheSameTables(string engine)
    {
        using var server = TestStore.With(engine, "870");
        using var file = TestStore.With(TestStore.Sqlite, "870");
        Assert.Equal(Tables(file.Store), Tables(server.Store));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Tables_AsDeclared_AreThere(string engine)
    {
        using var test = TestStore.With(engine, "870");
        using var session = test.Store.Read(null);
        var described = session.Engine.Describe(session).ToDictionary(table => table.Name, table => table.Columns.Select(column => column.Name));
        foreach (var table in Application.Storage.Tables.Projections.Append(Application.Storage.Tables.Entry))
        {
            Assert.Equal(described[table.Name], table.Columns.Select(column => column.Name));
        }
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysSo()
    {
        using var test = TestStore.Empty(TestStore.Sqlite);
        File.WriteAllText(Path.Combine(test.Folder, "store.db"), "This is a letter, not a database. " + new string('x', 5000));
        Assert.Throws<StoreException>(() => Store.Open(test.Address, test.Clock));
    }

    private static List<string> Tables(Store store)
    {
        using var session = store.Read(null);
        return
        [
            .. session.Engine.Describe(session).SelectMany(table => table.Columns.Select(column =>
                $"{table.Name}.{column.Name} {Kind(column.Type)} nullable:{column.Nullable} key:{column.Key}")),
        ];
    }

    // SQLite keeps days as text and yes or no as a number.
    private static string Kind(string type) => type.ToLowerInvariant() switch
    {
        "text" or "date" => "text",
        "integer" or "bigint" or "boolean" => "number",
        "blob" or "bytea" => "bytes",
        "real" or "double precision" => "real",
        var other => other,
    };
}
