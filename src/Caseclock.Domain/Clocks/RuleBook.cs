using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks.Rules;

namespace Caseclock.Domain.Clocks;

/// <summary>
/// Every rule, declared once, and the one place that works out when something is due and why. Pages, work lists, alerts, figures and
/// the command line all ask here.
/// </summary>
public static class RuleBook
{
    private static readonly (RuleSection Section, string Heading, IReadOnlyList<Rule> Rules)[] Sections =
    [
        (RuleSection.Assessment, "Request, assessment, plan", AssessmentRules.All),
        (RuleSection.Reviews, "Annual reviews and amendment", ReviewRules.All),
        (RuleSection.PhaseTransfers, "Phase transfers", PhaseTransferRules.All),
        (RuleSection.Reassessment, "Re-assessment", ReassessmentRules.All),
        (RuleSection.Transfers, "Moving between authorities", TransferRules.All),
        (RuleSection.Ceasing, "Ceasing, ages, end of plan", CeasingRules.All),
        (RuleSection.Mediation, "Mediation", MediationRules.All),
        (RuleSection.Tribunal, "Tribunal", TribunalRules.All),
        (RuleSection.Detained, "Detained children and young people", DetainedRules.All),
        (RuleSection.PersonalBudgets, "Personal budgets and direct payments", PersonalBudgetRules.All),
        (RuleSection.Rights, "Complaints and information rights", RightsRules.All),
        (RuleSection.SocialCare, "Children's social care", SocialCareRules.All),
    ];

    /// <summary>Every rule as declared, by section.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. Sections.SelectMany(section => section.Rules.Select(rule => rule with { Section = section.Heading }))];

    /// <summary>The clocks of one person: of every case, and those that belong to no case.</summary>
    /// <param name="person">The person, folded as at the day asked about.</param>
    /// <param name="policies">The authority's choices.</param>
    /// <param name="asAt">The day asked about.</param>
    public static IReadOnlyList<Clock> Clocks(Person person, Policies policies, DateOnly asAt)
    {
        var clocks = new List<Clock>();
        foreach (var @case in person.Cases)
        {
            var context = new ClockContext(person, @case, policies, asAt);
            foreach (var (section, _, _) in Sections)
            {
                Add(clocks, Of(section, context));
            }
        }

        var apart = new ClockContext(person, new Case(""), policies, asAt);
        Add(clocks, RightsRules.Complaints(apart, person.Complaints));
        Add(clocks, person.AccessRequests.Select(request => RightsRules.SubjectAccessClock(apart, request)));
        return clocks;
    }

    /// <summary>The clocks of one section for one person's cases.</summary>
    /// <param name="person">The person, folded as at the day asked about.</param>
    /// <param name="policies">The authority's choices.</param>
    /// <param name="asAt">The day asked about.</param>
    /// <param name="section">The section.</param>
    public static IReadOnlyList<Clock> Clocks(Person person, Policies policies, DateOnly asAt, RuleSection section)
    {
        var clocks = new List<Clock>();
        foreach (var @case in person.Cases)
        {
            Add(clocks, Of(section, new ClockContext(person, @case, policies, asAt)));
        }

        if (section == RuleSection.Rights)
        {
            var apart = new ClockContext(person, new Case(""), policies, asAt);
            Add(clocks, RightsRules.Complaints(apart, person.Complaints));
            Add(clocks, person.AccessRequests.Select(request => RightsRules.SubjectAccessClock(apart, request)));
        }

        return clocks;
    }

    /// <summary>The clocks that belong to no person: freedom of information requests.</summary>
    /// <param name="register">The register, folded as at the day asked about.</param>
    /// <param name="policies">The authority's choices.</param>
    public static IReadOnlyList<Clock> Clocks(Register register, Policies policies)
    {
        var context = new ClockContext(new Person(""), new Case(""), policies, default);
        var clocks = new List<Clock>();
        Add(clocks, register.InformationRequests.Select(request => RightsRules.FreedomOfInformationClock(context, request)));
        return clocks;
    }

    private static IEnumerable<Clock?> Of(RuleSection section, ClockContext context) => section switch
    {
        RuleSection.Assessment => AssessmentRules.Clocks(context),
        RuleSection.Reviews => ReviewRules.Clocks(context),
        RuleSection.PhaseTransfers => PhaseTransferRules.Clocks(context),
        RuleSection.Reassessment => ReassessmentRules.Clocks(context),
        RuleSection.Transfers => TransferRules.Clocks(context),
        RuleSection.Ceasing => CeasingRules.Clocks(context),
        RuleSection.Mediation => MediationRules.Clocks(context),
        RuleSection.Tribunal => TribunalRules.Clocks(context),
        RuleSection.Detained => DetainedRules.Clocks(context),
        RuleSection.PersonalBudgets => PersonalBudgetRules.Clocks(context),
        RuleSection.Rights => RightsRules.Complaints(context, context.Case.Complaints),
        RuleSection.SocialCare => SocialCareRules.Clocks(context),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "A new section needs its rules."),
    };

    private static void Add(List<Clock> clocks, IEnumerable<Clock?> more)
    {
        foreach (var clock in more)
        {
            if (clock is not null)
            {
                clocks.Add(clock);
            }
        }
    }
}
