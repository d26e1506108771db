using Caseclock.Domain.Clocks;

namespace Caseclock.Bench.Benches;

/// <summary>Every clock of everybody, on one thread.</summary>
internal sealed class ClocksBench : IBench
{
    public string Name => "clocks";

    public string What => "every clock of a city's folded people, one thread";

    public Target Target => Target.None;

    public string Unit => "clock";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        var people = Made.CityPeople(scale);
        return Stopclock.Warm(() => people.Sum(person => (long)RuleBook.Clocks(person, Policies.Recommended, Made.Today).Count));
    }
}
