namespace Caseclock.Application.Demo;

/// <summary>
/// Scripted cases near today, so that every demo shows them: orders and agreements that run, some nearly due and some overdue.
/// </summary>
internal static class RunningOrders
{
    /// <summary>How many scripts there are.</summary>
    public const int Count = 6;

    /// <summary>How long a plan must have been here for any of them.</summary>
    public const int DaysNeeded = 420;

    public static void Tell(Story story, int script)
    {
        switch (script)
        {
            case 0:
                Ordered(story, 26, "contents", "partlyUpheld");
                break;
            case 1:
                Ordered(story, 9, "school", "upheld");
                break;
            case 2:
                Ordered(story, 56, "contentsAndSchool", "upheld");
                break;
            case 3:
                Ordered(story, 30, "contents", "consentOrder");
                break;
            case 4:
                Agreed(story, 24, true, "contents");
                break;
            default:
                Agreed(story, 6, false, "other");
                break;
        }
    }

    private static void Ordered(Story story, int daysAgo, string order, string outcome)
    {
        var decided = story.Days.WorkingBefore(story.Days.Today.AddDays(-daysAgo));
        var registered = story.Days.WorkingBefore(decided.AddDays(-story.Random.Int(170, 230)));
        var sent = story.Days.WorkingBefore(registered.AddDays(-story.Random.Int(25, 55)));
        var appeal = RefusalDisputes.Registered(story, registered, sent, "A9", order == "contents" ? "contents" : "school");
        story.Journal.Add("appeal.responded", story.Later(registered, 24, 40), appeal, ("appeal", "A9"));
        if (outcome != "consentOrder")
        {
            story.Journal.Add("appeal.heard", story.Days.WorkingBefore(decided.AddDays(-10)), appeal, ("appeal", "A9"));
        }

        story.Journal.Add("appeal.decided", decided, appeal, ("appeal", "A9"), ("outcome", outcome), ("order", order));
    }

    private static void Agreed(Story story, int daysAgo, bool appealable, string to)
    {
        var held = story.Days.WorkingBefore(story.Days.Today.AddDays(-daysAgo));
        var known = story.Journal.Add(
            "mediation.requested",
            story.Days.WorkingBefore(held.AddDays(-story.Random.Int(18, 30))),
            ("mediation", "M9"),
            ("about", "contents"),
            ("part", "education"));
        story.Journal.Add("mediation.held", held, known, ("mediation", "M9"));
        story.Journal.Add("mediation.agreed", held, known, ("mediation", "M9"), ("appealable", appealable), ("to", to));
        story.Journal.Add("mediation.certificateIssued", story.Days.Plus(held, 2), known, ("mediation", "M9"));
    }
}
