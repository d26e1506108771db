namespace Caseclock.Application.Demo;

/// <summary>Appeals and mediation about what a plan says or which school it names, and the orders and agreements carried out.</summary>
internal static class PlanDisputes
{
    public static void Tell(Story story)
    {
        if (story.Script is { } script)
        {
            RunningOrders.Tell(story, script);
            return;
        }

        if (story.Rare is { } rare)
        {
            RareCases.Tell(story, rare);
            return;
        }

        // A copy: carrying out an order amends the plan again.
        var number = 0;
        foreach (var (on, school) in story.Plans.ToArray())
        {
            if (on < story.Days.GoLive || on > story.Days.Today)
            {
                continue;
            }

            if (story.Random.Chance(story.Rates.ContentsAppeal))
            {
                Appeal(story, on, school && story.Random.Chance(0.6), $"A{2 + number++}");
            }
            else if (story.Random.Chance(story.Rates.ContentsMediation))
            {
                Mediate(story, on, $"M{2 + number++}");
            }
        }
    }

    private static void Appeal(Story story, DateOnly plan, bool school, string id)
    {
        var (journal, random) = (story.Journal, story.Random);
        var registered = story.Later(plan, 25, 72);
        var appeal = RefusalDisputes.Registered(story, registered, plan, id, school ? "school" : "contents");
        if (random.Chance(0.08))
        {
            var conceded = story.Later(registered, 12, 30);
            journal.Add("appeal.notOpposed", conceded, appeal, ("appeal", id));
            CarryOut(story, conceded, school ? "school" : "contents");
            return;
        }

        journal.Add("appeal.responded", story.Later(registered, 24, 44), appeal, ("appeal", id));
        if (random.Chance(0.27))
        {
            journal.Add("appeal.withdrawn", story.Later(registered, 46, 220), appeal, ("appeal", id));
            return;
        }

        Decide(story, registered, appeal, school, id);
    }

    private static void Decide(Story story, DateOnly registered, DateTimeOffset appeal, bool school, string id)
    {
        var (journal, random) = (story.Journal, story.Random);
        var byConsent = random.Chance(0.33);
        var heard = story.Later(registered, 150, 270);
        if (!byConsent)
        {
            journal.Add("appeal.heard", heard, appeal, ("appeal", id));
        }

        var decided = byConsent ? story.Later(registered, 80, 200) : story.Later(heard, 7, 21);
        var outcome = byConsent ? "consentOrder" : random.Chance(0.08) ? "dismissed" : random.Chance(0.5) ? "upheld" : "partlyUpheld";
        var order = outcome == "dismissed" ? null : school ? (random.Chance(0.5) ? "school" : "contentsAndSchool") : "contents";
        journal.Add("appeal.decided", decided, appeal, ("appeal", id), ("outcome", outcome), ("order", order));
        if (order is not null)
        {
            CarryOut(story, decided, order);
        }
    }

    // Two weeks for a school alone, five for contents (regulation 44).
    private static void CarryOut(Story story, DateOnly ordered, string order)
    {
        var limit = order == "school" ? 14 : 35;
        var done = story.Random.Chance(story.Rates.OrderInTime)
            ? story.Days.WorkingBefore(ordered.AddDays(story.Random.Int(limit / 2, limit)))
            : story.Later(ordered, limit + 1, limit + 45);
        PlanJourney.Amend(story, done, order != "contents", done);
    }

    private static void Mediate(Story story, DateOnly plan, string id)
    {
        var (journal, random) = (story.Journal, story.Random);
        var asked = story.Later(plan, 10, 50);
        var health = !random.Chance(0.8);
        var known = journal.Add(
            "mediation.requested",
            asked,
            ("mediation", id),
            ("about", "contents"),
            ("part", health ? "health" : "education"));
        if (health)
        {
            var told = story.Days.Plus(asked, story.Aside.Chance(0.88) ? story.Aside.Int(1, 3) : story.Aside.Int(4, 7));
            journal.Add("mediation.healthBodyTold", told, known, ("mediation", id));
        }

        var held = story.Later(asked, 15, 32);
        journal.Add("mediation.held", held, known, ("mediation", id));
        journal.Add("mediation.certificateIssued", story.Days.Plus(held, random.Int(1, 4)), known, ("mediation", id));
        if (random.Chance(0.75))
        {
            journal.Add("mediation.agreed", held, known, ("mediation", id), ("appealable", true), ("to", "contents"));
            CarryOut(story, held, "contents");
        }
    }
}
