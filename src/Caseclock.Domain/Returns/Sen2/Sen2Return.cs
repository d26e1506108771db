namespace Caseclock.Domain.Returns.Sen2;

// The return as it is stated: every value may be absent, and what could not be read is absent. One property for each item; the tags,
// types, code sets and years of the items are in Sen2Form.

/// <summary>The header: which return, of which authority.</summary>
public sealed record Sen2Header
{
    /// <summary>Collection: <c>SEN2</c>.</summary>
    public string? Collection { get; set; }

    /// <summary>Year: the collection year.</summary>
    public int? Year { get; set; }

    /// <summary>ReferenceDate: the census day.</summary>
    public DateOnly? ReferenceDate { get; set; }

    /// <summary>SourceLevel: <c>L</c>.</summary>
    public string? SourceLevel { get; set; }

    /// <summary>LEA: the authority's three digits.</summary>
    public string? Lea { get; set; }

    /// <summary>SoftwareCode.</summary>
    public string? SoftwareCode { get; set; }

    /// <summary>Release.</summary>
    public string? Release { get; set; }

    /// <summary>SerialNo.</summary>
    public string? SerialNo { get; set; }

    /// <summary>DateTime: when the file was made, as written.</summary>
    public string? DateTime { get; set; }

    /// <summary>DMO: designated medical officer in post.</summary>
    public string? Dmo { get; set; }

    /// <summary>DCO: designated clinical officer in post.</summary>
    public string? Dco { get; set; }

    /// <summary>DSCO: designated social care officer in post.</summary>
    public string? Dsco { get; set; }
}

/// <summary>Module 1: a child or young person.</summary>
public sealed record Sen2Person
{
    /// <summary>The line of the file that the person begins on; 0 when not read from a file.</summary>
    public int Line { get; set; }

    /// <summary>Surname.</summary>
    public string? Surname { get; set; }

    /// <summary>Forename.</summary>
    public string? Forename { get; set; }

    /// <summary>PersonBirthDate.</summary>
    public DateOnly? Born { get; set; }

    /// <summary>GenderCurrent (2023).</summary>
    public string? Gender { get; set; }

    /// <summary>Sex (from 2024).</summary>
    public string? Sex { get; set; }

    /// <summary>Ethnicity.</summary>
    public string? Ethnicity { get; set; }

    /// <summary>PostCode.</summary>
    public string? Postcode { get; set; }

    /// <summary>UPN.</summary>
    public string? Upn { get; set; }

    /// <summary>UniqueLearnerNumber.</summary>
    public string? Uln { get; set; }

    /// <summary>UPNunknown: why there is neither.</summary>
    public string? UpnUnknown { get; set; }

    /// <summary>Module 2: the requests.</summary>
    public IList<Sen2Request> Requests { get; init; } = [];
}

/// <summary>Module 2: a request, with all that came of it.</summary>
public sealed record Sen2Request
{
    /// <summary>ReceivedDate.</summary>
    public DateOnly? Received { get; set; }

    /// <summary>RequestSource (from 2025).</summary>
    public string? Source { get; set; }

    /// <summary>RYA: in relevant youth accommodation.</summary>
    public bool? Rya { get; set; }

    /// <summary>RequestOutcomeDate: the day the requester was told.</summary>
    public DateOnly? OutcomeDate { get; set; }

    /// <summary>RequestOutcome.</summary>
    public string? Outcome { get; set; }

    /// <summary>RequestMediation.</summary>
    public bool? Mediation { get; set; }

    /// <summary>RequestTribunal.</summary>
    public bool? Tribunal { get; set; }

    /// <summary>Exported: the authority moved to before the assessment was completed.</summary>
    public string? Exported { get; set; }

    /// <summary>Module 3.</summary>
    public Sen2Assessment? Assessment { get; set; }

    /// <summary>Module 5.</summary>
    public Sen2ActivePlan? ActivePlan { get; set; }
}

/// <summary>Module 3: the assessment.</summary>
public sealed record Sen2Assessment
{
    /// <summary>AssessmentOutcome.</summary>
    public string? Outcome { get; set; }

    /// <summary>AssessmentOutcomeDate: the day the plan was issued, or the day told that none will be.</summary>
    public DateOnly? OutcomeDate { get; set; }

    /// <summary>AssessmentMediation.</summary>
    public bool? Mediation { get; set; }

    /// <summary>AssessmentTribunal.</summary>
    public bool? Tribunal { get; set; }

    /// <summary>OtherMediation.</summary>
    public bool? OtherMediation { get; set; }

    /// <summary>OtherTribunal.</summary>
    public bool? OtherTribunal { get; set; }

    /// <summary>Week20: whether exceptions to the 20 weeks apply.</summary>
    public bool? Week20 { get; set; }

    /// <summary>Module 4.</summary>
    public Sen2NamedPlan? NamedPlan { get; set; }
}

/// <summary>Module 4a: what the plan says.</summary>
public sealed record Sen2NamedPlan
{
    /// <summary>StartDate: the date of the current plan; it may precede a transfer in.</summary>
    public DateOnly? StartDate { get; set; }

    /// <summary>Module 4b: the places named in section I.</summary>
    public IList<Sen2PlanDetail> PlanDetails { get; init; } = [];

    /// <summary>PlanRes.</summary>
    public string? Residential { get; set; }

    /// <summary>PlanWBP.</summary>
    public string? WorkBased { get; set; }

    /// <summary>PB: personal budget taken up.</summary>
    public bool? PersonalBudget { get; set; }

    /// <summary>OA: organised arrangements.</summary>
    public bool? OrganisedArrangement { get; set; }

    /// <summary>DP: direct payments.</summary>
    public string? DirectPayments { get; set; }

    /// <summary>CeaseDate.</summary>
    public DateOnly? CeaseDate { get; set; }

    /// <summary>CeaseReason.</summary>
    public string? CeaseReason { get; set; }
}

/// <summary>Module 4b: a place named in section I.</summary>
public sealed record Sen2PlanDetail
{
    /// <summary>URN.</summary>
    public string? Urn { get; set; }

    /// <summary>UKPRN.</summary>
    public string? Ukprn { get; set; }

    /// <summary>SENsetting.</summary>
    public string? Setting { get; set; }

    /// <summary>SENsettingOther.</summary>
    public string? SettingOther { get; set; }

    /// <summary>PlacementRank.</summary>
    public int? Rank { get; set; }

    /// <summary>SENunitIndicator.</summary>
    public bool? SenUnit { get; set; }

    /// <summary>ResourcedProvisionIndicator.</summary>
    public bool? ResourcedProvision { get; set; }
}

/// <summary>Module 5a: the plan in force.</summary>
public sealed record Sen2ActivePlan
{
    /// <summary>TransferLA: the authority it came from during the year returned.</summary>
    public string? TransferLa { get; set; }

    /// <summary>Res (2023, at this level).</summary>
    public string? Residential { get; set; }

    /// <summary>WBP (2023, at this level).</summary>
    public string? WorkBased { get; set; }

    /// <summary>Module 5b: the places attended.</summary>
    public IList<Sen2Placement> Placements { get; init; } = [];

    /// <summary>Module 5c: the types of need.</summary>
    public IList<Sen2Need> Needs { get; init; } = [];

    /// <summary>ReviewMeeting (from 2024).</summary>
    public DateOnly? ReviewMeeting { get; set; }

    /// <summary>ReviewOutcome (from 2024).</summary>
    public string? ReviewOutcome { get; set; }

    /// <summary>ReviewDraft (from 2025): the day the draft amended plan was sent.</summary>
    public DateOnly? ReviewDraft { get; set; }

    /// <summary>PhaseTransferDueDate (from 2025).</summary>
    public DateOnly? PhaseTransferDue { get; set; }

    /// <summary>PhaseTransferFinalDate (from 2025).</summary>
    public DateOnly? PhaseTransferFinal { get; set; }

    /// <summary>LastReview: the day the authority wrote with the decision after the review.</summary>
    public DateOnly? LastReview { get; set; }
}

/// <summary>Module 5b: a place attended.</summary>
public sealed record Sen2Placement
{
    /// <summary>URN.</summary>
    public string? Urn { get; set; }

    /// <summary>UKPRN.</summary>
    public string? Ukprn { get; set; }

    /// <summary>SENsetting.</summary>
    public string? Setting { get; set; }

    /// <summary>SENsettingOther.</summary>
    public string? SettingOther { get; set; }

    /// <summary>PlacementRank.</summary>
    public int? Rank { get; set; }

    /// <summary>EntryDate: the first day.</summary>
    public DateOnly? EntryDate { get; set; }

    /// <summary>LeavingDate: the last day.</summary>
    public DateOnly? LeavingDate { get; set; }

    /// <summary>AttendancePattern (2023).</summary>
    public string? AttendancePattern { get; set; }

    /// <summary>SENunitIndicator.</summary>
    public bool? SenUnit { get; set; }

    /// <summary>ResourcedProvisionIndicator.</summary>
    public bool? ResourcedProvision { get; set; }

    /// <summary>Res (from 2024, at this level).</summary>
    public string? Residential { get; set; }

    /// <summary>WBP (from 2024, at this level).</summary>
    public string? WorkBased { get; set; }
}

/// <summary>Module 5c: a type of need.</summary>
public sealed record Sen2Need
{
    /// <summary>SENtype.</summary>
    public string? Type { get; set; }

    /// <summary>SENtypeRank.</summary>
    public int? Rank { get; set; }
}
