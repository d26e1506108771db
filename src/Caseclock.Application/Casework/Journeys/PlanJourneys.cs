using Caseclock.Application.Access;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>What a plan holds: needs, placements, budget; audits, outcomes, feedback.</summary>
internal static class PlanJourneys
{
    public static IReadOnlyList<Journey> All => [Needs(), Place(), Leave(), Budget(), Audit(), Outcome(), Feedback()];

    /// <summary>A journey that sends a plan out and says what stands in it.</summary>
    public static Journey WithDetail(string id, string title, string kind, string day, string hint) => new(id, title, Groups.Plan)
    {
        Steps = (_, answers) =>
        [
            JourneyStep.Of(Question.Day("on", day, hint)),
            JourneyStep.Of(NeedsQuestion),
            JourneyStep.Of(new Question("place", "Which school or setting does it name?", Answering.School) { Optional = true, Hint = "Section I. Leave empty if it names only a type of school." }),
            .. answers.Text("place") is null ? (IReadOnlyList<JourneyStep>)[] : [Unit],
            BudgetStep,
            Residence,
        ],
        Entries = (_, answers) =>
        [
            new EntryLine(
                kind,
                answers.Day("on"),
                [("needs", answers.List("needs")), ("placements", Places(answers)), .. BudgetFields(answers), ("residential", answers.Text("residential")), ("workBased", answers.Text("workBased"))]),
        ],
    };

    /// <summary>A journey that records one entry on a plan in force.</summary>
    public static Journey InForce(string id, string title, string group, string kind, params IReadOnlyList<Question> questions) =>
        Journey.OfOne(id, title, group, kind, questions) with { Blocked = RequestJourneys.InForce };

    private static readonly Question NeedsQuestion = new("needs", "What are the types of need?", Answering.Several)
    {
        Codes = Codes.Need,
        CodeSet = "need",
        Optional = true,
        Ranked = true,
        Hint = "The primary need first.",
    };

    private static readonly JourneyStep Unit = new(
        "unit",
        "Is the place in a special part of the school?",
        Question.YesNo("senUnit", "Is it in a SEN unit?").OrNothing(),
        Question.YesNo("resourcedProvision", "Is it in resourced provision?").OrNothing());

    private static readonly JourneyStep BudgetStep = new(
        "budget",
        "Is there a personal budget?",
        Question.YesNo("personalBudget", "Is a personal budget taken up?").OrNothing(),
        Question.YesNo("organisedArrangement", "Does it have organised arrangements?").OrNothing(),
        Question.Choice("directPayments", "Are there direct payments?", Codes.DirectPayments).OrNothing());

    private static readonly JourneyStep Residence = new(
        "residence",
        "Is it residential or work-based?",
        Question.Choice("residential", "Is the setting residential?", Codes.Residential).OrNothing(),
        Question.Choice("workBased", "Is it work-based learning?", Codes.WorkBased).OrNothing());

    private static Dictionary<string, object?>[]? Places(Answers answers) => answers.Text("place") is null
        ? null
        :
        [
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [Journey.Place("place", answers).Name] = answers.Text("place"),
                ["rank"] = 1,
                ["senUnit"] = answers.Flag("senUnit"),
                ["resourcedProvision"] = answers.Flag("resourcedProvision"),
            }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        ];

    private static IEnumerable<(string Name, object? Value)> BudgetFields(Answers answers) =>
    [
        ("personalBudget", answers.Flag("personalBudget")),
        ("organisedArrangement", answers.Flag("organisedArrangement")),
        ("directPayments", answers.Text("directPayments")),
    ];

    private static Journey Needs() => Journey.OfOne(
        "record-needs",
        "Record the types of need",
        Groups.Plan,
        "needs.recorded",
        NeedsQuestion with { Optional = false },
        Question.Day("on", "From which day?"));

    private static Journey Place() => new("start-placement", "Record the start of a placement", Groups.Plan)
    {
        Steps = (_, _) =>
        [
            JourneyStep.Of(new Question("place", "Which school or setting?", Answering.School)),
            JourneyStep.Of(Question.Day("on", "On which day did it begin?")),
            JourneyStep.Of(Question.Choice("rank", "Is it the main place?", "1", "2")),
            Unit,
            Residence,
        ],
        Entries = (_, answers) =>
        [
            new EntryLine(
                "placement.started",
                answers.Day("on"),
                Journey.Place("place", answers),
                ("rank", answers.Number("rank")),
                ("senUnit", answers.Flag("senUnit")),
                ("resourcedProvision", answers.Flag("resourcedProvision")),
                ("residential", answers.Text("residential")),
                ("workBased", answers.Text("workBased"))),
        ],
    };

    private static Journey Leave() => new("end-placement", "Record the end of a placement", Groups.Plan)
    {
        Blocked = now => Current(now).Count == 0 ? "No placement is recorded that has not ended." : null,
        Steps = (now, _) => [JourneyStep.Of(Question.OneOf("place", "Which placement?", Current(now)) with { CodeSet = "school" }), JourneyStep.Of(Question.Day("on", "What was its last day?"))],
        Entries = (_, answers) => [new EntryLine("placement.ended", answers.Day("on"), Journey.Place("place", answers))],
    };

    private static Dictionary<string, string> Current(CaseNow now) => now.Case.Placements
        .Where(place => place.Until is null && place.Place.Key.Length > 0)
        .Select(place => place.Place.Key)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(place => place, place => place, StringComparer.Ordinal);

    private static Journey Budget() => new("personal-budget", "Record the personal budget", Groups.Plan)
    {
        Steps = (_, _) => [BudgetStep, JourneyStep.Of(Question.Day("on", "From which day?"))],
        Entries = (_, answers) => [new EntryLine("personalBudget.recorded", answers.Day("on"), [.. BudgetFields(answers)])],
    };

    private static Journey Audit() => Journey.OfOne(
        "audit-plan",
        "Grade a quality audit",
        Groups.Plan,
        "audit.graded",
        Question.Choice("grade", "What is the grade?", "outstanding", "good", "requiresImprovement", "inadequate"),
        Question.Line("theme", "What was looked at?").OrNothing(),
        Question.Day("on", "When was it audited?"),
        Question.Text("note", "What was found?").OrNothing())
    with
    {
        Needs = new Permission(Area.Quality, Level.Write),
    };

    private static Journey Outcome() => Journey.OfOne(
        "plan-outcome",
        "Record an outcome of the plan",
        Groups.Review,
        "outcome.recorded",
        Question.Line("area", "Which area of life is the outcome about?").OrNothing(),
        Question.YesNo("met", "Was it met?"),
        Question.Day("on", "When was this judged?"))
    with
    {
        Blocked = RequestJourneys.InForce,
    };

    private static Journey Feedback() => Journey.OfOne(
        "family-feedback",
        "Record the family’s feedback",
        Groups.Review,
        "feedback.received",
        Question.Line("tool", "With which questionnaire?").OrNothing(),
        Question.Line("question", "What was asked?").OrNothing(),
        Question.Line("answer", "What was answered?").OrNothing(),
        Question.YesNo("positive", "Was it positive?"),
        Question.Day("on", "When was it received?"));
}
