using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>Puts what may stand in any order into one order, so that the same statements give the same entries.</summary>
internal static class Sen2Order
{
    // Nearly every person has one request and every plan one place: those need no comparing.
    public static IReadOnlyList<Sen2Request> Of(IList<Sen2Request> requests) => requests is [var only]
        ? [InOrder(only)]
        :
        [
            .. requests.Select(InOrder)
                .OrderBy(request => request.Received ?? request.Assessment?.NamedPlan?.StartDate ?? DateOnly.MaxValue)
                .ThenBy(request => Sen2Json.Write(Sen2Form.Requests, request), StringComparer.Ordinal),
        ];

    private static Sen2Request InOrder(Sen2Request request) => request with
    {
        Assessment = request.Assessment is { NamedPlan: { } plan } assessment
            ? assessment with { NamedPlan = plan with { PlanDetails = Sorted(Sen2Form.PlanDetail, plan.PlanDetails, detail => detail.Rank) } }
            : request.Assessment,
        ActivePlan = request.ActivePlan is { } active
            ? active with
            {
                Placements = Sorted(Sen2Form.PlacementDetail, active.Placements, place => place.EntryDate?.DayNumber),
                Needs = Sorted(Sen2Form.SenNeed, active.Needs, need => need.Rank),
            }
            : null,
    };

    private static IList<T> Sorted<T>(Sen2Group group, IList<T> rows, Func<T, int?> rank)
        where T : class => rows.Count < 2
        ? rows
        : [.. rows.OrderBy(row => rank(row) ?? int.MaxValue).ThenBy(row => Sen2Json.Write(group, row), StringComparer.Ordinal)];
}
