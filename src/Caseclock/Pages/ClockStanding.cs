using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages;

/// <summary>How a clock stands, as a tag says it.</summary>
/// <param name="Rag">Colour and shape.</param>
/// <param name="Text">The words.</param>
internal sealed record ClockStanding(Rag Rag, string Text)
{
    /// <summary>From so many days before the limit on, a clock is due soon.</summary>
    private const int Soon = 14;

    private static readonly Dictionary<string, Rule> Rules = RuleBook.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>How a clock stands on a day. The verdict is the clock's own.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="day">The day.</param>
    public static ClockStanding Of(Clock clock, DateOnly day) => clock.VerdictOn(day) switch
    {
        Verdict.Running => Running(clock, day),
        Verdict.Overdue when clock.Rule.Binds == Binds.Family => new(Rag.NotRecorded, "Time ended"),
        Verdict.Overdue => Over(clock, Words.Length(clock.DaysLateOn(day))),
        Verdict.Met => new(Rag.InTime, "Done in time"),
        Verdict.Late when clock.Rule.Kind == LimitKind.MinimumWindow => new(Rag.Late, Words.Length(clock.DaysLateOn(day)) + " too early"),
        Verdict.Late => Done(clock, Words.Length(clock.DaysLateOn(day))),
        Verdict.Excepted => new(Rag.NotRecorded, "Excused"),
        Verdict.Superseded => new(Rag.NotRecorded, "Replaced"),
        Verdict.Cancelled => new(Rag.NotRecorded, "Nothing due"),
        Verdict.NotRecorded => new(Rag.NotRecorded, "Not recorded"),
        var verdict => throw new ArgumentOutOfRangeException(nameof(clock), verdict, "A new verdict needs words."),
    };

    /// <summary>How an open clock of a list stands on a day.</summary>
    /// <param name="deadline">The row.</param>
    /// <param name="day">The day.</param>
    public static ClockStanding Of(Deadline deadline, DateOnly day) => Of(ClockOf(deadline), day);

    /// <summary>The rule of a list's row.</summary>
    public static Rule RuleOf(Deadline deadline) => Rules[deadline.Rule];

    /// <summary>The rule of that id; null when there is none.</summary>
    public static Rule? RuleOf(string id) => Rules.GetValueOrDefault(id);

    /// <summary>The open clock that a list's row shows, to be asked for its verdict.</summary>
    public static Clock ClockOf(Deadline deadline) => new(RuleOf(deadline))
    {
        Id = deadline.Clock,
        Title = deadline.Title,
        Case = deadline.Case,
        Person = deadline.Person,
        Subject = deadline.Subject,
        Started = deadline.Started,
        Due = deadline.Due,
        Exception = deadline.Exception,
    };

    // Only a limit of the law is ever late; guidance and local targets are over.
    private static ClockStanding Over(Clock clock, string length) =>
        clock.Rule.Tier == Tier.Law ? new(Rag.Late, length + " late") : new(Rag.DueSoon, length + " over");

    private static ClockStanding Done(Clock clock, string length) =>
        clock.Rule.Tier == Tier.Law ? new(Rag.Late, $"Done {length} late") : new(Rag.DueSoon, $"Done {length} over");

    private static ClockStanding Running(Clock clock, DateOnly day)
    {
        if (clock.Due is not { } due)
        {
            return new(Rag.NotRecorded, "No date yet");
        }

        if (clock.Rule.Kind == LimitKind.MinimumWindow)
        {
            return new(Rag.InTime, "Open " + (due == day ? "until today" : "for " + Words.Length(Counting.DaysBetween(day, due))));
        }

        var days = Counting.DaysBetween(day, due);
        return days <= Soon
            ? new(Rag.DueSoon, "Due " + DateWords.Distance(due, day))
            : new(Rag.InTime, Words.Sentence(DateWords.Distance(due, day)));
    }
}
