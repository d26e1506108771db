using Caseclock.Application.Demo;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Tests.Demo;

/// <summary>The city, made and folded once for all tests that look at it.</summary>
public sealed class DemoFixture
{
    public static readonly DateTimeOffset Now = new(2025, 11, 25, 9, 14, 0, TimeSpan.Zero);

    public DemoFixture()
    {
        City = new DemoCouncil(1, Now, DemoSize.City);
        Entries = [.. City.People()];
        People = [.. Entries.Select(person => Fold.Person(person[0].Person!, person))];
        Cases = [.. People.SelectMany(person => person.Cases)];
    }

    public DemoCouncil City { get; }

    public IReadOnlyList<IReadOnlyList<Entry>> Entries { get; }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Case> Cases { get; }

    public IEnumerable<Case> OpenOn(DateOnly day) => Cases.Where(@case => @case.PlanOpenOn(day));

    /// <summary>The end of the twelve months in which the next review is due.</summary>
    public static DateOnly ReviewDue(Case @case)
    {
        var last = @case.ReviewsDecided.IsEmpty
            ? @case.TransferredIn?.LastReviewedOn ?? @case.PlanBegan!.Value
            : @case.ReviewsDecided[^1].On;
        return last.AddMonths(12).AddDays(-1);
    }

    public static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> some) => (double)all.Count(some) / all.Count;
}
