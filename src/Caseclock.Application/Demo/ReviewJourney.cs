namespace Caseclock.Application.Demo;

/// <summary>Year after year of reviews: arranged, papers, meeting, report, decision, and the amended plan.</summary>
internal static class ReviewJourney
{
    private const int ArrangedAhead = 75;

    public static void Tell(Story story)
    {
        var last = FirstBase(story);
        var end = Earlier(story.Life.Ends, story.Days.Today.AddDays(ArrangedAhead));
        var moves = story.School.Moves;
        var nextMove = 0;
        while (last < end)
        {
            while (nextMove < moves.Count && ReviewOf(moves[nextMove]) < last.AddDays(60))
            {
                nextMove++;
            }

            var review = Next(story, last, nextMove < moves.Count ? moves[nextMove] : null);
            if (review.Met >= end)
            {
                return;
            }

            One(story, review);
            last = review.Decided;
        }
    }

    /// <summary>The day about which the review before a move is held: in the autumn term before it.</summary>
    public static DateOnly ReviewOf(PhaseMove move) => new(move.On.Year - 1, 10, 12);

    private sealed record Review(DateOnly Met, DateOnly Decided, PhaseMove? Move);

    // What the old system carried over is the plan and its latest review.
    private static DateOnly FirstBase(Story story)
    {
        var live = story.Days.GoLive;
        var start = story.Life.MadeElsewhere is not null ? story.Life.Began.AddDays(-story.Random.Int(90, 240)) : story.Life.Began;
        if (start >= live.AddMonths(-12))
        {
            return start;
        }

        var decided = story.Days.WorkingBefore(live.AddDays(-story.Random.Int(5, 240)));
        var met = story.Days.SchoolBefore(decided.AddDays(-story.Random.Int(14, 60)));
        story.Journal.Add("review.met", met, ("type", "annual"));
        story.Journal.Add("review.decided", decided, ("outcome", "maintain"));
        return decided;
    }

    private static Review Next(Story story, DateOnly last, PhaseMove? move)
    {
        var random = story.Random;
        var due = last.AddMonths(12).AddDays(-1);
        if (move is not null && ReviewOf(move) <= due.AddDays(60))
        {
            var day = story.Days.SchoolBefore(ReviewOf(move).AddDays(random.Int(-25, 45)));
            return Decided(story, Meeting(story, last, day), move);
        }

        if (!random.Chance(story.Rates.ReviewLate))
        {
            return Decided(story, Meeting(story, last, due.AddDays(-random.Int(29, 85))), null);
        }

        var late = random.Chance(story.Rates.ReviewInBacklog) ? random.Int(25 * 7, 41 * 7) : random.Int(2, 20 * 7);
        var decided = story.Days.WorkingBefore(due.AddDays(late));
        if (random.Chance(story.Rates.ReviewDecidedInFourWeeks))
        {
            var quick = Meeting(story, last, decided.AddDays(-random.Int(12, 26)));
            return new Review(quick, Earlier(decided, story.Days.WorkingBefore(quick.AddDays(28))), null);
        }

        var met = Meeting(story, last, decided.AddDays(-random.Int(32, 32 + Math.Min(late, 150))));
        return new Review(met, decided, null);
    }

    private static Review Decided(Story story, DateOnly met, PhaseMove? move)
    {
        var decided = story.Random.Chance(story.Rates.ReviewDecidedInFourWeeks)
            ? story.Days.WorkingBefore(met.AddDays(story.Random.Int(12, 28)))
            : story.Later(met, 29, move is null ? 70 : 60);
        return new Review(met, decided, move);
    }

    private static DateOnly Meeting(Story story, DateOnly last, DateOnly day)
    {
        var met = story.Days.SchoolBefore(day);
        var earliest = last.AddDays(60) > story.Life.Began ? last.AddDays(60) : story.Life.Began.AddDays(14);
        return met >= earliest ? met : story.Days.WorkingAfter(earliest);
    }

    private static void One(Story story, Review review)
    {
        Prepare(story, review);
        var reported = Hold(story, review);
        Decide(story, review, reported);
    }

    private static void Prepare(Story story, Review review)
    {
        var journal = story.Journal;
        var told = story.Random.Chance(0.85) ? story.Random.Int(15, 60) : story.Random.Int(4, 13);
        var by = story.Random.Chance(0.93) ? "school" : "authority";
        journal.Add("review.planned", Before(story, review.Met, told), ("for", review.Met), ("arrangedBy", by));
        var sent = story.Random.Chance(story.Rates.PapersInTime) ? story.Random.Int(14, 20) : story.Random.Int(2, 13);
        journal.Add("review.papersCirculated", Before(story, review.Met, sent), ("for", review.Met));
    }

    // That many days before the meeting, but not before the plan.
    private static DateOnly Before(Story story, DateOnly met, int daysBefore)
    {
        var day = story.Days.WorkingBefore(met.AddDays(-daysBefore));
        return day > story.Life.Began ? day : story.Life.Began;
    }

    private static DateOnly Hold(Story story, Review review)
    {
        var age = review.Met.Year - story.Life.Born.Year;
        var type = review.Move is not null ? "phaseTransfer" : age < 5 ? "earlyYears" : story.Random.Chance(0.02) ? "emergency" : "annual";
        story.Journal.Add(
            "review.met",
            review.Met,
            ("type", type),
            ("childViews", story.Random.Chance(0.86)),
            ("adulthood", age >= 14 ? story.Random.Chance(0.82) : null));
        var reported = story.Random.Chance(story.Rates.ReportInTwoWeeks) ? story.Later(review.Met, 3, 12) : story.Later(review.Met, 15, 40);
        reported = reported < review.Decided ? reported : review.Decided;
        story.Journal.Add("review.reported", reported);
        if (story.Random.Chance(0.2))
        {
            story.Journal.Add("outcome.recorded", review.Met, ("met", story.Random.Chance(0.62)), ("area", story.Random.Pick(Areas)));
        }

        return reported;
    }

    private static void Decide(Story story, Review review, DateOnly reported)
    {
        var ceases = review.Decided.AddDays(400) > story.Life.Ends && story.Life.End is EndOfPlan.Leaver or EndOfPlan.NeedsMet
            && review.Decided.AddDays(70) < story.Life.Ends;
        var amends = !ceases && (review.Move is not null || story.Random.Chance(story.Rates.ReviewAmends));
        story.Journal.Add("review.decided", review.Decided, ("outcome", ceases ? "cease" : amends ? "amend" : "maintain"));
        if (amends)
        {
            AmendmentJourney.Tell(story, review.Met, review.Decided, review.Move);
        }

        if (story.Random.Chance(story.Rates.Audited))
        {
            story.Journal.Add(
                "audit.graded",
                story.Later(reported, 10, 120),
                ("grade", story.Random.Pick(story.Rates.AuditGrade)),
                ("theme", story.Random.Pick(["Child's voice", "Outcomes", "Health advice", "Preparing for adulthood"])));
        }

        if (story.Random.Chance(0.06))
        {
            var positive = story.Random.Chance(0.68);
            story.Journal.Add(
                "feedback.received",
                story.Later(review.Met, 5, 60),
                ("tool", "POET"),
                ("question", "Were your views heard?"),
                ("answer", positive ? "Yes" : "Not really"),
                ("positive", positive));
        }

        if (story.Random.Chance(story.Rates.Reassessment))
        {
            var asked = story.Later(review.Met, 20, 120);
            story.Journal.Add("reassessment.requested", asked);
            story.Journal.Add("reassessment.decided", story.Days.WorkingBefore(asked.AddDays(story.Random.Int(8, 19))), ("outcome", "no"));
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static readonly string[] Areas = ["Learning", "Communication", "Friendships", "Independence", "Health", "Work"];
}
