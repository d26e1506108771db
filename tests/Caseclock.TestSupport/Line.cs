using System.Text;
using Caseclock.Domain.Chronology;

namespace Caseclock.TestSupport;

/// <summary>Entries written as the lines of a chronology file.</summary>
public static class Line
{
    private static readonly EntryContext Context = new(new DateOnly(2025, 11, 25), new DateTimeOffset(2025, 11, 25, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The entry of a line.</summary>
    public static Entry Entry(string line)
    {
        var reading = EntryReader.Read(Encoding.UTF8.GetBytes(line), Context);
        return reading.Entry ?? throw new ArgumentException($"{reading.Problems[0].Field}: {reading.Problems[0].Reason}", nameof(line));
    }

    /// <summary>The entries of some lines.</summary>
    public static List<Entry> Entries(params string[] lines) => [.. lines.Select(Entry)];
}
