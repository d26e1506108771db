using System.Globalization;
using System.Reflection;

namespace Caseclock.Application.Storage;

/// <summary>The numbered scripts that make the tables, and which of them a store has had.</summary>
internal static class Schema
{
    private static readonly Assembly Here = typeof(Schema).Assembly;

    /// <summary>The number of the newest script that this program knows.</summary>
    public static int Newest(Engine engine) => Scripts(engine).Max(script => script.Number);

    /// <summary>The number of the last script that the store has had; 0 when it is empty.</summary>
    public static int Of(Session session) => session.Engine.HasTable(session, "schema_version")
        ? (int)session.Scalar<long>("SELECT max(version) FROM schema_version")
        : 0;

    /// <summary>Runs the scripts that the store has not had, all in one transaction, alone.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="now">The instant noted beside each.</param>
    /// <returns>The names of the scripts that were run.</returns>
    /// <exception cref="StoreException">The store is newer than this program.</exception>
    public static IReadOnlyList<string> Migrate(Engine engine, DateTimeOffset now)
    {
        using var session = Session.Write(engine, null, create: true);
        var held = Of(session);
        RefuseNewer(held, Newest(engine));
        if (held == 0)
        {
            session.Execute("CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied BIGINT NOT NULL)");
        }

        var due = Missing(session);
        foreach (var script in due)
        {
            session.Execute(script.Text);
            session.Execute(
                "INSERT INTO schema_version (version, name, applied) VALUES (@version, @name, @applied)",
                ("version", (long)script.Number),
                ("name", script.Name),
                ("applied", Instants.Microseconds(now)));
        }

        session.Commit();
        return [.. due.Select(script => script.Name)];
    }

    /// <summary>Refuses a store that this program cannot work with.</summary>
    /// <exception cref="StoreException">It is empty, older or newer; the message names the command to run.</exception>
    public static void Check(Engine engine, StoreAddress address)
    {
        using var session = Session.Read(engine, null);
        var held = Of(session);
        var newest = Newest(engine);
        RefuseNewer(held, newest);
        if (held == 0)
        {
            throw new StoreException($"The store {address} is empty. Run \"caseclock migrate\" to make its tables.");
        }

        if (Missing(session).Count > 0)
        {
            throw new StoreException(
                $"The store {address} has schema {held}; this program needs {newest} and all before it. Take a backup, then run \"caseclock migrate\".");
        }
    }

    // By what it has had, not by the newest alone: two scripts that were written side by side may reach a store in either order.
    private static List<Script> Missing(Session session)
    {
        var had = session.Query("SELECT version FROM schema_version", row => (int)row.GetInt64(0)).ToHashSet();
        return [.. Scripts(session.Engine).Where(script => !had.Contains(script.Number)).OrderBy(script => script.Number)];
    }

    private static void RefuseNewer(int held, int newest)
    {
        if (held > newest)
        {
            throw new StoreException(
                $"The store has schema {held}; this program knows {newest}. It was migrated by a newer caseclock: run that one. "
                + "(\"caseclock migrate\" of the newer program made it; there is no way back but a backup.)");
        }
    }

    private static IEnumerable<Script> Scripts(Engine engine)
    {
        var folder = $"Storage.Schema.{engine.Scripts}.";
        foreach (var resource in Here.GetManifestResourceNames())
        {
            var start = resource.IndexOf(folder, StringComparison.Ordinal);
            if (start >= 0)
            {
                var name = resource[(start + folder.Length)..^".sql".Length];
                yield return new Script(int.Parse(name[..4], CultureInfo.InvariantCulture), name, Read(resource));
            }
        }
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private sealed record Script(int Number, string Name, string Text);
}

/// <summary>Instants as both engines keep them.</summary>
internal static class Instants
{
    /// <summary>Microseconds since 1970, UTC.</summary>
    public static long Microseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of so many microseconds since 1970.</summary>
    public static DateTimeOffset Of(long microseconds) => new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
