namespace Caseclock.Application.Demo;

/// <summary>One social care episode in the telling: its steps, each in time as often as the rates say.</summary>
/// <param name="story">The person.</param>
/// <param name="referred">The day of the referral, a working day.</param>
/// <param name="ends">The day it ends; the greatest day when it goes on.</param>
internal sealed class CareEpisode(Story story, DateOnly referred, DateOnly ends)
{
    public Story Story => story;

    public DateOnly Referred => referred;

    public DateOnly Ends => ends;

    private DemoDays Days => story.Days;

    private DemoRandom Random => story.Aside;

    /// <summary>The referral and the decision what to do.</summary>
    /// <returns>The day of the decision.</returns>
    public DateOnly Receive()
    {
        story.Journal.Add("referral.received", referred);
        var decided = Working(referred, story.Rates.ReferralInTime, 0, 1, 4);
        story.Journal.Add("referral.decided", decided);
        return decided;
    }

    /// <summary>The referral and the assessment.</summary>
    /// <returns>The day the assessment was completed.</returns>
    public DateOnly Assess()
    {
        var started = Days.Plus(Receive(), Random.Int(0, 2));
        story.Journal.Add("socialAssessment.started", started);
        var completed = Working(referred, story.Rates.SocialAssessmentInTime, 22, 45, 68);
        story.Journal.Add("socialAssessment.completed", completed);
        return completed;
    }

    /// <summary>A plan from a day to the end of the episode, with the status that it gives and the visits.</summary>
    public void Plan(string plan, DateOnly from)
    {
        Status(plan, from);
        Span("plan.started", "plan.ended", from, ("plan", plan));
        if (plan == "childInNeed")
        {
            Every(from, day => day.AddDays(42), 0.9, Visit);
        }
    }

    /// <summary>A status of the person from a day to the end of the episode.</summary>
    public void Status(string status, DateOnly from) =>
        story.Journal.Add("person.status", from, ("status", status), ("until", ends <= Days.Today ? ends : null));

    /// <summary>Two entries: what begins on a day, and its end with the episode.</summary>
    public void Span(string started, string ended, DateOnly from, params ReadOnlySpan<(string Field, object? Value)> fields)
    {
        story.Journal.Add(started, from, fields);
        if (ends <= Days.Today)
        {
            story.Journal.Add(ended, ends, fields);
        }
    }

    /// <summary>Supervision from the assessment to the end.</summary>
    public void Supervise() => Every(
        Days.Plus(referred, 30),
        day => day.AddDays(28),
        story.Rates.SupervisionInTime,
        day => story.Journal.Add("supervision.held", day, ("supervisor", "t.manager")));

    /// <summary>A social worker's visit.</summary>
    public void Visit(DateOnly day)
    {
        var seen = Random.Chance(0.95);
        story.Journal.Add("visit.made", day, ("seen", seen), ("alone", seen ? Random.Chance(0.8) : null));
    }

    /// <summary>What comes again and again until the end of the episode or today.</summary>
    /// <param name="from">What the first is counted from.</param>
    /// <param name="limit">The last day in time, by the day of the one before.</param>
    /// <param name="inTime">How often it is kept.</param>
    /// <param name="tell">Writes one.</param>
    /// <param name="latest">How many days late it may be.</param>
    public void Every(DateOnly from, Func<DateOnly, DateOnly> limit, double inTime, Action<DateOnly> tell, int latest = 12)
    {
        var last = ends < Days.Today ? ends : Days.Today;
        for (var day = from; (day = Next(day, limit(day), inTime, latest)) <= last;)
        {
            tell(day);
        }
    }

    /// <summary>A working day up to the limit, or else after it.</summary>
    public DateOnly Next(DateOnly day, DateOnly due, double inTime, int latest)
    {
        var early = (due.DayNumber - day.DayNumber) / 4;
        var next = Random.Chance(inTime)
            ? Days.WorkingBefore(due.AddDays(-Random.Int(0, early)))
            : Days.WorkingAfter(due.AddDays(Random.Int(1, latest)));
        return next > day ? next : Days.WorkingAfter(day.AddDays(1));
    }

    /// <summary>A number of working days after a day: at most the limit, or else more.</summary>
    public DateOnly Working(DateOnly day, double inTime, int soonest, int limit, int latest) =>
        Days.Plus(Days.WorkingAfter(day), Random.Chance(inTime) ? Random.Int(soonest, limit) : Random.Int(limit + 1, latest));
}
