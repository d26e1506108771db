namespace Caseclock.Domain.Tests.Clocks;

/// <summary>Mediation and the Tribunal (statutory.md 1H, 1I). An order of Thu 3 Apr 2025: 2 weeks 17 April, 5 weeks 8 May, 10 weeks 12 June, 11 weeks 19 June, 14 weeks 10 July.</summary>
public class DisputeClockTests
{
    private const string Refused = "request.received 2024-01-08 | assessment.decided 2024-02-12 outcome=no | appeal.registered 2024-03-11 appeal=a about=assess | ";
    private const string NotIssued = "request.received 2024-01-08 | plan.refused 2024-04-29 | appeal.registered 2024-06-11 appeal=a about=issue | ";
    private const string Plan = "plan.issued 2024-01-08 | appeal.registered 2024-03-05 appeal=a about=contents | ";
    private const string Agreed = "plan.issued 2024-01-08 | mediation.requested 2025-03-03 mediation=m about=contents | ";

    [Theory]
    // 2 months, then r.12: Sun 10 Aug 2025 to Mon 1 Sep; Sat 27 Dec to Fri 2 Jan; 31 Dec + 2 months = 28 Feb; Sat 3 May to Tue 6 May.
    [InlineData("request.received 2025-01-06 | assessment.decided 2025-06-10 outcome=no", "TB-01#assessment.decided_2025-06-10 2025-06-10 2025-09-01 - overdue 121")]
    [InlineData("plan.refused 2025-10-27", "TB-01 2025-10-27 2026-01-02 - running 0")]
    [InlineData("plan.issued 2024-12-31", "TB-01 2024-12-31 2025-02-28 - overdue 306 ; ME-01 2024-12-31 2025-02-28 - overdue 306")]
    [InlineData("plan.amended 2025-03-03", "TB-01 2025-03-03 2025-05-06 - overdue 239 ; ME-01 2025-03-03 2025-05-03 - overdue 242")]
    [InlineData("amendment.declined 2025-06-30", "TB-01 2025-06-30 2025-09-01 - overdue 121")]
    [InlineData("review.decided 2025-09-01 outcome=maintain", "TB-01 2025-09-01 2025-11-03 - overdue 58")]
    [InlineData("review.decided 2025-09-01 outcome=amend", "TB-01 none ; ME-01 none")]
    [InlineData("review.decided 2025-09-01 outcome=cease", "TB-01 none")]
    [InlineData("plan.ceaseDecided 2025-11-24", "TB-01 2025-11-24 2026-01-26 - running 0")]
    [InlineData("request.received 2025-01-06 | assessment.decided 2025-06-10 outcome=yes", "TB-01 none")]
    [InlineData("plan.refused 2025-03-03 | appeal.registered 2025-05-06 appeal=a about=issue", "TB-01 2025-03-03 2025-05-06 2025-05-06 met 0")]
    [InlineData("plan.refused 2025-03-03 | appeal.registered 2025-05-07 appeal=a about=issue", "TB-01 2025-03-03 2025-05-06 2025-05-07 late 1")]
    // The later of 2 months and 1 month from the certificate.
    [InlineData("plan.refused 2025-03-03 | mediation.requested 2025-04-01 mediation=m about=issue | mediation.certificateIssued 2025-04-20 mediation=m", "TB-01 2025-03-03 2025-05-20 - overdue 225 ; ME-01 2025-03-03 2025-05-03 2025-04-01 met 0")]
    [InlineData("plan.refused 2025-03-03 | mediation.requested 2025-03-10 mediation=m about=issue | mediation.certificateIssued 2025-03-12 mediation=m", "TB-01 2025-03-03 2025-05-06 - overdue 239")]
    // The certificate belongs to what its mediation is about.
    [InlineData("plan.issued 2025-03-03 | plan.ceaseDecided 2025-04-01 | mediation.requested 2025-04-10 mediation=m about=contents | mediation.certificateIssued 2025-05-12 mediation=m", "TB-01#plan.issued_2025-03-03 2025-03-03 2025-06-12 - overdue 202 ; TB-01#plan.ceaseDecided_2025-04-01 2025-04-01 2025-06-02 - overdue 212")]
    // Without that, to the latest decision before the certificate.
    [InlineData("plan.issued 2025-03-03 | mediation.requested 2025-03-10 mediation=m | plan.ceaseDecided 2025-04-01 | mediation.certificateIssued 2025-05-12 mediation=m", "TB-01#plan.issued_2025-03-03 2025-03-03 2025-05-06 - overdue 239 ; TB-01#plan.ceaseDecided_2025-04-01 2025-04-01 2025-06-12 - overdue 202")]
    public void TheTimeToAppeal_PerDecision_IsRolledByRule12(string story, string expected) => Story.Expect("2025-12-31", story, expected);

    [Theory]
    // 30 working days from Mon 14 July 2025, August left out: Tue 23 Sep. From Mon 1 Dec, 25 Dec to 1 Jan left out: Tue 20 Jan.
    [InlineData("2025-09-23", "appeal.registered 2025-07-14 appeal=a", "TB-04#a 2025-07-14 2025-09-23 - running 0")]
    [InlineData("2025-09-24", "appeal.registered 2025-07-14 appeal=a", "TB-04#a 2025-07-14 2025-09-23 - overdue 1")]
    [InlineData("2025-10-30", "appeal.registered 2025-07-10 appeal=a receivedByAuthority=2025-07-14 | appeal.responded 2025-09-24 appeal=a", "TB-04#a 2025-07-14 2025-09-23 2025-09-24 late 1")]
    [InlineData("2025-10-30", "appeal.registered 2025-08-11 appeal=a | appeal.responded 2025-10-10 appeal=a", "TB-04#a 2025-08-11 2025-10-10 2025-10-10 met 0")]
    [InlineData("2026-03-01", "appeal.registered 2025-12-01 appeal=a | appeal.responded 2026-01-20 appeal=a", "TB-04#a 2025-12-01 2026-01-20 2026-01-20 met 0")]
    [InlineData("2025-10-30", "appeal.registered 2025-07-14 appeal=a | appeal.notOpposed 2025-07-20 appeal=a", "TB-04#a 2025-07-14 2025-09-23 - cancelled 0")]
    [InlineData("2025-10-30", "appeal.registered 2025-07-14 appeal=a | appeal.withdrawn 2025-07-20 appeal=a", "TB-04#a 2025-07-14 2025-09-23 - cancelled 0")]
    [InlineData("2026-03-01", "appeal.registered 2025-07-14 appeal=a | appeal.heard 2026-01-20 appeal=a", "TB-04#a 2025-07-14 2025-09-23 - notRecorded 0")]
    public void TheResponse_ThirtyTribunalDays_LeavesOutAugustAndChristmas(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Theory]
    [InlineData(Refused + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=assess | order.assessmentNotified 2025-04-17 appeal=a", "TB-06 2025-04-03 2025-04-17 2025-04-17 met 0 ; TB-06a 2025-04-03 2025-06-12 - overdue 202 ; TB-06b 2025-04-03 2025-07-10 - overdue 174")]
    [InlineData(Refused + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=assess | order.assessmentNotified 2025-04-18 appeal=a | plan.refused 2025-06-12", "TB-06 2025-04-03 2025-04-17 2025-04-18 late 1 ; TB-06a 2025-04-03 2025-06-12 2025-06-12 met 0 ; TB-06b 2025-04-03 2025-07-10 - cancelled 0")]
    [InlineData(Refused + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=assess | assessment.decided 2025-04-17 outcome=yes | draft.served 2025-06-10 | plan.issued 2025-07-11", "TB-06 2025-04-03 2025-04-17 2025-04-17 met 0 ; TB-06a 2025-04-03 2025-06-12 - cancelled 0 ; TB-06b 2025-04-03 2025-07-10 2025-07-11 late 1")]
    [InlineData(Refused + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=assess | order.assessmentNotified 2025-04-17 appeal=a | plan.issued 2025-07-10 | amendment.declined 2025-11-03", "TB-06 2025-04-03 2025-04-17 2025-04-17 met 0 ; TB-06a 2025-04-03 2025-06-12 - cancelled 0 ; TB-06b 2025-04-03 2025-07-10 2025-07-10 met 0")]
    [InlineData(Refused + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=assess | order.assessmentNotified 2025-04-17 appeal=a | plan.refused 2025-06-12 | plan.issued 2025-11-03", "TB-06 2025-04-03 2025-04-17 2025-04-17 met 0 ; TB-06a 2025-04-03 2025-06-12 2025-06-12 met 0 ; TB-06b 2025-04-03 2025-07-10 - cancelled 0")]
    [InlineData(Refused + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=assess | advice.requested 2025-04-20 advice=x", "TB-06 2025-04-03 2025-04-17 - notRecorded 0")]
    [InlineData(NotIssued + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=make | draft.served 2025-05-08 | plan.issued 2025-06-19", "TB-07a 2025-04-03 2025-05-08 2025-05-08 met 0 ; TB-07b 2025-04-03 2025-06-19 2025-06-19 met 0")]
    [InlineData(NotIssued + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=make | draft.served 2025-05-09 | plan.issued 2025-06-20", "TB-07a 2025-04-03 2025-05-08 2025-05-09 late 1 ; TB-07b 2025-04-03 2025-06-19 2025-06-20 late 1")]
    [InlineData(NotIssued + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=make | plan.issued 2025-06-19", "TB-07a 2025-04-03 2025-05-08 - notRecorded 0")]
    [InlineData(NotIssued + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=reconsider | draft.served 2025-04-17", "TB-08 2025-04-03 2025-04-17 2025-04-17 met 0")]
    [InlineData(NotIssued + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=reconsider | plan.refused 2025-04-18", "TB-08 2025-04-03 2025-04-17 2025-04-18 late 1")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=partlyUpheld order=contents | plan.amended 2025-05-08", "TB-09 2025-04-03 2025-05-08 2025-05-08 met 0 ; TB-10 none")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=contents | plan.amended 2025-05-09", "TB-09 2025-04-03 2025-05-08 2025-05-09 late 1")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=contentsAndSchool", "TB-09 2025-04-03 2025-05-08 - overdue 237 ; TB-10 none")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=school | plan.amended 2025-04-17", "TB-10 2025-04-03 2025-04-17 2025-04-17 met 0 ; TB-09 none")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=school | plan.amended 2025-04-18", "TB-10 2025-04-03 2025-04-17 2025-04-18 late 1")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=continue", "TB-11 2025-04-03 2025-04-03 2025-04-03 met 0")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=continueAndAmend | plan.amended 2025-05-09", "TB-12 2025-04-03 2025-05-08 2025-05-09 late 1")]
    // A date that the Tribunal directed stands in place of the weeks; TB-13 shows it beside.
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=contents byDate=2025-04-25 | plan.amended 2025-04-26", "TB-09 2025-04-03 2025-04-25 2025-04-26 late 1 ; TB-13 2025-04-03 2025-04-25 2025-04-26 late 1")]
    // Limits of the regulations never roll and know no August: 7 Aug 2025 + 2 weeks.
    [InlineData(Plan + "appeal.decided 2025-08-07 appeal=a outcome=consentOrder order=school", "TB-10 2025-08-07 2025-08-21 - overdue 132")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=dismissed", "TB-09 none ; TB-05 none")]
    [InlineData(Plan + "appeal.decided 2025-04-03 appeal=a outcome=upheld order=contents | plan.ceased 2025-04-20", "TB-09 2025-04-03 2025-05-08 - cancelled 0")]
    public void AnOrder_OfTheTribunal_HasItsWeeksFromItsDay(string story, string expected) => Story.Expect("2025-12-31", story, expected);

    [Theory]
    [InlineData(Refused + "appeal.notOpposed 2025-04-03 appeal=a", "TB-21a 2025-04-03 2025-04-17 - overdue 258 ; TB-21b 2025-04-03 2025-06-12 - overdue 202 ; TB-21c 2025-04-03 2025-07-10 - overdue 174")]
    [InlineData(Refused + "appeal.notOpposed 2025-04-03 appeal=a | assessment.decided 2025-04-17 outcome=yes | plan.issued 2025-07-10", "TB-21a 2025-04-03 2025-04-17 2025-04-17 met 0 ; TB-21b 2025-04-03 2025-06-12 - cancelled 0 ; TB-21c 2025-04-03 2025-07-10 2025-07-10 met 0")]
    [InlineData(Plan + "appeal.notOpposed 2025-04-03 appeal=a | plan.amended 2025-05-08", "TB-22 2025-04-03 2025-05-08 2025-05-08 met 0")]
    [InlineData("plan.issued 2024-01-08 | review.decided 2024-09-02 outcome=maintain | appeal.registered 2024-10-05 appeal=a about=amend | appeal.notOpposed 2025-04-03 appeal=a", "TB-22 2025-04-03 2025-05-08 - overdue 237")]
    [InlineData("plan.issued 2024-01-08 | appeal.registered 2024-03-05 appeal=a about=school | appeal.notOpposed 2025-04-03 appeal=a | plan.amended 2025-04-18", "TB-23 2025-04-03 2025-04-17 2025-04-18 late 1")]
    [InlineData(NotIssued + "appeal.notOpposed 2025-04-03 appeal=a | draft.served 2025-05-08 | plan.issued 2025-06-20", "TB-24a 2025-04-03 2025-05-08 2025-05-08 met 0 ; TB-24b 2025-04-03 2025-06-19 2025-06-20 late 1")]
    [InlineData("plan.issued 2024-01-08 | plan.ceaseDecided 2024-09-02 | appeal.registered 2024-10-05 appeal=a about=cease | appeal.notOpposed 2025-04-03 appeal=a", "TB-25 2025-04-03 2025-04-03 2025-04-03 met 0")]
    // After the response it is a consent order: reg 44 from the order's day.
    [InlineData(Plan + "appeal.responded 2025-03-01 appeal=a | appeal.notOpposed 2025-04-03 appeal=a | appeal.decided 2025-04-24 appeal=a outcome=consentOrder order=contents", "TB-22 none ; TB-09 2025-04-24 2025-05-29 - overdue 216")]
    // Reg 45 as substituted runs from 23 March 2015.
    [InlineData("plan.issued 2014-10-08 | appeal.registered 2014-12-05 appeal=a about=contents | appeal.notOpposed 2015-03-22 appeal=a", "TB-22 none")]
    [InlineData("plan.issued 2014-10-08 | appeal.registered 2014-12-05 appeal=a about=contents | appeal.notOpposed 2015-03-23 appeal=a", "TB-22 2015-03-23 2015-04-27 - overdue 3901")]
    public void AnAppealNotOpposed_BeforeTheResponse_RunsFromTellingTheTribunal(string story, string expected) =>
        Story.Expect("2025-12-31", story, expected);

    [Theory]
    [InlineData("appeal.decided 2025-04-03 appeal=a outcome=upheld order=contents recommendation=true | recommendation.responded 2025-05-08 appeal=a | recommendation.copied 2025-05-15 appeal=a", "TB-30 2025-04-03 2025-05-08 2025-05-08 met 0 ; TB-31 2025-05-08 2025-05-15 2025-05-15 met 0")]
    [InlineData("appeal.decided 2025-04-03 appeal=a outcome=upheld order=contents recommendation=true | recommendation.responded 2025-05-09 appeal=a", "TB-30 2025-04-03 2025-05-08 2025-05-09 late 1 ; TB-31 2025-05-09 2025-05-16 - overdue 229")]
    [InlineData("appeal.decided 2025-04-03 appeal=a outcome=upheld order=contents", "TB-30 none ; TB-31 none")]
    public void ARecommendation_FiveWeeksThenOne_FollowsTheOrder(string story, string expected) => Story.Expect("2025-12-31", Plan + story, expected);

    [Theory]
    [InlineData("2025-04-02", "mediation.requested 2025-03-03 mediation=m about=contents", "ME-03 2025-03-03 2025-04-02 - running 0 ; ME-04 none ; ME-05 none")]
    [InlineData("2025-04-03", "mediation.requested 2025-03-03 mediation=m about=contents part=education", "ME-03 2025-03-03 2025-04-02 - overdue 1")]
    [InlineData("2025-06-30", "mediation.requested 2025-03-03 mediation=m part=socialCare | mediation.held 2025-04-02 mediation=m | mediation.certificateIssued 2025-04-07 mediation=m", "ME-03 2025-03-03 2025-04-02 2025-04-02 met 0 ; ME-08 2025-04-02 2025-04-07 2025-04-07 met 0")]
    // Held Wed 16 April: 17, 22 and 23 April are the three working days.
    [InlineData("2025-06-30", "mediation.requested 2025-03-17 mediation=m | mediation.held 2025-04-17 mediation=m | mediation.certificateIssued 2025-04-25 mediation=m", "ME-03 2025-03-17 2025-04-16 2025-04-17 late 1 ; ME-08 2025-04-17 2025-04-24 2025-04-25 late 1")]
    [InlineData("2025-06-30", "mediation.requested 2025-03-17 mediation=m | mediation.held 2025-04-16 mediation=m", "ME-08 2025-04-16 2025-04-23 - overdue 68")]
    // It cannot be arranged: certificate within 3 working days of telling the adviser on Thu 20 March.
    [InlineData("2025-06-30", "mediation.requested 2025-03-03 mediation=m | mediation.adviserToldUnable 2025-03-20 mediation=m | mediation.certificateIssued 2025-03-25 mediation=m", "ME-03 2025-03-03 2025-04-02 - cancelled 0 ; ME-07 2025-03-20 2025-03-25 2025-03-25 met 0")]
    [InlineData("2025-06-30", "mediation.requested 2025-03-03 mediation=m | mediation.adviserToldUnable 2025-03-20 mediation=m | mediation.certificateIssued 2025-03-26 mediation=m", "ME-07 2025-03-20 2025-03-25 2025-03-26 late 1")]
    [InlineData("2025-06-30", "mediation.requested 2025-03-03 mediation=m | mediation.agreed 2025-03-30 mediation=m to=contents appealable=true", "ME-03 2025-03-03 2025-04-02 - notRecorded 0")]
    // Health only: tell the health body within 3 working days; it arranges within 30 days of being told.
    [InlineData("2025-06-30", "mediation.requested 2025-03-03 mediation=m part=health | mediation.healthBodyTold 2025-03-06 mediation=m | mediation.held 2025-04-06 mediation=m", "ME-05 2025-03-03 2025-03-06 2025-03-06 met 0 ; ME-04 2025-03-06 2025-04-05 2025-04-06 late 1 ; ME-03 none")]
    [InlineData("2025-03-07", "mediation.requested 2025-03-03 mediation=m part=health", "ME-05 2025-03-03 2025-03-06 - overdue 1 ; ME-04 2025-03-03 2025-04-02 - running 0")]
    public void Mediation_Asked_IsArrangedWithin30Days(string asAt, string story, string expected) =>
        Story.Expect(asAt, "plan.issued 2024-01-08 | " + story, expected);

    [Theory]
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=true to=contents | plan.amended 2025-05-09", "ME-09 2025-04-03 2025-05-08 2025-05-09 late 1 ; TB-09 none")]
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=true to=school | plan.amended 2025-04-17", "ME-09 2025-04-03 2025-04-17 2025-04-17 met 0")]
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=true to=continueAndAmend", "ME-09 2025-04-03 2025-05-08 - overdue 237")]
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=false to=other | order.carriedOut 2025-04-18 mediation=m", "ME-10 2025-04-03 2025-04-17 2025-04-18 late 1 ; ME-09 none")]
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=false to=contents", "ME-10 2025-04-03 2025-04-17 - overdue 258 ; ME-09 none")]
    [InlineData("request.received 2024-11-04 | assessment.decided 2024-12-09 outcome=no | mediation.requested 2025-03-03 mediation=m about=assess | mediation.agreed 2025-04-03 mediation=m appealable=true to=assess | order.assessmentNotified 2025-04-17 mediation=m", "ME-09a 2025-04-03 2025-04-17 2025-04-17 met 0 ; ME-09b 2025-04-03 2025-06-12 - overdue 202 ; ME-09c 2025-04-03 2025-07-10 - overdue 174")]
    [InlineData("request.received 2024-08-05 | plan.refused 2024-11-18 | mediation.requested 2025-03-03 mediation=m about=issue | mediation.agreed 2025-04-03 mediation=m appealable=true to=make | draft.served 2025-05-08 | plan.issued 2025-06-20", "ME-09a 2025-04-03 2025-05-08 2025-05-08 met 0 ; ME-09b 2025-04-03 2025-06-19 2025-06-20 late 1")]
    // The parties wrote a date: it replaces the weeks; ME-12 shows it beside.
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=true to=contents byDate=2025-06-02 | plan.amended 2025-06-02", "ME-09 2025-04-03 2025-06-02 2025-06-02 met 0 ; ME-12 2025-04-03 2025-06-02 2025-06-02 met 0")]
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=false to=other byDate=2025-06-02", "ME-10 2025-04-03 2025-06-02 - overdue 212 ; ME-12 2025-04-03 2025-06-02 - overdue 212")]
    // Several agreements on one day: contents carry the whole plan, the school's limit gives way; the other has its own.
    [InlineData(Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=true to=contents | mediation.agreed 2025-04-03 mediation=m appealable=false to=other", "ME-09 2025-04-03 2025-05-08 - overdue 237 ; ME-10 2025-04-03 2025-04-17 - overdue 258")]
    public void AMediationAgreement_AsIfItWereAnOrder_HasItsWeeks(string story, string expected) => Story.Expect("2025-12-31", story, expected);

    [Fact]
    public void ContentsAndSchool_AgreedOnOneDay_ContentsCarryTheWholePlan()
    {
        var day = Story.Day("2025-04-20");
        var clocks = Story.Clocks(
            Agreed + "mediation.agreed 2025-04-03 mediation=m appealable=true to=contents | mediation.agreed 2025-04-03 mediation=m appealable=true to=school",
            "2025-04-20");

        Assert.Equal(
            ["2025-04-17 Superseded", "2025-05-08 Running"],
            clocks.Where(clock => clock.Id == "ME-09").Select(clock => $"{clock.Due:yyyy-MM-dd} {clock.VerdictOn(day)}").Order(StringComparer.Ordinal));
    }
}
