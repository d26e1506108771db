using Caseclock.Application.Demo;
using Caseclock.Application.Intake.Sen2;

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
