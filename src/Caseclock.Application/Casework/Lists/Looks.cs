using Caseclock.Application.Storage;

namespace Caseclock.Application.Casework.Lists;

/// <summary>What is new on a case since somebody last looked at it.</summary>
/// <param name="Since">When they looked before this visit (UTC).</param>
/// <param name="Seq">The number of the last entry of the authority at that time.</param>
/// <param name="Entries">The ids of the entries that others have recorded on the case since.</param>
public sealed record News(DateTimeOffset Since, long Seq, IReadOnlySet<string> Entries);

/// <summary>
/// Who last looked at which case, and up to which entry. It holds one number for each person and case; what is new is found by reading
/// only what was recorded after it.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class Looks(Store store, TimeProvider clock)
{
    /// <summary>Looks no further apart than this are one visit: going on a case and back does not make its news old.</summary>
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);

    // What belongs to the child and to no case is news on each of their cases.
    private const string News =
        """
        FROM case_look s JOIN entry e ON e.authority = s.authority AND e.person = s.person
        WHERE s.authority = @authority AND s.account = @account AND (e.case_id = s.case_id OR e.case_id IS NULL)
        AND coalesce(e.recorded_by, '') <> @by
        """;

    /// <summary>Keeps that somebody looks at a case now, and says what is new to them.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="by">What the chronology calls them: what they recorded themselves is no news.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="case">The case's id.</param>
    /// <returns>What is new; null when they never looked before this visit.</returns>
    public News? Look(string authority, string account, string by, string person, string @case)
    {
        using var session = store.Beside(authority);
        var now = clock.GetUtcNow();
        var last = Last(session, account, @case);
        var before = last is null || now - last.At > Visit ? (last?.Seq, last?.At) : (last.BeforeSeq, last.BeforeAt);
        session.Execute(
            """
            INSERT INTO case_look (authority, account, case_id, person, seq, at, before_seq, before_at)
            VALUES (@authority, @account, @case, @person, @seq, @at, @beforeSeq, @beforeAt)
            ON CONFLICT (authority, account, case_id) DO UPDATE
            SET seq = excluded.seq, at = excluded.at, before_seq = excluded.before_seq, before_at = excluded.before_at
            """,
            ("account", account),
            ("case", @case),
            ("person", person),
            ("seq", Drafts.LastSeq(session)),
            ("at", Instants.Microseconds(now)),
            ("beforeSeq", before.Item1),
            ("beforeAt", before.Item2 is { } at ? Instants.Microseconds(at) : null));
        var news = before is ({ } seq, { } since) ? new News(since, seq, Entries(session, account, by, @case, seq)) : null;
        session.Commit();
        return news;
    }

    /// <summary>How many entries others have recorded on cases since somebody last looked at them; a case without news is not there.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="by">What the chronology calls them.</param>
    /// <param name="cases">The cases asked about; null for every case that they ever looked at.</param>
    public IReadOnlyDictionary<string, int> Changed(string authority, string account, string by, IReadOnlyCollection<string>? cases = null)
    {
        using var session = store.Read(authority);
        var among = cases is null ? "" : "AND " + session.Engine.In("s.case_id", "@cases");
        (string, object?)[] parameters = cases is null ? [("account", account), ("by", by)] : [("account", account), ("by", by), ("cases", cases)];
        return session.Query(
                $"SELECT s.case_id, count(*) {News} AND e.seq > s.seq {among} GROUP BY s.case_id",
                row => (Case: row.GetString(0), Count: (int)row.GetInt64(1)),
                parameters)
            .ToDictionary(row => row.Case, row => row.Count, StringComparer.Ordinal);
    }

    private static HashSet<string> Entries(Session session, string account, string by, string @case, long seq) => session
        .Query($"SELECT e.id {News} AND s.case_id = @case AND e.seq > @since", row => row.GetString(0), ("account", account), ("by", by), ("case", @case), ("since", seq))
        .ToHashSet(StringComparer.Ordinal);

    private static Seen? Last(Session session, string account, string @case) => session.Query(
            "SELECT seq, at, before_seq, before_at FROM case_look WHERE authority = @authority AND account = @account AND case_id = @case",
            row => new Seen(row.GetInt64(0), Instants.Of(row.GetInt64(1)), row.IsDBNull(2) ? null : row.GetInt64(2), row.InstantOrNull(3)),
            ("account", account),
            ("case", @case))
        .SingleOrDefault();

    private sealed record Seen(long Seq, DateTimeOffset At, long? BeforeSeq, DateTimeOffset? BeforeAt);
}
