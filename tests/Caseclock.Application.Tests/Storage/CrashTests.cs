using System.Diagnostics;
using System.Globalization;
using Caseclock.Application.Documents;
using Caseclock.Application.Intake;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

/// <summary>A program is killed without warning while it writes: nothing acknowledged is lost, nothing half there.</summary>
public class CrashTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Append_KilledAnywhere_KeepsWhatWasAcknowledged(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Close();
        var lines = 0;
        for (var round = 0; round < 3; round++)
        {
            var last = RunAndKill(["append", test.AddressText], atLeast: 15 + (round * 9));
            lines = Math.Max(lines, (int)last + 1);

            var held = test.Store.People("870").SelectMany(person => person.Entries).Select(entry => entry.Id).ToHashSet();
            Assert.All(Enumerable.Range(0, lines), number => Assert.Contains("a" + number.ToString(CultureInfo.InvariantCulture), held));
            Assert.Empty(test.Store.Verify().Findings);
            test.Close();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void AddDocument_KilledAnywhere_LeavesNoRowWithoutItsContent(string engine)
    {
        using var test = TestStore.With(engine, "870");
        test.Store.Append("870", Line.Entries("""{"id":"r1","person":"P1","case":"C1","kind":"request.received","on":"2025-01-06"}"""));
        var lines = 0;
        for (var round = 0; round < 3; round++)
        {
            test.Close();
            lines = Math.Max(lines, (int)RunAndKill(["document", test.AddressText, test.Address.Documents], atLeast: 8 + (round * 7)) + 1);

            var held = new DocumentShelf(test.Store, test.Clock).Of("870", "C1");
            Assert.All(Enumerable.Range(0, lines), number => Assert.Contains(held, document => document.Id == "d" + number.ToString(CultureInfo.InvariantCulture)));
            Assert.All(held, document => Assert.Equal(ContentState.Sound, test.Store.Contents.TryRead("870", document.Sha256, out _)));
            Assert.Empty(test.Store.Verify().Findings);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_KilledAnywhere_LeavesWholePeopleAndGoesOnWhenRunAgain(string engine)
    {
        using var test = TestStore.Empty(engine);
        const int People = 6000;
        var file = Path.Combine(test.Folder, "big.jsonl");
        File.WriteAllLines(file, Lines(People));

        var acknowledged = RunAndKill(["load", test.AddressText, file], atLeast: 1);

        var counts = test.Store.People("870").Select(person => person.Entries.Count).ToList();
        Assert.True(counts.Sum() >= acknowledged, "What was acknowledged is there.");
        Assert.True(counts.Count < People, "The load was killed before its end.");
        Assert.All(counts, count => Assert.Equal(4, count));
        Assert.Empty(test.Store.Verify().Findings);

        var report = new ChronologyLoad(test.Store, test.Clock).Load([file], new LoadOptions());
        Assert.Equal((0L, counts.Sum(), (People * 4L) - counts.Sum()), (report.Refused, report.AlreadyHeld, report.Taken));
        Assert.Equal(People, test.Store.People("870").Count());
        Assert.Empty(test.Store.Verify().Findings);
    }

    private static IEnumerable<string> Lines(int people)
    {
        yield return """{"caseclock":"chronology/1","authority":"870"}""";
        foreach (var kind in new[] { "request.received", "officer.assigned", "draft.served", "plan.issued" })
        {
            for (var number = 0; number < people; number++)
            {
                yield return $$"""{"kind":"{{kind}}","on":"2025-01-06","person":"P{{number}}","case":"C{{number}}"}""";
            }
        }
    }

    // Gives the highest number that the program had said when it was killed.
    private static long RunAndKill(string[] arguments, long atLeast)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CrashHost).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        var said = -1L;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            said = long.Parse(line, CultureInfo.InvariantCulture);
            if (said >= atLeast)
            {
                process.Kill();
                break;
            }
        }

        while (process.StandardOutput.ReadLine() is { } line)
        {
            said = long.TryParse(line, CultureInfo.InvariantCulture, out var more) ? Math.Max(said, more) : said;
        }

        process.WaitForExit();
        return said;
    }
}
