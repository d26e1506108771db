using Caseclock.Domain.Cases;

namespace Caseclock.Bench.Benches;

/// <summary>Folding records that are in memory, on one thread.</summary>
internal sealed class FoldBench : IBench
{
    public string Name => "fold";

    public string What => "fold a city's records, in memory, one thread";

    public Target Target => Target.None;

    public string Unit => "entry";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        var records = Made.CityEntries(scale);
        return Stopclock.Warm(() =>
        {
            long entries = 0;
            foreach (var record in records)
            {
                GC.KeepAlive(Fold.Person(record[0].Person!, record));
                entries += record.Count;
            }

            return entries;
        });
    }
}
