using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Monitoring;

/// <summary>What a monitored limit is about.</summary>
public enum RescueKind
{
    /// <summary>To decide whether to assess: 6 weeks.</summary>
    DecideToAssess,

    /// <summary>To notify that no plan will be issued: 16 weeks.</summary>
    DecideWhetherToIssue,

    /// <summary>To issue the plan: 20 weeks.</summary>
    IssuePlan,

    /// <summary>To decide after a review, and to send the amendment notice: 4 weeks.</summary>
    DecideAfterReview,

    /// <summary>To issue the amended plan: 8 weeks from the notice, 12 from the meeting.</summary>
    IssueAmendedPlan,

    /// <summary>To name the next place before a phase transfer.</summary>
    PhaseTransfer,
}

/// <summary>One thing that is still to be done, and the last day on which the limit can then be met.</summary>
/// <param name="What">What, as a command: "Send the draft".</param>
/// <param name="By">The last day, inclusive.</param>
/// <param name="Earliest">The first day on which it can be done from the day asked about.</param>
/// <param name="Then">What must pass before the next step; null where nothing must.</param>
public sealed record RescueStep(string What, DateOnly By, DateOnly Earliest, LawfulMinimum? Then);

/// <summary>Whether a limit can still be met, with the arithmetic. It says what the law allows, not what is likely.</summary>
/// <param name="Clock">The open clock.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Day">The day asked about.</param>
/// <param name="Steps">What is still to be done, in order; the last is the act that is due.</param>
/// <param name="Waits">What runs already and must end first, in words; null for nothing.</param>
public sealed record Rescue(Clock Clock, RescueKind Kind, DateOnly Day, IReadOnlyList<RescueStep> Steps, string? Waits)
{
    /// <summary>The last lawful day.</summary>
    public DateOnly Due => Steps[^1].By;

    /// <summary>The first day on which the act that is due can lawfully be done.</summary>
    public DateOnly Earliest => Steps[^1].Earliest;

    /// <summary>Whether it can still be in time.</summary>
    public bool Can => Earliest <= Due;

    /// <summary>The next step: what must happen first.</summary>
    public RescueStep Next => Steps[0];

    /// <summary>The arithmetic, sentence by sentence.</summary>
    public IReadOnlyList<string> Arithmetic => [.. Sentences()];

    private IEnumerable<string> Sentences()
    {
        yield return $"{Clock.Title}: due {DateWords.Short(Due)}, {Away(Due)}.";
        if (Waits is not null)
        {
            yield return Waits + ".";
        }

        for (var index = Steps.Count - 2; index >= 0; index--)
        {
            if (Steps[index].Then is { } minimum)
            {
                yield return $"{Capital(minimum.Words)} ({minimum.Source}), so {Passive(Steps[index].What)} by {DateWords.Short(Steps[index].By)}, {Away(Steps[index].By)}.";
            }
        }

        var same = Steps.Take(Steps.Count - 1).Where(step => step.Then is null).ToList();
        if (same.Count > 0)
        {
            yield return $"Before that, by the same day at the latest: {string.Join("; ", same.Select(step => Small(step.What)))}.";
        }

        if (!Can && Due >= Day)
        {
            yield return $"Begun today, it could be done on {DateWords.Short(Earliest)} at the earliest, {Days(Counting.DaysBetween(Due, Earliest))} after the limit.";
        }
    }

    // Always in days: who counts back from a limit needs each of them.
    private string Away(DateOnly day) => Counting.DaysBetween(Day, day) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        < 0 and var days => $"{-days} days ago",
        var days => $"in {days} days",
    };

    private static string Passive(string what) => what switch
    {
        RescueRules.SendDraft => "the draft must go",
        RescueRules.SendNotice => "the notice must go",
        RescueRules.Invite => "they must be told",
        _ => Small(what),
    };

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
