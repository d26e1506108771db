namespace Caseclock.Domain.Tests.Indicators;

public class RequestFigures
{
    private static readonly Story Refused = Story.Of("""
        ann/1 request.received 2025-01-06
        ann/1 assessment.decided 2025-02-17 outcome=no
        ann/1 assessment.decided 2025-04-01 outcome=yes
        ben/2 request.received 2025-01-07
        ben/2 assessment.decided 2025-02-19 outcome=yes
        cat/3 request.received 2025-01-08
        cat/3 request.withdrawn 2025-02-01
        """);

    [Theory]
    [InlineData("requests", "2025-01", "3")]
    [InlineData("requests", "2025-02", "0")]
    [InlineData("assessments-agreed", "2025", "2")]
    [InlineData("assessments-refused", "2025", "1")]
    [InlineData("assessments-refused", "2025-03", "0")]
    [InlineData("refusal-rate", "2025-02", "1/2=50")]
    [InlineData("refusal-rate", "2025-03", "0/0=-")]
    public void Decisions_EachCountsAgain(string id, string period, string row) => Assert.Equal(row, Refused.Row(id, period));

    [Theory]
    [InlineData("decision-6w", "2025-02", "1/2=50")] // Day 42 is in time, day 43 is not.
    [InlineData("decision-6w", "2025", "1/3=33.333333333333333333333333333")] // The second decision counts, late.
    [InlineData("decision-6w-received", "2025-01", "1/2=50")] // The first decision counts; a withdrawal is no outcome.
    [InlineData("decision-6w-received", "2025-02", "0/0=-")]
    public void SixWeeks_CountedByDecisionOrByReceipt(string id, string period, string row) => Assert.Equal(row, Refused.Row(id, period));

    [Fact]
    public void DecisionByReceipt_DecidedAfterThePeriod_IsInThePeriodOfReceipt()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-03-20
            ann/1 assessment.decided 2025-04-10 outcome=yes
            """);
        Assert.Equal("1/1=100", story.Row("decision-6w-received", "2025-03"));
    }

    [Fact]
    public void DecisionWithoutRequest_IsNotInTime() =>
        Assert.Equal("0/1=0", Story.Of("ann/1 assessment.decided 2025-04-10 outcome=yes").Row("decision-6w", "2025"));

    [Theory]
    [InlineData("2025-01-05", "0")]
    [InlineData("2025-01-06", "1")]
    [InlineData("2025-01-31", "3")]
    [InlineData("2025-02-01", "2")] // Withdrawn that day.
    [InlineData("2025-02-17", "1")] // Refused that day.
    [InlineData("2025-12-31", "1")] // A later yes does not reopen it.
    public void RequestsOpen_ByDay(string day, string row) => Assert.Equal(row, Refused.Row("requests-open", day));

    [Fact]
    public void RequestsOpen_DeathMoveAndPlanCloseThem()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann person.died 2025-02-01
            ben/2 request.received 2025-01-06
            ben person.moved 2025-02-02 authority=871
            cat/3 request.received 2025-01-06
            cat/3 plan.issued 2025-02-03
            dee/4 request.received 2025-01-06
            dee/4 plan.refused 2025-02-04
            eve/5 request.received 2025-01-06
            eve person.moved 2025-02-02 postcode=DE12FT
            """);
        Assert.Equal("5", story.Row("requests-open", "2025-01-31"));
        Assert.Equal("4", story.Row("requests-open", "2025-02-01"));
        Assert.Equal("3", story.Row("requests-open", "2025-02-02"));
        Assert.Equal("1", story.Row("requests-open", "2025-02-04"));
    }

    [Theory]
    [InlineData("2025-05-26", "0", "0", "0")] // Day 140 itself.
    [InlineData("2025-05-27", "1", "1", "0")]
    [InlineData("2025-06-23", "1", "1", "0")] // 28 days late.
    [InlineData("2025-06-24", "1", "0", "1")] // 29 days late.
    [InlineData("2025-08-18", "1", "0", "1")] // 84 days late.
    [InlineData("2025-08-19", "1", "0", "0")]
    [InlineData("2026-09-01", "0", "0", "0")]
    public void Overdue_InBandsOfWeeksLate(string day, string all, string fourWeeks, string twelveWeeks)
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann/1 plan.issued 2026-09-01
            """);
        Assert.Equal(all, story.Row("overdue-20w", day));
        Assert.Equal(fourWeeks, story.Row("overdue-20w", day, "≤4"));
        Assert.Equal(twelveWeeks, story.Row("overdue-20w", day, "5–12"));
    }

    [Fact]
    public void Overdue_RefusedOrUndecided_OnlyTheUndecidedCounts()
    {
        var story = Story.Of("""
            ann/1 request.received 2023-01-02
            ben/2 request.received 2023-01-02
            ben/2 assessment.decided 2023-02-01 outcome=no
            ben/2 assessment.decided 2023-08-01 outcome=yes
            """);
        Assert.Equal("1", story.Row("overdue-20w", "2025-01-01"));
        Assert.Equal("1", story.Row("overdue-20w", "2025-01-01", ">52"));
        Assert.Equal("ann", Assert.Single(story.Children("overdue-20w", "2025-01-01")).Person);
    }

    [Fact]
    public void RefusalsToIssue_Within16Weeks()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann/1 plan.refused 2025-04-28
            ben/2 request.received 2025-01-06
            ben/2 plan.refused 2025-04-29
            """);
        Assert.Equal("1/2=50", story.Row("no-plan-16w", "2025-04"));
        Assert.Equal(
            ["refusal to issue notified Mon 28 Apr 2025, 112 days after the request", "refusal to issue notified Tue 29 Apr 2025, 113 days after the request"],
            story.Children("no-plan-16w", "2025-04").Select(child => child.Reason));
    }

    [Fact]
    public void Drafts_SentAgain_CountAgain()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann/1 draft.served 2025-04-28
            ann/1 draft.served 2025-04-29
            ben/2 draft.served 2025-04-30
            """);
        Assert.Equal("3", story.Row("drafts-sent", "2025-04"));
        Assert.Equal("1/2=50", story.Row("drafts-16w", "2025-04")); // Without a request it is left out.
    }

    private static readonly Story Advised = Story.Of("""
        ann/1 request.received 2025-01-06
        ann/1 advice.requested 2025-02-17 advice=a agency=health
        ann/1 advice.requested 2025-02-17 advice=b agency=educationalPsychology receivedByBody=2025-02-20
        ann/1 advice.requested 2025-02-17 advice=c agency=socialCare
        ann/1 advice.received 2025-04-01 advice=a
        ann/1 advice.received 2025-04-03 advice=b
        ann/1 plan.issued 2025-06-02
        """);

    [Theory]
    [InlineData("all", "1/2=50")]
    [InlineData("health", "0/1=0")] // 43 days.
    [InlineData("educationalPsychology", "1/1=100")] // 42 days from the day the body received it.
    [InlineData("socialCare", "0/0=-")]
    public void Advice_WithinSixWeeksOfTheBodysReceivingTheRequest(string group, string row) =>
        Assert.Equal(row, Advised.Row("advice-6w", "2025-04", group));

    [Theory]
    [InlineData("2025-03-31", "0")] // Day 42.
    [InlineData("2025-04-01", "1")] // Health came that day; social care is out.
    [InlineData("2025-06-01", "1")]
    [InlineData("2025-06-02", "0")] // The plan came without it.
    public void AdviceOverdue_UntilItComesOrIsNoLongerNeeded(string day, string row) =>
        Assert.Equal(row, Advised.Row("advice-overdue", day));

    [Fact]
    public void AdviceOverdue_AskedForAfterAnOverturnedRefusal_Counts()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann/1 assessment.decided 2025-02-10 outcome=no
            ann/1 advice.requested 2025-06-01 advice=a agency=health
            """);
        Assert.Equal("1", story.Row("advice-overdue", "2025-07-14", "health"));
    }
}
