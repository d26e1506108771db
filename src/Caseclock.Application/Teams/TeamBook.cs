using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Teams;

/// <summary>The teams of an authority.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class TeamBook(Store store, TimeProvider clock)
{
    private const int LongestName = 60;
    private const string Place = "/administration/teams";

    /// <summary>Every team, by name.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Team> All(string authority)
    {
        using var session = store.Read(authority);
        return All(session);
    }

    /// <summary>A team; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The team's id.</param>
    public Team? Find(string authority, string id) => All(authority).FirstOrDefault(team => team.Id == id);

    /// <summary>Adds a team, or changes it. An officer who is in another team leaves that one.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="team">The team as it is to be; an empty id adds one.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Save(string authority, Team team, string? by)
    {
        var name = team.Name.Trim();
        using var session = store.Write(authority);
        var problems = Problems(All(session), team, name).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var id = team.Id.Length > 0 ? team.Id : Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        session.Execute(
            """
            INSERT INTO team (authority, id, name, manager) VALUES (@authority, @id, @name, @manager)
            ON CONFLICT (authority, id) DO UPDATE SET name = excluded.name, manager = excluded.manager
            """,
            ("id", id),
            ("name", name),
            ("manager", team.Manager));
        session.Execute("DELETE FROM team_member WHERE authority = @authority AND team = @id", ("id", id));
        foreach (var officer in team.Officers.Distinct(StringComparer.Ordinal))
        {
            session.Execute(
                "INSERT INTO team_member (authority, officer, team) VALUES (@authority, @officer, @id) ON CONFLICT (authority, officer) DO UPDATE SET team = excluded.team",
                ("officer", officer),
                ("id", id));
        }

        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: $"Saved the team {name}: {string.Join(", ", team.Officers)}"));
        session.Commit();
        return [];
    }

    /// <summary>Takes a team away. Its officers are then in none; nothing else changes.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The team's id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Remove(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        session.Execute("DELETE FROM team_member WHERE authority = @authority AND team = @id", ("id", id));
        if (session.Execute("DELETE FROM team WHERE authority = @authority AND id = @id", ("id", id)) > 0)
        {
            ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: "Took away a team"));
        }

        session.Commit();
    }

    private static IEnumerable<TeamProblem> Problems(IReadOnlyList<Team> all, Team team, string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            yield return new TeamProblem("name", $"Enter a name of up to {LongestName} letters, for example North.");
        }
        else if (all.Any(other => other.Id != team.Id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new TeamProblem("name", "Another team has this name. Enter another one.");
        }

        if (team.Officers.Count == 0)
        {
            yield return new TeamProblem("officers", "Choose at least one officer.");
        }
    }

    private static IReadOnlyList<Team> All(Session session)
    {
        var members = session.Query("SELECT team, officer FROM team_member WHERE authority = @authority", row => (Team: row.GetString(0), Officer: row.GetString(1)))
            .ToLookup(member => member.Team, member => member.Officer, StringComparer.Ordinal);
        return
        [
            .. session.Query("SELECT id, name, manager FROM team WHERE authority = @authority", row => new Team(row.GetString(0), row.GetString(1), row.TextOrNull(2), []))
                .Select(team => team with { Officers = [.. members[team.Id].Order(StringComparer.OrdinalIgnoreCase)] })
                .OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
