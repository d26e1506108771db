using System.Text.Json;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Quality;

namespace Caseclock.Application.Quality;

/// <summary>The question sets of an authority, each in force from its day on. One is never changed: a later one takes its place.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class QuestionSets(Store store, TimeProvider clock)
{
    /// <summary>How many questions a set has at most.</summary>
    public const int Most = 20;

    private const int LongestText = 300;
    private const int MostWeight = 10;
    private const string Place = "/quality/questions";

    /// <summary>Every set, the latest first; the usual one comes last.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<QuestionSet> All(string authority)
    {
        using var session = store.Read(authority);
        return All(session);
    }

    /// <summary>Adds a set.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="set">The set; its id is not looked at. Questions without a text are left out.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public IReadOnlyList<TeamProblem> Add(string authority, QuestionSet set, string? by)
    {
        var asked = set with { Questions = [.. set.Questions.Where(question => !string.IsNullOrWhiteSpace(question.Text))] };
        using var session = store.Write(authority);
        var problems = Problems(asked, All(session)).ToList();
        if (problems.Count == 0)
        {
            session.Execute(
                "INSERT INTO question_set (authority, id, from_day, body) VALUES (@authority, @id, @from, @body)",
                ("id", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")),
                ("from", asked.From),
                ("body", JsonSerializer.Serialize(asked)));
            ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: $"Added {asked.Questions.Count} questions for audits"));
            session.Commit();
        }

        return problems;
    }

    /// <summary>The set in force on a day.</summary>
    internal static QuestionSet On(Session session, DateOnly day) => All(session).First(set => set.From <= day);

    /// <summary>The set of that id.</summary>
    internal static QuestionSet Of(Session session, string id) => All(session).First(set => set.Id == id);

    private static List<QuestionSet> All(Session session) =>
    [
        .. session.Query(
            "SELECT id, from_day, body FROM question_set WHERE authority = @authority ORDER BY from_day DESC",
            row => JsonSerializer.Deserialize<QuestionSet>(row.GetString(2))! with { Id = row.GetString(0), From = row.Day(1) }),
        QuestionSet.Usual,
    ];

    private IEnumerable<TeamProblem> Problems(QuestionSet set, List<QuestionSet> held)
    {
        if (set.Questions.Count is 0 or > Most || set.Questions.Any(question => question.Text.Length > LongestText))
        {
            yield return new TeamProblem("questions", $"Enter from 1 to {Most} questions, each of up to {LongestText} letters.");
        }

        if (set.Questions.Any(question => question.Weight is < 1 or > MostWeight))
        {
            yield return new TeamProblem("weights", $"Enter a weight from 1 to {MostWeight} for each question, for example 2.");
        }

        if (!(set.Outstanding <= 100 && set.Outstanding > set.Good && set.Good > set.RequiresImprovement && set.RequiresImprovement > 0))
        {
            yield return new TeamProblem("shares", "Enter the three shares from high to low, between 1 and 100. For example 90, 70 and 50.");
        }

        if (set.From < UkTime.Today(clock) || held.Exists(other => other.From == set.From))
        {
            yield return new TeamProblem("from", "Enter today or a later day on which no other questions begin, for example 1 9 2026.");
        }
    }
}
