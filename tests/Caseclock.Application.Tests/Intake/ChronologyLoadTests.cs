using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Caseclock.Application.Intake;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Intake;

public class ChronologyLoadTests
{
    private const string Header = """{"caseclock":"chronology/1","authority":"870"}""";
    private const string Request = """{"id":"1","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}""";

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_GoodAndBadLines_TakesTheGoodAndNamesTheBad(string engine)
    {
        using var test = TestStore.Empty(engine);
        var rejects = new StringWriter();
        var report = Load(
            test,
            rejects,
            Header,
            "",
            "# a comment",
            Request,
            """{"id":"2","kind":"no.such","on":"2025-01-06","person":"P1"}""",
            """{"id":"3","kind":"request.received","on":"2025-02-30","person":"P2","case":"C2"}""",
            """{"id":"4","kind":"request.received","on":"2025-01-06","person":"P2","case":"C2","colour":"red"}""",
            """{"id":"5","kind":"advice.received","on":"2025-01-06","person":"P2","case":"C2","advice":"x"}""",
            """{"id":"6","kind":"assessment.decided","on":"2025-02-06","person":"P1","case":"C1","outcome":"yes"}""");

        Assert.Equal(("870", 6L, 2L, 0L, 4L), (report.Authority, report.Lines, report.Taken, report.AlreadyHeld, report.Refused));
        Assert.Equal((1, 1), (report.People, report.Cases));
        Assert.Equal(
            [(5L, "kind"), (6L, "on"), (7L, "colour"), (8L, "advice")],
            report.FirstRefused.OrderBy(line => line.Line).Select(line => (line.Line, line.Field)));
        Assert.Equal(2, test.Store.Entries("870", "P1").Count);
        Assert.Empty(test.Store.Verify().Findings);

        var written = rejects.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, written.Length);
        using var first = JsonDocument.Parse(written.Single(line => line.Contains("\"line\":5", StringComparison.Ordinal)));
        Assert.Equal("chronology.jsonl", first.RootElement.GetProperty("file").GetString());
        Assert.Contains("no.such", first.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("no.such", first.RootElement.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_SameFileAgainLater_HoldsEverythingAlready(string engine)
    {
        using var test = TestStore.Empty(engine);
        string[] lines = [Header, Request, """{"kind":"person.details","on":"2025-01-06","person":"P1","surname":"O’Brien"}"""];
        Load(test, null, lines);
        test.Clock.Now = test.Clock.Now.AddDays(3);

        var again = Load(test, null, lines);

        Assert.Equal((0L, 2L, 0L), (again.Taken, again.AlreadyHeld, again.Refused));
        Assert.Equal(2, test.Store.LastSeq("870"));
        Assert.Equal(new DateTimeOffset(2025, 11, 25, 9, 0, 0, TimeSpan.Zero), test.Store.Entries("870", "P1")[0].Recorded);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_SameIdWithOtherContent_RefusesTheLine(string engine)
    {
        using var test = TestStore.Empty(engine);
        Load(test, null, Header, Request);
        var report = Load(test, null, Header, Request.Replace("2025-01-06", "2025-01-07", StringComparison.Ordinal));
        Assert.Equal("id", Assert.Single(report.FirstRefused).Field);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_ReferencesAndPeopleAcrossTheFileAndFiles_FindOneAnother(string engine)
    {
        using var test = TestStore.Empty(engine);
        var one = Write(test, "one.jsonl", Header, """{"kind":"advice.received","on":"2025-02-06","person":"P1","case":"C1","advice":"ep"}""", Request.Replace("P1", "P2", StringComparison.Ordinal).Replace("C1", "C2", StringComparison.Ordinal));
        var two = Write(test, "two.jsonl", """{"id":"7","kind":"advice.requested","on":"2025-01-06","person":"P1","case":"C1","advice":"ep"}""");
        var report = new ChronologyLoad(test.Store, test.Clock).Load([one, two], new LoadOptions());
        Assert.Equal((3L, 0L, 2, 2), (report.Taken, report.Refused, report.People, report.Cases));
    }

    [Fact]
    public void Load_HeaderInTheMiddleOfAJoinedFile_IsPassedOver()
    {
        using var test = TestStore.Empty(TestStore.Sqlite);
        Assert.Equal((1L, 0L), (Load(test, null, Header, Request, Header).Taken, 0L));
    }

    [Fact]
    public void Load_OtherAuthorityThanAsked_IsRefusedWhole()
    {
        using var test = TestStore.Empty(TestStore.Sqlite);
        var file = Write(test, "f.jsonl", Header, Request);
        var exception = Assert.Throws<StoreException>(() => new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions { Authority = "871" }));
        Assert.Contains("870", exception.Message, StringComparison.Ordinal);
        Assert.Empty(test.Store.Authorities());
    }

    [Theory]
    [InlineData("""{"caseclock":"chronology/2","authority":"870"}""")]
    [InlineData("# nothing names the authority")]
    public void Load_OtherFormatOrNoAuthority_IsRefusedWhole(string header)
    {
        using var test = TestStore.Empty(TestStore.Sqlite);
        var file = Write(test, "f.jsonl", header, Request);
        Assert.Throws<StoreException>(() => new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions()));
        Assert.Empty(test.Store.Authorities());
    }

    [Fact]
    public void Load_FileThatIsNotThere_SaysSo()
    {
        using var test = TestStore.Empty(TestStore.Sqlite);
        Assert.Throws<StoreException>(() => new ChronologyLoad(test.Store, test.Clock).Load([Path.Combine(test.Folder, "no")], new LoadOptions()));
        var torn = Path.Combine(test.Folder, "torn.jsonl.gz");
        File.WriteAllText(torn, "not compressed");
        Assert.Throws<StoreException>(() => new ChronologyLoad(test.Store, test.Clock).Load([torn], new LoadOptions()));
    }

    [Fact]
    public void Load_CompressedWithByteOrderMarkAndWindowsLineEnds_ReadsTheSame()
    {
        using var test = TestStore.Empty(TestStore.Sqlite);
        var file = Path.Combine(test.Folder, "f.jsonl.gz");
        using (var zip = new GZipStream(File.Create(file), CompressionLevel.Fastest))
        {
            zip.Write([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Header + "\r\n\r\n" + Request + "\r\n  # note\r\n" + Request.Replace("\"1\"", "\"2\"", StringComparison.Ordinal))]);
        }

        var report = new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions());
        Assert.Equal((2L, 2L, 0L), (report.Lines, report.Taken, report.Refused));
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), "f.jsonl*"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_DryRun_ReportsTheSameAndWritesNothing(string engine)
    {
        using var test = TestStore.Empty(engine);
        string[] lines = [Header, Request, Request.Replace("P1", "P2", StringComparison.Ordinal), """{"kind":"foi.responded","on":"2025-01-06","request":"f"}"""];
        var file = Write(test, "f.jsonl", lines);
        var dry = new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions { DryRun = true });
        Assert.Empty(test.Store.Authorities());

        var real = new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions());
        Assert.Equal((real.Taken, real.AlreadyHeld, real.Refused), (dry.Taken, dry.AlreadyHeld, dry.Refused));
        Assert.Equal(real.FirstRefused, dry.FirstRefused);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_HostileLines_AreRefusedOneByOne(string engine)
    {
        using var test = TestStore.Empty(engine);
        var file = Path.Combine(test.Folder, "hostile.jsonl");
        using (var stream = File.Create(file))
        {
            void Add(params byte[][] parts)
            {
                foreach (var part in parts)
                {
                    stream.Write(part);
                }

                stream.WriteByte((byte)'\n');
            }

            Add(Bytes(Header));
            Add(Bytes(new string('[', 100_000)));
            Add(Bytes("{\"kind\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5000))));
            Add(Bytes("[1,2]"));
            Add(Bytes("null"));
            Add(Bytes(Request + Request));
            Add(Bytes(Request[..20]));
            Add(Bytes("""{"kind":"request.received","kind":"plan.issued","on":"2025-01-06","person":"P1","case":"C1"}"""));
            Add(Bytes("""{"kind":"request.received","on":20250106,"person":"P1","case":"C1"}"""));
            Add(Bytes("""{"kind":"request.received","on":"2025-01-06","person":7,"case":"C1"}"""));
            Add(Bytes("""{"kind":"contact.logged","on":"2025-01-06","minutes":1e999999999}"""));
            Add(Bytes("""{"kind":"person.details","on":"2025-01-06","person":"P1","surname":"a\u0000b"}"""));
            Add(Bytes("""{"kind":"person.details","on":"2025-01-06","person":"P1","surname":"\ud800"}"""));
            Add(Bytes("""{"kind":"person.details","on":"2025-01-06","person":"\udc00\ud800","surname":"x"}"""));
            Add(Bytes("{\"kind\":\"person.details\",\"on\":\"2025-01-06\",\"person\":\"P1\",\"surname\":\""), [0xC3, 0x28, 0xFF], Bytes("\"}"));
            Add(Bytes("{\"kind\":\"person.details\",\"on\":\"2025-01-06\",\"person\":\"P1\",\"surname\":\"" + new string('x', 10_000_000) + "\"}"));
            Add(Bytes("{\"kind\":\"person.details\",\"on\":\"2025-01-06\",\"person\":\"P1\",\"surname\":\"" + new string('x', 1_000_000) + "\"}"));
            Add(Bytes("{\"kind\":\"person.details\",\"on\":\"2025-01-06\",\"person\":\"" + new string('x', 3000) + "\"}"));
            Add(Bytes("""{"kind":"request.received","on":"9999-01-06","person":"P1","case":"C1"}"""));
            Add(Bytes("""{"kind":"request.received","on":"2025-01-06","recorded":"2099-01-01T00:00:00Z","person":"P1","case":"C1"}"""));
            Add([0, 0, 0, 0]);
            Add(Bytes(Request));
        }

        var report = new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions { Rejects = TextWriter.Null });

        Assert.Equal((21L, 1L, 20L), (report.Lines, report.Taken, report.Refused));
        Assert.Equal(Enumerable.Range(2, 20).Select(number => (long)number), report.FirstRefused.Select(line => line.Line).Order());
        Assert.All(report.FirstRefused, line => Assert.NotEmpty(line.Reason));
        Assert.Equal("1", Assert.Single(test.Store.Entries("870", "P1")).Id);
        Assert.Empty(test.Store.Verify().Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_NamesThatLookLikeSql_AreOnlyText(string engine)
    {
        using var test = TestStore.Empty(engine);
        var name = "x'); DROP TABLE entry; --";
        Load(test, null, Header, $$"""{"id":"{{name}}","kind":"person.details","on":"2025-01-06","person":"{{name}}","surname":"{{name}}","formerSurname":"%_"}""");
        Assert.Equal(name, Assert.Single(test.Store.Entries("870", name)).Text("surname"));
        Assert.Single(test.Store.Search("870", name, 10));
        Assert.Empty(test.Store.Search("870", "%", 10));
        Assert.Empty(test.Store.Verify().Findings);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_ManyPeopleOutOfOrder_IsTheSameAsInOrder(string engine)
    {
        using var mixed = TestStore.Empty(engine);
        using var sorted = TestStore.Empty(engine);
        var entries = new RandomChronology(50).Some(people: 700, entries: 3000);
#pragma warning disable CA5394 // Seeded on purpose.
        var shuffled = entries.Select(EntryWriter.Line).ToArray();
        new Random(50).Shuffle(shuffled);
#pragma warning restore CA5394
        var told = new List<LoadProgress>();
        var file = Write(mixed, "mixed.jsonl", [Header, .. shuffled]);
        var report = new ChronologyLoad(mixed.Store, mixed.Clock).Load([file], new LoadOptions { Progress = new Collected(told) });
        Load(sorted, null, [Header, .. entries.Select(EntryWriter.Line)]);

        Assert.Equal((3000L, 0L), (report.Taken, report.Refused));
        Assert.Equal((3000L, 3000L), (told[^1].Lines, told[^1].Done));
        Assert.Equal(Cases(sorted), Cases(mixed));
        Assert.Empty(mixed.Store.Verify().Findings);
    }

    private static IReadOnlyList<CaseRow> Cases(TestStore test) => test.Store.Cases("870", new CaseFilter(), new Page(0, 10_000)).Rows;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static LoadReport Load(TestStore test, TextWriter? rejects, params string[] lines) =>
        new ChronologyLoad(test.Store, test.Clock).Load([Write(test, "chronology.jsonl", lines)], new LoadOptions { Rejects = rejects });

    private static string Write(TestStore test, string name, params string[] lines)
    {
        var file = Path.Combine(test.Folder, name);
        File.WriteAllLines(file, lines);
        return file;
    }

    private sealed class Collected(List<LoadProgress> told) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => told.Add(value);
    }
}
