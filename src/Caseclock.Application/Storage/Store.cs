using System.Data.Common;
using System.Text.Json;
using Caseclock.Application.Documents;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

/// <summary>
/// An open store: the chronologies of one or more authorities and what is projected from them. Safe to use from many threads. Every
/// method that names an authority reads and writes that authority's rows only.
/// </summary>
/// <remarks>Calls block until the database has answered; SQLite knows no other way, and one way for both engines keeps callers simple.</remarks>
public sealed partial class Store : IDisposable
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    private Store(StoreAddress address, Engine engine, TimeProvider clock)
    {
        Address = address;
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Where it is kept.</summary>
    public StoreAddress Address { get; }

    /// <summary>Where the content of documents is.</summary>
    public ContentFolder Contents => new(Address.Documents);

    /// <summary>Today in Europe/London.</summary>
    public DateOnly Today => UkTime.Today(_clock);

    /// <summary>Opens a store that is there, with the schema that this program needs. Makes and changes nothing.</summary>
    /// <param name="address">Where it is kept.</param>
    /// <param name="clock">Tells today and now.</param>
    /// <exception cref="StoreException">It is not there, cannot be reached, or is empty, older or newer; the message says what to run.</exception>
    public static Store Open(StoreAddress address, TimeProvider clock)
    {
        var engine = Engine.Of(address);
        try
        {
            if (!engine.Exists())
            {
                throw new StoreException($"There is no store at {address}. \"caseclock demo\", \"caseclock load\" or \"caseclock migrate\" makes one.");
            }

            Schema.Check(engine, address);
            return new Store(address, engine, clock);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store; one that is not there or is empty is made first. An older one is not changed.</summary>
    /// <param name="address">Where it is kept.</param>
    /// <param name="clock">Tells today and now.</param>
    /// <exception cref="StoreException">It cannot be reached, or is older or newer; the message says what to run.</exception>
    public static Store OpenOrCreate(StoreAddress address, TimeProvider clock)
    {
        if (IsEmpty(address))
        {
            Migrate(address, clock);
        }

        return Open(address, clock);
    }

    /// <summary>Makes the tables, or brings an older store up to this program's schema: all of it or nothing, and one at a time.</summary>
    /// <param name="address">Where it is kept; a SQLite file that is not there is made.</param>
    /// <param name="clock">Tells now.</param>
    /// <returns>The names of the scripts that were run; empty when the store was up to date.</returns>
    /// <exception cref="StoreException">It cannot be reached or is newer than this program.</exception>
    public static IReadOnlyList<string> Migrate(StoreAddress address, TimeProvider clock)
    {
        using var engine = Engine.Of(address);
        return Schema.Migrate(engine, clock.GetUtcNow());
    }

    /// <summary>The authorities served, by code.</summary>
    public IReadOnlyList<Authority> Authorities()
    {
        using var session = Session.Read(_engine, null);
        return session.Query("SELECT code, name, colour, policies FROM authority ORDER BY code", AuthorityOf);
    }

    /// <summary>An authority; null when the store does not serve it.</summary>
    /// <param name="code">Its code.</param>
    public Authority? Authority(string code)
    {
        using var session = Session.Read(_engine, code);
        return FindAuthority(session);
    }

    /// <summary>Adds an authority or changes its settings. Other policies change dates: then its projections are worked out again.</summary>
    /// <param name="authority">The authority as it is to be.</param>
    public void Save(Authority authority)
    {
        using var session = Session.Write(_engine, authority.Code);
        Save(session, authority);
        session.Commit();
    }

    /// <summary>The number of the last entry of an authority: it changes whenever an entry is recorded. 0 when nothing is.</summary>
    /// <param name="authority">The authority's code.</param>
    public long LastSeq(string authority)
    {
        using var session = Session.Read(_engine, authority);
        return session.Scalar<long>("SELECT last_seq FROM authority WHERE code = @authority");
    }

    /// <summary>A number that changes whenever anything that the authority's lists show has changed. 0 when nothing is recorded.</summary>
    /// <param name="authority">The authority's code.</param>
    public long ChangeStamp(string authority)
    {
        using var session = Session.Read(_engine, authority);
        return session.Scalar<long>("SELECT last_seq + changes FROM authority WHERE code = @authority");
    }

    /// <summary>Puts right what the database plans its queries by; after a large load or rebuild.</summary>
    public void Tidy()
    {
        using var connection = _engine.Connect();
        _engine.Tidy(connection);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <summary>A transaction that only reads, for what other parts of the application keep in the store.</summary>
    /// <param name="authority">The authority's code; null for what belongs to none.</param>
    internal Session Read(string? authority) => Session.Read(_engine, authority);

    /// <summary>A transaction that writes; commit it.</summary>
    /// <inheritdoc cref="Read"/>
    internal Session Write(string? authority) => Session.Write(_engine, authority);

    /// <summary>A transaction that writes rows apart from the chronology, beside other writers; commit it.</summary>
    /// <inheritdoc cref="Read"/>
    internal Session Beside(string? authority) => Session.Beside(_engine, authority);

    internal static Authority? FindAuthority(Session session) =>
        session.Query("SELECT code, name, colour, policies FROM authority WHERE code = @authority", AuthorityOf).SingleOrDefault();

    private void Save(Session session, Authority authority)
    {
        var before = FindAuthority(session);
        session.Execute(
            """
            INSERT INTO authority (code, name, colour, policies, last_seq, changes) VALUES (@authority, @name, @colour, @policies, 0, 0)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, colour = excluded.colour, policies = excluded.policies
            """,
            ("name", authority.Name),
            ("colour", (object?)authority.Colour ?? DBNull.Value),
            ("policies", JsonSerializer.Serialize(authority.Policies)));
        if (before is not null && before.Policies != authority.Policies)
        {
            Projections.Rebuild(session, new Projector(authority.Code, authority.Policies), Today);
        }
    }

    private static bool IsEmpty(StoreAddress address)
    {
        using var engine = Engine.Of(address);
        if (!engine.Exists())
        {
            return true;
        }

        using var session = Session.Read(engine, null);
        return Schema.Of(session) == 0;
    }

    private static Authority AuthorityOf(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.TextOrNull(2),
        JsonSerializer.Deserialize<Policies>(row.GetString(3))!);

    private static Projector ProjectorOf(Session session) => new(
        session.Authority!,
        FindAuthority(session)?.Policies ?? throw new StoreException($"The store does not serve the authority {session.Authority}."));
}
