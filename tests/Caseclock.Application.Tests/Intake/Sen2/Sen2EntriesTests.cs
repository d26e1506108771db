using System.Xml.Linq;
using Caseclock.Application.Intake.Sen2;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Tests.Intake.Sen2;

public class Sen2EntriesTests
{
    private const string Historic = "<AssessmentOutcome>H</AssessmentOutcome>";

    private static string[] Lines(string requests, int year = 2026) => Sample.CaseLines(Sample.Map(year, Sample.Child + requests));

    private static Case Folded(string requests, int year = 2026)
    {
        var mapped = Sample.Map(year, Sample.Child + requests);
        return Assert.Single(Fold.Person(mapped.Person, mapped.Entries).Cases);
    }

    [Fact]
    public void Of_NewPlan_GivesWhatTheReturnSupportsAndNoMore() => Assert.Equal(
        [
            """request.received 2025-01-13 {"source":"2","custody":false}""",
            """assessment.decided 2025-02-20 {"outcome":"yes"}""",
            """plan.issued 2025-05-30 {"needs":["ASD","SLCN"],"placements":[{"urn":"100123","rank":1,"senUnit":true,"resourcedProvision":false}],"personalBudget":true,"organisedArrangement":true,"directPayments":"E"}""",
            """exception.recorded 2025-05-30 {"exception":"X-FLAG"}""",
            """placement.started 2025-09-02 {"urn":"100123","rank":1,"senUnit":true,"resourcedProvision":false,"residential":"A"}""",
            """phaseTransfer.expected 2025-09-01 {"phase":"primaryToSecondary","transferOn":"2026-09-01"}""",
        ],
        Lines(Sample.NewPlan));

    [Fact]
    public void Of_Person_KeepsIdentityFromTheFirstDayAndPostcodeFromTheCensus() => Assert.Equal(
        [
            """person.details 2025-01-13 {"surname":"Okafor-Bell","forename":"Nia","born":"2014-09-17","sex":"F","ethnicity":"BAFR","upn":"A300000000001"}""",
            """person.details 2026-01-15 {"postcode":"ZZ99 1AB"}""",
        ],
        Sample.Map(2026, Sample.Child + Sample.NewPlan).Entries.Where(entry => entry.Case is null).Select(Sample.Line));

    [Theory]
    [InlineData("A", "", null)]
    [InlineData("H", "", null)]
    [InlineData("W", "", "withdrawn")]
    [InlineData("W", "<Exported>998</Exported>", "movedOut")]
    [InlineData("N", "", "notAssessed")]
    [InlineData("Y", "<Assessment><AssessmentOutcome>A</AssessmentOutcome></Assessment>", null)]
    [InlineData("Y", "<Assessment><AssessmentOutcome>W</AssessmentOutcome></Assessment>", "withdrawn")]
    [InlineData("Y", "<Assessment><AssessmentOutcome>Y</AssessmentOutcome></Assessment>", null)]
    [InlineData("Y", "<Assessment><AssessmentOutcome>N</AssessmentOutcome></Assessment>", "notIssued")]
    public void Of_OutcomeWithoutADate_IsKeptAsStatedAndDatesNothing(string outcome, string more, string? closed)
    {
        var requests = $"<Requests><ReceivedDate>2025-11-03</ReceivedDate><RequestOutcome>{outcome}</RequestOutcome>{more}</Requests>";

        Assert.Equal(["request.received 2025-11-03 {}"], Lines(requests));
        var folded = Folded(requests);
        Assert.Equal(closed is null ? null : new UndatedClose(new DateOnly(2025, 12, 31), closed), folded.ClosedUndated);
        var stated = Assert.Single(folded.Statements);
        Assert.Equal("2026", stated.CollectionYear);
        Assert.Equal(outcome, Sen2Json.Read(Sen2Form.Requests, stated.Stated!, new Sen2Request()).Outcome);
    }

    [Fact]
    public void Of_RefusalToAssess_IsDecidedNo() => Assert.Equal(
        ["""request.received 2025-04-03 {"custody":true}""", """assessment.decided 2025-05-12 {"outcome":"no"}"""],
        Lines("""
            <Requests><ReceivedDate>2025-04-03</ReceivedDate><RYA>1</RYA><RequestOutcomeDate>2025-05-12</RequestOutcomeDate>
            <RequestOutcome>N</RequestOutcome><RequestMediation>1</RequestMediation></Requests>
            """));

    [Fact]
    public void Of_OutcomeHWithADate_DatesNothing() =>
        Assert.Empty(Lines("<Requests><RequestOutcomeDate>2024-05-12</RequestOutcomeDate><RequestOutcome>H</RequestOutcome></Requests>"));

    [Fact]
    public void Of_RefusalToIssue_IsPlanRefused() => Assert.Equal(
        ["plan.refused 2025-07-01 {}"],
        Lines("""
            <Requests><RequestOutcome>H</RequestOutcome><Assessment><AssessmentOutcome>N</AssessmentOutcome>
            <AssessmentOutcomeDate>2025-07-01</AssessmentOutcomeDate></Assessment></Requests>
            """));

    [Fact]
    public void Of_PlanUnderAnOverturnedRefusal_IsIssuedOnItsStartDate() => Assert.Equal(
        ["""plan.issued 2025-11-20 {}"""],
        Lines(Sample.Plan(
            "<AssessmentOutcome>N</AssessmentOutcome><AssessmentOutcomeDate>2025-03-03</AssessmentOutcomeDate>",
            "<StartDate>2025-11-20</StartDate>")));

    [Theory]
    [InlineData("H")]
    [InlineData("Y")]
    [InlineData("A")]
    public void Of_PlanWithoutAnOutcomeDate_IsIssuedOnItsStartDate(string outcome) => Assert.Equal(
        ["""plan.issued 2016-01-08 {"placements":[{"setting":"OLA","rank":1}],"residential":"B","workBased":"S","personalBudget":false}"""],
        Lines(Sample.Plan(
            $"<AssessmentOutcome>{outcome}</AssessmentOutcome>",
            "<StartDate>2016-01-08</StartDate><PlanDetail><SENsetting>OLA</SENsetting><PlacementRank>1</PlacementRank></PlanDetail><PlanRes>B</PlanRes><PlanWBP>S</PlanWBP><PB>0</PB>")));

    [Theory]
    [InlineData("2016-01-08", "2025-01-01")]
    [InlineData("2025-10-08", "2025-10-08")]
    public void Of_TransferIn_IsNeverIssuedAndItsDayIsNotRecorded(string start, string on) => Assert.Equal(
        [
            $$"""plan.transferredIn {{on}} {"fromAuthority":"998","madeOn":"{{start}}","dayNotRecorded":true}""",
            $$"""needs.recorded {{on}} {"needs":["ASD"]}""",
            $$"""personalBudget.recorded {{on}} {"personalBudget":false}""",
        ],
        Lines(Sample.Plan(
            Historic,
            $"<StartDate>{start}</StartDate><PB>0</PB>",
            "<ActivePlans><TransferLA>998</TransferLA><SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></ActivePlans>")));

    [Theory]
    [InlineData("1")]
    [InlineData("5")]
    [InlineData("8")]
    [InlineData("9")]
    public void Of_CeaseDate_IsCeasedWithItsReasonWhateverItIs(string reason) => Assert.Equal(
        $$"""plan.ceased 2025-08-31 {"reason":"{{reason}}"}""",
        Lines(Sample.Plan(Historic, $"<StartDate>2018-02-01</StartDate><CeaseDate>2025-08-31</CeaseDate><CeaseReason>{reason}</CeaseReason>"))[1]);

    [Fact]
    public void Of_CeaseReasonWithoutADate_DatesNothing() => Assert.Equal(
        ["plan.issued 2018-02-01 {}"],
        Lines(Sample.Plan(Historic, "<StartDate>2018-02-01</StartDate><CeaseReason>2</CeaseReason>")));

    [Theory]
    [InlineData("M", "maintain")]
    [InlineData("A", "amend")]
    [InlineData("C", "cease")]
    public void Of_Review_IsMetAndDecided(string outcome, string decision) => Assert.Equal(
        ["plan.issued 2018-02-01 {}", """review.met 2025-10-02 {"type":"annual"}""", $$"""review.decided 2025-10-24 {"outcome":"{{decision}}"}"""],
        Lines(Sample.Plan(
            Historic,
            "<StartDate>2018-02-01</StartDate>",
            $"<ActivePlans><ReviewMeeting>2025-10-02</ReviewMeeting><ReviewOutcome>{outcome}</ReviewOutcome><LastReview>2025-10-24</LastReview></ActivePlans>")));

    [Theory]
    [InlineData(2023, "<LastReview>2022-10-24</LastReview>")]
    [InlineData(2024, "<LastReview>2022-10-24</LastReview>")]
    [InlineData(2024, "<ReviewOutcome>M</ReviewOutcome>")]
    public void Of_ReviewDecisionWithoutOutcomeOrDay_IsKeptAsStatedOnly(int year, string review)
    {
        var requests = Sample.Plan(Historic, "<StartDate>2018-02-01</StartDate>", $"<ActivePlans>{review}</ActivePlans>");

        Assert.Equal(["plan.issued 2018-02-01 {}"], Lines(requests, year));
        Assert.Contains(review[1..9], Folded(requests, year).Statements[0].Stated, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DraftAndPhaseTransfer_AreProposedExpectedAmended() => Assert.Equal(
        [
            "plan.issued 2018-02-01 {}",
            """review.met 2025-06-02 {"type":"phaseTransfer"}""",
            "amendment.proposed 2025-06-20 {}",
            """phaseTransfer.expected 2025-09-01 {"phase":"secondaryToPost16","transferOn":"2026-09-01"}""",
            "plan.amended 2025-12-10 {}",
        ],
        Lines(Sample.Plan(
            Historic,
            "<StartDate>2018-02-01</StartDate>",
            """
            <ActivePlans><ReviewMeeting>2025-06-02</ReviewMeeting><ReviewDraft>2025-06-20</ReviewDraft>
            <PhaseTransferDueDate>2026-03-31</PhaseTransferDueDate><PhaseTransferFinalDate>2025-12-10</PhaseTransferFinalDate></ActivePlans>
            """)));

    [Theory]
    [InlineData("2022-05-01", "earlyYearsToSchool")]
    [InlineData("2018-10-01", "infantToJunior")]
    [InlineData("2014-10-01", "primaryToSecondary")]
    [InlineData("2016-10-01", "middle")]
    [InlineData("2020-10-01", null)]
    public void Of_PhaseTransferDueByFebruary_IsTheMoveOfTheChildsYear(string born, string? phase)
    {
        var child = Sample.Child.Replace("2014-09-17", born, StringComparison.Ordinal);
        var mapped = Sample.Map(2026, child + Sample.Plan(
            Historic,
            "<StartDate>2024-02-01</StartDate>",
            "<ActivePlans><PhaseTransferDueDate>2026-02-15</PhaseTransferDueDate></ActivePlans>"));

        Assert.Equal(phase, mapped.Entries.Single(entry => entry.Kind.Name == "phaseTransfer.expected").Text("phase"));
    }

    [Fact]
    public void Of_Placements_StartAndEndAndFoldToTheirPeriods()
    {
        var folded = Folded(Sample.Plan(
            Historic,
            "<StartDate>2018-02-01</StartDate>",
            """
            <ActivePlans>
            <PlacementDetail><UKPRN>10012345</UKPRN><SENSetting>OTH</SENSetting><PlacementRank>1</PlacementRank><EntryDate>2024-09-02</EntryDate><LeavingDate>2025-07-18</LeavingDate></PlacementDetail>
            <PlacementDetail><SENSetting>NEET</SENSetting><PlacementRank>1</PlacementRank><EntryDate>2025-09-01</EntryDate></PlacementDetail>
            <PlacementDetail><URN>100999</URN><PlacementRank>2</PlacementRank></PlacementDetail>
            </ActivePlans>
            """));

        Assert.Equal(
            [("10012345", new DateOnly(2024, 9, 2), new DateOnly(2025, 7, 18)), ("NEET", new DateOnly(2025, 9, 1), null)],
            folded.Placements.Select(period => (period.Place.Key, period.From, period.Until)));
    }

    [Fact]
    public void Of_CodesThatTheChronologyDoesNotKnow_StayInTheStatement()
    {
        var mapped = Sample.Map(2026, """
            <Surname>Zed</Surname><Forename>Al</Forename><PersonBirthDate>2012-01-01</PersonBirthDate><Sex>X</Sex><UPNunknown>UN4</UPNunknown>
            <Requests><ReceivedDate>2025-02-01</ReceivedDate><RequestSource>9</RequestSource><RequestOutcome>A</RequestOutcome></Requests>
            """);
        var person = Fold.Person(mapped.Person, mapped.Entries);

        Assert.Null(person.Details!.Sex);
        Assert.Equal("""{"Sex":"X","UPNunknown":"UN4"}""", Assert.Single(person.Statements).Stated);
        Assert.Null(person.Cases[0].RequestSource);
        Assert.Contains("\"RequestSource\":\"9\"", person.Cases[0].Statements[0].Stated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "M", false)]
    [InlineData("2", "F", false)]
    [InlineData("9", null, true)]
    public void Of_Gender2023_IsSexWhereItSaysOne(string gender, string? sex, bool kept)
    {
        var child = Sample.Child.Replace("<Sex>F</Sex>", $"<GenderCurrent>{gender}</GenderCurrent>", StringComparison.Ordinal);
        var mapped = Sample.Map(2023, child + "<Requests><RequestOutcome>A</RequestOutcome></Requests>");
        var person = Fold.Person(mapped.Person, mapped.Entries);

        Assert.Equal(sex, person.Details!.Sex);
        Assert.Equal(kept, person.Statements.Length == 1);
    }

    [Fact]
    public void Of_DaysThatCannotBe_MakeNoEntryAndAreReported()
    {
        var mapped = Sample.Map(2026, Sample.Child + """
            <Requests><ReceivedDate>2027-01-01</ReceivedDate><RequestOutcomeDate>0025-02-01</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome>
            <ActivePlans><PlacementDetail><URN>100123</URN><EntryDate>2025-09-01</EntryDate><LeavingDate>2025-08-01</LeavingDate></PlacementDetail>
            <PhaseTransferDueDate>0001-02-15</PhaseTransferDueDate></ActivePlans></Requests>
            """);

        Assert.Equal(["""placement.started 2025-09-01 {"urn":"100123"}"""], Sample.CaseLines(mapped));
        Assert.Equal(
            ["LeavingDate", "PhaseTransferDueDate", "ReceivedDate", "RequestOutcomeDate"],
            mapped.Problems.Select(problem => problem.Item).Order());
    }

    [Fact]
    public void Of_WholeRequest_IsStatedSoThatItCanBeWrittenBack()
    {
        var read = Sample.Read(2026, Sample.Child + Sample.NewPlan);
        var stated = Folded(Sample.NewPlan).Statements[0].Stated!;

        read.Requests[0].ActivePlan!.Needs.RemoveAt(0);
        read.Requests[0].ActivePlan!.Needs.Add(new Sen2Need { Type = "SLCN", Rank = 2 });
        Assert.Equal(Sen2Json.Write(Sen2Form.Requests, read.Requests[0]), stated);
    }

    [Fact]
    public void Of_Entries_ReadBackAsTheLinesOfAChronologyFile()
    {
        var context = Sample.Context(2026).Clock;
        foreach (var entry in Sample.Map(2026, Sample.Child + Sample.NewPlan).Entries)
        {
            var line = EntryWriter.Line(entry);
            var reading = EntryReader.Read(System.Text.Encoding.UTF8.GetBytes(line), context);

            Assert.Empty(reading.Problems);
            Assert.Equal(line, EntryWriter.Line(reading.Entry!));
            Assert.Equal("SEN2 2026", entry.By);
            Assert.StartsWith("sen2-", entry.Id, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OfHeader_Officers_AreStatedOfTheAuthority()
    {
        var context = Sample.Context(2026);
        var header = new Sen2Header { Lea = "999", Dmo = "Y", Dco = "R", Dsco = "N", SerialNo = "001" };

        var first = Sen2Entries.OfHeader(header, [], context);
        var again = Sen2Entries.OfHeader(header with { SerialNo = "002" }, first.Entries, context);
        var other = Sen2Entries.OfHeader(header with { Dco = "Y" }, first.Entries, context);

        Assert.Equal(
            """return.received 2026-01-15 {"collectionYear":"2026","stated":"{\"DMO\":\"Y\",\"DCO\":\"R\",\"DSCO\":\"N\"}"}""",
            Sample.Line(Assert.Single(first.Entries)));
        Assert.Equal("""{"DMO":"Y","DCO":"R","DSCO":"N"}""", Assert.Single(Fold.Register(first.Entries).Returns).Stated);
        Assert.Empty(again.Entries);
        Assert.Equal(1, again.Held);
        Assert.Empty(other.Entries);
        Assert.Equal(("DCO", "R", "Y"), (other.Disagreements[0].Item, other.Disagreements[0].Held, other.Disagreements[0].Stated));
    }

    [Fact]
    public void Of_ElementsInAnyOrder_GivesTheSameEntries()
    {
        const string second = "<Requests><ReceivedDate>2025-12-01</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>";
        var expected = Sample.Map(2026, Sample.Child + Sample.NewPlan + second).Entries.Select(EntryWriter.Line).ToArray();
        var random = new Random(5_2_2026);
        for (var round = 0; round < 200; round++)
        {
            var person = XElement.Parse($"<Person>{Sample.Child}{Sample.NewPlan}{second}</Person>");
            foreach (var element in person.DescendantsAndSelf().Where(element => element.HasElements).ToList())
            {
                var children = element.Elements().ToArray();
                random.Shuffle(children);
                element.ReplaceNodes(children);
            }

            var mapped = Sample.Map(2026, string.Concat(person.Elements()));
            Assert.Equal(expected, mapped.Entries.Select(EntryWriter.Line));
        }
    }
}
