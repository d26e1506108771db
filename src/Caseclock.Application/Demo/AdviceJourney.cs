namespace Caseclock.Application.Demo;

/// <summary>Advice asked for and given, body by body. The educational psychologist is the usual bottleneck.</summary>
internal static class AdviceJourney
{
    private const string Psychologist = "educationalPsychology";

    /// <summary>Tells the advice.</summary>
    /// <param name="story">The person.</param>
    /// <param name="asked">The day the bodies are asked.</param>
    /// <param name="draft">The day by which all of it was there.</param>
    public static void Tell(Story story, DateOnly asked, DateOnly draft)
    {
        var place = story.School.On(asked);
        One(story, "A1", "education", place.Urn, asked, draft);
        One(story, "A2", Psychologist, "Southbridge Educational Psychology Service", asked, draft);
        One(story, "A3", "health", "Southbridge Community Health", asked, draft);
        One(story, "A4", "socialCare", "Children's Social Care", asked, draft);
        if (place.Phase == DemoPhase.Nursery)
        {
            One(story, "A5", "earlyYears", "Early Years Inclusion Team", asked, draft);
        }

        if (story.Needs[0] is "HI" or "VI" or "MSI")
        {
            One(story, "A6", "sensory", "Sensory Support Team", asked, draft);
        }
    }

    private static void One(Story story, string id, string agency, string? body, DateOnly asked, DateOnly draft)
    {
        var journal = story.Journal;
        var reached = story.Days.Plus(asked, story.Random.Chance(0.7) ? 0 : 1);
        var known = journal.Add(
            "advice.requested",
            asked,
            ("advice", id),
            ("agency", agency),
            ("body", body),
            ("receivedByBody", reached == asked ? null : reached));
        if (agency is Psychologist or "health" && story.Random.Chance(story.Rates.AppointmentMissed))
        {
            journal.Add("advice.appointmentMissed", story.Later(reached, 10, 30), known, ("advice", id));
        }

        journal.Add("advice.received", Given(story, agency, reached, draft), known, ("advice", id));
    }

    private static DateOnly Given(Story story, string agency, DateOnly reached, DateOnly draft)
    {
        var last = story.Days.WorkingBefore(draft.AddDays(-1));
        if (agency == Psychologist && story.Life.IsLate && story.Random.Chance(0.8))
        {
            // What the plan waited for.
            var late = story.Days.WorkingBefore(draft.AddDays(-story.Random.Int(3, 20)));
            return late > reached ? late : last;
        }

        var inTime = story.Random.Chance(agency == Psychologist ? story.Rates.PsychologistInTime : story.Rates.OtherAdviceInTime);
        var given = inTime
            ? story.Days.WorkingBefore(reached.AddDays(story.Random.Int(agency == Psychologist ? 28 : 16, 42)))
            : story.Later(reached, 43, 72);
        return given <= last || last <= reached ? given : last;
    }
}
