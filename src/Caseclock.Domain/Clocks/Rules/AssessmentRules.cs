using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Request, assessment, plan: Children and Families Act 2014 ss.36–40, SEND Regulations 2014 regs 3–14 (statutory.md 1A).</summary>
internal static class AssessmentRules
{
    private static readonly string[] Regulation5 = ["X-SCH", "X-EY", "X-EPC", "X-ABS", "X-CV19"];
    private static readonly string[] Regulation8 = ["X-EPC", "X-ABS", "X-APPT", "X-CV19"];
    private const string Request = "the request is received, or the authority becomes responsible";

    public static readonly Rule Received = new(
        "EHC-00", "A request starts the clocks", Tier.Law, "SEND Regulations 2014, regs 5(1), 10(1), 13(2); Children and Families Act 2014, ss.24, 36", Request, "none")
    {
        Kind = LimitKind.Duty,
        Notes = "Whoever receives it, in whatever form, with or without forms, panel or school information (P6, P7: the same day, and the clock runs).",
    };

    public static readonly Rule ConsultFamily = new(
        "EHC-00a", "Consult the parent or young person", Tier.Law, "SEND Regulations 2014, reg 3", Request, "as soon as practicable")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule NotifyOthers = new(
        "EHC-00b", "Tell the health body, social care and the school that an assessment is considered", Tier.Law, "SEND Regulations 2014, reg 4(2)", "the authority considers whether to assess", "no number of days")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule Decide = new(
        "EHC-01", "Decide whether to assess", Tier.Law, "SEND Regulations 2014, reg 5(1)", Request, "6 weeks")
    { Unit = "weeks", Exceptions = Regulation5, Notes = "As soon as practicable and in any event within 6 weeks of day 0." };

    public static readonly Rule DecideNotifyOthers = new(
        "EHC-01a", "Notify the health body, social care and the school of the decision", Tier.Law, "SEND Regulations 2014, reg 5(2)", "the decision whether to assess", "with the decision")
    { Kind = LimitKind.Duty };

    public static readonly Rule RefusalContent = new(
        "EHC-01b", "A refusal to assess states appeal rights, time limits, mediation, disagreement resolution and advice", Tier.Law, "SEND Regulations 2014, reg 5(3)(a)–(d)", "a refusal to assess", "with the decision")
    { Kind = LimitKind.Duty };

    public static readonly Rule NotNecessary = new(
        "EHC-01c", "Notify that an assessment is not necessary", Tier.Law, "SEND Regulations 2014, reg 4(1); Children and Families Act 2014, s.36(5)", Request, "6 weeks")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed, Notes = "Treated as a refusal to assess: EHC-01 carries it." };

    public static readonly Rule GiveAdvice = new(
        "EHC-02", "Give advice", Tier.Law, "SEND Regulations 2014, reg 8(1)", "each body receives the authority's request for advice", "6 weeks")
    {
        Unit = "weeks",
        Binds = Binds.Body,
        Exceptions = Regulation8,
        Confidence = Confidence.FoundSecondHand,
        Notes = "Per body, from the day that body received the request. A missed appointment made by the body excuses it (X-APPT); a school closure does not. A parent asked for views is not bound.",
    };

    public static readonly Rule SeekAdvice = new(
        "EHC-02a", "Seek the advice that reg 6(1) lists", Tier.Law, "SEND Regulations 2014, reg 6(1), (4)", "the decision to assess", "no number of days")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand, Notes = "Not advice already given, where giver, authority and family all find it enough." };

    public static readonly Rule NoPlan = new(
        "EHC-03", "Notify a decision not to issue a plan", Tier.Law, "SEND Regulations 2014, reg 10(1)", Request, "16 weeks")
    { Unit = "weeks", Exceptions = Regulation5, Notes = "Nothing is due once a draft or a plan is issued." };

    public static readonly Rule NoPlanContent = new(
        "EHC-03a", "Notify the health body and the school; state appeal rights", Tier.Law, "SEND Regulations 2014, reg 10(2), (3)", "a decision not to issue a plan", "with the decision")
    { Kind = LimitKind.Duty };

    public static readonly Rule DraftTarget = new(
        "EHC-03b", "Send the draft plan", Tier.Practice, "Published practice: the draft at 16 weeks, so that 15 days and consultation fit before 20", Request, "16 weeks")
    { Unit = "weeks", Confidence = Confidence.FoundSecondHand, Notes = "No statutory limit of its own: a local target, never a breach." };

    public static readonly Rule DraftWindow = new(
        "EHC-04", "Leave the family 15 days for views on the draft", Tier.Law, "SEND Regulations 2014, reg 13(1)(a); Children and Families Act 2014, s.38(2), (4)", "the draft is served", "at least 15 days, beginning with that day")
    { Unit = "days, inclusive", Kind = LimitKind.MinimumWindow, IsWork = false };

    public static readonly Rule DraftAgain = new(
        "EHC-04a", "A draft sent again with changes opens a new window", Tier.Law, "SEND Code of Practice, 9.125", "the authority re-issues the draft", "EHC-04 again")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand, Notes = "Each draft has an EHC-04 clock; the 20 weeks do not move." };

    public static readonly Rule DraftMeeting = new(
        "EHC-04b", "Arrange a meeting about the draft when asked", Tier.Law, "SEND Regulations 2014, reg 13(1)(a)(ii)", "the family asks for one in the window", "no number of days")
    { Kind = LimitKind.Duty };

    public static readonly Rule ConsultationReply = new(
        "EHC-05", "Reply to a consultation", Tier.Guidance, "SEND Code of Practice, 9.83", "the authority consults a school or college", "15 days")
    {
        Unit = "days",
        Binds = Binds.Setting,
        Confidence = Confidence.FoundSecondHand,
        Policies = ["P10"],
        Notes = "The authority must decide also without a reply.",
    };

    public static readonly Rule IssuePlan = new(
        "EHC-06", "Issue the plan", Tier.Law, "SEND Regulations 2014, reg 13(2)", Request, "20 weeks")
    { Unit = "weeks", Exceptions = Regulation5, Notes = "The finalised plan is sent to the family, the named institution and the health body. Day 140 is in time." };

    public static readonly Rule IssueContent = new(
        "EHC-06a", "The plan is sent with notice of appeal rights, mediation and advice", Tier.Law, "SEND Regulations 2014, reg 14; Children and Families Act 2014, s.51", "the plan is issued", "with the plan")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule Provision = new(
        "EHC-06b", "Secure the provision", Tier.Law, "Children and Families Act 2014, s.42(2); BA v Nottinghamshire [2021] EWHC 1348 (Admin)", "the plan is issued", "at once")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule NewAuthority = new(
        "EHC-07", "A move during the assessment starts a new clock in the new authority", Tier.Law, "SEN2 guide; Children and Families Act 2014, s.24", "another authority becomes responsible before there is a plan", "EHC-00 there")
    { Kind = LimitKind.Duty, Confidence = Confidence.FoundSecondHand, Notes = "Here the clocks are cancelled; decisions do not transfer." };

    public static IReadOnlyList<Rule> All { get; } =
    [
        Received, ConsultFamily, NotifyOthers, Decide, DecideNotifyOthers, RefusalContent, NotNecessary, GiveAdvice, SeekAdvice, NoPlan,
        NoPlanContent, DraftTarget, DraftWindow, DraftAgain, DraftMeeting, ConsultationReply, IssuePlan, IssueContent, Provision, NewAuthority,
    ];

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        if (context.Case.Received is { } received)
        {
            var custody = context.Case.Custody;
            yield return DecideClock(custody ? DetainedRules.Decide : Decide, context, received);
            yield return NoPlanClock(custody ? DetainedRules.NoPlan : NoPlan, context, received);
            yield return DraftTargetClock(context, received);
            yield return IssueClock(custody ? DetainedRules.IssuePlan : IssuePlan, context, received);
        }

        foreach (var clock in AdviceClocks(context).Concat(DraftWindows(context)).Concat(ConsultationClocks(context)))
        {
            yield return clock;
        }
    }

    private static ClockBuilder FromRequest(Rule rule, ClockContext context, DateOnly received)
    {
        var builder = new ClockBuilder(rule, context)
            .Starting(received, context.Case.BecameResponsible ? "The authority became responsible on" : "The request was received on");
        if (context.Case.Requests[^1] is var again && again > received)
        {
            builder.Say(new Step("It was asked for again on {0}; the clock runs from the earliest.", again));
        }

        return builder;
    }

    private static Clock? DecideClock(Rule rule, ClockContext context, DateOnly received)
    {
        return FromRequest(rule, context, received)
            .Weeks(6)
            .DoneOn(Days.First(context.Case.AssessmentDecisions, decision => decision.On, context.Since), "The decision was notified on")
            .SupersededBy(Replacing(context))
            .CancelledBy(context.RequestEnded())
            .PassedBy(Days.First(context.Case.Advice, advice => advice.Requested, context.Since), "Advice was asked for")
            .PassedBy(FirstDraft(context.Case, context.Since), "A draft was sent")
            .PassedBy(Days.First(context.Case.Refusals, context.Since), "A refusal to issue was notified")
            .PassedBy(Days.First(context.Case.PlansIssued, context.Since), "The plan was issued")
            .PassedBy(PlanInForce(context), "A plan was in force")
            .Build();
    }

    private static Clock? NoPlanClock(Rule rule, ClockContext context, DateOnly received)
    {
        var @case = context.Case;
        return FromRequest(rule, context, received)
            .Weeks(16)
            .DoneOn(Days.First(@case.Refusals, context.Since), "The decision not to issue a plan was notified on")
            .SupersededBy(Replacing(context))
            .CancelledBy(RefusedToAssess(context))
            .CancelledBy(FirstDraft(@case, context.Since) is { } drafted
                ? new Step("A draft plan was sent on {0}, so a plan is to be issued and no refusal is due.", drafted)
                : null)
            .CancelledBy(Days.First(@case.PlansIssued, context.Since) is { } issued
                ? new Step("A plan was issued on {0}, so no refusal is due.", issued)
                : null)
            .CancelledBy(PlanInForce(context) is { } inForce ? new Step("A plan was in force on {0}, so no refusal is due.", inForce) : null)
            .CancelledBy(context.RequestEnded())
            .Build();
    }

    private static Clock? DraftTargetClock(ClockContext context, DateOnly received)
    {
        var @case = context.Case;
        return FromRequest(DraftTarget, context, received)
            .Weeks(16)
            .DoneOn(FirstDraft(@case, context.Since), "The draft was sent on")
            .SupersededBy(Replacing(context))
            .CancelledBy(RefusedToAssess(context))
            .CancelledBy(Days.First(@case.Refusals, context.Since) is { } refused
                ? new Step("A plan was refused on {0}: no draft is due.", refused)
                : null)
            .CancelledBy(context.RequestEnded())
            .PassedBy(Days.First(@case.PlansIssued, context.Since), "The plan was issued")
            .PassedBy(PlanInForce(context), "A plan was in force")
            .Build();
    }

    private static Clock? IssueClock(Rule rule, ClockContext context, DateOnly received)
    {
        var @case = context.Case;
        return FromRequest(rule, context, received)
            .Weeks(20)
            .DoneOn(Days.First(@case.PlansIssued, context.Since), "The plan was issued on")
            .SupersededBy(Replacing(context))
            .CancelledBy(RefusedToAssess(context))
            .CancelledBy(RefusedToIssue(context))
            .CancelledBy(context.RequestEnded())
            .PassedBy(PlanInForce(context), "A plan was in force")
            .Build();
    }

    // A later yes with no order or agreement between brings the original dates back: nothing in the law restarts them.
    private static Step? RefusedToAssess(ClockContext context) =>
        context.Case.AssessmentDecisions is [.., { Yes: false } last] && last.On >= context.Since
            ? new Step("The decision not to assess was notified on {0}: nothing more is due.", last.On)
            : null;

    // So does a draft sent after a refusal to issue.
    private static Step? RefusedToIssue(ClockContext context) =>
        context.Case.Refusals is [.., var last] && last >= context.Since && FirstDraft(context.Case, last) is null
            ? new Step("The decision not to issue a plan was notified on {0}: no plan is due.", last)
            : null;

    /// <summary>The first thing recorded that only a plan in force can have; null when there is none.</summary>
    private static DateOnly? PlanInForce(ClockContext context)
    {
        var @case = context.Case;
        var first = Days.Earliest(Days.First(@case.PlansAmended, context.Since), Days.First(@case.ReviewsMet, met => met.On, context.Since));
        first = Days.Earliest(first, Days.First(@case.ReviewsDecided, decided => decided.On, context.Since));
        first = Days.Earliest(first, Days.First(@case.AmendmentNotices, notice => notice.On, context.Since));
        first = Days.Earliest(first, Days.First(@case.CeaseDecisions, context.Since));
        return Days.Earliest(first, Days.First(@case.Ceased, cease => cease.On, context.Since));
    }

    /// <summary>The order, unopposed appeal or agreement that put other limits in place of the request's own; null when there is none.</summary>
    private static Step? Replacing(ClockContext context)
    {
        // What was ordered of a plan already issued (a re-assessment) leaves the limits of the request as they were.
        var issued = Days.First(context.Case.PlansIssued, context.Since);
        foreach (var outcome in Ordered.Outcomes(context.Case))
        {
            if (outcome.To is "assess" or "make" or "reconsider" && outcome.On >= context.Since && !(issued < outcome.On))
            {
                return new Step("{0} of {1} put other limits in place of this one.", outcome.Words, outcome.On);
            }
        }

        return null;
    }

    private static IEnumerable<Clock?> AdviceClocks(ClockContext context)
    {
        foreach (var advice in context.Case.Advice)
        {
            if (advice.Agency != "parent")
            {
                yield return ReassessmentRules.Covers(context.Case, advice)
                    ? AdviceClock(ReassessmentRules.GiveAdvice, context, advice, context.PlanEnded())
                    : AdviceClock(GiveAdvice, context, advice, AdviceRefused(context, advice) ?? context.RequestEnded());
            }
        }
    }

    private static Step? AdviceRefused(ClockContext context, Advice advice) =>
        context.Case.AssessmentDecisions is [.., var last] && last.On >= advice.Requested ? RefusedToAssess(context) : null;

    private static Clock? AdviceClock(Rule rule, ClockContext context, Advice advice, Step? ended)
    {
        var @case = context.Case;
        return new ClockBuilder(rule, context)
            .About(advice.Id)
            .Starting(advice.ReceivedByBody, "The body received the request for advice on")
            .Weeks(6)
            .DoneOn(advice.Received, "The advice was received on")
            .CancelledBy(ended)
            .PassedBy(Days.First(@case.Refusals, advice.Requested), "A refusal to issue was notified")
            .PassedBy(Days.First(@case.PlansIssued, advice.Requested), "The plan was issued")
            .PassedBy(Days.First(@case.PlansAmended, advice.Requested), "The amended plan was issued")
            .PassedBy(FirstDraft(@case, advice.Requested), "A draft was sent")
            .Excusing((started, due) => MissedAppointment(advice, started, due))
            .Build();
    }

    private static ExceptionFinding? MissedAppointment(Advice advice, DateOnly started, DateOnly due)
    {
        foreach (var missed in advice.MissedAppointments)
        {
            if (missed >= started && missed <= due)
            {
                return new ExceptionFinding(
                    "X-APPT",
                    true,
                    new Step("An appointment made by the body was missed on {0}, within its six weeks: reg 8(2) excuses it.", missed));
            }
        }

        return advice.MissedAppointments is [.., var last]
            ? new ExceptionFinding("X-APPT", false, new Step("An appointment was missed on {0}, outside the six weeks: it excuses nothing.", last))
            : null;
    }

    private static IEnumerable<Clock?> DraftWindows(ClockContext context)
    {
        var @case = context.Case;
        var rule = @case.Custody ? DetainedRules.DraftWindow : DraftWindow;
        for (var index = 0; index < @case.Drafts.Length; index++)
        {
            var draft = @case.Drafts[index];
            var next = index + 1 < @case.Drafts.Length ? @case.Drafts[index + 1].On : (DateOnly?)null;
            var builder = Served.Window(rule, context, draft, "The draft was", 15)
                .About(@case.Drafts.Length > 1 ? Served.Iso(draft.On) : null);
            yield return next is { } again && again <= Served.Window(draft, 15)
                ? builder.CancelledBy(new Step("The draft was sent again on {0}, with a window of its own.", again)).Build()
                : builder.NotBefore(
                    Days.Earliest(Days.First(@case.PlansIssued, draft.On), Days.First(@case.PlansAmended, draft.On)),
                    "The plan was issued on",
                    Days.First(@case.Representations, draft.On))
                    .CancelledBy(context.RequestEnded())
                    .Build();
        }
    }

    private static IEnumerable<Clock?> ConsultationClocks(ClockContext context)
    {
        foreach (var consultation in context.Case.Consultations)
        {
            var @case = context.Case;
            yield return new ClockBuilder(ConsultationReply, context)
                .About(consultation.Setting)
                .Starting(consultation.On, "The setting was consulted on")
                .Days(15)
                .Policy("P10", "calendar days")
                .DoneOn(consultation.Replied, "It replied on")
                .CancelledBy(@case.PlanBegan is null ? context.RequestEnded() : context.PlanEnded())
                .PassedBy(Days.First(@case.PlansIssued, consultation.On), "The plan was issued")
                .PassedBy(Days.First(@case.PlansAmended, consultation.On), "The amended plan was issued")
                .Build();
        }
    }

    private static DateOnly? FirstDraft(Case @case, DateOnly from) => Days.First(@case.Drafts, draft => draft.On, from);
}
