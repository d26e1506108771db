using System.Globalization;
using System.Text;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Tests.Clocks;

/// <summary>
/// A record told in short: <c>request.received 2025-01-06 | assessment.decided 2025-02-17 outcome=yes</c>. Each part becomes one line of
/// JSON, as it stands in a file, and goes through the reader and the fold. Person and case are filled in where the kind needs them.
/// </summary>
internal static class Story
{
    private static readonly EntryContext Reading =
        new(new DateOnly(2030, 1, 1), new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public static string[] Lines(string story) => [.. story.Split(" | ", StringSplitOptions.TrimEntries).Select(Line)];

    public static Entry Entry(string line)
    {
        var reading = EntryReader.Read(Encoding.UTF8.GetBytes(line), Reading);
        Assert.True(reading.Entry is not null, line + ": " + string.Join(" ", reading.Problems));
        return reading.Entry!;
    }

    public static Entry[] Entries(string story) => [.. Lines(story).Select(Entry)];

    public static IReadOnlyList<Clock> Clocks(string story, string asAt, Policies? policies = null) =>
        Clocks(Entries(story), Day(asAt), policies ?? Policies.Recommended);

    public static IReadOnlyList<Clock> Clocks(IEnumerable<Entry> entries, DateOnly asAt, Policies policies)
    {
        var all = entries.ToList();
        var known = new Knowledge(asAt);
        return
        [
            .. all.Where(entry => entry.Person is not null)
                .GroupBy(entry => entry.Person!)
                .SelectMany(group => RuleBook.Clocks(Fold.Person(group.Key, group, known), policies, asAt)),
            .. RuleBook.Clocks(Fold.Register(all.Where(entry => entry.Person is null), known), policies),
        ];
    }

    /// <summary>
    /// Checks clocks as the command line would say them: <c>EHC-01 started due stopped verdict daysLate [exception]</c>, one after the
    /// other with <c>;</c> between, <c>-</c> where there is none, <c>EHC-04#subject</c> to tell one of several.
    /// </summary>
    public static void Expect(string asAt, string story, string expected, Policies? policies = null)
    {
        var day = Day(asAt);
        var clocks = Clocks(story, asAt, policies);
        foreach (var line in expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = line.Split(' ')[0];
            var found = clocks.Where(clock => Matches(clock, name)).ToList();
            if (line.EndsWith(" none", StringComparison.Ordinal))
            {
                Assert.Empty(found.Select(clock => Say(name, clock, day)));
                continue;
            }

            Assert.Equal(line, string.Join(" ; ", found.Select(clock => Say(name, clock, day))));
        }
    }

    public static Clock One(string asAt, string story, string name) => Clocks(story, asAt).Single(clock => Matches(clock, name));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Matches(Clock clock, string name)
    {
        var parts = name.Split('#', 2);
        return clock.Id == parts[0] && (parts.Length == 1 || clock.Subject?.Replace(' ', '_') == parts[1]);
    }

    private static string Say(string name, Clock clock, DateOnly asAt)
    {
        var verdict = clock.VerdictOn(asAt).ToString();
        verdict = char.ToLowerInvariant(verdict[0]) + verdict[1..];
        var said = $"{name} {Iso(clock.Started)} {Iso(clock.Due)} {Iso(clock.Stopped)} {verdict} {clock.DaysLateOn(asAt)}";
        return clock.Exception.Length == 0 ? said : $"{said} {clock.Exception}";
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Line(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = Kinds.Of(words[0]);
        var given = words[2..].Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var line = new StringBuilder("{");
        if (kind.Person != Need.Never && !given.ContainsKey("person"))
        {
            line.Append("\"person\":\"P1\",");
        }

        if (kind.Case == Need.Required && !given.ContainsKey("case"))
        {
            line.Append("\"case\":\"C1\",");
        }

        line.Append(CultureInfo.InvariantCulture, $"\"kind\":\"{words[0]}\",\"on\":\"{words[1]}\"");
        foreach (var (name, value) in given)
        {
            var json = value is "true" or "false" || value.StartsWith('[') ? value : $"\"{value}\"";
            line.Append(CultureInfo.InvariantCulture, $",\"{name}\":{json}");
        }

        return line.Append('}').ToString();
    }
}
