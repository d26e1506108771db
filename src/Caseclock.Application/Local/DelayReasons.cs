using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Local;

/// <summary>A reason for delay that officers choose from. Its words are what stands in the chronology, so they never change.</summary>
/// <param name="Reason">The words.</param>
/// <param name="Within">Whose delay it is: <c>authority</c>, <c>partner</c>, <c>family</c> or <c>setting</c>.</param>
/// <param name="ClosedFrom">The first day on which it is not offered any more; null while it is.</param>
public sealed record DelayReason(string Reason, string Within, DateOnly? ClosedFrom);

/// <summary>The list of reasons for delay of an authority. A reason is never deleted: it is closed, and can be opened again.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class DelayReasons(Store store, TimeProvider clock)
{
    private const int Longest = 100;
    private const string Place = "/administration/delay-reasons";

    /// <summary>Whose delay it can be.</summary>
    public static IReadOnlyList<string> Withins { get; } = ["authority", "partner", "family", "setting"];

    /// <summary>Every reason: those that are offered first, then by whose delay it is and in the order of the alphabet.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<DelayReason> All(string authority)
    {
        using var session = store.Read(authority);
        return [.. All(session).OrderBy(reason => reason.ClosedFrom is not null).ThenBy(reason => reason.Within, StringComparer.Ordinal).ThenBy(reason => reason.Reason, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Adds a reason.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="reason">The words.</param>
    /// <param name="within">Whose delay it is.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Add(string authority, string reason, string within, string? by)
    {
        var words = reason.Trim();
        using var session = store.Write(authority);
        var problems = Problems(All(session), words, within).ToList();
        if (problems.Count == 0)
        {
            session.Execute("INSERT INTO delay_reason (authority, reason, within) VALUES (@authority, @reason, @within)", ("reason", words), ("within", within));
            Commit(session, by, "Added the reason for delay: " + words);
        }

        return problems;
    }

    /// <summary>Closes a reason from today on, or opens it again.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="reason">The words.</param>
    /// <param name="closed">Whether it is to be closed.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Close(string authority, string reason, bool closed, string? by)
    {
        using var session = store.Write(authority);
        session.Execute(
            "UPDATE delay_reason SET closed_day = @day WHERE authority = @authority AND reason = @reason",
            ("day", closed ? UkTime.Today(clock) : null),
            ("reason", reason));
        Commit(session, by, $"{(closed ? "Closed" : "Opened again")} the reason for delay: {reason}");
    }

    /// <summary>The reasons that are offered on a day.</summary>
    internal static IReadOnlyList<DelayReason> Open(Session session, DateOnly day) =>
        [.. All(session).Where(reason => reason.ClosedFrom is null || day < reason.ClosedFrom).OrderBy(reason => reason.Reason, StringComparer.OrdinalIgnoreCase)];

    private static List<DelayReason> All(Session session) => session.Query(
        "SELECT reason, within, closed_day FROM delay_reason WHERE authority = @authority",
        row => new DelayReason(row.GetString(0), row.GetString(1), row.DayOrNull(2)));

    private static IEnumerable<TeamProblem> Problems(List<DelayReason> held, string words, string within)
    {
        if (words.Length is 0 or > Longest || held.Exists(other => string.Equals(other.Reason, words, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new TeamProblem("reason", $"Enter a reason of up to {Longest} letters that is not in the list, for example: Health advice late.");
        }

        if (!Withins.Contains(within, StringComparer.Ordinal))
        {
            yield return new TeamProblem("within", "Choose whose delay it is.");
        }
    }

    private void Commit(Session session, string? by, string detail)
    {
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: detail));
        session.Commit();
    }
}
