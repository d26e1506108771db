namespace Caseclock.Application.Demo;

/// <summary>What children's social care does: the referral and the assessment, then help in need, protection, or care.</summary>
internal static class SocialCareJourney
{
    private static readonly string[] Workers = ["a.fielding", "b.okoro", "c.lindqvist", "d.mahmood", "e.tallis", "f.brennan"];

    public static void Tell(Story story)
    {
        if (story.Care is not { } care || Episode(story, care) is not { } episode)
        {
            return;
        }

        var journal = story.Journal;
        journal.Case = "S" + journal.Case![1..];
        journal.Assign(story.Aside.Pick(Workers), episode.Referred);
        switch (care.Status)
        {
            case "earlyHelp":
                EarlyHelp(story, episode);
                break;
            case "childInNeed":
                episode.Plan("childInNeed", episode.Assess());
                episode.Supervise();
                break;
            case "childProtection":
                CareSteps.Protect(episode);
                break;
            case "lookedAfter":
                CareSteps.LookAfter(episode);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(story), care.Status, "A new status needs a story.");
        }
    }

    // Within what is recorded in full, of a child, and ending where the record of the child does.
    private static CareEpisode? Episode(Story story, CareTime care)
    {
        var known = Later(story.Life.Known.AddDays(1), story.Days.GoLive.AddMonths(-11));
        var from = Later(known, care.From);
        if (care.Days is null)
        {
            // What still goes on began not long ago: help in need does not last for many years.
            var ago = care.Status == "lookedAfter" ? story.Aside.Int(150, 1000) : story.Aside.Int(60, 330);
            from = Later(from, story.Days.Today.AddDays(-ago));
        }

        var grown = story.Life.Born.AddYears(18);
        var last = story.Journal.LastDay < story.Days.Today ? story.Journal.LastDay : DateOnly.MaxValue;
        var ends = care.Days is { } days ? from.AddDays(80 + days) : DateOnly.MaxValue;
        ends = Earlier(ends, Earlier(grown, last));
        return from.AddDays(ends > story.Days.Today ? 3 : 140) < Earlier(ends, story.Days.Today)
            ? new CareEpisode(story, story.Days.WorkingAfter(from), ends)
            : null;
    }

    private static void EarlyHelp(Story story, CareEpisode episode)
    {
        var decided = episode.Receive();
        var helped = story.Days.Plus(decided, story.Aside.Int(0, 3));
        story.Journal.Add("earlyHelp.referred", helped);
        story.Journal.Add("earlyHelp.assessed", story.Days.Plus(helped, story.Aside.Int(12, 35)));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
