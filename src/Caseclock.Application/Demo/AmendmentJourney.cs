namespace Caseclock.Application.Demo;

/// <summary>From the amendment notice to the amended plan; before a move of phase, by 15 February or 31 March where it was in time.</summary>
internal static class AmendmentJourney
{
    public static void Tell(Story story, DateOnly met, DateOnly decided, PhaseMove? move)
    {
        var random = story.Random;
        var notice = random.Chance(0.55) ? decided : story.Later(decided, 1, 35);
        story.Journal.Add("amendment.proposed", notice, ("how", random.Chance(0.8) ? "portal" : "email"));
        if (random.Chance(0.4))
        {
            story.Journal.Add("representations.received", story.Later(notice, 4, 15), ("agreed", random.Chance(0.75)));
        }

        if (move is not null)
        {
            PlanJourney.Amend(story, FinalBefore(story, met, notice, move), true, move.On);
        }
        else if (random.Chance(story.Rates.AmendmentDeclined))
        {
            story.Journal.Add("amendment.declined", story.Later(notice, 20, 56));
        }
        else
        {
            var final = random.Chance(story.Rates.AmendedInEightWeeks)
                ? story.Days.WorkingBefore(notice.AddDays(random.Int(22, 56)))
                : story.Later(notice, 57, 150);
            PlanJourney.Amend(story, final, false, final);
        }
    }

    /// <summary>A move is expected from the September of the year before.</summary>
    public static void Expect(Story story)
    {
        foreach (var move in story.School.Moves)
        {
            var on = story.Days.WorkingAfter(new DateOnly(move.On.Year - 1, 9, 4).AddDays(story.Random.Int(0, 12)));
            if (on >= story.Life.Began && on >= story.Days.GoLive && move.On < story.Life.Ends)
            {
                story.Journal.Add("phaseTransfer.expected", on, ("phase", move.Phase), ("transferOn", move.On));
            }
        }
    }

    private static DateOnly FinalBefore(Story story, DateOnly met, DateOnly notice, PhaseMove move)
    {
        var due = move.Phase == "secondaryToPost16" ? new DateOnly(move.On.Year, 3, 31) : new DateOnly(move.On.Year, 2, 15);
        var earliest = story.Days.WorkingAfter(notice.AddDays(16));
        if (story.Aside.Chance(story.Rates.AmendedInEightWeeks))
        {
            // The limits of a review run for a move of phase too: 8 weeks from the notice and 12 from the meeting.
            var soonest = Math.Min(Math.Min(notice.AddDays(56).DayNumber, met.AddDays(84).DayNumber), due.DayNumber);
            due = DateOnly.FromDayNumber(soonest);
        }

        if (story.Random.Chance(story.Rates.PhaseTransferInTime))
        {
            // Most plans are finished in the last weeks before the day.
            var final = story.Days.WorkingBefore(due.AddDays(-(int)Math.Min(story.Random.Waiting(7), 40)));
            return final > earliest ? final : earliest;
        }

        return story.Later(due > earliest ? due : earliest, 1, 90);
    }
}
