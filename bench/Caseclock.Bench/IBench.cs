namespace Caseclock.Bench;

/// <summary>One thing that is measured, at any scale.</summary>
internal interface IBench
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What is done, over how much at scale 1.</summary>
    string What { get; }

    /// <summary>What is promised, in words, and at which scale.</summary>
    Target Target { get; }

    /// <summary>What the cost is counted by, such as <c>person</c>.</summary>
    string Unit { get; }

    /// <summary>The scales to run without <c>--scale</c>.</summary>
    IReadOnlyList<int> Scales { get; }

    /// <summary>Does it.</summary>
    /// <param name="scale">How many times the size that <see cref="What"/> says.</param>
    Measured Run(int scale);
}

/// <summary>What is promised of a bench.</summary>
/// <param name="Scale">The scale it is promised at; 0 for every scale.</param>
/// <param name="Words">The promise.</param>
/// <param name="Kept">Whether a result keeps it.</param>
internal sealed record Target(int Scale, string Words, Func<Measured, bool> Kept)
{
    /// <summary>Nothing is promised of this bench alone; it is a part of others.</summary>
    public static Target None { get; } = new(-1, "", _ => true);

    /// <summary>No more than so many seconds of wall time at a scale.</summary>
    public static Target Within(double seconds, int scale) => new(scale, $"under {seconds:0.###} s", measured => measured.Wall < seconds);

    /// <summary>Pages within so many seconds in the server, at the median and for 95 of 100, at a scale.</summary>
    public static Target Pages(double median, double p95, int scale) =>
        new(scale, $"median under {median * 1000:0} ms, 95% under {p95 * 1000:0} ms", measured => measured.Median < median && measured.P95 < p95);

    /// <summary>At least so many units in a second of wall time, at every scale.</summary>
    public static Target AtLeast(double unitsASecond, string units) =>
        new(0, $"at least {unitsASecond:N0} {units} a second", measured => measured.Units / measured.Wall >= unitsASecond);
}

/// <summary>What came of a run.</summary>
/// <param name="Units">How many units it went over.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of processor time, user and system, of all threads.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal sealed record Measured(long Units, double Wall, double Cpu, long Allocated)
{
    /// <summary>The most memory the process held, in bytes, preparation included.</summary>
    public long Peak { get; init; }

    /// <summary>The median time of a page in the server, in seconds; 0 for what is no page.</summary>
    public double Median { get; init; }

    /// <summary>The time that 95 pages of 100 keep to in the server, in seconds; 0 for what is no page.</summary>
    public double P95 { get; init; }

    /// <summary>What else is worth saying.</summary>
    public string Note { get; init; } = "";
}
