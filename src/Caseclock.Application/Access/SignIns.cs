using System.Security.Cryptography;
using System.Text;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Caseclock.Application.Access;

/// <summary>What somebody must still do before they are signed in.</summary>
public enum Step
{
    /// <summary>Nothing: they are signed in.</summary>
    None,

    /// <summary>Give the code of their authenticator app, or a recovery code.</summary>
    Code,

    /// <summary>Choose a new password.</summary>
    Password,

    /// <summary>Set up a second factor.</summary>
    SetUp,
}

/// <summary>A session: somebody signed in, or on the way to it, in one browser.</summary>
/// <param name="Key">What it is kept under; not the token in the cookie.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Step">What must still be done before it lets anything be seen.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="SeenAt">When a page was last asked for with it, to the minute.</param>
/// <param name="Browser">What the browser says it is; null when it says nothing.</param>
public sealed record SignedIn(string Key, Account Account, Step Step, DateTimeOffset BegunAt, DateTimeOffset SeenAt, string? Browser);

/// <summary>
/// Signing in and out. A session is a row of the store under the hash of a random token that only the browser holds; every step forward
/// gives a new token. It ends after an hour without use, twelve hours after its beginning, or as soon as its row is deleted.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
/// <param name="protection">Protects the secrets of second factors.</param>
public sealed class SignIns(Store store, TimeProvider clock, IDataProtectionProvider protection)
{
    /// <summary>So many wrong passwords or codes lock an account.</summary>
    public const int MostFailures = 5;

    private const int Codes = 10;
    private const int LongestBrowser = 200;

    /// <summary>For so long is it locked.</summary>
    public static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);

    /// <summary>So long may a session rest.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    /// <summary>So long may a session last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("caseclock.second-factor");

    /// <summary>
    /// Begins a session with a password. Unknown, disabled and locked accounts and wrong passwords all give the same answer, after the
    /// same work.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="email">The e-mail address typed.</param>
    /// <param name="password">The password typed.</param>
    /// <param name="browser">What the browser says it is; null for nothing.</param>
    /// <returns>The token for the browser; null when it was refused.</returns>
    public string? Begin(string authority, string email, string password, string? browser)
    {
        var now = clock.GetUtcNow();
        var held = Held(authority, email);
        var right = Passwords.AreSame(held?.Password, password);
        var open = held is not null && held.DisabledAt is null && (held.LockedUntil is null || held.LockedUntil <= now);
        using var session = store.Beside(authority);
        if (!right || !open)
        {
            Fail(session, held?.Id ?? "", now, open);
            Note(session, Act.Refused, held?.Id, "Sign-in with a password");
            session.Commit();
            return null;
        }

        Forget(session, now);
        var token = Start(session, held!.Id, false, now, browser);
        if (held.Secret is null)
        {
            Entered(session, held.Id, "With a password");
        }

        session.Commit();
        return token;
    }

    /// <summary>The session of a token, and notes that it was used; null when there is none, or it has ended.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="token">The token that the browser sent.</param>
    public SignedIn? Of(string authority, string token)
    {
        var now = clock.GetUtcNow();
        SignedIn? found;
        using (var session = store.Read(authority))
        {
            found = Find(session, KeyOf(token));
        }

        if (found is null || found.Account.IsDisabled || now - found.SeenAt >= Idle || now - found.BegunAt >= Longest)
        {
            return null;
        }

        if (now - found.SeenAt >= Noted)
        {
            using var session = store.Beside(authority);
            session.Execute("UPDATE sign_in SET seen_at = @now WHERE authority = @authority AND token = @key", ("now", Instants.Microseconds(now)), ("key", found.Key));
            session.Commit();
        }

        return found;
    }

    /// <summary>Goes on with the code of an authenticator app. A code is good once.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="signedIn">The session that has given a password.</param>
    /// <param name="code">The code typed.</param>
    /// <returns>The new token for the browser; null when the code was wrong.</returns>
    public string? GiveCode(string authority, SignedIn signedIn, string code)
    {
        var now = clock.GetUtcNow();
        using var session = store.Beside(authority);
        var secret = SecretOf(session, signedIn.Account.Id);
        var step = secret is null || IsLocked(signedIn, now) ? null : Totp.StepOf(secret, code, now);
        var right = step is not null && session.Execute(
            "UPDATE account SET last_step = @step WHERE authority = @authority AND id = @id AND last_step < @step",
            ("step", step.Value),
            ("id", signedIn.Account.Id)) == 1;
        return GoOn(session, signedIn, right, "With a code", now);
    }

    /// <summary>Goes on with a recovery code, which is then used up.</summary>
    /// <inheritdoc cref="GiveCode"/>
    public string? GiveRecoveryCode(string authority, SignedIn signedIn, string code)
    {
        var now = clock.GetUtcNow();
        using var session = store.Beside(authority);
        var before = session.Scalar<string>("SELECT recovery FROM account WHERE authority = @authority AND id = @id", ("id", signedIn.Account.Id)) ?? "";
        var hashes = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var right = !IsLocked(signedIn, now) && hashes.Remove(CodeHash(signedIn.Account.Id, code)) && session.Execute(
            "UPDATE account SET recovery = @after WHERE authority = @authority AND id = @id AND recovery = @before",
            ("after", string.Join(' ', hashes)),
            ("id", signedIn.Account.Id),
            ("before", before)) == 1;
        return GoOn(session, signedIn, right, "With a recovery code", now);
    }

    /// <summary>Changes one's own password: every session of the account ends, and this browser gets a new one.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="signedIn">The session.</param>
    /// <param name="old">The password until now.</param>
    /// <param name="new">The new password.</param>
    /// <returns>The new token, or what is wrong.</returns>
    /// <exception cref="InvalidOperationException">The session has not given its second factor yet.</exception>
    public PasswordChange ChangePassword(string authority, SignedIn signedIn, string old, string @new)
    {
        RefuseWithoutCode(signedIn);
        var now = clock.GetUtcNow();
        var held = Held(authority, signedIn.Account.Email);
        if (IsLocked(signedIn, now) || !Passwords.AreSame(held?.Password, old))
        {
            using var failing = store.Beside(authority);
            Fail(failing, signedIn.Account.Id, now, true);
            Note(failing, Act.Refused, signedIn.Account.Id, "Change of password");
            failing.Commit();
            return new PasswordChange(null, new AccountProblem("old", $"That is not your password until now. After {MostFailures} wrong tries the account is locked for 15 minutes."));
        }

        var weak = @new == old ? "Choose a password that is not the one until now." : Passwords.ProblemOf(@new, signedIn.Account.Email);
        if (weak is not null)
        {
            return new PasswordChange(null, new AccountProblem("new", weak));
        }

        var hash = Passwords.Hash(@new);
        using var session = store.Beside(authority);
        session.Execute(
            "UPDATE account SET password = @password, must_change = @no, failures = 0, locked_until = NULL WHERE authority = @authority AND id = @id",
            ("password", hash),
            ("no", false),
            ("id", signedIn.Account.Id));
        Accounts.EndSessions(session, signedIn.Account.Id);
        var token = Start(session, signedIn.Account.Id, signedIn.Account.HasFactor, now, signedIn.Browser);
        Note(session, Act.Configured, signedIn.Account.Id, "Changed their own password");
        session.Commit();
        return new PasswordChange(token, null);
    }

    /// <summary>Keeps a second factor, once a code of it has shown that the app has it, and makes recovery codes.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="signedIn">The session.</param>
    /// <param name="secret">The secret that the app was given.</param>
    /// <param name="code">The code that the app shows.</param>
    /// <returns>The new token and the recovery codes, to be shown once; null when the code was wrong.</returns>
    /// <exception cref="InvalidOperationException">The session has not given the second factor that is set up already.</exception>
    public FactorSetUp? SetUpFactor(string authority, SignedIn signedIn, byte[] secret, string code)
    {
        RefuseWithoutCode(signedIn);
        var now = clock.GetUtcNow();
        if (Totp.StepOf(secret, code, now) is not { } step)
        {
            return null;
        }

        var codes = NewCodes();
        using var session = store.Beside(authority);
        session.Execute(
            "UPDATE account SET secret = @secret, last_step = @step, recovery = @recovery WHERE authority = @authority AND id = @id",
            ("secret", _protector.Protect(Convert.ToBase64String(secret))),
            ("step", step),
            ("recovery", Hashed(signedIn.Account.Id, codes)),
            ("id", signedIn.Account.Id));
        var token = Replace(session, signedIn, now);
        Note(session, Act.Configured, signedIn.Account.Id, "Set up their second factor");
        session.Commit();
        return new FactorSetUp(token, codes);
    }

    /// <summary>Makes new recovery codes; the ones before are good no more.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="signedIn">The session.</param>
    /// <returns>The codes, to be shown once.</returns>
    /// <exception cref="InvalidOperationException">The session has not given its second factor yet.</exception>
    public IReadOnlyList<string> NewRecoveryCodes(string authority, SignedIn signedIn)
    {
        RefuseWithoutCode(signedIn);
        var codes = NewCodes();
        using var session = store.Beside(authority);
        session.Execute(
            "UPDATE account SET recovery = @recovery WHERE authority = @authority AND id = @id",
            ("recovery", Hashed(signedIn.Account.Id, codes)),
            ("id", signedIn.Account.Id));
        Note(session, Act.Configured, signedIn.Account.Id, "Made new recovery codes");
        session.Commit();
        return codes;
    }

    /// <summary>The sessions of an account that have not ended, the latest used first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    public IReadOnlyList<SignedIn> Sessions(string authority, string account)
    {
        var now = clock.GetUtcNow();
        using var session = store.Read(authority);
        var keys = session.Query("SELECT token FROM sign_in WHERE authority = @authority AND account = @account", row => row.GetString(0), ("account", account));
        return
        [
            .. keys.Select(key => Find(session, key))
                .OfType<SignedIn>()
                .Where(held => now - held.SeenAt < Idle && now - held.BegunAt < Longest)
                .OrderByDescending(held => held.SeenAt),
        ];
    }

    /// <summary>Ends a session.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="signedIn">The session.</param>
    public void End(string authority, SignedIn signedIn)
    {
        using var session = store.Beside(authority);
        session.Execute("DELETE FROM sign_in WHERE authority = @authority AND token = @key", ("key", signedIn.Key));
        Note(session, Act.SignedOut, signedIn.Account.Id, null);
        session.Commit();
    }

    /// <summary>Ends every session of an account, in every browser.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="signedIn">The session from which it is asked.</param>
    public void EndAll(string authority, SignedIn signedIn)
    {
        using var session = store.Beside(authority);
        Accounts.EndSessions(session, signedIn.Account.Id);
        Note(session, Act.SignedOut, signedIn.Account.Id, "Everywhere");
        session.Commit();
    }

    private string? GoOn(Session session, SignedIn signedIn, bool right, string how, DateTimeOffset now)
    {
        if (!right)
        {
            Fail(session, signedIn.Account.Id, now, true);
            Note(session, Act.Refused, signedIn.Account.Id, "Sign-in " + how.ToLowerInvariant());
            EndIfLocked(session, signedIn, now);
            session.Commit();
            return null;
        }

        var token = Replace(session, signedIn, now);
        Entered(session, signedIn.Account.Id, how);
        session.Commit();
        return token;
    }

    private static void RefuseWithoutCode(SignedIn signedIn)
    {
        if (signedIn.Step == Step.Code)
        {
            throw new InvalidOperationException("The second factor has not been given.");
        }
    }

    private static bool IsLocked(SignedIn signedIn, DateTimeOffset now) => signedIn.Account.LockedUntil > now;

    // Who guesses at codes begins again with the password.
    private static void EndIfLocked(Session session, SignedIn signedIn, DateTimeOffset now)
    {
        if (Accounts.Find(session, signedIn.Account.Id)?.LockedUntil > now)
        {
            session.Execute("DELETE FROM sign_in WHERE authority = @authority AND token = @key", ("key", signedIn.Key));
        }
    }

    // For an account that is not there this touches no row, and is done all the same. A locked one is not locked for longer.
    private static void Fail(Session session, string account, DateTimeOffset now, bool counts) => session.Execute(
        """
        UPDATE account SET
          locked_until = CASE WHEN failures + @one >= @most THEN @until ELSE locked_until END,
          failures = CASE WHEN failures + @one >= @most THEN 0 ELSE failures + @one END
        WHERE authority = @authority AND id = @id
        """,
        ("one", counts ? 1L : 0L),
        ("most", (long)MostFailures),
        ("until", Instants.Microseconds(now + LockFor)),
        ("id", account));

    // Only who is in altogether has the wrong tries forgotten: else the password would give new tries at the code.
    private void Entered(Session session, string account, string how)
    {
        session.Execute("UPDATE account SET failures = 0, locked_until = NULL WHERE authority = @authority AND id = @id", ("id", account));
        Note(session, Act.SignedIn, account, how);
    }

    private static string Replace(Session session, SignedIn signedIn, DateTimeOffset now)
    {
        session.Execute("DELETE FROM sign_in WHERE authority = @authority AND token = @key", ("key", signedIn.Key));
        return Start(session, signedIn.Account.Id, true, now, signedIn.Browser);
    }

    private static string Start(Session session, string account, bool proved, DateTimeOffset now, string? browser)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        session.Execute(
            """
            INSERT INTO sign_in (authority, token, account, proved, begun_at, seen_at, browser)
            VALUES (@authority, @key, @account, @proved, @now, @now, @browser)
            """,
            ("key", KeyOf(token)),
            ("account", account),
            ("proved", proved),
            ("now", Instants.Microseconds(now)),
            ("browser", browser?.Length > LongestBrowser ? browser[..LongestBrowser] : browser));
        return token;
    }

    private static void Forget(Session session, DateTimeOffset now) => session.Execute(
        "DELETE FROM sign_in WHERE authority = @authority AND (seen_at <= @idle OR begun_at <= @old)",
        ("idle", Instants.Microseconds(now - Idle)),
        ("old", Instants.Microseconds(now - Longest)));

    private static SignedIn? Find(Session session, string key)
    {
        var rows = session.Query(
            "SELECT account, proved, begun_at, seen_at, browser FROM sign_in WHERE authority = @authority AND token = @key",
            row => (Account: row.GetString(0), Proved: row.GetBoolean(1), Begun: Instants.Of(row.GetInt64(2)), Seen: Instants.Of(row.GetInt64(3)), Browser: row.TextOrNull(4)),
            ("key", key));
        if (rows is not [var row] || Accounts.Find(session, row.Account) is not { } account)
        {
            return null;
        }

        var step = account.HasFactor && !row.Proved ? Step.Code
            : account.MustChange ? Step.Password
            : account.NeedsFactor && !account.HasFactor ? Step.SetUp
            : Step.None;
        return new SignedIn(key, account, step, row.Begun, row.Seen, row.Browser);
    }

    private HeldAccount? Held(string authority, string email)
    {
        using var session = store.Read(authority);
        return session.Query(
                "SELECT id, password, secret, locked_until, disabled_at FROM account WHERE authority = @authority AND email = @email",
                row => new HeldAccount(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.InstantOrNull(3), row.InstantOrNull(4)),
                ("email", Accounts.Plain(email)))
            .SingleOrDefault();
    }

    private byte[]? SecretOf(Session session, string account) =>
        session.Scalar<string>("SELECT secret FROM account WHERE authority = @authority AND id = @id", ("id", account)) is { } secret
            ? Convert.FromBase64String(_protector.Unprotect(secret))
            : null;

    private void Note(Session session, Act act, string? account, string? detail) =>
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(act, account, "/sign-in", Detail: detail));

    private static string KeyOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string[] NewCodes() => [.. Enumerable.Range(0, Codes).Select(_ => $"{Part()}-{Part()}")];

    private static string Part() => new(RandomNumberGenerator.GetItems<char>("abcdefghjkmnpqrstuvwxyz23456789", 6));

    // The codes are random and long enough that a plain hash cannot be turned back.
    private static string CodeHash(string account, string code) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(account + ":" + string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant())));

    private static string Hashed(string account, string[] codes) => string.Join(' ', codes.Select(code => CodeHash(account, code)));

    private sealed record HeldAccount(string Id, string Password, string? Secret, DateTimeOffset? LockedUntil, DateTimeOffset? DisabledAt);
}

/// <summary>What came of changing a password.</summary>
/// <param name="Token">The new token for the browser; null when something was wrong.</param>
/// <param name="Problem">What was wrong, of the field <c>old</c> or <c>new</c>; null when nothing was.</param>
public sealed record PasswordChange(string? Token, AccountProblem? Problem);

/// <summary>A second factor that was set up.</summary>
/// <param name="Token">The new token for the browser.</param>
/// <param name="RecoveryCodes">The recovery codes, to be shown once.</param>
public sealed record FactorSetUp(string Token, IReadOnlyList<string> RecoveryCodes);
