using System.Text.Json;

namespace Caseclock.Tests.Commands;

/// <summary>The public command line from a file to clocks: what design.md promises, run as a process.</summary>
public sealed class LoadAndClocksTests : IDisposable
{
    private static readonly string[] Case =
    [
        """{"caseclock":"chronology/1","authority":"870"}""",
        """{"id":"e1","person":"P1","case":"C1","kind":"request.received","on":"2025-01-06","recorded":"2025-01-06T09:00:00Z"}""",
        """{"id":"e2","person":"P1","case":"C1","kind":"assessment.decided","on":"2025-02-14","outcome":"yes","recorded":"2025-02-14T09:00:00Z"}""",
        """{"id":"e3","person":"P1","case":"C1","kind":"plan.issued","on":"2025-05-27","recorded":"2025-05-28T09:00:00Z"}""",
        """{"id":"e4","kind":"foi.received","on":"2025-03-03","request":"F1","recorded":"2025-03-03T09:00:00Z"}""",
    ];

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Load_ANewStoreAndGoodLines_MakesItAndExitsWithZero()
    {
        var result = _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal("Took 4 of 4 entries for authority 870: 1 people, 1 cases. Already held: 0. Refused: 0.", result.Output.Trim());
    }

    [Fact]
    public void Load_TheSameFileAgain_ChangesNothingAndExitsWithZero()
    {
        var file = _cli.File("a.jsonl", Case);
        _cli.Run("load", "chronology", file);
        var before = _cli.Run("export", "chronology").Output;

        var again = _cli.Run("load", "chronology", file);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Took 0 of 4", again.Output, StringComparison.Ordinal);
        Assert.Contains("Already held: 4", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, _cli.Run("export", "chronology").Output);
    }

    [Fact]
    public void Load_BadLines_NamesLineFieldAndReasonTakesTheRestAndExitsWithOne()
    {
        var rejects = Path.Combine(_cli.Folder, "refused.jsonl");
        var file = _cli.File(
            "a.jsonl",
            [
                .. Case,
                """{"person":"P1","case":"C1","kind":"request.lost","on":"2025-01-06"}""",
                """{"person":"P1","case":"C1","kind":"draft.served","on":"2025-02-31"}""",
                """{"person":"P1","case":"C1","kind":"assessment.decided","on":"2025-02-14","outcome":"perhaps"}""",
                """{"person":"P1","case":"C1","kind":"advice.received","on":"2025-02-14","advice":"nobody asked"}""",
            ]);

        var result = _cli.Run("load", "chronology", file, "--rejects", rejects);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Took 4 of 8", result.Output, StringComparison.Ordinal);
        var refused = File.ReadAllLines(rejects).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("line").GetInt32(), line.GetProperty("field").GetString()));
        Assert.Equal([(6, "kind"), (7, "on"), (8, "outcome"), (9, "advice")], refused.Order());
        Assert.Contains("line 7: on: \"2025-02-31\" is not a day of the calendar.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DryRun_WritesNothing()
    {
        var result = _cli.Run("load", "chronology", _cli.File("a.jsonl", Case), "--dry-run");

        Assert.Contains("Would take 4 of 4", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"kind\"", _cli.Run("export", "chronology").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Clocks_OfACase_GivesTheContractsFields()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var clocks = Clocks("--case", "C1");

        var issue = Assert.Single(clocks, clock => clock.GetProperty("rule").GetString() == "EHC-06");
        Assert.Equal(
            ["case", "person", "rule", "title", "tier", "citation", "started", "due", "stopped", "verdict", "daysLate", "exception", "policy", "subject"],
            issue.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ("C1", "P1", "L", "2025-01-06", "2025-05-26", "2025-05-27", "late", 1, ""),
            (Text(issue, "case"), Text(issue, "person"), Text(issue, "tier"), Text(issue, "started"), Text(issue, "due"), Text(issue, "stopped"),
                Text(issue, "verdict"), issue.GetProperty("daysLate").GetInt32(), Text(issue, "exception")));
    }

    [Fact]
    public void Clocks_AsAtADay_SeesNoLaterEntry()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        Assert.Equal("running", Verdict("EHC-06", "--case", "C1", "--as-at", "2025-05-26"));
        Assert.Equal("late", Verdict("EHC-06", "--case", "C1", "--as-at", "2025-05-27"));
        Assert.Equal("running", Verdict("EHC-01", "--case", "C1", "--as-at", "2025-02-13"));
    }

    [Fact]
    public void Clocks_AsKnownAtAnInstant_SeesWhatWasRecordedByThen()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        Assert.Equal("overdue", Verdict("EHC-06", "--case", "C1", "--as-at", "2025-05-30", "--as-known", "2025-05-28T08:59:59Z"));
        Assert.Equal("late", Verdict("EHC-06", "--case", "C1", "--as-at", "2025-05-30", "--as-known", "2025-05-28T09:00:00Z"));
    }

    [Fact]
    public void Clocks_All_HasFreedomOfInformationWithoutCaseAndPerson()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var clock = Assert.Single(Clocks("--all"), clock => Text(clock, "rule") == "IR-01");

        // 17 March 2025 is a bank holiday in Northern Ireland, so it does not count.
        Assert.Equal((null, null, "F1", "2025-04-01"), (Text(clock, "case"), Text(clock, "person"), Text(clock, "subject"), Text(clock, "due")));
    }

    [Fact]
    public void Clocks_AsCsv_HasTheSameColumnsAndRows()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var lines = _cli.Run("clocks", "--all", "--format", "csv").Output.Trim().Split('\n');

        Assert.Equal("case,person,rule,title,tier,citation,started,due,stopped,verdict,daysLate,exception,policy,subject", lines[0]);
        Assert.Equal(Clocks("--all").Count, lines.Length - 1);
    }

    [Fact]
    public void Clocks_WithSteps_ExplainTheBankHoliday()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var issue = Clocks("--case", "C1", "--explain").Single(clock => Text(clock, "rule") == "EHC-06");

        Assert.Equal(
            [
                "The request was received on Mon 6 Jan 2025.",
                "20 weeks are 140 days: Mon 26 May 2025.",
                "Mon 26 May 2025 is a bank holiday (Spring bank holiday), which does not move it: SEND Regulations 2014, reg 13(2).",
                "The plan was issued on Tue 27 May 2025: 1 day late.",
            ],
            issue.GetProperty("steps").EnumerateArray().Select(step => step.GetString()));
    }

    [Fact]
    public void Clocks_OfACaseThatIsNotThere_SaysSoAndExitsWithOne()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var result = _cli.Run("clocks", "--case", "C9");

        Assert.Equal((1, "caseclock: There is no case C9 in authority 870."), (result.ExitCode, result.Errors.Trim()));
    }

    [Theory]
    [InlineData("clocks")]
    [InlineData("clocks", "--all", "--case", "C1")]
    [InlineData("clocks", "--all", "--as-at", "31/12/2025")]
    [InlineData("clocks", "--all", "--format", "xml")]
    [InlineData("indicators", "--from", "2025-01-01")]
    [InlineData("indicators", "--from", "2025-02-01", "--to", "2025-01-01")]
    [InlineData("indicators", "--id", "no-such", "--from", "2025-01-01", "--to", "2025-01-31")]
    [InlineData("indicators", "--by", "no-such", "--from", "2025-01-01", "--to", "2025-01-31")]
    [InlineData("load", "chronology")]
    [InlineData("no-such-command")]
    [InlineData("serve", "--urls", "here")]
    public void AnyCommand_Misused_SaysHowInOneLineAndExitsWithTwo(params string[] args)
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var result = _cli.Run(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("caseclock: ", result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.Trim().Split('\n'));
    }

    [Fact]
    public void Indicators_OfTheYear_GivesNumeratorDenominatorAndValue()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var result = _cli.Run("indicators", "--id", "plan-20w", "--id", "requests", "--from", "2025-01-01", "--to", "2025-06-30", "--every", "quarter");

        Assert.Equal(
            """
            indicator,from,to,group,numerator,denominator,value
            plan-20w,2025-01-01,2025-03-31,all,0,0,
            plan-20w,2025-04-01,2025-06-30,all,0,1,0
            requests,2025-01-01,2025-03-31,all,1,,1
            requests,2025-04-01,2025-06-30,all,0,,0

            """,
            result.Output);
    }

    [Fact]
    public void Indicators_Children_ListTheCaseBehindTheFigure()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        var result = _cli.Run("indicators", "--id", "plan-20w", "--from", "2025-05-01", "--to", "2025-05-31", "--children");

        Assert.Equal("indicator,from,to,group,person,case,day,numerator,denominator,reason", result.Output.Split('\n')[0]);
        Assert.StartsWith("plan-20w,2025-05-01,2025-05-31,all,P1,C1,2025-05-27,0,1,", result.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_AfterALoad_IsSoundAndRebuildKeepsItSo()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));

        Assert.Equal(0, _cli.Run("verify").ExitCode);
        Assert.Equal(0, _cli.Run("rebuild").ExitCode);
        Assert.StartsWith("Sound: 4 entries", _cli.Run("verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OfABackup_GivesTheSameChronology()
    {
        _cli.Run("load", "chronology", _cli.File("a.jsonl", Case));
        var backup = Path.Combine(_cli.Folder, "backup.zip");
        Assert.Equal(0, _cli.Run("backup", backup).ExitCode);

        using var other = new Cli();
        Assert.Equal(0, other.Run("restore", backup).ExitCode);

        Assert.Equal(_cli.Run("export", "chronology").Output, other.Run("export", "chronology").Output);
        Assert.Equal(0, other.Run("verify").ExitCode);
    }

    [Fact]
    public void Serve_AStoreThatIsNotThere_SaysWhatMakesOne()
    {
        var result = _cli.Run("serve");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("caseclock load", result.Errors, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private List<JsonElement> Clocks(params string[] args)
    {
        var result = _cli.Run(["clocks", .. args]);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
    }

    private string? Verdict(string rule, params string[] args) => Text(Clocks(args).Single(clock => Text(clock, "rule") == rule), "verdict");
}
