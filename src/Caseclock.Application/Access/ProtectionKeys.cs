using Caseclock.Application.Storage;

namespace Caseclock.Application.Access;

/// <summary>
/// The keys that protect forms and the secrets of second factors. They are kept in the store, so that every web node has them and a
/// restored backup can still read what they protect. Whoever can read the store can read them: encrypt its disk and its backups.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class ProtectionKeys(Store store, TimeProvider clock)
{
    /// <summary>Every key, as the framework wrote it.</summary>
    public IReadOnlyList<string> All()
    {
        using var session = store.Read(null);
        return session.Query("SELECT xml FROM protection_key ORDER BY made_at, name", row => row.GetString(0));
    }

    /// <summary>Keeps a key.</summary>
    /// <param name="name">The framework's name for it.</param>
    /// <param name="xml">The key, as the framework writes it.</param>
    public void Add(string name, string xml)
    {
        using var session = store.Beside(null);
        session.Execute(
            "INSERT INTO protection_key (name, xml, made_at) VALUES (@name, @xml, @now) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml",
            ("name", name),
            ("xml", xml),
            ("now", Instants.Microseconds(clock.GetUtcNow())));
        session.Commit();
    }
}
