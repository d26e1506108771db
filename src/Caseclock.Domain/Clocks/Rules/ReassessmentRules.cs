using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Re-assessment: Children and Families Act 2014 s.44(2)–(3), SEND Regulations 2014 regs 23–27 (statutory.md 1E).</summary>
internal static class ReassessmentRules
{
    public static readonly Rule Decide = new(
        "RA-01", "Decide whether to re-assess", Tier.Law, "SEND Regulations 2014, reg 25(1); SEND Code of Practice, 9.189", "a request to re-assess is received", "15 days")
    { Unit = "days", Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule Final = new(
        "RA-02", "Issue the plan after re-assessment", Tier.Law, "SEND Regulations 2014, reg 27(2)", "the decision to re-assess is notified", "14 weeks")
    { Unit = "weeks", Exceptions = ["X-SCH", "X-EY", "X-EPC", "X-ABS"] };

    public static readonly Rule SixMonths = new(
        "RA-03", "No duty to re-assess within 6 months of an assessment", Tier.Law, "SEND Regulations 2014, reg 24", "a request to re-assess", "6 months")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed, Notes = "What the authority may rely on, not a limit." };

    public static readonly Rule GiveAdvice = new(
        "RA-04", "Give advice for a re-assessment", Tier.Law, "SEND Regulations 2014, regs 8(1), 26", "each body receives the authority's request for advice", "6 weeks")
    { Unit = "weeks", Binds = Binds.Body, Exceptions = ["X-EPC", "X-ABS", "X-APPT"], Confidence = Confidence.FoundSecondHand };

    public static readonly Rule NoChange = new(
        "RA-05", "Notify a decision not to change the plan after re-assessment", Tier.Law, "SEND Regulations 2014, reg 27(4)", "the re-assessment", "no number of days found")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed };

    public static IReadOnlyList<Rule> All { get; } = [Decide, Final, SixMonths, GiveAdvice, NoChange];

    /// <summary>Whether advice was asked for a re-assessment rather than for the first assessment.</summary>
    public static bool Covers(Case @case, Advice advice) =>
        @case.ReassessmentDecisions.Any(decision => decision.Yes && decision.On <= advice.Requested);

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        var @case = context.Case;
        for (var index = 0; index < @case.ReassessmentRequests.Length; index++)
        {
            var requested = @case.ReassessmentRequests[index];
            DateOnly? next = index + 1 < @case.ReassessmentRequests.Length ? @case.ReassessmentRequests[index + 1] : null;
            yield return new ClockBuilder(Decide, context)
                .About(Served.Iso(requested))
                .Starting(requested, "The request to re-assess was received on")
                .Days(15)
                .DoneOn(Days.First(@case.ReassessmentDecisions, decision => decision.On, requested, next), "The decision was notified on")
                .CancelledBy(context.PlanEnded())
                .Build();
        }

        foreach (var decision in @case.ReassessmentDecisions.Where(decision => decision.Yes))
        {
            yield return new ClockBuilder(Final, context)
                .About(Served.Iso(decision.On))
                .Starting(decision.On, "The decision to re-assess was notified on")
                .Weeks(14)
                .DoneOn(
                    Days.Earliest(Days.First(@case.PlansAmended, decision.On), Days.First(@case.PlansIssued, decision.On)),
                    "The plan was issued on")
                .CancelledBy(Days.First(@case.AmendmentsDeclined, decision.On) is { } declined
                    ? new Step("On {0} it was decided not to change the plan.", declined)
                    : null)
                .CancelledBy(context.PlanEnded())
                .Build();
        }
    }
}
