using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Casework;

/// <summary>Something wrong with an answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">What is wrong and what to type.</param>
public sealed record AnswerProblem(Question Question, string Text);

/// <summary>Says what is wrong with the answers of a page, before anything is made of them.</summary>
public static class AnswerCheck
{
    private const int LongestLine = 500;
    private const int LongestText = 20_000;

    /// <summary>What is wrong with the answers of a page; empty when nothing is.</summary>
    /// <param name="step">The page.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<AnswerProblem> Of(JourneyStep step, Answers answers, DateOnly today) =>
        [.. step.Questions.Select(question => (question, Problem(question, answers, today))).Where(found => found.Item2 is not null).Select(found => new AnswerProblem(found.question, found.Item2!))];

    private static string? Problem(Question question, Answers answers, DateOnly today)
    {
        if (!answers.Has(question))
        {
            return question.Optional ? null : Missing(question);
        }

        return question.Answering switch
        {
            Answering.Day => Day(question, answers, today),
            Answering.Choice => question.Codes.Contains(answers.Text(question.Name)!, StringComparer.Ordinal) ? null : "Choose one of the answers shown.",
            Answering.YesNo => answers.Flag(question.Name) is null ? "Choose yes or no." : null,
            Answering.Several => answers.List(question.Name).All(code => question.Codes.Count == 0 || question.Codes.Contains(code, StringComparer.Ordinal)) ? null : "Choose from the answers shown.",
            Answering.Number => answers.Number(question.Name) is null ? "Enter a whole number, such as 15." : null,
            Answering.Text => TooLong(question, answers, LongestText),
            _ => TooLong(question, answers, LongestLine),
        };
    }

    private static string Missing(Question question) => question.Answering switch
    {
        Answering.Day => "Enter a day, month and year.",
        Answering.Choice or Answering.YesNo => "Choose an answer.",
        Answering.Several => "Choose at least one.",
        Answering.School => "Enter the school’s name or URN.",
        Answering.Officer => "Enter or choose the officer.",
        _ => "Enter an answer.",
    };

    private static string? Day(Question question, Answers answers, DateOnly today)
    {
        if (answers.Day(question.Name) is not { } day)
        {
            return "This is not a day of the calendar. Enter it as day, month and year, such as 14 2 2026.";
        }

        return day > today && !question.MayLieAhead
            ? $"This day lies ahead. Enter {DateWords.Short(today)} or an earlier day."
            : null;
    }

    private static string? TooLong(Question question, Answers answers, int longest) => answers.Text(question.Name)!.Length > longest
        ? $"This is too long. Enter at most {longest.ToString("N0", CultureInfo.InvariantCulture)} characters."
        : null;
}
