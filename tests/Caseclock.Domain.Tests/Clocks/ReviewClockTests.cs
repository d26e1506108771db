using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Tests.Clocks;

/// <summary>AR-01 to AR-13 (statutory.md 1C).</summary>
public class ReviewClockTests
{
    // Review meeting Fri 1 Nov 2024: report by 15 Nov, decision and proposed amendments by 29 Nov, amended plan by 24 Jan 2025.
    private const string Met = "plan.issued 2024-03-01 | review.met 2024-11-01 | ";

    [Theory]
    // Made Mon 10 Mar 2025: the 12 months starting with that day end on 9 Mar 2026.
    [InlineData("2026-03-09", "plan.issued 2025-03-10", "AR-01 2025-03-10 2026-03-09 - running 0 ; AR-07a 2025-03-10 2026-03-09 - running 0")]
    [InlineData("2026-03-10", "plan.issued 2025-03-10", "AR-01 2025-03-10 2026-03-09 - overdue 1 ; AR-07a 2025-03-10 2026-03-09 - overdue 1")]
    // The meeting alone completes nothing; the decision notified does.
    [InlineData("2026-03-10", "plan.issued 2025-03-10 | review.met 2026-02-23", "AR-01 2025-03-10 2026-03-09 - overdue 1 ; AR-07a none")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.met 2026-02-23 | review.decided 2026-03-09 outcome=maintain", "AR-01 2025-03-10 2026-03-09 2026-03-09 met 0 ; AR-02 2026-03-09 2027-03-08 - running 0")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.met 2026-02-23 | review.decided 2026-03-10 outcome=maintain", "AR-01 2025-03-10 2026-03-09 2026-03-10 late 1 ; AR-02 2026-03-10 2027-03-09 - running 0")]
    // A decision without a meeting: AR-07a.
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.decided 2026-03-09 outcome=maintain", "AR-07a#2025-03-10 2025-03-10 2026-03-09 2026-03-09 met 0")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.decided 2026-03-11 outcome=maintain", "AR-07a#2025-03-10 2025-03-10 2026-03-09 2026-03-11 late 2")]
    // Amending restarts nothing.
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.met 2025-11-03 | review.decided 2025-11-17 outcome=amend | amendment.proposed 2025-11-17 | plan.amended 2026-01-12", "AR-02 2025-11-17 2026-11-16 - running 0")]
    // 29 February: no corresponding day, the last of the month, and no further day off.
    [InlineData("2025-03-01", "plan.issued 2024-02-29", "AR-01 2024-02-29 2025-02-28 - overdue 1")]
    [InlineData("2024-03-01", "plan.issued 2023-03-01", "AR-01 2023-03-01 2024-02-29 - overdue 1")]
    [InlineData("2024-03-01", "plan.issued 2023-02-28", "AR-01 2023-02-28 2024-02-27 - overdue 3")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | plan.ceased 2025-09-01", "AR-01 2025-03-10 2026-03-09 - cancelled 0")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | plan.transferredOut 2025-09-01", "AR-01 2025-03-10 2026-03-09 - cancelled 0")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | person.died 2025-09-01", "AR-01 2025-03-10 2026-03-09 - cancelled 0")]
    // The plan's making is not recorded, its review is.
    [InlineData("2026-06-01", "plan.transferredIn 2024-09-01 dayNotRecorded=true | review.decided 2025-05-12 outcome=maintain", "AR-01 none ; AR-02 2025-05-12 2026-05-11 - overdue 21")]
    public void TheTwelveMonths_StartingWithTheDay_EndTheDayBefore(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Fact]
    public void TheTwelveMonths_OtherPolicies_SayWhichWereUsed()
    {
        Story.Expect("2026-03-10", "plan.issued 2025-03-10", "AR-01 2025-03-10 2026-03-10 - running 0", new Policies(ReviewOnAnniversary: true));
        Story.Expect("2026-06-01", "plan.issued 2025-03-10 | review.met 2026-02-23", "AR-01 2025-03-10 2026-03-09 2026-02-23 met 0", new Policies(MeetingCompletesReview: true));
        Assert.Equal(
            [new PolicyChoice("P3", "the day before the anniversary"), new PolicyChoice("P4", "the decision notice")],
            Story.One("2026-03-10", "plan.issued 2025-03-10", "AR-01").Policies);
    }

    [Theory]
    // Four weeks from Mon 23 Feb 2026 are 23 March; the 12 months end on 9 March, which is the limit.
    [InlineData("2026-03-09", "plan.issued 2025-03-10 | review.met 2026-02-23", "AR-07 2026-02-23 2026-03-09 - running 0")]
    [InlineData("2026-03-10", "plan.issued 2025-03-10 | review.met 2026-02-23", "AR-07 2026-02-23 2026-03-09 - overdue 1")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.met 2026-02-09 | review.decided 2026-03-09 outcome=maintain", "AR-07 2026-02-09 2026-03-09 2026-03-09 met 0")]
    [InlineData("2026-06-01", "plan.issued 2025-03-10 | review.met 2026-02-10 | review.decided 2026-03-10 outcome=maintain", "AR-07 2026-02-10 2026-03-09 2026-03-10 late 1")]
    // The 12 months of a later review run from the decision before it.
    [InlineData("2026-12-31", "plan.issued 2024-06-03 | review.met 2025-03-03 | review.decided 2025-03-17 outcome=maintain | review.met 2026-03-09", "AR-07#2026-03-09 2026-03-09 2026-03-16 - overdue 290")]
    // Meeting and decision on one day: it is the period that the decision closed that counts.
    [InlineData("2026-12-31", "plan.issued 2025-03-10 | review.met 2026-03-02 | review.decided 2026-03-02 outcome=maintain", "AR-07 2026-03-02 2026-03-09 2026-03-02 met 0 ; AR-07a#2025-03-10 none ; AR-07a#2026-03-02 2026-03-02 2027-03-01 - running 0")]
    // Held after the 12 months had ended: the earlier of the two is still their end (literal reading, docs/readings.md).
    [InlineData("2024-12-31", "plan.issued 2023-10-02 | review.met 2024-11-01 | review.decided 2024-11-20 outcome=maintain", "AR-07 2024-11-01 2024-10-01 2024-11-20 late 50")]
    // No plan's beginning on record: the four weeks alone.
    [InlineData("2024-11-30", "review.met 2024-11-01", "AR-07 2024-11-01 2024-11-29 - overdue 1 ; AR-06 2024-11-01 2024-11-15 - overdue 15 ; AR-11 2024-11-01 2025-01-24 - running 0")]
    public void TheDecision_AfterTheMeeting_DueAtTheEarlierOfFourWeeksAndTheTwelveMonths(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Theory]
    [InlineData("2024-11-15", Met + "officer.assigned 2024-01-01", "AR-06 2024-11-01 2024-11-15 - running 0 ; AR-07 2024-11-01 2024-11-29 - running 0 ; AR-11 2024-11-01 2025-01-24 - running 0 ; AR-08 none")]
    [InlineData("2024-12-31", Met + "review.reported 2024-11-15 | review.decided 2024-11-29 outcome=maintain", "AR-06 2024-11-01 2024-11-15 2024-11-15 met 0 ; AR-07 2024-11-01 2024-11-29 2024-11-29 met 0 ; AR-11 2024-11-01 2025-01-24 - cancelled 0 ; AR-08 none")]
    [InlineData("2024-12-31", Met + "review.reported 2024-11-16 | review.decided 2024-11-30 outcome=amend", "AR-06 2024-11-01 2024-11-15 2024-11-16 late 1 ; AR-07 2024-11-01 2024-11-29 2024-11-30 late 1 ; AR-08 2024-11-01 2024-11-29 - overdue 32")]
    [InlineData("2024-12-31", Met + "review.decided 2024-11-20 outcome=amend | amendment.proposed 2024-11-29", "AR-06 2024-11-01 2024-11-15 - notRecorded 0 ; AR-08 2024-11-01 2024-11-29 2024-11-29 met 0 ; AR-10 2024-11-29 2025-01-24 - running 0")]
    [InlineData("2024-12-31", Met + "review.decided 2024-11-20 outcome=amend | amendment.proposed 2024-11-30", "AR-08 2024-11-01 2024-11-29 2024-11-30 late 1 ; AR-10 2024-11-30 2025-01-25 - running 0")]
    // A notice without a decision: the decision is not recorded.
    [InlineData("2024-12-31", Met + "amendment.proposed 2024-11-29", "AR-07 2024-11-01 2024-11-29 - notRecorded 0 ; AR-08 2024-11-01 2024-11-29 2024-11-29 met 0")]
    [InlineData("2025-06-30", Met + "review.decided 2024-11-29 outcome=amend | amendment.proposed 2024-11-29 | plan.amended 2025-01-24", "AR-10 2024-11-29 2025-01-24 2025-01-24 met 0 ; AR-11 2024-11-01 2025-01-24 2025-01-24 met 0 ; AR-12 none")]
    [InlineData("2025-06-30", Met + "review.decided 2024-11-29 outcome=amend | amendment.proposed 2024-11-29 | plan.amended 2025-01-25", "AR-10 2024-11-29 2025-01-24 2025-01-25 late 1 ; AR-11 2024-11-01 2025-01-24 2025-01-25 late 1")]
    // A late notice: AR-10 keeps its 8 weeks, AR-11 carries the 12 weeks and the breach (P9).
    [InlineData("2025-06-30", Met + "review.decided 2024-11-29 outcome=amend | amendment.proposed 2024-12-20 | plan.amended 2025-02-10", "AR-08 2024-11-01 2024-11-29 2024-12-20 late 21 ; AR-10 2024-12-20 2025-02-14 2025-02-10 met 0 ; AR-11 2024-11-01 2025-01-24 2025-02-10 late 17")]
    // After all not to amend (AR-10a).
    [InlineData("2025-06-30", Met + "review.decided 2024-11-29 outcome=amend | amendment.proposed 2024-11-29 | amendment.declined 2025-01-24", "AR-10a 2024-11-29 2025-01-24 2025-01-24 met 0 ; AR-10 2024-11-29 2025-01-24 - cancelled 0 ; AR-11 2024-11-01 2025-01-24 - cancelled 0")]
    [InlineData("2025-06-30", Met + "review.decided 2024-11-29 outcome=amend | amendment.proposed 2024-11-29 | amendment.declined 2025-01-27", "AR-10a 2024-11-29 2025-01-24 2025-01-27 late 3")]
    public void AfterTheMeeting_EachStep_HasItsOwnLimit(string asAt, string story, string expected) => Story.Expect(asAt, story, expected);

    [Theory]
    [InlineData("amendment.proposed 2025-03-03 how=email | plan.amended 2025-03-17", "AR-09#2025-03-03 2025-03-03 2025-03-17 2025-03-17 met 0")]
    [InlineData("amendment.proposed 2025-03-03 how=email | plan.amended 2025-03-16", "AR-09#2025-03-03 2025-03-03 2025-03-17 2025-03-16 late 1")]
    [InlineData("amendment.proposed 2025-03-03 how=email | representations.received 2025-03-10 | plan.amended 2025-03-16", "AR-09#2025-03-03 2025-03-03 2025-03-17 2025-03-16 met 0")]
    // Posted first class on Mon 3 March: served Wed 5 March. The 8 weeks still run from the sending.
    [InlineData("amendment.proposed 2025-03-03 how=firstClass | plan.amended 2025-04-28", "AR-09#2025-03-03 2025-03-05 2025-03-19 2025-04-28 met 0 ; AR-10#2025-03-03 2025-03-03 2025-04-28 2025-04-28 met 0 ; AR-12#2025-03-03 2025-03-03 2025-04-28 2025-04-28 met 0")]
    // Outside a review: regulation 28, the same 8 weeks.
    [InlineData("amendment.proposed 2025-03-03 | plan.amended 2025-04-29", "AR-12#2025-03-03 2025-03-03 2025-04-28 2025-04-29 late 1 ; AR-10#2025-03-03 2025-03-03 2025-04-28 2025-04-29 late 1 ; AR-01 2024-06-03 2025-06-02 - overdue 28")]
    public void TheAmendmentNotice_ServedAndSent_OpensWindowAndEightWeeks(string story, string expected) =>
        Story.Expect("2025-06-30", "plan.issued 2024-06-03 | " + story, expected);

    [Theory]
    // A meeting on Fri 14 Mar 2025: told and papers sent by Fri 28 Feb (P2: clear weeks would be 27 Feb).
    [InlineData("2025-06-30", "review.planned 2025-02-28 for=2025-03-14 | review.papersCirculated 2025-02-28 for=2025-03-14 | review.met 2025-03-14", "AR-04 2025-02-28 2025-02-28 2025-02-28 met 0 ; AR-05 2025-02-28 2025-02-28 2025-02-28 met 0")]
    [InlineData("2025-06-30", "review.planned 2025-03-01 for=2025-03-14 | review.papersCirculated 2025-03-03 for=2025-03-14 | review.met 2025-03-14", "AR-04 2025-03-01 2025-02-28 2025-03-01 late 1 ; AR-05 2025-03-01 2025-02-28 2025-03-03 late 3")]
    [InlineData("2025-02-28", "review.planned 2025-02-03 for=2025-03-14", "AR-05 2025-02-03 2025-02-28 - running 0")]
    [InlineData("2025-03-02", "review.planned 2025-02-03 for=2025-03-14", "AR-05 2025-02-03 2025-02-28 - overdue 2")]
    [InlineData("2025-06-30", "review.planned 2025-02-03 for=2025-03-14 | review.met 2025-03-14", "AR-05 2025-02-03 2025-02-28 - notRecorded 0")]
    [InlineData("2025-06-30", "review.met 2025-03-14", "AR-04 2025-03-14 2025-02-28 - notRecorded 0 ; AR-05 2025-03-14 2025-02-28 - notRecorded 0")]
    public void BeforeTheMeeting_NoticeAndPapers_AreDueTwoWeeksBefore(string asAt, string story, string expected) =>
        Story.Expect(asAt, story, expected);

    [Fact]
    public void BeforeTheMeeting_ClearWeeks_AreOneDayMore() => Story.Expect(
        "2025-06-30",
        "review.planned 2025-02-28 for=2025-03-14",
        "AR-04 2025-02-28 2025-02-27 2025-02-28 late 1",
        new Policies(ClearWeeks: true));

    [Theory]
    [InlineData("2024-11-02", "2021-06-01", "AR-13 2024-05-01 2024-11-01 - overdue 1")]
    [InlineData("2024-11-02", "2019-06-01", "AR-13 none")]
    public void UnderFive_Guidance_IsAReminderOfSixMonths(string asAt, string born, string expected) =>
        Story.Expect(asAt, $"person.details 2024-01-01 born={born} | plan.issued 2024-05-01", expected);
}
