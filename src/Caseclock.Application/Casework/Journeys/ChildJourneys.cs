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

    public static IReadOnlyList<Journey> All => [Details(), Family(), Status(), Activity(), Move(), Die()];

    /// <summary>The entry that the answers about a child become.</summary>
    public static EntryLine DetailsOf(Answers answers, DateOnly? on) =>
        Journey.Line("person.details", [.. Names, .. Numbers], answers) with { On = on, Note = null, OfPersonAlone = true };

    private static Journey Details() => new("child-details", "Change the child’s details", Groups.Child)
    {
        Steps = (_, _) => [.. NewChild, JourneyStep.Of(Question.Day("on", "From which day?"))],
        Entries = (_, answers) => [DetailsOf(answers, answers.Day("on"))],
    };

    private static Journey Family() => new("family-contact", "Record a parent or other contact", Groups.Child)
    {
        Steps = (now, _) =>
        [
            .. now.Person.Family.IsEmpty ? (IReadOnlyList<JourneyStep>)[] : [JourneyStep.Of(Question.OneOf("contact", "Whom is this about?", Contacts(now)))],
            new JourneyStep("who", "Who are they?", Who),
            JourneyStep.Of(Question.YesNo("letters", "May letters go to them?", "No where a court has ordered it, or where they have asked for none.")),
            JourneyStep.Of(Question.Day("on", "From which day?")),
            JourneyStep.Of(Question.Day("until", "Until which day?", "Leave empty while they are a contact.").OrNothing()),
        ],
        Entries = (now, answers) =>
        [
            new EntryLine(
                "person.contact",
                answers.Day("on"),
                ("contact", answers.Text("contact") is { } known && known != Somebody ? known : NextContact(now)),
                ("relation", answers.Text("relation")),
                ("name", answers.Text("name")),
                ("address", answers.Text("address")),
                ("letters", answers.Flag("letters")),
                ("until", answers.Day("until")))
            { OfPersonAlone = true },
        ],
    };

    private const string Somebody = "new";

    private static readonly IReadOnlyList<Question> Who =
    [
        Question.Choice("relation", "What are they to the child?", "mother", "father", "parent", "carer", "youngPerson", "other"),
        Question.Line("name", "Their name as a letter writes it", "For example Ms Ana Fernandes."),
        Question.Text("address", "Their postal address", "Each part on a line, the postcode last.").OrNothing(),
    ];

    private static Dictionary<string, string> Contacts(CaseNow now)
    {
        var known = now.Person.Family.ToDictionary(contact => contact.Id, contact => contact.Name ?? contact.Id, StringComparer.Ordinal);
        known[Somebody] = "Somebody new";
        return known;
    }

    private static string NextContact(CaseNow now)
    {
        var number = now.Person.Family.Length + 1;
        while (now.Person.Family.Any(contact => contact.Id == Id(number)))
        {
            number++;
        }

        return Id(number);
    }

    private static string Id(int number) => "F" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
