using Caseclock.Domain.Cases;
using Caseclock.Domain.Indicators;

namespace Caseclock.Bench.Benches;

/// <summary>
/// Every indicator for every month of six years over England, from folded people: 16 of the 160 councils at scale 1, all at scale 10. To
/// spare the time of inventing them, each council's records are folded eight times over; every fold has its own memory.
/// </summary>
internal sealed class EnglandIndicatorsBench : IBench
{
    private const int Copies = 8;
    private const int Councils = 16;

    public string Name => "indicators-england";

    public string What => "every indicator, every month of six years, a tenth of England's folded people";

    public Target Target => Target.Within(5, 10);

    public string Unit => "person";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        IReadOnlyList<Person> people = People(Councils * scale / Copies);
        var held = GC.GetTotalMemory(true);
        var figures = 0;
        var measured = Stopclock.Warm(
            () =>
            {
                figures = Figures.Compute(people, new Register(), SixYears.Request).Count;
                return people.Count;
            },
            rounds: 2);
        return measured with { Note = $"{figures:N0} figures; the folded people hold {held / 1e9:0.0} GB" };
    }

    private static List<Person> People(int councils)
    {
        var people = new List<Person>();
        foreach (var council in Made.England(councils))
        {
            foreach (var batch in council.People().Chunk(1000))
            {
                people.AddRange(batch.AsParallel().SelectMany(entries =>
                    Enumerable.Range(0, Copies).Select(_ => Fold.Person(entries[0].Person!, entries))));
            }
        }

        return people;
    }
}
