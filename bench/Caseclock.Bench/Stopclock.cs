using System.Diagnostics;

namespace Caseclock.Bench;

/// <summary>Measures a piece of work: time, processor time, allocated memory.</summary>
internal static class Stopclock
{
    /// <summary>Once, as it comes: what is compiled on the way counts.</summary>
    public static Measured Once(Func<long> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes(true);
        var watch = Stopwatch.StartNew();
        var units = work();
        watch.Stop();
        process.Refresh();
        return new Measured(
            units,
            watch.Elapsed.TotalSeconds,
            (process.TotalProcessorTime - cpu).TotalSeconds,
            GC.GetTotalAllocatedBytes(true) - allocated);
    }

    /// <summary>Warm: several times after a first one that is not counted. Others share the machine, so the quickest of each counts.</summary>
    public static Measured Warm(Func<long> work, int rounds = 5)
    {
        Once(work);
        var runs = Enumerable.Range(0, rounds).Select(_ => Once(work)).ToList();
        return new Measured(runs[0].Units, runs.Min(run => run.Wall), runs.Min(run => run.Cpu), runs.Min(run => run.Allocated));
    }
}
