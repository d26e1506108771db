using System.Data.Common;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Access;

/// <summary>Who may sign in to an authority's pages. What is changed here is told to <see cref="ActivityLog"/> in the same transaction.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class Accounts(Store store, TimeProvider clock)
{
    private const int LongestText = 200;

    private const string Columns =
        "id, email, name, officer, roles, must_change, needs_factor, secret, recovery, locked_until, disabled_at, made_at";

    /// <summary>Whether an authority has an account at all.</summary>
    /// <param name="authority">The authority's code.</param>
    public bool Any(string authority)
    {
        using var session = store.Read(authority);
        return session.Scalar<long>("SELECT count(*) FROM account WHERE authority = @authority") > 0;
    }

    /// <summary>Every account of an authority, by name.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Account> All(string authority)
    {
        using var session = store.Read(authority);
        return
        [
            .. session.Query($"SELECT {Columns} FROM account WHERE authority = @authority", AccountOf)
                .OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.Email, StringComparer.Ordinal),
        ];
    }

    /// <summary>An account; null when there is none.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The account's id.</param>
    public Account? Find(string authority, string id)
    {
        using var session = store.Read(authority);
        return Find(session, id);
    }

    /// <summary>The account of an e-mail address; null when there is none.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="email">The address; capital letters make no difference.</param>
    public Account? FindByEmail(string authority, string email)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM account WHERE authority = @authority AND email = @email", AccountOf, ("email", Plain(email))).SingleOrDefault();
    }

    /// <summary>Adds an account.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="details">Who it is for.</param>
    /// <param name="password">The first password.</param>
    /// <param name="mustChange">Whether it must be changed at the first sign-in.</param>
    /// <param name="by">The id of the account that adds it; null for the command line.</param>
    public AccountResult Add(string authority, AccountDetails details, string password, bool mustChange, string? by)
    {
        var hash = Passwords.Hash(password);
        using var session = store.Write(authority);
        var problems = Problems(session, details, null);
        if (Passwords.ProblemOf(password, details.Email) is { } weak)
        {
            problems.Add(new AccountProblem("password", weak));
        }

        if (problems.Count > 0)
        {
            return new AccountResult(null, problems);
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        session.Execute(
            """
            INSERT INTO account (authority, id, email, name, officer, roles, password, must_change, needs_factor, secret, last_step, recovery,
              failures, locked_until, disabled_at, made_at)
            VALUES (@authority, @id, @email, @name, @officer, @roles, @password, @change, @factor, NULL, 0, '', 0, NULL, NULL, @now)
            """,
            [.. Parameters(details), ("id", id), ("password", hash), ("change", mustChange), ("now", Instants.Microseconds(now))]);
        return Changed(session, id, by, $"Added the user {Plain(details.Email)} with the roles {string.Join(", ", details.Roles)}");
    }

    /// <summary>Changes who an account is for. Its sessions go on, with the new roles from the next page.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The account's id.</param>
    /// <param name="details">Who it is for.</param>
    /// <param name="by">The id of the account that changes it; null for the command line.</param>
    public AccountResult Change(string authority, string id, AccountDetails details, string? by)
    {
        using var session = store.Write(authority);
        if (Find(session, id) is not { } before)
        {
            return new AccountResult(null, []);
        }

        var problems = Problems(session, details, before);
        if (problems.Count > 0)
        {
            return new AccountResult(null, problems);
        }

        session.Execute(
            """
            UPDATE account SET email = @email, name = @name, officer = @officer, roles = @roles, needs_factor = @factor
            WHERE authority = @authority AND id = @id
            """,
            [.. Parameters(details), ("id", id)]);
        return Changed(session, id, by, Differences(before, Find(session, id)!));
    }

    /// <summary>Disables an account: its sessions end at once. The last administrator cannot be disabled.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The account's id.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    public AccountResult Disable(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        if (Find(session, id) is not { } before)
        {
            return new AccountResult(null, []);
        }

        if (LeavesNoAdministrator(session, before, []))
        {
            return new AccountResult(null, [new AccountProblem("roles", "This is the last administrator. Make somebody else one first.")]);
        }

        session.Execute(
            "UPDATE account SET disabled_at = @now WHERE authority = @authority AND id = @id",
            ("now", Instants.Microseconds(clock.GetUtcNow())),
            ("id", id));
        EndSessions(session, id);
        return Changed(session, id, by, $"Disabled the user {before.Email}");
    }

    /// <summary>Lets a disabled account sign in again; also unlocks it.</summary>
    /// <inheritdoc cref="Disable"/>
    public AccountResult Enable(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        session.Execute(
            "UPDATE account SET disabled_at = NULL, failures = 0, locked_until = NULL WHERE authority = @authority AND id = @id",
            ("id", id));
        return Changed(session, id, by, $"Enabled the user {Find(session, id)?.Email}");
    }

    /// <summary>Gives an account a new password made by somebody else. Its sessions end.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The account's id.</param>
    /// <param name="password">The password.</param>
    /// <param name="mustChange">Whether it must be changed at the next sign-in.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    public AccountResult ResetPassword(string authority, string id, string password, bool mustChange, string? by)
    {
        var hash = Passwords.Hash(password);
        using var session = store.Write(authority);
        session.Execute(
            "UPDATE account SET password = @password, must_change = @change, failures = 0, locked_until = NULL WHERE authority = @authority AND id = @id",
            ("password", hash),
            ("change", mustChange),
            ("id", id));
        EndSessions(session, id);
        return Changed(session, id, by, $"Reset the password of {Find(session, id)?.Email}");
    }

    /// <summary>Takes away an account's second factor and recovery codes, so that it sets up new ones. Its sessions end.</summary>
    /// <inheritdoc cref="Disable"/>
    public AccountResult ResetFactor(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        session.Execute("UPDATE account SET secret = NULL, last_step = 0, recovery = '' WHERE authority = @authority AND id = @id", ("id", id));
        EndSessions(session, id);
        return Changed(session, id, by, $"Reset the second factor of {Find(session, id)?.Email}");
    }

    /// <summary>An e-mail address as it is kept and looked for.</summary>
    internal static string Plain(string email) => email.Trim().ToLowerInvariant();

    internal static Account? Find(Session session, string id) =>
        session.Query($"SELECT {Columns} FROM account WHERE authority = @authority AND id = @id", AccountOf, ("id", id)).SingleOrDefault();

    internal static void EndSessions(Session session, string id) =>
        session.Execute("DELETE FROM sign_in WHERE authority = @authority AND account = @id", ("id", id));

    private AccountResult Changed(Session session, string id, string? by, string detail)
    {
        if (Find(session, id) is not { } account)
        {
            return new AccountResult(null, []);
        }

        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, "/administration/users", Detail: detail));
        session.Commit();
        return new AccountResult(account, []);
    }

    private static List<AccountProblem> Problems(Session session, AccountDetails details, Account? before)
    {
        var problems = new List<AccountProblem>();
        var email = Plain(details.Email);
        if (email.Length > LongestText || !System.Text.RegularExpressions.Regex.IsMatch(email, @"^[^@\s]+@[^@\s]+$"))
        {
            problems.Add(new AccountProblem("email", "Enter an e-mail address, for example a.officer@council.gov.uk."));
        }
        else if (session.Query("SELECT id FROM account WHERE authority = @authority AND email = @email", row => row.GetString(0), ("email", email)).Exists(id => id != before?.Id))
        {
            problems.Add(new AccountProblem("email", "There is a user with that e-mail address already."));
        }

        if (string.IsNullOrWhiteSpace(details.Name) || details.Name.Length > LongestText)
        {
            problems.Add(new AccountProblem("name", "Enter the person’s name."));
        }

        if (details.Officer?.Length > LongestText)
        {
            problems.Add(new AccountProblem("officer", "Enter a shorter name."));
        }

        var known = Roles.Of(session).Select(role => role.Id).ToHashSet(StringComparer.Ordinal);
        if (details.Roles.Count == 0 || details.Roles.FirstOrDefault(role => !known.Contains(role)) is not null)
        {
            problems.Add(new AccountProblem("roles", $"Choose at least one of the roles: {string.Join(", ", known)}."));
        }
        else if (before is not null && LeavesNoAdministrator(session, before, details.Roles))
        {
            problems.Add(new AccountProblem("roles", "This is the last administrator. Make somebody else one first."));
        }

        return problems;
    }

    // Somebody must always be able to look after users and roles.
    private static bool LeavesNoAdministrator(Session session, Account before, IReadOnlyList<string> roles)
    {
        var administering = Roles.Of(session).Where(role => role.In(Area.Administration) >= Level.Write).Select(role => role.Id).ToHashSet(StringComparer.Ordinal);
        return !before.IsDisabled
            && before.Roles.Any(administering.Contains)
            && !roles.Any(administering.Contains)
            && session.Query($"SELECT {Columns} FROM account WHERE authority = @authority", AccountOf)
                .TrueForAll(other => other.Id == before.Id || other.IsDisabled || !other.Roles.Any(administering.Contains));
    }

    private static string Differences(Account before, Account after)
    {
        var parts = new List<string>();
        void Add(string what, string? was, string? @is)
        {
            if (was != @is)
            {
                parts.Add($"{what}: {was ?? "none"} → {@is ?? "none"}");
            }
        }

        Add("e-mail", before.Email, after.Email);
        Add("name", before.Name, after.Name);
        Add("officer", before.Officer, after.Officer);
        Add("roles", string.Join(", ", before.Roles), string.Join(", ", after.Roles));
        Add("second factor", before.NeedsFactor ? "needed" : "not needed", after.NeedsFactor ? "needed" : "not needed");
        return $"Changed the user {before.Email}: " + (parts.Count == 0 ? "nothing" : string.Join("; ", parts));
    }

    private static (string Name, object? Value)[] Parameters(AccountDetails details) =>
    [
        ("email", Plain(details.Email)),
        ("name", details.Name.Trim()),
        ("officer", string.IsNullOrWhiteSpace(details.Officer) ? DBNull.Value : details.Officer.Trim()),
        ("roles", string.Join(' ', details.Roles.Distinct())),
        ("factor", details.NeedsFactor),
    ];

    private static Account AccountOf(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.TextOrNull(3),
        Parts(row.GetString(4)),
        row.GetBoolean(5),
        row.GetBoolean(6),
        !row.IsDBNull(7),
        Parts(row.GetString(8)).Length,
        row.InstantOrNull(9),
        row.InstantOrNull(10),
        Instants.Of(row.GetInt64(11)));

    private static string[] Parts(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
