using Caseclock.Application.Intake;

namespace Caseclock.Bench.Benches;

/// <summary>Loading a chronology file into an empty SQLite store, committed to the disk.</summary>
internal sealed class LoadChronologyBench : IBench
{
    public string Name => "load-chronology";

    public string What => "load a city's chronology file into an empty SQLite store, durable";

    public Target Target => Target.AtLeast(3000, "persons");

    public string Unit => "person";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        using var scratch = new Scratch();
        var file = scratch.Chronology(Made.City(scale));
        using var store = scratch.Store("load.db");
        LoadReport? report = null;
        var measured = Stopclock.Once(() =>
        {
            report = new ChronologyLoad(store, Made.Clock).Load([file], new LoadOptions());
            return report.People;
        });
        if (report!.Refused > 0)
        {
            throw new InvalidOperationException(report.FirstRefused[0].Reason);
        }

        var bytes = new FileInfo(scratch.File("load.db")).Length;
        return measured with { Note = $"{report.Taken:N0} entries, {measured.Cpu / report.Taken * 1e6:0.0} µs each; file {bytes / 1e6:N0} MB" };
    }
}
