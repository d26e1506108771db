using Caseclock.Application.Access;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework;

/// <summary>
/// Something that a person records on a case: what is asked, a page at a time, and the entries that the answers become. Declared once;
/// the pages, the checks and the tests go by it.
/// </summary>
/// <param name="Id">The id, such as <c>decide-to-assess</c>.</param>
/// <param name="Title">What is done, as a command: "Record the decision whether to assess".</param>
/// <param name="Group">The heading that it stands under.</param>
public sealed record Journey(string Id, string Title, string Group)
{
    /// <summary>The permission that it needs.</summary>
    public Permission Needs { get; init; } = new(Area.Cases, Level.Write);

    /// <summary>Why it cannot be begun on a case as it stands; null where it can.</summary>
    public Func<CaseNow, string?> Blocked { get; init; } = _ => null;

    /// <summary>The rules whose clock it answers, such as <c>EHC-01</c>: offered beside that deadline.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The pages to be asked, given what has been answered so far.</summary>
    public required Func<CaseNow, Answers, IReadOnlyList<JourneyStep>> Steps { get; init; }

    /// <summary>The entries that the answers become, in order. A day that was not answered is null, and the entry is refused with it.</summary>
    public required Func<CaseNow, Answers, IReadOnlyList<EntryLine>> Entries { get; init; }

    /// <summary>A journey that records one entry, each question on a page of its own.</summary>
    /// <param name="id">The journey's id.</param>
    /// <param name="title">What is done.</param>
    /// <param name="group">The heading.</param>
    /// <param name="kind">The kind of the entry. The question named <c>on</c> gives its day, <c>note</c> its note, and the others the fields of their names.</param>
    /// <param name="questions">The questions for a case as it stands.</param>
    public static Journey OfOne(string id, string title, string group, string kind, Func<CaseNow, IReadOnlyList<Question>> questions) =>
        new(id, title, group)
        {
            Steps = (now, _) => [.. questions(now).Select(JourneyStep.Of)],
            Entries = (now, answers) => [Line(kind, questions(now), answers)],
        };

    /// <inheritdoc cref="OfOne(string, string, string, string, Func{CaseNow, IReadOnlyList{Question}})"/>
    public static Journey OfOne(string id, string title, string group, string kind, params IReadOnlyList<Question> questions) =>
        OfOne(id, title, group, kind, _ => questions);

    /// <summary>The entry that the answers to some questions become.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="answers">The answers.</param>
    public static EntryLine Line(string kind, IReadOnlyList<Question> questions, Answers answers) =>
        new(kind, answers.Day("on"), Fields(Kinds.Of(kind), questions, answers)) { Note = answers.Text("note") };

    private static List<(string Name, object? Value)> Fields(Kind kind, IReadOnlyList<Question> questions, Answers answers)
    {
        var fields = new List<(string Name, object? Value)>();
        foreach (var question in questions.Where(question => kind.Fields.Any(field => field.Name == question.Name) || question.Answering == Answering.School))
        {
            fields.Add(question.Answering == Answering.School
                ? Place(question.Name, answers)
                : (question.Name, Value(question, answers)));
        }

        return fields;
    }

    private static object? Value(Question question, Answers answers) => question.Answering switch
    {
        Answering.Day => answers.Day(question.Name),
        Answering.YesNo => answers.Flag(question.Name),
        Answering.Several => answers.List(question.Name),
        Answering.Number => answers.Number(question.Name),
        _ => answers.Text(question.Name),
    };

    /// <summary>The field that a school or setting fills: <c>urn</c> for six figures, otherwise <c>setting</c>.</summary>
    /// <param name="name">The question's name.</param>
    /// <param name="answers">The answers.</param>
    internal static (string Name, object? Value) Place(string name, Answers answers) =>
        answers.Text(name) is { Length: 6 } urn && urn.All(char.IsAsciiDigit) ? ("urn", urn) : ("setting", answers.Text(name));
}
