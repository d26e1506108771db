using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages.Position;

/// <summary>Where the work stood on a day.</summary>
/// <param name="Stages">How many open cases stood at each stage.</param>
/// <param name="Limits">The authority's open limits of the law that were past or due within the days looked ahead.</param>
internal sealed record OpenWork(IReadOnlyDictionary<Stage, int> Stages, IReadOnlyList<Deadline> Limits)
{
    /// <summary>How many days the position looks ahead, today included.</summary>
    public const int DaysAhead = 14;

    /// <summary>Where it stands today, from the lists that the store keeps.</summary>
    public static OpenWork Today(Store store, string authority, DateOnly today)
    {
        var cases = store.Cases(authority, new CaseFilter { IsOpen = true }, new Application.Storage.Page(0, 0));
        var filter = new DeadlineFilter { Tier = Tier.Law, Binds = Binds.Authority, DueTo = today.AddDays(DaysAhead - 1) };
        var limits = store.Deadlines(authority, filter, new Application.Storage.Page(0, int.MaxValue)).Rows;
        return new OpenWork(cases.Counts["stage"].ToDictionary(count => Enum.Parse<Stage>(count.Value, true), count => count.Count), limits);
    }

    /// <summary>Where it stood on an earlier day: everybody is folded as at that day, which takes a while in a large authority.</summary>
    public static OpenWork Earlier(Store store, Authority authority, DateOnly day)
    {
        var stages = new Dictionary<Stage, int>();
        var limits = new List<Deadline>();
        foreach (var person in store.Folded(authority.Code, new Knowledge(day)))
        {
            var cases = person.Cases.ToDictionary(@case => @case.Id, StringComparer.Ordinal);
            foreach (var stage in cases.Values.Select(@case => StageOf(@case, person)).Where(stage => stage.IsOpen()))
            {
                stages[stage] = stages.GetValueOrDefault(stage) + 1;
            }

            limits.AddRange(RuleBook.Clocks(person, authority.Policies, day).Where(clock => IsNear(clock, day)).Select(clock => Row(clock, person, cases, day)));
        }

        return new OpenWork(stages, [.. limits.OrderBy(limit => limit.Due)]);
    }

    private static Stage StageOf(Case @case, Person person) => Domain.Cases.Stages.Of(@case, person.Died);

    private static bool IsNear(Clock clock, DateOnly day) => clock.End == ClockEnd.Open
        && clock.Rule is { IsWork: true, Tier: Tier.Law, Binds: Binds.Authority }
        && clock.Due <= day.AddDays(DaysAhead - 1);

    private static Deadline Row(Clock clock, Person person, Dictionary<string, Case> cases, DateOnly day)
    {
        var @case = clock.Case is null ? null : cases.GetValueOrDefault(clock.Case);
        return new Deadline(
            person.Id,
            person.Details?.Surname,
            person.Details?.Forename,
            person.Details?.Born,
            clock.Case,
            clock.Rule.Id,
            clock.Id,
            clock.Title,
            clock.Rule.Tier,
            clock.Rule.Binds,
            clock.Rule.Kind,
            clock.Rule.IsWork,
            clock.Subject,
            clock.Started,
            clock.Due,
            clock.Exception,
            @case is null ? null : StageOf(@case, person),
            @case?.OfficerOn(day),
            @case?.PlacementOn(day)?.Place.Key);
    }
}
