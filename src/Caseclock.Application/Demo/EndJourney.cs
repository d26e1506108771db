using Caseclock.Domain.Calendar;

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

    // The plan goes on until the time for an appeal is over, nearly always. What would end in August ends in September (r.12).
    private static void Ceased(Story story, string reason)
    {
        var (journal, ends) = (story.Journal, story.Life.Ends);
        var decided = story.Days.WorkingBefore(ends.AddDays(-(story.Random.Chance(0.95) ? story.Random.Int(65, 90) : story.Random.Int(10, 40))));
        if (story.Aside.Chance(0.97))
        {
            while (TribunalCalendar.Roll(Counting.MonthsAfter(decided, 2)) >= ends)
            {
                decided = story.Days.WorkingBefore(decided.AddDays(-5));
            }
        }

        journal.Add("plan.ceaseProposed", story.Days.WorkingBefore(decided.AddDays(-story.Random.Int(21, 60))));
        journal.Add("plan.ceaseDecided", decided);
        journal.Add("plan.ceased", ends, ("reason", reason));
    }
}
