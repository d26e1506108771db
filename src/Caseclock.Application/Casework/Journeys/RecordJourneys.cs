using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Notes, calls and messages, and mending what was recorded wrongly: nothing is overwritten, both stay.</summary>
public static class RecordJourneys
{
    /// <summary>The id of the journey that corrects an entry.</summary>
    public const string Correct = "correct-entry";

    /// <summary>The id of the journey that withdraws an entry.</summary>
    public const string Withdraw = "withdraw-entry";

    internal static IReadOnlyList<Journey> All => [Note(), Contact(), Correcting(), Withdrawing()];

    private static Journey Note() => Journey.OfOne(
        "add-note",
        "Add a note",
        Groups.Record,
        "note.added",
        Question.Text("note", "What is to be noted?"),
        Question.Day("on", "Of which day is it?"));

    private static Journey Contact() => Journey.OfOne(
        "log-contact",
        "Log a call or message",
        Groups.Record,
        "contact.logged",
        Question.Line("from", "Who was it?", "For example parent, school, health."),
        Question.Line("about", "What was it about?"),
        new Question("minutes", "How many minutes did it take?", Answering.Number) { Optional = true },
        Question.Day("on", "When was it?"),
        Question.Day("answeredOn", "When was it answered?", "Leave empty if it still waits for an answer.").OrNothing(),
        Question.Text("note", "What was said?").OrNothing());

    private static Journey Correcting() => new(Correct, "Correct an entry", Groups.Record)
    {
        Blocked = NeedsEntry,
        Steps = (now, _) => [new JourneyStep("entry", "What should it have said?", [.. Questions(now.About!.Kind)]), JourneyStep.Of(Question.Text("note", "Why is it corrected?", "Both entries stay in the chronology, with this reason."))],
        Entries = (now, answers) =>
        [
            new EntryLine(now.About!.Kind.Name, answers.Day("on"), [.. now.About.Kind.Fields.Select(field => (field.Name, Value(field, now.About, answers)))])
            {
                Note = answers.Text("note"),
                Corrects = now.About.Id,
                OfPersonAlone = now.About.Case is null,
            },
        ],
    };

    private static Journey Withdrawing() => new(Withdraw, "Withdraw an entry", Groups.Record)
    {
        Blocked = NeedsEntry,
        Steps = (_, _) => [JourneyStep.Of(Question.Text("note", "Why is it withdrawn?", "It never happened, or belongs to another child. It stays in the chronology, struck through, with this reason."))],
        Entries = (now, answers) =>
        [
            new EntryLine("entry.withdrawn", now.Today) { Note = answers.Text("note"), Corrects = now.About!.Id, OfPersonAlone = now.About.Case is null },
        ],
    };

    private static string? NeedsEntry(CaseNow now) =>
        now.About is null ? "Open the case and choose the entry in its chronology." :
        now.Entries.Any(entry => entry.Corrects == now.About.Id) ? "This entry was corrected or withdrawn already: choose the entry that took its place." : null;

    /// <summary>What is known of an entry, as it would be typed: what a correction begins with.</summary>
    /// <param name="entry">The entry.</param>
    public static IReadOnlyDictionary<string, string> Known(Entry entry)
    {
        var known = new Dictionary<string, string>(Answers.OfDay("on", entry.On), StringComparer.Ordinal);
        foreach (var value in entry.Fields)
        {
            foreach (var (name, text) in Typed(value))
            {
                known[name] = text;
            }
        }

        return known;
    }

    private static IEnumerable<KeyValuePair<string, string>> Typed(FieldValue value) => value.Value switch
    {
        DateOnly day => Answers.OfDay(value.Field.Name, day),
        bool flag => [new(value.Field.Name, flag ? "yes" : "no")],
        System.Collections.Immutable.ImmutableArray<string> list => [new(value.Field.Name, string.Join(", ", list))],
        decimal number => [new(value.Field.Name, number.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        string text => [new(value.Field.Name, text)],
        _ => [],
    };

    private static IEnumerable<Question> Questions(Kind kind) =>
        [Question.Day("on", "On which day?") with { MayLieAhead = kind.MayLieAhead }, .. kind.Fields.Where(field => IsAsked(kind, field)).Select(Of)];

    // What an entry refers to is what it is about; another thing is another entry. Places are kept as they are.
    private static bool IsAsked(Kind kind, Field field) =>
        field.Type != FieldType.Placements && !kind.RefersTo.Any(reference => reference.Field == field.Name) && !Openers.Contains(field.Name, StringComparer.Ordinal);

    private static readonly string[] Openers = ["advice", "mediation", "appeal", "complaint", "request", "contact"];

    private static Question Of(Field field) => new(field.Name, char.ToUpperInvariant(field.Meaning[0]) + field.Meaning[1..], AnsweringOf(field))
    {
        Codes = field.Codes,
        CodeSet = field.Name == "needs" ? "need" : field.Name == "to" ? "order" : field.Name,
        Optional = !field.Required,
        Ranked = field.Type == FieldType.CodeList,
        MayLieAhead = true,
    };

    private static Answering AnsweringOf(Field field) => field.Type switch
    {
        FieldType.Date => Answering.Day,
        FieldType.Flag => Answering.YesNo,
        FieldType.Code => Answering.Choice,
        FieldType.CodeList => Answering.Several,
        FieldType.Number => Answering.Number,
        _ => Answering.Line,
    };

    private static object? Value(Field field, Entry about, Answers answers) => !IsAsked(about.Kind, field) ? about[field.Name] : field.Type switch
    {
        FieldType.Date => answers.Day(field.Name),
        FieldType.Flag => answers.Flag(field.Name),
        FieldType.CodeList or FieldType.TextList => answers.List(field.Name),
        FieldType.Number => answers.Number(field.Name),
        _ => answers.Text(field.Name),
    };
}
