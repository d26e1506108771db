using System.Data;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Caseclock.Domain.Chronology;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Caseclock.Application.Storage;

/// <summary>A store in one SQLite file.</summary>
/// <param name="file">The file.</param>
internal sealed class SqliteEngine(string file) : Engine
{
    // Rows of the chronology are long: on pages of the usual 4 KiB few would fit.
    private const string NewFile = "PRAGMA page_size = 8192; ";

    // FULL: what was committed is on the disk, not only handed to the system. The cache is 64 MiB, the log some 64 MiB before it is written back.
    private const string Settings =
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;
        PRAGMA busy_timeout = 60000; PRAGMA wal_autocheckpoint = 8192;
        """;

    // A writer waits this long for another one before it gives up.
    private const int BusySeconds = 60;

    public override string Scripts => "Sqlite";

    public override bool Exists() => File.Exists(file);

    public override DbConnection Connect(bool create = false)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = true,
            DefaultTimeout = BusySeconds,
        };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            if (create)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            }

            connection.Open();
            Run(connection, create ? NewFile + Settings : Settings);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new StoreException($"The file {file} cannot be opened as a store: {exception.Message}", exception);
        }
    }

    public override DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    // BEGIN IMMEDIATE: the one writer of the file is known before anything is read.
    public override DbTransaction BeginWrite(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    public override void NarrowTo(Session session, string authority)
    {
        // SQLite has no row-level security; every statement names the authority.
    }

    public override void Lock(Session session, string what)
    {
        // BEGIN IMMEDIATE has locked the file already.
    }

    public override string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override object ListValue(IReadOnlyCollection<string> texts) => JsonSerializer.Serialize(texts);

    // Rows go to SQLite itself rather than through a command with parameters: loading spends most of its time here, and this halves it.
    public override void Insert(Session session, Table table, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var handle = ((SqliteConnection)session.Connection).Handle!;
        var sql = $"INSERT INTO {table.Name} ({table.List}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        {
            object?[]? before = null;
            foreach (var row in rows)
            {
                Bind(handle, statement, row, before);
                before = row;
                var result = raw.sqlite3_step(statement);
                if (result != raw.SQLITE_DONE)
                {
                    SqliteException.ThrowExceptionForRC(result, handle);
                }

                SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), handle);
            }
        }
    }

    public override bool IsTaken(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE };

    public override bool HasTable(Session session, string table) =>
        session.Scalar<long>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = @table", ("table", table)) > 0;

    public override IReadOnlyList<DescribedTable> Describe(Session session) =>
    [
        .. session.Query(
                """
                SELECT t.name, c.name, c.type, c."notnull", c.pk
                FROM sqlite_schema t, pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
                ORDER BY t.name, c.cid
                """,
                row => (
                    Table: row.GetString(0),
                    Column: new DescribedColumn(row.GetString(1), row.GetString(2), !row.GetBoolean(3), row.GetInt32(4))))
            .GroupBy(item => item.Table, item => item.Column)
            .Select(group => new DescribedTable(group.Key, [.. group])),
    ];

    public override void Tidy(DbConnection connection) => Run((SqliteConnection)connection, "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");

    public override void Dispose()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = true,
            DefaultTimeout = BusySeconds,
        }.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // What is bound stays bound from row to row, so a value that is the same as in the row before need not be handed over again.
    private static void Bind(sqlite3 handle, sqlite3_stmt statement, object?[] row, object?[]? before)
    {
        for (var index = 0; index < row.Length; index++)
        {
            if (before is null || !Equals(row[index], before[index]))
            {
                SqliteException.ThrowExceptionForRC(Bind(statement, index + 1, row[index]), handle);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => BindText(statement, index, text),
        DateOnly day => BindText(statement, index, IsoDay.Text(day)),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        bool flag => raw.sqlite3_bind_int(statement, index, flag ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
        double real => raw.sqlite3_bind_double(statement, index, real),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "A new kind of column needs a way to bind it."),
    };

    private static int BindText(sqlite3_stmt statement, int index, string text)
    {
        // No bytes at all would be bound as NULL.
        if (text.Length == 0)
        {
            return raw.sqlite3_bind_text(statement, index, text);
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var buffer = most <= 1024 ? stackalloc byte[most] : new byte[most];
        return raw.sqlite3_bind_text(statement, index, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
    }
}
