using System.Collections.Immutable;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Complaints and information rights (statutory.md 1L).</summary>
internal static class RightsRules
{
    private const string Code = "Local Government and Social Care Ombudsman, Complaint Handling Code 2024";

    public static readonly Rule Ombudsman = new(
        "CO-01", "Time to complain to the Ombudsman", Tier.Law, "Local Government Act 1974, s.26B", "the matter is known", "12 months")
    { Kind = LimitKind.Duty, Unit = "months", Binds = Binds.Family, Confidence = Confidence.FoundSecondHand, Notes = "When the family knew is not the authority's to record." };

    public static readonly Rule Corporate = new(
        "CO-02", "Answer the complaint", Tier.Guidance, Code, "a complaint is received", "acknowledge 5, stage 1 10, stage 2 20 working days")
    { Unit = "working days", Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule ChildrenAct = new(
        "CO-03", "Answer the Children Act complaint", Tier.Law, "SI 2006/1738, regs 14, 17", "a complaint under the Children Act 1989 is received", "stage 1 10 (at most 20), stage 2 25 (at most 65) working days")
    { Unit = "working days", Confidence = Confidence.FoundSecondHand };

    public static readonly Rule NextStage = new(
        "CO-04", "Time for the complainant to ask for the next stage", Tier.Guidance, "SI 2006/1738", "the previous answer", "20 working days")
    { Unit = "working days", Binds = Binds.Family, Confidence = Confidence.ToBeConfirmed, IsWork = false };

    public static readonly Rule Panel = new(
        "CO-05", "Hold the review panel", Tier.Law, "SI 2006/1738", "stage 3 is asked for", "30 working days")
    { Unit = "working days", Confidence = Confidence.ToBeConfirmed };

    public static readonly Rule FreedomOfInformation = new(
        "IR-01", "Answer the freedom of information request", Tier.Law, "Freedom of Information Act 2000, s.10(1), (6)", "the request is received", "the 20th working day following")
    { Unit = "working days, UK-wide", InForceFrom = new DateOnly(2005, 1, 1) };

    public static readonly Rule Environmental = new(
        "IR-02", "Answer an environmental information request", Tier.Law, "Environmental Information Regulations 2004", "the request is received", "20 working days, extendable to 40")
    { Kind = LimitKind.Duty, Unit = "working days", Confidence = Confidence.FoundSecondHand, Notes = "The chronology does not tell these from freedom of information requests." };

    public static readonly Rule SubjectAccess = new(
        "IR-03", "Answer the subject access request", Tier.Law, "UK GDPR, art.12(3)", "the request is received", "1 month, or 3 where complex")
    { Unit = "months", Confidence = Confidence.FoundSecondHand, Notes = "The corresponding date; where it is not a working day, the next one (ICO)." };

    public static readonly Rule StopTheClock = new(
        "IR-04", "Clarification stops the subject access clock", Tier.Law, "Data (Use and Access) Act 2025", "clarification is asked for", "check commencement")
    { Kind = LimitKind.Duty, Confidence = Confidence.ToBeConfirmed, InForceFrom = new DateOnly(2025, 6, 19) };

    public static readonly Rule LocalOffer = new(
        "LO-01", "Publish comments on the Local Offer and the response", Tier.Law, "SEND Regulations 2014, reg 56", "each year", "at least once a year")
    { Kind = LimitKind.Duty, Unit = "year", Confidence = Confidence.FoundSecondHand, Notes = "For the authority, not for one case." };

    public static readonly Rule OutOfSchool = new(
        "ED-01", "Arrange education for a child out of school", Tier.Guidance, "Education Act 1996, s.19; DfE guidance on health needs", "absence is clear", "15 school days")
    { Kind = LimitKind.Duty, Unit = "school days", Confidence = Confidence.ToBeConfirmed, Notes = "Absence is not in the chronology yet." };

    public static readonly Rule Excluded = new(
        "ED-02", "Arrange education after permanent exclusion", Tier.Law, "Education Act 1996, s.19(3A); SI 2007/1870", "permanent exclusion", "the 6th school day")
    { Kind = LimitKind.Duty, Unit = "school days", Confidence = Confidence.ToBeConfirmed, Notes = "Exclusions are not in the chronology yet." };

    public static IReadOnlyList<Rule> All { get; } =
    [
        Ombudsman, Corporate, ChildrenAct, NextStage, Panel, FreedomOfInformation, Environmental, SubjectAccess, StopTheClock, LocalOffer,
        OutOfSchool, Excluded,
    ];

    public static IEnumerable<Clock?> Complaints(ClockContext context, ImmutableArray<Complaint> complaints)
    {
        foreach (var complaint in complaints)
        {
            foreach (var (limb, days) in Limits(complaint.Stage))
            {
                var acknowledging = limb.Letter == "a";
                var builder = new ClockBuilder(limb.Rule, context)
                    .Limb(limb.Letter, limb.Title)
                    .About(complaint.Id)
                    .Starting(complaint.Received, "The complaint was received on")
                    .WorkingDaysAfter(days)
                    .DoneOn(
                        acknowledging ? complaint.Acknowledged : complaint.Responded,
                        acknowledging ? "It was acknowledged on" : "It was answered on");
                yield return (acknowledging ? builder.PassedBy(complaint.Responded, "It was answered") : builder).Build();
            }

            yield return NextStageClock(context, complaint, complaints);
        }
    }

    public static Clock? SubjectAccessClock(ClockContext context, InformationRequest request)
    {
        if (request.Received is not { } received)
        {
            return null;
        }

        // More time is only had by telling the person within the month (art.12(3)).
        var complex = request.Complex || request.Extended <= WorkingDays.England.NextOnOrAfter(Counting.MonthsAfter(received, 1));
        var months = complex ? 3 : 1;
        var date = Counting.MonthsAfter(received, months);
        var due = WorkingDays.England.NextOnOrAfter(date);
        var builder = new ClockBuilder(SubjectAccess, context)
            .About(request.Id)
            .Starting(received, "The request was received on")
            .UntilWorkingDay(due, new Step(complex ? "It is complex: 3 months after that is {0}." : "1 month after that: {0}.", date));
        return (due == date ? builder : builder.Say(new Step("That is not a working day, so the next one counts: {0}.", due)))
            .DoneOn(request.Responded, "It was answered on")
            .Build();
    }

    public static Clock? FreedomOfInformationClock(ClockContext context, InformationRequest request)
    {
        if (request.Received is not { } received)
        {
            return null;
        }

        var due = WorkingDays.UnitedKingdom.After(received, 20);
        var builder = new ClockBuilder(FreedomOfInformation, context).About(request.Id).Starting(received, "The request was received on");
        var twenty = new Step("The 20th working day after that, leaving out bank holidays anywhere in the United Kingdom: {0}.", due);

        // Section 10(3): where the public interest needs more time, it is had by telling the person in time until when.
        builder = request.Extended <= due && request.Until > due
            ? builder.UntilWorkingDay(request.Until.Value, twenty).Say(new Step("The person was told in time that the public interest needs more time (s.10(3)): until {0}.", request.Until.Value))
            : builder.UntilWorkingDay(due, twenty);
        return builder.DoneOn(request.Responded, "It was answered on").Build();
    }

    private static Clock? NextStageClock(ClockContext context, Complaint complaint, ImmutableArray<Complaint> complaints)
    {
        if (complaint is not { Stage: "childrenAct1" or "childrenAct2", Responded: { } responded })
        {
            return null;
        }

        var next = complaints.FirstOrDefault(later => later.Id == complaint.Id && later.Received >= responded);
        return new ClockBuilder(NextStage, context)
            .About($"{complaint.Id} {complaint.Stage}")
            .Starting(responded, "The complaint was answered on")
            .WorkingDaysAfter(20)
            .DoneOn(next?.Received, "The next stage was asked for on")
            .Build();
    }

    private static IEnumerable<(Limb Limb, int WorkingDays)> Limits(string? stage) => stage switch
    {
        "1" => [(Acknowledge, 5), (new Limb(Corporate, "b", "Answer the complaint at stage 1"), 10)],
        "2" => [(Acknowledge, 5), (new Limb(Corporate, "c", "Answer the complaint at stage 2"), 20)],
        "childrenAct1" => [(new Limb(ChildrenAct, "", "Answer the Children Act complaint at stage 1"), 10)],
        "childrenAct2" => [(new Limb(ChildrenAct, "", "Answer the Children Act complaint at stage 2"), 25)],
        "childrenAct3" => [(new Limb(Panel, "", Panel.Title), 30)],
        _ => [],
    };

    private static readonly Limb Acknowledge = new(Corporate, "a", "Acknowledge the complaint");
}
