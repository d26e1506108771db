using System.Diagnostics.CodeAnalysis;
using Caseclock.Application.Access;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Casework.Batches;

/// <summary>Every action on many cases.</summary>
public static class BatchBook
{
    private const string Overdue = "overdue";
    private const string Outstanding = "outstanding";

    private static readonly Permission Records = new(Area.Cases, Level.Write);

    /// <summary>Every action, in the order in which lists offer them.</summary>
    public static IReadOnlyList<BatchAction> All { get; } = [Chase(), Note(), Delay()];

    /// <summary>Finds an action.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="action">The action, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf(string id, [NotNullWhen(true)] out BatchAction? action) => (action = All.FirstOrDefault(held => held.Id == id)) is not null;

    private static BatchAction Chase() => new(
        "chase-advice",
        "Record that advice was chased",
        Records,
        new JourneyStep(
            "chase",
            "Which advice was chased?",
            Question.OneOf(
                "which",
                "Which advice was chased?",
                new Dictionary<string, string>(StringComparer.Ordinal) { [Overdue] = "Advice that is overdue", [Outstanding] = "All advice that is outstanding" }),
            Question.Day("on", "When was it chased?"),
            Question.Text("note", "Anything to note?", "It is kept on every one of the cases: name no child.").OrNothing()),
        (now, answers) => Asked(now, answers).Any() ? null : answers.Text("which") == Overdue ? "No advice is overdue on this case." : "No advice is outstanding on this case.",
        (now, answers) => [.. Asked(now, answers).Select(advice => new EntryLine("advice.chased", answers.Day("on"), ("advice", advice.Id)) { Note = answers.Text("note") })]);

    private static IEnumerable<Advice> Asked(CaseNow now, Answers answers) => now.Case.Advice
        .Where(advice => advice.Received is null && (answers.Text("which") != Overdue || IsOverdue(now, advice)));

    private static bool IsOverdue(CaseNow now, Advice advice) =>
        now.Clocks.Any(clock => clock.Rule.Id is "EHC-02" or "RA-04" && clock.Subject == advice.Id && clock.VerdictOn(now.Today) == Verdict.Overdue);

    private static BatchAction Note() => new(
        "add-note",
        "Add a note",
        Records,
        new JourneyStep(
            "note",
            "What is to be noted?",
            Question.Text("note", "What is to be noted?", "It is kept on every one of the cases: name no child."),
            Question.Day("on", "Of which day is it?")),
        (_, _) => null,
        (_, answers) => [new EntryLine("note.added", answers.Day("on")) { Note = answers.Text("note") }]);

    private static BatchAction Delay() => new(
        "explain-delay",
        "Record the reason for a delay",
        Records,
        new JourneyStep(
            "delay",
            "What is the reason for the delay?",
            Question.Choice("within", "Whose delay is it?", "authority", "partner", "family", "setting"),
            Question.Line("reason", "What is the reason?", "A delay reason explains a late date. It does not excuse it: only an exception in the law does."),
            Question.Day("on", "On which day was this known?")),
        (now, _) => now.Clocks.Any(clock => clock.VerdictOn(now.Today) is Verdict.Overdue or Verdict.Late) ? null : "Nothing on this case is or was late.",
        (_, answers) => [new EntryLine("delay.explained", answers.Day("on"), ("within", answers.Text("within")), ("reason", answers.Text("reason")))]);
}
