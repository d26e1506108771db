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

        var appealed = reason != "1" && story.Life.Began.AddDays(500) < ends && story.Aside.Chance(story.Rates.CeaseAppealLost);
        if (appealed)
        {
            decided = story.Days.WorkingBefore(ends.AddDays(-story.Aside.Int(220, 280)));
        }

        journal.Add("plan.ceaseProposed", story.Days.WorkingBefore(decided.AddDays(-story.Random.Int(21, 60))));
        journal.Add("plan.ceaseDecided", decided);
        if (appealed)
        {
            Lost(story, decided);
        }

        journal.Add("plan.ceased", ends, ("reason", reason));
    }

    // The Tribunal dismissed the appeal on the day the plan ended.
    private static void Lost(Story story, DateOnly decided)
    {
        var ends = story.Life.Ends;
        var registered = story.Later(decided, 30, 50);
        var appeal = RefusalDisputes.Registered(story, registered, decided, "A7", "cease");
        story.Journal.Add("appeal.responded", story.Later(registered, 24, 40), appeal, ("appeal", "A7"));
        story.Journal.Add("appeal.heard", story.Days.WorkingBefore(ends.AddDays(-9)), appeal, ("appeal", "A7"));
        story.Journal.Add("appeal.decided", ends, appeal, ("appeal", "A7"), ("outcome", "dismissed"), ("order", "cease"));
    }
}
