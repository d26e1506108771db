namespace Caseclock.Application.Casework.Journeys;

/// <summary>Who the child is, and what changes for them.</summary>
internal static class ChildJourneys
{
    private static readonly IReadOnlyList<Question> Names =
    [
        Question.Line("surname", "Surname"),
        Question.Line("forename", "Forename"),
        Question.Day("born", "Date of birth"),
        Question.Choice("sex", "Sex", "F", "M", "U").OrNothing(),
    ];

    private static readonly IReadOnlyList<Question> Numbers =
    [
        Question.Line("upn", "UPN", "13 characters, for example A123456789012.").OrNothing(),
        Question.Line("uln", "ULN", "10 figures, from age 14.").OrNothing(),
        Question.Line("postcode", "Home postcode").OrNothing(),
        Question.Line("language", "Language at home").OrNothing(),
        Question.Line("ethnicity", "Ethnicity (DfE code)").OrNothing(),
    ];

    /// <summary>The pages that ask who a new child is.</summary>
    public static IReadOnlyList<JourneyStep> NewChild { get; } = [new JourneyStep("child", "Who is the child or young person?", Names), new JourneyStep("numbers", "What else is known of them?", Numbers)];

    public static IReadOnlyList<Journey> All => [Details(), Status(), Activity(), Move(), Die()];

    /// <summary>The entry that the answers about a child become.</summary>
    public static EntryLine DetailsOf(Answers answers, DateOnly? on) =>
        Journey.Line("person.details", [.. Names, .. Numbers], answers) with { On = on, Note = null, OfPersonAlone = true };

    private static Journey Details() => new("child-details", "Change the child’s details", Groups.Child)
    {
        Steps = (_, _) => [.. NewChild, JourneyStep.Of(Question.Day("on", "From which day?"))],
        Entries = (_, answers) => [DetailsOf(answers, answers.Day("on"))],
    };

    private static Journey Status() => OfPerson(
        "child-status",
        "Record a status",
        "person.status",
        Question.Choice("status", "Which status?", "lookedAfter", "childInNeed", "childProtection", "careLeaver", "disabledChildrensTeam", "electiveHomeEducation", "youthCustody"),
        Question.Day("on", "From which day?"),
        Question.Day("until", "Until which day?", "Leave empty while it lasts.").OrNothing());

    private static Journey Activity() => OfPerson(
        "child-activity",
        "Record what the young person does",
        "person.activity",
        Question.Choice("activity", "What do they do?", "education", "employment", "apprenticeship", "traineeship", "supportedInternship", "neet", "notKnown"),
        Question.Day("on", "From which day?"));

    private static Journey Move() => OfPerson(
        "child-moved",
        "Record a move of the family",
        "person.moved",
        Question.Day("on", "When did they move?"),
        Question.Line("postcode", "What is the new postcode?").OrNothing(),
        Question.Line("authority", "To which authority, if it is another?", "Its three-figure code.").OrNothing());

    private static Journey Die() => OfPerson(
        "child-died",
        "Record that the child or young person died",
        "person.died",
        Question.Day("on", "On which day?", "Every clock ends. No letter and no prompt goes out after this."));

    private static Journey OfPerson(string id, string title, string kind, params IReadOnlyList<Question> questions) => new(id, title, Groups.Child)
    {
        Steps = (_, _) => [.. questions.Select(JourneyStep.Of)],
        Entries = (_, answers) => [Journey.Line(kind, questions, answers) with { OfPersonAlone = true }],
    };
}
