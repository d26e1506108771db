namespace Caseclock.Domain.Tests.Clocks;

/// <summary>
/// EHC-01 to EHC-07 (statutory.md 1A). A request received on Mon 6 Jan 2025: 6 weeks Mon 17 Feb, 16 weeks Mon 28 Apr, 20 weeks
/// Mon 26 May 2025, a bank holiday.
/// </summary>
public class AssessmentClockTests
{
    private const string Received = "request.received 2025-01-06";

    [Theory]
    [InlineData("2025-02-17", Received, "EHC-01 2025-01-06 2025-02-17 - running 0")]
    [InlineData("2025-02-18", Received, "EHC-01 2025-01-06 2025-02-17 - overdue 1")]
    [InlineData("2025-04-28", Received, "EHC-03 2025-01-06 2025-04-28 - running 0 ; EHC-03b 2025-01-06 2025-04-28 - running 0")]
    [InlineData("2025-04-30", Received, "EHC-03 2025-01-06 2025-04-28 - overdue 2 ; EHC-03b 2025-01-06 2025-04-28 - overdue 2")]
    [InlineData("2025-05-26", Received, "EHC-06 2025-01-06 2025-05-26 - running 0")]
    [InlineData("2025-05-27", Received, "EHC-06 2025-01-06 2025-05-26 - overdue 1")]
    [InlineData("2025-06-30", Received + " | assessment.decided 2025-02-17 outcome=yes", "EHC-01 2025-01-06 2025-02-17 2025-02-17 met 0")]
    [InlineData("2025-06-30", Received + " | assessment.decided 2025-02-18 outcome=yes", "EHC-01 2025-01-06 2025-02-17 2025-02-18 late 1")]
    [InlineData("2025-06-30", Received + " | plan.issued 2025-05-26", "EHC-06 2025-01-06 2025-05-26 2025-05-26 met 0")]
    [InlineData("2025-06-30", Received + " | plan.issued 2025-05-27", "EHC-06 2025-01-06 2025-05-26 2025-05-27 late 1")]
    [InlineData("2025-06-30", Received + " | draft.served 2025-04-28", "EHC-03b 2025-01-06 2025-04-28 2025-04-28 met 0")]
    [InlineData("2025-06-30", Received + " | draft.served 2025-04-29", "EHC-03b 2025-01-06 2025-04-28 2025-04-29 late 1")]
    public void TheSixSixteenAndTwentyWeeks_Standing_CountFromReceipt(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Theory]
    // 2024 has a 29 February: the label of the 140th day moves, the number does not.
    [InlineData("2023-01-01", "request.received 2023-02-01", "")]
    [InlineData("2023-06-22", "request.received 2023-02-01", "EHC-06 2023-02-01 2023-06-21 - overdue 1")]
    [InlineData("2024-06-21", "request.received 2024-02-01", "EHC-06 2024-02-01 2024-06-20 - overdue 1")]
    // Day 0 on a Sunday, across the start of summer time.
    [InlineData("2025-05-12", "request.received 2025-03-30", "EHC-01 2025-03-30 2025-05-11 - overdue 1")]
    public void Weeks_LeapYearsAndSummerTime_AreSevenDays(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Theory]
    [InlineData(Received + " | assessment.decided 2025-02-10 outcome=no", "EHC-01 2025-01-06 2025-02-17 2025-02-10 met 0 ; EHC-03 2025-01-06 2025-04-28 - cancelled 0 ; EHC-03b 2025-01-06 2025-04-28 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData(Received + " | assessment.decided 2025-02-10 outcome=yes | plan.refused 2025-04-28", "EHC-03 2025-01-06 2025-04-28 2025-04-28 met 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData(Received + " | assessment.decided 2025-02-10 outcome=yes | plan.refused 2025-04-29", "EHC-03 2025-01-06 2025-04-28 2025-04-29 late 1 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData(Received + " | assessment.decided 2025-02-10 outcome=yes | draft.served 2025-04-20 | plan.issued 2025-05-20", "EHC-03 2025-01-06 2025-04-28 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 2025-05-20 met 0")]
    [InlineData(Received + " | request.withdrawn 2025-02-01", "EHC-01 2025-01-06 2025-02-17 - cancelled 0 ; EHC-03 2025-01-06 2025-04-28 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData(Received + " | person.died 2025-02-01", "EHC-01 2025-01-06 2025-02-17 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData(Received + " | person.moved 2025-02-01 authority=330", "EHC-01 2025-01-06 2025-02-17 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData(Received + " | person.moved 2025-02-01 postcode=SO14_7LY", "EHC-01 2025-01-06 2025-02-17 - overdue 133")]
    [InlineData("person.moved 2025-01-02 authority=330 | " + Received, "EHC-01 2025-01-06 2025-02-17 - overdue 133")]
    [InlineData(Received + " | assessment.decided 2025-02-10 outcome=yes | request.withdrawn 2025-03-01", "EHC-01 2025-01-06 2025-02-17 2025-02-10 met 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    public void Decisions_NothingMoreDue_AreCancelled(string story, string expected) => Story.Expect("2025-06-30", story, expected);

    [Theory]
    [InlineData(Received + " | advice.requested 2025-02-20 advice=a", "EHC-01 2025-01-06 2025-02-17 - notRecorded 0 ; EHC-06 2025-01-06 2025-05-26 - overdue 35")]
    [InlineData(Received + " | plan.issued 2025-05-20", "EHC-01 2025-01-06 2025-02-17 - notRecorded 0 ; EHC-03b 2025-01-06 2025-04-28 - notRecorded 0")]
    [InlineData(Received + " | plan.refused 2025-04-20", "EHC-01 2025-01-06 2025-02-17 - notRecorded 0")]
    // A review or an amended plan tells that there was a plan: its issue is not recorded, it is not overdue.
    [InlineData(Received + " | review.met 2025-06-20", "EHC-01 2025-01-06 2025-02-17 - notRecorded 0 ; EHC-06 2025-01-06 2025-05-26 - notRecorded 0")]
    [InlineData(Received + " | plan.amended 2025-06-20", "EHC-06 2025-01-06 2025-05-26 - notRecorded 0 ; EHC-03b 2025-01-06 2025-04-28 - notRecorded 0")]
    public void ASkippedStep_ALaterOneRecorded_IsNotRecorded(string story, string expected) => Story.Expect("2025-06-30", story, expected);

    [Theory]
    // A later yes with no order between: the original dates come back; EHC-01 keeps the first decision.
    [InlineData("2025-04-01", "EHC-01 2025-01-06 2025-02-17 2025-02-10 met 0 ; EHC-03 2025-01-06 2025-04-28 - running 0 ; EHC-06 2025-01-06 2025-05-26 - running 0")]
    [InlineData("2025-06-01", "EHC-01 2025-01-06 2025-02-17 2025-02-10 met 0 ; EHC-03 2025-01-06 2025-04-28 - overdue 34 ; EHC-06 2025-01-06 2025-05-26 - overdue 6")]
    [InlineData("2025-03-19", "EHC-03 2025-01-06 2025-04-28 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0")]
    public void ALaterYes_NoOrderBetween_ReopensOnTheOriginalDates(string asAt, string expected) => Story.Expect(
        asAt,
        Received + " | assessment.decided 2025-02-10 outcome=no | assessment.decided 2025-03-20 outcome=yes",
        expected);

    [Fact]
    public void ADraftAfterARefusalToIssue_NoOrderBetween_ReopensTheTwentyWeeks() => Story.Expect(
        "2025-06-01",
        Received + " | assessment.decided 2025-02-10 outcome=yes | plan.refused 2025-04-20 | draft.served 2025-05-15",
        "EHC-03 2025-01-06 2025-04-28 2025-04-20 met 0 ; EHC-06 2025-01-06 2025-05-26 - overdue 6");

    [Theory]
    [InlineData("2025-06-30", "request.received 2025-01-20 | request.received 2025-01-06", "EHC-01 2025-01-06 2025-02-17 - overdue 133 ; EHC-06 2025-01-06 2025-05-26 - overdue 35")]
    // Withdrawn and asked for again: the later request has a day 0 of its own.
    [InlineData("2025-06-30", "request.received 2025-01-06 | request.withdrawn 2025-02-01 | request.received 2025-04-07", "EHC-01 2025-04-07 2025-05-19 - overdue 42 ; EHC-06 2025-04-07 2025-08-25 - running 0")]
    [InlineData("2025-06-30", "request.received 2025-01-06 | request.withdrawn 2025-02-01 | request.received 2025-04-07 | request.withdrawn 2025-05-01", "EHC-01 2025-04-07 2025-05-19 - cancelled 0")]
    public void TwoRequestsOnOneCase_OpenOrWithdrawn_RunFromTheFirstOpenOne(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Fact]
    public void TheBecomingResponsible_Section24_StartsTheSameClock()
    {
        const string story = "request.received 2025-01-06 authorityBecameResponsible=true";
        Story.Expect("2025-02-18", story, "EHC-01 2025-01-06 2025-02-17 - overdue 1");
        Assert.Contains("became responsible", Story.One("2025-02-18", story, "EHC-01").Steps[0], StringComparison.Ordinal);
    }

    [Theory]
    // 42 days from Wed 19 Feb 2025: Wed 2 Apr.
    [InlineData("2025-04-02", "advice.requested 2025-02-17 advice=a receivedByBody=2025-02-19", "EHC-02#a 2025-02-19 2025-04-02 - running 0")]
    [InlineData("2025-04-03", "advice.requested 2025-02-17 advice=a receivedByBody=2025-02-19", "EHC-02#a 2025-02-19 2025-04-02 - overdue 1")]
    [InlineData("2025-04-03", "advice.requested 2025-02-17 advice=a", "EHC-02#a 2025-02-17 2025-03-31 - overdue 3")]
    [InlineData("2025-06-30", "advice.requested 2025-02-17 advice=a receivedByBody=2025-02-19 | advice.received 2025-04-02 advice=a", "EHC-02#a 2025-02-19 2025-04-02 2025-04-02 met 0")]
    [InlineData("2025-06-30", "advice.requested 2025-02-17 advice=a receivedByBody=2025-02-19 | advice.received 2025-04-03 advice=a", "EHC-02#a 2025-02-19 2025-04-02 2025-04-03 late 1")]
    [InlineData("2025-06-30", "advice.requested 2025-02-17 advice=a | advice.requested 2025-02-24 advice=b | advice.received 2025-03-30 advice=b", "EHC-02#a 2025-02-17 2025-03-31 - overdue 91 ; EHC-02#b 2025-02-24 2025-04-07 2025-03-30 met 0")]
    [InlineData("2025-06-30", "advice.requested 2025-02-17 advice=a | draft.served 2025-04-20", "EHC-02#a 2025-02-17 2025-03-31 - notRecorded 0")]
    [InlineData("2025-06-30", "advice.requested 2025-02-17 advice=a | request.withdrawn 2025-03-01", "EHC-02#a 2025-02-17 2025-03-31 - cancelled 0")]
    [InlineData("2025-06-30", "advice.requested 2025-01-20 advice=a | assessment.decided 2025-02-10 outcome=no", "EHC-02#a 2025-01-20 2025-03-03 - cancelled 0")]
    [InlineData("2025-06-30", "advice.requested 2025-02-17 advice=a agency=parent", "EHC-02 none")]
    public void Advice_PerBody_SixWeeksFromItsReceipt(string asAt, string story, string expected) =>
        Story.Expect(asAt, Received + " | " + story, expected);

    [Theory]
    // The window of 15 days begins with the day of service: 14 to 28 April.
    [InlineData("2025-04-28", "draft.served 2025-04-14 how=email", "EHC-04 2025-04-14 2025-04-28 - running 0")]
    [InlineData("2025-06-30", "draft.served 2025-04-14 how=email | plan.issued 2025-04-28", "EHC-04 2025-04-14 2025-04-28 2025-04-28 met 0")]
    [InlineData("2025-06-30", "draft.served 2025-04-14 how=email | plan.issued 2025-04-27", "EHC-04 2025-04-14 2025-04-28 2025-04-27 late 1")]
    // Posted Thu 17 Apr 2025, before Easter: first class Wed 23 Apr, second class Fri 25 Apr.
    [InlineData("2025-06-30", "draft.served 2025-04-17 how=firstClass | plan.issued 2025-05-06", "EHC-04 2025-04-23 2025-05-07 2025-05-06 late 1")]
    [InlineData("2025-06-30", "draft.served 2025-04-17 how=secondClass | plan.issued 2025-05-09", "EHC-04 2025-04-25 2025-05-09 2025-05-09 met 0")]
    // The family answered before the plan was finalised: the authority may go on.
    [InlineData("2025-06-30", "draft.served 2025-04-14 how=hand | representations.received 2025-04-20 agreed=true | plan.issued 2025-04-22", "EHC-04 2025-04-14 2025-04-28 2025-04-22 met 0")]
    [InlineData("2025-06-30", "draft.served 2025-04-14 how=hand | plan.issued 2025-04-22 | representations.received 2025-04-23", "EHC-04 2025-04-14 2025-04-28 2025-04-22 late 6")]
    // Sent again: a window of its own (EHC-04a); the first is overtaken.
    [InlineData("2025-06-30", "draft.served 2025-04-14 | draft.served 2025-04-24 | plan.issued 2025-05-08", "EHC-04#2025-04-14 2025-04-14 2025-04-28 - cancelled 0 ; EHC-04#2025-04-24 2025-04-24 2025-05-08 2025-05-08 met 0")]
    [InlineData("2025-06-30", "draft.served 2025-04-14 | request.withdrawn 2025-04-20", "EHC-04 2025-04-14 2025-04-28 - cancelled 0")]
    public void TheDraftWindow_ActBeforeItsEnd_IsLate(string asAt, string story, string expected) =>
        Story.Expect(asAt, Received + " | " + story, expected);

    [Theory]
    [InlineData("2025-04-29", "setting.consulted 2025-04-14 urn=123456", "EHC-05#123456 2025-04-14 2025-04-29 - running 0")]
    [InlineData("2025-04-30", "setting.consulted 2025-04-14 urn=123456", "EHC-05#123456 2025-04-14 2025-04-29 - overdue 1")]
    [InlineData("2025-06-30", "setting.consulted 2025-04-14 urn=123456 | setting.replied 2025-04-29 urn=123456 answer=full", "EHC-05#123456 2025-04-14 2025-04-29 2025-04-29 met 0")]
    [InlineData("2025-06-30", "setting.consulted 2025-04-14 urn=123456 | setting.replied 2025-04-30 urn=123456 answer=canMeetNeeds", "EHC-05#123456 2025-04-14 2025-04-29 2025-04-30 late 1")]
    [InlineData("2025-05-30", "setting.consulted 2025-04-14 urn=123456 | plan.issued 2025-05-20", "EHC-05#123456 2025-04-14 2025-04-29 - notRecorded 0")]
    public void AConsultation_CalendarDays_IsGuidanceOf15Days(string asAt, string story, string expected)
    {
        Story.Expect(asAt, Received + " | " + story, expected);
        Assert.Equal(Domain.Clocks.Tier.Guidance, Story.One(asAt, Received + " | " + story, "EHC-05").Rule.Tier);
    }
}
