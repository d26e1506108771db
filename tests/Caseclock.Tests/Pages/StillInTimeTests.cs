using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Pages.Position;
using Caseclock.TestSupport;

namespace Caseclock.Tests.Pages;

/// <summary>Whether a limit can still be met, against dates counted by hand.</summary>
public sealed class StillInTimeTests
{
    // Request on Mon 1 Sep 2025: 20 weeks end on Mon 19 Jan 2026. A draft sent on a day gives the family that day and 14 more.
    [Theory]
    [InlineData("2026-01-05", true, "No draft has been sent. Sent on Mon 5 Jan 2026, the family’s 15 days would end on Mon 19 Jan 2026, the day of the limit.")]
    [InlineData("2026-01-06", false, "No draft has been sent. Sent on Tue 6 Jan 2026, the family’s 15 days would end on Tue 20 Jan 2026, 1 day after the limit.")]
    public void Of_PlanWithoutADraft_GoesByTheFamilys15Days(string today, bool can, string why) =>
        Check("EHC-06", today, can, why, Request);

    [Theory]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-01-07", false)]
    public void Of_PlanWithADraft_GoesByTheWindowThatRuns(string drafted, bool can)
    {
        var chance = Chance("EHC-06", "2026-01-10", [.. Request, $$"""{"person":"P","case":"C","kind":"draft.served","on":"{{drafted}}","how":"hand"}"""]);

        Assert.Equal(can, chance.Can);
        Assert.Contains("The family’s 15 days on the draft end on", chance.Why, StringComparison.Ordinal);
    }

    // A plan of Mon 2 Dec 2024 is to be reviewed, decision notified, by Mon 1 Dec 2025; two weeks before that is Mon 17 Nov.
    [Theory]
    [InlineData("2025-11-17", true)]
    [InlineData("2025-11-18", false)]
    public void Of_ReviewWithoutAMeeting_GoesByTwoWeeksNotice(string today, bool can)
    {
        var chance = Chance("AR-01", today, Plan);

        Assert.Equal(can, chance.Can);
        Assert.Contains("No meeting is arranged", chance.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-01", true, "The meeting is on Mon 1 Dec 2025, the day of the limit.")]
    [InlineData("2025-12-03", false, "The meeting is on Wed 3 Dec 2025, 2 days after the limit.")]
    public void Of_ReviewWithAMeetingArranged_GoesByItsDay(string meeting, bool can, string why) => Check(
        "AR-01", "2025-11-20", can, why, [.. Plan, $$"""{"person":"P","case":"C","kind":"review.planned","on":"2025-11-01","for":"{{meeting}}"}"""]);

    // A meeting on Mon 1 Sep 2025: 12 weeks end on Mon 24 Nov. A notice gives the family its day and 14 more.
    [Theory]
    [InlineData("2025-11-10", true)]
    [InlineData("2025-11-11", false)]
    public void Of_AmendedPlanWithoutANotice_GoesByTheFamilys15Days(string today, bool can)
    {
        var chance = Chance(
            "AR-11",
            today,
            [
                .. Plan,
                """{"person":"P","case":"C","kind":"review.met","on":"2025-09-01"}""",
                """{"person":"P","case":"C","kind":"review.decided","on":"2025-09-15","outcome":"amend"}""",
            ]);

        Assert.Equal(can, chance.Can);
        Assert.StartsWith("No amendment notice has been sent.", chance.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DecisionToAssess_NeedsNothingFirst() =>
        Check("EHC-01", "2025-10-13", true, "Nothing has to pass first: the authority can act in the 1 day left.", Request);

    private static readonly string[] Request = ["""{"person":"P","case":"C","kind":"request.received","on":"2025-09-01"}"""];
    private static readonly string[] Plan = ["""{"person":"P","case":"C","kind":"plan.issued","on":"2024-12-02"}"""];

    private static void Check(string rule, string today, bool can, string why, string[] lines) =>
        Assert.Equal(new Chance(can, why), Chance(rule, today, lines));

    private static Chance Chance(string rule, string today, string[] lines)
    {
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        // The dates of these stories lie after the day that test lines are read on.
        var entries = Line.Entries([.. lines.Select(line => line.Replace("\"on\":\"2026", "\"on\":\"2025", StringComparison.Ordinal))])
            .Select((entry, index) => lines[index].Contains("\"on\":\"2026", StringComparison.Ordinal) ? entry with { On = entry.On.AddYears(1) } : entry);
        var person = Fold.Person("P", entries, new Knowledge(day));
        var clock = RuleBook.Clocks(person, Policies.Recommended, day).Single(held => held.Id == rule && held.End == ClockEnd.Open);
        return StillInTime.Of(clock, person.Cases[0], person, Policies.Recommended, day);
    }
}
