namespace Caseclock.Domain.Tests.Indicators;

public class ReviewFigures
{
    [Theory]
    [InlineData("2025-02-28", "0/0=-")] // Not open for 12 months yet.
    [InlineData("2025-03-01", "0/1=0")] // 28 February and 3 months is 28 May; 1 March and 3 months is 1 June.
    [InlineData("2025-03-14", "0/1=0")]
    [InlineData("2025-03-15", "1/1=100")] // Up to and including 15 June.
    [InlineData("2025-06-14", "1/1=100")]
    [InlineData("2025-06-15", "0/1=0")] // Not the day itself.
    public void Scheduled_WithinThreeMonthsAfterTheDay(string day, string row)
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-03-01
            ann/1 review.planned 2025-02-01 for=2025-06-15
            """);
        Assert.Equal(row, story.Row("reviews-scheduled-3m", day));
    }

    [Theory]
    [InlineData("2025-05-29", "2025-02-28", "0/1=0")]
    [InlineData("2025-05-28", "2025-02-28", "1/1=100")]
    [InlineData("2025-05-29", "2025-03-01", "1/1=100")]
    [InlineData("2025-05-31", "2025-02-28", "0/1=0")]
    public void Scheduled_FromTheLastDayOfFebruary(string planned, string day, string row)
    {
        var story = Story.Of($"""
            ann/1 plan.issued 2023-03-01
            ann/1 review.planned 2025-02-01 for={planned}
            """);
        Assert.Equal(row, story.Row("reviews-scheduled-3m", day));
    }

    [Fact]
    public void Scheduled_KnownOnlyLater_AndSeveral_CountOnce()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2023-03-01
            ann/1 review.planned 2025-02-10 for=2025-04-01
            ann/1 review.planned 2025-02-20 for=2025-05-01
            """);
        Assert.Equal("0/1=0", story.Row("reviews-scheduled-3m", "2025-02-09"));
        Assert.Equal("1/1=100", story.Row("reviews-scheduled-3m", "2025-02-20"));
        Assert.Equal("1/1=100", story.Row("reviews-scheduled-3m", "2025-04-01")); // The second one still stands.
        Assert.Equal("0/1=0", story.Row("reviews-scheduled-3m", "2025-05-01"));
    }

    private static readonly Story Reviewed = Story.Of("""
        ann/1 plan.issued 2024-03-10
        ann/1 review.met 2025-03-09 type=annual
        ann/1 review.decided 2025-03-20 outcome=maintain
        ben/2 plan.issued 2024-03-10
        ben/2 review.met 2025-03-10 type=annual
        cat/3 plan.issued 2024-03-10
        dee/4 plan.issued 2024-03-10
        dee/4 plan.ceased 2025-03-09 reason=1
        """);

    [Theory]
    [InlineData("reviews-in-timescale", "2025-03", "1/3=33.333333333333333333333333333")] // The anniversary is a day late.
    [InlineData("reviews-in-timescale", "2025-02", "0/0=-")]
    [InlineData("reviews-in-timescale", "2026-03", "0/1=0")] // The next runs from the decision, not from the meeting.
    [InlineData("reviews-held-12m", "2025-03", "2/3=66.666666666666666666666666667")] // Within 12 months of the start: the anniversary is.
    [InlineData("reviews-completed", "2025-03", "1")]
    public void Due_TheLastDayOfTheTwelveMonths(string id, string period, string row) => Assert.Equal(row, Reviewed.Row(id, period));

    [Fact]
    public void InTimescale_ByPolicyOnTheAnniversary()
    {
        var story = Reviewed.With(request => request with { Policies = request.Policies with { ReviewOnAnniversary = true } });
        Assert.Equal("2/3=66.666666666666666666666666667", story.Row("reviews-in-timescale", "2025-03"));
    }

    [Fact]
    public void Held_LongAfterItWasDue_CountsOnceInTheMonthItWasHeld()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2023-03-10
            ann/1 review.met 2024-06-01 type=annual
            """);
        Assert.Equal("0/0=-", story.Row("reviews-held-12m", "2024-03"));
        Assert.Equal("0/1=0", story.Row("reviews-held-12m", "2024-06"));
        Assert.Equal("0/1=0", story.Row("reviews-in-timescale", "2024-03"));
    }

    [Fact]
    public void Held_FromTheLastDecision()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2020-03-10
            ann/1 review.met 2024-01-10 type=annual
            ann/1 review.decided 2024-02-29 outcome=maintain
            ann/1 review.met 2025-02-28 type=annual
            """);
        Assert.Equal("1/1=100", story.Row("reviews-held-12m", "2025-02"));
        Assert.Equal("1/1=100", story.Row("reviews-in-timescale", "2025-02")); // 12 months starting 29 February 2024 end on 28 February.
    }

    [Fact]
    public void InTimescale_TransferredIn_RunsFromTheLastReview()
    {
        var story = Story.Of("""
            ann/1 plan.transferredIn 2024-06-01 madeOn=2020-01-01 lastReviewedOn=2023-10-05
            ann/1 review.met 2024-10-01
            """);
        Assert.Equal("1/1=100", story.Row("reviews-in-timescale", "2024-10"));
    }

    [Theory]
    [InlineData("2025-02-28", "0/0=-")]
    [InlineData("2025-03-01", "0/1=0")] // The meeting of 2 March 2024 is in (1 March 2024, 1 March 2025].
    [InlineData("2025-03-02", "1/1=100")]
    [InlineData("2025-04-09", "1/1=100")]
    [InlineData("2025-04-10", "0/1=0")] // Any type of meeting.
    public void None_InTheTwelveMonthsToTheDay(string day, string row)
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-03-01
            ann/1 review.met 2024-03-02 type=annual
            ann/1 review.met 2025-04-10 type=emergency
            """);
        Assert.Equal(row, story.Row("reviews-none-12m", day));
    }

    [Fact]
    public void Reports_WithinTwoWeeks_OrWithoutAMeeting()
    {
        var story = Story.Of("""
            ann/1 review.met 2025-03-03
            ann/1 review.reported 2025-03-17
            ben/2 review.met 2025-03-03
            ben/2 review.reported 2025-03-18
            cat/3 review.reported 2025-03-18
            """);
        Assert.Equal("1/3=33.333333333333333333333333333", story.Row("review-report-2w", "2025-03"));
    }

    [Theory]
    [InlineData("2025-03-31", "1/1=100")]
    [InlineData("2025-04-01", "0/1=0")]
    public void Decision_WithinFourWeeksOfItsMeeting(string decided, string row)
    {
        var story = Story.Of($"""
            ann/1 review.met 2025-03-03
            ann/1 review.decided {decided} outcome=maintain
            """);
        Assert.Equal(row, story.Row("review-decision-4w", "2025"));
    }

    [Fact]
    public void Decision_SecondOnOneMeeting_HasNoMeeting()
    {
        var story = Story.Of("""
            ann/1 review.met 2025-03-03
            ann/1 review.decided 2025-03-03 outcome=amend
            ann/1 review.decided 2025-03-20 outcome=maintain
            ben/2 review.decided 2025-03-20 outcome=maintain
            """);
        Assert.Equal("1/1=100", story.Row("review-decision-4w", "2025"));
        Assert.Equal("3", story.Row("reviews-completed", "2025"));
    }

    [Theory]
    [InlineData("", "2025-05-26", "1/1=100", "0/0=-")]
    [InlineData("", "2025-05-27", "0/1=0", "0/0=-")]
    [InlineData("ann/1 review.decided 2025-03-20 outcome=amend", "2025-05-26", "1/1=100", "0/0=-")]
    [InlineData("ann/1 review.decided 2025-03-20 outcome=maintain", "2025-05-26", "0/0=-", "0/0=-")]
    [InlineData("ann/1 amendment.declined 2025-03-20", "2025-05-26", "0/0=-", "0/0=-")]
    [InlineData("ann/1 plan.amended 2025-03-03", "2025-05-26", "1/1=100", "0/0=-")]
    [InlineData("ann/1 amendment.proposed 2025-03-31", "2025-05-26", "1/1=100", "1/1=100")]
    [InlineData("ann/1 amendment.proposed 2025-03-31", "2025-05-27", "0/1=0", "0/1=0")]
    [InlineData("ann/1 amendment.proposed 2025-05-27", "2025-05-27", "0/1=0", "1/1=100")]
    public void AmendedPlan_FromItsMeetingAndFromItsNotice(string line, string amended, string twelve, string eight)
    {
        var story = Story.Of($"""
            ann/1 review.met 2025-03-03
            {line}
            ann/1 plan.amended {amended}
            """);
        Assert.Equal(twelve, story.Row("review-final-12w", "2025"));
        Assert.Equal(eight, story.Row("review-final-8w", "2025"));
    }

    [Fact]
    public void AmendedPlan_AfterTheNoticeWasDeclined_HasNoNotice()
    {
        var story = Story.Of("""
            ann/1 amendment.proposed 2025-03-31
            ann/1 amendment.declined 2025-03-31
            ann/1 plan.amended 2025-04-10
            """);
        Assert.Equal("0/0=-", story.Row("review-final-8w", "2025"));
    }

    [Theory]
    [InlineData("2025-03-02", "0", "-")]
    [InlineData("2025-03-03", "1", "0")]
    [InlineData("2025-04-01", "2", "29")]
    [InlineData("2025-04-02", "1", "1")] // Ann's decision is out; Ben has waited since 1 April.
    [InlineData("2025-06-01", "1", "61")]
    [InlineData("2025-06-02", "0", "-")] // Ben's plan ceased.
    public void Outstanding_UntilTheDecision(string day, string count, string oldest)
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-03-01
            ann/1 review.met 2025-03-03
            ann/1 review.decided 2025-04-02 outcome=maintain
            ben/2 plan.issued 2024-03-01
            ben/2 review.decided 2025-03-20 outcome=maintain
            ben/2 review.met 2025-04-01
            ben/2 plan.ceased 2025-06-02 reason=1
            """);
        Assert.Equal(count, story.Row("reviews-outstanding", day));
        Assert.Equal(oldest, story.Row("reviews-outstanding", day, "oldest, days"));
    }

    [Fact]
    public void Outstanding_InBands_AndTheOldestIsListed()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-03-01
            ann/1 review.met 2025-03-03
            ben/2 plan.issued 2024-03-01
            ben/2 review.met 2025-03-04
            """);
        Assert.Equal("1", story.Row("reviews-outstanding", "2025-04-01", "≤4"));
        Assert.Equal("1", story.Row("reviews-outstanding", "2025-04-01", "5–12"));
        Assert.Equal("ann", Assert.Single(story.Children("reviews-outstanding", "2025-04-01", "oldest, days")).Person);
    }

    [Theory]
    [InlineData("primaryToSecondary", "2025-02-15", "2025-02", "1/1=100")] // That day is in time, a Saturday too.
    [InlineData("primaryToSecondary", "2025-02-16", "2025-02", "0/1=0")]
    [InlineData("primaryToSecondary", "2024-09-01", "2025-02", "0/1=0")] // Not after the day 12 months before.
    [InlineData("primaryToSecondary", "2024-09-02", "2025-02", "1/1=100")]
    [InlineData("secondaryToPost16", "2025-03-31", "2025-03", "1/1=100")]
    [InlineData("secondaryToPost16", "2025-04-01", "2025-03", "0/1=0")]
    [InlineData("post16ToPost16", "2025-03-31", "2025", "0/0=-")]
    public void PhaseTransfers_ByTheDueDate(string phase, string amended, string period, string row)
    {
        var story = Story.Of($"""
            ann/1 plan.issued 2020-03-01
            ann/1 phaseTransfer.expected 2024-09-10 phase={phase} transferOn=2025-09-01
            ann/1 phaseTransfer.expected 2024-10-10 phase={phase} transferOn=2025-09-01
            ann/1 plan.amended {amended}
            ben/2 plan.issued 2020-03-01
            ben/2 phaseTransfer.expected 2024-09-10 phase={phase} transferOn=2025-09-01
            ben/2 plan.ceased 2025-02-15 reason=1
            """);
        Assert.Equal(row, story.Row("phase-transfer-on-time", period));
    }

    [Fact]
    public void Dfe_ThePartsAddUpToTheWhole()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2022-03-01
            ann/1 review.met 2024-02-01
            ann/1 review.decided 2024-02-29 outcome=amend
            ben/2 plan.issued 2022-03-01
            ben/2 review.met 2024-02-01
            ben/2 review.decided 2024-03-01 outcome=maintain
            cat/3 plan.issued 2022-03-01
            cat/3 review.met 2023-02-01
            cat/3 review.decided 2023-02-10 outcome=cease
            dee/4 plan.issued 2022-03-01
            eve/5 plan.issued 2024-01-01
            fay/6 plan.issued 2022-03-01
            fay/6 review.decided 2024-05-01 outcome=cease
            fay/6 plan.ceased 2024-06-01 reason=1
            """);
        Assert.Equal("4", story.Row("review-expected", "2024"));
        Assert.Equal("1", story.Row("review-not-expected", "2024"));
        Assert.Equal("2", story.Row("review-completed", "2024"));
        Assert.Equal("1", story.Row("review-completed-prior", "2024"));
        Assert.Equal("1", story.Row("review-not-completed", "2024"));
        Assert.Equal("1", story.Row("review-decision-4-weeks", "2024"));
        Assert.Equal("1", story.Row("review-decision-over-4-weeks", "2024"));
        Assert.Equal("1", story.Row("review-outcome-amended", "2024"));
        Assert.Equal("1", story.Row("review-outcome-maintained", "2024"));
        Assert.Equal("0", story.Row("review-outcome-ceased", "2024"));
        Assert.Equal("3", story.Row("review-completed-prior", "2025-01-01..2025-06-30")); // A new year begins.
    }
}
