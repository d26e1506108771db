using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>
/// Scripted cases of what happens to few, so that every demo shows them: re-assessments, appeals against ceasing that were won, days that
/// the Tribunal or the parties wrote, recommendations, release from custody.
/// </summary>
internal static class RareCases
{
    /// <summary>How many scripts there are.</summary>
    public const int Count = 9;

    /// <summary>How long a plan must have been here for any of them.</summary>
    public const int DaysNeeded = 600;

    public static void Tell(Story story, int script)
    {
        var age = Age.On(story.Life.Born, Ago(story, 420));
        switch (script)
        {
            case 1:
                Reassess(story, 47);
                break;
            case 2:
                CeaseAppealed(story, 160, "continue");
                break;
            case 3:
                CeaseAppealed(story, 62, "continueAndAmend");
                break;
            case 4:
                CeaseConceded(story);
                break;
            case 5:
                Directed(story);
                break;
            case 6:
                Recommended(story);
                break;
            case 7:
                AgreedByADay(story);
                break;
            case 8 when age >= 13:
                Released(story);
                break;
            default:
                Reassess(story, 250);
                break;
        }
    }

    private static DateOnly Ago(Story story, int days) => story.Days.WorkingBefore(story.Days.Today.AddDays(-days));

    private static void Reassess(Story story, int daysAgo)
    {
        var journal = story.Journal;
        var asked = Ago(story, daysAgo);
        var decided = story.Days.WorkingBefore(asked.AddDays(13));
        journal.Add("reassessment.requested", asked);
        journal.Add("reassessment.decided", decided, ("outcome", "yes"));
        foreach (var (id, agency, days) in new[] { ("R1", "educationalPsychology", 46), ("R2", "health", 30), ("R3", "education", 21) })
        {
            var known = journal.Add("advice.requested", story.Days.Plus(decided, 1), ("advice", id), ("agency", agency));
            journal.Add("advice.received", story.Days.WorkingAfter(decided.AddDays(days)), known, ("advice", id));
        }

        var final = story.Days.WorkingBefore(decided.AddDays(95));
        PlanJourney.Amend(story, final, false, final);
    }

    private static DateTimeOffset Ceasing(Story story, DateOnly registered)
    {
        var decided = story.Days.WorkingBefore(registered.AddDays(-38));
        story.Journal.Add("plan.ceaseProposed", story.Days.WorkingBefore(decided.AddDays(-30)));
        story.Journal.Add("plan.ceaseDecided", decided);
        return Registered(story, registered, decided, "A8", "cease", null);
    }

    private static void CeaseAppealed(Story story, int daysAgo, string order)
    {
        var decided = Ago(story, daysAgo);
        var registered = story.Days.WorkingBefore(decided.AddDays(-190));
        var appeal = Ceasing(story, registered);
        Heard(story, registered, decided, appeal, ("appeal", "A8"), ("outcome", "upheld"), ("order", order));
        if (order == "continueAndAmend")
        {
            var amended = story.Days.WorkingBefore(decided.AddDays(33));
            PlanJourney.Amend(story, amended, false, amended);
        }
    }

    private static void CeaseConceded(Story story)
    {
        var registered = Ago(story, 130);
        var appeal = Ceasing(story, registered);
        story.Journal.Add("appeal.notOpposed", story.Later(registered, 12, 28), appeal, ("appeal", "A8"));
    }

    private static void Directed(Story story)
    {
        var decided = Ago(story, 52);
        var registered = story.Days.WorkingBefore(decided.AddDays(-200));
        var appeal = Registered(story, registered, story.Days.WorkingBefore(registered.AddDays(-40)), "A8", "contents", null);
        Heard(story, registered, decided, appeal, ("appeal", "A8"), ("outcome", "upheld"), ("order", "contents"), ("byDate", decided.AddDays(49)));
        var amended = story.Days.WorkingBefore(decided.AddDays(46));
        PlanJourney.Amend(story, amended, false, amended);
    }

    private static void Recommended(Story story)
    {
        var decided = Ago(story, 80);
        var registered = story.Days.WorkingBefore(decided.AddDays(-210));
        var appeal = Registered(story, registered, story.Days.WorkingBefore(registered.AddDays(-45)), "A8", "contents", true);
        var known = Heard(story, registered, decided, appeal, ("appeal", "A8"), ("outcome", "partlyUpheld"), ("order", "contents"), ("recommendation", true));
        story.Journal.Add("recommendation.responded", story.Days.WorkingBefore(decided.AddDays(34)), known, ("appeal", "A8"));
        story.Journal.Add("recommendation.copied", story.Days.WorkingBefore(decided.AddDays(39)), known, ("appeal", "A8"));
        var amended = story.Days.WorkingBefore(decided.AddDays(31));
        PlanJourney.Amend(story, amended, false, amended);
    }

    private static void AgreedByADay(Story story)
    {
        var held = Ago(story, 40);
        (string, object?) id = ("mediation", "M8");
        var known = story.Journal.Add("mediation.requested", story.Days.WorkingBefore(held.AddDays(-22)), id, ("about", "contents"), ("part", "education"));
        story.Journal.Add("mediation.held", held, known, id);
        story.Journal.Add("mediation.agreed", held, known, id, ("appealable", true), ("to", "contents"), ("byDate", held.AddDays(28)));
        story.Journal.Add("mediation.certificateIssued", story.Days.Plus(held, 2), known, id);
        var amended = story.Days.WorkingBefore(held.AddDays(27));
        PlanJourney.Amend(story, amended, false, amended);
    }

    private static void Released(Story story)
    {
        var released = Ago(story, story.Aside.Int(20, 220));
        var detained = story.Days.WorkingBefore(released.AddDays(-story.Aside.Int(60, 180)));
        story.Journal.Add("person.status", detained, ("status", "youthCustody"), ("until", released));
    }

    private static DateTimeOffset Registered(Story story, DateOnly on, DateOnly decisionSent, string id, string about, bool? extended) => story.Journal.Add(
        "appeal.registered",
        on,
        ("appeal", id),
        ("about", about),
        ("receivedByAuthority", story.Days.Plus(on, 1)),
        ("decisionSentOn", decisionSent),
        ("extended", extended));

    private static DateTimeOffset Heard(Story story, DateOnly registered, DateOnly decided, DateTimeOffset appeal, params ReadOnlySpan<(string, object?)> decision)
    {
        story.Journal.Add("appeal.responded", story.Later(registered, 24, 40), appeal, decision[0]);
        story.Journal.Add("appeal.heard", story.Days.WorkingBefore(decided.AddDays(-10)), appeal, decision[0]);
        return story.Journal.Add("appeal.decided", decided, appeal, decision);
    }
}
