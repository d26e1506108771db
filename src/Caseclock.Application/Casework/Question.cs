namespace Caseclock.Application.Casework;

/// <summary>How a question is answered.</summary>
public enum Answering
{
    /// <summary>A day, typed as day, month and year.</summary>
    Day,

    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>One of some codes.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Some of several codes.</summary>
    Several,

    /// <summary>A school or setting: a URN, or one of the codes for a place that has none.</summary>
    School,

    /// <summary>An officer's user name.</summary>
    Officer,

    /// <summary>A whole number.</summary>
    Number,
}

/// <summary>One question of a journey.</summary>
/// <param name="Name">The name that its answer is kept under; where it fills a field of the entry, that field's name.</param>
/// <param name="Label">The question as asked.</param>
/// <param name="Answering">How it is answered.</param>
public sealed record Question(string Name, string Label, Answering Answering)
{
    /// <summary>Help under the question; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>The agency that it is about, where one page asks the same of several; null where it asks once.</summary>
    public string? Agency { get; init; }

    /// <summary>Whether it may be left unanswered.</summary>
    public bool Optional { get; init; }

    /// <summary>The codes to choose from; empty where it is no choice.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What the codes are codes of, such as <c>source</c>, for the words that stand for them; null takes the name.</summary>
    public string? CodeSet { get; init; }

    /// <summary>Words of the codes where they are this case's own, such as the advice outstanding; null where the code set has them.</summary>
    public IReadOnlyDictionary<string, string>? Texts { get; init; }

    /// <summary>Of several codes: whether their order counts, the first being the primary one.</summary>
    public bool Ranked { get; init; }

    /// <summary>Whether the day may lie after today.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>A day that has come.</summary>
    public static Question Day(string name, string label, string? hint = null) => new(name, label, Answering.Day) { Hint = hint };

    /// <summary>A line of text.</summary>
    public static Question Line(string name, string label, string? hint = null) => new(name, label, Answering.Line) { Hint = hint };

    /// <summary>Text of several lines.</summary>
    public static Question Text(string name, string label, string? hint = null) => new(name, label, Answering.Text) { Hint = hint };

    /// <summary>Yes or no.</summary>
    public static Question YesNo(string name, string label, string? hint = null) => new(name, label, Answering.YesNo) { Hint = hint };

    /// <summary>One of some codes.</summary>
    public static Question Choice(string name, string label, params IReadOnlyList<string> codes) =>
        new(name, label, Answering.Choice) { Codes = codes };

    /// <summary>One of some things of this case, each with its words.</summary>
    public static Question OneOf(string name, string label, IReadOnlyDictionary<string, string> texts) =>
        new(name, label, Answering.Choice) { Codes = [.. texts.Keys], Texts = texts };

    /// <summary>The same question, which may be left unanswered.</summary>
    public Question OrNothing() => this with { Optional = true };
}

/// <summary>One page of a journey: one thing, asked in one question or in a few that belong together.</summary>
/// <param name="Id">The last part of its address.</param>
/// <param name="Heading">What it is about, as the heading of the page.</param>
/// <param name="Questions">The questions.</param>
public sealed record JourneyStep(string Id, string Heading, params IReadOnlyList<Question> Questions)
{
    /// <summary>What the law says that whoever answers must know; null for nothing.</summary>
    public string? Guidance { get; init; }

    /// <summary>A page of one question, which is its heading.</summary>
    public static JourneyStep Of(Question question) => new(question.Name, question.Label, question);
}
