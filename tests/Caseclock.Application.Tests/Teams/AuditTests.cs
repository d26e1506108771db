using Caseclock.Application.Quality;
using Caseclock.Domain.Quality;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Teams;

public class AuditTests
{
    private static readonly DateOnly Today = new(2025, 11, 25);

    [Theory, OnSqlite, OnPostgreSql]
    public void Draw_TheSameSeed_DrawsTheSamePlansWithASharePerOfficer(string engine)
    {
        using var teamed = Planned(engine);
        var audits = new Audits(teamed.Test.Store, teamed.Test.Clock);
        Assert.Equal(["name", "from", "to", "size"], audits.Draw(Teamed.Code, new SampleAsked("", null, null, 0, 1, Strata.None), "a").Select(problem => problem.Field));
        Assert.Equal("from", Assert.Single(audits.Draw(Teamed.Code, new SampleAsked("Old", new(2020, 1, 1), new(2020, 2, 1), 5, 1, Strata.None), "a")).Field);
        for (var time = 0; time < 2; time++)
        {
            Assert.Empty(audits.Draw(Teamed.Code, new SampleAsked("Autumn", Today.AddDays(-30), Today, 4, 42, Strata.Officer), "a"));
        }

        var samples = audits.Samples(Teamed.Code);
        Assert.Equal(8, samples[0].Population);
        Assert.Equal(samples[0].Audits.Select(audit => (audit.Case, audit.Stratum, audit.PlanOn)), samples[1].Audits.Select(audit => (audit.Case, audit.Stratum, audit.PlanOn)));
        Assert.Equal([("b.officer", 3), ("c.officer", 1)], samples[0].Audits.GroupBy(audit => audit.Stratum).Select(group => (group.Key, group.Count())));
        Assert.Equal(QuestionSet.Usual.Questions, samples[0].Set.Questions);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Audit_ModeratedToAnotherGrade_KeepsBothAndCorrectsTheEntry(string engine)
    {
        using var teamed = Planned(engine);
        var (audits, audit) = One(teamed);
        Assert.IsType<AuditOutcome.Refused>(audits.Answer(Teamed.Code, audit.Id, new Dictionary<string, AuditAnswer>(), null, "ann", "a.auditor"));
        Assert.IsType<AuditOutcome.Gone>(audits.Moderate(Teamed.Code, audit.Id, All(AuditAnswer.Partly), null, "ben", "b.moderator"));
        Assert.IsType<AuditOutcome.Done>(audits.Answer(Teamed.Code, audit.Id, All(AuditAnswer.Fully), "Very good", "ann", "a.auditor"));
        Assert.IsType<AuditOutcome.Done>(audits.Answer(Teamed.Code, audit.Id, All(AuditAnswer.NotAtAll), null, "ann", "a.auditor"));
        Assert.IsType<AuditOutcome.Refused>(audits.Moderate(Teamed.Code, audit.Id, All(AuditAnswer.Partly), null, "ann", "a.auditor"));
        Assert.IsType<AuditOutcome.Done>(audits.Moderate(Teamed.Code, audit.Id, All(AuditAnswer.Partly), "Less so", "ben", "b.moderator"));
        Assert.IsType<AuditOutcome.Done>(audits.Moderate(Teamed.Code, audit.Id, All(AuditAnswer.Fully), null, "cat", "c.moderator"));

        var held = audits.SampleOf(Teamed.Code, audit.Id)!.Audits.Single(other => other.Id == audit.Id);
        Assert.Equal(("outstanding", "ann", "Very good"), (held.First!.Graded.Grade, held.First.By, held.First.Note));
        Assert.Equal(("requiresImprovement", "ben", "Less so"), (held.Second!.Graded.Grade, held.Second.By, held.Second.Note));
        var entries = teamed.Test.Store.Entries(Teamed.Code, audit.Person).Where(entry => entry.Kind.Name == "audit.graded").ToList();
        Assert.Equal(["outstanding", "requiresImprovement"], entries.Select(entry => entry.Text("grade")));
        Assert.Equal((entries[0].Id, "Autumn", "b.moderator"), (entries[1].Corrects, entries[1].Text("theme"), entries[1].By));
        Assert.Equal("requiresImprovement", Assert.Single(teamed.Test.Store.Person(Teamed.Code, audit.Person)!.Cases[0].Audits).Grade);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Audit_ModeratedToTheSameGrade_WritesNoSecondEntryAndCanBeRepeated(string engine)
    {
        using var teamed = Planned(engine);
        var (audits, audit) = One(teamed);
        Assert.False(audits.Repeat(Teamed.Code, audit.Id));
        audits.Answer(Teamed.Code, audit.Id, All(AuditAnswer.Fully), null, "ann", "a.auditor");
        audits.Moderate(Teamed.Code, audit.Id, All(AuditAnswer.Fully), null, "ben", "b.moderator");

        Assert.Single(teamed.Test.Store.Entries(Teamed.Code, audit.Person), entry => entry.Kind.Name == "audit.graded");
        Assert.True(audits.Repeat(Teamed.Code, audit.Id));
        Assert.False(audits.Repeat(Teamed.Code, audit.Id));
        Assert.Equal(audit.Id, Assert.Single(audits.SampleOf(Teamed.Code, audit.Id)!.Audits, other => other.RepeatOf is not null).RepeatOf);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Questions_FromADayOn_HoldForSamplesDrawnFromThenOn(string engine)
    {
        using var teamed = Planned(engine);
        var sets = new QuestionSets(teamed.Test.Store, teamed.Test.Clock);
        var (audits, _) = One(teamed);
        var set = new QuestionSet("", Today.AddDays(2), [new("q1", "Is it clear?", 2, true), new("q2", " ", 0, false)], 95, 80, 60);
        Assert.Equal(["questions", "shares", "from"], sets.Add(Teamed.Code, new QuestionSet("", Today.AddDays(-1), [], 50, 60, 70), "a").Select(problem => problem.Field));
        Assert.Empty(sets.Add(Teamed.Code, set, "a"));
        Assert.Equal("from", Assert.Single(sets.Add(Teamed.Code, set, "a")).Field);
        teamed.Test.Clock.Now = teamed.Test.Clock.Now.AddDays(2);
        audits.Draw(Teamed.Code, new SampleAsked("Winter", Today.AddDays(-30), Today, 2, 3, Strata.None), "a");

        var samples = audits.Samples(Teamed.Code);
        Assert.Equal([1, QuestionSet.Usual.Questions.Count], samples.Select(sample => sample.Set.Questions.Count));
        Assert.Equal((95, 80, 60, "Is it clear?"), (samples[0].Set.Outstanding, samples[0].Set.Good, samples[0].Set.RequiresImprovement, samples[0].Set.Questions[0].Text));
    }

    // Plans of the first eight cases: six of b.officer, two of c.officer.
    private static Teamed Planned(string engine)
    {
        var teamed = new Teamed(engine);
        Assert.Empty(teamed.Test.Store.Append(Teamed.Code, [.. Enumerable.Range(1, 8).SelectMany(number => Line.Entries(
            $$"""{"person":"P{{number}}","case":"{{Teamed.Case(number)}}","kind":"plan.issued","on":"2025-11-1{{number}}","recorded":"2025-11-20T09:00:00Z"}"""))]).Refused);
        return teamed;
    }

    private static (Audits, Audit) One(Teamed teamed)
    {
        var audits = new Audits(teamed.Test.Store, teamed.Test.Clock);
        Assert.Empty(audits.Draw(Teamed.Code, new SampleAsked("Autumn", Today.AddDays(-30), Today, 3, 7, Strata.None), "a"));
        return (audits, audits.Samples(Teamed.Code)[0].Audits[0]);
    }

    private static Dictionary<string, AuditAnswer> All(AuditAnswer answer) => QuestionSet.Usual.Questions.ToDictionary(question => question.Id, _ => answer);
}
