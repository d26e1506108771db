using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;
using FsCheck;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Returns;

public class Sen2JsonTests
{
    [Fact]
    public void Write_Request_UsesTheReturnsTagsAndLeavesOutTheAbsent()
    {
        var request = new Sen2Request
        {
            Outcome = "H",
            Assessment = new Sen2Assessment
            {
                Outcome = "H",
                NamedPlan = new Sen2NamedPlan { StartDate = new DateOnly(2019, 3, 1), PersonalBudget = false, PlanDetails = { new Sen2PlanDetail { Rank = 1 } } },
            },
        };

        Assert.Equal(
            """{"RequestOutcome":"H","Assessment":{"AssessmentOutcome":"H","NamedPlan":{"StartDate":"2019-03-01","PlanDetail":[{"PlacementRank":1}],"PB":false}}}""",
            Sen2Json.Write(Sen2Form.Requests, request));
    }

    [Fact]
    public void Read_WhatWasWritten_WritesTheSame()
    {
        var requests =
            from received in Days()
            from start in Days()
            from flag in Gen.Elements<bool?>(null, true, false)
            from rank in Gen.Elements<int?>(null, 1, 2)
            from text in Gen.Elements("O'Brien \"x\" <&> é", "OTH", null)
            from places in Gen.Choose(0, 3)
            select new Sen2Request
            {
                Received = received,
                Rya = flag,
                Assessment = new Sen2Assessment { Week20 = flag, NamedPlan = start is null ? null : new Sen2NamedPlan { StartDate = start } },
                ActivePlan = new Sen2ActivePlan
                {
                    Placements = [.. Enumerable.Range(0, places).Select(_ => new Sen2Placement { EntryDate = start, Rank = rank, SettingOther = text })],
                },
            };

        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            var json = Sen2Json.Write(Sen2Form.Requests, request);
            return Sen2Json.Write(Sen2Form.Requests, Sen2Json.Read(Sen2Form.Requests, json, new Sen2Request())) == json;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("withdrawn", "2025-12-31")]
    [InlineData(null, null)]
    public void Fold_StatementThatClosesWithoutADay_ClosesTheCaseUndated(string? closed, string? by)
    {
        var folded = Folded(Stated("2026", new DateOnly(2025, 12, 31), closed));

        Assert.Equal(by is null ? null : new UndatedClose(DateOnly.ParseExact(by, "yyyy-MM-dd"), closed!), folded.ClosedUndated);
    }

    [Fact]
    public void Fold_LaterReturnThatNoLongerSaysClosed_OpensTheCase() => Assert.Null(Folded(
        Stated("2025", new DateOnly(2024, 12, 31), "withdrawn"),
        Stated("2026", new DateOnly(2025, 12, 31), null)).ClosedUndated);

    [Theory]
    [InlineData("request.withdrawn", "withdrawn")]
    [InlineData("plan.refused", "notIssued")]
    [InlineData("plan.issued", "withdrawn")]
    [InlineData("assessment.decided", "notAssessed")]
    public void Fold_ClosedUndatedAndDatedAfterAll_GoesByTheDay(string kind, string closed) =>
        Assert.Null(Folded(Stated("2026", new DateOnly(2025, 12, 31), closed), Entry(kind, new DateOnly(2025, 6, 1), ("outcome", "no"))).ClosedUndated);

    private static Gen<DateOnly?> Days() =>
        Gen.Choose(-1, 4000).Select(day => day < 0 ? (DateOnly?)null : new DateOnly(2015, 1, 1).AddDays(day));

    private static Case Folded(params Entry[] entries) => Assert.Single(Fold.Person("p", entries).Cases);

    private static Entry Stated(string year, DateOnly on, string? closed) =>
        Entry("return.stated", on, ("collectionYear", year), ("stated", "{}"), ("closed", closed));

    private static Entry Entry(string kind, DateOnly on, params (string Field, object? Value)[] values)
    {
        var declared = Kinds.Of(kind);
        return new Entry
        {
            Id = $"{kind}-{on}",
            Kind = declared,
            On = on,
            Recorded = DateTimeOffset.UnixEpoch,
            Person = "p",
            Case = "c",
            Fields =
            [
                .. values.Where(value => value.Value is not null && declared.Fields.Any(field => field.Name == value.Field))
                    .Select(value => new FieldValue(declared.Fields.Single(field => field.Name == value.Field), value.Value!)),
            ],
        };
    }
}
