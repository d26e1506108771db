using System.Security.Cryptography;
using System.Text;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Casework.Lists;

/// <summary>A calendar feed, without its secret: that is shown once and not kept.</summary>
/// <param name="Account">The id of the account whose work it shows.</param>
/// <param name="Made">When its secret was made (UTC).</param>
/// <param name="LastRead">When a calendar last read it; null when none has.</param>
public sealed record CalendarFeed(string Account, DateTimeOffset Made, DateTimeOffset? LastRead);

/// <summary>
/// Personal calendar feeds. The address of one is its only key: 256 random bits, of which the store keeps the hash. A new secret ends the
/// old one; so does revoking it, and so does disabling the account.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="accounts">Whose they are.</param>
/// <param name="clock">Tells now.</param>
public sealed class CalendarFeeds(Store store, Accounts accounts, TimeProvider clock)
{
    private const int Bytes = 32;

    /// <summary>Somebody's feed; null when they have none.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    public CalendarFeed? Of(string authority, string account)
    {
        using var session = store.Read(authority);
        return session.Query(
                "SELECT account, made_at, read_at FROM calendar_feed WHERE authority = @authority AND account = @account",
                row => new CalendarFeed(row.GetString(0), Instants.Of(row.GetInt64(1)), row.InstantOrNull(2)),
                ("account", account))
            .SingleOrDefault();
    }

    /// <summary>Makes a feed, or gives the one there is another secret: the address that was known before ends at once.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <returns>The secret, to be shown now: it cannot be read again.</returns>
    public string Renew(string authority, string account)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        var now = clock.GetUtcNow();
        using var session = store.Beside(authority);
        session.Execute(
            """
            INSERT INTO calendar_feed (authority, account, secret, made_at, read_at) VALUES (@authority, @account, @secret, @now, NULL)
            ON CONFLICT (authority, account) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at, read_at = NULL
            """,
            ("account", account),
            ("secret", Hash(secret)),
            ("now", Instants.Microseconds(now)));
        ActivityLog.Write(session, now, new Deed(Act.Configured, account, "/account/calendar", Detail: "Made a new address for the calendar"));
        session.Commit();
        return secret;
    }

    /// <summary>Ends somebody's feed at once.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    public void Revoke(string authority, string account)
    {
        using var session = store.Beside(authority);
        if (session.Execute("DELETE FROM calendar_feed WHERE authority = @authority AND account = @account", ("account", account)) > 0)
        {
            ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, account, "/account/calendar", Detail: "Ended the calendar"));
        }

        session.Commit();
    }

    /// <summary>
    /// Whose feed a secret opens; null when it opens none. It is looked for by its hash, so that the time this takes tells nothing of a
    /// secret that is nearly right. The reading is kept.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="secret">The secret of the address.</param>
    public Account? Open(string authority, string secret)
    {
        if (Owner(authority, secret) is not { } owner || accounts.Find(authority, owner) is not { IsDisabled: false } account)
        {
            return null;
        }

        using var session = store.Beside(authority);
        session.Execute(
            "UPDATE calendar_feed SET read_at = @now WHERE authority = @authority AND account = @account",
            ("now", Instants.Microseconds(clock.GetUtcNow())),
            ("account", owner));
        session.Commit();
        return account;
    }

    private string? Owner(string authority, string secret)
    {
        using var session = store.Read(authority);
        return session.Scalar<string>("SELECT account FROM calendar_feed WHERE authority = @authority AND secret = @secret", ("secret", Hash(secret)));
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
