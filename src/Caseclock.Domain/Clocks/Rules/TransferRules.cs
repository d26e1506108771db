using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Moving between authorities: Children and Families Act 2014 s.47, SEND Regulations 2014 regs 15–16 (statutory.md 1F).</summary>
internal static class TransferRules
{
    public static readonly Rule OnTheDay = new(
        "TR-01", "Transfer the plan on the day of the move", Tier.Law, "SEND Regulations 2014, reg 15(2)", "a move known 15 working days or more before", "the day of the move")
    { Unit = "date" };

    public static readonly Rule After = new(
        "TR-02", "Transfer the plan", Tier.Law, "SEND Regulations 2014, reg 15(2)", "a move not known 15 working days before", "15 working days beginning with the day the authority became aware")
    { Unit = "working days, inclusive", Notes = "The awareness of the authority that the family leaves." };

    public static readonly Rule Tell = new(
        "TR-03", "Tell the family that the plan was transferred, and when it will be reviewed", Tier.Law, "SEND Regulations 2014, reg 15(4)", "the plan is transferred in", "6 weeks")
    { Unit = "weeks" };

    public static readonly Rule Review = new(
        "TR-04", "Review the plan transferred in", Tier.Law, "SEND Regulations 2014, reg 15(5)", "the plan is transferred in", "the later of 12 months from its making or last review and 3 months from transfer")
    { Unit = "months, inclusive", Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule AsMade = new(
        "TR-05", "A plan transferred in counts as made on its original day", Tier.Law, "SEND Regulations 2014, reg 15(3)(a)", "the plan is transferred in", "none")
    { Kind = LimitKind.Duty, Notes = "AR-01 and AR-02 run on from the original day." };

    public static readonly Rule HealthBodyMove = new(
        "TR-06", "The health body tells the new health body of the move", Tier.Law, "SEND Regulations 2014, regs 15, 16", "the family moves to another health body's area with the authority", "the day of the move, or 15 working days from awareness")
    { Kind = LimitKind.Duty, Unit = "working days, inclusive", Binds = Binds.HealthBody, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule HealthBodyChange = new(
        "TR-07", "The health body tells the new one of any other change", Tier.Law, "SEND Regulations 2014, reg 16", "the health body changes for another reason", "15 working days from awareness")
    { Kind = LimitKind.Duty, Unit = "working days", Binds = Binds.HealthBody, Confidence = Confidence.FoundSecondHand };

    public static IReadOnlyList<Rule> All { get; } = [OnTheDay, After, Tell, Review, AsMade, HealthBodyMove, HealthBodyChange];

    /// <summary>The day by which a plan transferred in must be reviewed (reg 15(5)); null where neither limb is known.</summary>
    public static DateOnly? ReviewDue(ClockContext context)
    {
        if (context.Case.TransferredIn is not { } transfer)
        {
            return null;
        }

        var made = transfer.LastReviewedOn ?? transfer.MadeOn;
        DateOnly? twelve = made is { } day ? Counting.PeriodMonthsStartingWith(day, 12) : null;
        if (!transfer.DayRecorded && transfer.LastReviewedOn is null && twelve < transfer.On)
        {
            return null;
        }

        DateOnly? three = transfer.DayRecorded ? Counting.PeriodMonthsStartingWith(transfer.On, 3) : null;
        return twelve is null || three > twelve ? three ?? twelve : twelve;
    }

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        if (OutClock(context) is { } leaving)
        {
            yield return leaving;
        }

        if (context.Case.TransferredIn is not null)
        {
            yield return TellClock(context);
            yield return ReviewClock(context);
        }
    }

    private static Clock? OutClock(ClockContext context)
    {
        var @case = context.Case;
        var transferred = @case.TransferredOut;
        var move = @case.PlanBegan is { } began ? MoveAfter(context, began) : null;
        if (transferred is null && (move is null || !@case.PlanOpenOn(move.Value)))
        {
            return null;
        }

        var moved = move ?? transferred!.On;
        var aware = transferred?.AwareOn;
        if (aware is { } early && early <= WorkingDays.England.Before(moved, 15))
        {
            return new ClockBuilder(OnTheDay, context)
                .Starting(early, "The authority became aware of the move on")
                .Until(moved, new Step("That is 15 working days or more before the move on {0}: the plan goes that day.", moved))
                .DoneOn(transferred?.On, "The plan was transferred on")
                .Build();
        }

        var builder = new ClockBuilder(After, context)
            .Starting(aware ?? move, aware is null ? "When the authority became aware is not recorded; at the latest it was the move, on" : "The authority became aware of the move on");
        var from = aware ?? move;
        if (from is { } day)
        {
            var due = WorkingDays.England.BeginningWith(day, 15);
            builder.UntilWorkingDay(due, new Step("15 working days beginning with that day end on {0}.", due));
        }

        return builder
            .DoneOn(from is null ? null : transferred?.On, "The plan was transferred on")
            .PassedBy(transferred?.On, "The plan was transferred")
            .Build();
    }

    private static DateOnly? MoveAfter(ClockContext context, DateOnly began)
    {
        foreach (var move in context.Person.Moves)
        {
            if (move.Authority is not null && move.On > began && !context.CameFrom(move.Authority))
            {
                return move.On;
            }
        }

        return null;
    }

    private static Clock? TellClock(ClockContext context)
    {
        var @case = context.Case;
        var transfer = @case.TransferredIn!;
        var builder = new ClockBuilder(Tell, context).Starting(transfer.DayRecorded ? transfer.On : null, "The plan was transferred in on");
        return (transfer.DayRecorded ? builder.Weeks(6) : builder.PassedBy(transfer.On, "The plan was here by"))
            .DoneOn(Days.First(@case.TransferNotices, transfer.On), "The family was told on")
            .PassedBy(Days.First(@case.ReviewsMet, met => met.On, transfer.On), "A review meeting was held")
            .PassedBy(Days.First(@case.ReviewsDecided, decided => decided.On, transfer.On), "A review was decided")
            .PassedBy(Days.First(@case.PlansAmended, transfer.On), "An amended plan was issued")
            .CancelledBy(context.PlanEnded())
            .Build();
    }

    private static Clock? ReviewClock(ClockContext context)
    {
        var @case = context.Case;
        var transfer = @case.TransferredIn!;
        var builder = new ClockBuilder(Review, context).Starting(transfer.DayRecorded ? transfer.On : null, "The plan was transferred in on");
        if ((transfer.LastReviewedOn ?? transfer.MadeOn) is { } made)
        {
            builder.Say(new Step(
                "It was " + (transfer.LastReviewedOn is null ? "made" : "last reviewed") + " on {0}; the 12 months starting with that day end on {1}.",
                made,
                Counting.PeriodMonthsStartingWith(made, 12)));
        }

        if (transfer.DayRecorded)
        {
            builder.Say(new Step("The 3 months starting with the transfer end on {0}.", Counting.PeriodMonthsStartingWith(transfer.On, 3)));
        }

        return (ReviewDue(context) is { } due
                ? builder.Until(due, new Step("The later of these is the limit: {0}.", due))
                : builder.Say(new Step("The day of transfer and the day it was last reviewed are not recorded.")).PassedBy(transfer.On, "The plan was here by"))
            .DoneOn(ReviewDue(context) is null ? null : Days.First(@case.ReviewsDecided, decided => decided.On, transfer.On), "The decision after the review was notified on")
            .CancelledBy(context.PlanEnded())
            .Build();
    }
}
