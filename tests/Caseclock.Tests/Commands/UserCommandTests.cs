using System.Text.Json;

namespace Caseclock.Tests.Commands;

/// <summary>The first administrator comes from the command line.</summary>
public sealed class UserCommandTests : IDisposable
{
    private readonly Cli _cli = new();

    public UserCommandTests() => _cli.Run("load", "chronology", _cli.File(
        "a.jsonl",
        """{"caseclock":"chronology/1","authority":"870"}""",
        """{"id":"e1","person":"P1","case":"C1","kind":"request.received","on":"2025-01-06","recorded":"2025-01-06T09:00:00Z"}"""));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Serve_WithoutAUser_IsRefusedAndSaysWhatToRun()
    {
        var result = _cli.Run("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("caseclock user add", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void UserAdd_ThenList_ShowsThemAndThePasswordOnlyOnce()
    {
        var added = _cli.Run("user", "add", "--email", "A.Manager@council.gov.uk", "--name", "A. Manager", "--role", "manager", "administrator", "--officer", "A Manager");
        Assert.Equal((0, ""), (added.ExitCode, added.Errors));
        var password = added.Output.Split('\n').Single(line => line.StartsWith("First password", StringComparison.Ordinal)).Split(": ")[1].Trim();
        Assert.Equal(23, password.Length);

        var user = Assert.Single(JsonDocument.Parse(_cli.Run("user", "list", "--format", "json").Output).RootElement.EnumerateArray());
        Assert.Equal("a.manager@council.gov.uk", user.GetProperty("email").GetString());
        Assert.Equal("""["manager","administrator"]""", JsonSerializer.Serialize(user.GetProperty("roles")));
        Assert.Equal("needed", user.GetProperty("secondFactor").GetString());
        Assert.Equal(JsonValueKind.Null, user.GetProperty("disabled").ValueKind);

        var lines = _cli.Run("user", "list").Output;
        Assert.StartsWith("email,name,officer,roles,secondFactor,disabled,lockedUntil,made\na.manager@council.gov.uk,A. Manager,A Manager,manager administrator,needed,,,", lines, StringComparison.Ordinal);
        Assert.DoesNotContain(password, lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-role", "a@b.uk", "roles")]
    [InlineData("manager", "not an address", "e-mail")]
    public void UserAdd_Wrong_SaysHowAndExitsWithTwo(string role, string email, string about)
    {
        var result = _cli.Run("user", "add", "--email", email, "--name", "A", "--role", role);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(about, result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.Trim().Split('\n'));
    }

    [Fact]
    public void UserDisable_AUser_IsShownInTheListAndUnknownOnesAreRefused()
    {
        _cli.Run("user", "add", "--email", "a@b.uk", "--name", "A", "--role", "caseworker");

        Assert.Equal(0, _cli.Run("user", "disable", "--email", "A@b.uk").ExitCode);
        Assert.NotEqual(JsonValueKind.Null, JsonDocument.Parse(_cli.Run("user", "list", "--format", "json").Output).RootElement[0].GetProperty("disabled").ValueKind);
        Assert.Equal(2, _cli.Run("user", "disable", "--email", "nobody@b.uk").ExitCode);
    }
}
