using Caseclock.Domain.Cases;

namespace Caseclock.Application.Storage;

/// <summary>A case as lists show it.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Surname">Surname; null when not recorded.</param>
/// <param name="Forename">Forename; null when not recorded.</param>
/// <param name="Born">Date of birth; null when not recorded.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="IsOpen">Whether somebody still works on it.</param>
/// <param name="Officer">The officer; null when not recorded.</param>
/// <param name="School">The main place's URN or setting; null when not recorded.</param>
/// <param name="Need">The primary type of need; null when not recorded.</param>
/// <param name="NcYear">The national curriculum year's code; null when not known.</param>
/// <param name="Received">The day the request was received; null when not recorded.</param>
/// <param name="PlanBegan">The day the plan began; null when there is none.</param>
/// <param name="PlanEnded">The day the plan ended; null while open.</param>
/// <param name="LastDay">The day of the latest entry.</param>
public sealed record CaseRow(
    string Case,
    string Person,
    string? Surname,
    string? Forename,
    DateOnly? Born,
    Stage Stage,
    bool IsOpen,
    string? Officer,
    string? School,
    string? Need,
    string? NcYear,
    DateOnly? Received,
    DateOnly? PlanBegan,
    DateOnly? PlanEnded,
    DateOnly LastDay);

/// <summary>Which cases are wanted. A null asks for all; an empty text asks for those that have none.</summary>
public sealed record CaseFilter
{
    /// <summary>Where the case stands.</summary>
    public Stage? Stage { get; init; }

    /// <summary>True: only cases that somebody still works on; false: only the others; null: both.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>The officer.</summary>
    public string? Officer { get; init; }

    /// <summary>The main place's URN or setting.</summary>
    public string? School { get; init; }

    /// <summary>The primary type of need.</summary>
    public string? Need { get; init; }

    /// <summary>The national curriculum year's code.</summary>
    public string? NcYear { get; init; }

    /// <summary>The person.</summary>
    public string? Person { get; init; }

    /// <summary>The first day of receipt wanted, inclusive.</summary>
    public DateOnly? ReceivedFrom { get; init; }

    /// <summary>The last day of receipt wanted, inclusive.</summary>
    public DateOnly? ReceivedTo { get; init; }
}

/// <summary>One page of cases with what stands around it.</summary>
/// <param name="Rows">The rows, by name.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Counts">
/// For each of <c>stage</c>, <c>officer</c>, <c>school</c>, <c>need</c> and <c>ncYear</c>: the values that occur when every other
/// filter is applied, most frequent first.
/// </param>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, int Total, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> Counts);

/// <summary>A person found by a search.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Surname">Surname; null when not recorded.</param>
/// <param name="Forename">Forename; null when not recorded.</param>
/// <param name="FormerSurname">An earlier surname; null when not recorded.</param>
/// <param name="Born">Date of birth; null when not recorded.</param>
/// <param name="Postcode">Home postcode; null when not recorded.</param>
/// <param name="Upn">Unique pupil number; null when not recorded.</param>
/// <param name="Cases">Their cases, the latest first.</param>
public sealed record PersonFound(
    string Person,
    string? Surname,
    string? Forename,
    string? FormerSurname,
    DateOnly? Born,
    string? Postcode,
    string? Upn,
    IReadOnlyList<CaseRow> Cases);

/// <summary>A place of education that children of the authority attend or are named for.</summary>
/// <param name="School">Its URN or setting.</param>
/// <param name="OpenPlans">How many have it as main place under a plan in force.</param>
/// <param name="Cases">How many cases have it as main place, open or not.</param>
public sealed record SchoolCount(string School, int OpenPlans, int Cases);
