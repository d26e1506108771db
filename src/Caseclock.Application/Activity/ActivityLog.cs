using System.Data.Common;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Activity;

/// <summary>What somebody did.</summary>
public enum Act
{
    /// <summary>Saw a record.</summary>
    Viewed,

    /// <summary>Recorded or changed something of a record.</summary>
    Changed,

    /// <summary>Took a list or a document out as a file.</summary>
    Exported,

    /// <summary>Opened a page made for paper.</summary>
    Printed,

    /// <summary>Sent something to somebody.</summary>
    Sent,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Signed out.</summary>
    SignedOut,

    /// <summary>Asked for what they may not have, or failed to sign in.</summary>
    Refused,

    /// <summary>Opened a restricted record in an emergency.</summary>
    BrokeGlass,

    /// <summary>Changed users, roles, restrictions or settings.</summary>
    Configured,
}

/// <summary>Something done, to be kept.</summary>
/// <param name="Act">What.</param>
/// <param name="Account">The id of the account that did it; null for the command line, or where nobody was signed in.</param>
/// <param name="Place">Where: the page's route, or the command.</param>
/// <param name="Person">The id of the person whose record it was; null for none.</param>
/// <param name="Case">The id of the case; null for none.</param>
/// <param name="Detail">More in words; never a child's name. Null for nothing.</param>
public sealed record Deed(Act Act, string? Account, string Place, string? Person = null, string? Case = null, string? Detail = null);

/// <summary>Something that was done.</summary>
/// <param name="At">When.</param>
/// <param name="Deed">What.</param>
public sealed record Done(DateTimeOffset At, Deed Deed);

/// <summary>Which activity is wanted. A null asks for all.</summary>
public sealed record ActivityFilter
{
    /// <summary>The account that did it.</summary>
    public string? Account { get; init; }

    /// <summary>The person's or the case's id.</summary>
    public string? Subject { get; init; }

    /// <summary>What was done.</summary>
    public Act? Act { get; init; }

    /// <summary>The first instant wanted, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant before which it was done, exclusive.</summary>
    public DateTimeOffset? Before { get; init; }
}

/// <summary>A part of the activity.</summary>
/// <param name="Rows">The rows, the latest first.</param>
/// <param name="Total">How many match in all.</param>
public sealed record ActivityPage(IReadOnlyList<Done> Rows, int Total);

/// <summary>
/// Who viewed, changed, exported, printed or sent what: kept apart from the chronology, only ever added to (the database refuses the rest).
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class ActivityLog(Store store, TimeProvider clock)
{
    /// <summary>Keeps what was done.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="deed">What was done.</param>
    public void Record(string authority, Deed deed)
    {
        using var session = store.Beside(authority);
        Write(session, clock.GetUtcNow(), deed);
        session.Commit();
    }

    /// <summary>What was done, the latest first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which part of it.</param>
    public ActivityPage Find(string authority, ActivityFilter filter, Page page)
    {
        var conditions = Where(filter);
        using var session = store.Read(authority);
        var rows = session.Query(
            $"""
            SELECT at, act, account, place, person, case_id, detail FROM activity WHERE {conditions.Where()}
            ORDER BY at DESC, id DESC LIMIT @take OFFSET @skip
            """,
            DoneOf,
            [.. conditions.Parameters, ("take", page.Take), ("skip", page.Skip)]);
        var total = session.Scalar<long>($"SELECT count(*) FROM activity WHERE {conditions.Where()}", conditions.Parameters);
        return new ActivityPage(rows, (int)total);
    }

    /// <summary>Keeps what was done, in the transaction that does it.</summary>
    internal static void Write(Session session, DateTimeOffset now, Deed deed) => session.Execute(
        """
        INSERT INTO activity (authority, at, id, account, act, person, case_id, place, detail)
        VALUES (@authority, @at, @id, @account, @act, @person, @case, @place, @detail)
        """,
        ("at", Instants.Microseconds(now)),
        ("id", Guid.CreateVersion7(now).ToString("N")),
        ("account", deed.Account),
        ("act", deed.Act.ToString()),
        ("person", deed.Person),
        ("case", deed.Case),
        ("place", deed.Place),
        ("detail", deed.Detail));

    private static Conditions Where(ActivityFilter filter)
    {
        var conditions = new Conditions();
        conditions.Add("authority = @authority");
        conditions.Equal("account", filter.Account);
        conditions.Equal("act", filter.Act?.ToString());
        if (filter.Subject is { } subject)
        {
            conditions.Add("(person = @subject OR case_id = @subject)", ("subject", subject));
        }

        if (filter.From is { } from)
        {
            conditions.Add("at >= @from", ("from", Instants.Microseconds(from)));
        }

        if (filter.Before is { } before)
        {
            conditions.Add("at < @before", ("before", Instants.Microseconds(before)));
        }

        return conditions;
    }

    private static Done DoneOf(DbDataReader row) => new(
        Instants.Of(row.GetInt64(0)),
        new Deed(Enum.Parse<Act>(row.GetString(1)), row.TextOrNull(2), row.GetString(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)));
}
