namespace Caseclock.Application.Demo;

/// <summary>What families do after a refusal to assess: mediation and appeal, with the refusal overturned or not.</summary>
internal static class RefusalDisputes
{
    /// <summary>The refusal was overturned.</summary>
    /// <returns>The day the family was told that the assessment will be made.</returns>
    public static DateOnly Overturned(Story story)
    {
        var (journal, random, refused, on) = (story.Journal, story.Random, story.Life.Decided, story.Life.OverturnedOn);
        var told = random.Chance(0.88) ? story.Days.WorkingBefore(on.AddDays(random.Int(6, 14))) : story.Later(on, 15, 26);
        if (story.Life.Overturned == Overturn.AtMediation)
        {
            var asked = story.Later(refused, 8, 30);
            var known = journal.Add("mediation.requested", asked, ("mediation", "M1"), ("about", "assess"), ("part", "education"));
            journal.Add("mediation.held", on, known, ("mediation", "M1"));
            journal.Add("mediation.agreed", on, known, ("mediation", "M1"), ("appealable", true), ("to", "assess"));
            journal.Add("mediation.certificateIssued", story.Days.Plus(on, 2), known, ("mediation", "M1"));
            journal.Add("order.assessmentNotified", told, known, ("mediation", "M1"));
            return told;
        }

        var registered = story.Later(refused, 30, 65);
        var appeal = Registered(story, registered, refused, "A1", "assess");
        journal.Add("appeal.responded", story.Later(registered, 24, 44), appeal, ("appeal", "A1"));
        journal.Add("appeal.decided", on, appeal, ("appeal", "A1"), ("outcome", random.Chance(0.4) ? "consentOrder" : "upheld"), ("order", "assess"));
        journal.Add("order.assessmentNotified", told, appeal, ("appeal", "A1"));
        return told;
    }

    /// <summary>The refusal stood, or the dispute still runs.</summary>
    public static void Upheld(Story story)
    {
        var (journal, random, refused) = (story.Journal, story.Random, story.Life.Decided);
        if (random.Chance(story.Rates.MediationAfterRefusal))
        {
            var asked = story.Later(refused, 8, 45);
            var known = journal.Add("mediation.requested", asked, ("mediation", "M1"), ("about", "assess"), ("part", "education"));
            var held = random.Chance(0.8);
            var over = held ? story.Later(asked, 14, 34) : story.Later(asked, 20, 29);
            journal.Add(held ? "mediation.held" : "mediation.adviserToldUnable", over, known, ("mediation", "M1"));
            journal.Add("mediation.certificateIssued", story.Days.Plus(over, random.Int(1, 4)), known, ("mediation", "M1"));
        }

        if (story.Aside.Chance(story.Rates.RefusalConceded))
        {
            Conceded(story, refused);
        }
        else if (random.Chance(story.Rates.AppealAfterRefusal))
        {
            NotUpheld(story, story.Later(refused, 45, 70), refused);
        }
    }

    // The authority does not oppose the appeal: it assesses after all, and finds that no plan is needed.
    private static void Conceded(Story story, DateOnly refused)
    {
        var (journal, random) = (story.Journal, story.Aside);
        var registered = story.Later(refused, 40, 55);
        var appeal = Registered(story, registered, refused, "A1", "assess");
        var conceded = story.Later(registered, 14, 26);
        journal.Add("appeal.notOpposed", conceded, appeal, ("appeal", "A1"));
        var told = story.Days.WorkingBefore(conceded.AddDays(random.Chance(0.85) ? random.Int(7, 14) : random.Int(17, 24)));
        journal.Add("order.assessmentNotified", told, appeal, ("appeal", "A1"));
        var over = story.Days.WorkingBefore(conceded.AddDays(random.Chance(0.7) ? random.Int(62, 70) : random.Int(74, 95)));
        AdviceJourney.Tell(story, story.Days.Plus(told, 1), over.AddDays(-5));
        journal.Add("plan.refused", over, ("reasons", "The school can make the provision from its own resources"));
    }

    /// <summary>Records that an appeal was registered.</summary>
    /// <returns>When it became known.</returns>
    public static DateTimeOffset Registered(Story story, DateOnly on, DateOnly decisionSent, string id, string about) => story.Journal.Add(
        "appeal.registered",
        on,
        ("appeal", id),
        ("about", about),
        ("receivedByAuthority", story.Days.Plus(on, story.Random.Int(0, 3))),
        ("decisionSentOn", decisionSent),
        ("extended", story.Random.Chance(0.15) ? true : null));

    private static void NotUpheld(Story story, DateOnly registered, DateOnly refused)
    {
        var appeal = Registered(story, registered, refused, "A1", "assess");
        story.Journal.Add("appeal.responded", story.Later(registered, 24, 44), appeal, ("appeal", "A1"));
        if (story.Random.Chance(0.55))
        {
            story.Journal.Add("appeal.withdrawn", story.Later(registered, 50, 200), appeal, ("appeal", "A1"));
            return;
        }

        var heard = story.Later(registered, 160, 260);
        story.Journal.Add("appeal.heard", heard, appeal, ("appeal", "A1"));
        story.Journal.Add("appeal.decided", story.Later(heard, 7, 21), appeal, ("appeal", "A1"), ("outcome", "dismissed"));
    }
}
