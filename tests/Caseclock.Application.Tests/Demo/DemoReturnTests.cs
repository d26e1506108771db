using Caseclock.Application.Demo;
using Caseclock.Application.Intake;
using Caseclock.Application.Intake.Sen2;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Indicators;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Demo;

public sealed class DemoReturnTests
{
    [Theory]
    [InlineData(2024)]
    [InlineData(2026)]
    public void Write_AYear_ReadsBackWithoutAProblem(int year)
    {
        using var stream = new MemoryStream();
        DemoReturn.Write(stream, 1, year, 500);
        stream.Position = 0;
        using var reader = Sen2Reader.Open(stream);
        var persons = reader.Persons().ToList();
        Assert.Null(reader.Failure);
        Assert.Empty(reader.Problems);
        Assert.Empty(reader.Unknown);
        Assert.Equal(500, persons.Count);
        Assert.Equal(year, reader.Year);
        Assert.Equal("990", reader.Header.Lea);
        Assert.All(persons, person => Assert.NotEmpty(person.Requests));
    }

    [Fact]
    public void Persons_OfAReturn_KeepItsRules()
    {
        var requests = DemoReturn.Persons(1, 2026, 2_000).SelectMany(person => person.Requests).ToList();
        Assert.Equal(["A", "H", "N", "W", "Y"], requests.Select(request => request.Outcome).Distinct().Order());
        Assert.All(requests, request =>
        {
            Assert.True(request.Outcome == "H" || request.Received is not null);
            Assert.True(request.Outcome is not ("Y" or "H") || request.Assessment is not null);
            Assert.True(request.Outcome is "Y" or "N" == request.OutcomeDate is not null);
            Assert.True(request.ActivePlan is null || request.Assessment?.NamedPlan is { CeaseDate: null });
            Assert.True(request.ActivePlan is null || request.ActivePlan.Placements.Count > 0);
            Assert.True(request.ActivePlan is null || request.ActivePlan.Needs.Count > 0);
            Assert.True(request.ActivePlan?.TransferLa is null || request.Assessment?.Outcome == "H");
            Assert.True(request.ActivePlan?.LastReview is null || request.ActivePlan.LastReview >= request.ActivePlan.ReviewMeeting);
        });
        Assert.InRange((double)requests.Count(request => request.ActivePlan is not null) / requests.Count, 0.6, 0.9);
    }

    // What the return itself says, counted from its persons, is what the loaded chronology gives back.
    [Theory, OnSqlite, OnPostgreSql]
    public void Load_TwoThousandPersons_GivesTheFiguresOfTheReturn(string engine)
    {
        const string Authority = "990";
        var requests = DemoReturn.Persons(3, 2026, 2_000).SelectMany(person => person.Requests).ToList();
        var clock = new FakeClock(2026, 2, 2);
        using var test = TestStore.With(engine, Authority, clock);
        using var stream = new MemoryStream();
        DemoReturn.Write(stream, 3, 2026, 2_000);
        stream.Position = 0;
        var report = new Sen2Load(test.Store, clock).Load(stream, "demo.xml", new LoadOptions());
        stream.Position = 0;
        var again = new Sen2Load(test.Store, clock).Load(stream, "demo.xml", new LoadOptions());

        Assert.True(report.Complete, report.Failure);
        Assert.Equal((2_000, 2_000, 0L), (report.Persons, report.NewPeople, again.Taken));
        Assert.True(test.Store.Verify().Sound);
        var year = new DateSpan(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        var census = new DateSpan(year.From, new DateOnly(2026, 1, 15));
        Assert.Equal(requests.Count(request => In(request.Received, year)), Figure(test, "requests", year));
        Assert.Equal(requests.Count(request => request.Outcome == "N" && In(request.OutcomeDate, year)), Figure(test, "assessments-refused", year));
        Assert.Equal(requests.Count(request => request.Outcome == "Y" && In(request.OutcomeDate, year)), Figure(test, "assessments-agreed", year));
        Assert.Equal(requests.Count(request => request.ActivePlan?.TransferLa is null && In(request.Assessment?.NamedPlan?.StartDate, year)), Figure(test, "plans-new", year));
        Assert.Equal(requests.Count(request => request.ActivePlan is not null), Figure(test, "plans-open", census));
    }

    private static bool In(DateOnly? day, DateSpan span) => day >= span.From && day <= span.To;

    private static decimal? Figure(TestStore test, string id, DateSpan span) => Assert.Single(
        Figures.Compute(test.Store.Folded("990"), test.Store.Register("990"), new FigureRequest([Catalogue.Of(id)], [span])),
        figure => figure.Group == Group.All).Value;

    [Fact]
    public void Write_SameSeed_SameBytes()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        DemoReturn.Write(one, 5, 2025, 100);
        DemoReturn.Write(other, 5, 2025, 100);
        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Fact]
    public void Write_AYearWithoutCensusDay_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoReturn.Write(new MemoryStream(), 1, 2019, 10));
}
