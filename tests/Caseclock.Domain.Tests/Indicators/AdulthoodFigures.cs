namespace Caseclock.Domain.Tests.Indicators;

public class AdulthoodFigures
{
    private static readonly Story Young = Story.Of("""
        ann person.details 2020-01-01 born=2008-05-10
        ann/1 plan.issued 2020-03-01
        ann person.activity 2024-01-01 activity=education
        ann person.activity 2025-01-15 activity=neet
        ann person.activity 2025-03-15 activity=supportedInternship
        ben person.details 2020-01-01 born=2007-05-10
        ben/2 plan.issued 2020-03-01
        ben person.activity 2025-01-15 activity=notKnown
        cat person.details 2020-01-01 born=2006-01-20
        cat/3 plan.issued 2020-03-01
        cat person.activity 2024-01-01 activity=neet
        """);

    [Theory]
    [InlineData("neet-16-18", "2024-05-09", "1/1=100")] // Ann is 15, Ben unrecorded, Cat 18.
    [InlineData("neet-16-18", "2024-05-10", "1/2=50")]
    [InlineData("neet-16-18", "2025-01-15", "2/2=100")]
    [InlineData("neet-16-18", "2025-01-20", "1/1=100")] // Cat is 19.
    [InlineData("neet-16-18", "2025-03-15", "0/1=0")]
    [InlineData("in-work-route", "2025-03-14", "0")]
    [InlineData("in-work-route", "2025-03-15", "1")]
    public void Activity_TheLatestByTheDay(string id, string day, string row) => Assert.Equal(row, Young.Row(id, day));

    private static readonly Story InCare = Story.Of("""
        ann person.details 2020-01-01 born=2012-05-10
        ann/1 plan.issued 2020-03-01
        ann/s lookedAfter.started 2023-01-09
        ann/s health.assessed 2023-02-01 type=initial
        ann/s health.assessed 2024-03-01 type=review
        ben person.details 2020-01-01 born=2012-05-10
        ben/2 plan.issued 2020-03-01
        ben person.status 2023-01-09 status=lookedAfter until=2024-06-30
        cat/s lookedAfter.started 2023-01-09
        """);

    [Theory]
    [InlineData("2023-01-08", "0/0=-")]
    [InlineData("2023-02-06", "0/2=0")] // The 20th working day after 9 January.
    [InlineData("2023-02-07", "1/2=50")] // Ben, by status: no initial assessment.
    [InlineData("2024-02-01", "1/2=50")]
    [InlineData("2024-02-02", "2/2=100")] // Ann: 12 months from the last.
    [InlineData("2024-03-01", "1/2=50")]
    [InlineData("2024-06-30", "1/2=50")]
    [InlineData("2024-07-01", "0/1=0")]
    public void LookedAfter_HealthAssessmentOverdue(string day, string row) => Assert.Equal(row, InCare.Row("looked-after-health", day));

    [Theory]
    [InlineData("audits", "all", "3")]
    [InlineData("audits", "good", "2")]
    [InlineData("audits", "inadequate", "0")]
    [InlineData("audits", "grade not recorded", "1")]
    [InlineData("feedback-positive", "all", "1/2=50")]
    public void Quality_InThePeriod(string id, string group, string row)
    {
        var story = Story.Of("""
            ann/1 audit.graded 2025-04-01 grade=good
            ann/1 audit.graded 2025-04-30 grade=good
            ann/1 audit.graded 2025-04-30
            ann/1 audit.graded 2025-05-01 grade=good
            ann/1 feedback.received 2025-04-02 positive=true
            ann/1 feedback.received 2025-04-02 positive=false
            ann/1 feedback.received 2025-04-02
            """);
        Assert.Equal(row, story.Row(id, "2025-04", group));
    }

    private static readonly Story Sent = Story.Of("""
        - measure.received 2020-07-10 indicator=camhs-waiting from=2020-06-01 to=2020-06-30 value=212
        - measure.received 2021-03-10 indicator=asq3-offered from=2021-02-01 to=2021-02-28 numerator=180 denominator=200
        - measure.received 2021-03-20 indicator=asq3-offered from=2021-02-01 to=2021-02-28 numerator=190 denominator=200
        - measure.received 2021-02-10 indicator=asq3-offered from=2021-01-01 to=2021-01-31 numerator=150 denominator=200
        - measure.received 2021-03-10 indicator=portage-families from=2021-02-01 to=2021-02-28 numerator=31
        """);

    [Theory]
    [InlineData("asq3-offered", "2021-02", "190/200=95")] // The one received last.
    [InlineData("asq3-offered", "2021-01-01..2021-03-31", "190/200=95")] // The latest in the quarter.
    [InlineData("asq3-offered", "2021-01", "150/200=75")]
    [InlineData("portage-families", "2021-02", "31/-=31")] // A name that is not declared is shown all the same.
    [InlineData("camhs-waiting", "2020-06", "-/-=212")]
    [InlineData("camhs-waiting", "2021-02", "-/-=-")]
    public void Partners_AsSent(string id, string period, string row) => Assert.Equal(row, Sent.Row(id, period));

    [Fact]
    public void Partners_NoLongerSent_SaysSinceWhen()
    {
        Assert.Equal(new DateOnly(2020, 6, 30), Sent.Figure("camhs-waiting", "2021-02").NotReceivedSince);
        Assert.Null(Sent.Figure("attendance", "2021-02").NotReceivedSince);
    }
}
