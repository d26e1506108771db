using Caseclock.Domain.Chronology;
using Caseclock.Domain.Quality;

namespace Caseclock.Application.Quality;

/// <summary>By what a sample is parted, so that each part has its share.</summary>
public enum Strata
{
    /// <summary>By nothing: plain chance.</summary>
    None,

    /// <summary>By the age of the child or young person.</summary>
    AgeGroup,

    /// <summary>By the primary type of need.</summary>
    Need,

    /// <summary>By the kind of school.</summary>
    SchoolType,

    /// <summary>By the officer of the case.</summary>
    Officer,
}

/// <summary>What a sample is asked for.</summary>
/// <param name="Name">What it is called; stands as theme in the chronology.</param>
/// <param name="From">The first day on which a plan was issued or amended; null when not given.</param>
/// <param name="To">The last day, inclusive; null when not given.</param>
/// <param name="Size">How many plans.</param>
/// <param name="Seed">What the chance is made from.</param>
/// <param name="By">By what it is parted.</param>
public sealed record SampleAsked(string Name, DateOnly? From, DateOnly? To, int Size, long Seed, Strata By);

/// <summary>A sample of plans to be audited.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Asked">What it was asked for.</param>
/// <param name="Population">How many plans it was drawn from.</param>
/// <param name="Set">The questions and the rule.</param>
/// <param name="MadeAt">When it was drawn (UTC).</param>
/// <param name="Audits">Its audits, by stratum and case; a repeat stands after what it repeats.</param>
public sealed record Sample(string Id, SampleAsked Asked, int Population, QuestionSet Set, DateTimeOffset MadeAt, IReadOnlyList<Audit> Audits);

/// <summary>An audit of one plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sample">The sample's id.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="PlanOn">The day on which the plan was issued or amended.</param>
/// <param name="Stratum">The part of the sample that it belongs to.</param>
/// <param name="RepeatOf">The id of the audit that it repeats; null for a first one.</param>
/// <param name="First">What the auditor found; null before.</param>
/// <param name="Second">What the moderator found; null before. Both are kept.</param>
public sealed record Audit(string Id, string Sample, string Case, string Person, DateOnly PlanOn, string Stratum, string? RepeatOf, Judgement? First, Judgement? Second)
{
    /// <summary>What counts: the moderator's finding where there is one, else the auditor's.</summary>
    public Judgement? Counts => Second ?? First;
}

/// <summary>What somebody found in a plan.</summary>
/// <param name="By">The id of the account.</param>
/// <param name="On">The day.</param>
/// <param name="Answers">The answers by the id of the question.</param>
/// <param name="Graded">The grade that follows.</param>
/// <param name="Note">What was found, in words; null for nothing.</param>
public sealed record Judgement(string By, DateOnly On, IReadOnlyDictionary<string, AuditAnswer> Answers, AuditGrade Graded, string? Note);

/// <summary>What came of saving an audit.</summary>
public abstract record AuditOutcome
{
    private AuditOutcome()
    {
    }

    /// <summary>It is saved, now or at an earlier press of the same button.</summary>
    public sealed record Done : AuditOutcome;

    /// <summary>There is no such audit.</summary>
    public sealed record Gone : AuditOutcome;

    /// <summary>Nothing is saved.</summary>
    /// <param name="Problems">Why.</param>
    public sealed record Refused(IReadOnlyList<EntryProblem> Problems) : AuditOutcome;
}
