using Caseclock.Domain.Cases;
using Caseclock.Domain.Indicators;

namespace Caseclock.Bench.Benches;

/// <summary>Every indicator for every month of six years, from folded people.</summary>
internal sealed class CityIndicatorsBench : IBench
{
    public string Name => "indicators-city";

    public string What => "every indicator, every month of six years, a city's folded people, warm";

    public Target Target => Target.Within(0.1, 1);

    public string Unit => "person";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        IReadOnlyList<Person> people = Made.CityPeople(scale);
        var register = Fold.Register(Made.City(scale).Register());
        var figures = 0;
        var measured = Stopclock.Warm(
            () =>
            {
                figures = Figures.Compute(people, register, SixYears.Request).Count;
                return people.Count;
            },
            rounds: 10);
        return measured with { Note = $"{figures:N0} figures" };
    }
}
