namespace Caseclock.Components.Charts;

/// <summary>An axis of values: round steps from nought, or from below it, to at least the largest value.</summary>
/// <param name="Minimum">Where it begins.</param>
/// <param name="Maximum">Where it ends.</param>
/// <param name="Step">The distance between two marks.</param>
internal sealed record Scale(double Minimum, double Maximum, double Step)
{
    private const int MostSteps = 5;

    public IEnumerable<double> Marks
    {
        get
        {
            for (var index = 0; Minimum + (index * Step) <= Maximum + (Step / 2); index++)
            {
                yield return Minimum + (index * Step);
            }
        }
    }

    /// <summary>A scale that holds all the values. With none, or with noughts alone, it runs to one. A whole one has whole steps.</summary>
    public static Scale Of(IEnumerable<double> values, double? atLeast = null, bool whole = false)
    {
        var all = values.Append(0).Append(atLeast ?? 0).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (high - low == 0)
        {
            high = 1;
        }

        // A count has no halves.
        var step = whole ? Math.Max(1, RoundUp((high - low) / MostSteps)) : RoundUp((high - low) / MostSteps);
        return new Scale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value stands between the two ends of the axis.</summary>
    public double Place(double value, double from, double to) => from + ((value - Minimum) / (Maximum - Minimum) * (to - from));

    private static double RoundUp(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
