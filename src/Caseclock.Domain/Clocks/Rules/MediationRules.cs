using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Mediation: Children and Families Act 2014 ss.52–57, SEND Regulations 2014 regs 32–42 (statutory.md 1H).</summary>
internal static class MediationRules
{
    public static readonly Rule Contact = new(
        "ME-01", "Time for the family to contact the mediation adviser", Tier.Law, "SEND Regulations 2014, reg 33", "the authority's written notice is sent", "2 months")
    { Unit = "months", Binds = Binds.Family, IsWork = false };

    public static readonly Rule CertificateUnwanted = new(
        "ME-02", "Certificate where mediation is not wanted", Tier.Law, "SEND Regulations 2014, reg 34", "the family tells the adviser that mediation is not wanted", "3 working days")
    { Kind = LimitKind.Duty, Unit = "working days", Binds = Binds.Body, Confidence = Confidence.FoundSecondHand, Notes = "The authority is not told the day, so no clock is kept." };

    public static readonly Rule Arrange = new(
        "ME-03", "Arrange mediation and take part", Tier.Law, "SEND Regulations 2014, regs 35–38", "the family tells the authority that it wants mediation", "30 days")
    { Unit = "days", Confidence = Confidence.FoundSecondHand };

    public static readonly Rule ArrangeHealth = new(
        "ME-04", "Arrange mediation on health provision", Tier.Law, "SEND Regulations 2014, reg 36", "the authority tells the health body", "30 days")
    { Unit = "days", Binds = Binds.HealthBody, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule TellHealthBody = new(
        "ME-05", "Tell the health body that health provision is in dispute", Tier.Law, "SEND Regulations 2014, reg 36", "the family raises health provision", "3 working days")
    { Unit = "working days", Confidence = Confidence.FoundSecondHand };

    public static readonly Rule DateNotice = new(
        "ME-06", "Tell the family date and place of mediation", Tier.Law, "SEND Code of Practice, chapter 11", "mediation is arranged", "at least 5 working days before")
    { Kind = LimitKind.Duty, Unit = "working days before", Confidence = Confidence.FoundSecondHand };

    public static readonly Rule CertificateUnable = new(
        "ME-07", "Certificate where mediation cannot be arranged", Tier.Law, "SEND Regulations 2014, reg 39", "the adviser is told that it cannot be arranged", "3 working days")
    { Unit = "working days", Binds = Binds.Body, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule CertificateHeld = new(
        "ME-08", "Certificate after mediation", Tier.Law, "SEND Regulations 2014, reg 39", "mediation is concluded", "3 working days")
    { Unit = "working days", Binds = Binds.Body, Confidence = Confidence.FoundSecondHand };

    public static readonly Rule Agreement = new(
        "ME-09", "Carry out the mediation agreement", Tier.Law, "SEND Regulations 2014, regs 42(2), 44", "an agreement on something that could be appealed", "as if it were a tribunal order")
    { Unit = "weeks", Exceptions = ["X-T2"] };

    public static readonly Rule OtherAgreement = new(
        "ME-10", "Do what else was agreed at mediation", Tier.Law, "SEND Regulations 2014, reg 42(3)", "an agreement on something that could not be appealed", "2 weeks")
    { Unit = "weeks" };

    public static readonly Rule HealthBodyNotifies = new(
        "ME-11", "The health body tells the authority of an agreement it was not party to", Tier.Law, "SEND Regulations 2014, reg 42(4)", "the agreement", "1 week")
    { Kind = LimitKind.Duty, Unit = "weeks", Binds = Binds.HealthBody };

    public static readonly Rule AgreedDate = new(
        "ME-12", "Carry out the agreement by the day the parties wrote", Tier.Law, "SEND Regulations 2014, reg 42(5)", "the parties agree another timescale in writing", "that day")
    { Unit = "date", IsWork = false, Notes = "The clock of the agreement itself takes the agreed day; this one shows it beside." };

    public static readonly Rule NoCertificate = new(
        "ME-13", "No certificate is needed to appeal only about the place", Tier.Law, "Children and Families Act 2014, s.55(2)", "an appeal only about section I", "none")
    { Kind = LimitKind.Duty, Binds = Binds.Family };

    public static IReadOnlyList<Rule> All { get; } =
    [
        Contact, CertificateUnwanted, Arrange, ArrangeHealth, TellHealthBody, DateNotice, CertificateUnable, CertificateHeld, Agreement,
        OtherAgreement, HealthBodyNotifies, AgreedDate, NoCertificate,
    ];

    private static readonly OrderRules ByAgreement = new(
        new Limb(Agreement, "a", "Notify that the agreed assessment will be made"),
        new Limb(Agreement, "b", "Notify a decision not to issue a plan after the agreed assessment"),
        new Limb(Agreement, "c", "Issue the plan after the agreed assessment"),
        new Limb(Agreement, "a", "Send the draft of the plan agreed"),
        new Limb(Agreement, "b", "Issue the plan agreed"),
        new Limb(Agreement, "", "Reconsider as agreed"),
        new Limb(Agreement, "", "Amend the plan as agreed"),
        new Limb(Agreement, "", "Name the school agreed"),
        new Limb(Agreement, "", "Go on maintaining the plan as agreed"),
        new Limb(Agreement, "", "Go on maintaining the plan and amend it as agreed"),
        new Limb(OtherAgreement, "", OtherAgreement.Title));

    public static IEnumerable<Clock?> Clocks(ClockContext context)
    {
        foreach (var clock in ContactTimes(context))
        {
            yield return clock;
        }

        foreach (var mediation in context.Case.Mediations)
        {
            yield return ArrangeClock(context, mediation);
            yield return TellClock(context, mediation);
            yield return CertificateClock(CertificateUnable, context, mediation, mediation.AdviserToldUnable, "The adviser was told that mediation cannot be arranged on");
            yield return CertificateClock(CertificateHeld, context, mediation, mediation.Held.IsEmpty ? null : mediation.Held[^1], "Mediation was held on");
        }

        foreach (var agreed in Ordered.Outcomes(context.Case).Where(ordered => ordered.Source == OrderSource.Agreement))
        {
            foreach (var clock in OrderClocks.Of(context, agreed, ByAgreement))
            {
                yield return clock;
                if (agreed.ByDate is { } day && clock is { Due: { } due } && due == day)
                {
                    yield return clock with { Rule = AgreedDate, Id = AgreedDate.Id, Title = AgreedDate.Title };
                }
            }
        }
    }

    private static IEnumerable<Clock?> ContactTimes(ClockContext context)
    {
        var decisions = Appealable.Of(context.Case);
        foreach (var decision in decisions)
        {
            var mediation = context.Case.Mediations.FirstOrDefault(item => ReferenceEquals(Appealable.Behind(decisions, item), decision));
            yield return new ClockBuilder(Contact, context)
                .About(decision.Subject)
                .Starting(decision.On, decision.Words)
                .Months(2)
                .DoneOn(Days.Earliest(mediation?.Requested, mediation?.Certificate), "The family asked for mediation on")
                .CancelledBy(context.Died())
                .Build();
        }
    }

    private static Clock? ArrangeClock(ClockContext context, Mediation mediation)
    {
        if (mediation.Requested is not { } requested)
        {
            return null;
        }

        var health = mediation.Part == "health";
        var builder = new ClockBuilder(health ? ArrangeHealth : Arrange, context).About(mediation.Id);
        builder = (health, mediation.HealthBodyTold) switch
        {
            (true, { } told) => builder.Starting(told, "The health body was told on"),
            (true, null) => builder.Starting(requested, "When the health body was told is not recorded; counted from when the authority was told, on"),
            _ => builder.Starting(requested, "The family told the authority that it wants mediation on"),
        };
        return builder
            .Days(30)
            .DoneOn(mediation.Held.IsEmpty ? null : mediation.Held[0], "Mediation was held on")
            .CancelledBy(mediation.AdviserToldUnable is { } unable ? new Step("The adviser was told on {0} that it cannot be arranged.", unable) : null)
            .CancelledBy(mediation.Certificate is { } issued ? new Step("The certificate was issued on {0} without mediation.", issued) : null)
            .PassedBy(mediation.Agreed.IsEmpty ? null : mediation.Agreed[0].On, "An agreement was made")
            .CancelledBy(context.Died())
            .Build();
    }

    private static Clock? TellClock(ClockContext context, Mediation mediation) => mediation is { Part: "health", Requested: { } requested }
        ? new ClockBuilder(TellHealthBody, context)
            .About(mediation.Id)
            .Starting(requested, "The family raised health provision on")
            .WorkingDaysAfter(3)
            .DoneOn(mediation.HealthBodyTold, "The health body was told on")
            .CancelledBy(context.Died())
            .PassedBy(mediation.Held.IsEmpty ? null : mediation.Held[0], "Mediation was held")
            .PassedBy(mediation.Certificate, "The certificate was issued")
            .Build()
        : null;

    private static Clock? CertificateClock(Rule rule, ClockContext context, Mediation mediation, DateOnly? from, string what) => from is { } day
        ? new ClockBuilder(rule, context)
            .About(mediation.Id)
            .Starting(day, what)
            .WorkingDaysAfter(3)
            .DoneOn(mediation.Certificate >= day ? mediation.Certificate : null, "The certificate was issued on")
            .Build()
        : null;
}
