using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Plans issued, and plans maintained (indicators.md section A).</summary>
internal static class PlanIndicators
{
    private const int TargetWeeks = TwentyWeeks.Days;
    private const string Regulation13 = "SEND Regulations 2014, reg 13(2)";

    private static Indicator Issued(string id, string title, string definition) =>
        new(id, title, definition) { Section = Catalogue.A, Lists = "the plans", By = Groupings.OfCases };

    private static Indicator Maintained(string id, string title, string definition) =>
        Issued(id, title, definition) with { Dating = Dating.Snapshot };

    public static IReadOnlyList<Indicator> OfIssuing { get; } =
    [
        Issued("plans-new", "New plans", "How many plans were first issued.") with
        {
            Numerator = "plans first issued, with or without a recorded request",
            LeftOut = "plans transferred in, amended plans, and a plan issued again on the same case",
            Source = "Rutland 5.3; BCP; DfE newplans data set",
            EachCase = CountNew,
        },
        Issued("plan-20w", "Plans within 20 weeks, including exceptions", "The share of new plans that were issued within 20 weeks of the request, exception cases counted like any other.") with
        {
            Numerator = "plans issued within 140 days of receipt",
            Denominator = "all plans first issued on a case with a request",
            LeftOut = "plans on a case without a recorded request",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = Regulation13 + "; DfE timeliness data set, including exceptions",
            EachCase = static (@case, _, tally) => ShareInTime(@case, tally, false),
        },
        InTimeExcluding with { EachCase = static (@case, _, tally) => ShareInTime(@case, tally, true) },
        Issued("plan-20w-lawful", "Plans issued in lawful time", "The share of new plans that were issued within the limit that the law set for them, or late with a valid exception.") with
        {
            Numerator = "plans whose own clock reads met or excepted; where an order, an unopposed appeal or a mediation agreement put another limit in place of the 20 weeks, that clock",
            Denominator = "all plans first issued",
            LeftOut = "nothing: a plan for which no limit can be worked out is not in time",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = Regulation13 + ", regs 42, 44, 45; SI 2015/62, reg 13(2)",
            EachCase = ShareLawful,
        },
        Issued("plan-weeks-mean", "Mean weeks to plan", "How many weeks it took on average from the request to the plan.") with
        {
            Numerator = "days from receipt to issue",
            Denominator = "plans first issued on a case with a request",
            LeftOut = "nothing: exceptions are not taken out",
            Form = Form.MeanWeeks,
            Unit = Unit.Weeks,
            Polarity = Polarity.DownIsGood,
            Source = "DfE timeliness data set, avg_weeks_issue_plan",
            EachCase = static (@case, _, tally) => MeanDays(@case, tally, int.MinValue),
        },
        Issued("plan-weeks-median", "Median weeks to plan", "How many weeks it took from the request to the plan in the middle case.") with
        {
            Numerator = "the middle number of days from receipt to issue; of two in the middle, their mean",
            Denominator = "plans first issued on a case with a request",
            LeftOut = "nothing: exceptions are not taken out",
            Form = Form.MedianWeeks,
            Unit = Unit.Weeks,
            Polarity = Polarity.DownIsGood,
            Source = Regulation13,
            EachCase = static (@case, _, tally) => MeanDays(@case, tally, int.MinValue),
        },
        Issued("late-weeks-mean", "Mean weeks of late plans", "How many weeks from the request it took on average to issue the plans that were issued after 20 weeks.") with
        {
            Numerator = "days from receipt to issue",
            Denominator = "plans issued after day 140",
            LeftOut = "plans issued within 20 weeks; exceptions are not taken out",
            Form = Form.MeanWeeks,
            Unit = Unit.Weeks,
            Polarity = Polarity.DownIsGood,
            Source = "Derby 4.4",
            EachCase = static (@case, _, tally) => MeanDays(@case, tally, TargetWeeks),
        },
        InTimeExcluding with
        {
            Id = "months-at-target",
            Title = "Months in a row at target",
            Definition = "In how many calendar months in a row, up to the last one that had ended, the share of plans within 20 weeks, excluding exceptions, was at or above the target.",
            Numerator = "calendar months in a row whose plan-20w-excl reached the target (100% unless set otherwise); a month without plans ends the row",
            Denominator = "",
            LeftOut = "the month under way; exception cases",
            Form = Form.MonthsInARow,
            Unit = Unit.Months,
            Dating = Dating.Snapshot,
            Source = "Southampton 2021, paragraph 3",
            By = [],
            EachCase = static (@case, _, tally) => ShareInTime(@case, tally, true),
        },
    ];

    public static IReadOnlyList<Indicator> OfMaintaining { get; } =
    [
        Maintained("plans-open", "Plans maintained", "How many plans the authority maintained.") with
        {
            Numerator = "people with a plan open at the close of the day, each once",
            LeftOut = "plans ceased or transferred out, or whose person died, on or before the day",
            Source = "Derby SEND1; Children and Families Act 2014, s.44",
            EachPlan = CountOpen,
        },
        Maintained("plans-open-change", "Change in plans maintained", "By how much the number of plans had changed since the same day a year before.") with
        {
            Numerator = "plans open now, less plans open then",
            Denominator = "plans open then",
            Form = Form.Share,
            Unit = Unit.Percent,
            By = [],
            Source = "BCP: +9.6%",
            EachPlan = CountChange,
        },
        Maintained("plans-per-pupils", "Plans as a share of pupils", "How many pupils in a hundred had a plan.") with
        {
            Numerator = "plans open",
            Denominator = "the latest pupil count supplied that is not after the day; empty when none is",
            Form = Form.PerPupils,
            Unit = Unit.Percent,
            Source = "Southampton 2021, paragraph 4: 4.4%",
            By = [],
            EachPlan = CountOpen,
        },
        Issued("plans-ceased", "Plans ceased", "How many plans ceased, by reason.") with
        {
            Numerator = "plans ceased",
            LeftOut = "plans transferred out, unless ceased too",
            Dating = Dating.FlowAndYearToDate,
            Own = Groupings.CeaseReason,
            Source = "Derby SEND2; DfE ceased plans data set",
            EachCase = CountCeased,
        },
        Maintained("plans-transition", "Plans by key transition year", "How many plans open on the latest 1 September were of children starting a key transition year.") with
        {
            Numerator = "plans open on the latest 1 September, in the five years together",
            LeftOut = "children in other years",
            Own = Groupings.TransitionYear,
            Source = "Derby SEND4",
            EachPlan = CountTransition,
        },
        Maintained("plans-by-age", "Plans by age", "How many plans there were of children and young people of each age.") with
        {
            Numerator = "plans open, by age on the day",
            Own = Groupings.Age,
            Source = "DfE caseload data set",
            EachPlan = CountOpen,
        },
        Maintained("plans-by-need", "Plans by need", "How many plans there were for each primary type of need.") with
        {
            Numerator = "plans open, by the primary type of need last recorded",
            Own = Groupings.Need,
            Source = "DfE SEN needs data set",
            EachPlan = CountOpen,
        },
        Maintained("plans-by-setting", "Plans by setting", "How many plans there were at each kind of setting.") with
        {
            Numerator = "plans open, by the kind of setting of the main placement",
            Own = Groupings.Setting,
            Source = "DfE caseload data set; Derby 4.7",
            EachPlan = CountOpen,
        },
        Maintained("plans-per-officer", "Plans per officer", "How many plans each officer held on average.") with
        {
            Numerator = "plans open with an officer assigned",
            Denominator = "officers who held at least one",
            LeftOut = "plans with no officer recorded",
            Form = Form.PerOfficer,
            Polarity = Polarity.DownIsGood,
            Own = Groupings.Officer,
            By = [],
            Source = "Derby 4.2; Rutland 5.3",
            EachPlan = CountAssigned,
        },
        Maintained("officer-changes", "Changes of officer", "How many times the officer of a plan had changed in the last 12 months, on average.") with
        {
            Numerator = "changes from one officer to another in the 12 months to the day",
            Denominator = "plans open with an officer assigned",
            LeftOut = "plans with no officer recorded; the first officer of a case is no change",
            Form = Form.Mean,
            Polarity = Polarity.DownIsGood,
            Source = "users.md: families' complaint of changing officers",
            EachPlan = CountChanges,
        },
    ];

    private static Indicator InTimeExcluding => Issued(
        "plan-20w-excl",
        "Plans within 20 weeks, excluding exceptions",
        "The share of new plans that were issued within 20 weeks of the request, exception cases left out altogether.") with
    {
        Numerator = "plans issued within 140 days of receipt, in cases without a valid exception",
        Denominator = "all plans first issued on a case with a request, in cases without a valid exception",
        LeftOut = "every case with a valid exception at any stage or a loaded return's exception flag, late or not; plans without a recorded request",
        Form = Form.Share,
        Unit = Unit.Percent,
        Polarity = Polarity.UpIsGood,
        Source = Regulation13 + "; DfE timeliness data set, excluding exceptions; Southampton; Derby SEND6",
    };

    private static void CountNew(Case @case, Person person, Tally tally)
    {
        if (!@case.PlansIssued.IsEmpty)
        {
            tally.Count(@case.PlansIssued[0], new Why("issued {day}", @case.PlansIssued[0]));
        }
    }

    private static void ShareInTime(Case @case, Tally tally, bool excluding)
    {
        if (@case.PlansIssued.IsEmpty || @case.Received is not { } received || (excluding && TwentyWeeks.IsException(@case, received)))
        {
            return;
        }

        var issued = @case.PlansIssued[0];
        var days = Days.Between(received, issued);
        tally.Share(issued, days <= TargetWeeks, new Why("issued {day}, {days} after the request", issued, days));
    }

    private static void ShareLawful(Case @case, Person person, Tally tally)
    {
        if (!@case.PlansIssued.IsEmpty)
        {
            var issued = @case.PlansIssued[0];
            var (lawful, words) = LawfulTime.Of(@case, person, tally);
            tally.Share(issued, lawful, new Why(words, issued));
        }
    }

    private static void MeanDays(Case @case, Tally tally, int over)
    {
        if (!@case.PlansIssued.IsEmpty && @case.Received is { } received)
        {
            var issued = @case.PlansIssued[0];
            var days = Days.Between(received, issued);
            if (days > over)
            {
                tally.Mean(issued, days, new Why("issued {day}, {days} after the request", issued, days));
            }
        }
    }

    private static void CountOpen(PlanSpan plan, Person person, Tally tally) =>
        tally.Open(plan.From, plan.Until, new Why("plan began {day}", plan.Began));

    private static void CountChange(PlanSpan plan, Person person, Tally tally)
    {
        tally.Add(plan.From, plan.Until, 1, 0, new Why("open now: plan began {day}", plan.Began), null);
        var (from, until) = (Days.FirstReaching(plan.From, -12), Days.FirstReaching(plan.Until, -12));
        tally.Add(from, until, -1, 1, new Why("open a year before: plan began {day}", plan.Began), null);
    }

    private static void CountCeased(Case @case, Person person, Tally tally)
    {
        foreach (var ceased in @case.Ceased)
        {
            tally.Count(ceased.On, new Why("ceased {day}", ceased.On), ceased.Reason);
        }
    }

    private static void CountTransition(PlanSpan plan, Person person, Tally tally)
    {
        var last = AcademicYear.Of(tally.LastDay);
        for (var year = AcademicYear.Of(Days.Later(plan.From, tally.FirstDay)); year <= last; year = year.Plus(1))
        {
            var start = year.Start;
            if (plan.From <= start && start < plan.Until && person.NcYearOn(start) is { Number: -1 or 2 or 6 or 9 or 11 } transition)
            {
                tally.Open(start, year.Plus(1).Start, new Why("plan open on {day}", start), Groupings.YearName(transition.Number));
            }
        }
    }

    private static void CountAssigned(PlanSpan plan, Person person, Tally tally)
    {
        if (Assignments.First(plan.Case) is { } assigned)
        {
            tally.Open(Days.Later(plan.From, assigned), plan.Until, new Why("plan began {day}", plan.Began));
        }
    }

    private static void CountChanges(PlanSpan plan, Person person, Tally tally)
    {
        string? before = null;
        foreach (var assigned in plan.Case.Officers)
        {
            if (assigned.Officer is not { } officer)
            {
                continue;
            }

            if (before is null)
            {
                tally.Add(Days.Later(plan.From, assigned.On), plan.Until, 0, 1, new Why("an officer since {day}", assigned.On), null);
            }
            else if (officer != before)
            {
                var until = Days.Earlier(plan.Until, Days.FirstReaching(assigned.On, -12));
                tally.Add(Days.Later(plan.From, assigned.On), until, 1, 0, new Why("officer changed {day}", assigned.On), null);
            }

            before = officer;
        }
    }
}
