using System.Globalization;
using System.Runtime.InteropServices;

namespace Caseclock.Bench;

/// <summary>What the benches ran on.</summary>
internal static class Machine
{
    /// <summary>Cores, memory, runtime and day, in a sentence.</summary>
    public static string Words() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB of memory, {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.OSDescription}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, load {Load()} at the end");

    /// <summary>How many processes wanted a core over the last minute; empty where the system does not say.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1] ?? "unknown"
        : "unknown";
}
