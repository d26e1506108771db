using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Teams;

/// <summary>Who is away, and who covers for them. An absence ends by itself.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class Absences(Store store, TimeProvider clock)
{
    /// <summary>The longest absence, in days: a later day is most likely a slip of the year.</summary>
    public const int LongestDays = 400;

    private const string Place = "/team/absences";

    private DateOnly Today => UkTime.Today(clock);

    /// <summary>The absences that have not ended, the earliest first.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Absence> Coming(string authority)
    {
        using var session = store.Read(authority);
        return Of(session, Today);
    }

    /// <summary>The absences of today, by officer.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Absence> OfToday(string authority) =>
        [.. Coming(authority).Where(absence => absence.IsOn(Today)).OrderBy(absence => absence.Officer, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The absences of today that somebody covers.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="officer">Who covers.</param>
    public IReadOnlyList<Absence> CoveredBy(string authority, string officer) =>
        [.. OfToday(authority).Where(absence => absence.Covers.Contains(officer, StringComparer.Ordinal))];

    /// <summary>Records that an officer is away.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="officer">Who.</param>
    /// <param name="from">The first day; null when none was given.</param>
    /// <param name="to">The last day, inclusive; null when none was given.</param>
    /// <param name="covers">Who covers.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Add(string authority, string officer, DateOnly? from, DateOnly? to, IReadOnlyList<string> covers, string? by)
    {
        using var session = store.Write(authority);
        var problems = Problems(Of(session, Today), officer, from, to, covers).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        session.Execute(
            """
            INSERT INTO absence (authority, id, officer, from_day, to_day, made_by, made_at)
            VALUES (@authority, @id, @officer, @from, @to, @by, @now)
            """,
            ("id", id),
            ("officer", officer),
            ("from", from),
            ("to", to),
            ("by", by ?? ""),
            ("now", Instants.Microseconds(clock.GetUtcNow())));
        foreach (var cover in covers.Distinct(StringComparer.Ordinal))
        {
            session.Execute("INSERT INTO absence_cover (authority, absence, officer) VALUES (@authority, @id, @cover)", ("id", id), ("cover", cover));
        }

        Commit(session, by, $"{officer} is away from {IsoDay.Text(from!.Value)} to {IsoDay.Text(to!.Value)}, covered by {string.Join(", ", covers)}");
        return [];
    }

    /// <summary>Ends an absence: one that has begun ends with yesterday, one that has not begun is taken away.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The absence's id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void End(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        if (Of(session, Today).FirstOrDefault(held => held.Id == id) is not { } absence)
        {
            return;
        }

        if (absence.From < Today)
        {
            session.Execute("UPDATE absence SET to_day = @last WHERE authority = @authority AND id = @id", ("last", Today.AddDays(-1)), ("id", id));
        }
        else
        {
            session.Execute("DELETE FROM absence_cover WHERE authority = @authority AND absence = @id", ("id", id));
            session.Execute("DELETE FROM absence WHERE authority = @authority AND id = @id", ("id", id));
        }

        Commit(session, by, $"The absence of {absence.Officer} is over");
    }

    private static IEnumerable<TeamProblem> Problems(List<Absence> held, string officer, DateOnly? from, DateOnly? to, IReadOnlyList<string> covers)
    {
        if (officer.Length == 0)
        {
            yield return new TeamProblem("officer", "Choose who is away.");
        }

        if (from is null)
        {
            yield return new TeamProblem("from", "Enter the first day away, for example 1 12 2026.");
        }

        if (to is null || to < from || to > from?.AddDays(LongestDays))
        {
            yield return new TeamProblem("to", "Enter the last day away: the first day or later, and within about a year of it. For example 12 12 2026.");
        }
        else if (from is not null && held.Find(other => other.Officer == officer && other.From <= to && from <= other.To) is { } other)
        {
            yield return new TeamProblem("from", $"{officer} is away already from {DateWords.Short(other.From)} to {DateWords.Short(other.To)}. End that absence first, or enter other days.");
        }

        if (covers.Count == 0 || covers.Contains(officer, StringComparer.Ordinal))
        {
            yield return new TeamProblem("covers", "Choose one or more colleagues who cover; not the one who is away.");
        }
    }

    private static List<Absence> Of(Session session, DateOnly from)
    {
        var covers = session.Query(
                """
                SELECT c.absence, c.officer FROM absence_cover c JOIN absence a ON a.authority = c.authority AND a.id = c.absence
                WHERE c.authority = @authority AND a.to_day >= @from
                """,
                row => (Absence: row.GetString(0), Officer: row.GetString(1)),
                ("from", from))
            .ToLookup(cover => cover.Absence, cover => cover.Officer, StringComparer.Ordinal);
        return session.Query(
            "SELECT id, officer, from_day, to_day FROM absence WHERE authority = @authority AND to_day >= @from ORDER BY from_day, officer, id",
            row => new Absence(row.GetString(0), row.GetString(1), row.Day(2), row.Day(3), [.. covers[row.GetString(0)].Order(StringComparer.OrdinalIgnoreCase)]),
            ("from", from));
    }

    private void Commit(Session session, string? by, string detail)
    {
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: detail));
        session.Commit();
    }
}
