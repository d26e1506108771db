using System.Collections.Immutable;

namespace Caseclock.Application.Demo;

/// <summary>One invented person: what the journeys need to tell their story, and the journal they write it in.</summary>
internal sealed class Story
{
    public required DemoLife Life { get; init; }

    public required SchoolLife School { get; init; }

    public required Journal Journal { get; init; }

    public required DemoRandom Random { get; init; }

    public required DemoDays Days { get; init; }

    public required DemoRates Rates { get; init; }

    public required IReadOnlyList<string> Officers { get; init; }

    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>Which of the scripted cases near today this person is; null for nearly all.</summary>
    public int? Script { get; init; }

    /// <summary>Plans issued and amended, which may be disputed: the day, and whether a move of school was in it.</summary>
    public List<(DateOnly On, bool School)> Plans { get; } = [];

    /// <summary>A working day that many days after another, both ends included.</summary>
    public DateOnly Later(DateOnly day, int from, int to) => Days.WorkingAfter(day.AddDays(Random.Int(from, to)));

    /// <summary>The same, never after <paramref name="last"/>.</summary>
    public DateOnly Later(DateOnly day, int from, int to, DateOnly last)
    {
        var later = Later(day, from, to);
        return later <= last ? later : Days.WorkingBefore(last);
    }
}
