using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Complaints, mediation and appeals (indicators.md section C).</summary>
internal static class DisputeIndicators
{
    private static Indicator Of(string id, string title, string definition, string lists) =>
        new(id, title, definition) { Section = Catalogue.C, Lists = lists, By = Groupings.OfCases };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("complaints", "Complaints", "How many complaints were received, by stage.", "the complaints") with
        {
            Numerator = "complaints received; one that goes to a further stage is received there again",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.FlowAndYearToDate,
            Own = Groupings.Stage,
            Source = "Derby SEND7",
            EachCase = static (@case, _, tally) => CountComplaints(@case.Complaints, tally),
            EachPerson = static (person, tally) => CountComplaints(person.Complaints, tally),
        },
        Of("complaint-days", "Days to answer a complaint", "How many working days it took on average to answer the complaints answered in the period.", "the complaints") with
        {
            Numerator = "English working days after receipt, up to and including the day of the answer",
            Denominator = "complaints answered",
            LeftOut = "complaints not answered yet",
            Form = Form.Mean,
            Unit = Unit.WorkingDays,
            Polarity = Polarity.DownIsGood,
            Dating = Dating.FlowAndYearToDate,
            Own = Groupings.Stage,
            Source = "Derby SEND8",
            EachCase = static (@case, _, tally) => MeanDays(@case.Complaints, tally),
            EachPerson = static (person, tally) => MeanDays(person.Complaints, tally),
        },
        Of("mediation-sessions", "Mediation sessions", "How many mediation sessions were held in the reporting year so far.", "the sessions") with
        {
            Numerator = "mediation sessions held",
            Dating = Dating.YearToDate,
            Source = "Derby SEND11",
            EachCase = CountSessions,
        },
        Of("mediation-certificates", "Mediation certificates", "How many mediation certificates were issued in the reporting year so far.", "the certificates") with
        {
            Numerator = "mediation certificates issued",
            Dating = Dating.YearToDate,
            Source = "Derby SEND12",
            EachCase = CountCertificates,
        },
        Of("mediation-resolved", "Mediation without a later appeal", "The share of mediation sessions held in the reporting year so far after which no appeal was registered on the case.", "the sessions") with
        {
            Numerator = "sessions held with no appeal registered on the case after that day, as known now",
            Denominator = "sessions held",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Dating = Dating.YearToDate,
            Source = "BCP: 8 of 8",
            EachCase = ShareResolved,
        },
        Of("appeals-registered", "Appeals registered", "How many appeals were registered, by what they were about.", "the appeals") with
        {
            Numerator = "appeals registered",
            Own = Groupings.About,
            Source = "Southampton 2021, paragraph 6: 62, of which 32 and 25; BCP",
            EachCase = CountRegistered,
        },
        Of("appeals-open", "Appeals under way", "How many appeals had been registered and neither decided nor withdrawn.", "the appeals") with
        {
            Numerator = "appeals registered, not decided, not withdrawn; not opposing one does not close it",
            Dating = Dating.Snapshot,
            Own = Groupings.About,
            Source = "BCP: 7",
            EachCase = CountOpen,
        },
        Of("appeals-heard", "Appeals heard", "How many hearings of appeals were held in the reporting year so far.", "the hearings") with
        {
            Numerator = "hearings held",
            Dating = Dating.YearToDate,
            Source = "Derby SEND13; Southampton 2021, paragraph 6",
            EachCase = CountHeard,
        },
        Of("appeals-upheld", "Appeals upheld", "How many appeals were decided for the family, wholly or in part, in the reporting year so far.", "the appeals") with
        {
            Numerator = "appeals decided as upheld or partly upheld",
            LeftOut = "consent orders",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.YearToDate,
            Source = "Derby SEND14",
            EachCase = CountUpheld,
        },
        Of("appeal-rate", "Appeals per hundred decisions", "How many appeals were registered for every hundred decisions that can be appealed.", "the appeals and decisions") with
        {
            Numerator = "appeals registered in the period",
            Denominator = "refusals to assess, refusals to issue, plans first issued, plans amended and plans ceased in the period",
            LeftOut = "appealable decisions that leave the plan as it is",
            Form = Form.Share,
            Unit = Unit.PerHundred,
            Polarity = Polarity.DownIsGood,
            Source = "after DfE's and HMCTS's appeal rate, whose denominators differ; ask for a whole year",
            EachCase = CountForRate,
        },
    ];

    private static void CountComplaints(IReadOnlyList<Complaint> complaints, Tally tally)
    {
        foreach (var complaint in complaints)
        {
            tally.Count(complaint.Received, new Why("complaint received {day}", complaint.Received), complaint.Stage);
        }
    }

    private static void MeanDays(IReadOnlyList<Complaint> complaints, Tally tally)
    {
        foreach (var complaint in complaints)
        {
            if (complaint.Responded is { } answered)
            {
                var days = WorkingDays.England.Between(complaint.Received, answered);
                tally.Mean(answered, days, new Why("complaint answered {day}, received {other}", answered, days, complaint.Received), complaint.Stage);
            }
        }
    }

    private static void CountSessions(Case @case, Person person, Tally tally)
    {
        foreach (var mediation in @case.Mediations)
        {
            foreach (var held in mediation.Held)
            {
                tally.Count(held, new Why("mediation held {day}", held));
            }
        }
    }

    private static void CountCertificates(Case @case, Person person, Tally tally)
    {
        foreach (var mediation in @case.Mediations)
        {
            if (mediation.Certificate is { } issued)
            {
                tally.Count(issued, new Why("certificate issued {day}", issued));
            }
        }
    }

    private static void ShareResolved(Case @case, Person person, Tally tally)
    {
        foreach (var mediation in @case.Mediations)
        {
            foreach (var held in mediation.Held)
            {
                var appealed = FirstAppealAfter(@case, held);
                tally.Share(held, appealed is null, appealed is { } day
                    ? new Why("mediation held {day}, appeal registered {other}", held, 0, day)
                    : new Why("mediation held {day}, no appeal since", held));
            }
        }
    }

    private static DateOnly? FirstAppealAfter(Case @case, DateOnly held)
    {
        DateOnly? first = null;
        foreach (var appeal in @case.Appeals)
        {
            first = appeal.Registered > held && !(appeal.Registered >= first) ? appeal.Registered : first;
        }

        return first;
    }

    private static void CountRegistered(Case @case, Person person, Tally tally)
    {
        foreach (var appeal in @case.Appeals)
        {
            if (appeal.Registered is { } day)
            {
                tally.Count(day, new Why("appeal registered {day}", day), appeal.About);
            }
        }
    }

    private static void CountOpen(Case @case, Person person, Tally tally)
    {
        foreach (var appeal in @case.Appeals)
        {
            if (appeal.Registered is { } day)
            {
                var until = Days.Earlier(Days.Earlier(DateOnly.MaxValue, appeal.Withdrawn), appeal.Decided?.On);
                tally.Open(day, until, new Why("appeal registered {day}", day), appeal.About);
            }
        }
    }

    private static void CountHeard(Case @case, Person person, Tally tally)
    {
        foreach (var appeal in @case.Appeals)
        {
            foreach (var heard in appeal.Heard)
            {
                tally.Count(heard, new Why("appeal heard {day}", heard));
            }
        }
    }

    private static void CountUpheld(Case @case, Person person, Tally tally)
    {
        foreach (var appeal in @case.Appeals)
        {
            if (appeal.Decided is { Outcome: "upheld" or "partlyUpheld" } decided)
            {
                tally.Count(decided.On, new Why("appeal upheld {day}", decided.On));
            }
        }
    }

    private static void CountForRate(Case @case, Person person, Tally tally)
    {
        foreach (var appeal in @case.Appeals)
        {
            if (appeal.Registered is { } day)
            {
                tally.Add(day, DateOnly.MaxValue, 1, 0, new Why("appeal registered {day}", day), null);
            }
        }

        foreach (var decision in @case.AssessmentDecisions)
        {
            if (!decision.Yes)
            {
                CountDecision(tally, decision.On, "refusal to assess {day}");
            }
        }

        foreach (var refused in @case.Refusals)
        {
            CountDecision(tally, refused, "refusal to issue {day}");
        }

        if (!@case.PlansIssued.IsEmpty)
        {
            CountDecision(tally, @case.PlansIssued[0], "plan issued {day}");
        }

        foreach (var amended in @case.PlansAmended)
        {
            CountDecision(tally, amended, "plan amended {day}");
        }

        foreach (var ceased in @case.Ceased)
        {
            CountDecision(tally, ceased.On, "plan ceased {day}");
        }
    }

    private static void CountDecision(Tally tally, DateOnly day, string words) =>
        tally.Add(day, DateOnly.MaxValue, 0, 1, new Why(words, day), null);
}
