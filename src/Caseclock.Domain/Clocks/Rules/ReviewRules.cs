using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Annual reviews and amendment: Children and Families Act 2014 s.44, SEND Regulations 2014 regs 18–22, 28 (statutory.md 1C).</summary>
internal static class ReviewRules
{
    public static readonly Rule First = new(
        "AR-01", "Review the plan for the first time", Tier.Law, "Children and Families Act 2014, s.44(1)(a); SEND Code of Practice, 9.169", "the plan is first made", "the 12 months starting with that day")
    {
        Unit = "months, inclusive",
        Confidence = Confidence.FoundSecondHand,
        Policies = ["P3", "P4"],
        Notes = "Complete when the decision is notified, not when the meeting is held.",
    };

    public static readonly Rule Next = new(
        "AR-02", "Review the plan again", Tier.Law, "Children and Families Act 2014, s.44(1)(b); SEND Code of Practice, 9.169", "the plan was last reviewed: its decision was notified", "the 12 months starting with that day")
    {
        Unit = "months, inclusive",
        Confidence = Confidence.FoundSecondHand,
        Policies = ["P3", "P4"],
        Notes = "Amending the plan does not restart it; nor does the meeting.",
    };

    public static readonly Rule TermList = new(
        "AR-03", "Give schools the list of reviews due next term", Tier.Guidance, "SEND Code of Practice, 9.172", "the start of each school term", "at least 2 weeks before")
    { Kind = LimitKind.Duty, Unit = "weeks before", Confidence = Confidence.FoundSecondHand, Notes = "For the authority, not for one case." };

    public static readonly Rule Notice = new(
        "AR-04", "Tell those invited the date of the review meeting", Tier.Law, "SEND Regulations 2014, regs 20(3), 21(3)", "the review meeting", "at least 2 weeks before")
    { Unit = "weeks before", Binds = Binds.Setting, Policies = ["P2"] };

    public static readonly Rule Papers = new(
        "AR-05", "Send round the advice for the review meeting", Tier.Law, "SEND Regulations 2014, regs 20(4), 21(4)", "the review meeting", "at least 2 weeks before")
    { Unit = "weeks before", Binds = Binds.Setting, Policies = ["P2"] };

    public static readonly Rule Report = new(
        "AR-06", "Report on the review meeting", Tier.Law, "SEND Regulations 2014, regs 20(8), 21(7)", "the review meeting", "2 weeks")
    { Unit = "weeks", Binds = Binds.Setting };

    public static readonly Rule Decide = new(
        "AR-07", "Decide after the review", Tier.Law, "SEND Regulations 2014, regs 20(10), 21(9); SEND Code of Practice, 9.169", "the review meeting", "4 weeks, and within the 12 months of AR-01 or AR-02")
    { Unit = "weeks", Confidence = Confidence.FoundSecondHand, Policies = ["P3"] };

    public static readonly Rule DecideUnmet = new(
        "AR-07a", "Decide by the end of the 12 months also without a meeting", Tier.Law, "Children and Families Act 2014, s.44(1)", "no meeting is held", "the 12 months of AR-01 or AR-02")
    { Unit = "months, inclusive", Confidence = Confidence.FoundSecondHand, Policies = ["P3"], IsWork = false, Notes = "The same day as AR-01 or AR-02, which stand for it in lists of work." };

    public static readonly Rule Propose = new(
        "AR-08", "Send the amendment notice", Tier.Law, "SEND Regulations 2014, reg 22(2)(a); R (L, M and P) v Devon [2022] EWHC 493 (Admin)", "a decision to amend after the review meeting", "4 weeks from the meeting")
    { Unit = "weeks" };

    public static readonly Rule AmendmentWindow = new(
        "AR-09", "Leave the family 15 days for views on the amendments", Tier.Law, "SEND Regulations 2014, reg 22(2)(c)", "the amendment notice is served", "at least 15 days, beginning with that day")
    { Unit = "days, inclusive", Kind = LimitKind.MinimumWindow, IsWork = false };

    public static readonly Rule Final = new(
        "AR-10", "Issue the amended plan", Tier.Law, "SEND Regulations 2014, reg 22(3)", "the amendment notice is sent", "8 weeks")
    { Unit = "weeks", Policies = ["P9"] };

    public static readonly Rule Decline = new(
        "AR-10a", "Notify a decision not to amend after all", Tier.Law, "SEND Regulations 2014, reg 22(4)", "the amendment notice is sent", "8 weeks")
    { Unit = "weeks" };

    public static readonly Rule FinalFromMeeting = new(
        "AR-11", "Issue the amended plan within 12 weeks of the meeting", Tier.Law, "R (L, M and P) v Devon [2022] EWHC 493 (Admin)", "the review meeting", "12 weeks")
    { Unit = "weeks", Confidence = Confidence.FoundSecondHand, Policies = ["P9"] };

    public static readonly Rule AmendOutside = new(
        "AR-12", "Issue an amended plan outside a review", Tier.Law, "SEND Regulations 2014, reg 28", "an amendment notice outside a review", "8 weeks")
    { Unit = "weeks", Confidence = Confidence.ToBeConfirmed, IsWork = false, Notes = "AR-10 carries the work; the review clock does not restart." };

    public static readonly Rule UnderFive = new(
        "AR-13", "Consider reviewing the plan of a child under 5", Tier.Guidance, "SEND Code of Practice, 9.178", "the plan is made, or was last reviewed, for a child under 5", "every 3 to 6 months")
    { Unit = "months", IsWork = false, Notes = "A reminder; the yearly duty is unchanged." };

    public static readonly Rule Adulthood = new(
        "AR-14", "Consider preparing for adulthood at reviews from year 9 on", Tier.Law, "SEND Regulations 2014, reg 21(6)", "a review in or after year 9", "at the review")
    { Kind = LimitKind.Duty };

    public static readonly Rule LookedAfter = new(
        "AR-15", "Align the review with the care plan of a looked-after child", Tier.Guidance, "SEND Code of Practice, 9.169", "a review of a looked-after child", "where possible")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule CoOperate = new(
        "AR-16", "Professionals co-operate in the review", Tier.Guidance, "SEND Code of Practice, 9.169", "a review", "no number of days")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand, Binds = Binds.Body };

    public static IReadOnlyList<Rule> All { get; } =
    [
        First, Next, TermList, Notice, Papers, Report, Decide, DecideUnmet, Propose, AmendmentWindow, Final, Decline, FinalFromMeeting,
        AmendOutside, UnderFive, Adulthood, LookedAfter, CoOperate,
    ];

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        var periods = ReviewPeriod.Of(context);
        foreach (var period in periods)
        {
            yield return PeriodClock(context, period, periods.Count);
            yield return UnmetClock(context, period);
        }

        foreach (var clock in MeetingClocks(context, periods)
            .Concat(ArrangementRules.Clocks(context))
            .Concat(AmendmentClocks(context))
            .Concat(UnderFiveClocks(context)))
        {
            yield return clock;
        }
    }

    private static Clock? PeriodClock(ClockContext context, ReviewPeriod period, int count)
    {
        var builder = period.Counted(new ClockBuilder(period.Rule, context), context.Policies)
            .About(count > 1 ? Served.Iso(period.Start) : null)
            .Policy("P4", context.Policies.MeetingCompletesReview ? "the meeting" : "the decision notice");
        return Completed(builder, context, period)
            .SupersededBy(period.TransferDue > period.Due(context.Policies)
                ? new Step("The plan was transferred in, so the review is due by {0} instead (TR-04).", period.TransferDue)
                : null)
            .CancelledBy(context.PlanEnded())
            .Build();
    }

    private static ClockBuilder Completed(ClockBuilder builder, ClockContext context, ReviewPeriod period)
    {
        if (period.KnownFrom is { } known)
        {
            builder.Say(new Step("The record began with a loaded return: reviews before {0} are not in it.", known));
            return builder.PassedBy(period.Completed, "A later review was decided");
        }

        return builder.DoneOn(
            period.Completed,
            context.Policies.MeetingCompletesReview ? "The review meeting was held on" : "The decision after the review was notified on");
    }

    private static Clock? UnmetClock(ClockContext context, ReviewPeriod period)
    {
        if (Days.First(context.Case.ReviewsMet, met => met.On, period.Start.AddDays(1), period.Completed?.AddDays(1)) is not null)
        {
            return null;
        }

        return period.Counted(new ClockBuilder(DecideUnmet, context), context.Policies)
            .About(Served.Iso(period.Start))
            .Say(new Step("No review meeting is recorded since then."))
            .DoneOn(period.KnownFrom is null ? period.Completed : null, "The decision was notified on")
            .PassedBy(period.Completed, "A later review was decided")
            .CancelledBy(context.PlanEnded())
            .Build();
    }

    private static IEnumerable<Clock?> MeetingClocks(ClockContext context, IReadOnlyList<ReviewPeriod> periods)
    {
        foreach (var meeting in Meeting.Of(context.Case))
        {
            yield return ReportClock(context, meeting);
            yield return DecideClock(context, meeting, periods);
            if (meeting.Decision?.Outcome == "amend" || (meeting.Decision is null && meeting.Notice is not null))
            {
                yield return ProposeClock(context, meeting);
            }

            yield return FromMeetingClock(context, meeting);
        }
    }

    private static ClockBuilder FromMeeting(Rule rule, ClockContext context, Meeting meeting) =>
        new ClockBuilder(rule, context).About(Served.Iso(meeting.On)).Starting(meeting.On, "The review meeting was held on");

    private static Clock? ReportClock(ClockContext context, Meeting meeting) => FromMeeting(Report, context, meeting)
        .Weeks(2)
        .DoneOn(meeting.Reported, "The report reached the authority on")
        .PassedBy(meeting.Decision?.On, "The decision was notified")
        .PassedBy(meeting.Next, "The next review meeting was held")
        .CancelledBy(context.PlanEnded())
        .Build();

    private static Clock? DecideClock(ClockContext context, Meeting meeting, IReadOnlyList<ReviewPeriod> periods)
    {
        var builder = FromMeeting(Decide, context, meeting).Weeks(4).Policy("P3", ReviewPeriod.EndInWords(context.Policies));

        // A decision on the day of its meeting has already closed the period that the meeting belongs to.
        var period = periods.LastOrDefault(period => period.Start < meeting.On);
        if (period is { KnownFrom: null } && period.Limit(context.Policies) is var end && end < Counting.WithinWeeks(meeting.On, 4))
        {
            builder = builder.Until(end, new Step(
                end < meeting.On
                    ? "The 12 months of {1} had already ended on {0}, and the decision was due within them."
                    : "The 12 months of {1} end before that, on {0}, so that is the limit.",
                end,
                period.Rule.Id));
        }

        return builder
            .DoneOn(meeting.Decision?.On, "The decision was notified on")
            .PassedBy(meeting.Notice, "The amendment notice was sent")
            .PassedBy(meeting.AmendedAfter, "The amended plan was issued")
            .PassedBy(meeting.Next, "The next review meeting was held")
            .CancelledBy(context.PlanEnded())
            .Build();
    }

    private static Clock? ProposeClock(ClockContext context, Meeting meeting) => FromMeeting(Propose, context, meeting)
        .Weeks(4)
        .DoneOn(meeting.Notice, "The amendment notice was sent on")
        .PassedBy(meeting.AmendedAfter, "The amended plan was issued")
        .PassedBy(meeting.Next, "The next review meeting was held")
        .CancelledBy(meeting.Declined is { } declined ? new Step("On {0} it was decided not to amend.", declined) : null)
        .CancelledBy(context.PlanEnded())
        .Build();

    private static Clock? FromMeetingClock(ClockContext context, Meeting meeting) => FromMeeting(FinalFromMeeting, context, meeting)
        .Weeks(12)
        .Policy("P9", "12 weeks from the meeting")
        .DoneOn(meeting.Amended, "The amended plan was issued on")
        .CancelledBy(meeting.Decision is { Outcome: not "amend" } decision
            ? new Step("On {0} it was decided to {1}, so no amended plan is due.", decision.On, decision.Outcome)
            : null)
        .CancelledBy(meeting.Declined is { } declined ? new Step("On {0} it was decided not to amend.", declined) : null)
        .CancelledBy(context.PlanEnded())
        .PassedBy(meeting.Next, "The next review meeting was held")
        .Build();

    private static IEnumerable<Clock?> AmendmentClocks(ClockContext context)
    {
        var notices = context.Case.AmendmentNotices;
        for (var index = 0; index < notices.Length; index++)
        {
            var notice = new Notice(context.Case, index);
            yield return WindowClock(context, notice);
            yield return FinalClock(context, notice);
            if (notice.Declined is not null)
            {
                yield return DeclineClock(context, notice);
            }

            if (!notice.InReview)
            {
                yield return NoticeClock(AmendOutside, context, notice)
                    .DoneOn(notice.Amended, "The amended plan was issued on")
                    .CancelledBy(notice.DeclinedStep())
                    .CancelledBy(context.PlanEnded())
                    .Build();
            }
        }
    }

    private static ClockBuilder NoticeClock(Rule rule, ClockContext context, Notice notice) => new ClockBuilder(rule, context)
        .About(Served.Iso(notice.Sent.On))
        .Starting(notice.Sent.On, "The amendment notice was sent on")
        .Weeks(8);

    private static Clock? WindowClock(ClockContext context, Notice notice)
    {
        var builder = Served.Window(AmendmentWindow, context, notice.Sent, "The amendment notice was", 15).About(Served.Iso(notice.Sent.On));
        return notice.Next is { } again && again <= Served.Window(notice.Sent, 15)
            ? builder.CancelledBy(new Step("It was sent again on {0}, with a window of its own.", again)).Build()
            : builder
                .NotBefore(notice.Amended, "The amended plan was issued on", Days.First(context.Case.Representations, notice.Sent.On))
                .CancelledBy(notice.DeclinedStep())
                .CancelledBy(context.PlanEnded())
                .Build();
    }

    private static Clock? FinalClock(ClockContext context, Notice notice) => NoticeClock(Final, context, notice)
        .Policy("P9", "8 weeks from the notice here; AR-11 carries 12 weeks from the meeting")
        .DoneOn(notice.Amended, "The amended plan was issued on")
        .CancelledBy(notice.DeclinedStep())
        .CancelledBy(context.PlanEnded())
        .PassedBy(notice.NextMeeting, "The next review meeting was held")
        .Build();

    private static Clock? DeclineClock(ClockContext context, Notice notice) => NoticeClock(Decline, context, notice)
        .DoneOn(notice.Declined, "The decision not to amend was notified on")
        .Build();

    private static IEnumerable<Clock?> UnderFiveClocks(ClockContext context)
    {
        if (context.Person.Details?.Born is not { } born || context.Case.PlanBegan is not { } began)
        {
            yield break;
        }

        var starts = context.Case.ReviewsMet.Select(met => met.On).Where(day => day > began).Prepend(began).ToArray();
        for (var index = 0; index < starts.Length; index++)
        {
            if (Age.On(born, Counting.MonthsAfter(starts[index], 6)) < 5)
            {
                yield return new ClockBuilder(UnderFive, context)
                    .About(Served.Iso(starts[index]))
                    .Starting(starts[index], index == 0 ? "The plan began on" : "The review meeting was held on")
                    .Months(6)
                    .DoneOn(index + 1 < starts.Length ? starts[index + 1] : null, "The next review meeting was held on")
                    .CancelledBy(context.PlanEnded())
                    .Build();
            }
        }
    }
}
