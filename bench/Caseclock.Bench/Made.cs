using Caseclock.Application.Demo;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Bench;

/// <summary>Invented councils to measure with: always the same, whatever the day.</summary>
internal static class Made
{
    private const long Seed = 1;

    /// <summary>The moment at which everything is measured: a working day.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);

    /// <summary>That day.</summary>
    public static DateOnly Today { get; } = DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>A clock that stands still at that moment.</summary>
    public static TimeProvider Clock { get; } = new Still();

    /// <summary>A city of 2,800 open plans with six years of full history, so many times as large.</summary>
    public static DemoCouncil City(int scale) => new(Seed, Now, DemoSize.City with { OpenPlans = DemoSize.City.OpenPlans * scale });

    /// <summary>So many of the 160 councils that make up England.</summary>
    public static IEnumerable<DemoCouncil> England(int councils) => DemoCouncil.All(Seed, Now, DemoSize.National with { Councils = councils });

    /// <summary>The entries of everybody a city knows.</summary>
    public static List<IReadOnlyList<Entry>> CityEntries(int scale) => [.. City(scale).People()];

    /// <summary>Everybody a city knows, folded.</summary>
    public static List<Person> CityPeople(int scale) =>
        [.. City(scale).People().AsParallel().AsOrdered().Select(entries => Fold.Person(entries[0].Person!, entries))];

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
