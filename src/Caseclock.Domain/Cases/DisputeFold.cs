using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

internal static class DisputeFold
{
    public static ImmutableArray<Mediation> Mediations(EntryLists lists)
    {
        var all = lists.Together(
            "mediation.requested",
            "mediation.healthBodyTold",
            "mediation.adviserToldUnable",
            "mediation.held",
            "mediation.certificateIssued",
            "mediation.agreed",
            "order.assessmentNotified",
            "order.carriedOut");
        return [.. ById(all, "mediation").Select(group => Mediation(group.Key, [.. group]))];
    }

    public static ImmutableArray<Appeal> Appeals(EntryLists lists)
    {
        var all = lists.Together(
            "appeal.registered",
            "appeal.responded",
            "appeal.notOpposed",
            "appeal.withdrawn",
            "appeal.heard",
            "appeal.decided",
            "order.assessmentNotified",
            "order.carriedOut",
            "recommendation.responded",
            "recommendation.copied");
        return [.. ById(all, "appeal").Select(group => Appeal(group.Key, [.. group]))];
    }

    /// <summary>One item for each stage received; an acknowledgement or answer belongs to the latest stage received by then.</summary>
    public static ImmutableArray<Complaint> Complaints(EntryLists lists, Func<Entry, bool> belongs)
    {
        var received = lists.Of("complaint.received").Where(belongs).ToList();
        if (received.Count == 0)
        {
            return [];
        }

        return
        [
            .. received.Select(stage =>
            {
                var id = stage.Text("complaint")!;
                var next = received.FirstOrDefault(later => later.Text("complaint") == id && later.On > stage.On)?.On ?? DateOnly.MaxValue;
                var acknowledged = Within(lists.Of("complaint.acknowledged"), id, stage.On, next);
                var responded = Within(lists.Of("complaint.responded"), id, stage.On, next);
                return new Complaint(id, stage.Text("stage"), stage.On, acknowledged?.On, responded?.On, responded?.Text("outcome"))
                {
                    MissedLimit = received.FirstOrDefault(entry => entry.Text("complaint") == id && entry.Text("missedLimit") is not null)?.Text("missedLimit"),
                };
            }),
        ];
    }

    /// <summary>Information requests.</summary>
    /// <param name="lists">The entries that count.</param>
    /// <param name="kind"><c>foi</c> or <c>sar</c>.</param>
    public static ImmutableArray<InformationRequest> InformationRequests(EntryLists lists, string kind)
    {
        var all = lists.Together(kind + ".received", kind + ".extended", kind + ".responded", kind + ".reviewRequested", kind + ".reviewed");
        return
        [
            .. ById(all, "request")
                .Select(group => new InformationRequest(
                    group.Key!,
                    FirstDay(group, kind + ".received"),
                    FirstDay(group, kind + ".responded"),
                    group.Any(entry => entry.Flag("complex") == true))
                {
                    Extended = FirstDay(group, kind + ".extended"),
                    Until = group.FirstOrDefault(entry => entry.Kind.Name == kind + ".extended")?.Date("until"),
                    ReviewRequested = FirstDay(group, kind + ".reviewRequested"),
                    Reviewed = FirstDay(group, kind + ".reviewed"),
                })
                .OrderBy(request => request.Received),
        ];
    }

    private static Entry? Within(IReadOnlyList<Entry> entries, string complaint, DateOnly from, DateOnly before) =>
        entries.FirstOrDefault(entry => entry.Text("complaint") == complaint && entry.On >= from && entry.On < before);

    private static IEnumerable<IGrouping<string?, Entry>> ById(IReadOnlyList<Entry> entries, string field) => entries.Count == 0
        ? []
        : entries.Where(entry => entry.Text(field) is not null)
            .GroupBy(entry => entry.Text(field))
            .OrderBy(group => group.Key, StringComparer.Ordinal);

    private static Mediation Mediation(string? id, Entry[] entries)
    {
        var requested = entries.FirstOrDefault(entry => entry.Kind.Name == "mediation.requested");
        return new Mediation(
            id!,
            requested?.On,
            requested?.Text("about"),
            requested?.Text("part"),
            FirstDay(entries, "mediation.healthBodyTold"),
            FirstDay(entries, "mediation.adviserToldUnable"),
            [.. entries.Where(entry => entry.Kind.Name == "mediation.held").Select(entry => entry.On)],
            FirstDay(entries, "mediation.certificateIssued"),
            [
                .. entries.Where(entry => entry.Kind.Name == "mediation.agreed")
                    .Select(entry => new Agreement(entry.On, entry.Flag("appealable"), entry.Text("to"), entry.Date("byDate"))),
            ],
            FirstDay(entries, "order.assessmentNotified"),
            FirstDay(entries, "order.carriedOut"));
    }

    private static Appeal Appeal(string? id, Entry[] entries)
    {
        var registered = entries.FirstOrDefault(entry => entry.Kind.Name == "appeal.registered");
        var decided = entries.FirstOrDefault(entry => entry.Kind.Name == "appeal.decided");
        return new Appeal(
            id!,
            registered?.On,
            registered?.Text("about"),
            registered?.Date("receivedByAuthority") ?? registered?.On,
            registered?.Date("decisionSentOn"),
            registered?.Flag("extended") == true,
            FirstDay(entries, "appeal.responded"),
            FirstDay(entries, "appeal.notOpposed"),
            FirstDay(entries, "appeal.withdrawn"),
            [.. entries.Where(entry => entry.Kind.Name == "appeal.heard").Select(entry => entry.On)],
            decided is null
                ? null
                : new AppealDecision(
                    decided.On,
                    decided.Text("outcome")!,
                    decided.Text("order"),
                    decided.Date("byDate"),
                    decided.Flag("recommendation") == true),
            FirstDay(entries, "order.assessmentNotified"),
            FirstDay(entries, "order.carriedOut"),
            FirstDay(entries, "recommendation.responded"),
            FirstDay(entries, "recommendation.copied"))
        {
            MissedLimit = registered?.Text("missedLimit"),
        };
    }

    private static DateOnly? FirstDay(IEnumerable<Entry> entries, string kind) =>
        entries.FirstOrDefault(entry => entry.Kind.Name == kind)?.On;
}
