using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>The Tribunal: HESC Rules 2008; SEND Regulations 2014 regs 43–45; SI 2017/1306 (statutory.md 1I).</summary>
internal static class TribunalRules
{
    private const string Decision = "written notice of an appealable decision is sent";
    private const string OrderMade = "the Tribunal's order";
    private const string Conceded = "the authority tells the Tribunal that it will not oppose, before its response";
    private static readonly string[] Excused = ["X-T2"];

    // Reg 45 was substituted by SI 2015/359; before that the limit was 4 weeks for all.
    private static readonly DateOnly Regulation45 = new(2015, 3, 23);

    public static readonly Rule Appeal = new(
        "TB-01", "Time for the family to appeal", Tier.Law, "HESC Rules 2008, r.20(1)(c), r.12", Decision, "the later of 2 months, and 1 month from the mediation certificate")
    { Unit = "months", Binds = Binds.Family, IsWork = false, Notes = "Then rolled by r.12: TB-02, TB-03." };

    public static readonly Rule SetAside = new(
        "TB-02", "A limit in August or from 25 December to 1 January", Tier.Law, "HESC Rules 2008, r.12(3)(a)", "TB-01 falls there", "the first working day after")
    { Kind = LimitKind.Duty, Binds = Binds.Family, Notes = "Part of TB-01's date." };

    public static readonly Rule NextWorkingDay = new(
        "TB-03", "A limit that is not a working day", Tier.Law, "HESC Rules 2008, r.12(1), (2)", "an act under the Rules", "the next working day, by 5 pm")
    { Kind = LimitKind.Duty, Notes = "Part of TB-01's date. It never moves a limit of the SEND Regulations." };

    public static readonly Rule Respond = new(
        "TB-04", "Respond to the appeal", Tier.Law, "HESC Rules 2008, r.21, r.12(3)(b)", "the authority receives the appeal", "30 working days")
    { Unit = "tribunal working days", Confidence = Confidence.FoundSecondHand, Notes = "No day of August or from 25 December to 1 January counts. A date on the directions overrides." };

    public static readonly Rule CeaseNow = Order("TB-05", "Cease the plan: the appeal was dismissed", "44(2)(a)", "at once") with { Exceptions = [] };
    public static readonly Rule Assess = Order("TB-06", "Notify that the ordered assessment will be made", "44(2)(b)", "2 weeks");
    public static readonly Rule AssessNoPlan = Order("TB-06a", "Notify a decision not to issue a plan after the ordered assessment", "44(2)(b)(i)", "10 weeks");
    public static readonly Rule AssessPlan = Order("TB-06b", "Issue the plan after the ordered assessment", "44(2)(b)(ii)", "14 weeks");
    public static readonly Rule Make = Order("TB-07", "Make the plan ordered", "44(2)(c)", "draft 5 weeks, final 11 weeks");
    public static readonly Rule Reconsider = Order("TB-08", "Reconsider as ordered", "44(2)(d)", "2 weeks") with { Confidence = Confidence.ToBeConfirmed };
    public static readonly Rule Contents = Order("TB-09", "Amend the plan as ordered", "44(2)(e)", "5 weeks");
    public static readonly Rule School = Order("TB-10", "Name the school ordered", "44(2)(f)", "2 weeks") with { Notes = "Where contents were ordered too, TB-09 carries the whole plan." };
    public static readonly Rule Continue = Order("TB-11", "Go on maintaining the plan", "44(2)(g)", "at once") with { Exceptions = [] };
    public static readonly Rule ContinueAndAmend = Order("TB-12", "Go on maintaining the plan and amend it", "44(2)(h)", "5 weeks") with { Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule Directed = new(
        "TB-13", "Carry out the order by the day the Tribunal directed", Tier.Law, "SEND Regulations 2014, reg 44(1)", "the Tribunal directs another date", "that day")
    { Unit = "date", Confidence = Confidence.FoundSecondHand, Exceptions = Excused, IsWork = false, Notes = "The clock of the order itself takes the directed day; this one shows it beside." };

    public static readonly Rule NotOpposed = new(
        "TB-20", "An appeal not opposed counts as determined for the family", Tier.Law, "SEND Regulations 2014, reg 45(1), (2)", Conceded, "TB-21 to TB-25")
    { Kind = LimitKind.Duty, InForceFrom = Regulation45 };

    public static readonly Rule UnopposedAssess = Unopposed("TB-21", "Assess: the appeal is not opposed", "45(3), (3A)", "2, 10 and 14 weeks") with { Confidence = Confidence.Found };
    public static readonly Rule UnopposedContents = Unopposed("TB-22", "Amend the plan: the appeal is not opposed", "45(4)", "5 weeks") with { Confidence = Confidence.Found };
    public static readonly Rule UnopposedSchool = Unopposed("TB-23", "Name the school: the appeal is not opposed", "45(5)", "2 weeks");
    public static readonly Rule UnopposedMake = Unopposed("TB-24", "Make the plan: the appeal is not opposed", "45(6)", "draft 5 weeks, final 11 weeks");
    public static readonly Rule UnopposedCease = Unopposed("TB-25", "Go on maintaining the plan: the appeal is not opposed", "45(7)", "at once") with { Exceptions = [] };

    public static readonly Rule UnopposedExceptions = new(
        "TB-26", "Exceptions to the limits of an unopposed appeal", Tier.Law, "SEND Regulations 2014, reg 45", "absence of 2 weeks, exceptional circumstances", "X-T2")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand, InForceFrom = Regulation45 };

    public static readonly Rule Recommendation = new(
        "TB-30", "Answer the Tribunal's recommendation on health or social care", Tier.Law, "SI 2017/1306, regs 6, 7", "a recommendation", "5 weeks")
    { Unit = "weeks", Binds = Binds.HealthBody, Confidence = Confidence.ToBeConfirmed, InForceFrom = new DateOnly(2018, 4, 3) };

    public static readonly Rule RecommendationCopy = new(
        "TB-31", "Send the answers to the Secretary of State", Tier.Law, "SI 2017/1306", "the answer to a recommendation", "1 week")
    { Unit = "weeks", Confidence = Confidence.ToBeConfirmed, InForceFrom = new DateOnly(2018, 4, 3) };

    public static readonly Rule Directions = new(
        "TB-32", "Hearing timetable and evidence", Tier.Law, "Tribunal directions", "the appeal is registered", "as directed")
    { Kind = LimitKind.Duty };

    public static IReadOnlyList<Rule> All { get; } =
    [
        Appeal, SetAside, NextWorkingDay, Respond, CeaseNow, Assess, AssessNoPlan, AssessPlan, Make, Reconsider, Contents, School, Continue,
        ContinueAndAmend, Directed, NotOpposed, UnopposedAssess, UnopposedContents, UnopposedSchool, UnopposedMake, UnopposedCease,
        UnopposedExceptions, Recommendation, RecommendationCopy, Directions,
    ];

    private static readonly OrderRules ByTribunal = new(
        One(Assess), One(AssessNoPlan), One(AssessPlan), new Limb(Make, "a", "Send the draft of the plan ordered"), new Limb(Make, "b", "Issue the plan ordered"),
        One(Reconsider), One(Contents), One(School), One(Continue), One(ContinueAndAmend), null);

    private static readonly OrderRules ByConcession = new(
        new Limb(UnopposedAssess, "a", "Notify that the assessment will be made"),
        new Limb(UnopposedAssess, "b", "Notify a decision not to issue a plan"),
        new Limb(UnopposedAssess, "c", "Issue the plan after the assessment"),
        new Limb(UnopposedMake, "a", "Send the draft of the plan"),
        new Limb(UnopposedMake, "b", "Issue the plan"),
        One(UnopposedContents), One(UnopposedContents), One(UnopposedSchool), One(UnopposedCease), One(UnopposedCease), null);

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        foreach (var clock in AppealTimes(context))
        {
            yield return clock;
        }

        foreach (var appeal in context.Case.Appeals)
        {
            yield return RespondClock(context, appeal);
            yield return RecommendationClock(context, appeal);
            yield return CopyClock(context, appeal);
        }

        foreach (var ordered in Ordered.Outcomes(context.Case).Where(ordered => ordered.Source != OrderSource.Agreement))
        {
            foreach (var clock in OrderClocks.Of(context, ordered, ordered.Source == OrderSource.Tribunal ? ByTribunal : ByConcession))
            {
                yield return clock;
                if (ordered.ByDate is { } directed && clock is { Due: { } due } && due == directed)
                {
                    yield return clock with { Rule = Directed, Id = Directed.Id, Title = Directed.Title };
                }
            }

            if (ordered.To == "cease")
            {
                yield return CeaseClock(CeaseNow, context, ordered);
                yield return CeaseClock(CeasingRules.Dismissed, context, ordered);
            }
        }
    }

    private static IEnumerable<Clock?> AppealTimes(ClockContext context)
    {
        var @case = context.Case;
        var decisions = Appealable.Of(@case);
        foreach (var decision in decisions)
        {
            var appeal = @case.Appeals.FirstOrDefault(appeal => ReferenceEquals(Appealable.Against(decisions, appeal), decision));
            var two = Counting.MonthsAfter(decision.On, 2);
            var due = decision.AppealDue(@case, decisions);
            var builder = new ClockBuilder(Appeal, context)
                .About(decision.Subject)
                .Starting(decision.On, decision.Words)
                .Say(new Step("2 months after that: {0}.", two));
            if (decision.Certificate(@case, decisions) is { } certificate)
            {
                builder.Say(new Step(
                    "The mediation certificate was issued on {0}; 1 month after that: {1}. The later day counts.",
                    certificate,
                    Counting.MonthsAfter(certificate, 1)));
            }

            yield return builder
                .UntilWorkingDay(due, new Step("With August, Christmas and days that are not working days set aside (r.12): {0}.", due))
                .DoneOn(appeal?.Registered, "An appeal was registered on")
                .CancelledBy(context.Died())
                .Build();
        }
    }

    private static Clock? RespondClock(ClockContext context, Appeal appeal)
    {
        if (appeal.ReceivedByAuthority is not { } received)
        {
            return null;
        }

        var due = TribunalCalendar.WorkingDaysAfter(received, 30);
        return new ClockBuilder(Respond, context)
            .About(appeal.Id)
            .Starting(received, "The authority received the appeal on")
            .UntilWorkingDay(due, new Step("30 working days after that, leaving out August and 25 December to 1 January: {0}.", due))
            .DoneOn(appeal.Responded, "The authority responded on")
            .CancelledBy(appeal.NotOpposed is { } conceded ? new Step("The Tribunal was told on {0} that the appeal is not opposed: no response is due.", conceded) : null)
            .CancelledBy(appeal.Withdrawn is { } withdrawn ? new Step("The appeal was withdrawn on {0}.", withdrawn) : null)
            .PassedBy(appeal.Heard.IsEmpty ? null : appeal.Heard[0], "The appeal was heard")
            .PassedBy(appeal.Decided?.On, "The appeal was decided")
            .Build();
    }

    private static Clock? RecommendationClock(ClockContext context, Appeal appeal) => appeal.Decided is { Recommendation: true } decided
        ? new ClockBuilder(Recommendation, context)
            .About(appeal.Id)
            .Starting(decided.On, "The Tribunal made a recommendation on")
            .Weeks(5)
            .DoneOn(appeal.RecommendationResponded, "It was answered on")
            .CancelledBy(context.PlanEnded())
            .Build()
        : null;

    private static Clock? CopyClock(ClockContext context, Appeal appeal) => appeal.RecommendationResponded is { } responded
        ? new ClockBuilder(RecommendationCopy, context)
            .About(appeal.Id)
            .Starting(responded, "The recommendation was answered on")
            .Weeks(1)
            .DoneOn(appeal.RecommendationCopied, "The answer was sent on")
            .Build()
        : null;

    private static Clock? CeaseClock(Rule rule, ClockContext context, Ordered ordered) => new ClockBuilder(rule, context)
        .About(ordered.Subject)
        .Starting(ordered.On, "The Tribunal dismissed the appeal against ceasing on")
        .Until(ordered.On, new Step("At once: {0}.", ordered.On))
        .DoneOn(Days.First(context.Case.Ceased, cease => cease.On), "The plan ceased on")
        .CancelledBy(context.PlanEnded())
        .Build();

    private static Rule Order(string id, string title, string paragraph, string limit) =>
        new(id, title, Tier.Law, "SEND Regulations 2014, reg " + paragraph, OrderMade, limit)
        { Unit = limit == "at once" ? "date" : "weeks", Confidence = Confidence.FoundSecondHand, Exceptions = Excused };

    private static Rule Unopposed(string id, string title, string paragraph, string limit) =>
        new(id, title, Tier.Law, "SEND Regulations 2014, reg " + paragraph, Conceded, limit)
        { Unit = limit == "at once" ? "date" : "weeks", Confidence = Confidence.FoundSecondHand, Exceptions = Excused, InForceFrom = Regulation45 };

    private static Limb One(Rule rule) => new(rule, "", rule.Title);
}
