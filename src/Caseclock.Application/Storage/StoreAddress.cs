using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Caseclock.Application.Storage;

/// <summary>Which database engine keeps a store.</summary>
public enum StoreEngine
{
    /// <summary>One file, embedded.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}

/// <summary>Where a store is kept.</summary>
public sealed record StoreAddress
{
    private const string Help = "Write sqlite:FILE or postgres://user:password@host:port/database.";

    private StoreAddress(StoreEngine engine, string target, string shown, string documents)
    {
        Engine = engine;
        Target = target;
        Shown = shown;
        Documents = documents;
    }

    /// <summary>The engine.</summary>
    public StoreEngine Engine { get; }

    /// <summary>The address as it may be shown: never with a password.</summary>
    public string Shown { get; }

    /// <summary>
    /// The folder that holds the content of documents: beside the file of a SQLite store, in the folder <c>data</c> of the working folder
    /// for a server, unless another was said.
    /// </summary>
    public string Documents { get; private init; }

    /// <summary>The file, or the connection string of the server.</summary>
    internal string Target { get; }

    /// <summary>The same store with the content of its documents in another folder.</summary>
    /// <param name="folder">The folder; it is made when the first document comes.</param>
    public StoreAddress WithDocuments(string folder) => this with { Documents = Path.GetFullPath(folder) };

    /// <summary>Reads an address.</summary>
    /// <param name="text"><c>sqlite:FILE</c>, <c>postgres://user:password@host:port/database</c> or <c>postgresql://…</c>.</param>
    /// <exception cref="StoreException">It is none of these.</exception>
    public static StoreAddress Parse(string text) => TryParse(text, out var address, out var problem) ? address : throw new StoreException(problem);

    /// <summary>Reads an address.</summary>
    /// <param name="text"><c>sqlite:FILE</c>, <c>postgres://user:password@host:port/database</c> or <c>postgresql://…</c>.</param>
    /// <param name="address">The address, or null.</param>
    /// <param name="problem">Why it is none, or null.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StoreAddress? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        problem = null;
        if (text is not null && text.StartsWith("sqlite:", StringComparison.Ordinal))
        {
            return TryFile(text["sqlite:".Length..], out address, out problem);
        }

        if (text is not null && (text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)))
        {
            return TryServer(text, out address, out problem);
        }

        problem = $"The store's address begins with neither sqlite: nor postgres://. {Help}";
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Shown;

    private static bool TryFile(string file, out StoreAddress? address, out string? problem)
    {
        problem = string.IsNullOrWhiteSpace(file) ? $"The store's address names no file. {Help}" : null;
        address = problem is null ? new StoreAddress(StoreEngine.Sqlite, Path.GetFullPath(file), "sqlite:" + file, Path.ChangeExtension(Path.GetFullPath(file), null) + "-documents") : null;
        return problem is null;
    }

    private static bool TryServer(string text, out StoreAddress? address, out string? problem)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Trim('/').Length == 0)
        {
            problem = $"The store's address names no host or no database. {Help}";
            return false;
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "caseclock",
        };
        if (!TryOptions(uri, builder, out problem))
        {
            return false;
        }

        address = new StoreAddress(
            StoreEngine.PostgreSql,
            builder.ConnectionString,
            $"postgres://{builder.Host}:{builder.Port}/{builder.Database}",
            Path.GetFullPath(Path.Combine("data", "documents")));
        return true;
    }

    private static bool TryOptions(Uri uri, NpgsqlConnectionStringBuilder builder, [NotNullWhen(false)] out string? problem)
    {
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = option.Split('=', 2);
            try
            {
                builder[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
            }
            catch (ArgumentException)
            {
                problem = $"The store's address has an option that PostgreSQL does not know, or with a value it cannot have: {parts[0]}.";
                return false;
            }
        }

        problem = null;
        return true;
    }
}
