using System.Data.Common;
using Caseclock.Application.Schools;

namespace Caseclock.Application.Storage;

public sealed partial class Store
{
    private const int SchoolsTogether = 2000;

    /// <summary>The register of schools as an authority last loaded it; empty when it never did.</summary>
    /// <param name="authority">The authority's code.</param>
    public SchoolRegister SchoolRegister(string authority)
    {
        using var session = Session.Read(_engine, authority);
        var (stamp, loaded) = session.Query(
                "SELECT loads, loaded FROM school_register WHERE authority = @authority",
                row => (row.GetInt64(0), (DateTimeOffset?)Instants.Of(row.GetInt64(1))))
            .SingleOrDefault();
        return new SchoolRegister(stamp, loaded, HeldSchools(session));
    }

    /// <summary>A number that changes whenever the register of schools was loaded; 0 when it never was.</summary>
    /// <param name="authority">The authority's code.</param>
    public long SchoolRegisterStamp(string authority)
    {
        using var session = Session.Read(_engine, authority);
        return session.Scalar<long>("SELECT loads FROM school_register WHERE authority = @authority");
    }

    /// <summary>Adds schools to an authority's register, or puts right those held; others stay. All of it or nothing.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="schools">The schools, each URN once.</param>
    public SchoolChanges KeepSchools(string authority, IReadOnlyCollection<School> schools)
    {
        using var session = Session.Write(_engine, authority);
        var changes = KeepSchools(session, HeldSchools(session), schools);
        session.Commit();
        return changes;
    }

    internal static Dictionary<string, School> HeldSchools(Session session) => session
        .Query($"SELECT {Tables.School.List} FROM {Tables.School.Name} WHERE authority = @authority", SchoolOf)
        .ToDictionary(school => school.Urn, StringComparer.Ordinal);

    internal SchoolChanges KeepSchools(Session session, IReadOnlyDictionary<string, School> held, IReadOnlyCollection<School> schools)
    {
        var written = schools.Where(school => held.GetValueOrDefault(school.Urn) != school).ToList();
        var changed = written.Where(school => held.ContainsKey(school.Urn)).Select(school => school.Urn).ToList();
        foreach (var urns in changed.Chunk(SchoolsTogether))
        {
            session.Execute($"DELETE FROM school WHERE authority = @authority AND {session.Engine.In("urn", "@urns")}", ("urns", urns));
        }

        foreach (var part in written.Chunk(SchoolsTogether))
        {
            session.Insert(Tables.School, [.. part.Select(school => Row(session.Authority!, school))]);
        }

        session.Execute(
            """
            INSERT INTO school_register (authority, loads, loaded) VALUES (@authority, 1, @now)
            ON CONFLICT (authority) DO UPDATE SET loads = school_register.loads + 1, loaded = excluded.loaded
            """,
            ("now", Instants.Microseconds(_clock.GetUtcNow())));
        return new SchoolChanges(written.Count - changed.Count, changed.Count, schools.Count - written.Count);
    }

    private static object?[] Row(string authority, School school) =>
    [
        authority,
        school.Urn,
        school.Ukprn,
        school.Name,
        school.Kind,
        school.Phase,
        Projector.Code(school.Status),
        school.Opened,
        school.Closed,
        school.Town,
        school.Postcode,
        school.LaCode,
        school.LaName,
        school.Successor,
    ];

    private static School SchoolOf(DbDataReader row) => new(row.GetString(1), row.GetString(3))
    {
        Ukprn = row.TextOrNull(2),
        Kind = row.TextOrNull(4),
        Phase = row.TextOrNull(5),
        Status = Projector.FromCode<SchoolStatus>(row.GetString(6)),
        Opened = row.DayOrNull(7),
        Closed = row.DayOrNull(8),
        Town = row.TextOrNull(9),
        Postcode = row.TextOrNull(10),
        LaCode = row.TextOrNull(11),
        LaName = row.TextOrNull(12),
        Successor = row.TextOrNull(13),
    };
}
