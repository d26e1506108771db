using System.Globalization;
using Caseclock.Application.Casework;
using Caseclock.Components;

namespace Caseclock.Pages.Casework;

/// <summary>A question as a page asks it, with what was typed and what is wrong with it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">What was typed.</param>
/// <param name="Error">What is wrong; null for nothing.</param>
/// <param name="Alone">Whether it is the one question of its page, and so the heading.</param>
/// <param name="Schools">What schools are called.</param>
internal sealed record QuestionView(Question Question, Answers Answers, string? Error, bool Alone, SchoolNames Schools)
{
    /// <summary>How many ranks can be given.</summary>
    private const int Ranks = 4;

    /// <summary>The name it is sent under.</summary>
    public string Name => Question.Name;

    /// <summary>The label; one that may be left out says so.</summary>
    public string Label => AnswerWords.Asked(Question) + (Question.Optional ? " (optional)" : "");

    /// <summary>What was typed; null for nothing.</summary>
    public string? Value => Answers.Typed.GetValueOrDefault(Name);

    /// <summary>A day as typed.</summary>
    public TypedDate Day => new(Part("day"), Part("month"), Part("year"));

    /// <summary>Classes of the label or legend.</summary>
    public string LabelClasses(string block) => $"{block}--{(Alone ? "l" : "m")}";

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Choices =>
    [
        .. Question.Answering == Answering.YesNo ? [new Choice("yes", "Yes"), new Choice("no", "No")] : Question.Codes.Select(code => new Choice(code, AnswerWords.Of(Question, code, Schools))),
        .. Question.Optional && Question.Answering is Answering.YesNo or Answering.Choice ? (IEnumerable<Choice>)[new Choice("", "Not recorded", Divider: "or")] : [],
    ];

    /// <summary>The codes ticked.</summary>
    public IReadOnlyList<string> Ticked => Answers.List(Name);

    /// <summary>For each rank its name, label, choices and what is chosen.</summary>
    public IEnumerable<(string Name, string Label, IReadOnlyList<Choice> Choices, string? Value)> ByRank => Enumerable.Range(0, Ranks).Select(rank => (
        $"{Name}-{(rank + 1).ToString(CultureInfo.InvariantCulture)}",
        rank == 0 ? "First" : rank == 1 ? "Second" : rank == 2 ? "Third" : "Fourth",
        (IReadOnlyList<Choice>)[new Choice("", "None"), .. Question.Codes.Select(code => new Choice(code, AnswerWords.Of(Question, code, Schools)))],
        Ticked.ElementAtOrDefault(rank)));

    private string? Part(string part) => Answers.Typed.GetValueOrDefault(Name + "-" + part);
}
