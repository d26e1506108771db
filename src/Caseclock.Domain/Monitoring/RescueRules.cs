using System.Collections.Immutable;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Monitoring;

/// <summary>
/// Works out whether a limit can still be met: the steps that are left, each on the day asked about or as soon after it as the law allows,
/// with nothing between them but what the law itself makes them wait for (<see cref="LawfulMinimum"/>). How long a colleague, a panel or a
/// partner needs is not guessed. The limits and the windows that run are those of the rule book.
/// </summary>
public static class RescueRules
{
    internal const string SendDraft = "Send the draft";
    internal const string SendNotice = "Send the amendment notice";
    internal const string Invite = "Tell those invited the date of the review meeting";

    private static readonly Dictionary<string, RescueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["EHC-01"] = RescueKind.DecideToAssess,
        ["DE-01"] = RescueKind.DecideToAssess,
        ["EHC-03"] = RescueKind.DecideWhetherToIssue,
        ["DE-02"] = RescueKind.DecideWhetherToIssue,
        ["EHC-06"] = RescueKind.IssuePlan,
        ["DE-03"] = RescueKind.IssuePlan,
        ["AR-07"] = RescueKind.DecideAfterReview,
        ["AR-08"] = RescueKind.DecideAfterReview,
        ["AR-10"] = RescueKind.IssueAmendedPlan,
        ["AR-11"] = RescueKind.IssueAmendedPlan,
        ["PT-01"] = RescueKind.PhaseTransfer,
        ["PT-02"] = RescueKind.PhaseTransfer,
        ["PT-03"] = RescueKind.PhaseTransfer,
        ["PT-05"] = RescueKind.PhaseTransfer,
    };

    /// <summary>The ids of the rules whose limits are monitored.</summary>
    public static IReadOnlyCollection<string> Rules => Kinds.Keys;

    /// <summary>What a rule's limit is about; null where it is not monitored.</summary>
    /// <param name="rule">The rule's id.</param>
    public static RescueKind? KindOf(string rule) => Kinds.TryGetValue(rule, out var kind) ? kind : null;

    /// <summary>Whether an open limit can still be met.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="case">Its case, folded as at the day.</param>
    /// <param name="clocks">Every clock of the person on the day.</param>
    /// <param name="policies">The authority's choices.</param>
    /// <param name="day">The day asked about.</param>
    /// <returns>The answer; null where the clock is not open, has no due day, or is of a rule that is not monitored.</returns>
    public static Rescue? Of(Clock clock, Case @case, IReadOnlyList<Clock> clocks, Policies policies, DateOnly day)
    {
        if (clock.End != ClockEnd.Open || clock.Due is not { } due || KindOf(clock.Rule.Id) is not { } kind)
        {
            return null;
        }

        var left = Left(kind, clock, @case, clocks, policies, day);
        return new Rescue(clock, kind, day, Dated(left.Steps, due, left.NotBefore is { } held && held > day ? held : day), left.Waits);
    }

    // Backwards from the limit for the last lawful days; forwards from the day for the first possible ones.
    private static RescueStep[] Dated(IReadOnlyList<(string What, LawfulMinimum? Then)> steps, DateOnly due, DateOnly from)
    {
        var dated = new RescueStep[steps.Count];
        var by = due;
        for (var index = steps.Count - 1; index >= 0; index--)
        {
            by = by.AddDays(-(steps[index].Then?.Days ?? 0));
            dated[index] = new RescueStep(steps[index].What, by, default, steps[index].Then);
        }

        for (var index = 0; index < dated.Length; index++)
        {
            dated[index] = dated[index] with { Earliest = from };
            from = from.AddDays(steps[index].Then?.Days ?? 0);
        }

        return dated;
    }

    private static Remaining Left(RescueKind kind, Clock clock, Case @case, IReadOnlyList<Clock> clocks, Policies policies, DateOnly day) => kind switch
    {
        RescueKind.DecideToAssess => Remaining.Only("Decide whether to assess, and tell the family"),
        RescueKind.DecideWhetherToIssue => Remaining.Only("Decide whether to issue a plan; tell the family if not"),
        RescueKind.DecideAfterReview => Remaining.Only(clock.Rule.Id == "AR-08" ? SendNotice : "Decide, and tell the family"),
        RescueKind.IssuePlan => Plan(@case, clocks, day),
        RescueKind.IssueAmendedPlan => Amended(clock, @case, clocks, day),
        RescueKind.PhaseTransfer => Transfer(clock, @case, clocks, policies, day),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A new kind needs its steps."),
    };

    private static Remaining Plan(Case @case, IReadOnlyList<Clock> clocks, DateOnly day)
    {
        const string issue = "Issue the plan";
        if (@case.Drafts is [.., var draft])
        {
            return After(issue, Running(@case, clocks, ["EHC-04", "DE-04"], draft.On, day), "draft");
        }

        var steps = new List<(string, LawfulMinimum?)>();
        if (@case.AssessmentDecisions is not [.., { Yes: true }])
        {
            steps.Add(("Decide to assess", null));
        }

        if (@case.Advice.IsEmpty)
        {
            steps.Add(("Ask for the advice and have it", null));
        }

        return new Remaining([.. steps, (SendDraft, LawfulMinimum.DraftViews), (issue, null)]);
    }

    private static Remaining Amended(Clock clock, Case @case, IReadOnlyList<Clock> clocks, DateOnly day) =>
        AfterMeeting(@case, clocks, @case.ReviewsDecided.Any(decided => decided.On >= clock.Started && decided.Outcome == "amend"), clock.Started, day);

    private static Remaining AfterMeeting(Case @case, IReadOnlyList<Clock> clocks, bool decided, DateOnly? since, DateOnly day)
    {
        const string issue = "Issue the amended plan";
        if (@case.AmendmentNotices.LastOrDefault(notice => notice.On >= since) is { } notice && notice != default)
        {
            return After(issue, Running(@case, clocks, ["AR-09"], notice.On, day), "amendment notice");
        }

        return new Remaining([.. decided ? [] : Decide, (SendNotice, LawfulMinimum.AmendmentViews), (issue, null)]);
    }

    private static Remaining Transfer(Clock clock, Case @case, IReadOnlyList<Clock> clocks, Policies policies, DateOnly day)
    {
        var met = @case.ReviewsMet.Select(meeting => meeting.On).Where(on => on > clock.Started).ToList();
        var noticed = @case.AmendmentNotices.Any(notice => notice.On > clock.Started);
        if (met.Count > 0 || noticed)
        {
            DateOnly? since = noticed ? clock.Started : met[^1];
            var decided = met.Count > 0 && @case.ReviewsDecided.Any(decision => decision.On >= met[^1] && decision.Outcome == "amend");
            return AfterMeeting(@case, clocks, decided, since, day);
        }

        var afterwards = AfterMeeting(@case, clocks, false, DateOnly.MaxValue, day).Steps;
        var planned = @case.ReviewsPlanned.Where(meeting => meeting.For >= day).Select(meeting => meeting.For).Min();
        var notice = policies.ClearWeeks ? LawfulMinimum.ClearMeetingNotice : LawfulMinimum.MeetingNotice;
        return planned is { } meeting
            ? new Remaining([("Hold the review meeting", null), .. afterwards]) { NotBefore = meeting, Waits = $"The review meeting is on {DateWords.Short(meeting)}" }
            : new Remaining([(Invite, notice), ("Hold the review meeting", null), .. afterwards]);
    }

    private static readonly (string, LawfulMinimum?)[] Decide = [("Decide to amend the plan", null)];

    private static Remaining After(string issue, DateOnly? windowEnds, string what) => windowEnds is { } end
        ? Remaining.Only(issue) with { NotBefore = end, Waits = $"The family’s 15 days for the {what} end on {DateWords.Short(end)}" }
        : Remaining.Only(issue);

    // The window that still runs; none once the family has answered.
    private static DateOnly? Running(Case @case, IReadOnlyList<Clock> clocks, string[] rules, DateOnly sent, DateOnly day) =>
        @case.Representations.Any(answered => answered >= sent)
            ? null
            : clocks.LastOrDefault(clock => clock.Case == @case.Id && rules.Contains(clock.Rule.Id) && clock.End == ClockEnd.Open && clock.Due >= day)?.Due;

    private sealed record Remaining(ImmutableArray<(string What, LawfulMinimum? Then)> Steps)
    {
        public DateOnly? NotBefore { get; init; }

        public string? Waits { get; init; }

        public static Remaining Only(string what) => new([(what, null)]);
    }
}
