using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Annual reviews (indicators.md section B).</summary>
internal static class ReviewIndicators
{
    private const int TwoWeeks = 14;
    private const int FourWeeks = 28;
    private const int EightWeeks = 56;
    private const int TwelveWeeks = 84;

    private static Indicator Share(string id, string title, string definition) => new(id, title, definition)
    {
        Section = Catalogue.B,
        Form = Form.Share,
        Unit = Unit.Percent,
        Polarity = Polarity.UpIsGood,
        Lists = "the plans",
        By = Groupings.OfCases,
    };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Share("reviews-scheduled-3m", "Reviews planned in the next 3 months", "The share of plans open for 12 months or more that had a review planned within the next 3 months.") with
        {
            Numerator = "those with a review meeting planned, by the day, for a day after it and up to 3 months after it",
            Denominator = "plans open for 12 months or more",
            LeftOut = "plans open for less than 12 months",
            Dating = Dating.Snapshot,
            Source = "Derby SEND5",
            EachPlan = ShareScheduled,
        },
        Share("reviews-in-timescale", "Reviews held in timescale", "The share of reviews due in the period whose meeting was held by the due date.") with
        {
            Numerator = "those whose meeting was held on or before the due date",
            Denominator = "reviews due in the period: the last day of the 12 months from the plan's making or its last review decision",
            LeftOut = "reviews of plans no longer open on the due date; the 3 months after a transfer (TR-04) are not taken into account",
            Lists = "the reviews",
            Source = "Derby SEND9; Southampton 2021, paragraph 5; Children and Families Act 2014, s.44(1)",
            EachCase = ShareInTimescale,
        },
        Share("reviews-held-12m", "Reviews held within 12 months", "The share of review meetings that were held within 12 months of the plan's start or the last review decision.") with
        {
            Numerator = "review meetings held in the period within 12 months of the plan's start or the last review decision",
            Denominator = "all review meetings held in the period, and reviews due in it that were never held",
            LeftOut = "reviews of plans no longer open on the due date",
            Lists = "the reviews",
            Source = "Rutland 6; BCP: 85.9%",
            EachCase = ShareHeld,
        },
        Share("reviews-none-12m", "No review in 12 months", "The share of plans open for 12 months or more with no review meeting in the last 12 months.") with
        {
            Numerator = "those with no review meeting, of any type, in the 12 months to the day",
            Denominator = "plans open for 12 months or more",
            LeftOut = "plans open for less than 12 months",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Source = "Derby SEND10",
            EachPlan = ShareNone,
        },
        Share("review-report-2w", "Review reports within 2 weeks", "The share of review reports that came within 2 weeks of the meeting.") with
        {
            Numerator = "reports within 14 days of the latest meeting on or before them",
            Denominator = "all review reports",
            LeftOut = "nothing: a report without a recorded meeting is not in time",
            Lists = "the reports",
            Source = "SEND Regulations 2014, regs 20(8), 21(7)",
            EachCase = ShareReported,
        },
        Share("review-decision-4w", "Review decisions within 4 weeks", "The share of review decisions that were notified within 4 weeks of the meeting.") with
        {
            Numerator = "decisions within 28 days of their meeting",
            Denominator = "all review decisions with a meeting",
            LeftOut = "decisions without a meeting of their own",
            Lists = "the decisions",
            Source = "Rutland 6; DfE annual reviews data set; SEND Regulations 2014, reg 20(10)",
            EachCase = ShareDecided,
        },
        Share("review-final-12w", "Amended plans within 12 weeks of the meeting", "The share of amended plans that were issued within 12 weeks of the review meeting.") with
        {
            Numerator = "amended plans within 84 days of the meeting they follow",
            Denominator = "all amended plans that follow a review meeting",
            LeftOut = "amended plans that follow no meeting, or one already dealt with by another plan, by a decision not to amend or by a decision other than to amend",
            Lists = "the amended plans",
            Source = "Rutland 6; R (L, M and P) v Devon [2022] EWHC 493 (Admin)",
            EachCase = ShareFinalFromMeeting,
        },
        Share("review-final-8w", "Amended plans within 8 weeks of the notice", "The share of amended plans that were issued within 8 weeks of the amendment notice.") with
        {
            Numerator = "amended plans within 56 days of their notice",
            Denominator = "all amended plans with a notice",
            LeftOut = "amended plans without a notice of their own",
            Lists = "the amended plans",
            Source = "SEND Regulations 2014, reg 22(3)",
            EachCase = ShareFinalFromNotice,
        },
        Share("reviews-completed", "Reviews completed", "How many reviews the authority completed by notifying its decision.") with
        {
            Numerator = "review decisions notified",
            Form = Form.Count,
            Unit = Unit.Count,
            Lists = "the decisions",
            Source = "BCP: 158",
            EachCase = CountCompleted,
        },
        Share("reviews-outstanding", "Reviews outstanding", "How many plans had had their review meeting and waited for the decision.") with
        {
            Numerator = "plans open whose latest review meeting had no decision on or after it",
            Form = Form.Count,
            Unit = Unit.Count,
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Own = Weeks.Waited,
            ShowsOldest = true,
            Source = "BCP: 326",
            EachPlan = CountOutstanding,
        },
        Share("phase-transfer-on-time", "Phase-transfer plans on time", "The share of phase transfers whose plan was final by 15 February, or by 31 March for the move to post-16.") with
        {
            Numerator = "those with an amended plan in the 12 months before the move and by the due date, that day included",
            Denominator = "transfers expected whose due date is in the period, of plans open on it",
            LeftOut = "moves between post-16 institutions; moves whose day is not recorded; the same move of a case expected twice counts once",
            Lists = "the transfers",
            Own = Groupings.Phase,
            Source = "SEND Regulations 2014, reg 18(1); Rutland 4.3",
            EachCase = ShareTransfers,
        },
    ];

    private static void ShareScheduled(PlanSpan plan, Person person, Tally tally)
    {
        var planned = tally.Scratch.Clear();
        foreach (var review in plan.Case.ReviewsPlanned)
        {
            if (review.For is { } day)
            {
                planned.Add(Days.Later(review.On, Days.FirstReaching(day, 3)), day, day);
            }
        }

        planned.Share(tally, plan.TwelveMonthsOpen, plan.Until, true, "review planned for {day}", new Why("no review planned; plan began {day}", plan.Began));
    }

    private static void ShareNone(PlanSpan plan, Person person, Tally tally)
    {
        var met = tally.Scratch.Clear();
        foreach (var meeting in plan.Case.ReviewsMet)
        {
            met.Add(meeting.On, Days.FirstReaching(meeting.On, -12), meeting.On);
        }

        met.Share(tally, plan.TwelveMonthsOpen, plan.Until, false, "review meeting held {day}", new Why("no review meeting in 12 months; plan began {day}", plan.Began));
    }

    private static void ShareInTimescale(Case @case, Person person, Tally tally)
    {
        if (@case.PlanBegan is null)
        {
            return;
        }

        var cycles = new ReviewCycles(@case, tally.Request.Policies);
        while (cycles.TryNext(out var cycle))
        {
            if (@case.PlanOpenOn(cycle.Due))
            {
                var met = cycle.Met(@case);
                tally.Share(cycle.Due, met <= cycle.Due, met is { } day
                    ? new Why("review due {day}, meeting held {other}", cycle.Due, 0, day)
                    : new Why("review due {day}, no meeting held", cycle.Due));
            }
        }
    }

    private static void ShareHeld(Case @case, Person person, Tally tally)
    {
        foreach (var meeting in @case.ReviewsMet)
        {
            var since = LastDecisionBefore(@case, meeting.On) ?? (@case.PlanBegan <= meeting.On ? @case.PlanBegan : null);
            var held = since is { } start && meeting.On <= start.AddMonths(12);
            tally.Share(meeting.On, held, new Why(held ? "meeting held {day}, within 12 months" : "meeting held {day}, not within 12 months", meeting.On));
        }

        if (@case.PlanBegan is null)
        {
            return;
        }

        var cycles = new ReviewCycles(@case, tally.Request.Policies);
        while (cycles.TryNext(out var cycle))
        {
            if (@case.PlanOpenOn(cycle.Due) && cycle.Met(@case) is null)
            {
                tally.Share(cycle.Due, false, new Why("review due {day}, no meeting held", cycle.Due));
            }
        }
    }

    private static DateOnly? LastDecisionBefore(Case @case, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var decided in @case.ReviewsDecided)
        {
            if (decided.On >= day)
            {
                break;
            }

            last = decided.On >= @case.PlanBegan ? decided.On : last;
        }

        return last;
    }

    private static void ShareReported(Case @case, Person person, Tally tally)
    {
        foreach (var reported in @case.ReviewsReported)
        {
            if (Reviews.MeetingBefore(@case, reported) is { } met)
            {
                var days = Days.Between(met, reported);
                tally.Share(reported, days <= TwoWeeks, new Why("report {day}, {days} after the meeting", reported, days));
            }
            else
            {
                tally.Share(reported, false, new Why("report {day}; the meeting is not recorded", reported));
            }
        }
    }

    private static void ShareDecided(Case @case, Person person, Tally tally)
    {
        foreach (var decided in @case.ReviewsDecided)
        {
            if (Reviews.MeetingOfDecision(@case, decided.On) is { } met)
            {
                var days = Days.Between(met, decided.On);
                tally.Share(decided.On, days <= FourWeeks, new Why("decision {day}, {days} after the meeting", decided.On, days));
            }
        }
    }

    private static void ShareFinalFromMeeting(Case @case, Person person, Tally tally)
    {
        foreach (var amended in @case.PlansAmended)
        {
            if (Reviews.MeetingOfAmendment(@case, amended) is { } met)
            {
                var days = Days.Between(met, amended);
                tally.Share(amended, days <= TwelveWeeks, new Why("amended plan {day}, {days} after the meeting", amended, days));
            }
        }
    }

    private static void ShareFinalFromNotice(Case @case, Person person, Tally tally)
    {
        foreach (var amended in @case.PlansAmended)
        {
            if (Reviews.NoticeOfAmendment(@case, amended) is { } notice)
            {
                var days = Days.Between(notice, amended);
                tally.Share(amended, days <= EightWeeks, new Why("amended plan {day}, {days} after the notice", amended, days));
            }
        }
    }

    private static void CountCompleted(Case @case, Person person, Tally tally)
    {
        foreach (var decided in @case.ReviewsDecided)
        {
            tally.Count(decided.On, new Why("review decision notified {day}", decided.On));
        }
    }

    private static void CountOutstanding(PlanSpan plan, Person person, Tally tally)
    {
        var meetings = plan.Case.ReviewsMet;
        for (var index = 0; index < meetings.Length; index++)
        {
            var met = meetings[index].On;
            var until = Days.Earlier(plan.Until, index + 1 < meetings.Length ? meetings[index + 1].On : null);
            var from = Days.Later(plan.From, met);
            if (from >= until)
            {
                continue;
            }

            until = Days.Earlier(until, FirstDecision(plan.Case, met));
            Weeks.Open(tally, from, until, met, new Why("meeting held {day}, no decision", met));
            tally.Oldest(from, until, met);
        }
    }

    private static DateOnly? FirstDecision(Case @case, DateOnly from)
    {
        foreach (var decided in @case.ReviewsDecided)
        {
            if (decided.On >= from)
            {
                return decided.On;
            }
        }

        return null;
    }

    private static void ShareTransfers(Case @case, Person person, Tally tally)
    {
        for (var index = 0; index < @case.PhaseTransfers.Length; index++)
        {
            var transfer = @case.PhaseTransfers[index];
            if (transfer.Phase == "post16ToPost16" || transfer.TransferOn is not { } move || IsSaidBefore(@case, index))
            {
                continue;
            }

            var due = transfer.Phase == "secondaryToPost16" ? new DateOnly(move.Year, 3, 31) : new DateOnly(move.Year, 2, 15);
            if (@case.PlanOpenOn(due))
            {
                var final = FirstAmended(@case, move.AddMonths(-12));
                tally.Share(
                    due,
                    final <= due,
                    final is { } day ? new Why("due {day}, amended plan {other}", due, 0, day) : new Why("due {day}, no amended plan", due),
                    transfer.Phase);
            }
        }
    }

    private static bool IsSaidBefore(Case @case, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
        {
            var (one, other) = (@case.PhaseTransfers[earlier], @case.PhaseTransfers[index]);
            if (one.Phase == other.Phase && one.TransferOn == other.TransferOn)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? FirstAmended(Case @case, DateOnly after)
    {
        foreach (var amended in @case.PlansAmended)
        {
            if (amended > after)
            {
                return amended;
            }
        }

        return null;
    }
}
