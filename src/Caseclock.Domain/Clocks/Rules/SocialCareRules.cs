using System.Collections.Immutable;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Children's social care clocks held in the same system (statutory.md 1M).</summary>
internal static class SocialCareRules
{
    private const string WorkingTogether = "Working Together to Safeguard Children";
    private const string CarePlanning = "SI 2010/959";
    private static readonly DateOnly Regulations = new(2011, 4, 1);

    public static readonly Rule Respond = Guidance("CSC-01", "Decide how to respond to the referral", "a referral is received", "1 working day", "working days");
    public static readonly Rule Assess = Guidance("CSC-02", "Complete the social care assessment", "a referral is received", "45 working days", "working days");
    public static readonly Rule Conference = Guidance("CSC-03", "Hold the initial child protection conference", "the strategy discussion", "15 working days", "working days");
    public static readonly Rule CoreGroup = Guidance("CSC-04", "Hold the core group", "the initial conference", "10 working days", "working days") with { Confidence = Confidence.ToBeConfirmed };
    public static readonly Rule ReviewConference = Guidance("CSC-05", "Hold the review conference", "the initial conference", "3 months, then every 6", "months");

    public static readonly Rule ProtectionVisit = new(
        "CSC-06", "Visit the child on a protection plan", Tier.Practice, "Local standard; no national number", "the protection plan, and each visit", "10 and 20 working days")
    { Unit = "working days", InForceFrom = Regulations };

    public static readonly Rule PlacementVisit = Law("CSC-07", "Visit the looked-after child", "reg 28", "the placement begins", "1 week, then every 6 weeks", "weeks");
    public static readonly Rule LookedAfterReview = Law("CSC-08", "Review the looked-after child's case", "reg 33", "the child becomes looked after", "20 working days, then 3 months, then every 6", "working days and months");
    public static readonly Rule InitialHealth = Law("CSC-09", "Initial health assessment", "reg 7", "the child becomes looked after", "20 working days", "working days") with { Confidence = Confidence.ToBeConfirmed };
    public static readonly Rule ReviewHealth = Law("CSC-10", "Review health assessment", "reg 7", "the last health assessment", "6 months under 5, 12 months from 5", "months") with { Confidence = Confidence.FoundSecondHand };
    public static readonly Rule CarePlan = Law("CSC-11", "Make the care plan", "regs 4, 9", "the child becomes looked after", "10 working days", "working days") with
    {
        Confidence = Confidence.ToBeConfirmed,
        Notes = "The placement plan (5 working days) and the education plan (10) have no entry of their own yet.",
    };

    public static readonly Rule Supervision = new(
        "CSC-12", "Supervise the case", Tier.Practice, "Local standard; no statutory interval", "the plan begins, and each supervision", "4 weeks")
    { Unit = "weeks", InForceFrom = Regulations };

    public static IReadOnlyList<Rule> All { get; } =
    [
        Respond, Assess, Conference, CoreGroup, ReviewConference, ProtectionVisit, PlacementVisit, LookedAfterReview, InitialHealth,
        ReviewHealth, CarePlan, Supervision,
    ];

    public static IEnumerable<Clock?> Clocks(ClockContext context) => context.Case.SocialCare is { } care
        ? Referrals(context, care)
            .Concat(Protection(context, care))
            .Concat(care.LookedAfter.SelectMany(time => LookedAfterClocks(context, care, time)))
            .Concat(SupervisionClocks(context, care))
        : [];

    private static IEnumerable<Clock?> Referrals(ClockContext context, SocialCare care)
    {
        foreach (var referral in care.Referrals)
        {
            var earlyHelp = Days.First(care.EarlyHelpReferrals, referral);
            var next = Days.Earliest(Days.First(care.AssessmentsStarted, referral), Days.First(care.Strategies, referral));
            yield return From(Respond, context, referral, "The referral was received on")
                .WorkingDaysAfter(1)
                .DoneOn(Days.Earliest(Days.First(care.ReferralDecisions, referral), Days.Earliest(next, earlyHelp)), "The next step was decided on")
                .Build();
            yield return From(Assess, context, referral, "The referral was received on")
                .WorkingDaysAfter(45)
                .DoneOn(Days.First(care.AssessmentsCompleted, referral), "The assessment was completed on")
                .CancelledBy(Days.First(care.AssessmentsStarted, referral) is null && earlyHelp is { } helped
                    ? new Step("The child was referred to early help on {0}; no assessment was begun.", helped)
                    : null)
                .Build();
        }
    }

    private static IEnumerable<Clock?> Protection(ClockContext context, SocialCare care)
    {
        for (var index = 0; index < care.Strategies.Length; index++)
        {
            var strategy = care.Strategies[index];
            DateOnly? next = index + 1 < care.Strategies.Length ? care.Strategies[index + 1] : null;
            yield return From(Conference, context, strategy, "The strategy discussion was held on")
                .WorkingDaysAfter(15)
                .DoneOn(Days.First(care.InitialConferences, strategy, next), "The initial conference was held on")
                .CancelledBy(next is { } later ? new Step("A later strategy discussion on {0} counts instead.", later) : null)
                .Build();
        }

        foreach (var initial in care.InitialConferences)
        {
            yield return From(CoreGroup, context, initial, "The initial conference was held on")
                .WorkingDaysAfter(10)
                .DoneOn(Days.First(care.CoreGroups, initial), "The core group met on")
                .Build();
            var ended = EndOf(care, "childProtection", initial);
            foreach (var clock in Series(ReviewConference, context, initial, care.ReviewConferences, ended, "conference", Months(3), Months(6)))
            {
                yield return clock;
            }
        }

        foreach (var plan in care.Plans.Where(plan => plan.Name == "childProtection"))
        {
            var visits = care.Visits.Select(visit => visit.On).ToImmutableArray();
            foreach (var (letter, days) in new[] { ("a", 10), ("b", 20) })
            {
                foreach (var clock in Series(ProtectionVisit, context, plan.From, visits, plan.Until, "visit", Working(days), Working(days), letter))
                {
                    yield return clock;
                }
            }
        }
    }

    private static IEnumerable<Clock?> LookedAfterClocks(ClockContext context, SocialCare care, LookedAfter time)
    {
        const string began = "The child became looked after on";
        var visits = care.Visits.Select(visit => visit.On).ToImmutableArray();
        DateOnly[] placements = [time.From, .. care.PlacementMoves.Where(move => move > time.From && !(move > time.Until)).Distinct()];
        for (var index = 0; index < placements.Length; index++)
        {
            var ended = index + 1 < placements.Length ? placements[index + 1] : time.Until;
            foreach (var clock in Series(PlacementVisit, context, placements[index], visits, ended, "visit", Weeks(1), Weeks(6)))
            {
                yield return clock;
            }
        }

        foreach (var clock in Series(LookedAfterReview, context, time.From, care.LookedAfterReviews, time.Until, "review", Working(20), Months(3), null, Months(6)))
        {
            yield return clock;
        }

        yield return From(InitialHealth, context, time.From, began)
            .WorkingDaysAfter(20)
            .DoneOn(Days.First(care.InitialHealth, time.From), "The assessment was made on")
            .CancelledBy(Ended(time.Until))
            .Build();
        yield return From(CarePlan, context, time.From, began)
            .WorkingDaysAfter(10)
            .DoneOn(Days.First([.. care.Plans.Where(plan => plan.Name == "lookedAfter").Select(plan => plan.From)], time.From), "The care plan was made on")
            .CancelledBy(Ended(time.Until))
            .Build();
        foreach (var clock in HealthReviews(context, care, time))
        {
            yield return clock;
        }
    }

    private static IEnumerable<Clock?> HealthReviews(ClockContext context, SocialCare care, LookedAfter time)
    {
        if (Days.First(care.InitialHealth, time.From) is not { } initial || context.Person.Details?.Born is not { } born)
        {
            return [];
        }

        (DateOnly Due, string Words) Interval(DateOnly day) =>
            Age.On(born, day) < 5 ? (Counting.MonthsAfter(day, 6), "6 months (under 5)") : (Counting.MonthsAfter(day, 12), "12 months (5 or over)");
        return Series(ReviewHealth, context, initial, care.ReviewHealth, time.Until, "health assessment", Interval, Interval, "");
    }

    private static IEnumerable<Clock?> SupervisionClocks(ClockContext context, SocialCare care) => care.Plans.IsEmpty
        ? []
        : Series(
            Supervision,
            context,
            care.Plans[0].From,
            care.Supervisions,
            care.Plans.Any(plan => plan.Until is null) ? null : care.Plans.Max(plan => plan.Until),
            "supervision",
            Weeks(4),
            Weeks(4),
            "");

    /// <summary>A first limit from a beginning, then a limit from each act to the next.</summary>
    private static IEnumerable<Clock?> Series(
        Rule rule,
        ClockContext context,
        DateOnly from,
        ImmutableArray<DateOnly> acts,
        DateOnly? ended,
        string what,
        Func<DateOnly, (DateOnly Due, string Words)> first,
        Func<DateOnly, (DateOnly Due, string Words)> second,
        string? letter = null,
        Func<DateOnly, (DateOnly Due, string Words)>? later = null)
    {
        var days = acts.Where(act => act > from && !(act > ended)).Distinct().ToArray();
        for (var index = 0; index <= days.Length; index++)
        {
            var start = index == 0 ? from : days[index - 1];
            var (due, words) = index switch { 0 => first(start), 1 => second(start), _ => (later ?? second)(start) };
            var id = letter ?? (index == 0 ? "a" : index == 1 || later is null ? "b" : "c");
            yield return From(rule, context, start, index == 0 ? "It began on" : $"The last {what} was on")
                .Limb(id, rule.Title)
                .UntilWorkingDay(due, new Step(words + " after that: {0}.", due))
                .DoneOn(index < days.Length ? days[index] : null, $"The next {what} was on")
                .CancelledBy(Ended(ended))
                .Build();
        }
    }

    private static ClockBuilder From(Rule rule, ClockContext context, DateOnly day, string what) =>
        new ClockBuilder(rule, context).About(Served.Iso(day)).Starting(day, what).CancelledBy(context.Died());

    private static Step? Ended(DateOnly? day) => day is { } ended ? new Step("It ended on {0}: nothing more is due.", ended) : null;

    private static DateOnly? EndOf(SocialCare care, string plan, DateOnly from) =>
        care.Plans.FirstOrDefault(item => item.Name == plan && item.From >= from).Until;

    private static Func<DateOnly, (DateOnly Due, string Words)> Weeks(int weeks) =>
        day => (Counting.WithinWeeks(day, weeks), weeks == 1 ? "1 week" : $"{weeks} weeks");

    private static Func<DateOnly, (DateOnly Due, string Words)> Months(int months) => day => (Counting.MonthsAfter(day, months), $"{months} months");

    private static Func<DateOnly, (DateOnly Due, string Words)> Working(int days) =>
        day => (WorkingDays.England.After(day, days), $"{days} working days");

    private static Rule Guidance(string id, string title, string trigger, string limit, string unit) =>
        new(id, title, Tier.Guidance, WorkingTogether, trigger, limit) { Unit = unit, Confidence = Confidence.FoundSecondHand, InForceFrom = Regulations };

    private static Rule Law(string id, string title, string regulation, string trigger, string limit, string unit) =>
        new(id, title, Tier.Law, $"{CarePlanning}, {regulation}", trigger, limit) { Unit = unit, InForceFrom = Regulations };
}
