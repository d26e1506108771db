namespace Caseclock.Domain.Indicators;

/// <summary>
/// Numerator and denominator of one group at every cut, kept as differences: what begins is added where it is first seen, what ends is
/// taken away where it is first no longer seen. The figure at a cut is the sum up to it.
/// </summary>
internal sealed class Series(int cuts)
{
    private readonly long[] _numerator = new long[cuts + 1];
    private readonly long[] _denominator = new long[cuts + 1];
    private List<(int Slot, int Days)>? _values;
    private int[]? _oldest;

    /// <summary>Counts something that is seen from one cut on, and no longer from another.</summary>
    public void Add(int from, int until, long numerator, int denominator)
    {
        _numerator[from] += numerator;
        _numerator[until] -= numerator;
        _denominator[from] += denominator;
        _denominator[until] -= denominator;
    }

    /// <summary>Keeps a value for the median.</summary>
    public void Keep(int slot, int days) => (_values ??= []).Add((slot, days));

    /// <summary>Keeps the earliest day seen at each of some cuts.</summary>
    public void Oldest(int from, int until, int dayNumber)
    {
        _oldest ??= new int[_numerator.Length];
        for (var slot = from; slot < until; slot++)
        {
            _oldest[slot] = _oldest[slot] == 0 ? dayNumber : Math.Min(_oldest[slot], dayNumber);
        }
    }

    public void Merge(Series other)
    {
        for (var slot = 0; slot < _numerator.Length; slot++)
        {
            _numerator[slot] += other._numerator[slot];
            _denominator[slot] += other._denominator[slot];
            if (other._oldest is { } oldest && oldest[slot] != 0)
            {
                Oldest(slot, slot + 1, oldest[slot]);
            }
        }

        if (other._values is { } values)
        {
            (_values ??= []).AddRange(values);
        }
    }

    /// <summary>The sums up to every cut.</summary>
    public Totals Totals()
    {
        var numerator = (long[])_numerator.Clone();
        var denominator = (long[])_denominator.Clone();
        for (var slot = 1; slot < numerator.Length; slot++)
        {
            numerator[slot] += numerator[slot - 1];
            denominator[slot] += denominator[slot - 1];
        }

        return new Totals(numerator, denominator, _oldest, _values is null ? [] : [.. _values.Order()]);
    }
}

/// <summary>What a series comes to.</summary>
internal sealed class Totals(long[] numerator, long[] denominator, int[]? oldest, (int Slot, int Days)[] values)
{
    public (long Numerator, long Denominator) At(int cut) => (numerator[cut], denominator[cut]);

    public (long Numerator, long Denominator) Between(int before, int last) =>
        (numerator[last] - numerator[before], denominator[last] - denominator[before]);

    public DateOnly? Oldest(int cut) => oldest is null || oldest[cut] == 0 ? null : DateOnly.FromDayNumber(oldest[cut]);

    /// <summary>The middle of the values after one cut and up to another: of an even number, the mean of the two in the middle.</summary>
    public decimal? Median(int before, int last)
    {
        var days = Array.ConvertAll(values[First(before + 1)..First(last + 1)], value => value.Days);
        if (days.Length == 0)
        {
            return null;
        }

        Array.Sort(days);
        return (days[(days.Length - 1) / 2] + (decimal)days[days.Length / 2]) / 2;
    }

    private int First(int slot)
    {
        var index = Array.BinarySearch(values, (slot, int.MinValue));
        return index < 0 ? ~index : index;
    }
}
