using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

internal static class PlacementFold
{
    /// <summary>
    /// Placements attended. Where none is recorded, the places named in the plan stand for them from the day of the plan on.
    /// </summary>
    public static ImmutableArray<PlacementPeriod> Of(EntryLists lists)
    {
        var started = lists.Of("placement.started");
        return started.Count > 0 ? Attended(started, lists.Of("placement.ended").ToList()) : Named(lists);
    }

    private static ImmutableArray<PlacementPeriod> Attended(IReadOnlyList<Entry> started, List<Entry> ended)
    {
        var periods = ImmutableArray.CreateBuilder<PlacementPeriod>(started.Count);
        foreach (var start in started)
        {
            var place = Place(start);
            var index = ended.FindIndex(end => end.On >= start.On && Place(end).Key == place.Key);
            DateOnly? until = null;
            if (index >= 0)
            {
                until = ended[index].On;
                ended.RemoveAt(index);
            }

            periods.Add(new PlacementPeriod(
                place,
                start.On,
                until,
                start.Text("residential"),
                start.Text("workBased"),
                start.Number("annualCost") is { } cost ? (long)cost : null));
        }

        return periods.MoveToImmutable();
    }

    private static ImmutableArray<PlacementPeriod> Named(EntryLists lists)
    {
        var plans = lists.Together("plan.issued", "plan.amended").Where(plan => !plan.Placements("placements").IsEmpty).ToList();
        return
        [
            .. plans.SelectMany((plan, index) => plan.Placements("placements").Select(place => new PlacementPeriod(
                place,
                plan.On,
                index + 1 < plans.Count ? plans[index + 1].On.AddDays(-1) : null,
                plan.Text("residential"),
                plan.Text("workBased"),
                null))),
        ];
    }

    private static Placement Place(Entry entry) => new(
        entry.Text("urn"),
        entry.Text("setting"),
        (int?)entry.Number("rank"),
        entry.Flag("senUnit"),
        entry.Flag("resourcedProvision"));
}
