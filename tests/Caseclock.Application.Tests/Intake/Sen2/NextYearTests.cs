using Caseclock.Application.Intake.Sen2;
using Caseclock.Domain.Cases;

namespace Caseclock.Application.Tests.Intake.Sen2;

public class NextYearTests
{
    private static Sen2Mapped First { get; } = Sample.Map(2026, Sample.Child + Sample.NewPlan);

    private static HeldPerson After(Sen2Mapped first, params Sen2Mapped[] more) =>
        Sample.Held(first).With(more.SelectMany(mapped => mapped.Entries));

    private static (string Item, string Held, string Stated)[] Disagreements(Sen2Mapped mapped) =>
        [.. mapped.Disagreements.Select(one => (one.Item, one.Held, one.Stated))];

    [Fact]
    public void Of_SameReturnAgain_AddsNothingAndDisagreesWithNothing()
    {
        var again = Sample.Map(2026, Sample.Child + Sample.NewPlan, After(First));

        Assert.Empty(again.Entries);
        Assert.Empty(again.Disagreements);
        Assert.True(again.Held >= 8);
    }

    [Fact]
    public void Of_NextYearsReturn_AddsWhatIsNewToTheSameCase()
    {
        var next = Sample.Map(2027, Sample.Child + Sample.NextYearsPlan, After(First));

        Assert.Equal(
            [
                "placement.ended 2026-07-17",
                "placement.started 2026-09-01",
                "review.met 2026-05-11",
                "review.decided 2026-06-05",
                "amendment.proposed 2026-06-05",
            ],
            Sample.CaseLines(next).Select(line => line[..line.IndexOf(" {", StringComparison.Ordinal)]));
        Assert.Empty(next.Disagreements);
        var folded = Assert.Single(Fold.Person("p", [.. First.Entries, .. next.Entries]).Cases);
        Assert.Equal(new DateOnly(2025, 5, 30), Assert.Single(folded.PlansIssued));
        Assert.Equal(["2026", "2027"], folded.Statements.Select(stated => stated.CollectionYear));
        Assert.Equal(2, folded.Placements.Length);
    }

    [Fact]
    public void Of_EarlierReturnAgainAfterALaterOne_AddsNothing()
    {
        var next = Sample.Map(2027, Sample.Child.Replace("1AB", "2CD", StringComparison.Ordinal) + Sample.NextYearsPlan, After(First));
        var again = Sample.Map(2026, Sample.Child + Sample.NewPlan, After(First, next));

        Assert.Empty(again.Entries);
        Assert.Empty(again.Disagreements);
    }

    [Fact]
    public void Of_UpnThatArrivesLater_IsAddedToTheSamePerson()
    {
        const string without = "<Surname>Vale</Surname><Forename>Ira</Forename><PersonBirthDate>2020-03-03</PersonBirthDate><UPNunknown>UN1</UPNunknown>";
        const string with = "<Surname>VALE</Surname><Forename>Ira </Forename><PersonBirthDate>2020-03-03</PersonBirthDate><UPN>A300000000009</UPN>";
        const string request = "<Requests><ReceivedDate>2025-11-11</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>";
        var first = Sample.Map(2026, without + request);
        var people = new HeldPeople([HeldPeople.IdentityOf(first.Person, Sample.Read(2026, without))]);

        var match = people.Match(Sample.Read(2027, with));
        var next = Sample.Map(2027, with + request, After(first));

        Assert.Equal(new PersonMatch(first.Person, true, null), match);
        Assert.Equal("A300000000009", Fold.Person("p", [.. first.Entries, .. next.Entries]).Details!.Upn);
        Assert.Single(Fold.Person("p", [.. first.Entries, .. next.Entries]).Cases);
    }

    [Fact]
    public void Of_NewPostcode_HoldsFromTheNextCensus()
    {
        var next = Sample.Map(2027, Sample.Child.Replace("ZZ99 1AB", "ZZ99 9ZZ", StringComparison.Ordinal) + Sample.NextYearsPlan, After(First));

        Assert.Equal(["""person.details 2027-01-21 {"postcode":"ZZ99 9ZZ"}"""], next.Entries.Where(entry => entry.Case is null).Select(Sample.Line));
        Assert.Empty(next.Disagreements);
    }

    [Theory]
    [InlineData("2014-09-17", "2014-09-18", "PersonBirthDate")]
    [InlineData("2025-06-01", "2025-06-11", "StartDate")]
    [InlineData("2025-09-02", "2025-09-03", "EntryDate")]
    public void Of_FactStatedDifferently_IsReportedAndNotOverwritten(string held, string stated, string item)
    {
        var next = Sample.Map(2027, (Sample.Child + Sample.NextYearsPlan).Replace(held, stated, StringComparison.Ordinal), After(First));

        var disagreement = Assert.Single(next.Disagreements);
        Assert.Equal((item, stated), (disagreement.Item, disagreement.Stated));
        Assert.Equal(7, disagreement.Line);
        Assert.DoesNotContain(next.Entries, entry => entry.Kind.Name is "plan.issued" || (entry.Kind.Name == "placement.started" && entry.Text("urn") == "100123"));
        Assert.DoesNotContain(next.Entries, entry => entry.Corrects is not null);
    }

    [Theory]
    [InlineData("2025-01-13", "2025-01-14", "ReceivedDate")]
    [InlineData("2025-02-20", "2025-02-21", "RequestOutcomeDate")]
    [InlineData("2025-05-30", "2025-05-31", "AssessmentOutcomeDate")]
    [InlineData("<PB>1</PB>", "<PB>0</PB>", "PB")]
    [InlineData("<Week20>1</Week20>", "<Week20>0</Week20>", "Week20")]
    [InlineData("<RequestSource>2", "<RequestSource>1", "RequestSource")]
    [InlineData("<Res>A</Res>", "<Res>B</Res>", "Res")]
    [InlineData("<SENtype>ASD", "<SENtype>DS", "SENtype")]
    [InlineData("<EntryDate>2025-09-02", "<EntryDate>2025-09-04", "PlacementDetail")]
    [InlineData("<PlacementDetail><URN>100123", "<PlacementDetail><URN>100777", "PlacementDetail")]
    public void Of_SameYearStatedOtherwise_IsReportedAndNotOverwritten(string held, string stated, string item)
    {
        var second = Sample.Map(2026, (Sample.Child + Sample.NewPlan).Replace(held, stated, StringComparison.Ordinal), After(First));

        Assert.Contains(item, second.Disagreements.Select(one => one.Item));
        Assert.Empty(second.Entries);
    }

    [Fact]
    public void Of_SameYearStatedWithMore_AddsIt()
    {
        const string open = "<Requests><ReceivedDate>2025-11-11</ReceivedDate><RequestOutcome>Y</RequestOutcome></Requests>";
        const string more = "<Requests><ReceivedDate>2025-11-11</ReceivedDate><RequestSource>1</RequestSource><RequestOutcomeDate>2025-12-12</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome></Requests>";
        var first = Sample.Map(2026, Sample.Child + open);
        var second = Sample.Map(2026, Sample.Child + more, After(first));
        var folded = Assert.Single(Fold.Person("p", [.. first.Entries, .. second.Entries]).Cases);

        Assert.Empty(second.Disagreements);
        Assert.Equal("1", folded.RequestSource);
        Assert.Equal(new DateOnly(2025, 11, 11), Assert.Single(folded.Requests));
        Assert.Equal(new DateOnly(2025, 12, 12), Assert.Single(folded.AssessmentDecisions).On);
        Assert.Contains("2025-12-12", Assert.Single(folded.Statements).Stated, StringComparison.Ordinal);
        Assert.Empty(Sample.Map(2026, Sample.Child + more, After(first, second)).Entries);
        Assert.Empty(Sample.Map(2026, Sample.Child + open, After(first, second)).Entries);
    }

    [Fact]
    public void Of_ReviewMovedAFewDays_IsTheSameReviewAndReported()
    {
        var next = Sample.Map(2027, Sample.Child + Sample.NextYearsPlan, After(First));
        var later = Sample.NextYearsPlan.Replace("2026-05-11", "2026-05-18", StringComparison.Ordinal);
        var other = Sample.Map(2027, Sample.Child + later, After(First, next));

        Assert.Equal([("ReviewMeeting", "2026-05-11", "2026-05-18")], Disagreements(other));
        Assert.Empty(other.Entries);
    }

    [Fact]
    public void Of_RefusedLastYearAndAskedAgain_IsANewCase()
    {
        var first = Sample.Map(2026, Sample.Child + "<Requests><ReceivedDate>2025-03-03</ReceivedDate><RequestOutcomeDate>2025-04-04</RequestOutcomeDate><RequestOutcome>N</RequestOutcome></Requests>");
        var next = Sample.Map(2027, Sample.Child + "<Requests><ReceivedDate>2026-02-02</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>", After(first));

        Assert.Equal(2, Fold.Person("p", [.. first.Entries, .. next.Entries]).Cases.Length);
        Assert.Empty(next.Disagreements);
    }

    [Fact]
    public void Of_UndecidedLastYearAndIssuedUnderH_IsTheSameCase()
    {
        var first = Sample.Map(2026, Sample.Child + "<Requests><ReceivedDate>2025-11-03</ReceivedDate><RequestOutcomeDate>2025-12-12</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome><Assessment><AssessmentOutcome>A</AssessmentOutcome></Assessment></Requests>");
        var next = Sample.Map(2027, Sample.Child + "<Requests><RequestOutcome>H</RequestOutcome><Assessment><AssessmentOutcome>Y</AssessmentOutcome><AssessmentOutcomeDate>2026-03-20</AssessmentOutcomeDate><NamedPlan><StartDate>2026-03-20</StartDate></NamedPlan></Assessment></Requests>", After(first));

        var folded = Assert.Single(Fold.Person("p", [.. first.Entries, .. next.Entries]).Cases);
        Assert.Equal((new DateOnly(2025, 11, 3), new DateOnly(2026, 3, 20)), (folded.Received, folded.PlanBegan));
    }

    [Fact]
    public void Of_TransferInLastYear_IsNotIssuedNextYear()
    {
        var plan = Sample.Plan("<AssessmentOutcome>H</AssessmentOutcome>", "<StartDate>2016-01-08</StartDate>", "<ActivePlans><TransferLA>998</TransferLA></ActivePlans>");
        var first = Sample.Map(2026, Sample.Child + plan);
        var next = Sample.Map(2027, Sample.Child + plan.Replace("<TransferLA>998</TransferLA>", "", StringComparison.Ordinal), After(first));

        Assert.Empty(Sample.CaseLines(next));
        Assert.Empty(next.Disagreements);
    }

    [Fact]
    public void Of_CeasedAndANewPlanAfterANewAssessment_AreTwoCases()
    {
        var ceased = Sample.Plan("<AssessmentOutcome>H</AssessmentOutcome>", "<StartDate>2016-01-08</StartDate><CeaseDate>2025-03-01</CeaseDate><CeaseReason>2</CeaseReason>");
        var person = Fold.Person("p", Sample.Map(2026, Sample.Child + ceased + Sample.NewPlan).Entries);

        Assert.Equal(2, person.Cases.Length);
        Assert.Single(person.Cases, one => one.PlanOpenOn(new DateOnly(2026, 1, 15)));
    }

    [Fact]
    public void Of_FactCorrectedByAPerson_IsNotBroughtBackByTheSameReturn()
    {
        var decided = First.Entries.Single(entry => entry.Kind.Name == "assessment.decided");
        var correction = decided with { Id = "hand-1", Corrects = decided.Id, On = new DateOnly(2025, 2, 24), By = "officer" };
        var held = Sample.Held(First).With([correction]);

        var again = Sample.Map(2026, Sample.Child + Sample.NewPlan, held);

        Assert.Empty(again.Entries);
        Assert.Empty(again.Disagreements);
    }

    [Fact]
    public void Of_FactsRecordedByHand_AreHeldAndNotAddedTwice()
    {
        var byHand = First.Entries.Where(entry => entry.Kind.Name != "return.stated")
            .Select((entry, index) => entry with { Id = "hand-" + index, By = "officer" })
            .ToList();
        var mapped = Sample.Map(2026, Sample.Child + Sample.NewPlan, new HeldPerson(First.Person, byHand));

        Assert.Equal("return.stated", Assert.Single(mapped.Entries).Kind.Name);
        Assert.Empty(mapped.Disagreements);
    }

    [Fact]
    public void Match_NumbersBeforeNames_AndTellsNobodyApartWhoCannotBe()
    {
        var people = new HeldPeople(
        [
            new HeldIdentity("1", "A300000000001", null, "Ash", "Bo", new DateOnly(2012, 1, 1)),
            new HeldIdentity("2", null, "1234567899", "Elm", "Cy", new DateOnly(2004, 1, 1)),
            new HeldIdentity("3", null, null, "O'Oak-Fir", "Di", new DateOnly(2015, 1, 1)),
            new HeldIdentity("4", null, null, "Yew", "Ed", new DateOnly(2016, 1, 1)),
            new HeldIdentity("5", null, null, "Yew", "Ed", new DateOnly(2016, 1, 1)),
        ]);

        PersonMatch Match(string person) => people.Match(Sample.Read(2026, person));

        Assert.Equal("1", Match("<Surname>New</Surname><UPN>a300000000001</UPN>").Id);
        Assert.Equal("2", Match("<UPN>A300000000077</UPN><UniqueLearnerNumber>1234567899</UniqueLearnerNumber>").Id);
        Assert.Equal("3", Match("<Surname>OOAK FIR</Surname><Forename>di</Forename><PersonBirthDate>2015-01-01</PersonBirthDate>").Id);
        Assert.False(Match("<Surname>Ash</Surname><Forename>Bo</Forename><PersonBirthDate>2012-01-01</PersonBirthDate><UPN>A300000000055</UPN>").IsHeld);
        Assert.Null(Match("<Surname>Yew</Surname><Forename>Ed</Forename><PersonBirthDate>2016-01-01</PersonBirthDate>").Id);
        Assert.Null(Match("<Surname>Yew</Surname>").Id);
        Assert.DoesNotContain("Nobody", Match("<Surname>Nobody</Surname><Forename>X</Forename><PersonBirthDate>2016-01-01</PersonBirthDate>").Id, StringComparison.OrdinalIgnoreCase);
    }
}
