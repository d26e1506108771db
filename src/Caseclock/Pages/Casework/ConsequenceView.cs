using Caseclock.Application.Casework;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages.Casework;

/// <summary>What saving does to a clock, in words.</summary>
/// <param name="Title">What the clock is about.</param>
/// <param name="Standing">How it would stand.</param>
/// <param name="What">What changes.</param>
/// <param name="Steps">What is new in its explanation.</param>
internal sealed record ConsequenceView(string Title, ClockStanding Standing, string What, IReadOnlyList<string> Steps)
{
    /// <summary>The consequence as the page shows it.</summary>
    /// <param name="found">The consequence.</param>
    /// <param name="case">The case as it is.</param>
    /// <param name="schools">What schools are called.</param>
    /// <param name="today">Today.</param>
    public static ConsequenceView Of(Consequence found, Case @case, SchoolNames schools, DateOnly today)
    {
        var about = Subjects.Of(found.Clock, @case, schools) is { } subject ? ": " + subject : "";
        return new ConsequenceView(found.Clock.Title + about, ClockStanding.Of(found.Clock, today), Words(found), found.NewSteps);
    }

    private static string Words(Consequence found) => found.Change switch
    {
        Change.Stops => Stops(found),
        Change.Starts => found.Clock.Due is { } due ? $"The clock starts. {(found.Clock.Rule.Kind == LimitKind.MinimumWindow ? "It lasts until" : "Due by")} {DateWords.Long(due)}." : "The clock starts.",
        Change.Ends => found.Verdict switch
        {
            Verdict.Superseded => "Other limits stand in its place.",
            Verdict.NotRecorded => "A later step is recorded and this one is not.",
            _ => "Nothing is due any more.",
        },
        Change.Moves => Moves(found),
        _ => throw new ArgumentOutOfRangeException(nameof(found), found.Change, "A new change needs words."),
    };

    private static string Stops(Consequence found)
    {
        var due = found.Clock.Due is { } day ? $" It was due by {DateWords.Long(day)}." : "";
        return found.Verdict switch
        {
            Verdict.Late => $"This makes it {Pages.Words.Count(found.DaysLate, "day")} late.{due}",
            Verdict.Excepted => $"Past its limit, and excused.{due}",
            _ => $"Done in time.{due}",
        };
    }

    private static string Moves(Consequence found) => found.Clock.Due != found.Before!.Due && found.Clock.Due is { } due
        ? $"Due by {DateWords.Long(due)}" + (found.Before.Due is { } before ? $"; it was {DateWords.Long(before)}." : ".")
        : found.Clock.Exception.Length > 0 && found.Before.Exception.Length == 0
            ? $"Excused: {Pages.Words.Of("exception", found.Clock.Exception)}. The date does not move."
            : "It stands otherwise than before.";
}
