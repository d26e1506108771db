using System.Text;
using Caseclock.Application.Intake;
using Caseclock.Application.Schools;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Schools;

/// <summary>Files of schools: the national extract, its links, our own form, and files that are none of these.</summary>
public class SchoolLoadTests
{
    private const string Headings =
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,"
        + "PhaseOfEducation (name),Town,Postcode,UKPRN,SomethingNew";

    private const string Extract =
        Headings + "\r\n"
        + "100001,870,Reading,2001,\"Millbrook, the \"\"Lane\"\" School\",Community school,Closed,,31-08-2024,Primary,Reading,rg14ab,10012345,x\r\n"
        + "100002,870,Reading,4001,Élan Academy,Academy converter,\"Open, but proposed to close\",01-09-2024,31-08-2027,Not applicable,,,,\r\n"
        + "100003,0,Does not apply,,New Free School,Free schools,Proposed to open,01-09-2026,,Secondary,Reading,BFPO 57,,\r\n";

    private static readonly School[] OfTheExtract =
    [
        new("100001", "Millbrook, the \"Lane\" School")
        {
            Kind = "Community school", Phase = "Primary", Status = SchoolStatus.Closed, Closed = new DateOnly(2024, 8, 31), Town = "Reading",
            Postcode = "RG1 4AB", Ukprn = "10012345", LaCode = "870", LaName = "Reading",
        },
        new("100002", "Élan Academy")
        {
            Kind = "Academy converter", Status = SchoolStatus.Open, Opened = new DateOnly(2024, 9, 1), Closed = new DateOnly(2027, 8, 31),
            LaCode = "870", LaName = "Reading",
        },
        new("100003", "New Free School")
        {
            Kind = "Free schools", Phase = "Secondary", Status = SchoolStatus.Proposed, Opened = new DateOnly(2026, 9, 1), Town = "Reading",
            Postcode = "BFPO 57", LaCode = "000",
        },
    ];

    public static TheoryData<string> Encodings => new("windows-1252", "utf-8", "utf-8 with mark", "utf-16 with mark");

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_NationalExtract_TakesEverySchool(string engine)
    {
        using var test = TestStore.With(engine, "870");

        var report = Load(test, Extract);

        Assert.Equal((3L, 0L, null), (report.Lines, report.Refused, report.Failure));
        Assert.Equal(new SchoolChanges(3, 0, 0), report.Changes);
        Assert.Equal(OfTheExtract, Held(test));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Load_InAnyEncodingThatIsUsual_ReadsTheLetters(string encoding)
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");
        byte[] bytes = encoding switch
        {
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Extract),
            "utf-8" => Encoding.UTF8.GetBytes(Extract),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Extract)],
            _ => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Extract)],
        };

        Assert.Null(Load(test, bytes).Failure);
        Assert.Equal(OfTheExtract, Held(test));
    }

    [Fact]
    public void Load_OurOwnForm_InAnyOrderOfColumns_IsTaken()
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");

        var report = Load(test, "Name,CLOSED,urn,colour,opened,successor,Kind\nOld,2025-08-31,100001,blue,1952-09-01,100002,School\nNew,,100002,,01/09/2025,,\nLater,,100003,,2026-01-01,,\n");

        Assert.Equal(0, report.Refused);
        Assert.Equal(
            [
                new School("100001", "Old") { Kind = "School", Status = SchoolStatus.Closed, Opened = new DateOnly(1952, 9, 1), Closed = new DateOnly(2025, 8, 31), Successor = "100002" },
                new School("100002", "New") { Opened = new DateOnly(2025, 9, 1) },
                new School("100003", "Later") { Status = SchoolStatus.Proposed, Opened = new DateOnly(2026, 1, 1) },
            ],
            Held(test));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_Again_UpdatesKeepsWhatIsGoneAndWhatTheFileDoesNotSpeakOf(string engine)
    {
        using var test = TestStore.With(engine, "870");
        Load(test, Extract);

        var report = Load(test, "urn,name\n100001,Millbrook\n100002,Élan Academy\n");

        Assert.Equal(new SchoolChanges(0, 1, 1), report.Changes);
        Assert.Equal([OfTheExtract[0] with { Name = "Millbrook" }, OfTheExtract[1], OfTheExtract[2]], Held(test));
        Assert.Equal(new SchoolChanges(0, 0, 2), Load(test, "urn,name\n100001,Millbrook\n100002,Élan Academy\n").Changes);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_FileOfLinks_AddsSuccessors(string engine)
    {
        using var test = TestStore.With(engine, "870");
        Load(test, Extract);

        var report = Load(
            test,
            "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100001,100002,Élan,Successor,01-09-2024\n100001,100003,x,Successor - Split School,\n"
            + "100002,100001,Millbrook,Predecessor,\n999999,100001,x,Successor,\nnone,100001,x,Successor,\n");

        Assert.Equal((2L, 1L), (report.Lines, report.Refused));
        Assert.Equal("LINE 6 URN", $"LINE {report.FirstRefused[0].Line} {report.FirstRefused[0].Field}");
        Assert.Equal([OfTheExtract[0] with { Successor = "100002" }, OfTheExtract[1], OfTheExtract[2]], Held(test));
        Load(test, Extract);
        Assert.Equal("100002", Held(test)[0].Successor);
    }

    [Theory]
    [InlineData("12345,x,,", "urn", "6 digits")]
    [InlineData(",x,,", "urn", "missing")]
    [InlineData("100002,,,", "name", "missing")]
    [InlineData("100002,  ,,", "name", "missing")]
    [InlineData("100002,=1+1,,", "name", "formula")]
    [InlineData("100002,\"@SUM(A1:A9)\",,", "name", "formula")]
    [InlineData("100002,+cmd|' /C calc'!A0,,", "name", "formula")]
    [InlineData("100002,a\0b,,", "name", "character")]
    [InlineData("100002,x,31-02-2024,", "opened", "\"31-02-2024\" is not a day")]
    [InlineData("100002,x,2024,", "opened", "not a day")]
    [InlineData("100002,x,,perhaps", "status", "\"perhaps\" is not a status")]
    [InlineData("100002,x,", "", "3 values")]
    [InlineData("100002,x,,,,", "", "6 values")]
    [InlineData("100002,\"x\"y,,", "", "quotation marks")]
    [InlineData("100001,Twice,,", "urn", "second time")]
    public void Load_BadLine_IsRefusedWithFieldAndReasonAndTheRestIsTaken(string line, string field, string reason)
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");

        var report = Load(test, $"urn,name,opened,status\n100001,First,,\n{line}\n100003,Last,,open\n");

        var refused = Assert.Single(report.FirstRefused);
        Assert.Equal((3L, field), (refused.Line, refused.Field.ToLowerInvariant()));
        Assert.Contains(reason, refused.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["100001", "100003"], Held(test).Select(school => school.Urn));
    }

    [Fact]
    public void Load_HugeField_IsRefusedInAShortLine()
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");
        var report = Load(test, $"urn,name\n100001,{new string('x', 30_000)}\n100002,Fine\n");
        var refused = Assert.Single(report.FirstRefused);
        Assert.Contains("30000 characters", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("100002", Assert.Single(Held(test)).Urn);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Dear all, please find attached", "no columns URN")]
    [InlineData("urn\n100001\n", "no columns URN")]
    [InlineData("{\"caseclock\":\"chronology/1\"}", "no columns URN")]
    [InlineData("PK\u0003\u0004", "zip or an Excel workbook")]
    [InlineData("\0\0\0\0\0\0", "no columns URN")]
    public void Load_FileThatIsNoRegister_SaysSoInOneLineAndTakesNothing(string text, string said)
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");
        var report = Load(test, text);
        Assert.Contains(said, report.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', report.Failure!);
        Assert.Empty(Held(test));
        Assert.Equal(0, test.Store.SchoolRegisterStamp("870"));
    }

    [Fact]
    public void Load_QuotationMarkThatNeverCloses_TakesNothing()
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");
        var lines = string.Concat(Enumerable.Range(200_000, 40_000).Select(urn => $"{urn},A school\n"));
        var report = Load(test, "urn,name\n100001,Fine\n100002,\"Unclosed\n" + lines);
        Assert.Contains("Line 3", report.Failure, StringComparison.Ordinal);
        Assert.Contains("quotation mark", report.Failure, StringComparison.Ordinal);
        Assert.Empty(Held(test));
    }

    [Fact]
    public void Load_DryRun_CountsAndWritesNothing()
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");
        using var rejects = new StringWriter();
        var report = new SchoolLoad(test.Store).Load(
            new MemoryStream(Encoding.UTF8.GetBytes(Extract + "1,2\n")),
            "schools.csv",
            new LoadOptions { Authority = "870", DryRun = true, Rejects = rejects });

        Assert.Equal((4L, 1L, 3), (report.Lines, report.Refused, report.Changes.New));
        Assert.Contains("\"line\":5", rejects.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"1,2\"", rejects.ToString(), StringComparison.Ordinal);
        Assert.Empty(Held(test));
    }

    [Fact]
    public void Load_RandomBytes_NeverThrows()
    {
        using var test = TestStore.With(TestStore.Sqlite, "870");
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            byte[] file = seed % 2 == 0 ? bytes : [.. "urn,name,opened\n"u8, .. bytes];
            var report = Load(test, file);
            Assert.True(report.Failure is not null || report.Changes.New + report.Changes.Changed + report.Refused == report.Lines);
        }
    }

    private static SchoolLoadReport Load(TestStore test, string text) => Load(test, Encoding.UTF8.GetBytes(text));

    private static SchoolLoadReport Load(TestStore test, byte[] bytes) =>
        new SchoolLoad(test.Store).Load(new MemoryStream(bytes), "schools.csv", new LoadOptions { Authority = "870" });

    private static List<School> Held(TestStore test) => [.. test.Store.SchoolRegister("870").Schools.Values.OrderBy(school => school.Urn, StringComparer.Ordinal)];
}
