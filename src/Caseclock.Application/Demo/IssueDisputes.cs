namespace Caseclock.Application.Demo;

/// <summary>Appeals after an assessment without a plan: given up, lost, sent back to be reconsidered, or won and the plan being made.</summary>
internal static class IssueDisputes
{
    private const string Appeal = "A1";
    private const int UntilOrder = 250;
    private const int UntilConceded = 68;

    public static void Tell(Story story, DateOnly refused)
    {
        var random = story.Aside;
        if (IsRunning(story, refused.AddDays(UntilOrder)) && random.Chance(0.7))
        {
            var ordered = story.Days.WorkingBefore(refused.AddDays(UntilOrder));
            var appeal = Registered(story, refused);
            story.Journal.Add("appeal.responded", story.Later(refused, 75, 92), appeal, ("appeal", Appeal));
            story.Journal.Add("appeal.heard", story.Days.WorkingBefore(ordered.AddDays(-12)), appeal, ("appeal", Appeal));
            story.Journal.Add("appeal.decided", ordered, appeal, ("appeal", Appeal), ("outcome", "upheld"), ("order", "make"));
            Draft(story, ordered);
        }
        else if (IsRunning(story, refused.AddDays(UntilConceded)) && random.Chance(0.7))
        {
            var conceded = story.Days.WorkingBefore(refused.AddDays(UntilConceded));
            story.Journal.Add("appeal.notOpposed", conceded, Registered(story, refused), ("appeal", Appeal));
            Draft(story, conceded);
        }
        else if (random.Chance(0.2))
        {
            Lost(story, refused);
        }
    }

    // The plan that follows is not told here, so what was won was won a short while ago.
    private static bool IsRunning(Story story, DateOnly won) => won > story.Days.Today.AddDays(-68) && won < story.Days.Today.AddDays(-4);

    private static DateTimeOffset Registered(Story story, DateOnly refused) =>
        RefusalDisputes.Registered(story, story.Days.WorkingBefore(refused.AddDays(48)), refused, Appeal, "issue");

    private static void Draft(Story story, DateOnly won) =>
        story.Journal.Add("draft.served", story.Days.WorkingBefore(won.AddDays(story.Aside.Int(26, 35))), ("how", "portal"));

    private static void Lost(Story story, DateOnly refused)
    {
        var appeal = Registered(story, refused);
        story.Journal.Add("appeal.responded", story.Later(refused, 75, 92), appeal, ("appeal", Appeal));
        var decided = story.Later(refused, 230, 300);
        switch (story.Aside.Int(0, 3))
        {
            case 0:
                story.Journal.Add("appeal.withdrawn", story.Later(refused, 100, 200), appeal, ("appeal", Appeal));
                break;
            case 1:
                story.Journal.Add("appeal.heard", story.Days.WorkingBefore(decided.AddDays(-10)), appeal, ("appeal", Appeal));
                story.Journal.Add("appeal.decided", decided, appeal, ("appeal", Appeal), ("outcome", "dismissed"));
                break;
            default:
                story.Journal.Add("appeal.heard", story.Days.WorkingBefore(decided.AddDays(-10)), appeal, ("appeal", Appeal));
                story.Journal.Add("appeal.decided", decided, appeal, ("appeal", Appeal), ("outcome", "partlyUpheld"), ("order", "reconsider"));
                var again = story.Days.WorkingBefore(decided.AddDays(story.Aside.Chance(0.8) ? story.Aside.Int(7, 14) : story.Aside.Int(17, 26)));
                story.Journal.Add("order.carriedOut", again, appeal, ("appeal", Appeal));
                break;
        }
    }
}
