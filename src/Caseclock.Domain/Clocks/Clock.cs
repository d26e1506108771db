using System.Collections.Immutable;

namespace Caseclock.Domain.Clocks;

/// <summary>How a clock stands on a day.</summary>
public enum Verdict
{
    /// <summary>Not done, and the day is on or before the due date.</summary>
    Running,

    /// <summary>Not done, and past the due date.</summary>
    Overdue,

    /// <summary>Done by the due date.</summary>
    Met,

    /// <summary>Done after the due date; for a minimum window, the act came before its end.</summary>
    Late,

    /// <summary>Past the due date under a valid exception, done or not.</summary>
    Excepted,

    /// <summary>A tribunal order, an unopposed appeal or a mediation agreement put other limits in its place.</summary>
    Superseded,

    /// <summary>Withdrawn, refused, moved or died: nothing is due.</summary>
    Cancelled,

    /// <summary>A later step is recorded and this one is not.</summary>
    NotRecorded,
}

/// <summary>How a clock came to its end, apart from the day that is asked about.</summary>
public enum ClockEnd
{
    /// <summary>It has not ended.</summary>
    Open,

    /// <summary>What was due was done.</summary>
    Done,

    /// <summary>Other limits stand in its place.</summary>
    Superseded,

    /// <summary>Nothing is due any more.</summary>
    Cancelled,

    /// <summary>A later step is recorded and this one is not.</summary>
    NotRecorded,
}

/// <summary>A policy switch as it was set when a date was worked out (statutory.md 2.4).</summary>
/// <param name="Code">P1–P10.</param>
/// <param name="Choice">What the authority chose.</param>
public sealed record PolicyChoice(string Code, string Choice);

/// <summary>One limit on one case: when it started, when it is due, what came of it, and why.</summary>
/// <param name="Rule">The rule.</param>
public sealed record Clock(Rule Rule)
{
    /// <summary>The id in output: the rule's, with a letter where the rule has several limits (<c>TB-07a</c>).</summary>
    public string Id { get; init; } = Rule.Id;

    /// <summary>The title in output: the rule's, or the limit's own where the rule has several.</summary>
    public string Title { get; init; } = Rule.Title;

    /// <summary>The case; null for information requests and for what belongs to no case.</summary>
    public string? Case { get; init; }

    /// <summary>The person; null for freedom of information requests.</summary>
    public string? Person { get; init; }

    /// <summary>Which of several: the advice, the review's day, the appeal, the request; null where there is only one.</summary>
    public string? Subject { get; init; }

    /// <summary>Day 0: the day of the trigger; null when not recorded.</summary>
    public DateOnly? Started { get; init; }

    /// <summary>The last lawful day; for a minimum window, its last day; null where there is no number or it is not known yet.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day of the act that ended it; null while it has not ended, or where the end has no day of its own.</summary>
    public DateOnly? Stopped { get; init; }

    /// <summary>How it ended.</summary>
    public ClockEnd End { get; init; }

    /// <summary>
    /// Whether the act was in time where the due date alone does not tell: true where the family had answered before a window ended, false
    /// where a plan ceased while its end was not yet known (an appeal was open); null where the dates tell.
    /// </summary>
    public bool? ActInTime { get; init; }

    /// <summary>The code of the exception that holds; empty when none does.</summary>
    public string Exception { get; init; } = "";

    /// <summary>The policy switches used.</summary>
    public IReadOnlyList<PolicyChoice> Policies { get; init; } = [];

    /// <summary>Why these dates, step by step in plain English. Worded when asked for.</summary>
    public IReadOnlyList<string> Steps => [.. Reasons.Select(step => step.Words())];

    internal ImmutableArray<Step> Reasons { get; init; } = [];

    /// <summary>How it stands at the close of a day. The one place where a verdict is given.</summary>
    /// <param name="asAt">The day.</param>
    public Verdict VerdictOn(DateOnly asAt) => End switch
    {
        ClockEnd.Superseded => Verdict.Superseded,
        ClockEnd.Cancelled => Verdict.Cancelled,
        ClockEnd.NotRecorded => Verdict.NotRecorded,
        ClockEnd.Done => (ActInTime ?? InTime(Stopped ?? asAt)) ? Verdict.Met : Missed(Verdict.Late),
        ClockEnd.Open when Rule.Kind == LimitKind.MinimumWindow => Due < asAt ? Verdict.Met : Verdict.Running,
        ClockEnd.Open => InTime(asAt) ? Verdict.Running : Missed(Verdict.Overdue),
        _ => throw new ArgumentOutOfRangeException(nameof(asAt), End, "A new end needs a verdict."),
    };

    /// <summary>
    /// Calendar days from the due date to the act, or to the day asked about while it has not been done; 0 when in time or when nothing
    /// is due. For a minimum window, the days by which the act came too early.
    /// </summary>
    /// <param name="asAt">The day.</param>
    public int DaysLateOn(DateOnly asAt)
    {
        var verdict = VerdictOn(asAt);
        return Due is { } due && verdict is Verdict.Late or Verdict.Overdue or Verdict.Excepted
            ? Math.Abs((Stopped ?? asAt).DayNumber - due.DayNumber)
            : 0;
    }

    private bool InTime(DateOnly act) => Due is null || (Rule.Kind == LimitKind.MinimumWindow ? act >= Due : act <= Due);

    private Verdict Missed(Verdict otherwise) => Exception.Length > 0 ? Verdict.Excepted : otherwise;
}
