using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>The rules that carry each limit of an order, an unopposed appeal or an agreement; one set for each source.</summary>
/// <param name="Notify">Tell the family that the assessment will be made.</param>
/// <param name="NoPlan">Notify a refusal to issue.</param>
/// <param name="Plan">Issue the plan after the assessment.</param>
/// <param name="Draft">Send the draft.</param>
/// <param name="Final">Issue the plan ordered.</param>
/// <param name="Reconsider">Reconsider.</param>
/// <param name="Contents">Amend the contents.</param>
/// <param name="School">Name the school.</param>
/// <param name="Continue">Go on maintaining.</param>
/// <param name="ContinueAndAmend">Go on maintaining and amend.</param>
/// <param name="Other">Anything else; null where nothing else can be ordered.</param>
internal sealed record OrderRules(
    Limb Notify,
    Limb NoPlan,
    Limb Plan,
    Limb Draft,
    Limb Final,
    Limb Reconsider,
    Limb Contents,
    Limb School,
    Limb Continue,
    Limb ContinueAndAmend,
    Limb? Other);

/// <summary>One limit of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Letter">The letter in its id; empty where the rule has one limit.</param>
/// <param name="Title">What is due.</param>
internal sealed record Limb(Rule Rule, string Letter, string Title);

/// <summary>The clocks of what was ordered or agreed (regs 42, 44, 45).</summary>
internal static class OrderClocks
{
    public static IEnumerable<Clock?> Of(ClockContext context, Ordered ordered, OrderRules rules)
    {
        var @case = context.Case;
        var drafted = Days.First(@case.Drafts, draft => draft.On, ordered.On);
        var issued = Days.First(@case.PlansIssued, ordered.On);
        var amended = Days.Earliest(Days.First(@case.PlansAmended, ordered.On), issued) ?? ordered.CarriedOut;
        return ordered.To switch
        {
            "assess" => Assess(context, ordered, rules),
            "make" =>
            [
                Start(context, ordered, rules.Draft).Weeks(5).DoneOn(drafted, "The draft was sent on").PassedBy(issued, "The plan was issued").Build(),
                Start(context, ordered, rules.Final).Weeks(11).UnlessBy(ordered.ByDate, ordered.Words).DoneOn(issued ?? amended, "The plan was issued on").Build(),
            ],
            "reconsider" =>
            [
                Start(context, ordered, rules.Reconsider).Weeks(2).UnlessBy(ordered.ByDate, ordered.Words)
                    .DoneOn(Reconsidered(@case, ordered), "It was reconsidered on").Build(),
            ],
            "contents" => [Amend(context, ordered, rules.Contents, 5, amended)],
            "school" => [Amend(context, ordered, rules.School, 2, amended)],
            "continueAndAmend" => [Amend(context, ordered, rules.ContinueAndAmend, 5, amended)],
            "continue" => [Continue(context, ordered, rules.Continue)],
            "other" when rules.Other is { } other =>
            [
                Start(context, ordered, other).Weeks(2).UnlessBy(ordered.ByDate, ordered.Words)
                    .DoneOn(ordered.CarriedOut, "It was carried out on").Build(),
            ],
            _ => [],
        };
    }

    private static IEnumerable<Clock?> Assess(ClockContext context, Ordered ordered, OrderRules rules)
    {
        var @case = context.Case;
        var decided = @case.AssessmentDecisions.FirstOrDefault(decision => decision.Yes && decision.On >= ordered.On);
        var told = Days.Earliest(ordered.AssessmentNotified, decided == default ? null : decided.On);
        var drafted = Days.First(@case.Drafts, draft => draft.On, ordered.On);
        var firstRefused = Days.Earliest(Days.First(@case.Refusals, ordered.On), Days.First(@case.AmendmentsDeclined, ordered.On));
        var firstIssued = Days.Earliest(Days.First(@case.PlansIssued, ordered.On), Days.First(@case.PlansAmended, ordered.On));

        // Whichever came first ended the assessment that was ordered; the other belongs to something later, such as a review.
        var refused = firstIssued < firstRefused ? null : firstRefused;
        var issued = firstRefused <= firstIssued ? null : firstIssued;
        yield return Start(context, ordered, rules.Notify)
            .Weeks(2)
            .UnlessBy(ordered.ByDate, ordered.Words)
            .DoneOn(told, "The family was told on")
            .PassedBy(Days.First(@case.Advice, advice => advice.Requested, ordered.On), "Advice was asked for")
            .PassedBy(Days.Earliest(drafted, Days.Earliest(refused, issued)), "A later step was taken")
            .Build();
        yield return Start(context, ordered, rules.NoPlan)
            .Weeks(10)
            .DoneOn(refused, "The decision not to issue a plan was notified on")
            .CancelledBy(Days.Earliest(drafted, issued) is { } going ? new Step("A draft or plan was sent on {0}, so no refusal is due.", going) : null)
            .Build();
        yield return Start(context, ordered, rules.Plan)
            .Weeks(14)
            .DoneOn(issued, "The plan was issued on")
            .CancelledBy(refused is { } day ? new Step("The decision not to issue a plan was notified on {0}: no plan is due.", day) : null)
            .Build();
    }

    private static Clock? Amend(ClockContext context, Ordered ordered, Limb limb, int weeks, DateOnly? amended) =>
        Start(context, ordered, limb).Weeks(weeks).UnlessBy(ordered.ByDate, ordered.Words).DoneOn(amended, "The amended plan was issued on").Build();

    private static Clock? Continue(ClockContext context, Ordered ordered, Limb limb)
    {
        var builder = Start(context, ordered, limb)
            .Until(ordered.On, new Step("At once: the plan goes on from {0}.", ordered.On));
        return context.Case.PlanEnded <= ordered.On ? builder.Build() : builder.DoneOn(ordered.On, "The plan was maintained on").Build();
    }

    private static DateOnly? Reconsidered(Case @case, Ordered ordered)
    {
        var day = ordered.CarriedOut;
        day = Days.Earliest(day, Days.First(@case.AssessmentDecisions, decision => decision.On, ordered.On.AddDays(1)));
        day = Days.Earliest(day, Days.First(@case.Drafts, draft => draft.On, ordered.On));
        day = Days.Earliest(day, Days.First(@case.Refusals, ordered.On.AddDays(1)));
        return Days.Earliest(day, Days.First(@case.AmendmentNotices, notice => notice.On, ordered.On));
    }

    private static ClockBuilder Start(ClockContext context, Ordered ordered, Limb limb)
    {
        var builder = new ClockBuilder(limb.Rule, context)
            .Limb(limb.Letter, limb.Title)
            .About(ordered.Subject)
            .Starting(ordered.On, ordered.Source switch
            {
                OrderSource.Tribunal => "The Tribunal's order was made on",
                OrderSource.Unopposed => "The Tribunal was told that the appeal is not opposed on",
                _ => "The agreement was made at mediation on",
            })
            .SupersededBy(ordered.ReplacedBy)
            .CancelledBy(context.OrderEnded(ordered.On));
        return ordered.Inferred
            ? builder.Say(new Step("What was ordered is not recorded; it is taken from what the appeal was about."))
            : builder;
    }
}
