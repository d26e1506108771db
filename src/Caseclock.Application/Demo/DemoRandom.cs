namespace Caseclock.Application.Demo;

/// <summary>
/// The demo's own source of chance (SplitMix64): fast, and the same on every machine and version of .NET. Each person has one of their
/// own, made from the seed, the council and the person's number, so that a person is the same whatever is made beside them.
/// </summary>
internal sealed class DemoRandom
{
    private ulong _state;

    public DemoRandom(params ReadOnlySpan<long> seeds) => _state = Hash(seeds);

    /// <summary>A number that depends on the given ones alone.</summary>
    public static ulong Hash(params ReadOnlySpan<long> seeds)
    {
        ulong hash = 0;
        foreach (var seed in seeds)
        {
            hash = Mix(hash + 0x9E3779B97F4A7C15UL + (ulong)seed);
        }

        return hash;
    }

    /// <summary>The same as a share from 0 (inclusive) to 1 (exclusive).</summary>
    public static double Share(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 (inclusive) to 1 (exclusive).</summary>
    public double Share() => Share(Next());

    /// <summary>True that often: 0 never, 1 always.</summary>
    public bool Chance(double share) => Share() < share;

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Int(int from, int to) => from + (int)(((UInt128)Next() * (ulong)(to - from + 1)) >> 64);

    /// <summary>An exponentially distributed number of that mean, as waiting times are.</summary>
    public double Waiting(double mean) => -mean * Math.Log(1 - Share());

    /// <summary>One of the list, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Int(0, list.Count - 1)];

    /// <summary>One of the list, each as likely as its weight says.</summary>
    public T Pick<T>(Weighted<T> list)
    {
        var left = Share() * list.Total;
        foreach (var (item, weight) in list.Items)
        {
            left -= weight;
            if (left < 0)
            {
                return item;
            }
        }

        return list.Items[^1].Item;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}

/// <summary>Things with a weight each.</summary>
internal sealed class Weighted<T>(params (T Item, double Weight)[] items)
{
    public (T Item, double Weight)[] Items { get; } = items;

    public double Total { get; } = items.Sum(item => item.Weight);
}
