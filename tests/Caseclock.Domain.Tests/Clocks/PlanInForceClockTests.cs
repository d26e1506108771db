namespace Caseclock.Domain.Tests.Clocks;

/// <summary>Phase transfers, re-assessment, moves, ceasing, personal budgets, detention (statutory.md 1D to 1G, 1J, 1K).</summary>
public class PlanInForceClockTests
{
    [Theory]
    // 15 February 2026 is a Sunday, and stays.
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "plan.amended 2026-02-15", "PT-01 2025-09-01 2026-02-15 2026-02-15 met 0")]
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "plan.amended 2026-02-16", "PT-01 2025-09-01 2026-02-15 2026-02-16 late 1")]
    [InlineData("phase=earlyYearsToSchool transferOn=2026-09-01", "officer.assigned 2025-10-01", "PT-01 2025-09-01 2026-02-15 - overdue 134")]
    [InlineData("phase=infantToJunior transferOn=2026-09-01", "plan.ceased 2025-10-01", "PT-01 2025-09-01 2026-02-15 - cancelled 0")]
    [InlineData("phase=middle transferOn=2026-09-01", "plan.amended 2025-09-01", "PT-01 2025-09-01 2026-02-15 - overdue 134")]
    [InlineData("phase=secondaryToPost16 transferOn=2026-09-01", "plan.amended 2026-03-31", "PT-02 2025-09-01 2026-03-31 2026-03-31 met 0")]
    [InlineData("phase=secondaryToPost16 transferOn=2026-09-01", "plan.amended 2026-04-01", "PT-02 2025-09-01 2026-03-31 2026-04-01 late 1")]
    [InlineData("phase=post16ToPost16 transferOn=2026-09-01", "plan.amended 2026-04-01", "PT-03 2025-09-01 2026-04-01 2026-04-01 met 0")]
    [InlineData("phase=post16ToPost16 transferOn=2026-09-01", "plan.amended 2026-04-02", "PT-03 2025-09-01 2026-04-01 2026-04-02 late 1")]
    [InlineData("phase=post16ToPost16 transferOn=2026-07-31", "officer.assigned 2025-10-01", "PT-03 2025-07-31 2026-02-28 - overdue 121")]
    [InlineData("phase=secondaryToPost16 transferOn=2015-09-01", "plan.amended 2015-05-31", "PT-04 2014-09-01 2015-05-31 2015-05-31 met 0 ; PT-02 none")]
    // PT-05: 12 weeks from the meeting on 6 Oct 2025 are 29 December; 8 weeks from the notice.
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "review.met 2025-10-06 type=phaseTransfer | amendment.proposed 2025-10-20 | plan.amended 2025-12-15", "PT-05 2025-09-01 2025-12-15 2025-12-15 met 0 ; PT-01 2025-09-01 2026-02-15 2025-12-15 met 0")]
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "review.met 2025-10-06 type=phaseTransfer | amendment.proposed 2025-11-10 | plan.amended 2025-12-30", "PT-05 2025-09-01 2025-12-29 2025-12-30 late 1 ; PT-01 2025-09-01 2026-02-15 2025-12-30 met 0")]
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "review.met 2025-12-15 type=phaseTransfer", "PT-05 2025-09-01 2026-02-15 - overdue 134")]
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "officer.assigned 2025-12-15", "PT-05 none")]
    // An amendment before the phase review does not finish it.
    [InlineData("phase=primaryToSecondary transferOn=2026-09-01", "plan.amended 2025-09-20 | review.met 2025-10-06 type=phaseTransfer", "PT-05 2025-09-01 2025-12-29 - overdue 182")]
    public void APhaseTransfer_OfItsYear_IsDueByItsDate(string transfer, string story, string expected) =>
        Story.Expect("2026-06-29", $"plan.issued 2014-09-10 | phaseTransfer.expected 2014-09-20 {transfer} | {story}", expected);

    [Fact]
    public void APhaseTransfer_StrictPolicy_IsDueTheDayBefore() => Story.Expect(
        "2026-02-15",
        "plan.issued 2024-09-10 | phaseTransfer.expected 2025-03-03 phase=primaryToSecondary transferOn=2026-09-01",
        "PT-01 2025-09-01 2026-02-14 - overdue 1",
        new Domain.Clocks.Policies(TransferDayCounts: false));

    [Theory]
    [InlineData("reassessment.requested 2025-03-03 | reassessment.decided 2025-03-18 outcome=no", "RA-01 2025-03-03 2025-03-18 2025-03-18 met 0 ; RA-02 none")]
    [InlineData("reassessment.requested 2025-03-03 | reassessment.decided 2025-03-19 outcome=yes", "RA-01 2025-03-03 2025-03-18 2025-03-19 late 1 ; RA-02 2025-03-19 2025-06-25 - overdue 5")]
    [InlineData("reassessment.requested 2025-03-03", "RA-01 2025-03-03 2025-03-18 - overdue 104")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | plan.amended 2025-06-24", "RA-02 2025-03-18 2025-06-24 2025-06-24 met 0")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | plan.issued 2025-06-25", "RA-02 2025-03-18 2025-06-24 2025-06-25 late 1")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | plan.issued 2025-06-25 | exception.recorded 2025-06-01 exception=X-ABS from=2025-04-01 to=2025-04-28 impractical=true", "RA-02 2025-03-18 2025-06-24 2025-06-25 excepted 1 X-ABS")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | amendment.declined 2025-05-25", "RA-02 2025-03-18 2025-06-24 - cancelled 0")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | advice.requested 2025-03-20 advice=a | advice.received 2025-05-02 advice=a", "RA-04#a 2025-03-20 2025-05-01 2025-05-02 late 1 ; EHC-02 none")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | advice.requested 2025-03-20 advice=a | plan.amended 2025-06-02", "RA-04#a 2025-03-20 2025-05-01 - notRecorded 0")]
    [InlineData("reassessment.decided 2025-03-18 outcome=yes | advice.requested 2025-03-20 advice=a | plan.ceased 2025-04-02", "RA-04#a 2025-03-20 2025-05-01 - cancelled 0 ; RA-02 2025-03-18 2025-06-24 - cancelled 0")]
    public void AReassessment_15DaysThen14Weeks_FromItsOwnDays(string story, string expected) =>
        Story.Expect("2025-06-30", "plan.issued 2024-01-08 | " + story, expected);

    [Theory]
    // Aware on Mon 3 March: the 15th working day before Mon 24 March, and before Sat 22 March.
    [InlineData("person.moved 2025-03-24 authority=330 | plan.transferredOut 2025-03-24 awareOn=2025-03-03", "TR-01 2025-03-03 2025-03-24 2025-03-24 met 0 ; TR-02 none")]
    [InlineData("person.moved 2025-03-24 authority=330 | plan.transferredOut 2025-03-25 awareOn=2025-03-03", "TR-01 2025-03-03 2025-03-24 2025-03-25 late 1")]
    [InlineData("person.moved 2025-03-22 authority=330 | plan.transferredOut 2025-03-22 awareOn=2025-03-03", "TR-01 2025-03-03 2025-03-22 2025-03-22 met 0 ; TR-02 none")]
    [InlineData("person.moved 2025-03-24 authority=330 | plan.transferredOut 2025-03-24 awareOn=2025-03-04", "TR-02 2025-03-04 2025-03-24 2025-03-24 met 0 ; TR-01 none")]
    // Aware Sun 2 March, move Fri 21 March: 14 working days lie between.
    [InlineData("person.moved 2025-03-21 authority=330 | plan.transferredOut 2025-03-21 awareOn=2025-03-02", "TR-02 2025-03-02 2025-03-21 2025-03-21 met 0 ; TR-01 none")]
    // 15 working days beginning with Mon 31 March, over Easter: Tue 22 April. Beginning on a Saturday they begin on Monday.
    [InlineData("person.moved 2025-03-24 authority=330 | plan.transferredOut 2025-04-22 awareOn=2025-03-31", "TR-02 2025-03-31 2025-04-22 2025-04-22 met 0")]
    [InlineData("person.moved 2025-03-24 authority=330 | plan.transferredOut 2025-04-23 awareOn=2025-03-29", "TR-02 2025-03-29 2025-04-22 2025-04-23 late 1")]
    [InlineData("person.moved 2025-03-24 authority=330", "TR-02 2025-03-24 2025-04-11 - overdue 80")]
    [InlineData("person.moved 2025-03-24 postcode=SO14_7LY", "TR-01 none ; TR-02 none")]
    public void AMoveOut_TheOldAuthoritysAwareness_Decides(string story, string expected) =>
        Story.Expect("2025-06-30", "plan.issued 2024-01-08 | " + story, expected);

    [Theory]
    [InlineData("2025-04-14", "plan.transferredIn 2025-03-03", "TR-03 2025-03-03 2025-04-14 - running 0")]
    [InlineData("2025-04-15", "plan.transferredIn 2025-03-03", "TR-03 2025-03-03 2025-04-14 - overdue 1")]
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 | transfer.notified 2025-04-14", "TR-03 2025-03-03 2025-04-14 2025-04-14 met 0")]
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 | transfer.notified 2025-04-15", "TR-03 2025-03-03 2025-04-14 2025-04-15 late 1")]
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 | review.met 2025-06-02", "TR-03 2025-03-03 2025-04-14 - notRecorded 0")]
    // 12 months of a plan made on 1 June 2024 end on 31 May 2025; 3 months of the transfer end on 2 June: the later.
    [InlineData("2025-06-03", "plan.transferredIn 2025-03-03 madeOn=2024-06-01", "TR-04 2025-03-03 2025-06-02 - overdue 1 ; AR-01 2024-06-01 2025-05-31 - superseded 0")]
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 madeOn=2024-06-01 | review.decided 2025-06-02 outcome=maintain", "TR-04 2025-03-03 2025-06-02 2025-06-02 met 0 ; AR-02 2025-06-02 2026-06-01 - running 0")]
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 madeOn=2023-06-01 lastReviewedOn=2025-01-15", "TR-04 2025-03-03 2026-01-14 - running 0 ; AR-02 2025-01-15 2026-01-14 - running 0 ; AR-01 none")]
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 madeOn=2024-09-02", "TR-04 2025-03-03 2025-09-01 - running 0 ; AR-01 2024-09-02 2025-09-01 - running 0")]
    // What a loaded return does not say is not guessed.
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 dayNotRecorded=true madeOn=2024-09-02", "TR-03 - - - notRecorded 0 ; AR-01 2024-09-02 2025-09-01 - running 0")]
    // The family arrived after the plan did: that is no move away.
    [InlineData("2025-06-30", "plan.transferredIn 2025-03-03 fromAuthority=330 madeOn=2024-09-02 | person.moved 2025-03-05 authority=330", "TR-01 none ; TR-02 none")]
    public void AMoveIn_TheNewAuthority_TellsAndReviews(string asAt, string story, string expected) => Story.Expect(asAt, story, expected);

    [Theory]
    // Decided 3 March 2025: 2 months are Sat 3 May, Mon 5 May is a bank holiday, so the time for an appeal ends Tue 6 May.
    [InlineData("plan.ceaseDecided 2025-03-03", "CE-03 2025-03-03 2025-05-06 - met 0")]
    [InlineData("plan.ceaseDecided 2025-03-03 | plan.ceased 2025-05-06", "CE-03 2025-03-03 2025-05-06 2025-05-06 met 0")]
    [InlineData("plan.ceaseDecided 2025-03-03 | plan.ceased 2025-05-05", "CE-03 2025-03-03 2025-05-06 2025-05-05 late 1")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease", "CE-03 2025-03-03 - - running 0")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease | plan.ceased 2025-07-01", "CE-03 2025-03-03 - 2025-07-01 late 0")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease | appeal.withdrawn 2025-06-10 appeal=a | plan.ceased 2025-06-09", "CE-03 2025-03-03 2025-06-10 2025-06-09 late 1")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-03-15 appeal=a about=cease | appeal.withdrawn 2025-04-10 appeal=a | plan.ceased 2025-05-06", "CE-03 2025-03-03 2025-05-06 2025-05-06 met 0")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease | appeal.decided 2025-09-15 appeal=a outcome=dismissed | plan.ceased 2025-09-15", "CE-03 2025-03-03 2025-09-15 2025-09-15 met 0 ; TB-05 2025-09-15 2025-09-15 2025-09-15 met 0 ; CE-07 2025-09-15 2025-09-15 2025-09-15 met 0")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease | appeal.decided 2025-09-15 appeal=a outcome=dismissed | plan.ceased 2025-09-17", "CE-03 2025-03-03 2025-09-15 2025-09-17 met 0 ; TB-05 2025-09-15 2025-09-15 2025-09-17 late 2 ; CE-07 2025-09-15 2025-09-15 2025-09-17 late 2")]
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease | appeal.decided 2025-09-15 appeal=a outcome=upheld order=continue", "CE-03 2025-03-03 2025-09-15 - cancelled 0 ; TB-11 2025-09-15 2025-09-15 2025-09-15 met 0")]
    // Ceased too early, then ordered to go on: nothing says that it did.
    [InlineData("plan.ceaseDecided 2025-03-03 | appeal.registered 2025-04-15 appeal=a about=cease | plan.ceased 2025-07-01 | appeal.decided 2025-09-15 appeal=a outcome=upheld order=continue", "CE-03 2025-03-03 2025-09-15 2025-07-01 late 76 ; TB-11 2025-09-15 2025-09-15 - overdue 107")]
    public void Ceasing_TheDutyToMaintain_LastsUntilTheAppealIsOver(string story, string expected) =>
        Story.Expect("2025-12-31", "plan.issued 2024-01-08 | " + story, expected);

    [Theory]
    [InlineData("2000-10-01", "CE-06 2025-10-01 2026-07-31 - running 0")]
    [InlineData("2001-07-31", "CE-06 2026-07-31 2026-07-31 - running 0")]
    // The 25th birthday in August falls in the academic year that ends the next 31 July, never before the birthday.
    [InlineData("2001-08-15", "CE-06 none")]
    [InlineData("2000-08-15", "CE-06 2025-08-15 2026-07-31 - running 0")]
    public void The25thBirthday_AtFurtherEducation_LeavesThePlanToItsYearsEnd(string born, string expected) =>
        Story.Expect("2025-12-31", $"person.details 2024-01-01 born={born} | plan.issued 2024-01-08", expected);

    [Theory]
    [InlineData("personalBudget.recorded 2025-03-03 directPayments=E | review.met 2025-06-03", "PB-02 2025-03-03 2025-06-03 2025-06-03 met 0")]
    [InlineData("personalBudget.recorded 2025-03-03 directPayments=E | review.met 2025-06-04", "PB-02 2025-03-03 2025-06-03 2025-06-04 late 1")]
    [InlineData("personalBudget.recorded 2025-11-30 directPayments=E", "PB-02 2025-11-30 2026-02-28 - running 0")]
    [InlineData("personalBudget.recorded 2025-03-03 directPayments=E", "PB-02 2025-03-03 2025-06-03 - overdue 211")]
    [InlineData("personalBudget.recorded 2025-03-03 personalBudget=true organisedArrangement=true", "PB-02 none")]
    public void DirectPayments_First_AreReviewedWithinThreeMonths(string story, string expected) =>
        Story.Expect("2025-12-31", "plan.issued 2024-01-08 | " + story, expected);

    [Theory]
    [InlineData("request.received 2025-01-06 custody=true", "DE-01 2025-01-06 2025-02-17 - overdue 133 ; DE-02 2025-01-06 2025-04-28 - overdue 63 ; DE-03 2025-01-06 2025-05-26 - overdue 35 ; EHC-01 none ; EHC-03 none ; EHC-06 none")]
    [InlineData("request.received 2025-01-06 custody=true | assessment.decided 2025-02-17 outcome=yes | draft.served 2025-04-14 | plan.issued 2025-05-26", "DE-01 2025-01-06 2025-02-17 2025-02-17 met 0 ; DE-02 2025-01-06 2025-04-28 - cancelled 0 ; DE-03 2025-01-06 2025-05-26 2025-05-26 met 0 ; DE-04 2025-04-14 2025-04-28 2025-05-26 met 0 ; EHC-04 none")]
    [InlineData("request.received 2025-01-06 custody=true | assessment.decided 2025-02-18 outcome=yes | plan.refused 2025-04-29", "DE-01 2025-01-06 2025-02-17 2025-02-18 late 1 ; DE-02 2025-01-06 2025-04-28 2025-04-29 late 1 ; DE-03 2025-01-06 2025-05-26 - cancelled 0")]
    [InlineData("request.received 2025-01-06 custody=true | draft.served 2025-04-14 | plan.issued 2025-04-27", "DE-04 2025-04-14 2025-04-28 2025-04-27 late 1")]
    // Released in the middle (DE-05): the same limits from the original day.
    [InlineData("request.received 2025-01-06 custody=true | person.status 2024-12-01 status=youthCustody until=2025-03-01", "DE-03 2025-01-06 2025-05-26 - overdue 35 ; DE-08 none")]
    [InlineData("request.received 2025-01-06 custody=true | plan.issued 2025-06-02 | exception.recorded 2025-05-20 exception=X-EPC impractical=true", "DE-03 2025-01-06 2025-05-26 2025-06-02 excepted 7 X-EPC")]
    [InlineData("request.received 2025-01-06 custody=true | assessment.decided 2025-02-10 outcome=no | appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=upheld order=assess", "DE-01 2025-01-06 2025-02-17 2025-02-10 superseded 0 ; DE-03 2025-01-06 2025-05-26 - superseded 0 ; TB-06 2025-06-02 2025-06-16 - overdue 14")]
    // Released with a plan: a review as soon as practicable, open until one is held.
    [InlineData("plan.issued 2024-01-08 | person.status 2024-12-01 status=youthCustody until=2025-03-01", "DE-08 2025-03-01 - - running 0")]
    [InlineData("plan.issued 2024-01-08 | person.status 2024-12-01 status=youthCustody until=2025-03-01 | review.met 2025-06-20", "DE-08 2025-03-01 - 2025-06-20 met 0")]
    [InlineData("plan.issued 2024-01-08 | person.status 2024-12-01 status=youthCustody", "DE-08 none")]
    public void Detained_InCustody_HasItsOwnRules(string story, string expected) => Story.Expect("2025-06-30", story, expected);
}
