using System.Collections.Immutable;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Position;

/// <summary>Whether what is left to do can still be done lawfully by a limit.</summary>
/// <param name="Can">Whether it can.</param>
/// <param name="Why">The arithmetic, in a sentence.</param>
internal sealed record Chance(bool Can, string Why);

/// <summary>
/// Works out whether a limit that is near can still be met. It supposes that the next step is taken on the day itself and asks the rule
/// book what the law then allows: a window for the family that ends after the limit, or notice of a meeting that is too short, means
/// that it cannot. It says what is possible, not what is likely: how long a colleague or a partner needs is not guessed.
/// </summary>
internal static class StillInTime
{
    private static readonly string[] Plans = ["EHC-06", "DE-03", "RA-02", "TB-06b", "TB-07b", "TB-24b"];

    /// <summary>The chance of one limit.</summary>
    /// <param name="clock">An open clock whose due day is on or after the day.</param>
    /// <param name="case">Its case as at the day.</param>
    /// <param name="person">The person as at the day.</param>
    /// <param name="policies">The authority's choices.</param>
    /// <param name="day">The day.</param>
    public static Chance Of(Clock clock, Case @case, Person person, Policies policies, DateOnly day)
    {
        var due = clock.Due!.Value;
        if (Plans.Contains(clock.Id))
        {
            return Plan(@case, person, policies, due, day);
        }

        if (RuleGroup.Reviews.Rules.Contains(clock.Rule.Id))
        {
            return Review(clock, @case, person, policies, due, day);
        }

        return clock.Rule.Id is "AR-10" or "AR-11" ? Amended(clock, @case, person, policies, due, day) : Alone(due, day);
    }

    private static Chance Amended(Clock clock, Case @case, Person person, Policies policies, DateOnly due, DateOnly day)
    {
        if (@case.AmendmentNotices.LastOrDefault(notice => notice.On >= clock.Started) is { } notice && notice != default)
        {
            return Answered(@case, notice.On) ? Alone(due, day) : Window(RuleBook.Clocks(person, policies, day), @case.Id, "AR-09", due, "amendment notice", day);
        }

        if (!@case.ReviewsDecided.Any(decided => decided.On >= clock.Started && decided.Outcome == "amend"))
        {
            return new Chance(true, $"It is not decided yet whether to amend the plan; {Left(due, day)} left.");
        }

        var supposed = Suppose(person, @case with { AmendmentNotices = @case.AmendmentNotices.Add(new Sent(day, null)) });
        return Supposed(RuleBook.Clocks(supposed, policies, day), @case.Id, ["AR-09"], "No amendment notice has been sent.", due, day);
    }

    private static Chance Plan(Case @case, Person person, Policies policies, DateOnly due, DateOnly day)
    {
        if (@case.Drafts is [.., var draft])
        {
            return Answered(@case, draft.On) ? Alone(due, day) : Window(RuleBook.Clocks(person, policies, day), @case.Id, @case.Custody ? "DE-04" : "EHC-04", due, "draft", day);
        }

        var supposed = Suppose(person, @case with { Drafts = [new Sent(day, null)] });
        return Supposed(RuleBook.Clocks(supposed, policies, day), @case.Id, ["EHC-04", "DE-04"], "No draft has been sent.", due, day);
    }

    // The window that would open if the step were taken on the day.
    private static Chance Supposed(IReadOnlyList<Clock> clocks, string @case, string[] rules, string now, DateOnly due, DateOnly day)
    {
        var window = clocks.LastOrDefault(clock => clock.Case == @case && rules.Contains(clock.Rule.Id) && clock.End == ClockEnd.Open && clock.Due >= day);
        if (window?.Due is not { } end)
        {
            return Alone(due, day);
        }

        var words = $"{now} Sent on {DateWords.Short(day)}, the family’s 15 days would end on {DateWords.Short(end)}";
        return end <= due
            ? new Chance(true, $"{words}, {Before(end, due)}.")
            : new Chance(false, $"{words}, {Words.Count(Counting.DaysBetween(due, end), "day")} after the limit.");
    }

    private static Chance Window(IReadOnlyList<Clock> clocks, string @case, string rule, DateOnly due, string what, DateOnly day)
    {
        var window = clocks.LastOrDefault(clock => clock.Case == @case && clock.Rule.Id == rule && clock.End == ClockEnd.Open && clock.Due >= day);
        if (window?.Due is not { } end)
        {
            return Alone(due, day);
        }

        var words = $"The family’s 15 days on the {what} end on {DateWords.Short(end)}";
        return end <= due
            ? new Chance(true, $"{words}, {Before(end, due)}.")
            : new Chance(false, $"{words}, {Words.Count(Counting.DaysBetween(due, end), "day")} after the limit.");
    }

    private static Chance Review(Clock clock, Case @case, Person person, Policies policies, DateOnly due, DateOnly day)
    {
        if (@case.ReviewsMet.Any(met => met.On >= clock.Started))
        {
            return new Chance(true, $"The meeting has been held; the decision can be notified in the {Left(due, day)} left.");
        }

        if (@case.ReviewsPlanned.Where(planned => planned.For >= day).Select(planned => planned.For).Min() is { } meeting)
        {
            return meeting <= due
                ? new Chance(true, $"The meeting is on {DateWords.Short(meeting)}, {Before(meeting, due)}.")
                : new Chance(false, $"The meeting is on {DateWords.Short(meeting)}, {Words.Count(Counting.DaysBetween(due, meeting), "day")} after the limit.");
        }

        var supposed = Suppose(person, @case with { ReviewsPlanned = @case.ReviewsPlanned.Add(new PlannedReview(day, due, null)) });
        var notice = RuleBook.Clocks(supposed, policies, day)
            .FirstOrDefault(other => other.Case == @case.Id && other.Rule.Id == "AR-04" && other.Started == day && other.Subject == AsAt.IsoOf(due));
        var latest = notice?.Due;
        return latest is null || latest >= day
            ? new Chance(true, $"No meeting is arranged. Arranged today for {DateWords.Short(due)}, there is time for two weeks’ notice.")
            : new Chance(false, $"No meeting is arranged. For a meeting on {DateWords.Short(due)} those invited had to be told by {DateWords.Short(latest.Value)}.");
    }

    // The days are the family's: once it has answered, nobody need wait for their end.
    private static bool Answered(Case @case, DateOnly sent) => @case.Representations.Any(answered => answered >= sent);

    private static Chance Alone(DateOnly due, DateOnly day) =>
        new(true, $"Nothing has to pass first: the authority can act in the {Left(due, day)} left.");

    private static string Left(DateOnly due, DateOnly day) => Words.Count(Counting.DaysBetween(day, due) + 1, "day");

    private static string Before(DateOnly end, DateOnly due) =>
        end == due ? "the day of the limit" : Words.Count(Counting.DaysBetween(end, due), "day") + " before the limit";

    private static Person Suppose(Person person, Case @case) =>
        person with { Cases = [.. person.Cases.Select(held => held.Id == @case.Id ? @case : held)] };
}
