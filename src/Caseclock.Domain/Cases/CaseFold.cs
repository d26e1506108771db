using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

internal static class CaseFold
{
    private const string Received = "request.received";

    /// <summary>Folds one case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="lists">The entries that name the case.</param>
    /// <param name="person">Every entry of the person: a complaint of this case may be answered by an entry that does not name it.</param>
    /// <param name="died">The day the person died, or null.</param>
    public static Case Of(string id, EntryLists lists, EntryLists person, DateOnly? died)
    {
        var transferIn = TransferredIn(lists);
        var transferOut = TransferredOut(lists);
        var issued = lists.Days("plan.issued");
        var ceased = lists.Map("plan.ceased", entry => new Cease(entry.On, entry.Text("reason")));
        var began = Earliest(issued.IsEmpty ? null : issued[0], transferIn?.On);
        return WithPlan(WithRequest(new Case(id), lists), lists) with
        {
            PlansIssued = issued,
            TransferredIn = transferIn,
            TransferredOut = transferOut,
            Ceased = ceased,
            PlanBegan = began,
            PlanEnded = began is { } day ? Ended(day, ceased, lists.Days("plan.transferredOut"), died) : null,
            ClosedUndated = began is null ? ClosedUndated(lists) : null,
            Mediations = DisputeFold.Mediations(lists),
            Appeals = DisputeFold.Appeals(lists),
            Complaints = DisputeFold.Complaints(person, entry => entry.Case == id),
            SocialCare = SocialCareFold.Of(lists),
        };
    }

    private static Case WithRequest(Case @case, EntryLists lists)
    {
        var requests = lists.Of(Received);
        var (received, withdrawn) = Standing(lists.Days(Received), lists.Days("request.withdrawn"));
        return @case with
        {
            Received = received,
            Requests = lists.Days(Received),
            RequestSource = requests.Select(entry => entry.Text("source")).FirstOrDefault(source => source is not null),
            Custody = requests.Any(entry => entry.Flag("custody") == true),
            BecameResponsible = requests.Any(entry => entry.Flag("authorityBecameResponsible") == true),
            Withdrawn = withdrawn,
            AssessmentDecisions = Decisions(lists, "assessment.decided"),
            Advice = AdviceOf(lists),
            Exceptions = lists.Map("exception.recorded", Exception),
            Drafts = lists.Map("draft.served", entry => new Sent(entry.On, entry.Text("how"))),
            Representations = lists.Days("representations.received"),
            Consultations = Consultations(lists),
            Refusals = lists.Days("plan.refused"),
            Officers = lists.Map("officer.assigned", entry => new Assignment(entry.On, entry.Text("officer"))),
            Delays = lists.Map("delay.explained", entry => new Delay(entry.On, entry.Text("reason"), entry.Text("within"))),
        };
    }

    // The request that stands: the first, or the first made after the last withdrawal that another request followed.
    private static (DateOnly? Received, DateOnly? Withdrawn) Standing(ImmutableArray<DateOnly> requests, ImmutableArray<DateOnly> withdrawals)
    {
        DateOnly? received = null;
        foreach (var day in requests)
        {
            received = received is { } standing && !withdrawals.Any(withdrawn => withdrawn >= standing && withdrawn < day) ? standing : day;
        }

        foreach (var withdrawn in withdrawals)
        {
            if (received is null || withdrawn >= received)
            {
                return (received, withdrawn);
            }
        }

        return (received, null);
    }

    private static Case WithPlan(Case @case, EntryLists lists) => @case with
    {
        PlansAmended = lists.Days("plan.amended"),
        TransferNotices = lists.Days("transfer.notified"),
        CeaseProposals = lists.Days("plan.ceaseProposed"),
        CeaseDecisions = lists.Days("plan.ceaseDecided"),
        ReviewsPlanned = lists.Map("review.planned", Planned),
        PapersCirculated = lists.Map("review.papersCirculated", Planned),
        ReviewsMet = lists.Map("review.met", entry => new ReviewMeeting(entry.On, entry.Text("type"), entry.Flag("adulthood"))),
        ReviewsReported = lists.Days("review.reported"),
        ReviewsDecided = lists.Map("review.decided", entry => new ReviewDecision(entry.On, entry.Text("outcome")!)),
        AmendmentNotices = lists.Map("amendment.proposed", entry => new Sent(entry.On, entry.Text("how"))),
        AmendmentsDeclined = lists.Days("amendment.declined"),
        PhaseTransfers = lists.Map(
            "phaseTransfer.expected",
            entry => new PhaseTransfer(entry.On, entry.Text("phase"), entry.Date("transferOn"))),
        ReassessmentRequests = lists.Days("reassessment.requested"),
        ReassessmentDecisions = Decisions(lists, "reassessment.decided"),
        Needs = NeedsOf(lists),
        Placements = PlacementFold.Of(lists),
        Budgets = BudgetsOf(lists),
        Audits = lists.Map("audit.graded", entry => new Graded(entry.On, entry.Text("grade"), entry.Text("theme"))),
        Outcomes = lists.Map("outcome.recorded", entry => new Judged(entry.On, entry.Flag("met"), entry.Text("area"))),
        Feedback = lists.Map("feedback.received", entry => new Judged(entry.On, entry.Flag("positive"), entry.Text("tool"))),
        Statements = lists.Map("return.stated", ReturnStatement.Of),
    };

    private static ImmutableArray<Decision> Decisions(EntryLists lists, string kind) =>
        lists.Map(kind, entry => new Decision(entry.On, entry.Text("outcome") == "yes"));

    private static PlannedReview Planned(Entry entry) => new(entry.On, entry.Date("for"), entry.Text("arrangedBy"));

    private static RecordedException Exception(Entry entry) => new(
        entry.Text("exception")!,
        entry.On,
        entry.Date("from"),
        entry.Date("to"),
        entry.Date("adviceRequested"),
        entry.Flag("impractical") == true,
        entry.Text("reason"),
        entry.Text("agreedBy"));

    private static ImmutableArray<Advice> AdviceOf(EntryLists lists)
    {
        var requested = lists.Of("advice.requested");
        if (requested.Count == 0)
        {
            return [];
        }

        // Asked twice under one id, it is one request, running from the first.
        return
        [
            .. requested.DistinctBy(entry => entry.Text("advice")).Select(entry =>
            {
                var id = entry.Text("advice")!;
                return new Advice(
                    id,
                    entry.Text("agency"),
                    entry.Text("body"),
                    entry.On,
                    entry.Date("receivedByBody") ?? entry.On,
                    lists.Of("advice.received").FirstOrDefault(received => received.Text("advice") == id)?.On,
                    [.. lists.Of("advice.appointmentMissed").Where(missed => missed.Text("advice") == id).Select(missed => missed.On)]);
            }),
        ];
    }

    private static ImmutableArray<Consultation> Consultations(EntryLists lists)
    {
        var replies = lists.Of("setting.replied").ToList();
        return
        [
            .. lists.Of("setting.consulted").Select(asked =>
            {
                var key = SettingKey(asked);
                var index = replies.FindIndex(reply => SettingKey(reply) == key && reply.On >= asked.On);
                if (index < 0)
                {
                    return new Consultation(key, asked.On, null, null);
                }

                var reply = replies[index];
                replies.RemoveAt(index);
                var answer = reply.Text("answer");
                return new Consultation(key, asked.On, answer == "noReply" ? null : reply.On, answer);
            }),
        ];
    }

    private static string SettingKey(Entry entry) => entry.Text("urn") ?? entry.Text("setting") ?? "";

    private static TransferIn? TransferredIn(EntryLists lists) => lists.Of("plan.transferredIn") is [var entry, ..]
        ? new TransferIn(
            entry.On,
            entry.Flag("dayNotRecorded") != true,
            entry.Text("fromAuthority"),
            entry.Date("madeOn"),
            entry.Date("lastReviewedOn"))
        : null;

    private static TransferOut? TransferredOut(EntryLists lists) => lists.Of("plan.transferredOut") is [var entry, ..]
        ? new TransferOut(entry.On, entry.Text("toAuthority"), entry.Date("awareOn"))
        : null;

    private static ImmutableArray<Needs> NeedsOf(EntryLists lists) =>
    [
        .. lists.Together("needs.recorded", "plan.issued", "plan.amended")
            .Where(entry => !entry.List("needs").IsEmpty)
            .Select(entry => new Needs(entry.On, entry.List("needs"))),
    ];

    private static ImmutableArray<Budget> BudgetsOf(EntryLists lists) =>
    [
        .. lists.Together("personalBudget.recorded", "plan.issued", "plan.amended")
            .Where(entry => entry.Flag("personalBudget") is not null || entry.Text("directPayments") is not null)
            .Select(entry => new Budget(
                entry.On,
                entry.Flag("personalBudget"),
                entry.Flag("organisedArrangement"),
                entry.Text("directPayments"))),
    ];

    // A refusal to assess leaves "notAssessed" without meaning; a withdrawal or a refusal to issue ends the request on its own day.
    private static UndatedClose? ClosedUndated(EntryLists lists)
    {
        if (lists.Of("return.stated") is not [.., var latest] || latest.Text("closed") is not { } how)
        {
            return null;
        }

        var dated = lists.First("request.withdrawn") is not null
            || lists.First("plan.refused") is not null
            || (how == "notAssessed" && lists.First("assessment.decided") is not null);
        return dated ? null : new UndatedClose(latest.On, how);
    }

    private static DateOnly? Ended(
        DateOnly began,
        ImmutableArray<Cease> ceased,
        ImmutableArray<DateOnly> transferredOut,
        DateOnly? died)
    {
        DateOnly? ended = died >= began ? died : null;
        foreach (var cease in ceased)
        {
            ended = cease.On >= began ? Earliest(ended, cease.On) : ended;
        }

        foreach (var day in transferredOut)
        {
            ended = day >= began ? Earliest(ended, day) : ended;
        }

        return ended;
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
