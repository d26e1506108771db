using System.Text.Json;

namespace Caseclock.Tests.Commands;

/// <summary><c>load schools</c> as a process: what it says and how it ends.</summary>
public sealed class LoadSchoolsTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void LoadSchools_ANewStoreAndGoodLines_MakesItAndExitsWithZero()
    {
        var file = _cli.File("schools.csv", "urn,name,kind,phase,status,opened,closed,postcode", "100001,Oak School,Community school,Primary,open,1952-09-01,,RG1 4AB");

        var result = _cli.Run("--authority", "870", "load", "schools", file);
        var again = _cli.Run("load", "schools", file);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal("Took 1 of 1 schools for authority 870: 1 new, 0 changed, 0 the same. Refused: 0.", result.Output.Trim());
        Assert.Equal((0, "Took 1 of 1 schools for authority 870: 0 new, 0 changed, 1 the same. Refused: 0."), (again.ExitCode, again.Output.Trim()));
    }

    [Fact]
    public void LoadSchools_BadLines_NamesLineFieldAndReasonTakesTheRestAndExitsWithOne()
    {
        var rejects = Path.Combine(_cli.Folder, "refused.jsonl");
        var file = _cli.File("schools.csv", "urn,name,opened", "100001,Oak,", "1,Elm,", "100002,=1+1,", "100003,Ash,31-02-2024", "100004,Yew,");

        var dry = _cli.Run("--authority", "870", "load", "schools", file, "--dry-run");
        var result = _cli.Run("--authority", "870", "load", "schools", file, "--rejects", rejects);

        Assert.Equal((1, 1), (dry.ExitCode, result.ExitCode));
        Assert.StartsWith("Would take 2 of 5", dry.Output, StringComparison.Ordinal);
        Assert.StartsWith("Took 2 of 5 schools for authority 870: 2 new", result.Output, StringComparison.Ordinal);
        Assert.Contains("schools.csv line 5: opened: \"31-02-2024\" is not a day", result.Errors, StringComparison.Ordinal);
        var refused = File.ReadAllLines(rejects).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("line").GetInt32(), line.GetProperty("field").GetString(), line.GetProperty("text").GetString()));
        Assert.Equal([(3, "urn", "1,Elm,"), (4, "name", "100002,=1+1,"), (5, "opened", "100003,Ash,31-02-2024")], refused);
    }

    [Fact]
    public void LoadSchools_FileThatIsNone_SaysSoInOneLineAndExitsWithOne()
    {
        var result = _cli.Run("--authority", "870", "load", "schools", _cli.File("letter.csv", "Dear all,", "please find attached"));

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("caseclock: letter.csv: The first line has no columns URN", result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.Trim().Split('\n'));
        Assert.Equal(1, _cli.Run("load", "schools", "not-there.csv").ExitCode);
    }

    [Fact]
    public void LoadSchools_OfSeveralAuthorities_MustSayWhose()
    {
        var file = _cli.File("schools.csv", "urn,name", "100001,Oak");
        _cli.Run("--authority", "870", "load", "schools", file);
        _cli.Run("--authority", "871", "load", "schools", file);

        var result = _cli.Run("load", "schools", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("870, 871", result.Errors, StringComparison.Ordinal);
    }
}
