using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;

namespace Caseclock.Application.Local;

/// <summary>Days on which the authority's offices are closed. It is shown and nothing else: what the law counts as a working day is the law's.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Why, such as Christmas.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
public sealed record OfficeClosure(string Id, string Name, DateOnly From, DateOnly To);

/// <summary>The closures of an authority's offices.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class OfficeClosures(Store store, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int MostDays = 60;
    private const string Place = "/administration/closures";

    /// <summary>Those that have not ended by a day, the earliest first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="from">The day.</param>
    public IReadOnlyList<OfficeClosure> From(string authority, DateOnly from)
    {
        using var session = store.Read(authority);
        return session.Query(
            "SELECT id, name, from_day, to_day FROM office_closure WHERE authority = @authority AND to_day >= @from ORDER BY from_day, id",
            row => new OfficeClosure(row.GetString(0), row.GetString(1), row.Day(2), row.Day(3)),
            ("from", from));
    }

    /// <summary>Adds one.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="name">Why.</param>
    /// <param name="from">The first day; null when none was given.</param>
    /// <param name="to">The last day, inclusive; null when none was given.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Add(string authority, string name, DateOnly? from, DateOnly? to, string? by)
    {
        var problems = Problems(name.Trim(), from, to).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        if (From(authority, from!.Value).Any(held => held.From <= to && from <= held.To))
        {
            return [new TeamProblem("from", "These days touch a closure that is in the list. Take that away first, or enter other days.")];
        }

        using var session = store.Write(authority);
        session.Execute(
            "INSERT INTO office_closure (authority, id, name, from_day, to_day) VALUES (@authority, @id, @name, @from, @to)",
            ("id", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")),
            ("name", name.Trim()),
            ("from", from),
            ("to", to));
        Commit(session, by, "Added a closure of the offices: " + name.Trim());
        return [];
    }

    /// <summary>Takes one away.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">Its id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Remove(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        session.Execute("DELETE FROM office_closure WHERE authority = @authority AND id = @id", ("id", id));
        Commit(session, by, "Took away a closure of the offices");
    }

    private static IEnumerable<TeamProblem> Problems(string name, DateOnly? from, DateOnly? to)
    {
        if (name.Length is 0 or > LongestName)
        {
            yield return new TeamProblem("name", $"Enter why, in up to {LongestName} letters. For example: Christmas.");
        }

        if (from is null)
        {
            yield return new TeamProblem("from", "Enter the first day, for example 24 12 2026.");
        }

        if (to is null || to < from || to > from?.AddDays(MostDays))
        {
            yield return new TeamProblem("to", $"Enter the last day: the first day or later, and within {MostDays} days of it. For example 1 1 2027.");
        }
    }

    private void Commit(Session session, string? by, string detail)
    {
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: detail));
        session.Commit();
    }
}
