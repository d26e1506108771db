namespace Caseclock.Domain.Indicators;

/// <summary>Bands of weeks that something is late or has waited: up to 4 weeks is up to 28 days, and so on.</summary>
internal static class Weeks
{
    private static readonly (string Name, int Until)[] Bands =
        [("≤4", 29), ("5–12", 85), ("13–26", 183), ("27–52", 365), (">52", int.MaxValue)];

    /// <summary>By weeks late.</summary>
    public static Grouping Late { get; } = new("weeks", "weeks late", [.. Bands.Select(band => band.Name)]);

    /// <summary>By weeks waited.</summary>
    public static Grouping Waited { get; } = new("weeks", "weeks since the meeting", [.. Bands.Select(band => band.Name)]);

    /// <summary>Counts something from a day until another, moving from band to band as the days since <paramref name="zero"/> pass.</summary>
    public static void Open(Tally tally, DateOnly from, DateOnly until, DateOnly zero, in Why why)
    {
        foreach (var (name, end) in Bands)
        {
            var last = end == int.MaxValue ? until : Days.Earlier(until, zero.AddDays(end));
            tally.Open(from, last, why, name);
            from = Days.Later(from, last);
        }
    }
}
