using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>One period of 12 months within which the plan must be reviewed (Children and Families Act 2014 s.44).</summary>
/// <param name="Rule">AR-01 for the first, AR-02 for the next.</param>
/// <param name="Start">The day the plan was first made or last reviewed.</param>
/// <param name="Completed">The day its review was complete; null while it is not.</param>
/// <param name="TransferDue">TR-04's day, where the plan was transferred in during this period; else null.</param>
internal sealed record ReviewPeriod(Rule Rule, DateOnly Start, DateOnly? Completed, DateOnly? TransferDue)
{
    /// <summary>
    /// The first day from which the record tells the reviews, where it began with a loaded return: that states only the latest review, so
    /// that those between <see cref="Start"/> and this day are not known. Null where the record tells them all.
    /// </summary>
    public DateOnly? KnownFrom { get; private init; }

    public static IReadOnlyList<ReviewPeriod> Of(ClockContext context)
    {
        var @case = context.Case;
        var completed = context.Policies.MeetingCompletesReview
            ? @case.ReviewsMet.Select(met => met.On)
            : @case.ReviewsDecided.Select(decided => decided.On);
        if ((FirstStart(context) ?? FirstReview(completed)) is not var (rule, start))
        {
            return [];
        }

        var since = @case.TransferredIn is { } transfer && transfer.On > start ? transfer.On : start;
        var ends = completed.Where(day => day >= since && day > start).Distinct().ToList();
        var periods = new List<ReviewPeriod>(ends.Count + 1);
        var transferDue = @case.TransferredIn is null ? null : TransferRules.ReviewDue(context);
        foreach (var end in ends)
        {
            periods.Add(new ReviewPeriod(rule, start, end, transferDue));
            (rule, start, transferDue) = (ReviewRules.Next, end, null);
        }

        periods.Add(new ReviewPeriod(rule, start, null, transferDue));
        periods[0] = periods[0] with { KnownFrom = KnownSince(@case) is { } known && periods[0].Due(context.Policies) < known ? known : null };
        return periods;
    }

    /// <summary>How the end of the 12 months is chosen (P3).</summary>
    public static string EndInWords(Policies policies) => policies.ReviewOnAnniversary ? "the anniversary" : "the day before the anniversary";

    /// <summary>The last lawful day of the 12 months.</summary>
    public DateOnly Due(Policies policies) =>
        policies.ReviewOnAnniversary ? Counting.MonthsAfter(Start, 12) : Counting.PeriodMonthsStartingWith(Start, 12);

    /// <summary>The day by which the review must be complete: the end of the 12 months, or the later day that a transfer gives.</summary>
    public DateOnly Limit(Policies policies) => TransferDue > Due(policies) ? TransferDue.Value : Due(policies);

    public ClockBuilder Counted(ClockBuilder builder, Policies policies)
    {
        var due = Due(policies);
        return builder
            .Starting(Start, Rule == ReviewRules.First ? "The plan was first made on" : "The plan was last reviewed, with its decision notified, on")
            .Policy("P3", EndInWords(policies))
            .Until(due, new Step("The 12 months starting with that day end on {0}.", due));
    }

    // A return of year Y tells of the calendar year before it.
    private static DateOnly? KnownSince(Case @case) =>
        @case.Statements is [var first, ..] && int.TryParse(first.CollectionYear, CultureInfo.InvariantCulture, out var year)
            ? new DateOnly(year - 1, 1, 1)
            : null;

    // Where the plan's making is not recorded, the first review recorded is the first day known.
    private static (Rule Rule, DateOnly Start)? FirstReview(IEnumerable<DateOnly> completed)
    {
        foreach (var day in completed)
        {
            return (ReviewRules.Next, day);
        }

        return null;
    }

    private static (Rule Rule, DateOnly Start)? FirstStart(ClockContext context) => context.Case switch
    {
        { TransferredIn.LastReviewedOn: { } reviewed } => (ReviewRules.Next, reviewed),
        { TransferredIn.MadeOn: { } made } => (ReviewRules.First, made),
        { TransferredIn: null, PlansIssued: [var issued, ..] } => (ReviewRules.First, issued),
        _ => null,
    };
}
