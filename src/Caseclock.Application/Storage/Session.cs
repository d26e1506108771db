using System.Data.Common;
using Caseclock.Domain.Chronology;
using Microsoft.Data.Sqlite;

namespace Caseclock.Application.Storage;

/// <summary>
/// One transaction on the store, for one authority or for what belongs to none. Disposed without <see cref="Commit"/>, it leaves nothing.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private Session(Engine engine, DbConnection connection, bool writes)
    {
        Engine = engine;
        _connection = connection;
        _transaction = writes ? engine.BeginWrite(connection) : engine.BeginRead(connection);
    }

    /// <summary>The engine.</summary>
    public Engine Engine { get; }

    /// <summary>The authority; every statement gets it as <c>@authority</c>. Null where the transaction belongs to none.</summary>
    public string? Authority { get; private set; }

    /// <summary>The connection, for what an engine does in its own way.</summary>
    internal DbConnection Connection => _connection;

    /// <summary>Opens a transaction that only reads.</summary>
    public static Session Read(Engine engine, string? authority) => Open(engine, false, authority, false, false);

    /// <summary>Opens a transaction that writes, alone, to the authority.</summary>
    public static Session Write(Engine engine, string? authority, bool create = false) => Open(engine, true, authority, create, true);

    /// <summary>
    /// Opens a transaction that writes beside others: for rows that stand apart from the chronology, each statement right by itself. On
    /// SQLite there is one writer all the same.
    /// </summary>
    public static Session Beside(Engine engine, string? authority) => Open(engine, true, authority, false, false);

    private static Session Open(Engine engine, bool writes, string? authority, bool create, bool alone)
    {
        var connection = engine.Connect(create);
        Session? session = null;
        try
        {
            session = new Session(engine, connection, writes);
            if (authority is not null)
            {
                session.GoOnWith(authority);
            }

            if (alone)
            {
                engine.Lock(session, authority ?? "");
            }

            return session;
        }
        catch
        {
            session?.Dispose();
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Goes on with another authority in the same transaction: for what runs over all of them from one moment.</summary>
    public void GoOnWith(string authority)
    {
        Authority = authority;
        Engine.NarrowTo(this, authority);
    }

    /// <summary>A command of this transaction.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters, named without the sign. A list of texts is for <see cref="Engine.In"/>.</param>
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        if (Authority is not null && sql.Contains("@authority", StringComparison.Ordinal))
        {
            Add(command, "authority", Authority);
        }

        foreach (var (name, value) in parameters)
        {
            Add(command, name, value is IReadOnlyCollection<string> texts ? Engine.ListValue(texts) : value);
        }

        return command;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it touched.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; the type's default when there is no row or it is empty.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>Every row of a query.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>Writes rows, each with its values in the order of the table's columns.</summary>
    public void Insert(Table table, IReadOnlyList<object?[]> rows) => Engine.Insert(this, table, rows);

    /// <summary>Makes what was written last.</summary>
    public void Commit() => _transaction.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}

/// <summary>Reads cells that may be empty.</summary>
internal static class Cells
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly Day(this DbDataReader row, int column) => row is SqliteDataReader ? IsoDay.Parse(row.GetString(column)) : row.GetFieldValue<DateOnly>(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : Instants.Of(row.GetInt64(column));
}
