using System.Text;
using Caseclock.Application.Intake.Sen2;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Tests.Intake.Sen2;

/// <summary>Invented returns, and the shortest way from one to its entries.</summary>
internal static class Sample
{
    public const string Child = """
        <Surname>Okafor-Bell</Surname><Forename>Nia</Forename><PersonBirthDate>2014-09-17</PersonBirthDate><Sex>F</Sex>
        <Ethnicity>BAFR</Ethnicity><PostCode>ZZ99 1AB</PostCode><UPN>A300000000001</UPN>
        """;

    public const string PlanDetail = """
        <PlanDetail><URN>100123</URN><PlacementRank>1</PlacementRank><SENunitIndicator>1</SENunitIndicator>
        <ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlanDetail>
        """;

    // A plan made in the year returned, with everything that module 2 to 5 can say about it.
    public const string NewPlan = $"""
        <Requests>
          <ReceivedDate>2025-01-13</ReceivedDate><RequestSource>2</RequestSource><RYA>0</RYA>
          <RequestOutcomeDate>2025-02-20</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome>
          <RequestMediation>0</RequestMediation><RequestTribunal>0</RequestTribunal>
          <Assessment>
            <AssessmentOutcome>Y</AssessmentOutcome><AssessmentOutcomeDate>2025-05-30</AssessmentOutcomeDate><Week20>1</Week20>
            <NamedPlan><StartDate>2025-06-01</StartDate>{PlanDetail}<PB>1</PB><OA>1</OA><DP>E</DP></NamedPlan>
          </Assessment>
          <ActivePlans>
            <PlacementDetail><URN>100123</URN><PlacementRank>1</PlacementRank><EntryDate>2025-09-02</EntryDate>
              <SENunitIndicator>1</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator><Res>A</Res></PlacementDetail>
            <SENneed><SENtype>SLCN</SENtype><SENtypeRank>2</SENtypeRank></SENneed>
            <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
            <PhaseTransferDueDate>2026-02-15</PhaseTransferDueDate>
          </ActivePlans>
        </Requests>
        """;

    // The same plan as next year's return has it: decided before the year, reviewed in it.
    public const string NextYearsPlan = $"""
        <Requests>
          <RequestOutcome>H</RequestOutcome>
          <Assessment><AssessmentOutcome>H</AssessmentOutcome>
            <NamedPlan><StartDate>2025-06-01</StartDate>{PlanDetail}<PB>1</PB><OA>1</OA><DP>E</DP></NamedPlan>
          </Assessment>
          <ActivePlans>
            <PlacementDetail><URN>100123</URN><PlacementRank>1</PlacementRank><EntryDate>2025-09-02</EntryDate>
              <LeavingDate>2026-07-17</LeavingDate>
              <SENunitIndicator>1</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator><Res>A</Res></PlacementDetail>
            <PlacementDetail><URN>100456</URN><PlacementRank>1</PlacementRank><EntryDate>2026-09-01</EntryDate>
              <SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlacementDetail>
            <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
            <SENneed><SENtype>SLCN</SENtype><SENtypeRank>2</SENtypeRank></SENneed>
            <ReviewMeeting>2026-05-11</ReviewMeeting><ReviewOutcome>A</ReviewOutcome><ReviewDraft>2026-06-05</ReviewDraft>
            <LastReview>2026-06-05</LastReview>
          </ActivePlans>
        </Requests>
        """;

    public static string Plan(string assessment, string plan, string active = "") => $"""
        <Requests><RequestOutcome>H</RequestOutcome>
          <Assessment>{assessment}<NamedPlan>{plan}</NamedPlan></Assessment>{active}</Requests>
        """;

    public static string Message(int year, params string[] persons) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Message>
          <Header>
            <CollectionDetails><Collection>SEN2</Collection><Year>{year}</Year></CollectionDetails>
            <Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SerialNo>001</SerialNo><DMO>Y</DMO><DCO>R</DCO></Source>
          </Header>
          <Persons>{string.Join('\n', persons.Select(person => $"<Person>{person}</Person>"))}</Persons>
        </Message>
        """;

    public static Stream File(string xml, Encoding? encoding = null) => new MemoryStream((encoding ?? new UTF8Encoding(false)).GetBytes(xml));

    public static Sen2Person Read(int year, string person)
    {
        using var reader = Sen2Reader.Open(File(Message(year, person)));
        var read = Assert.Single(reader.Persons());
        Assert.Null(reader.Failure);
        return read;
    }

    public static Sen2Context Context(int year) => new(
        Sen2Year.Of(year)!,
        new EntryContext(new DateOnly(year, 3, 2), new DateTimeOffset(year, 3, 2, 9, 30, 0, TimeSpan.Zero)));

    public static Sen2Mapped Map(int year, string person, HeldPerson? held = null)
    {
        var read = Read(year, person);
        return Sen2Entries.Of(read, held ?? new HeldPerson(new HeldPeople([]).Match(read).Id!, []), Context(year));
    }

    public static HeldPerson Held(Sen2Mapped mapped) => new(mapped.Person, mapped.Entries);

    /// <summary>The entries that belong to a case, without what is kept as stated, one line each: kind, day, fields.</summary>
    public static string[] CaseLines(Sen2Mapped mapped) =>
        [.. mapped.Entries.Where(entry => entry.Case is not null && entry.Kind.Name != "return.stated").Select(Line)];

    public static string Line(Entry entry) => $"{entry.Kind.Name} {entry.On:yyyy-MM-dd} {EntryWriter.FieldsJson(entry)}";
}
