using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Monitoring;
using Caseclock.Domain.Tests.Calendar;
using Caseclock.Domain.Tests.Chronology;
using FsCheck.Fluent;
using Story = Caseclock.Domain.Tests.Clocks.Story;

namespace Caseclock.Domain.Tests.Monitoring;

/// <summary>Whether a limit can still be met, against days counted by hand.</summary>
public class RescueTests
{
    // Request on Fri 31 Oct 2025: 20 weeks end on Fri 20 Mar 2026. The draft's 15 days are 6 to 20 March.
    private const string Request = "request.received 2025-10-31 | assessment.decided 2025-12-01 outcome=yes | advice.requested 2025-12-02 advice=A1 agency=educationalPsychology";

    // A plan made on Mon 2 Dec 2024, and a meeting on Mon 1 Sep 2025: 4 weeks end on Mon 29 Sep, 12 on Mon 24 Nov.
    private const string Meeting = "plan.issued 2024-12-02 | review.met 2025-09-01";

    // A move on 1 Sep 2026: the plan is to name the school by Sun 15 Feb 2026.
    private const string Move = "plan.issued 2024-12-02 | phaseTransfer.expected 2025-09-01 phase=primaryToSecondary transferOn=2026-09-01";

    [Fact]
    public void Plan_WithoutADraft_ShowsTheArithmetic()
    {
        var rescue = Of("2026-02-24", Request, "EHC-06");

        Assert.True(rescue.Can);
        Assert.Equal(("Send the draft", new DateOnly(2026, 3, 6)), (rescue.Next.What, rescue.Next.By));
        Assert.Equal(
            [
                "Issue the plan: due Fri 20 Mar 2026, in 24 days.",
                "The family have 15 days for the draft (SEND Regulations 2014, reg 13(1)(a)), so the draft must go by Fri 6 Mar 2026, in 10 days.",
            ],
            rescue.Arithmetic);
    }

    [Theory]
    [InlineData("2026-03-06", true)]
    [InlineData("2026-03-07", false)]
    public void Plan_WithoutADraft_IsLostTheDayAfterTheLastForTheDraft(string day, bool can) => Assert.Equal(can, Of(day, Request, "EHC-06").Can);

    [Fact]
    public void Plan_Lost_SaysWhenItCouldBeDone()
    {
        Assert.Equal("Begun today, it could be done on Mon 23 Mar 2026 at the earliest, 3 days after the limit.", Of("2026-03-09", Request, "EHC-06").Arithmetic[^1]);
        Assert.Equal("Issue the plan: due Fri 20 Mar 2026, 11 days ago.", Of("2026-03-31", Request, "EHC-06").Arithmetic[0]);
        Assert.False(Of("2026-03-31", Request, "EHC-06").Can);
    }

    [Fact]
    public void Plan_BeforeTheDecisionToAssess_NamesEveryStep()
    {
        var rescue = Of("2025-12-01", "request.received 2025-10-31", "EHC-06");

        Assert.Equal(["Decide to assess", "Ask for the advice and have it", "Send the draft", "Issue the plan"], rescue.Steps.Select(step => step.What));
        Assert.Equal("Before that, by the same day at the latest: decide to assess; ask for the advice and have it.", rescue.Arithmetic[^1]);
    }

    [Theory]
    [InlineData("draft.served 2026-03-06 how=hand", "2026-03-10", true, "The family’s 15 days for the draft end on Fri 20 Mar 2026.")]
    [InlineData("draft.served 2026-03-05 how=firstClass", "2026-03-10", false, "The family’s 15 days for the draft end on Mon 23 Mar 2026.")]
    public void Plan_WithADraft_WaitsForTheWindowThatRuns(string draft, string day, bool can, string waits)
    {
        var rescue = Of(day, Request + " | " + draft, "EHC-06");

        Assert.Equal((can, waits), (rescue.Can, rescue.Arithmetic[1]));
    }

    [Fact]
    public void Plan_OnceTheFamilyHaveAnswered_WaitsForNothing() =>
        Assert.True(Of("2026-03-12", Request + " | draft.served 2026-03-10 how=hand | representations.received 2026-03-12 agreed=true", "EHC-06").Can);

    [Theory]
    [InlineData("EHC-01", "request.received 2025-10-31", "2025-12-12", true)]
    [InlineData("EHC-01", "request.received 2025-10-31", "2025-12-13", false)]
    [InlineData("EHC-03", Request, "2026-02-20", true)]
    [InlineData("EHC-03", Request, "2026-02-21", false)]
    [InlineData("AR-07", Meeting, "2025-09-29", true)]
    [InlineData("AR-07", Meeting, "2025-09-30", false)]
    [InlineData("AR-08", Meeting + " | review.decided 2025-09-15 outcome=amend", "2025-09-29", true)]
    [InlineData("AR-11", Meeting, "2025-11-10", true)]
    [InlineData("AR-11", Meeting, "2025-11-11", false)]
    [InlineData("AR-10", Meeting + " | review.decided 2025-09-15 outcome=amend | amendment.proposed 2025-09-29 how=email", "2025-11-24", true)]
    public void Limit_OnItsLastDay_CanBeMetAndNotAfterwards(string rule, string story, string day, bool can) => Assert.Equal(can, Of(day, story, rule).Can);

    // Back from Sun 15 Feb: the notice by Sun 1 Feb, so the meeting by then, so the invitations by Sun 18 Jan.
    [Theory]
    [InlineData(Move, "2026-01-18", true, "Tell those invited the date of the review meeting")]
    [InlineData(Move, "2026-01-19", false, "Tell those invited the date of the review meeting")]
    [InlineData(Move + " | review.planned 2026-01-05 for=2026-02-01", "2026-01-25", true, "Hold the review meeting")]
    [InlineData(Move + " | review.planned 2026-01-05 for=2026-02-02", "2026-01-25", false, "Hold the review meeting")]
    [InlineData(Move + " | review.met 2025-11-20", "2026-02-01", true, "Decide to amend the plan")]
    [InlineData(Move + " | review.met 2025-11-20 | review.decided 2025-12-10 outcome=amend", "2026-02-02", false, "Send the amendment notice")]
    [InlineData(Move + " | review.met 2025-11-20 | review.decided 2025-12-10 outcome=amend | amendment.proposed 2025-12-10 how=email", "2026-02-15", true, "Issue the amended plan")]
    public void PhaseTransfer_AtEachStage_CountsBackFromTheDay(string story, string day, bool can, string next)
    {
        var rescue = Of(day, story, "PT-01");

        Assert.Equal((can, next), (rescue.Can, rescue.Next.What));
    }

    [Fact]
    public void PhaseTransfer_WithClearWeeks_NeedsADayMore()
    {
        var strict = Policies.Recommended with { ClearWeeks = true };

        Assert.True(Of("2026-01-17", Move, "PT-01", strict).Can);
        Assert.False(Of("2026-01-18", Move, "PT-01", strict).Can);
    }

    [Fact]
    public void ClockThatIsNotOpenOrNotMonitored_GivesNothing()
    {
        var clocks = Story.Clocks(Request, "2026-02-24");
        Assert.Null(RescueRules.Of(clocks.Single(clock => clock.Id == "EHC-01"), new Case("C1"), clocks, Policies.Recommended, new(2026, 2, 24)));
        Assert.Null(RescueRules.Of(clocks.Single(clock => clock.Id == "EHC-02"), new Case("C1"), clocks, Policies.Recommended, new(2026, 2, 24)));
    }

    /// <summary>Every minimum has a source, and none is without days.</summary>
    [Fact]
    public void Minima_Each_SayWhereTheyStand() => Assert.All(LawfulMinimum.All, minimum => Assert.True(minimum.Days > 0 && minimum.Source.StartsWith("SEND Regulations 2014, reg", StringComparison.Ordinal)));

    /// <summary>Of any record on any day: steps follow one another, a limit that has passed is lost, and what is lost stays lost while nothing happens.</summary>
    [Fact]
    public void AnyLimit_OfAnyRecord_KeepsTheLaws() => Property.Holds(
        Gen.Choose(1, 400).SelectMany(_ => Gen.Choose(0, 2000), (seed, days) => (Seed: seed, Day: new DateOnly(2021, 1, 1).AddDays(days))),
        drawn =>
        {
            foreach (var rescue in Rescues(drawn.Seed, drawn.Day))
            {
                var inOrder = rescue.Steps.Zip(rescue.Steps.Skip(1)).All(pair => pair.First.By <= pair.Second.By && pair.First.Earliest <= pair.Second.Earliest);
                var honest = rescue.Due >= drawn.Day || !rescue.Can;
                var can = rescue.Can == rescue.Steps.All(step => step.Earliest <= step.By);
                if (!inOrder || !honest || !can || rescue.Due != rescue.Clock.Due || rescue.Arithmetic.Any(sentence => !sentence.EndsWith('.')))
                {
                    return false;
                }
            }

            return true;
        });

    private static IEnumerable<Rescue> Rescues(int seed, DateOnly day)
    {
        foreach (var group in InventedRecord.Of(seed).Where(entry => entry.Person is not null).GroupBy(entry => entry.Person!))
        {
            var person = Fold.Person(group.Key, group, new Knowledge(day));
            var clocks = RuleBook.Clocks(person, Policies.Recommended, day);
            foreach (var clock in clocks.Where(clock => clock.Case is not null))
            {
                if (RescueRules.Of(clock, person.Cases.Single(held => held.Id == clock.Case), clocks, Policies.Recommended, day) is { } rescue)
                {
                    yield return rescue;
                }
            }
        }
    }

    private static Rescue Of(string day, string story, string rule, Policies? policies = null)
    {
        var asAt = Story.Day(day);
        var entries = Story.Entries(story);
        var person = Fold.Person("P1", entries, new Knowledge(asAt));
        var clocks = RuleBook.Clocks(person, policies ?? Policies.Recommended, asAt);
        return RescueRules.Of(clocks.Single(clock => clock.Id == rule), person.Cases[0], clocks, policies ?? Policies.Recommended, asAt)!;
    }
}
