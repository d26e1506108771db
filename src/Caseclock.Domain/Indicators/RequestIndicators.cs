using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>Requests, decisions to assess, refusals, drafts, advice (indicators.md section A).</summary>
internal static class RequestIndicators
{
    private const int SixWeeks = 42;
    private const int SixteenWeeks = 112;
    private const int TwentyWeeks = 140;
    private const string Regulation5 = "SEND Regulations 2014, reg 5(1)";

    private static Indicator Requests(string id, string title, string definition) =>
        new(id, title, definition) { Section = Catalogue.A, Lists = "the requests", By = Groupings.OfCases };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Requests("requests", "New requests", "How many requests for an education, health and care needs assessment were received.") with
        {
            Numerator = "every request received",
            Source = "Derby SEND3; Rutland 5.3; BCP",
            EachCase = CountRequests,
        },
        Requests("requests-open", "Requests and assessments under way", "How many requests had been received and had come to no end yet.") with
        {
            Numerator = "requests with no withdrawal, refusal to assess, refusal to issue or plan",
            LeftOut = "requests of children who died or moved to another authority; a refusal overturned later does not reopen a request (see orders-open)",
            Dating = Dating.Snapshot,
            Source = Regulation5,
            EachCase = CountOpen,
        },
        Requests("assessments-agreed", "Decisions to assess", "How many decisions to assess were notified.") with
        {
            Numerator = "every decision to assess, also a second one on a case",
            Source = "Derby 4.4; " + Regulation5,
            EachCase = static (@case, _, tally) => CountDecisions(@case, tally, true),
        },
        Requests("assessments-refused", "Decisions not to assess", "How many decisions not to assess were notified.") with
        {
            Numerator = "every decision not to assess, also where it is overturned later",
            Source = Regulation5,
            EachCase = static (@case, _, tally) => CountDecisions(@case, tally, false),
        },
        Requests("refusal-rate", "Refusals to assess", "The share of decisions whether to assess that refused.") with
        {
            Numerator = "decisions not to assess",
            Denominator = "all decisions whether to assess",
            Form = Form.Share,
            Unit = Unit.Percent,
            Source = "DfE requests data set",
            EachCase = ShareRefused,
        },
        Requests("decision-6w", "Decisions within 6 weeks", "The share of decisions whether to assess that were notified within 6 weeks of the request.") with
        {
            Numerator = "decisions notified within 42 days of receipt",
            Denominator = "all decisions whether to assess notified in the period",
            LeftOut = "nothing: exceptions are not taken out, and a decision without a recorded request is not in time",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = "Rutland 6; BCP; " + Regulation5,
            EachCase = ShareDecidedInTime,
        },
        Requests(
            "decision-6w-received",
            "Decisions within 6 weeks, by receipt",
            "The share of requests received in the period that had their outcome within 6 weeks, of those that have one by now.") with
        {
            Numerator = "requests whose first decision was notified within 42 days",
            Denominator = "requests received in the period that have a decision",
            LeftOut = "requests still undecided, and those withdrawn before a decision",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = "DfE requests data set, request_outcome_six_weeks",
            EachCase = ShareOfReceived,
        },
        Requests("no-plan-16w", "Refusals to issue within 16 weeks", "The share of refusals to issue a plan that were notified within 16 weeks of the request.") with
        {
            Numerator = "refusals to issue notified within 112 days of receipt",
            Denominator = "all refusals to issue",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = "SEND Regulations 2014, reg 10(1); DfE assessments data set",
            EachCase = ShareRefusedInTime,
        },
        Requests("overdue-20w", "Assessments past 20 weeks", "How many requests and assessments under way were past 20 weeks, by how late they were.") with
        {
            Numerator = "requests under way whose 140th day had passed, decided to assess or not",
            LeftOut = "requests closed by a refusal, also if overturned later",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Own = Weeks.Late,
            Source = "SEND Regulations 2014, reg 13(2); Southampton 2021",
            EachCase = CountOverdue,
        },
        Requests("drafts-sent", "Draft plans sent", "How many draft plans were sent.") with
        {
            Numerator = "every draft sent, also one sent again",
            Lists = "the drafts",
            Source = "Derby 4.4",
            EachCase = static (@case, _, tally) => CountDrafts(@case, tally),
        },
        Requests("drafts-16w", "Draft plans within 16 weeks", "The share of draft plans that were sent within 16 weeks of the request.") with
        {
            Numerator = "drafts sent within 112 days of receipt",
            Denominator = "all drafts sent on a case with a request, also those sent again",
            LeftOut = "drafts on a case without a recorded request",
            Lists = "the drafts",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = "published practice: the draft at 16 weeks",
            EachCase = ShareDraftsInTime,
        },
        Requests("advice-6w", "Advice within 6 weeks", "The share of advice that came within 6 weeks of the body's receiving the request for it.") with
        {
            Numerator = "advice received within 42 days of the day the body received the request",
            Denominator = "all advice received",
            LeftOut = "nothing: a missed appointment is not taken out",
            Lists = "the advice",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Own = Groupings.Agency,
            Source = "SEND Regulations 2014, reg 8(1); Derby 4.4",
            EachCase = ShareAdviceInTime,
        },
        Requests("advice-overdue", "Advice outstanding past 6 weeks", "How many pieces of advice were outstanding more than 6 weeks after the body received the request.") with
        {
            Numerator = "advice asked for, not received, whose 42nd day had passed",
            LeftOut = "advice no longer needed: the request was withdrawn, refused or ended in a plan after the advice was asked for",
            Lists = "the advice",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Own = Groupings.Agency,
            Source = "SEND Regulations 2014, reg 8(1)",
            EachCase = CountAdviceOverdue,
        },
    ];

    private static void CountRequests(Case @case, Person person, Tally tally)
    {
        foreach (var day in @case.Requests)
        {
            tally.Count(day, new Why("request received {day}", day));
        }
    }

    private static void CountOpen(Case @case, Person person, Tally tally)
    {
        if (@case.Received is { } received)
        {
            tally.Open(received, Closed(@case, person, tally), new Why("request received {day}", received));
        }
    }

    private static void CountOverdue(Case @case, Person person, Tally tally)
    {
        if (@case.Received is { } received)
        {
            var due = received.AddDays(TwentyWeeks);
            Weeks.Open(tally, due.AddDays(1), Closed(@case, person, tally), due, new Why("20 weeks ended {day}, requested {other}", due, 0, received));
        }
    }

    // R7: what closes a request closes it for good.
    private static DateOnly Closed(Case @case, Person person, Tally tally)
    {
        var closed = Days.Earlier(@case.Withdrawn ?? DateOnly.MaxValue, @case.PlanBegan);
        closed = Days.Earlier(closed, @case.ClosedUndated?.By);
        closed = Days.Earlier(closed, person.Died);
        closed = @case.Refusals.IsEmpty ? closed : Days.Earlier(closed, @case.Refusals[0]);
        foreach (var decision in @case.AssessmentDecisions)
        {
            closed = decision.Yes ? closed : Days.Earlier(closed, decision.On);
        }

        return person.Moves.IsEmpty
            ? closed
            : Days.Earlier(closed, new ClockContext(person, @case, tally.Request.Policies, tally.LastDay).MovedAway());
    }

    private static void CountDecisions(Case @case, Tally tally, bool yes)
    {
        foreach (var decision in @case.AssessmentDecisions)
        {
            if (decision.Yes == yes)
            {
                tally.Count(decision.On, new Why(yes ? "decision to assess notified {day}" : "refusal to assess notified {day}", decision.On));
            }
        }
    }

    private static void ShareRefused(Case @case, Person person, Tally tally)
    {
        foreach (var decision in @case.AssessmentDecisions)
        {
            tally.Share(
                decision.On,
                !decision.Yes,
                new Why(decision.Yes ? "decision to assess notified {day}" : "refusal to assess notified {day}", decision.On));
        }
    }

    private static void ShareDecidedInTime(Case @case, Person person, Tally tally)
    {
        foreach (var decision in @case.AssessmentDecisions)
        {
            ShareFromRequest(@case, tally, decision.On, SixWeeks, "decision notified {day}, {days} after the request");
        }
    }

    private static void ShareOfReceived(Case @case, Person person, Tally tally)
    {
        if (@case.Received is { } received && !@case.AssessmentDecisions.IsEmpty)
        {
            var decided = @case.AssessmentDecisions[0].On;
            var days = Days.Between(received, decided);
            tally.Share(received, days <= SixWeeks, new Why("request received {day}, decision notified {other} after {days}", received, days, decided));
        }
    }

    private static void ShareRefusedInTime(Case @case, Person person, Tally tally)
    {
        foreach (var refused in @case.Refusals)
        {
            ShareFromRequest(@case, tally, refused, SixteenWeeks, "refusal to issue notified {day}, {days} after the request");
        }
    }

    private static void ShareFromRequest(Case @case, Tally tally, DateOnly day, int limit, string words)
    {
        if (@case.Received is { } received)
        {
            var days = Days.Between(received, day);
            tally.Share(day, days <= limit, new Why(words, day, days));
        }
        else
        {
            tally.Share(day, false, new Why("notified {day}; the request is not recorded", day));
        }
    }

    private static void CountDrafts(Case @case, Tally tally)
    {
        foreach (var draft in @case.Drafts)
        {
            tally.Count(draft.On, new Why("draft sent {day}", draft.On));
        }
    }

    private static void ShareDraftsInTime(Case @case, Person person, Tally tally)
    {
        if (@case.Received is null)
        {
            return;
        }

        foreach (var draft in @case.Drafts)
        {
            ShareFromRequest(@case, tally, draft.On, SixteenWeeks, "draft sent {day}, {days} after the request");
        }
    }

    private static void ShareAdviceInTime(Case @case, Person person, Tally tally)
    {
        foreach (var advice in @case.Advice)
        {
            if (advice.Received is { } received)
            {
                var days = Days.Between(advice.ReceivedByBody, received);
                tally.Share(received, days <= SixWeeks, new Why("advice received {day}, {days} after the body was asked", received, days), advice.Agency);
            }
        }
    }

    private static void CountAdviceOverdue(Case @case, Person person, Tally tally)
    {
        foreach (var advice in @case.Advice)
        {
            var due = advice.ReceivedByBody.AddDays(SixWeeks);
            var from = Days.Later(due.AddDays(1), advice.Requested);
            var until = Days.Earlier(NoLongerNeeded(@case, person, advice.Requested), advice.Received);
            tally.Open(from, until, new Why("advice was due {day}", due), advice.Agency);
        }
    }

    private static DateOnly NoLongerNeeded(Case @case, Person person, DateOnly asked)
    {
        var end = First(@case.Refusals, asked);
        end = Days.Earlier(end, First(@case.PlansIssued, asked));
        end = Days.Earlier(end, First(@case.PlansAmended, asked));
        end = Days.Earlier(end, @case.Withdrawn >= asked ? @case.Withdrawn : null);
        end = Days.Earlier(end, @case.PlanEnded >= asked ? @case.PlanEnded : null);
        end = Days.Earlier(end, person.Died);
        foreach (var decision in @case.AssessmentDecisions)
        {
            end = !decision.Yes && decision.On >= asked ? Days.Earlier(end, decision.On) : end;
        }

        return end;
    }

    private static DateOnly First(IReadOnlyList<DateOnly> days, DateOnly from)
    {
        foreach (var day in days)
        {
            if (day >= from)
            {
                return day;
            }
        }

        return DateOnly.MaxValue;
    }
}
