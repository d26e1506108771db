using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Monitoring;

namespace Caseclock.Application.Local;

/// <summary>A local milestone on a case.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Deadline">The open limit of the law that it hangs on.</param>
/// <param name="Day">Its day.</param>
/// <param name="Met">The day on which it was met; null when it was not.</param>
public sealed record MilestoneOnCase(LocalMilestone Milestone, Deadline Deadline, DateOnly Day, DateOnly? Met);

/// <summary>The local milestones of an authority. They are worked out beside the clocks of the law and never among them.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class Milestones(Store store, TimeProvider clock)
{
    private const int LongestTitle = 100;
    private const int MostDays = 400;
    private const string Place = "/administration/milestones";

    private DateOnly Today => UkTime.Today(clock);

    /// <summary>Every milestone, those in use first, then by title.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<LocalMilestone> All(string authority)
    {
        using var session = store.Read(authority);
        return [.. All(session).OrderBy(milestone => milestone.ClosedFrom is not null).ThenBy(milestone => milestone.Title, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Adds a milestone.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="milestone">The milestone; its id and its end are not looked at.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Add(string authority, LocalMilestone milestone, string? by)
    {
        var title = milestone.Title.Trim();
        var problems = Problems(milestone, title).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        using var session = store.Write(authority);
        if (All(session).Any(held => held.IsOpenOn(Today) && string.Equals(held.Title, title, StringComparison.OrdinalIgnoreCase)))
        {
            return [new TeamProblem("title", "There is a milestone of this name. Close it first, or enter another name.")];
        }

        session.Execute(
            """
            INSERT INTO local_milestone (authority, id, title, rule, counted_from, days, done_by)
            VALUES (@authority, @id, @title, @rule, @from, @days, @done)
            """,
            ("id", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")),
            ("title", title),
            ("rule", milestone.Rule),
            ("from", milestone.From.ToString()),
            ("days", (long)milestone.Days),
            ("done", milestone.DoneBy));
        Commit(session, by, $"Added the local milestone {title}: {milestone.Counted}");
        return [];
    }

    /// <summary>Closes a milestone from today on.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">Its id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Close(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        session.Execute("UPDATE local_milestone SET closed_day = @day WHERE authority = @authority AND id = @id AND closed_day IS NULL", ("day", Today), ("id", id));
        Commit(session, by, "Closed a local milestone");
    }

    /// <summary>The milestones that hang on some open limits, as far as their day is not after a day, the earliest first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="filter">Whose limits; the rules are those of the milestones.</param>
    /// <param name="until">The last day wanted; null for all.</param>
    public IReadOnlyList<MilestoneOnCase> Of(string authority, DeadlineFilter filter, DateOnly? until)
    {
        var open = All(authority).Where(milestone => milestone.IsOpenOn(Today)).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var limits = store.Deadlines(authority, filter with { Rule = string.Join(',', open.Select(milestone => milestone.Rule).Distinct(StringComparer.Ordinal)), IsWork = null }, new Page(0, int.MaxValue)).Rows;
        var found = limits
            .SelectMany(limit => open.Where(milestone => milestone.Rule == limit.Rule).Select(milestone => (Milestone: milestone, Limit: limit, Day: milestone.DayOf(limit.Started, limit.Due))))
            .Where(item => item.Limit.Case is not null && item.Day is not null && !(item.Day > until))
            .ToList();
        var entries = Entries(authority, [.. found.Select(item => item.Limit.Person!).Distinct(StringComparer.Ordinal)], [.. open.Select(milestone => milestone.DoneBy).Distinct(StringComparer.Ordinal)]);
        return
        [
            .. found.Select(item => new MilestoneOnCase(item.Milestone, item.Limit, item.Day!.Value, item.Milestone.MetOn(entries[item.Limit.Case!], item.Limit.Started)))
                .OrderBy(item => item.Day)
                .ThenBy(item => item.Deadline.Case, StringComparer.Ordinal),
        ];
    }

    // Only the entries that can meet a milestone, and what corrects them.
    private ILookup<string, Entry> Entries(string authority, List<string> people, List<string> kinds)
    {
        using var session = store.Read(authority);
        var held = EntryRows.Read(
            session,
            $"{session.Engine.In("person", "@people")} AND ({session.Engine.In("kind", "@kinds")} OR corrects IS NOT NULL)",
            false,
            ("people", people),
            ("kinds", kinds));
        return Records.Group(held)
            .SelectMany(record => new Knowledge(Today).Of(record.Entries))
            .Where(entry => entry.Case is not null)
            .ToLookup(entry => entry.Case!, StringComparer.Ordinal);
    }

    private static IEnumerable<TeamProblem> Problems(LocalMilestone milestone, string title)
    {
        if (title.Length is 0 or > LongestTitle)
        {
            yield return new TeamProblem("title", $"Enter what is to be done, in up to {LongestTitle} letters. For example: have all advice in.");
        }

        if (LocalMilestone.Rules.All(rule => rule.Id != milestone.Rule))
        {
            yield return new TeamProblem("rule", "Choose the limit that it hangs on.");
        }

        if (milestone.Days is < 0 or > MostDays)
        {
            yield return new TeamProblem("days", $"Enter a whole number of days up to {MostDays}, for example 84.");
        }

        if (!Kinds.TryOf(milestone.DoneBy, out _))
        {
            yield return new TeamProblem("done", "Choose what meets it.");
        }
    }

    private static List<LocalMilestone> All(Session session) => session.Query(
        "SELECT id, title, rule, counted_from, days, done_by, closed_day FROM local_milestone WHERE authority = @authority",
        row => new LocalMilestone(row.GetString(0), row.GetString(1), row.GetString(2), Enum.Parse<MilestoneFrom>(row.GetString(3)), (int)row.GetInt64(4), row.GetString(5), row.DayOrNull(6)));

    private void Commit(Session session, string? by, string detail)
    {
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: detail));
        session.Commit();
    }
}
