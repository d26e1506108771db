using System.Data.Common;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Access;

/// <summary>A person whose record needs a named grant.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Reason">Why: such as adoption, a colleague's child, a court order.</param>
/// <param name="By">The id of the account that restricted it.</param>
/// <param name="At">When.</param>
public sealed record Restriction(string Person, string Reason, string By, DateTimeOffset At);

/// <summary>A named grant of a restricted record.</summary>
/// <param name="Id">The grant's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Account">The id of the account that may see the record.</param>
/// <param name="From">From when.</param>
/// <param name="Until">The instant at which it ends; null for no end.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The id of the account that gave it.</param>
/// <param name="BrokeGlass">Whether it was taken in an emergency rather than given.</param>
/// <param name="ReadBy">The id of the account that read the notice of it; null while nobody has, and where there is none.</param>
/// <param name="ReadAt">When it was read.</param>
public sealed record Grant(
    string Id,
    string Person,
    string Account,
    DateTimeOffset From,
    DateTimeOffset? Until,
    string Reason,
    string By,
    bool BrokeGlass,
    string? ReadBy,
    DateTimeOffset? ReadAt)
{
    /// <summary>Whether it holds at an instant.</summary>
    public bool HoldsAt(DateTimeOffset instant) => From <= instant && !(Until <= instant);
}

/// <summary>Restricted records: whose they are, and who may see them. Every change is told to <see cref="ActivityLog"/> in the same transaction.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class Restrictions(Store store, TimeProvider clock)
{
    /// <summary>So long does access last that was taken in an emergency.</summary>
    public static readonly TimeSpan Emergency = TimeSpan.FromHours(24);

    private const string Place = "/administration/restricted";
    private const string Columns = "id, person, account, from_at, until_at, reason, given_by, broke_glass, read_by, read_at";

    /// <summary>Every restricted record, the latest first.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Restriction> All(string authority)
    {
        using var session = store.Read(authority);
        return session.Query("SELECT person, reason, marked_by, marked_at FROM restricted_person WHERE authority = @authority ORDER BY marked_at DESC, person", RestrictionOf);
    }

    /// <summary>The restriction of a person's record; null when there is none.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    public Restriction? Find(string authority, string person)
    {
        using var session = store.Read(authority);
        return Find(session, person);
    }

    /// <summary>The people whose records an account may not see at this moment.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    public IReadOnlySet<string> HiddenFrom(string authority, string account)
    {
        using var session = store.Read(authority);
        var hidden = session.Query("SELECT person FROM restricted_person WHERE authority = @authority", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count > 0)
        {
            hidden.ExceptWith(session.Query(
                "SELECT person FROM restricted_grant WHERE authority = @authority AND account = @account AND from_at <= @now AND (until_at IS NULL OR until_at > @now)",
                row => row.GetString(0),
                ("account", account),
                ("now", Instants.Microseconds(clock.GetUtcNow()))));
        }

        return hidden;
    }

    /// <summary>Restricts a person's record, or changes the reason.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Mark(string authority, string person, string reason, string by)
    {
        using var session = store.Write(authority);
        session.Execute(
            """
            INSERT INTO restricted_person (authority, person, reason, marked_by, marked_at) VALUES (@authority, @person, @reason, @by, @now)
            ON CONFLICT (authority, person) DO UPDATE SET reason = excluded.reason, marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """,
            ("person", person),
            ("reason", reason),
            ("by", by),
            ("now", Instants.Microseconds(clock.GetUtcNow())));
        Commit(session, Act.Configured, by, person, "Restricted the record: " + reason);
    }

    /// <summary>Takes the restriction off a person's record; its grants end.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Unmark(string authority, string person, string by)
    {
        using var session = store.Write(authority);
        session.Execute("DELETE FROM restricted_person WHERE authority = @authority AND person = @person", ("person", person));
        session.Execute(
            "UPDATE restricted_grant SET until_at = @now WHERE authority = @authority AND person = @person AND (until_at IS NULL OR until_at > @now)",
            ("person", person),
            ("now", Instants.Microseconds(clock.GetUtcNow())));
        Commit(session, Act.Configured, by, person, "Took the restriction off the record");
    }

    /// <summary>Lets an account see a restricted record.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="account">The id of the account that may see it.</param>
    /// <param name="until">The instant at which it ends; null for no end.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The id of the account that gives it.</param>
    public void Give(string authority, string person, string account, DateTimeOffset? until, string reason, string by)
    {
        using var session = store.Write(authority);
        Insert(session, person, account, until, reason, by, false);
        Commit(session, Act.Configured, by, person, $"Granted the restricted record to {Accounts.Find(session, account)?.Email}: {reason}");
    }

    /// <summary>Ends a grant.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="grant">The grant's id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void End(string authority, string grant, string by)
    {
        using var session = store.Write(authority);
        if (session.Query($"SELECT {Columns} FROM restricted_grant WHERE authority = @authority AND id = @id", GrantOf, ("id", grant)) is not [var ended])
        {
            return;
        }

        session.Execute(
            "UPDATE restricted_grant SET until_at = @now WHERE authority = @authority AND id = @id",
            ("now", Instants.Microseconds(clock.GetUtcNow())),
            ("id", grant));
        Commit(session, Act.Configured, by, ended.Person, $"Ended the grant of {Accounts.Find(session, ended.Account)?.Email}");
    }

    /// <summary>Opens a restricted record in an emergency, for 24 hours, and tells the data protection officers.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="case">The case from which it was asked.</param>
    /// <param name="account">The id of the account that asks.</param>
    /// <param name="reason">Why it cannot wait.</param>
    public void BreakGlass(string authority, string person, string @case, string account, string reason)
    {
        using var session = store.Write(authority);
        Insert(session, person, account, clock.GetUtcNow() + Emergency, reason, account, true);
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.BrokeGlass, account, "/restricted", person, @case, reason));
        session.Commit();
    }

    /// <summary>The grants of a person's record, the latest first, those that have ended too.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    public IReadOnlyList<Grant> Grants(string authority, string person)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM restricted_grant WHERE authority = @authority AND person = @person ORDER BY from_at DESC, id", GrantOf, ("person", person));
    }

    /// <summary>The notices of records opened in an emergency that no data protection officer has read yet, the oldest first.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Grant> Unread(string authority)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM restricted_grant WHERE authority = @authority AND broke_glass = @yes AND read_at IS NULL ORDER BY from_at, id", GrantOf, ("yes", true));
    }

    /// <summary>Notes that somebody has read the notice of a record opened in an emergency.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="grant">The grant's id.</param>
    /// <param name="by">The id of the account that read it.</param>
    public void MarkRead(string authority, string grant, string by)
    {
        using var session = store.Beside(authority);
        session.Execute(
            "UPDATE restricted_grant SET read_by = @by, read_at = @now WHERE authority = @authority AND id = @id AND read_at IS NULL",
            ("by", by),
            ("now", Instants.Microseconds(clock.GetUtcNow())),
            ("id", grant));
        session.Commit();
    }

    private static Restriction? Find(Session session, string person) => session.Query(
        "SELECT person, reason, marked_by, marked_at FROM restricted_person WHERE authority = @authority AND person = @person",
        RestrictionOf,
        ("person", person)).SingleOrDefault();

    private void Insert(Session session, string person, string account, DateTimeOffset? until, string reason, string by, bool glass)
    {
        var now = clock.GetUtcNow();
        session.Execute(
            """
            INSERT INTO restricted_grant (authority, id, person, account, from_at, until_at, reason, given_by, broke_glass, read_by, read_at)
            VALUES (@authority, @id, @person, @account, @now, @until, @reason, @by, @glass, NULL, NULL)
            """,
            ("id", Guid.CreateVersion7(now).ToString("N")),
            ("person", person),
            ("account", account),
            ("now", Instants.Microseconds(now)),
            ("until", until is { } end ? Instants.Microseconds(end) : DBNull.Value),
            ("reason", reason),
            ("by", by),
            ("glass", glass));
    }

    private void Commit(Session session, Act act, string by, string person, string detail)
    {
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(act, by, Place, person, Detail: detail));
        session.Commit();
    }

    private static Restriction RestrictionOf(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), Instants.Of(row.GetInt64(3)));

    private static Grant GrantOf(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        Instants.Of(row.GetInt64(3)),
        row.InstantOrNull(4),
        row.GetString(5),
        row.GetString(6),
        row.GetBoolean(7),
        row.TextOrNull(8),
        row.InstantOrNull(9));
}
