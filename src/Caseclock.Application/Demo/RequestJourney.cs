using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>From the request to the plan, or to the decision that there will be none.</summary>
internal static class RequestJourney
{
    public static void Tell(Story story)
    {
        if (story.Life.Requested is not { } requested)
        {
            return;
        }

        Request(story, requested);
        if (story.Life.Role == DemoRole.Withdrawn)
        {
            story.Journal.Add("request.withdrawn", story.Life.Decided, ("reason", "The family will try the school's support first"));
            return;
        }

        var assess = story.Life.Role != DemoRole.Refused && story.Life.Overturned == Overturn.Never;
        Decide(story, assess);
        if (assess)
        {
            Assess(story, story.Days.Plus(story.Life.Decided, story.Random.Int(0, 3)));
        }
        else if (story.Life.Overturned != Overturn.Never)
        {
            var notified = RefusalDisputes.Overturned(story);
            Assess(story, story.Days.Plus(notified, story.Random.Int(0, 2)));
        }
        else
        {
            RefusalDisputes.Upheld(story);
        }
    }

    private static void Request(Story story, DateOnly requested)
    {
        var source = story.Random.Pick(story.Rates.RequestSource);
        var custody = Age.On(story.Life.Born, requested) is >= 12 and < 18 && story.Aside.Chance(story.Rates.Custody);
        story.Journal.Add("request.received", requested, ("source", source), ("custody", custody ? true : null));
        if (custody)
        {
            var until = story.Later(requested, 90, 500);
            story.Journal.Add("person.status", requested, ("status", "youthCustody"), ("until", until <= story.Days.Today ? until : null));
        }

        if (story.Random.Chance(story.Rates.DuplicateRequest) && story.Life.Decided.DayNumber - requested.DayNumber > 20)
        {
            // The school asks again while the parent's request is open: it changes no date.
            story.Journal.Add("request.received", story.Later(requested, 5, 15), ("source", source == "2" ? "1" : "2"));
        }
    }

    private static void Decide(Story story, bool assess)
    {
        var outcome = assess ? "yes" : "no";
        if (story.Random.Chance(0.5))
        {
            var met = story.Days.WorkingBefore(story.Life.Decided.AddDays(-story.Random.Int(1, 5)));
            story.Journal.Add("panel.decided", met, ("panel", "SEND panel"), ("about", "assess"), ("outcome", outcome));
        }

        story.Journal.Add("assessment.decided", story.Life.Decided, ("outcome", outcome));
    }

    private static void Assess(Story story, DateOnly asked)
    {
        var end = story.Life.Began;
        if (story.Life.Role == DemoRole.NoPlan)
        {
            AdviceJourney.Tell(story, asked, end.AddDays(-5));
            story.Journal.Add("plan.refused", end, ("reasons", "The school can make the provision from its own resources"));
            IssueDisputes.Tell(story, end);
            return;
        }

        var draft = Draft(story, asked, end);
        AdviceJourney.Tell(story, asked, draft);
        Exceptions.Tell(story, asked);
        story.Journal.Add("draft.served", draft, ("how", story.Random.Chance(0.8) ? "portal" : "email"));
        Consult(story, draft, end);
        if (story.Random.Chance(0.55))
        {
            story.Journal.Add(
                "representations.received",
                story.Later(draft, 4, 14, end),
                ("agreed", story.Random.Chance(0.7)),
                ("wantsMeeting", story.Random.Chance(0.15)));
        }

        Issue(story);
    }

    // The draft leaves 15 days for the family's views, the day it was sent included.
    private static DateOnly Draft(Story story, DateOnly asked, DateOnly end)
    {
        var draft = end.AddDays(-story.Random.Int(16, 36));
        var earliest = asked.AddDays(21);
        return story.Days.WorkingBefore(draft > earliest || earliest > end.AddDays(-15) ? draft : earliest);
    }

    private static void Consult(Story story, DateOnly draft, DateOnly end)
    {
        var named = story.School.On(end);
        var asked = story.Later(draft, 0, 2, end);
        if (named.Urn is not { } urn)
        {
            return;
        }

        if (story.Random.Chance(0.35) && story.School.Stays.FirstOrDefault(stay => stay.Urn is not null && stay.Urn != urn) is { } other)
        {
            story.Journal.Add("setting.consulted", asked, ("urn", other.Urn));
            var answer = story.Random.Chance(0.6) ? "full" : "cannotMeetNeeds";
            story.Journal.Add("setting.replied", story.Later(asked, 8, 20, end), ("urn", other.Urn), ("answer", answer));
        }

        story.Journal.Add("setting.consulted", asked, ("urn", urn));
        if (story.Random.Chance(0.85))
        {
            story.Journal.Add("setting.replied", story.Later(asked, 5, 18, end), ("urn", urn), ("answer", "canMeetNeeds"));
        }
    }

    private static void Issue(Story story)
    {
        PlanJourney.Issue(story);
        if (story.Life.IsLate && story.Life.Overturned == Overturn.Never && story.Random.Chance(story.Rates.DelayExplained))
        {
            var (reason, within) = story.Random.Pick(Delays);
            story.Journal.Add("delay.explained", story.Later(story.Life.Requested!.Value, 141, 160), ("reason", reason), ("within", within));
        }
    }

    /// <summary>The same, each with whose delay it is.</summary>
    public static IEnumerable<(string Reason, string Within)> DelayReasonsWithin => Delays.Distinct();

    /// <summary>The reasons for delay that the council's officers choose from.</summary>
    public static IEnumerable<string> DelayReasons => Delays.Select(delay => delay.Reason).Distinct();

    private static readonly (string Reason, string Within)[] Delays =
    [
        ("Educational psychology advice late", "partner"),
        ("Educational psychology advice late", "partner"),
        ("Educational psychology advice late", "partner"),
        ("Health advice late", "partner"),
        ("No officer free to write the draft", "authority"),
        ("No suitable school place found in time", "setting"),
        ("Family asked for more time", "family"),
    ];
}
