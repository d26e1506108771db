using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages.Deadlines;

/// <summary>What an open deadline waits for: what others owe, and the step that comes first. Days come from the clocks.</summary>
internal static class Waiting
{
    private static readonly string[] Plans = ["EHC-03", "EHC-03b", "EHC-06", "DE-02", "DE-03", "TB-06a", "TB-06b", "RA-02", "RA-05"];

    /// <summary>The words; null when it waits for nobody.</summary>
    /// <param name="clock">The open clock.</param>
    /// <param name="case">Its case; null when it has none.</param>
    /// <param name="clocks">Every clock of the person.</param>
    /// <param name="schools">What schools are called.</param>
    /// <param name="day">The day.</param>
    public static string? For(Clock clock, Case? @case, IReadOnlyList<Clock> clocks, SchoolNames schools, DateOnly day)
    {
        if (@case is null || clock.Rule.Binds != Binds.Authority)
        {
            return null;
        }

        var owed = Owed(clock, @case, clocks, day).OrderBy(other => other.Due ?? DateOnly.MaxValue).ToList();
        if (owed.Count > 0)
        {
            return Words.Sentence(Listed(owed, @case, schools, day));
        }

        return RuleGroup.Reviews.Rules.Contains(clock.Rule.Id) ? Review(@case, clock, day) : Step(clock, @case);
    }

    // What others owe on the way to this limit: open clocks that bind them, and windows that have not ended.
    private static IEnumerable<Clock> Owed(Clock clock, Case @case, IReadOnlyList<Clock> clocks, DateOnly day)
    {
        var plan = Plans.Contains(clock.Rule.Id);
        return clocks.Where(other => other.Case == @case.Id && other.End == ClockEnd.Open)
            .Where(other => (plan && other.Rule.Id is "EHC-02" or "RA-04" or "EHC-05") || (IsWindowOf(clock, other) && other.Due >= day));
    }

    // What is over is named; of what is in time, one is named and several are counted.
    private static string Listed(List<Clock> owed, Case @case, SchoolNames schools, DateOnly day)
    {
        var inTime = owed.FindAll(other => other.VerdictOn(day) == Verdict.Running);
        var parts = owed.Except(inTime).Select(other => One(other, @case, schools, day)).ToList();
        if (inTime.Count > 1)
        {
            parts.Add($"{inTime.Count} {(parts.Count > 0 ? "more " : "")}answers that are in time, the last due {DateWords.Short(inTime.Max(other => other.Due) ?? day)}");
        }
        else if (inTime.Count == 1)
        {
            parts.Add(One(inTime[0], @case, schools, day));
        }

        return string.Join("; ", parts);
    }

    private static string One(Clock other, Case @case, SchoolNames schools, DateOnly day) => other.Rule.Id switch
    {
        "EHC-02" or "RA-04" => $"{Subjects.Of(other, @case, schools)} advice, {Due(other, day)}",
        "EHC-05" => $"reply from {Subjects.Of(other, @case, schools)}, {Due(other, day)}",
        _ => $"the family’s views, until {DateWords.Short(other.Due!.Value)}",
    };

    private static bool IsWindowOf(Clock clock, Clock window) =>
        window.Rule.Kind == LimitKind.MinimumWindow
        && (Plans.Contains(clock.Rule.Id) ? window.Rule.Id is "EHC-04" or "DE-04" : clock.Rule.Id == "AR-10" && window.Rule.Id == "AR-09");

    private static string Due(Clock clock, DateOnly day) => clock.VerdictOn(day) switch
    {
        Verdict.Overdue => Words.Length(clock.DaysLateOn(day)) + " over",
        Verdict.Excepted => "excused",
        _ => clock.Due is { } due ? "due " + DateWords.Short(due) : "no date yet",
    };

    private static string? Step(Clock clock, Case @case)
    {
        if (!Plans.Contains(clock.Rule.Id))
        {
            return @case.Officers.IsEmpty ? "An officer to be assigned" : null;
        }

        if (@case.AssessmentDecisions.IsEmpty)
        {
            return "The decision whether to assess";
        }

        if (@case.Drafts.IsEmpty)
        {
            return @case.Advice.IsEmpty ? "Advice to be asked for" : "The draft";
        }

        return null;
    }

    private static string? Review(Case @case, Clock clock, DateOnly day)
    {
        if (@case.ReviewsMet.LastOrDefault(met => met.On >= clock.Started) is { On: var met } && met != default)
        {
            return $"The decision after the meeting of {DateWords.Short(met)}";
        }

        var planned = @case.ReviewsPlanned.Where(planned => planned.For >= clock.Started).Select(planned => planned.For).Max();
        if (planned is not { } meeting)
        {
            return "A meeting to be arranged";
        }

        return meeting >= day
            ? $"The meeting on {DateWords.Short(meeting)}"
            : $"Word of the meeting planned for {DateWords.Short(meeting)}";
    }
}
