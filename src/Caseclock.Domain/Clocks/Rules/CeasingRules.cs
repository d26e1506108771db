using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Ceasing, ages, end of plan: Children and Families Act 2014 ss.45–46, SEND Regulations 2014 regs 29–31, 46 (statutory.md 1G).</summary>
internal static class CeasingRules
{
    public static readonly Rule Consult = new(
        "CE-01", "Consult the family and the institution before ceasing", Tier.Law, "SEND Regulations 2014, reg 31(1)", "ceasing is considered", "no number of days")
    { Kind = LimitKind.Duty };

    public static readonly Rule Notify = new(
        "CE-02", "Notify the decision to cease, with appeal rights", Tier.Law, "SEND Regulations 2014, reg 31(2), (3)", "the decision to cease", "with the decision")
    { Kind = LimitKind.Duty };

    public static readonly Rule KeepMaintaining = new(
        "CE-03", "Go on maintaining the plan until the appeal time has passed", Tier.Law, "Children and Families Act 2014, s.45(4)", "the decision to cease is notified", "until the appeal period ends with no appeal, or the appeal is finally determined")
    { Unit = "derived", Kind = LimitKind.MinimumWindow, Confidence = Confidence.FoundSecondHand, IsWork = false };

    public static readonly Rule Under18 = new(
        "CE-04", "Under 18: cease only when the provision is no longer necessary", Tier.Law, "SEND Regulations 2014, reg 29", "a young person under 18 leaves education", "review and amend")
    { Kind = LimitKind.Duty };

    public static readonly Rule From18 = new(
        "CE-05", "18 and over: cease only after a review", Tier.Law, "SEND Regulations 2014, reg 30", "a young person of 18 or over leaves the institution", "review first")
    { Kind = LimitKind.Duty };

    public static readonly Rule At25 = new(
        "CE-06", "End of the plan after the 25th birthday", Tier.Law, "Children and Families Act 2014, s.46; SEND Regulations 2014, reg 46(1)", "the 25th birthday", "31 July of that academic year at a further education institution")
    {
        Unit = "date",
        Confidence = Confidence.FoundSecondHand,
        Notes = "At another place: the scheduled end of the course or the apprenticeship, or the day before the 26th birthday if earlier. Shown from the start of that academic year.",
    };

    public static readonly Rule Dismissed = new(
        "CE-07", "Cease the plan when the appeal is dismissed", Tier.Law, "SEND Regulations 2014, reg 44(2)(a)", "the Tribunal dismisses an appeal against ceasing", "at once")
    { Unit = "date", Confidence = Confidence.FoundSecondHand, IsWork = false, Notes = "TB-05 carries the work." };

    public static readonly Rule YoungPerson = new(
        "CE-08", "The young person decides for themselves", Tier.Law, "Children and Families Act 2014, s.83", "over compulsory school age", "the last Friday in June of the school year in which they turn 16")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule MovedAway = new(
        "CE-09", "A move out of the area transfers the plan; it does not cease", Tier.Law, "Children and Families Act 2014, s.47", "a move out of the area", "TR-01, TR-02")
    { Kind = LimitKind.Duty };

    public static IReadOnlyList<Rule> All { get; } =
        [Consult, Notify, KeepMaintaining, Under18, From18, At25, Dismissed, YoungPerson, MovedAway];

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        var @case = context.Case;
        var decisions = @case.CeaseDecisions.IsEmpty ? [] : Appealable.Of(@case);
        foreach (var decided in @case.CeaseDecisions)
        {
            var decision = decisions.Last(decision => decision.What == "plan.ceaseDecided" && decision.On == decided);
            yield return KeepMaintainingClock(context, decision, decisions);
        }

        yield return At25Clock(context);
    }

    private static Clock? KeepMaintainingClock(ClockContext context, Appealable decision, IReadOnlyList<Appealable> decisions)
    {
        var @case = context.Case;
        var appeal = @case.Appeals.FirstOrDefault(appeal => ReferenceEquals(Appealable.Against(decisions, appeal), decision));
        var builder = new ClockBuilder(KeepMaintaining, context)
            .About(@case.CeaseDecisions.Length > 1 ? Served.Iso(decision.On) : null)
            .Starting(decision.On, "The decision to cease was notified on");
        var lapse = decision.AppealDue(@case, decisions);
        builder = appeal switch
        {
            null => builder.UntilWorkingDay(lapse, new Step("An appeal may be made until {0}; the plan is maintained to then.", lapse)),
            { Decided: { } order } => builder.UntilWorkingDay(order.On, new Step("The appeal was determined on {0}; the plan is maintained to then.", order.On)),
            { Withdrawn: { } withdrawn } => builder.UntilWorkingDay(
                Days.Latest(lapse, withdrawn),
                new Step("The appeal was withdrawn on {0}; the time for an appeal ended on {1}.", withdrawn, lapse)),
            _ => builder.UntilWorkingDay(null, new Step("An appeal was registered on {0}: the plan is maintained until it is determined.", appeal.Registered)),
        };
        var kept = appeal?.Decided is { Outcome: not "dismissed" } upheld
            ? new Step("The appeal ended on {0} with the plan to be kept: it is not to cease.", upheld.On)
            : (Step?)null;
        return builder
            .NotBefore(Days.First(@case.Ceased, cease => cease.On, decision.On), "The plan ceased on", null)
            .CancelledBy(kept)
            .Build();
    }

    private static Clock? At25Clock(ClockContext context)
    {
        if (context.Person.Details?.Born is not { } born || context.Case.PlanBegan is null)
        {
            return null;
        }

        var birthday = Counting.MonthsAfter(born, 25 * 12);

        // The 12 months that end on 31 July (reg 46): a birthday in August falls in those that begin with it.
        var due = new DateOnly(birthday.Month > 7 ? birthday.Year + 1 : birthday.Year, 7, 31);
        var start = Counting.MonthsAfter(due, -12).AddDays(1);
        if (context.AsAt < start || context.Case.PlanEnded < start)
        {
            return null;
        }

        return new ClockBuilder(At25, context)
            .Starting(birthday, "The 25th birthday is on")
            .Until(due, new Step("A plan may be maintained to the end of that academic year: {0} at a further education institution.", due))
            .DoneOn(Days.First(context.Case.Ceased, cease => cease.On), "The plan ceased on")
            .CancelledBy(context.PlanEnded())
            .Build();
    }
}
