namespace Caseclock.Application.Demo;

/// <summary>How a plan comes to its end.</summary>
internal static class EndJourney
{
    public static void Tell(Story story)
    {
        var (journal, random, ends) = (story.Journal, story.Random, story.Life.Ends);
        switch (story.Life.End)
        {
            case EndOfPlan.Died:
                journal.Add("person.died", ends);
                break;
            case EndOfPlan.MovedToAuthority:
                PlanJourney.MoveOut(story, ends);
                break;
            case EndOfPlan.MovedAbroad:
                journal.Add("plan.ceased", ends, ("reason", "7"));
                break;
            case EndOfPlan.TooOld:
                Ceased(story, "1");
                break;
            case EndOfPlan.NeedsMet:
                Ceased(story, "2");
                break;
            case EndOfPlan.Leaver:
                Ceased(story, random.Pick(story.Rates.CeaseReason));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(story), story.Life.End, "A new end needs a story.");
        }
    }

    // The decision leaves two months for an appeal before the plan ends, nearly always.
    private static void Ceased(Story story, string reason)
    {
        var (journal, ends) = (story.Journal, story.Life.Ends);
        var decided = story.Days.WorkingBefore(ends.AddDays(-(story.Random.Chance(0.95) ? story.Random.Int(65, 90) : story.Random.Int(10, 40))));
        journal.Add("plan.ceaseProposed", story.Days.WorkingBefore(decided.AddDays(-story.Random.Int(21, 60))));
        journal.Add("plan.ceaseDecided", decided);
        journal.Add("plan.ceased", ends, ("reason", reason));
    }
}
