using System.Text;
using Caseclock.Application.Casework.Lists;

namespace Caseclock.Application.Tests.Casework;

public class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 25, 9, 14, 0, TimeSpan.Zero);

    [Fact]
    public void Calendar_OfATask_IsAnEventOfOneWholeDay()
    {
        var text = CalendarFile.Of("Caseclock", [new CalendarTask("a", new DateOnly(2025, 12, 31), "Decide (case R-1)", "reg 5(1); code, 9.41")], Now);
        var lines = text.Split("\r\n");

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Contains("DTSTART;VALUE=DATE:20251231", lines);
        Assert.Contains("DTEND;VALUE=DATE:20260101", lines);
        Assert.Contains("DTSTAMP:20251125T091400Z", lines);
        Assert.Contains("SUMMARY:Decide (case R-1)", lines);
        Assert.Contains("DESCRIPTION:reg 5(1)\\; code\\, 9.41", lines);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_HoweverLong_AreFoldedAtSeventyFiveOctetsAndUnfoldToThemselves()
    {
        var title = string.Concat(Enumerable.Repeat("Plan für Ärger — 📅; ", 20)) + "\nnew line \\ end";
        var text = CalendarFile.Of("Caseclock", [new CalendarTask("a", new DateOnly(2025, 12, 31), title, "")], Now);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal));
        Assert.Equal(title, unfolded["SUMMARY:".Length..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
    }

    [Fact]
    public void Uids_StayForATaskAndDifferBetweenTwo()
    {
        var first = Uids(new CalendarTask("a", new DateOnly(2025, 12, 31), "One", ""), new CalendarTask("b", new DateOnly(2025, 12, 31), "One", ""));
        var later = Uids(new CalendarTask("a", new DateOnly(2026, 1, 15), "One, moved", ""));

        Assert.Equal(2, first.Distinct().Count());
        Assert.Equal(first[0], later[0]);
    }

    private static List<string> Uids(params CalendarTask[] tasks) =>
        [.. CalendarFile.Of("Caseclock", tasks, Now).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
}
