using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// Annual reviews as DfE counts them: plans at the year's end, each with its latest review decision. Expected = completed in the year +
/// completed before + not completed; completed = within 4 weeks + over 4 weeks = amended + ceased + maintained.
/// </summary>
internal static class DfeReviewIndicators
{
    private const int FourWeeks = 28;
    private const string Source = "DfE annual reviews data set";
    private const string Of = "plans open for 12 months or more at the close of the day ";

    private static Indicator Count(string id, string title, string definition, string numerator) => new(id, title, definition)
    {
        Section = Catalogue.B,
        Numerator = numerator,
        LeftOut = "plans open for less than 12 months; a review by another authority before the transfer",
        Dating = Dating.CalendarYear,
        Source = Source,
        Lists = "the plans",
        By = Groupings.OfCases,
    };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Count("review-expected", "Reviews expected (DfE)", "How many plans had been open for 12 months or more, so that a review was to be expected.", Of.TrimEnd()) with
        {
            EachPlan = static (plan, _, tally) => tally.Open(plan.TwelveMonthsOpen, plan.Until, new Why("plan began {day}", plan.Began)),
        },
        Count("review-not-expected", "Reviews not expected (DfE)", "How many plans had been open for less than 12 months, so that no review was to be expected yet.", "plans open for less than 12 months at the close of the day") with
        {
            LeftOut = "plans open for 12 months or more",
            EachPlan = static (plan, _, tally) =>
                tally.Open(plan.From, Days.Earlier(plan.TwelveMonthsOpen, plan.Until), new Why("plan began {day}", plan.Began)),
        },
        Completed("review-completed", "Reviews completed in the year (DfE)", "How many of the reviews expected had their latest decision in the calendar year.", "whose latest review decision was in the calendar year", Year.This, static _ => true),
        Completed("review-completed-prior", "Reviews last completed before the year (DfE)", "How many of the reviews expected had their latest decision in an earlier calendar year.", "whose latest review decision was in an earlier calendar year", Year.Earlier, static _ => true),
        Count("review-not-completed", "Reviews not completed (DfE)", "How many of the reviews expected had never had a decision.", Of + "with no review decision") with
        {
            Polarity = Polarity.DownIsGood,
            EachPlan = CountNever,
        },
        Completed("review-decision-4-weeks", "Review decisions within 4 weeks (DfE)", "How many of the reviews completed in the year had their decision within 4 weeks of the meeting.", "whose latest review decision was in the calendar year and within 28 days of its meeting", Year.This, static review => review.InFourWeeks) with
        {
            Polarity = Polarity.UpIsGood,
        },
        Completed("review-decision-over-4-weeks", "Review decisions over 4 weeks (DfE)", "How many of the reviews completed in the year had their decision later than 4 weeks after the meeting.", "whose latest review decision was in the calendar year and later than that, or without a meeting that shows it in time", Year.This, static review => !review.InFourWeeks) with
        {
            Polarity = Polarity.DownIsGood,
        },
        Outcome("review-outcome-amended", "Reviews ending in amendment (DfE)", "amend"),
        Outcome("review-outcome-ceased", "Reviews ending in ceasing (DfE)", "cease"),
        Outcome("review-outcome-maintained", "Reviews ending without change (DfE)", "maintain"),
    ];

    private enum Year
    {
        This,
        Earlier,
    }

    private readonly record struct Review(Case Case, ReviewDecision Decided)
    {
        public bool InFourWeeks =>
            Reviews.MeetingOfDecision(Case, Decided.On) is { } met && Days.Between(met, Decided.On) <= FourWeeks;
    }

    private static Indicator Outcome(string id, string title, string outcome) => Completed(
        id,
        title,
        $"How many of the reviews completed in the year ended in the decision to {outcome}.",
        $"whose latest review decision was in the calendar year and to {outcome}",
        Year.This,
        review => review.Decided.Outcome == outcome);

    private static Indicator Completed(string id, string title, string definition, string whose, Year year, Predicate<Review> counts) =>
        Count(id, title, definition, Of + whose) with { EachPlan = (plan, _, tally) => CountCompleted(plan, tally, year, counts) };

    private static void CountCompleted(PlanSpan plan, Tally tally, Year year, Predicate<Review> counts)
    {
        var decisions = plan.Case.ReviewsDecided;
        for (var index = 0; index < decisions.Length; index++)
        {
            var decided = decisions[index];
            if (decided.On < plan.Began || !counts(new Review(plan.Case, decided)))
            {
                continue;
            }

            var next = Days.Earlier(plan.Until, index + 1 < decisions.Length ? decisions[index + 1].On : null);
            var newYear = new DateOnly(decided.On.Year + 1, 1, 1);
            var from = Days.Later(plan.TwelveMonthsOpen, year == Year.This ? decided.On : newYear);
            tally.Open(from, year == Year.This ? Days.Earlier(next, newYear) : next, new Why("review decision notified {day}", decided.On));
        }
    }

    private static void CountNever(PlanSpan plan, Person person, Tally tally)
    {
        var until = plan.Until;
        foreach (var decided in plan.Case.ReviewsDecided)
        {
            until = decided.On >= plan.Began ? Days.Earlier(until, decided.On) : until;
        }

        tally.Open(plan.TwelveMonthsOpen, until, new Why("no review decision; plan began {day}", plan.Began));
    }
}
