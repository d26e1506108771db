using Caseclock.Application.Casework;
using Caseclock.Domain.Calendar;

namespace Caseclock.Pages.Casework;

/// <summary>Answers as a person reads them.</summary>
internal static class AnswerWords
{
    /// <summary>The question as asked; where it is asked of several agencies, with the agency before it.</summary>
    /// <param name="question">The question.</param>
    public static string Asked(Question question) =>
        question.Agency is { } agency ? $"{Words.Sentence(Words.Of("agency", agency))}: {Words.Within(question.Label)}" : question.Label;

    /// <summary>A code of a question in words.</summary>
    /// <param name="question">The question.</param>
    /// <param name="code">The code.</param>
    /// <param name="schools">What schools are called.</param>
    public static string Of(Question question, string code, SchoolNames schools)
    {
        var text = question.Texts?.GetValueOrDefault(code) ?? code;
        return question.CodeSet == "school" ? schools.Of(text) : Words.Sentence(Words.Of(question.CodeSet ?? question.Name, text));
    }

    /// <summary>What was answered; null when nothing was.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="schools">What schools are called.</param>
    public static string? Of(Question question, Answers answers, SchoolNames schools) => question.Answering switch
    {
        Answering.Day => answers.Day(question.Name) is { } day ? DateWords.Long(day) : null,
        Answering.YesNo => answers.Flag(question.Name) is { } flag ? (flag ? "Yes" : "No") : null,
        Answering.Choice => answers.Text(question.Name) is { } code ? Of(question, code, schools) : null,
        Answering.Several => answers.List(question.Name) is { Count: > 0 } codes ? string.Join("; ", codes.Select(code => Of(question, code, schools))) : null,
        Answering.School => answers.Text(question.Name) is { } key ? schools.Of(key) : null,
        _ => answers.Text(question.Name),
    };
}
