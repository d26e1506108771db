using Caseclock.Components;
using Caseclock.Components.Charts;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages.Cases;

/// <summary>Draws the 20 weeks from a request to the plan, while they run.</summary>
internal static class CaseLines
{
    /// <summary>The line; null when the clock of the 20 weeks is not open.</summary>
    /// <param name="case">The case as at the day.</param>
    /// <param name="clocks">Its clocks.</param>
    /// <param name="asAt">The day shown.</param>
    public static CaseLine? Of(Case @case, IReadOnlyList<Clock> clocks, AsAt asAt)
    {
        var plan = clocks.FirstOrDefault(clock => clock.Rule.Id is "EHC-06" or "DE-03" && clock.End == ClockEnd.Open);
        return plan is not { Started: { } start, Due: { } due } ? null : new CaseLine
        {
            Id = "twenty-weeks",
            Title = "The 20 weeks from the request to the plan",
            Start = start,
            Due = due,
            Today = asAt.Day,
            TodayWord = asAt.IsPast ? "As at" : "Today",
            Events = [.. Events(@case, clocks, start, asAt.Day)],
        };
    }

    private static IEnumerable<CaseEvent> Events(Case @case, IReadOnlyList<Clock> clocks, DateOnly start, DateOnly day)
    {
        yield return new CaseEvent(start, "Request received");
        if (@case.AssessmentDecisions is [{ } decision, ..])
        {
            var clock = clocks.FirstOrDefault(clock => clock.Rule.Id is "EHC-01" or "DE-01");
            yield return new CaseEvent(
                decision.On,
                decision.Yes ? "Decision to assess" : "Decision not to assess",
                clock is null ? Rag.NotRecorded : ClockStanding.Of(clock, day).Rag);
        }

        if (!@case.Advice.IsEmpty)
        {
            yield return new CaseEvent(@case.Advice.Min(advice => advice.Requested), "Advice asked for");
            if (@case.Advice.Max(advice => advice.Received) is { } latest)
            {
                var all = @case.Advice.All(advice => advice.Received is not null);
                yield return new CaseEvent(latest, all ? "All advice in" : "Latest advice in");
            }
        }

        if (@case.Drafts is [.., var draft])
        {
            yield return new CaseEvent(draft.On, "Draft sent");
        }
    }
}
