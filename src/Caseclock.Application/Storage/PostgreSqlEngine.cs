using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Caseclock.Application.Storage;

/// <summary>A store in a PostgreSQL database.</summary>
internal sealed class PostgreSqlEngine : Engine
{
    private readonly StoreAddress _address;
    private readonly NpgsqlDataSource _source;

    /// <summary>Makes the pool of connections; opens none yet.</summary>
    /// <param name="address">The address.</param>
    public PostgreSqlEngine(StoreAddress address)
    {
        _address = address;
        _source = NpgsqlDataSource.Create(address.Target);
    }

    public override string Scripts => "PostgreSql";

    public override bool Exists() => true;

    public override DbConnection Connect(bool create = false)
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (NpgsqlException exception)
        {
            throw new StoreException($"The store {_address.Shown} cannot be opened: {exception.Message}", exception);
        }
    }

    public override DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    // Read committed: once the lock is held, each statement sees what the writer before it committed.
    public override DbTransaction BeginWrite(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override void NarrowTo(Session session, string authority) =>
        session.Execute("SELECT set_config('caseclock.authority', @code, true)", ("code", authority));

    public override void Lock(Session session, string what) =>
        session.Execute("SELECT pg_advisory_xact_lock(hashtextextended(@what, 0))", ("what", "caseclock:" + what));

    public override string In(string column, string parameter) => $"{column} = ANY({parameter})";

    public override object ListValue(IReadOnlyCollection<string> texts) => texts as string[] ?? [.. texts];

    // COPY is not allowed under row-level security; one statement with an array for each column is nearly as fast.
    public override void Insert(Session session, Table table, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var arrays = string.Join(", ", table.Columns.Select((_, index) => "@c" + index));
        using var command = session.Command($"INSERT INTO {table.Name} ({table.List}) SELECT * FROM unnest({arrays})");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var (type, values) = ArrayOf(table.Columns[index].Holds, rows, index);
            command.Parameters.Add(new NpgsqlParameter("c" + index, NpgsqlDbType.Array | type) { Value = values });
        }

        command.ExecuteNonQuery();
    }

    public override bool IsTaken(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool HasTable(Session session, string table) =>
        session.Scalar<bool>("SELECT to_regclass(@table) IS NOT NULL", ("table", table));

    public override IReadOnlyList<DescribedTable> Describe(Session session) =>
    [
        .. session.Query(
                """
                SELECT c.relname, a.attname, format_type(a.atttypid, NULL), a.attnotnull,
                       coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
                WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
                ORDER BY c.relname COLLATE "C", a.attnum
                """,
                row => (
                    Table: row.GetString(0),
                    Column: new DescribedColumn(row.GetString(1), row.GetString(2), !row.GetBoolean(3), row.GetInt32(4))))
            .GroupBy(item => item.Table, item => item.Column)
            .Select(group => new DescribedTable(group.Key, [.. group])),
    ];

    public override void Tidy(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE";
        command.ExecuteNonQuery();
    }

    public override void Dispose() => _source.Dispose();

    private static (NpgsqlDbType Type, Array Values) ArrayOf(Holds holds, IReadOnlyList<object?[]> rows, int index) => holds switch
    {
        Holds.Text => (NpgsqlDbType.Text, Values<string?>(rows, index)),
        Holds.Whole => (NpgsqlDbType.Bigint, Values<long?>(rows, index)),
        Holds.Day => (NpgsqlDbType.Date, Values<DateOnly?>(rows, index)),
        Holds.Flag => (NpgsqlDbType.Boolean, Values<bool?>(rows, index)),
        Holds.Bytes => (NpgsqlDbType.Bytea, Values<byte[]?>(rows, index)),
        Holds.Real => (NpgsqlDbType.Double, Values<double?>(rows, index)),
        _ => throw new ArgumentOutOfRangeException(nameof(holds), holds, "A new kind of column needs a type."),
    };

    private static T[] Values<T>(IReadOnlyList<object?[]> rows, int index)
    {
        var values = new T[rows.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = (T)rows[row][index]!;
        }

        return values;
    }
}
