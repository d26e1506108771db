namespace Caseclock.Domain.Clocks;

/// <summary>The parts of the rule book, by subject (statutory.md 1A–1M).</summary>
public enum RuleSection
{
    /// <summary>Request, assessment, plan (1A).</summary>
    Assessment,

    /// <summary>Annual reviews and amendment (1C).</summary>
    Reviews,

    /// <summary>Phase transfers (1D).</summary>
    PhaseTransfers,

    /// <summary>Re-assessment (1E).</summary>
    Reassessment,

    /// <summary>Moving between authorities (1F).</summary>
    Transfers,

    /// <summary>Ceasing, ages, end of plan (1G).</summary>
    Ceasing,

    /// <summary>Mediation (1H).</summary>
    Mediation,

    /// <summary>Tribunal (1I).</summary>
    Tribunal,

    /// <summary>Detained children and young people (1J).</summary>
    Detained,

    /// <summary>Personal budgets and direct payments (1K).</summary>
    PersonalBudgets,

    /// <summary>Complaints and information rights (1L).</summary>
    Rights,

    /// <summary>Children's social care (1M).</summary>
    SocialCare,
}
