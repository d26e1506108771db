namespace Caseclock.Domain.Tests.Indicators;

public class DisputeFigures
{
    private static readonly Story Complained = Story.Of("""
        ann/1 complaint.received 2025-03-28 complaint=a stage=1
        ann/1 complaint.responded 2025-04-22 complaint=a outcome=upheld
        ann/1 complaint.received 2025-04-24 complaint=a stage=2
        ben complaint.received 2025-04-17 complaint=b
        ben complaint.responded 2025-04-22 complaint=b outcome=notUpheld
        """);

    [Theory]
    [InlineData("complaints", "all", "2")]
    [InlineData("complaints", "2", "1")]
    [InlineData("complaints", "1", "0")]
    [InlineData("complaints", "stage not recorded", "1")]
    [InlineData("complaints", "year to date", "2")]
    [InlineData("complaint-days", "all", "16/2=8")] // 15 days round Easter, and 1.
    [InlineData("complaint-days", "1", "15/1=15")]
    [InlineData("complaint-days", "2", "0/0=-")]
    public void Complaints_InApril(string id, string group, string row) => Assert.Equal(row, Complained.Row(id, "2025-04", group));

    private static readonly Story Disputed = Story.Of("""
        ann/1 mediation.requested 2025-03-01 mediation=m about=assess
        ann/1 mediation.held 2025-03-31 mediation=m
        ann/1 mediation.held 2025-04-10 mediation=m
        ann/1 mediation.certificateIssued 2025-04-14 mediation=m
        ann/1 appeal.registered 2025-04-10 appeal=a about=assess
        ann/1 appeal.notOpposed 2025-04-20 appeal=a
        ben/2 mediation.requested 2025-04-01 mediation=n about=school
        ben/2 mediation.held 2025-05-01 mediation=n
        ben/2 appeal.registered 2025-05-02 appeal=b about=school
        ben/2 appeal.heard 2025-06-02 appeal=b
        ben/2 appeal.heard 2025-06-03 appeal=b
        ben/2 appeal.decided 2025-06-10 appeal=b outcome=partlyUpheld order=school
        cat/3 appeal.registered 2025-05-02 appeal=c
        cat/3 appeal.withdrawn 2025-05-20 appeal=c
        dee/4 appeal.registered 2025-05-02 appeal=d about=contents
        dee/4 appeal.decided 2025-06-10 appeal=d outcome=consentOrder order=contents
        """);

    [Theory]
    [InlineData("mediation-sessions", "2025-03", "all", "1")]
    [InlineData("mediation-sessions", "2025-04", "all", "1")] // The year begins on 1 April.
    [InlineData("mediation-sessions", "2025-06", "all", "2")]
    [InlineData("mediation-certificates", "2025-05", "all", "1")]
    [InlineData("mediation-resolved", "2025-04", "all", "1/1=100")] // Registered the same day is not after.
    [InlineData("mediation-resolved", "2025-05", "all", "1/2=50")] // An appeal of 2 May counts though it is the next day.
    [InlineData("mediation-resolved", "2025-03", "all", "0/1=0")]
    [InlineData("appeals-registered", "2025-05", "all", "3")]
    [InlineData("appeals-registered", "2025-05", "school", "1")]
    [InlineData("appeals-registered", "2025-05", "about not recorded", "1")]
    [InlineData("appeals-open", "2025-04-30", "all", "1")] // Not opposing does not close it.
    [InlineData("appeals-open", "2025-05-02", "all", "4")]
    [InlineData("appeals-open", "2025-05-20", "all", "3")]
    [InlineData("appeals-open", "2025-06-10", "all", "1")]
    [InlineData("appeals-heard", "2025-06", "all", "2")]
    [InlineData("appeals-heard", "2025-09", "all", "2")]
    [InlineData("appeals-upheld", "2025-06", "all", "1")]
    public void Mediation_AndAppeals(string id, string period, string group, string row) => Assert.Equal(row, Disputed.Row(id, period, group));

    [Fact]
    public void MediationResolved_LooksBeyondThePeriod()
    {
        var story = Story.Of("""
            ann/1 mediation.requested 2025-03-01 mediation=m
            ann/1 mediation.held 2025-04-10 mediation=m
            ann/1 appeal.registered 2025-09-10 appeal=a
            """);
        Assert.Equal("0/1=0", story.Row("mediation-resolved", "2025-04"));
    }

    [Fact]
    public void AppealRate_PerHundredDecisions()
    {
        var story = Story.Of("""
            ann/1 assessment.decided 2025-02-01 outcome=no
            ann/1 appeal.registered 2025-03-01 appeal=a about=assess
            ben/2 assessment.decided 2025-02-01 outcome=yes
            ben/2 plan.issued 2025-05-01
            ben/2 plan.amended 2025-06-01
            ben/2 plan.ceased 2025-07-01 reason=1
            cat/3 plan.refused 2025-05-01
            """);
        Assert.Equal("1/5=20", story.Row("appeal-rate", "2025"));
        Assert.Equal("1/0=-", story.Row("appeal-rate", "2025-03"));
    }

    private static readonly Story Ordered = Story.Of("""
        ann/1 plan.issued 2024-01-15
        ann/1 appeal.registered 2025-02-03 appeal=a about=contents
        ann/1 appeal.decided 2025-05-05 appeal=a outcome=upheld order=contents
        ann/1 plan.amended 2025-06-09
        ben/2 plan.issued 2024-01-15
        ben/2 mediation.requested 2025-04-01 mediation=m about=school
        ben/2 mediation.agreed 2025-05-05 mediation=m to=school appealable=true
        ben/2 mediation.agreed 2025-05-05 mediation=m to=other appealable=false
        ben/2 plan.amended 2025-05-20
        ben/2 order.carriedOut 2025-06-20 mediation=m
        cat/3 plan.issued 2024-01-15
        cat/3 appeal.registered 2025-02-03 appeal=c about=school
        cat/3 appeal.decided 2025-05-05 appeal=c outcome=dismissed
        """);

    [Theory]
    [InlineData("orders-open", "2025-05-04", "0")]
    [InlineData("orders-open", "2025-05-05", "2")] // One agreement, though two things were agreed; a dismissal orders nothing.
    [InlineData("orders-open", "2025-06-08", "2")]
    [InlineData("orders-open", "2025-06-09", "1")]
    [InlineData("orders-open", "2025-06-20", "0")]
    [InlineData("orders-on-time", "2025-06", "1/2=50")] // Five weeks to the day; the other thing agreed came late.
    [InlineData("orders-on-time", "2025-05", "0/0=-")]
    public void Orders_ByTheirClocks(string id, string period, string row) => Assert.Equal(row, Ordered.Row(id, period));

    [Fact]
    public void Orders_NotOpposedThenOrdered_TheOrderTakesItsPlace()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-01-15
            ann/1 appeal.registered 2025-02-03 appeal=a about=contents
            ann/1 appeal.notOpposed 2025-02-10 appeal=a
            ann/1 appeal.decided 2025-03-03 appeal=a outcome=upheld order=contents
            """);
        Assert.Equal("1", story.Row("orders-open", "2025-02-10"));
        Assert.Equal("1", story.Row("orders-open", "2025-03-03"));
        Assert.Equal("1", story.Row("orders-open", "2025-12-31")); // Overdue is still to be carried out.
    }

    [Fact]
    public void Orders_OnARefusalThatWasOverturned_CountHereAndNotAmongOpenRequests()
    {
        var story = Story.Of("""
            ann/1 request.received 2024-01-08
            ann/1 assessment.decided 2024-02-12 outcome=no
            ann/1 appeal.registered 2024-04-01 appeal=a about=assess
            ann/1 appeal.decided 2024-09-02 appeal=a outcome=upheld order=assess
            ann/1 order.assessmentNotified 2024-09-10 appeal=a
            """);
        Assert.Equal("1", story.Row("orders-open", "2025-01-01"));
        Assert.Equal("0", story.Row("requests-open", "2025-01-01"));
        Assert.Equal("0", story.Row("overdue-20w", "2025-01-01"));
    }

    [Fact]
    public void Orders_PlanEnded_NothingIsOpenAnyMore()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-01-15
            ann/1 appeal.registered 2025-02-03 appeal=a about=contents
            ann/1 appeal.decided 2025-03-03 appeal=a outcome=upheld order=contents
            ann/1 plan.transferredOut 2025-03-20
            """);
        Assert.Equal("1", story.Row("orders-open", "2025-03-19"));
        Assert.Equal("0", story.Row("orders-open", "2025-03-20"));
        Assert.Equal("0/0=-", story.Row("orders-on-time", "2025"));
    }

    [Theory]
    [InlineData("2025-04-07", "1/1=100")] // 17 March is a holiday in Northern Ireland: the 20th working day is one later.
    [InlineData("2025-04-08", "0/1=0")]
    public void FreedomOfInformation_TwentyWorkingDaysOfTheWholeKingdom(string answered, string row)
    {
        var story = Story.Of($"""
            - foi.received 2025-03-07 request=f
            - foi.responded {answered} request=f
            - foi.received 2025-03-07 request=g
            """);
        Assert.Equal(row, story.Row("foi-20wd", "2025-04"));
    }

    [Theory]
    [InlineData("2025-02-28", "1/1=100")]
    [InlineData("2025-03-03", "0/1=0")]
    public void SubjectAccess_OneMonth(string answered, string row)
    {
        var story = Story.Of($"""
            ann sar.received 2025-01-31 request=s
            ann sar.responded {answered} request=s
            """);
        Assert.Equal(row, story.Row("sar-1m", "2025"));
    }

    [Theory]
    [InlineData("contacts", "3")]
    [InlineData("contacts-answered", "2")]
    [InlineData("contact-minutes", "17.5/2=8.75")]
    [InlineData("contacts-same-day", "1/3=33.333333333333333333333333333")]
    public void Contacts_OfPeopleAndOfNobody(string id, string row)
    {
        var story = Story.Of("""
            - contact.logged 2025-04-19 minutes=12.5 answeredOn=2025-04-22
            ann contact.logged 2025-04-22 minutes=5 answeredOn=2025-04-23
            - contact.logged 2025-04-23
            """);
        Assert.Equal(row, story.Row(id, "2025-04"));
    }
}
