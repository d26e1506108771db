namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Personal budgets and direct payments: Children and Families Act 2014 s.49, SI 2014/1652 (statutory.md 1K).</summary>
internal static class PersonalBudgetRules
{
    public static readonly Rule Prepare = new(
        "PB-01", "Prepare a personal budget when asked", Tier.Law, "Children and Families Act 2014, s.49; SI 2014/1652, reg 4", "the family asks, with a draft or at a review", "no number of days")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule Review = new(
        "PB-02", "Review the direct payments", Tier.Law, "SI 2014/1652, reg 11", "the first direct payment", "3 months, then at every review")
    { Unit = "months", Confidence = Confidence.FoundSecondHand };

    public static readonly Rule Consider = new(
        "PB-03", "Consider a review of direct payments when asked", Tier.Law, "SI 2014/1652, reg 11(4)", "the recipient asks", "no number of days")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule Reasons = new(
        "PB-04", "Give reasons for refusing, reducing or stopping direct payments", Tier.Law, "SI 2014/1652, regs 7, 12, 14", "the decision", "no number of days")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand };

    public static IReadOnlyList<Rule> All { get; } = [Prepare, Review, Consider, Reasons];

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        foreach (var budget in context.Case.Budgets)
        {
            if (budget.DirectPayments is not null)
            {
                yield return new ClockBuilder(Review, context)
                    .Starting(budget.On, "Direct payments were first recorded on")
                    .Months(3)
                    .DoneOn(Days.First(context.Case.ReviewsMet, met => met.On, budget.On.AddDays(1)), "A review meeting was held on")
                    .CancelledBy(context.PlanEnded())
                    .Build();
                yield break;
            }
        }
    }
}
