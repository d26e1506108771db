using System.Globalization;

namespace Caseclock.Application.Casework;

/// <summary>What has been answered so far, right or wrong, exactly as typed: nothing typed is lost.</summary>
/// <param name="Typed">The texts, by the name of the field of the form; a day has three.</param>
public sealed record Answers(IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>Nothing answered yet.</summary>
    public static Answers None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A text, trimmed; null when not given.</summary>
    /// <param name="name">The question's name.</param>
    public string? Text(string name) => Typed.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Yes or no; null when not given.</summary>
    /// <param name="name">The question's name.</param>
    public bool? Flag(string name) => Text(name) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    /// <summary>A whole number; null when not given or none.</summary>
    /// <param name="name">The question's name.</param>
    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Several codes; empty when none is given.</summary>
    /// <param name="name">The question's name.</param>
    public IReadOnlyList<string> List(string name) => Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A day; null when it is not given, not whole, or no day of the calendar.</summary>
    /// <param name="name">The question's name.</param>
    public DateOnly? Day(string name) =>
        Part(name, "day") is { } day && Part(name, "month") is { } month && Part(name, "year") is { } year
        && year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Whether anything of a question was typed.</summary>
    /// <param name="question">The question.</param>
    public bool Has(Question question) => question.Answering == Answering.Day
        ? Text(question.Name + "-day") is not null || Text(question.Name + "-month") is not null || Text(question.Name + "-year") is not null
        : Text(question.Name) is not null;

    /// <summary>These answers with others in the place of those of the same name.</summary>
    /// <param name="others">What was typed.</param>
    public Answers With(IReadOnlyDictionary<string, string> others)
    {
        var all = new Dictionary<string, string>(Typed, StringComparer.Ordinal);
        foreach (var (name, text) in others)
        {
            all[name] = text;
        }

        return new Answers(all);
    }

    /// <summary>A day as it would be typed, for answers that are known beforehand.</summary>
    /// <param name="name">The question's name.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<KeyValuePair<string, string>> OfDay(string name, DateOnly day) =>
    [
        new(name + "-day", day.Day.ToString(CultureInfo.InvariantCulture)),
        new(name + "-month", day.Month.ToString(CultureInfo.InvariantCulture)),
        new(name + "-year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];

    private int? Part(string name, string part) =>
        int.TryParse(Text(name + "-" + part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
