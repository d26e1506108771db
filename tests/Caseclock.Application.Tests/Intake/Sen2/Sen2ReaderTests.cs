using System.Text;
using Caseclock.Application.Intake.Sen2;
using Caseclock.Application.Returns.Sen2;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Tests.Intake.Sen2;

public class Sen2ReaderTests
{
    private static (List<Sen2Person> Persons, Sen2Reader Reader) ReadAll(string xml, Encoding? encoding = null)
    {
        var reader = Sen2Reader.Open(Sample.File(xml, encoding));
        return (reader.Persons().ToList(), reader);
    }

    [Fact]
    public void Read_WholePerson_GivesEveryValueTyped()
    {
        var request = Assert.Single(Sample.Read(2026, Sample.Child + Sample.NewPlan).Requests);

        Assert.Equal(new DateOnly(2025, 1, 13), request.Received);
        Assert.Equal("2", request.Source);
        Assert.False(request.Rya);
        Assert.True(request.Assessment!.Week20);
        Assert.Equal("100123", Assert.Single(request.Assessment.NamedPlan!.PlanDetails).Urn);
        Assert.True(request.Assessment.NamedPlan.OrganisedArrangement);
        Assert.Equal(["SLCN", "ASD"], request.ActivePlan!.Needs.Select(need => need.Type));
        Assert.Equal("A", Assert.Single(request.ActivePlan.Placements).Residential);
        Assert.Equal(new DateOnly(2026, 2, 15), request.ActivePlan.PhaseTransferDue);
    }

    [Theory]
    [InlineData("SENsetting", "SENsettingOther")]
    [InlineData("SENSetting", "SENSettingOther")]
    [InlineData("sensetting", "SENSETTINGOTHER")]
    public void Read_TagsInAnyCase_AreTheSame(string setting, string other)
    {
        var plan = $"<StartDate>2024-01-08</StartDate><PlanDetail><{setting}>OTH</{setting}><{other}>type only</{other}></PlanDetail>";
        var person = Sample.Read(2026, Sample.Child + Sample.Plan("<AssessmentOutcome>H</AssessmentOutcome>", plan));

        var detail = Assert.Single(person.Requests[0].Assessment!.NamedPlan!.PlanDetails);
        Assert.Equal(("OTH", "type only"), (detail.Setting, detail.SettingOther));
    }

    [Fact]
    public void Read_EmptyElements_AreAbsent()
    {
        var request = Sample.Read(2026, Sample.Child + "<UPNunknown/><Requests><ReceivedDate></ReceivedDate><Exported/><RequestOutcome>A</RequestOutcome></Requests>")
            .Requests[0];

        Assert.Null(request.Received);
        Assert.Null(request.Exported);
        Assert.Equal("A", request.Outcome);
    }

    [Fact]
    public void Read_BadValues_NamesLineAndItemNeverTheValueAndReadsTheRest()
    {
        var person = Sample.Child + "\n<Requests>\n<ReceivedDate>31/01/2025</ReceivedDate>\n<RYA>perhaps</RYA>\n<RequestOutcome>Q</RequestOutcome></Requests>";
        var (persons, reader) = ReadAll(Sample.Message(2026, person));

        var request = Assert.Single(Assert.Single(persons).Requests);
        Assert.Null(request.Received);
        Assert.Equal("Q", request.Outcome);
        Assert.Equal(["ReceivedDate", "RYA", "RequestOutcome"], reader.Problems.Select(problem => problem.Item));
        Assert.All(reader.Problems, problem => Assert.Equal(7, problem.PersonLine));
        Assert.Equal([10, 11, 12], reader.Problems.Select(problem => problem.Line));
        Assert.DoesNotContain(reader.Problems, problem => problem.Reason.Contains("31/01", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_UnknownElementsAndAttributes_AreReportedOnceWithCountAndLine()
    {
        const string person = Sample.Child + "<Shoe>7</Shoe><Requests id='1'><RequestOutcome>A</RequestOutcome><Colour><Deep>x</Deep></Colour></Requests>";
        var (persons, reader) = ReadAll(Sample.Message(2026, person, person.Replace("A300000000001", "A300000000002", StringComparison.Ordinal)));

        Assert.Equal(2, persons.Count);
        Assert.Equal(
            [("Person/Shoe", 2), ("Requests/@id", 2), ("Requests/Colour", 2)],
            reader.Unknown.Select(unknown => (unknown.Name, unknown.Count)).Order());
        Assert.All(reader.Unknown, unknown => Assert.True(unknown.FirstLine is > 6 and < 12));
    }

    [Theory]
    [InlineData(2023, "GenderCurrent", "1", false)]
    [InlineData(2023, "Sex", "F", true)]
    [InlineData(2024, "GenderCurrent", "1", true)]
    [InlineData(2024, "Sex", "F", false)]
    public void Read_ItemOfAnotherYear_IsReadAndReported(int year, string tag, string value, bool reported)
    {
        var (persons, reader) = ReadAll(Sample.Message(year, $"<Surname>A</Surname><{tag}>{value}</{tag}>"));

        Assert.Equal(value, tag == "Sex" ? persons[0].Sex : persons[0].Gender);
        Assert.Equal(reported, reader.Unknown.Any(unknown => unknown.Name == "Person/" + tag && unknown.Kept));
    }

    [Fact]
    public void Read_ElementGivenTwice_KeepsTheFirstAndSaysSo()
    {
        var (persons, reader) = ReadAll(Sample.Message(
            2026,
            Sample.Child + "<Requests><RequestOutcome>A</RequestOutcome><RequestOutcome>W</RequestOutcome><Assessment/><Assessment/></Requests>"));

        Assert.Equal("A", persons[0].Requests[0].Outcome);
        Assert.Equal(["RequestOutcome", "Assessment"], reader.Problems.Select(problem => problem.Item));
    }

    [Fact]
    public void Read_HeaderAfterThePersons_IsKnownBeforeThem()
    {
        var message = Sample.Message(2025, Sample.Child + "<Requests><RequestOutcome>A</RequestOutcome></Requests>");
        var from = message.IndexOf("<Header>", StringComparison.Ordinal);
        var until = message.IndexOf("</Header>", StringComparison.Ordinal) + "</Header>".Length;
        var turned = message.Remove(from, until - from).Replace("</Message>", message[from..until] + "</Message>", StringComparison.Ordinal);

        using var reader = Sen2Reader.Open(Sample.File(turned));

        Assert.Equal(2025, reader.Year);
        Assert.Equal("999", reader.Header.Lea);
        Assert.Single(reader.Persons());
        Assert.Null(reader.Failure);
        Assert.Empty(reader.Problems);
    }

    public static TheoryData<string, string, bool> Encodings => new()
    {
        { "utf-8", "UTF-8", false },
        { "utf-8", "UTF-8", true },
        { "utf-16", "UTF-16", true },
        { "utf-16BE", "UTF-16", true },
        { "iso-8859-1", "ISO-8859-1", false },
        { "windows-1252", "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_EveryEncodingThatFilesComeIn_GivesTheNames(string encoding, string declared, bool withMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var writing = Encoding.GetEncoding(encoding);
        var xml = Sample.Message(2026, "<Surname>Núñez-Brontë</Surname>").Replace("UTF-8", declared, StringComparison.Ordinal);
        byte[] bytes = [.. withMark ? writing.GetPreamble() : [], .. writing.GetBytes(xml)];

        using var reader = Sen2Reader.Open(new MemoryStream(bytes));

        Assert.Equal("Núñez-Brontë", Assert.Single(reader.Persons()).Surname);
        Assert.Null(reader.Failure);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Write_ThenRead_GivesTheSameReturn(int year)
    {
        var written = Written(year, Sample.Read(year, Sample.Child + Sample.NewPlan));
        using var reader = Sen2Reader.Open(new MemoryStream(written));
        var again = Written(year, Assert.Single(reader.Persons()));

        Assert.Equal(written, again);
        Assert.Null(reader.Failure);
        Assert.Empty(reader.Problems);
        Assert.Empty(reader.Unknown);
    }

    [Fact]
    public void Write_NameWithCharactersThatXmlCannotCarry_LeavesThemOut()
    {
        var written = Written(2026, new Sen2Person { Surname = "A\u0001B\ud800C<&>\U0001F600" });
        using var reader = Sen2Reader.Open(new MemoryStream(written));

        Assert.Equal("ABC<&>\U0001F600", Assert.Single(reader.Persons()).Surname);
    }

    private static byte[] Written(int year, Sen2Person person)
    {
        var stream = new MemoryStream();
        using (var writer = new Sen2Writer(stream, new Sen2Header { Collection = "SEN2", Year = year, Lea = "999", Dmo = "Y", Dsco = "N" }))
        {
            writer.Write(person);
        }

        return stream.ToArray();
    }
}
