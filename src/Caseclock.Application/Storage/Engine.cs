using System.Data.Common;

namespace Caseclock.Application.Storage;

/// <summary>What differs between the two database engines; everything else is the same SQL.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Scripts { get; }

    /// <summary>Whether the store is there to be opened at all: the file, or the server's database.</summary>
    public abstract bool Exists();

    /// <summary>An open connection, set up for durable writes.</summary>
    /// <param name="create">Whether a store that is not there is made.</param>
    public abstract DbConnection Connect(bool create = false);

    /// <summary>Begins a transaction that only reads, all of it from one moment.</summary>
    public abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>Begins a transaction that writes.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>Narrows the transaction to one authority, where the engine itself can guard that.</summary>
    public abstract void NarrowTo(Session session, string authority);

    /// <summary>Waits until nobody else writes to the authority and keeps others from it until the transaction ends.</summary>
    public abstract void Lock(Session session, string what);

    /// <summary>A condition: the column holds one of the texts of a parameter.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>The value of a parameter that <see cref="In"/> takes.</summary>
    public abstract object ListValue(IReadOnlyCollection<string> texts);

    /// <summary>Writes rows.</summary>
    public abstract void Insert(Session session, Table table, IReadOnlyList<object?[]> rows);

    /// <summary>Whether a failure says that a key is taken already.</summary>
    public abstract bool IsTaken(DbException exception);

    /// <summary>Whether a table is there.</summary>
    public abstract bool HasTable(Session session, string table);

    /// <summary>Every table with its columns, by name, as the database itself describes them.</summary>
    public abstract IReadOnlyList<DescribedTable> Describe(Session session);

    /// <summary>Puts the statistics right that the engine plans queries by; after much was written.</summary>
    public abstract void Tidy(DbConnection connection);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The engine for an address.</summary>
    public static Engine Of(StoreAddress address) => address.Engine switch
    {
        StoreEngine.Sqlite => new SqliteEngine(address.Target),
        StoreEngine.PostgreSql => new PostgreSqlEngine(address),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address.Engine, "A new engine needs a class."),
    };
}

/// <summary>A table as the database describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record DescribedTable(string Name, IReadOnlyList<DescribedColumn> Columns);

/// <summary>A column as the database describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The engine's name of its type.</param>
/// <param name="Nullable">Whether it may be empty.</param>
/// <param name="Key">Its place in the primary key from 1; 0 when it is not part of it.</param>
internal sealed record DescribedColumn(string Name, string Type, bool Nullable, int Key);
