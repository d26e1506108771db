using Caseclock.Application.Intake;
using Caseclock.Application.Intake.Sen2;

namespace Caseclock.Bench.Benches;

/// <summary>Loading a SEN2 return into an empty SQLite store, committed to the disk.</summary>
internal sealed class LoadSen2Bench : IBench
{
    public string Name => "load-sen2";

    public string What => "load a SEN2 return of 5,000 persons into an empty SQLite store, durable";

    public Target Target => Target.AtLeast(3000, "persons");

    public string Unit => "person";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        using var scratch = new Scratch();
        using var file = new MemoryStream();
        Returned.Write(file, Returned.CityPersons * scale);
        file.Position = 0;
        using var store = scratch.Store("load.db");
        Sen2LoadReport? report = null;
        var measured = Stopclock.Once(() =>
        {
            report = new Sen2Load(store, Made.Clock).Load(file, "return.xml", new LoadOptions());
            return report.Persons;
        });
        return report!.Complete
            ? measured with { Note = $"{report.Taken:N0} entries, {measured.Cpu / report.Taken * 1e6:0.0} µs each" }
            : throw new InvalidOperationException(report.Failure ?? "The return was not taken whole.");
    }
}
