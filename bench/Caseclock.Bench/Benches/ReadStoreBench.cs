namespace Caseclock.Bench.Benches;

/// <summary>Reading every record from a SQLite store and folding it.</summary>
internal sealed class ReadStoreBench : IBench
{
    public string Name => "read-store";

    public string What => "read and fold a city's records from a SQLite store, all processors";

    public Target Target => Target.None;

    public string Unit => "entry";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        using var scratch = new Scratch();
        var council = Made.City(scale);
        using var store = scratch.Filled($"city-{scale}.db", [council]);
        var entries = store.LastSeq(council.Code);
        return Stopclock.Warm(
            () =>
            {
                foreach (var person in store.Folded(council.Code))
                {
                    GC.KeepAlive(person);
                }

                return entries;
            },
            rounds: 3);
    }
}
