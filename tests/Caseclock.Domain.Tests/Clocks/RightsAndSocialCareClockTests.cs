namespace Caseclock.Domain.Tests.Clocks;

/// <summary>Complaints, information rights, social care (statutory.md 1L, 1M).</summary>
public class RightsAndSocialCareClockTests
{
    [Theory]
    // Mon 14 Apr 2025, Easter on the 18th to the 21st, a bank holiday on 5 May: 5 working days 23 April, 10 30 April, 20 15 May, 25 22 May.
    [InlineData("complaint.received 2025-04-14 complaint=k stage=1 | complaint.acknowledged 2025-04-23 complaint=k | complaint.responded 2025-05-01 complaint=k", "CO-02a 2025-04-14 2025-04-23 2025-04-23 met 0 ; CO-02b 2025-04-14 2025-04-30 2025-05-01 late 1")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=1 | complaint.acknowledged 2025-04-24 complaint=k | complaint.responded 2025-04-30 complaint=k", "CO-02a 2025-04-14 2025-04-23 2025-04-24 late 1 ; CO-02b 2025-04-14 2025-04-30 2025-04-30 met 0")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=1 | complaint.responded 2025-04-30 complaint=k", "CO-02a 2025-04-14 2025-04-23 - notRecorded 0")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=2", "CO-02a 2025-04-14 2025-04-23 - overdue 68 ; CO-02c 2025-04-14 2025-05-15 - overdue 46")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=childrenAct1 | complaint.responded 2025-05-01 complaint=k", "CO-03 2025-04-14 2025-04-30 2025-05-01 late 1 ; CO-02a none ; CO-04 2025-05-01 2025-06-02 - overdue 28")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=childrenAct2 | complaint.responded 2025-05-22 complaint=k", "CO-03 2025-04-14 2025-05-22 2025-05-22 met 0")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=childrenAct3", "CO-05 2025-04-14 2025-05-30 - overdue 31")]
    [InlineData("complaint.received 2025-04-14 complaint=k stage=lgsco", "CO-02a none ; CO-03 none")]
    // The complaint names its case, its answer does not: one complaint all the same.
    [InlineData("complaint.received 2025-04-14 complaint=k stage=1 case=C1 | complaint.responded 2025-04-30 complaint=k", "CO-02b 2025-04-14 2025-04-30 2025-04-30 met 0")]
    public void AComplaint_ByStage_HasItsWorkingDays(string story, string expected) => Story.Expect("2025-06-30", story, expected);

    [Theory]
    // UK-wide: St Patrick's Day 2025 is left out, and 2 January.
    [InlineData("foi.received 2025-02-24 request=f | foi.responded 2025-03-25 request=f", "IR-01#f 2025-02-24 2025-03-25 2025-03-25 met 0")]
    [InlineData("foi.received 2025-02-24 request=f | foi.responded 2025-03-26 request=f", "IR-01#f 2025-02-24 2025-03-25 2025-03-26 late 1")]
    [InlineData("foi.received 2024-12-20 request=f", "IR-01#f 2024-12-20 2025-01-23 - overdue 158")]
    [InlineData("sar.received 2025-01-31 request=s | sar.responded 2025-02-28 request=s", "IR-03#s 2025-01-31 2025-02-28 2025-02-28 met 0")]
    [InlineData("sar.received 2025-01-31 request=s | sar.responded 2025-03-03 request=s", "IR-03#s 2025-01-31 2025-02-28 2025-03-03 late 3")]
    [InlineData("sar.received 2025-01-31 request=s complex=true", "IR-03#s 2025-01-31 2025-04-30 - overdue 61")]
    // More time counts only where the person was told in time.
    [InlineData("sar.received 2025-01-31 request=s | sar.extended 2025-02-28 request=s", "IR-03#s 2025-01-31 2025-04-30 - overdue 61")]
    [InlineData("sar.received 2025-01-31 request=s | sar.extended 2025-03-01 request=s", "IR-03#s 2025-01-31 2025-02-28 - overdue 122")]
    [InlineData("foi.received 2025-02-24 request=f | foi.extended 2025-03-25 request=f until=2025-04-22", "IR-01#f 2025-02-24 2025-04-22 - overdue 69")]
    [InlineData("foi.received 2025-02-24 request=f | foi.extended 2025-03-26 request=f until=2025-04-22", "IR-01#f 2025-02-24 2025-03-25 - overdue 97")]
    [InlineData("foi.received 2025-02-24 request=f | foi.extended 2025-03-20 request=f", "IR-01#f 2025-02-24 2025-03-25 - overdue 97")]
    // 18 April is Good Friday: on to Tue 22 April.
    [InlineData("sar.received 2025-03-18 request=s", "IR-03#s 2025-03-18 2025-04-22 - overdue 69")]
    public void AnInformationRequest_Answered_InItsOwnTime(string story, string expected) => Story.Expect("2025-06-30", story, expected);

    [Fact]
    public void FreedomOfInformation_OfNobody_HasNeitherCaseNorPerson()
    {
        var foi = Story.One("2025-06-30", "foi.received 2025-02-24 request=f", "IR-01");
        Assert.Equal((null, null, "f"), (foi.Case, foi.Person, foi.Subject));

        var sar = Story.One("2025-06-30", "sar.received 2025-02-24 request=s", "IR-03");
        Assert.Equal((null, "P1", "s"), (sar.Case, sar.Person, sar.Subject));
    }

    [Theory]
    [InlineData("referral.received 2025-04-17 | referral.decided 2025-04-22", "CSC-01 2025-04-17 2025-04-22 2025-04-22 met 0")]
    [InlineData("referral.received 2025-04-17 | socialAssessment.started 2025-04-23", "CSC-01 2025-04-17 2025-04-22 2025-04-23 late 1")]
    // 45 working days from Mon 6 Jan 2025: Mon 10 March.
    [InlineData("referral.received 2025-01-06 | socialAssessment.started 2025-01-07 | socialAssessment.completed 2025-03-10", "CSC-02 2025-01-06 2025-03-10 2025-03-10 met 0")]
    [InlineData("referral.received 2025-01-06 | socialAssessment.started 2025-01-07 | socialAssessment.completed 2025-03-11", "CSC-02 2025-01-06 2025-03-10 2025-03-11 late 1")]
    [InlineData("referral.received 2025-01-06 | earlyHelp.referred 2025-01-07", "CSC-01 2025-01-06 2025-01-07 2025-01-07 met 0 ; CSC-02 2025-01-06 2025-03-10 - cancelled 0")]
    // 15 working days from Mon 7 April, over Easter: Wed 30 April. The last strategy discussion counts.
    [InlineData("strategy.discussed 2025-04-07 | conference.held 2025-05-01 type=initial", "CSC-03 2025-04-07 2025-04-30 2025-05-01 late 1")]
    [InlineData("strategy.discussed 2025-04-02 | strategy.discussed 2025-04-07 | conference.held 2025-04-30 type=initial", "CSC-03#2025-04-02 2025-04-02 2025-04-25 - cancelled 0 ; CSC-03#2025-04-07 2025-04-07 2025-04-30 2025-04-30 met 0")]
    // Core group 10 working days, first review 3 months, then 6 months.
    [InlineData("conference.held 2025-03-03 type=initial | coreGroup.met 2025-03-18 | conference.held 2025-06-03 type=review", "CSC-04 2025-03-03 2025-03-17 2025-03-18 late 1 ; CSC-05a 2025-03-03 2025-06-03 2025-06-03 met 0 ; CSC-05b 2025-06-03 2025-12-03 - running 0")]
    [InlineData("plan.started 2025-03-03 plan=childProtection | visit.made 2025-03-17", "CSC-06a#2025-03-03 2025-03-03 2025-03-17 2025-03-17 met 0 ; CSC-06b#2025-03-03 2025-03-03 2025-03-31 2025-03-17 met 0 ; CSC-06a#2025-03-17 2025-03-17 2025-03-31 - overdue 91")]
    // Looked after from Mon 3 March: visit 10 March, then 6 weeks; review 31 March, 3 months, 6 months; health and care plan.
    [InlineData("lookedAfter.started 2025-03-03 | visit.made 2025-03-11", "CSC-07a 2025-03-03 2025-03-10 2025-03-11 late 1 ; CSC-07b 2025-03-11 2025-04-22 - overdue 69")]
    [InlineData("lookedAfter.started 2025-03-03 | lookedAfter.reviewed 2025-03-31 | lookedAfter.reviewed 2025-06-29", "CSC-08a 2025-03-03 2025-03-31 2025-03-31 met 0 ; CSC-08b 2025-03-31 2025-06-30 2025-06-29 met 0 ; CSC-08c 2025-06-29 2025-12-29 - running 0")]
    [InlineData("lookedAfter.started 2025-03-03 | health.assessed 2025-04-01 type=initial", "CSC-09 2025-03-03 2025-03-31 2025-04-01 late 1 ; CSC-11 2025-03-03 2025-03-17 - overdue 105")]
    [InlineData("lookedAfter.started 2025-03-03 | plan.started 2025-03-17 plan=lookedAfter", "CSC-11 2025-03-03 2025-03-17 2025-03-17 met 0 ; CSC-12#2025-03-17 2025-03-17 2025-04-14 - overdue 77")]
    [InlineData("person.details 2024-01-01 born=2021-05-05 | lookedAfter.started 2024-11-01 | health.assessed 2024-11-20 type=initial", "CSC-10 2024-11-20 2025-05-20 - overdue 41")]
    [InlineData("person.details 2024-01-01 born=2015-05-05 | lookedAfter.started 2024-11-01 | health.assessed 2024-11-20 type=initial", "CSC-10 2024-11-20 2025-11-20 - running 0")]
    // A move begins a placement: a visit within a week of it.
    [InlineData("lookedAfter.started 2025-03-03 | visit.made 2025-03-10 | placement.moved 2025-04-07 | visit.made 2025-04-15", "CSC-07a#2025-03-03 2025-03-03 2025-03-10 2025-03-10 met 0 ; CSC-07b#2025-03-10 2025-03-10 2025-04-21 - cancelled 0 ; CSC-07a#2025-04-07 2025-04-07 2025-04-14 2025-04-15 late 1 ; CSC-07b#2025-04-15 2025-04-15 2025-05-27 - overdue 34")]
    [InlineData("lookedAfter.started 2025-03-03 | lookedAfter.ended 2025-03-08", "CSC-07a 2025-03-03 2025-03-10 - cancelled 0 ; CSC-08a 2025-03-03 2025-03-31 - cancelled 0")]
    [InlineData("lookedAfter.started 2025-03-03 | person.died 2025-03-08", "CSC-07a 2025-03-03 2025-03-10 - cancelled 0 ; CSC-08a 2025-03-03 2025-03-31 - cancelled 0 ; CSC-09 2025-03-03 2025-03-31 - cancelled 0")]
    public void SocialCare_ItsClocks_RunOnTheEpisode(string story, string expected) => Story.Expect("2025-06-30", story, expected);
}
