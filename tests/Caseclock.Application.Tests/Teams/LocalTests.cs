using Caseclock.Application.Casework;
using Caseclock.Application.Local;
using Caseclock.Application.Storage;
using Caseclock.Domain.Monitoring;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Teams;

/// <summary>What an authority adds of its own: reasons for delay, milestones, closures.</summary>
public class LocalTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void DelayReason_ClosedAndOpenedAgain_IsOfferedAccordingly(string engine)
    {
        using var teamed = new Teamed(engine);
        var reasons = new DelayReasons(teamed.Test.Store, teamed.Test.Clock);
        Assert.Empty(reasons.Add(Teamed.Code, " Health advice late ", "partner", "a"));
        Assert.Empty(reasons.Add(Teamed.Code, "No officer free", "authority", "a"));
        Assert.Equal(["reason", "within"], reasons.Add(Teamed.Code, "health ADVICE late", "nobody", "a").Select(problem => problem.Field));
        Assert.Equal(["Health advice late", "Another reason"], Offered(teamed, "partner"));

        reasons.Close(Teamed.Code, "Health advice late", true, "a");
        Assert.Empty(Offered(teamed, "partner"));
        Assert.Equal<(string, DateOnly?)>([("No officer free", null), ("Health advice late", new(2025, 11, 25))], reasons.All(Teamed.Code).Select(reason => (reason.Reason, reason.ClosedFrom)));
        reasons.Close(Teamed.Code, "Health advice late", false, "a");
        Assert.Equal(["Health advice late", "Another reason"], Offered(teamed, "partner"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void ExplainDelay_FromTheListOrInWords_RecordsTheReason(string engine)
    {
        using var teamed = new Teamed(engine);
        new DelayReasons(teamed.Test.Store, teamed.Test.Clock).Add(Teamed.Code, "Health advice late", "partner", "a");

        Assert.Equal("Health advice late", Recorded(teamed, "R-01", ("reason", "Health advice late")));
        Assert.Equal("The post was lost", Recorded(teamed, "R-02", ("reason", "other"), ("words", "The post was lost")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Milestone_OfAnOpenLimit_IsCountedFromItsStartAndMetByItsEntry(string engine)
    {
        using var teamed = new Teamed(engine);
        var milestones = new Milestones(teamed.Test.Store, teamed.Test.Clock);
        var before = teamed.Test.Store.Deadlines(Teamed.Code, new DeadlineFilter { IsWork = null }, new Page(0, 0)).Total;
        Assert.Empty(milestones.Add(Teamed.Code, new LocalMilestone("", "Ask for advice", "EHC-06", MilestoneFrom.Start, 49, "advice.requested", null), "a"));
        Assert.Empty(milestones.Add(Teamed.Code, new LocalMilestone("", "Send the draft", "EHC-06", MilestoneFrom.Due, 28, "draft.served", null), "a"));
        Assert.Equal(["title", "rule", "days", "done"], milestones.Add(Teamed.Code, new LocalMilestone("", " ", "EHC-99", MilestoneFrom.Due, -1, "nothing", null), "a").Select(problem => problem.Field));
        Assert.Equal("title", Assert.Single(milestones.Add(Teamed.Code, new LocalMilestone("", "send THE draft", "EHC-06", MilestoneFrom.Due, 1, "draft.served", null), "a")).Field);
        Assert.Equal(before, teamed.Test.Store.Deadlines(Teamed.Code, new DeadlineFilter { IsWork = null }, new Page(0, 0)).Total);
        Assert.Empty(teamed.Test.Store.Append(Teamed.Code, Line.Entries("""{"person":"P10","case":"R-10","kind":"advice.requested","on":"2025-11-20","advice":"A1","recorded":"2025-11-20T09:00:00Z"}""")).Refused);

        // Request on 10 October: 49 days end on 28 November; 20 weeks on 27 February, 28 days before it is 30 January.
        var found = milestones.Of(Teamed.Code, new DeadlineFilter { Person = "P10" }, null);
        Assert.Equal<(DateOnly, DateOnly?)>([(new(2025, 11, 28), new(2025, 11, 20)), (new(2026, 1, 30), null)], found.Select(item => (item.Day, item.Met)));
        Assert.Single(milestones.Of(Teamed.Code, new DeadlineFilter { Person = "P10" }, new DateOnly(2025, 12, 1)));
        foreach (var milestone in milestones.All(Teamed.Code))
        {
            milestones.Close(Teamed.Code, milestone.Id, "a");
        }

        Assert.Empty(milestones.Of(Teamed.Code, new DeadlineFilter(), null));
        Assert.Equal(2, milestones.All(Teamed.Code).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Closure_OfTheOffices_IsListedAndMovesNoDate(string engine)
    {
        using var teamed = new Teamed(engine);
        var closures = new OfficeClosures(teamed.Test.Store, teamed.Test.Clock);
        var due = teamed.Test.Store.Deadlines(Teamed.Code, new DeadlineFilter(), new Page(0, 1000)).Rows;
        var (from, to) = (new DateOnly(2025, 12, 24), new DateOnly(2026, 1, 1));
        Assert.Empty(closures.Add(Teamed.Code, "Christmas", from, to, "a"));
        Assert.Equal("from", Assert.Single(closures.Add(Teamed.Code, "Again", to, to, "a")).Field);
        Assert.Equal(["name", "from", "to"], closures.Add(Teamed.Code, "", null, null, "a").Select(problem => problem.Field));

        var held = Assert.Single(closures.From(Teamed.Code, to));
        Assert.Equal(("Christmas", from, to), (held.Name, held.From, held.To));
        Assert.Empty(closures.From(Teamed.Code, to.AddDays(1)));
        Assert.Equal(due, teamed.Test.Store.Deadlines(Teamed.Code, new DeadlineFilter(), new Page(0, 1000)).Rows);
        closures.Remove(Teamed.Code, held.Id, "a");
        Assert.Empty(closures.From(Teamed.Code, from));
    }

    private static string[] Offered(Teamed teamed, string within)
    {
        var now = new Recording(teamed.Test.Store, teamed.Test.Clock).Now(teamed.Authority, "P1", "R-01");
        var steps = Delay.Steps(now, Answers.None.With(new Dictionary<string, string> { ["within"] = within }));
        return [.. steps.SelectMany(step => step.Questions).Single(question => question.Name == "reason").Texts?.Values ?? []];
    }

    private static Journey Delay => JourneyBook.All.Single(journey => journey.Id == "explain-delay");

    private static string? Recorded(Teamed teamed, string @case, params (string Name, string Value)[] answers)
    {
        var person = teamed.Test.Store.PersonOfCase(Teamed.Code, @case)!;
        var drafts = new Drafts(teamed.Test.Store, teamed.Test.Clock);
        var draft = drafts.Begin(Teamed.Code, "a", Delay.Id, person, @case);
        var typed = new Dictionary<string, string>(Answers.OfDay("on", new(2025, 11, 24)), StringComparer.Ordinal) { ["within"] = "partner" };
        foreach (var (name, value) in answers)
        {
            typed[name] = value;
        }

        drafts.Keep(Teamed.Code, draft, typed);
        Assert.IsType<Saving.Done>(new Recording(teamed.Test.Store, teamed.Test.Clock).Save(teamed.Authority, "a", draft.Id, "m.manager", draft.Seen));
        return teamed.Test.Store.EntriesOfCase(Teamed.Code, @case)[^1].Text("reason");
    }
}
