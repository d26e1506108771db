using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Demo;

/// <summary>
/// What happens to the record itself: officers come and go; now and then a date is put right, or an entry made on the wrong child's case
/// is withdrawn. These, and the second requests of <see cref="RequestJourney"/>, are the only faults put in on purpose.
/// </summary>
internal static class RecordJourney
{
    private static readonly string[] MayBeWrong = ["advice.received", "draft.served", "review.reported", "review.decided", "assessment.decided", "amendment.proposed"];

    public static void Officers(Story story)
    {
        var from = story.Life.Known > story.Days.GoLive ? story.Days.Plus(story.Days.WorkingAfter(story.Life.Known), 1) : story.Days.GoLive;
        var until = story.Life.Role switch
        {
            DemoRole.Refused or DemoRole.Withdrawn => story.Life.Decided,
            DemoRole.NoPlan => story.Life.Began,
            _ => story.Life.Ends,
        };
        while (from <= story.Days.Today && from < until)
        {
            story.Journal.Assign(story.Random.Pick(story.Officers), from);
            from = story.Days.WorkingAfter(from.AddDays(30 + (int)Math.Min(story.Random.Waiting(365.25 / story.Rates.OfficerChangesAYear), 9000)));
        }
    }

    public static void Faults(Story story)
    {
        if (story.Random.Chance(story.Rates.Corrected))
        {
            PutRight(story);
        }

        if (story.Random.Chance(story.Rates.Withdrawn))
        {
            WrongChild(story);
        }
    }

    // The entry first bore a day too early; some days later it was replaced by one with the right day.
    private static void PutRight(Story story)
    {
        var entries = story.Journal.Entries;
        var index = entries.Count == 0 ? 0 : story.Random.Int(0, entries.Count - 1);
        while (index < entries.Count && !(MayBeWrong.Contains(entries[index].Kind.Name) && entries[index].On >= story.Days.GoLive.AddDays(10)))
        {
            index++;
        }

        if (index < entries.Count)
        {
            var right = entries[index];
            story.Journal.Mistake(index, right.On.AddDays(-story.Random.Int(1, 6)), Afterwards(story, right), "The day was mistyped");
        }
    }

    private static void WrongChild(Story story)
    {
        var on = story.Later(story.Life.Known > story.Days.GoLive ? story.Life.Known : story.Days.GoLive, 10, 400);
        story.Journal.Add("representations.received", on, ("agreed", true));
        if (story.Journal.Entries is [.., { Kind.Name: "representations.received" } wrong] && wrong.On == on)
        {
            story.Journal.Withdraw(wrong, Afterwards(story, wrong), "Another child's: recorded on the wrong case");
        }
    }

    private static DateTimeOffset Afterwards(Story story, Entry entry)
    {
        var recorded = DateOnly.FromDateTime(entry.Recorded.UtcDateTime);
        return story.Days.At(story.Days.Plus(recorded, story.Random.Int(1, 12)), story.Random.Int(9, 16) * 3600);
    }
}
