using System.Data.Common;
using Caseclock.Application.Storage;
using Npgsql;

namespace Caseclock.TestSupport;

/// <summary>A store of its own for one test, on either engine; gone with the test.</summary>
public sealed class TestStore : IDisposable
{
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";
    public const string Variable = "CASECLOCK_TEST_POSTGRES";

    private readonly string _name = "caseclock_test_" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
    private readonly string _engine;
    private Store? _store;

    private TestStore(string engine, FakeClock? clock)
    {
        _engine = engine;
        Clock = clock ?? new FakeClock(2025, 11, 25);
        Folder = Directory.CreateTempSubdirectory("caseclock-test-").FullName;
        AddressText = engine == Sqlite ? "sqlite:" + Path.Combine(Folder, "store.db") : CreateDatabase();
        Address = StoreAddress.Parse(AddressText).WithDocuments(Path.Combine(Folder, "documents"));
    }

    /// <summary>The connection string of the server that tests may use; null when there is none.</summary>
    public static string? PostgreSqlServer => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public FakeClock Clock { get; }

    public StoreAddress Address { get; }

    /// <summary>The address as the command line takes it.</summary>
    public string AddressText { get; }

    /// <summary>A folder for the test's files.</summary>
    public string Folder { get; }

    /// <summary>The store, open; made on first use.</summary>
    public Store Store => _store ??= Store.OpenOrCreate(Address, Clock);

    /// <summary>A store with one authority.</summary>
    public static TestStore With(string engine, string authority, FakeClock? clock = null)
    {
        var test = new TestStore(engine, clock);
        test.Serve(authority);
        return test;
    }

    /// <summary>An address where nothing is yet.</summary>
    public static TestStore Empty(string engine, FakeClock? clock = null) => new(engine, clock);

    /// <summary>Adds an authority.</summary>
    public void Serve(string authority) =>
        Store.Save(new Authority(authority, "Authority " + authority, null, Domain.Clocks.Policies.Recommended));

    /// <summary>Closes the store; the next use opens it again.</summary>
    public void Close()
    {
        _store?.Dispose();
        _store = null;
    }

    /// <summary>Runs SQL as somebody would who goes past the program.</summary>
    /// <param name="sql">The statements.</param>
    /// <param name="authority">The authority that PostgreSQL is told of; null for none.</param>
    public int Execute(string sql, string? authority = null)
    {
        using var connection = Connect(authority);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>A number by SQL, as somebody would ask who goes past the program.</summary>
    public long Count(string sql, string? authority = null)
    {
        using var connection = Connect(authority);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Changes entries although the engine refuses it: with the triggers off.</summary>
    public void Tamper(string sql, string authority)
    {
        if (_engine == PostgreSql)
        {
            Execute($"ALTER TABLE entry DISABLE TRIGGER ALL; {sql}; ALTER TABLE entry ENABLE TRIGGER ALL;", authority);
            return;
        }

        Execute($"DROP TRIGGER entry_is_never_edited; DROP TRIGGER entry_is_never_deleted; {sql};");
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
        if (_engine == PostgreSql)
        {
            OnServer($"DROP DATABASE {_name} WITH (FORCE)");
        }
    }

    private DbConnection Connect(string? authority)
    {
        if (_engine == Sqlite)
        {
            using var engine = Engine.Of(Address);
            return engine.Connect();
        }

        var connection = new NpgsqlConnection(Server(_name) + (authority is null ? "" : $";Options=-c caseclock.authority={authority}"));
        connection.Open();
        return connection;
    }

    private string CreateDatabase()
    {
        OnServer($"CREATE DATABASE {_name}");
        var server = new NpgsqlConnectionStringBuilder(PostgreSqlServer);
        return $"postgres://{Uri.EscapeDataString(server.Username ?? "")}:{Uri.EscapeDataString(server.Password ?? "")}"
            + $"@{server.Host}:{server.Port}/{_name}";
    }

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(Server("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Server(string database) => new NpgsqlConnectionStringBuilder(
        PostgreSqlServer ?? throw new InvalidOperationException($"Set {Variable} to the connection string of a role that may create databases."))
    {
        Database = database,
        Pooling = false,
    }.ConnectionString;
}
