using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Journeys;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Casework;

public class InformationRequestTests
{
    private static readonly DateOnly Day = new(2025, 11, 3);

    [Theory, OnSqlite, OnPostgreSql]
    public void Log_TheSameFormTwice_LogsOneRequestWithItsClock(string engine)
    {
        using var worked = new Worked(engine);
        var requests = new InformationRequests(worked.Test.Store, worked.Test.Clock);

        Assert.Empty(requests.Log(Worked.Code, "a", Day, "Plans late in 2024", "m.officer"));
        Assert.Empty(requests.Log(Worked.Code, "a", Day, "Plans late in 2024", "m.officer"));
        Assert.Empty(requests.Log(Worked.Code, "b", Day, null, "m.officer"));

        Assert.Equal(["FOI-2025-0001", "FOI-2025-0002"], requests.All(Worked.Code).Select(request => request.Id));
        var clock = RuleBook.Clocks(worked.Test.Store.Register(Worked.Code), worked.Authority.Policies)[0];
        Assert.Equal(("IR-01", new DateOnly(2025, 12, 2)), (clock.Id, clock.Due));
        Assert.Equal("m.officer", worked.Test.Store.RegisterEntries(Worked.Code)[0].By);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Steps_InTheirOrder_AreTakenOnceAndOthersRefused(string engine)
    {
        using var worked = new Worked(engine);
        var requests = new InformationRequests(worked.Test.Store, worked.Test.Clock);
        requests.Log(Worked.Code, "a", Day, null, "m.officer");

        Assert.NotEmpty(Record(InformationStep.AskReview, "x"));
        Assert.Empty(Record(InformationStep.Extend, "e", until: new DateOnly(2025, 12, 30)));
        Assert.NotEmpty(Record(InformationStep.Extend, "e2", until: new DateOnly(2025, 12, 30)));
        Assert.Empty(Record(InformationStep.Answer, "r"));
        Assert.Empty(Record(InformationStep.Answer, "r"));
        Assert.Empty(Record(InformationStep.AskReview, "q"));
        Assert.Empty(Record(InformationStep.Review, "v", outcome: "upheld"));

        var request = Assert.Single(requests.All(Worked.Code));
        Assert.Equal((Day.AddDays(10), Day.AddDays(10), Day.AddDays(10), Day.AddDays(10)), (request.Extended, request.Responded, request.ReviewRequested, request.Reviewed));
        Assert.Empty(InformationRequests.Next(request));
        Assert.Equal(5, worked.Test.Store.RegisterEntries(Worked.Code).Count);
        Assert.NotEmpty(requests.Log(Worked.Code, "f", new DateOnly(2026, 1, 1), null, "m.officer"));

        IReadOnlyList<Domain.Chronology.EntryProblem> Record(InformationStep step, string form, DateOnly? until = null, string? outcome = null) =>
            requests.Record(Worked.Code, form, "FOI-2025-0001", step, Day.AddDays(10), until, outcome, "m.officer");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Complaint_AboutAMissedLimit_KeepsWhichAndFindsItsClock(string engine)
    {
        using var worked = new Worked(engine);
        var draft = worked.Begin(
            "log-complaint",
            "ann",
            "A",
            [.. Answers.OfDay("on", new DateOnly(2025, 11, 24)).Select(part => (part.Key, part.Value)), ("stage", "1"), ("missedLimit", "EHC-01")]);
        var step = JourneyBook.All.First(journey => journey.Id == "log-complaint").Steps(worked.Recording.Now(worked.Authority, draft), draft.Answers).First(step => step.Id == "missedLimit");
        Assert.Equal(["EHC-01"], step.Questions[0].Codes);
        Assert.IsType<Saving.Done>(worked.Save(draft));

        var person = worked.Test.Store.Person(Worked.Code, "ann")!;
        var complaint = Assert.Single(person.Cases[0].Complaints);
        Assert.Equal("EHC-01", complaint.MissedLimit);
        var clock = MissedLimits.Find(RuleBook.Clocks(person, worked.Authority.Policies, new DateOnly(2025, 11, 25)), complaint.MissedLimit!);
        Assert.Equal(("EHC-01", 13), (clock!.Id, clock.DaysLateOn(new DateOnly(2025, 11, 25))));
    }
}
