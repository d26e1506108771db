using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>The steps of child protection and of being looked after, by the limits of the rules CSC-03 to CSC-12.</summary>
internal static class CareSteps
{
    public static void Protect(CareEpisode episode)
    {
        var (story, rates) = (episode.Story, episode.Story.Rates);
        episode.Assess();
        var strategy = story.Days.Plus(episode.Referred, story.Aside.Int(1, 6));
        story.Journal.Add("strategy.discussed", strategy);
        var conference = episode.Working(strategy, rates.ConferenceInTime, 8, 15, 24);
        story.Journal.Add("conference.held", conference, ("type", "initial"));
        episode.Plan("childProtection", conference);
        story.Journal.Add("coreGroup.met", episode.Working(conference, rates.CoreGroupInTime, 4, 10, 16));
        var first = true;
        episode.Every(
            conference,
            day =>
            {
                var months = first ? 3 : 6;
                first = false;
                return Counting.MonthsAfter(day, months);
            },
            rates.ReviewConferenceInTime,
            day => story.Journal.Add("conference.held", day, ("type", "review")));
        episode.Every(conference, day => story.Days.Plus(day, 10), rates.ProtectionVisitInTime, episode.Visit, 9);
        episode.Supervise();
    }

    public static void LookAfter(CareEpisode episode)
    {
        var (story, rates) = (episode.Story, episode.Story.Rates);
        var began = story.Days.Plus(episode.Assess(), story.Aside.Int(1, 10));
        var care = new CareTimeSteps(episode, began);
        episode.Status("lookedAfter", began);
        episode.Span("lookedAfter.started", "lookedAfter.ended", began, ("legalStatus", story.Aside.Pick(LegalStatuses)), ("unaccompanied", story.Aside.Chance(0.04) ? true : null));
        var planned = episode.Working(began, rates.CarePlanInTime, 3, 10, 18);
        episode.Span("plan.started", "plan.ended", planned, ("plan", "lookedAfter"));
        care.Visits();
        care.Reviews();
        care.Health();
        episode.Supervise();
        if (episode.Ends == story.Life.Born.AddYears(18))
        {
            story.Journal.Add("person.status", episode.Ends, ("status", "careLeaver"));
        }
    }

    private static readonly string[] LegalStatuses = ["Interim care order", "Full care order", "Full care order", "Section 20", "Section 20", "Placement order"];
}

/// <summary>What the law asks for while a child is looked after.</summary>
/// <param name="episode">The episode.</param>
/// <param name="began">The day on which the child became looked after.</param>
internal sealed class CareTimeSteps(CareEpisode episode, DateOnly began)
{
    private readonly Story _story = episode.Story;

    /// <summary>A week after each placement begins, then every 6 weeks; some children move once.</summary>
    public void Visits()
    {
        var moves = _story.Aside.Chance(0.3) ? _story.Days.WorkingAfter(began.AddDays(_story.Aside.Int(60, 500))) : DateOnly.MaxValue;
        if (moves <= _story.Days.Today && moves < episode.Ends)
        {
            _story.Journal.Add("placement.moved", moves);
            episode.Visit(episode.Next(moves, moves.AddDays(7), _story.Rates.PlacementVisitInTime, 12));
        }

        episode.Every(began, day => day.AddDays(day == began ? 7 : 42), _story.Rates.PlacementVisitInTime, episode.Visit);
    }

    /// <summary>20 working days, then 3 months, then every 6.</summary>
    public void Reviews()
    {
        var number = 0;
        episode.Every(
            began,
            day => number++ switch
            {
                0 => _story.Days.Plus(_story.Days.WorkingAfter(day), 20),
                1 => Counting.MonthsAfter(day, 3),
                _ => Counting.MonthsAfter(day, 6),
            },
            _story.Rates.LookedAfterReviewInTime,
            day =>
            {
                _story.Journal.Add("lookedAfter.reviewed", day);
                if (number == 2)
                {
                    _story.Journal.Add("permanence.planned", day);
                }
            });
    }

    /// <summary>20 working days, then every 6 months under the age of 5 and every 12 from it.</summary>
    public void Health()
    {
        var first = episode.Working(began, _story.Rates.FirstHealthInTime, 9, 20, 65);
        _story.Journal.Add("health.assessed", first, ("type", "initial"));
        episode.Every(
            first,
            day => Counting.MonthsAfter(day, Age.On(_story.Life.Born, day) < 5 ? 6 : 12),
            _story.Rates.LaterHealthInTime,
            day => _story.Journal.Add("health.assessed", day, ("type", "review")),
            240);
    }
}
