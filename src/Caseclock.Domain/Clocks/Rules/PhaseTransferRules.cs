using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Phase transfers: SEND Regulations 2014 reg 18 (statutory.md 1D).</summary>
internal static class PhaseTransferRules
{
    private static readonly DateOnly Historic = new(2015, 9, 1);

    public static readonly Rule ToNextPhase = new(
        "PT-01", "Name the next school in an amended plan", Tier.Law, "SEND Regulations 2014, reg 18(1)(b)", "a move to school, junior, middle or secondary school", "15 February of the year of the move")
    { Unit = "date", Policies = ["P1"], Notes = "The regulation says before, the Code of Practice says by. No weekend moves it." };

    public static readonly Rule ToPost16 = new(
        "PT-02", "Name the post-16 place in an amended plan", Tier.Law, "SEND Regulations 2014, reg 18(1)(a)", "a move from secondary school to a post-16 institution", "31 March of the year of the move")
    { Unit = "date", Policies = ["P1"] };

    public static readonly Rule BetweenPost16 = new(
        "PT-03", "Name the next post-16 place in an amended plan", Tier.Law, "SEND Regulations 2014, reg 18(2)", "a move between post-16 institutions", "5 months before the move")
    { Unit = "months before" };

    public static readonly Rule ToPost16In2015 = new(
        "PT-04", "Name the post-16 place in an amended plan (September 2015)", Tier.Law, "SEND Regulations 2014, reg 18(3)", "a move to a post-16 institution on 1 September 2015", "31 May 2015")
    { Unit = "date", Policies = ["P1"], Notes = "History only." };

    public static readonly Rule Earliest = new(
        "PT-05", "Issue the phase-transfer plan by the earliest of its limits", Tier.Law, "SEND Regulations 2014, regs 18, 22; R (L, M and P) v Devon [2022] EWHC 493 (Admin)", "a review for a phase transfer", "the earliest of 8 weeks from the notice, 12 weeks from the meeting and the transfer date")
    { Unit = "date", Confidence = Confidence.FoundSecondHand };

    public static IReadOnlyList<Rule> All { get; } = [ToNextPhase, ToPost16, BetweenPost16, ToPost16In2015, Earliest];

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        // The same move expected twice is one move.
        foreach (var transfer in context.Case.PhaseTransfers.DistinctBy(transfer => (transfer.Phase, transfer.TransferOn)))
        {
            if (transfer is { Phase: { } phase, TransferOn: { } day })
            {
                var (rule, due, why) = Limit(phase, day);
                yield return TransferClock(context, rule, phase, day, due, why);
                if (EarliestClock(context, phase, day, due) is { } clock)
                {
                    yield return clock;
                }
            }
        }
    }

    private static (Rule Rule, DateOnly Due, Step Why) Limit(string phase, DateOnly day) => phase switch
    {
        "post16ToPost16" => (BetweenPost16, Counting.MonthsAfter(day, -5), new Step("5 months before the move: {0}.", Counting.MonthsAfter(day, -5))),
        "secondaryToPost16" when day == Historic => (ToPost16In2015, new DateOnly(2015, 5, 31), new Step("For moves on {0} the limit was {1}.", day, new DateOnly(2015, 5, 31))),
        "secondaryToPost16" => (ToPost16, new DateOnly(day.Year, 3, 31), new Step("The move is in {0}: the limit is {1}.", day.Year, new DateOnly(day.Year, 3, 31))),
        _ => (ToNextPhase, new DateOnly(day.Year, 2, 15), new Step("The move is in {0}: the limit is {1}.", day.Year, new DateOnly(day.Year, 2, 15))),
    };

    private static ClockBuilder FromTransfer(Rule rule, ClockContext context, string phase, DateOnly day) => new ClockBuilder(rule, context)
        .About($"{phase} {Served.Iso(day)}")
        .Starting(YearBefore(day), $"The move is expected on {DateWords.Short(day)}; the 12 months before it began on");

    private static Clock? TransferClock(ClockContext context, Rule rule, string phase, DateOnly day, DateOnly due, Step why)
    {
        var counts = context.Policies.TransferDayCounts;
        var last = counts || rule == BetweenPost16 ? due : due.AddDays(-1);
        var builder = FromTransfer(rule, context, phase, day).Until(last, why);
        if (rule != BetweenPost16)
        {
            builder.Policy("P1", counts ? "the day itself is in time" : "the day before is the last");
        }

        return builder.DoneOn(Days.First(context.Case.PlansAmended, YearBefore(day).AddDays(1)), "The amended plan was issued on")
            .CancelledBy(context.PlanEnded()).Build();
    }

    private static Clock? EarliestClock(ClockContext context, string phase, DateOnly day, DateOnly transferDue)
    {
        var @case = context.Case;
        var from = YearBefore(day).AddDays(1);
        var meeting = Days.First([.. @case.ReviewsMet.Where(met => met.Type == "phaseTransfer")], met => met.On, from, day)
            ?? Days.First(@case.ReviewsMet, met => met.On, from, day);
        var notice = Days.First(@case.AmendmentNotices, sent => sent.On, meeting ?? from, day);
        if (meeting is null && notice is null)
        {
            return null;
        }

        var due = transferDue;
        var builder = FromTransfer(Earliest, context, phase, day);
        if (meeting is { } met)
        {
            due = Earlier(due, Counting.WithinWeeks(met, 12));
            builder.Say(new Step("The review meeting was held on {0}; 12 weeks from it end on {1}.", met, Counting.WithinWeeks(met, 12)));
        }

        if (notice is { } sent)
        {
            due = Earlier(due, Counting.WithinWeeks(sent, 8));
            builder.Say(new Step("The amendment notice was sent on {0}; 8 weeks from it end on {1}.", sent, Counting.WithinWeeks(sent, 8)));
        }

        return builder
            .Until(due, new Step("The earliest of these and of {0} is {1}.", transferDue, due))
            .DoneOn(Days.First(@case.PlansAmended, meeting ?? notice!.Value), "The amended plan was issued on")
            .CancelledBy(context.PlanEnded())
            .Build();
    }

    private static DateOnly YearBefore(DateOnly day) => Counting.MonthsAfter(day, -12);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
