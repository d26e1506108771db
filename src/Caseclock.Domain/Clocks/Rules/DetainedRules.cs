
namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Detained children and young people: SI 2015/62; Children and Families Act 2014 ss.70–75 (statutory.md 1J).</summary>
internal static class DetainedRules
{
    private const string Request = "the home authority receives the request, or the detained person is brought to its attention";
    private static readonly string[] Regulation5 = ["X-SCH", "X-EPC", "X-ABS", "X-CV19"];
    private static readonly DateOnly InForce = new(2015, 4, 1);

    public static readonly Rule Decide = new(
        "DE-01", "Decide whether to assess (detained)", Tier.Law, "SI 2015/62, regs 4(1), 5(1)", Request, "6 weeks")
    { Unit = "weeks", Exceptions = Regulation5, InForceFrom = InForce, Notes = "In place of EHC-01 where the request was made in custody." };

    public static readonly Rule NoPlan = new(
        "DE-02", "Notify a decision not to issue a plan (detained)", Tier.Law, "SI 2015/62, reg 10", Request, "16 weeks")
    { Unit = "weeks", Exceptions = Regulation5, InForceFrom = InForce, Notes = "In place of EHC-03." };

    public static readonly Rule IssuePlan = new(
        "DE-03", "Issue the plan (detained)", Tier.Law, "SI 2015/62, reg 13(2)", Request, "20 weeks")
    { Unit = "weeks", Exceptions = Regulation5, InForceFrom = InForce, Notes = "In place of EHC-06." };

    public static readonly Rule DraftWindow = new(
        "DE-04", "Leave 15 days for views on the draft (detained)", Tier.Law, "SI 2015/62, reg 13(1)", "the draft is served", "at least 15 days, beginning with that day")
    { Unit = "days, inclusive", Kind = LimitKind.MinimumWindow, IsWork = false, InForceFrom = InForce };

    public static readonly Rule ReleasedHere = new(
        "DE-05", "Released during the assessment, same authority: the limits run on from the original day", Tier.Law, "SI 2015/62, reg 15(1), (2)", "release", "6, 16 and 20 weeks from the original day")
    { Kind = LimitKind.Duty, InForceFrom = InForce, Notes = "DE-01 to DE-03 keep their dates; steps already taken count." };

    public static readonly Rule ReleasedElsewhere = new(
        "DE-06", "Released to another authority: a new clock there", Tier.Law, "SI 2015/62, reg 15(3)", "release", "EHC-00 there")
    { Kind = LimitKind.Duty, InForceFrom = InForce };

    public static readonly Rule Detained = new(
        "DE-07", "Detained during the assessment: the limits run on from the day the authority became responsible", Tier.Law, "SI 2015/62, reg 15(4), (5)", "detention", "6, 16 and 20 weeks from day 0")
    { Kind = LimitKind.Duty, InForceFrom = InForce };

    public static readonly Rule ReviewOnRelease = new(
        "DE-08", "Review the plan after release", Tier.Law, "Children and Families Act 2014, s.72; SEND Code of Practice, chapter 10", "release of a young person with a plan", "as soon as reasonably practicable")
    { Unit = "no number of days", Confidence = Confidence.FoundSecondHand, InForceFrom = InForce, Notes = "No number of days: the clock is open until a review meeting is held, and never overdue." };

    public static readonly Rule Order = new(
        "DE-09", "Carry out a tribunal order (detained)", Tier.Law, "SI 2015/62", "an order to assess, or to change the school named", "2 weeks")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand, InForceFrom = InForce, Notes = "The same 2 weeks as TB-06 and TB-10, which carry it." };

    public static IReadOnlyList<Rule> All { get; } =
        [Decide, NoPlan, IssuePlan, DraftWindow, ReleasedHere, ReleasedElsewhere, Detained, ReviewOnRelease, Order];

    // DE-01 to DE-04 are worked out with the rules they stand in place of.
    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        foreach (var custody in context.Person.Statuses)
        {
            if (custody is { Name: "youthCustody", Until: { } release } && release <= context.AsAt && context.Case.PlanOpenOn(release))
            {
                yield return new ClockBuilder(ReviewOnRelease, context)
                    .About(Served.Iso(release))
                    .Starting(release, "Released on")
                    .Say(new Step("The law gives no number of days: as soon as reasonably practicable."))
                    .DoneOn(Days.First(context.Case.ReviewsMet, met => met.On, release), "A review meeting was held on")
                    .CancelledBy(context.PlanEnded())
                    .Build();
            }
        }
    }
}
