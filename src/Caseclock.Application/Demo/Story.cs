using System.Collections.Immutable;

namespace Caseclock.Application.Demo;

/// <summary>A time in which social care works with a child.</summary>
/// <param name="Status">The status it gives: <c>childInNeed</c>, <c>childProtection</c>, <c>lookedAfter</c>; <c>earlyHelp</c> gives none.</param>
/// <param name="From">The day about which the child is referred.</param>
/// <param name="Days">How long it lasts; null when it goes on.</param>
internal sealed record CareTime(string Status, DateOnly From, int? Days);

/// <summary>One invented person: what the journeys need to tell their story, and the journal they write it in.</summary>
internal sealed class Story
{
    public required DemoLife Life { get; init; }

    public required SchoolLife School { get; init; }

    public required Journal Journal { get; init; }

    public required DemoRandom Random { get; init; }

    /// <summary>A chance of its own for what happens to few, so that it changes nothing of all else.</summary>
    public required DemoRandom Aside { get; init; }

    public required DemoDays Days { get; init; }

    public required DemoRates Rates { get; init; }

    public required IReadOnlyList<string> Officers { get; init; }

    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>Which of the scripted cases near today this person is; null for nearly all.</summary>
    public int? Script { get; init; }

    /// <summary>Which of the scripted cases of what happens to few this person is; null for nearly all.</summary>
    public int? Rare { get; init; }

    /// <summary>What social care does for the person; null for most.</summary>
    public CareTime? Care { get; set; }

    /// <summary>The personal budget taken up, on about that day; null for most.</summary>
    public (DateOnly On, bool Organised, string DirectPayments)? Budget { get; set; }

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
