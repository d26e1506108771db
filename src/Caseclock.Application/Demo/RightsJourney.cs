using System.Globalization;

namespace Caseclock.Application.Demo;

/// <summary>Complaints and subject access requests.</summary>
internal static class RightsJourney
{
    public static void Tell(Story story)
    {
        var from = story.Life.Known > story.Days.GoLive ? story.Life.Known : story.Days.GoLive;
        var until = story.Life.Ends < story.Days.Today ? story.Life.Ends : story.Days.Today;
        var years = (until.DayNumber - from.DayNumber) / 365.25;
        if (years <= 0)
        {
            return;
        }

        if (story.Random.Chance(story.Rates.ComplaintsAYear * years))
        {
            var received = story.Later(from, 0, until.DayNumber - from.DayNumber);
            if (story.Aside.Chance(story.Rates.ChildrenActComplaint))
            {
                ChildrenAct(story, received);
            }
            else
            {
                Complaint(story, received);
            }
        }

        if (story.Random.Chance(story.Rates.AccessRequestsAYear * years))
        {
            AccessRequest(story, story.Later(from, 0, until.DayNumber - from.DayNumber));
        }
    }

    private static void Complaint(Story story, DateOnly received)
    {
        var id = "C-" + story.Journal.Person;
        var answered = Stage(story, id, "1", received, 6, 14);
        if (story.Random.Chance(0.16))
        {
            var second = story.Later(answered, 8, 28);
            var last = Stage(story, id, "2", second, 14, 27);
            if (story.Random.Chance(0.2))
            {
                Stage(story, id, "lgsco", story.Later(last, 40, 120), 20, 40);
            }
        }
    }

    private static void ChildrenAct(Story story, DateOnly received)
    {
        var id = "C-" + story.Journal.Person;
        var answered = Stage(story, id, "childrenAct1", received, 5, 12);
        if (story.Aside.Chance(0.5))
        {
            var investigated = Stage(story, id, "childrenAct2", story.Days.Plus(answered, story.Aside.Int(6, 19)), 17, 29);
            if (story.Aside.Chance(0.5))
            {
                Stage(story, id, "childrenAct3", story.Days.Plus(investigated, story.Aside.Int(6, 19)), 20, 33);
            }
        }
    }

    private static DateOnly Stage(Story story, string id, string stage, DateOnly received, int soonest, int latest)
    {
        var journal = story.Journal;
        var known = journal.Add("complaint.received", received, ("complaint", id), ("stage", stage));
        var acknowledged = story.Days.Plus(received, story.Random.Chance(0.9) ? story.Random.Int(1, 5) : story.Random.Int(6, 9));
        journal.Add("complaint.acknowledged", acknowledged, known, ("complaint", id));
        var answered = story.Days.Plus(received, story.Random.Int(soonest, latest));
        answered = answered > acknowledged ? answered : acknowledged;
        journal.Add("complaint.responded", answered, known, ("complaint", id), ("outcome", story.Random.Pick(Outcomes)));
        return answered;
    }

    private static void AccessRequest(Story story, DateOnly received)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"SAR-{story.Journal.Person}");
        var complex = story.Random.Chance(0.15);
        var known = story.Journal.Add("sar.received", received, ("request", id), ("complex", complex ? true : null));
        var answered = story.Random.Chance(0.82) ? story.Later(received, 14, 28) : story.Later(received, 32, 75);
        story.Journal.Add("sar.responded", answered, known, ("request", id));
    }

    private static readonly string[] Outcomes = ["upheld", "partlyUpheld", "partlyUpheld", "notUpheld"];
}
