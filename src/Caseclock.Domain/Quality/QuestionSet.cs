namespace Caseclock.Domain.Quality;

/// <summary>What an auditor says to a question.</summary>
public enum AuditAnswer
{
    /// <summary>The plan does it fully: two points.</summary>
    Fully,

    /// <summary>The plan does it in part: one point.</summary>
    Partly,

    /// <summary>The plan does not do it: no point.</summary>
    NotAtAll,

    /// <summary>The question does not fit this plan: it counts neither way.</summary>
    NotApplicable,
}

/// <summary>A question of an audit.</summary>
/// <param name="Id">Its id within the set, such as <c>q1</c>.</param>
/// <param name="Text">The question as asked.</param>
/// <param name="Weight">How much it counts, from 1.</param>
/// <param name="Critical">Whether a plan that does not do it at all can be no better than “requires improvement”.</param>
public sealed record AuditQuestion(string Id, string Text, int Weight, bool Critical);

/// <summary>
/// The questions of an audit and the rule by which answers become a grade, in force from a day. A later one takes its place; audits keep
/// the one that they were begun with, so that a grade can always be worked out again.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The first day on which samples are drawn with it.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="Outstanding">The least percentage for outstanding.</param>
/// <param name="Good">The least percentage for good.</param>
/// <param name="RequiresImprovement">The least percentage for requires improvement; below it is inadequate.</param>
public sealed record QuestionSet(string Id, DateOnly From, IReadOnlyList<AuditQuestion> Questions, int Outstanding, int Good, int RequiresImprovement)
{
    /// <summary>The set that an authority begins with: the parts of a plan that inspectors and the Code of Practice look at.</summary>
    public static QuestionSet Usual { get; } = new(
        "usual",
        new DateOnly(2014, 9, 1),
        [
            new("q1", "Are the child’s or young person’s own views, interests and aspirations in section A, in words that are theirs?", 2, false),
            new("q2", "Are all special educational needs in section B, each from the advice received?", 3, true),
            new("q3", "Are health needs and social care needs in sections C and D, or is it said that there are none?", 2, false),
            new("q4", "Are the outcomes in section E specific, measurable and within reach?", 3, false),
            new("q5", "Is there provision in section F for each need in section B?", 3, true),
            new("q6", "Is the provision specific and quantified: what, how often, how long, by whom?", 3, true),
            new("q7", "From year 9 on, does the plan prepare for adulthood?", 2, false),
            new("q8", "Is all advice listed and attached in section K?", 1, false),
            new("q9", "Can a parent who knows nothing of the field understand it?", 2, false),
            new("q10", "Is it up to date: does it say what the last review decided?", 2, false),
        ],
        90,
        70,
        50);
}

/// <summary>A grade with the arithmetic behind it.</summary>
/// <param name="Grade"><c>outstanding</c>, <c>good</c>, <c>requiresImprovement</c> or <c>inadequate</c>.</param>
/// <param name="Points">The points reached.</param>
/// <param name="OutOf">The points that could be reached; above 0.</param>
/// <param name="Capped">Whether a critical question held the grade down.</param>
public sealed record AuditGrade(string Grade, int Points, int OutOf, bool Capped)
{
    /// <summary>The share of points in percent, rounded down.</summary>
    public int Percent => Points * 100 / OutOf;
}

/// <summary>
/// Makes a grade of answers. Fully is two points, partly one, not at all none, each times the question's weight; a question that does not
/// apply counts neither way. The share of points gives the grade by the set's least percentages; where a critical question is not met at
/// all, the grade is no better than requires improvement.
/// </summary>
public static class Grading
{
    /// <summary>The grades, the best first.</summary>
    public static IReadOnlyList<string> Grades { get; } = ["outstanding", "good", "requiresImprovement", "inadequate"];

    /// <summary>The grade of an audit.</summary>
    /// <param name="set">The questions and the rule.</param>
    /// <param name="answers">The answers by the id of the question.</param>
    /// <returns>The grade; null while a question has no answer, or where none applies.</returns>
    public static AuditGrade? Of(QuestionSet set, IReadOnlyDictionary<string, AuditAnswer> answers)
    {
        if (set.Questions.Any(question => !answers.ContainsKey(question.Id)))
        {
            return null;
        }

        var counting = set.Questions.Where(question => answers[question.Id] != AuditAnswer.NotApplicable).ToList();
        var outOf = counting.Sum(question => 2 * question.Weight);
        if (outOf == 0)
        {
            return null;
        }

        var points = counting.Sum(question => question.Weight * Points(answers[question.Id]));
        var grade = ByShare(set, points * 100, outOf);
        var held = grade < 2 && counting.Any(question => question.Critical && answers[question.Id] == AuditAnswer.NotAtAll);
        return new AuditGrade(Grades[held ? 2 : grade], points, outOf, held);
    }

    // In whole numbers, so that no rounding ever moves a grade.
    private static int ByShare(QuestionSet set, int hundredfold, int outOf)
    {
        int[] least = [set.Outstanding, set.Good, set.RequiresImprovement];
        var place = Array.FindIndex(least, percent => hundredfold >= percent * outOf);
        return place < 0 ? least.Length : place;
    }

    private static int Points(AuditAnswer answer) => answer switch
    {
        AuditAnswer.Fully => 2,
        AuditAnswer.Partly => 1,
        AuditAnswer.NotAtAll => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Only what applies has points."),
    };
}
