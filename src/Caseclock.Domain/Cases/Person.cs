using System.Collections.Immutable;

namespace Caseclock.Domain.Cases;

/// <summary>A child or young person as the chronology tells, with the cases that are theirs.</summary>
/// <param name="Id">The authority's id.</param>
public sealed record Person(string Id)
{
    /// <summary>The latest personal details; null when none are recorded.</summary>
    public Details? Details { get; init; }

    /// <summary>National curriculum years as recorded, by day (indicators.md R11).</summary>
    public ImmutableArray<RecordedYear> RecordedYears { get; init; } = [];

    /// <summary>Statuses, by the day they began.</summary>
    public ImmutableArray<Status> Statuses { get; init; } = [];

    /// <summary>What the young person does, by day.</summary>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <summary>Moves of the family, by day.</summary>
    public ImmutableArray<Move> Moves { get; init; } = [];

    /// <summary>The day they died; null when not.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>Subject access requests, by the day received.</summary>
    public ImmutableArray<InformationRequest> AccessRequests { get; init; } = [];

    /// <summary>Complaints that name no case, by the day received.</summary>
    public ImmutableArray<Complaint> Complaints { get; init; } = [];

    /// <summary>Duty contacts about them, by day.</summary>
    public ImmutableArray<DutyContact> Contacts { get; init; } = [];

    /// <summary>Parents, carers and others of the family whom letters may go to, in the order first recorded.</summary>
    public ImmutableArray<FamilyContact> Family { get; init; } = [];

    /// <summary>What loaded returns stated of the person and no other entry holds, by day.</summary>
    public ImmutableArray<ReturnStatement> Statements { get; init; } = [];

    /// <summary>The person's cases, by id.</summary>
    public ImmutableArray<Case> Cases { get; init; } = [];
}

/// <summary>Personal details, each the latest recorded.</summary>
/// <param name="Surname">Surname, or null.</param>
/// <param name="Forename">Forename, or null.</param>
/// <param name="Born">Date of birth, or null.</param>
/// <param name="Sex"><c>M</c>, <c>F</c>, <c>U</c>, or null.</param>
/// <param name="Ethnicity">DfE code, or null.</param>
/// <param name="Postcode">Home postcode, or null.</param>
/// <param name="Upn">Unique pupil number as recorded (it may be wrong), or null.</param>
/// <param name="Uln">Unique learner number as recorded, or null.</param>
public sealed record Details(
    string? Surname,
    string? Forename,
    DateOnly? Born,
    string? Sex,
    string? Ethnicity,
    string? Postcode,
    string? Upn,
    string? Uln)
{
    /// <summary>Why there is neither a UPN nor a ULN (SEN2 UPNunknown), or null.</summary>
    public string? UpnUnknown { get; init; }

    /// <summary>NHS number as recorded, or null.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>An earlier surname, or null.</summary>
    public string? FormerSurname { get; init; }

    /// <summary>First language, or null.</summary>
    public string? Language { get; init; }
}

/// <summary>A national curriculum year as recorded.</summary>
/// <param name="On">The day of the entry; it holds for that academic year.</param>
/// <param name="NcYear">The year as written.</param>
public readonly record struct RecordedYear(DateOnly On, string NcYear);

/// <summary>A status such as looked after.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null while it lasts or where not recorded.</param>
/// <param name="Name">The code, such as <c>lookedAfter</c>.</param>
public readonly record struct Status(DateOnly From, DateOnly? Until, string Name)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>What a young person does from a day on.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">The code, such as <c>neet</c>; null when not recorded.</param>
public readonly record struct Activity(DateOnly On, string? Name);

/// <summary>A move of the family.</summary>
/// <param name="On">The day of the move.</param>
/// <param name="Postcode">The new postcode, or null.</param>
/// <param name="Authority">The other authority's code, or null when they stayed in the area.</param>
public readonly record struct Move(DateOnly On, string? Postcode, string? Authority);

/// <summary>A parent, carer or other of the family; each particular is the latest recorded.</summary>
/// <param name="Id">The contact's id within the child's record.</param>
/// <param name="Relation"><c>mother</c>, <c>father</c>, <c>parent</c>, <c>carer</c>, <c>youngPerson</c> or <c>other</c>; null when not recorded.</param>
/// <param name="Name">Their name as a letter writes it, or null.</param>
/// <param name="Address">Their postal address, each part on a line, or null.</param>
/// <param name="Letters">Whether letters may go to them.</param>
/// <param name="Until">The last day on which they are a contact; null while they are.</param>
public sealed record FamilyContact(string Id, string? Relation, string? Name, string? Address, bool Letters, DateOnly? Until)
{
    /// <summary>Whether a letter may go to them on a day: they are a contact, and nothing says that they get none.</summary>
    /// <param name="day">The day.</param>
    public bool MayGetLettersOn(DateOnly day) => Letters && !(Until < day);
}
