using System.Diagnostics;

namespace Caseclock.Bench;

/// <summary>What stood on the clocks when a piece of work began.</summary>
/// <param name="Watch">The clock on the wall.</param>
/// <param name="Cpu">Processor time of the process.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal readonly record struct Started(Stopwatch Watch, TimeSpan Cpu, long Allocated);

/// <summary>Measures a piece of work: time, processor time, allocated memory.</summary>
internal static class Stopclock
{
    private const double WarmSeconds = 3;

    /// <summary>Starts the clocks, with the memory of what came before given back.</summary>
    public static Started Start()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return new Started(Stopwatch.StartNew(), Cpu(), GC.GetTotalAllocatedBytes(true));
    }

    /// <summary>Reads the clocks off.</summary>
    public static Measured Stop(Started started, long units) => new(
        units,
        started.Watch.Elapsed.TotalSeconds,
        (Cpu() - started.Cpu).TotalSeconds,
        GC.GetTotalAllocatedBytes(true) - started.Allocated);

    /// <summary>Once, as it comes: what is compiled on the way counts.</summary>
    public static Measured Once(Func<long> work)
    {
        var started = Start();
        return Stop(started, work());
    }

    /// <summary>
    /// Warm: after a first time that is not counted, several times and for some seconds, so that what is compiled anew while it runs has
    /// settled. Others share the machine, so the quickest of each counts.
    /// </summary>
    public static Measured Warm(Func<long> work, int rounds = 5)
    {
        work();
        var runs = new List<Measured>();
        while (runs.Count < rounds || runs.Sum(run => run.Wall) < WarmSeconds)
        {
            runs.Add(Once(work));
        }

        return new Measured(runs[0].Units, runs.Min(run => run.Wall), runs.Min(run => run.Cpu), runs.Min(run => run.Allocated));
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
