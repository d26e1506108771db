using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

internal static class SocialCareFold
{
    public static SocialCare? Of(EntryLists lists) => lists.HasSocialCare
        ? new SocialCare
        {
            Contacts = lists.Days("contact.received"),
            Referrals = lists.Days("referral.received"),
            ReferralDecisions = lists.Days("referral.decided"),
            EarlyHelpReferrals = lists.Days("earlyHelp.referred"),
            EarlyHelpAssessments = lists.Days("earlyHelp.assessed"),
            AssessmentsStarted = lists.Days("socialAssessment.started"),
            AssessmentsCompleted = lists.Days("socialAssessment.completed"),
            Strategies = lists.Days("strategy.discussed"),
            InitialConferences = OfType(lists, "conference.held", "initial"),
            ReviewConferences = OfType(lists, "conference.held", "review"),
            CoreGroups = lists.Days("coreGroup.met"),
            Plans = Plans(lists),
            Visits = lists.Map("visit.made", entry => new Visit(entry.On, entry.Flag("seen"), entry.Flag("alone"))),
            Supervisions = lists.Days("supervision.held"),
            LookedAfter = LookedAfterTimes(lists),
            LookedAfterReviews = lists.Days("lookedAfter.reviewed"),
            PlacementMoves = lists.Days("placement.moved"),
            InitialHealth = OfType(lists, "health.assessed", "initial"),
            ReviewHealth = OfType(lists, "health.assessed", "review"),
            PermanencePlans = lists.Days("permanence.planned"),
        }
        : null;

    private static ImmutableArray<DateOnly> OfType(EntryLists lists, string kind, string type) =>
        [.. lists.Of(kind).Where(entry => entry.Text("type") == type).Select(entry => entry.On)];

    private static ImmutableArray<CarePlan> Plans(EntryLists lists)
    {
        var ended = lists.Of("plan.ended").ToList();
        return lists.Map("plan.started", start => new CarePlan(
            start.Text("plan"),
            start.On,
            TakeFirst(ended, end => end.On >= start.On && end.Text("plan") == start.Text("plan"))));
    }

    private static ImmutableArray<LookedAfter> LookedAfterTimes(EntryLists lists)
    {
        var ended = lists.Of("lookedAfter.ended").ToList();
        return lists.Map("lookedAfter.started", start => new LookedAfter(
            start.On,
            TakeFirst(ended, end => end.On >= start.On),
            start.Text("legalStatus"),
            start.Flag("unaccompanied") == true));
    }

    private static DateOnly? TakeFirst(List<Entry> entries, Predicate<Entry> matches)
    {
        var index = entries.FindIndex(matches);
        if (index < 0)
        {
            return null;
        }

        var day = entries[index].On;
        entries.RemoveAt(index);
        return day;
    }
}
