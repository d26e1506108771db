using Caseclock.Domain.Cases;
using Caseclock.Domain.Tests.Clocks;

namespace Caseclock.Domain.Tests.Cases;

/// <summary>What the chronology tells of a person and their cases.</summary>
public class FoldTests
{
    [Theory]
    [InlineData("plan.issued 2025-03-10", "2025-03-10", null)]
    [InlineData("plan.transferredIn 2025-03-10 madeOn=2024-01-01", "2025-03-10", null)]
    [InlineData("plan.issued 2025-03-10 | plan.ceased 2025-09-01 | plan.ceased 2025-10-01", "2025-03-10", "2025-09-01")]
    [InlineData("plan.issued 2025-03-10 | plan.transferredOut 2025-08-01 | plan.ceased 2025-09-01", "2025-03-10", "2025-08-01")]
    [InlineData("plan.issued 2025-03-10 | person.died 2025-07-01 | plan.ceased 2025-09-01", "2025-03-10", "2025-07-01")]
    // An end before the beginning is not its end.
    [InlineData("plan.ceased 2025-03-09 | plan.issued 2025-03-10", "2025-03-10", null)]
    [InlineData("plan.ceased 2025-03-09", null, null)]
    public void APlan_BeginsAndEnds_ByItsFirstEntries(string story, string? began, string? ended)
    {
        var @case = Assert.Single(Fold.Person("P1", Story.Entries(story)).Cases);
        Assert.Equal((began is null ? null : Story.Day(began), ended is null ? null : Story.Day(ended)), ((DateOnly?, DateOnly?))(@case.PlanBegan, @case.PlanEnded));
        if (@case is { PlanBegan: { } first })
        {
            Assert.True(@case.PlanOpenOn(first));
            Assert.False(@case.PlanOpenOn(first.AddDays(-1)));
        }

        if (@case is { PlanEnded: { } last })
        {
            Assert.False(@case.PlanOpenOn(last));
            Assert.True(@case.PlanOpenOn(last.AddDays(-1)));
        }
    }

    [Fact]
    public void AContact_OfSeveralEntries_IsWhatTheLatestOfEachFieldSays()
    {
        var person = Fold.Person("P1", Story.Entries(
            "request.received 2025-01-06 | person.contact 2025-01-06 contact=F1 relation=mother name=Ana address=Mill | person.contact 2025-01-07 contact=F2 name=Ban letters=false | person.contact 2025-03-01 contact=F1 name=Anna until=2025-06-30"));
        Assert.Equal([new("F1", "mother", "Anna", "Mill", true, new DateOnly(2025, 6, 30)), new FamilyContact("F2", null, "Ban", null, false, null)], person.Family.ToList());
        Assert.True(person.Family[0].MayGetLettersOn(new DateOnly(2025, 6, 30)));
        Assert.False(person.Family[0].MayGetLettersOn(new DateOnly(2025, 7, 1)));
        Assert.False(person.Family[1].MayGetLettersOn(new DateOnly(2025, 3, 1)));
    }

    [Fact]
    public void ACase_AsAtADay_KnowsNothingLater()
    {
        var entries = Story.Entries("request.received 2025-01-06 | assessment.decided 2025-02-17 outcome=yes | plan.issued 2025-05-20");
        var @case = Assert.Single(Fold.Person("P1", entries, new Knowledge(new DateOnly(2025, 2, 17))).Cases);
        Assert.Single(@case.AssessmentDecisions);
        Assert.Null(@case.PlanBegan);
        Assert.Empty(Fold.Person("P1", entries, new Knowledge(new DateOnly(2025, 1, 5))).Cases);
    }

    [Fact]
    public void Details_RecordedInParts_KeepTheLatestOfEach()
    {
        var details = Fold.Person("P1", Story.Entries(
            "person.details 2025-01-01 surname=Okafor forename=Ada born=2015-04-01 | person.details 2025-06-01 surname=Bell postcode=SO14")).Details!;
        Assert.Equal(("Bell", "Ada", new DateOnly(2015, 4, 1), "SO14"), (details.Surname, details.Forename, details.Born, details.Postcode));
    }

    [Fact]
    public void AnOfficer_AssignedLater_EndsTheEarlierAssignment()
    {
        var @case = Fold.Person("P1", Story.Entries("officer.assigned 2025-01-06 officer=ann | officer.assigned 2025-03-03 officer=ben")).Cases[0];
        Assert.Equal(
            (null, "ann", "ann", "ben"),
            (@case.OfficerOn(new(2025, 1, 5)), @case.OfficerOn(new(2025, 1, 6)), @case.OfficerOn(new(2025, 3, 2)), @case.OfficerOn(new(2025, 3, 3))));
    }

    [Fact]
    public void Needs_AmendedOrRecorded_AreTheLatestByThatDay()
    {
        var @case = Fold.Person("P1", Story.Entries(
            """plan.issued 2025-03-10 needs=["SEMH","SLCN"] | plan.amended 2025-09-01 needs=["ASD"] | needs.recorded 2025-10-01 needs=["ASD","SLCN"]""")).Cases[0];
        Assert.Empty(@case.NeedsOn(new(2025, 3, 9)));
        Assert.Equal(["SEMH", "SLCN"], @case.NeedsOn(new(2025, 8, 31)).AsEnumerable());
        Assert.Equal(["ASD"], @case.NeedsOn(new(2025, 9, 1)).AsEnumerable());
        Assert.Equal(["ASD", "SLCN"], @case.NeedsOn(new(2026, 1, 1)).AsEnumerable());
    }

    [Fact]
    public void Placements_Attended_StandBeforeThoseNamed()
    {
        var named = Fold.Person("P1", Story.Entries(
            """plan.issued 2025-03-10 placements=[{"urn":"100001","rank":1}] | plan.amended 2025-09-01 placements=[{"urn":"100002","rank":1}]""")).Cases[0];
        Assert.Equal(("100001", "100002"), (named.PlacementOn(new(2025, 8, 31))?.Place.Key, named.PlacementOn(new(2025, 9, 1))?.Place.Key));

        var attended = Fold.Person("P1", Story.Entries(
            """plan.issued 2025-03-10 placements=[{"urn":"100001","rank":1}] | placement.started 2025-04-01 urn=100003 | placement.ended 2025-07-20 urn=100003""")).Cases[0];
        Assert.Null(attended.PlacementOn(new(2025, 3, 31)));
        Assert.Equal("100003", attended.PlacementOn(new(2025, 7, 20))?.Place.Key);
        Assert.Null(attended.PlacementOn(new(2025, 7, 21)));
    }

    [Fact]
    public void Advice_AskedTwiceUnderOneId_RunsFromTheFirst()
    {
        var advice = Assert.Single(Fold.Person("P1", Story.Entries(
            "advice.requested 2025-02-17 advice=a agency=health receivedByBody=2025-02-19 | advice.requested 2025-03-17 advice=a | advice.received 2025-04-01 advice=a")).Cases[0].Advice);
        Assert.Equal(
            (new DateOnly(2025, 2, 17), new DateOnly(2025, 2, 19), new DateOnly(2025, 4, 1)),
            (advice.Requested, advice.ReceivedByBody, advice.Received));
    }

    [Fact]
    public void AReply_PairsWithItsOwnSettingsConsultation()
    {
        var consultations = Fold.Person("P1", Story.Entries(
            "setting.consulted 2025-04-01 urn=1 | setting.consulted 2025-04-01 urn=2 | setting.consulted 2025-05-01 urn=1"
            + " | setting.replied 2025-04-10 urn=1 answer=full | setting.replied 2025-04-11 urn=2 answer=noReply | setting.replied 2025-05-09 urn=1 answer=canMeetNeeds")).Cases[0].Consultations;
        Assert.Equal(
            ["1 2025-04-10 full", "1 2025-05-09 canMeetNeeds", "2 - noReply"],
            consultations.Select(asked => $"{asked.Setting} {asked.Replied?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {asked.Answer}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheRegister_HoldsWhatNamesNobody()
    {
        var register = Fold.Register(Story.Entries(
            "foi.received 2025-02-24 request=f | foi.responded 2025-03-25 request=f | contact.received 2025-03-01 person=P1 | measure.received 2025-04-01 indicator=salt-referrals"));
        Assert.Equal(new DateOnly(2025, 3, 25), Assert.Single(register.InformationRequests).Responded);
        Assert.Equal("salt-referrals", Assert.Single(register.Measures).Indicator);
    }
}
