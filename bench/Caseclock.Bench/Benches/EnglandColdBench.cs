using Caseclock.Domain.Indicators;

namespace Caseclock.Bench.Benches;

/// <summary>
/// Every indicator for every month of six years over England, cold from a SQLite store: 16 of the 160 councils at scale 1, all at scale 10.
/// </summary>
internal sealed class EnglandColdBench : IBench
{
    private const int Councils = 16;

    public string Name => "indicators-cold";

    public string What => "every indicator, every month of six years, a tenth of England, cold from a SQLite store";

    public Target Target => Target.Within(90, 10);

    public string Unit => "person";

    // All of England takes half an hour to be put into the store first, so it is not run unless asked for with --scale 10.
    public IReadOnlyList<int> Scales => [1, 3];

    public Measured Run(int scale)
    {
        using var scratch = new Scratch();
        var councils = Made.England(Councils * scale).ToList();
        using var opened = scratch.Filled($"england-{scale}.db", councils);
        var people = 0L;
        long entries = 0;
        var measured = Stopclock.Once(() =>
        {
            var count = new FigureCount(SixYears.Request);
            foreach (var council in councils)
            {
                count.Add(opened.Register(council.Code));
                foreach (var person in opened.Folded(council.Code))
                {
                    count.Add(person);
                    people++;
                }

                entries += opened.LastSeq(council.Code);
            }

            GC.KeepAlive(count.Figures());
            return people;
        });
        return measured with { Note = $"{entries:N0} entries, {measured.Cpu / entries * 1e6:0.0} µs each" };
    }
}
