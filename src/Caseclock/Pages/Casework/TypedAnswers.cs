using System.Globalization;
using System.Text.RegularExpressions;
using Caseclock.Application.Casework;

namespace Caseclock.Pages.Casework;

/// <summary>Takes what was typed out of a form: the fields of the page's own questions and no others.</summary>
internal static partial class TypedAnswers
{
    private static readonly string[] Parts = ["day", "month", "year"];

    /// <summary>What was typed, by the name that it is kept under.</summary>
    /// <param name="step">The page.</param>
    /// <param name="form">The form.</param>
    /// <param name="schools">Finds a school by its name.</param>
    public static Dictionary<string, string> Of(JourneyStep step, IFormCollection form, SchoolNames schools)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in step.Questions)
        {
            foreach (var (name, text) in Of(question, form, schools))
            {
                typed[name] = text;
            }
        }

        return typed;
    }

    private static IEnumerable<(string Name, string Text)> Of(Question question, IFormCollection form, SchoolNames schools) => question.Answering switch
    {
        Answering.Day => Parts.Select(part => ($"{question.Name}-{part}", Text(form, $"{question.Name}-{part}"))),
        Answering.Several when question.Ranked => [(question.Name, string.Join(", ", Ranked(question, form)))],
        Answering.Several when question.Codes.Count > 0 => [(question.Name, string.Join(", ", form[question.Name].Where(code => !string.IsNullOrEmpty(code))))],
        Answering.School => [(question.Name, School(Text(form, question.Name), schools))],
        _ => [(question.Name, Text(form, question.Name))],
    };

    private static IEnumerable<string> Ranked(Question question, IFormCollection form) => Enumerable.Range(1, 4)
        .Select(rank => Text(form, $"{question.Name}-{rank.ToString(CultureInfo.InvariantCulture)}"))
        .Where(code => code.Length > 0)
        .Distinct(StringComparer.Ordinal);

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    // "Hillside Primary School (100001)" as it is offered, a URN, or a name that one school alone has; anything else is kept as typed.
    private static string School(string typed, SchoolNames schools)
    {
        if (Urn().Match(typed) is { Success: true } match)
        {
            return match.Groups[1].Value;
        }

        var named = schools.Register.Schools.Values.Where(school => string.Equals(school.Name, typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return named.Count == 1 ? named[0].Urn : typed;
    }

    [GeneratedRegex(@"\((\d{6})\)$", RegexOptions.None, 100)]
    private static partial Regex Urn();
}
