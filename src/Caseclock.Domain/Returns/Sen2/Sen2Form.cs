using static Caseclock.Domain.Returns.Sen2.Sen2Type;

namespace Caseclock.Domain.Returns.Sen2;

/// <summary>
/// The form of the return: every item with its place, order, type, codes and years. A change to the form is a change to these tables.
/// No official schema was at hand; the order is the best reading of public sources (see <c>docs/sen2-mapping.md</c>).
/// </summary>
public static class Sen2Form
{
    /// <summary>
    /// The tag of the setting's kind. Sources differ on the case of the S (SENsetting, SENSetting); this is the schema's. Reading takes
    /// either.
    /// </summary>
    public const string SettingTag = "SENSetting";

    /// <summary>The longest value taken, in characters.</summary>
    public const int LongestValue = 255;

    /// <summary>Module 5c: a type of need (<see cref="Sen2Need"/>).</summary>
    public static Sen2Group SenNeed { get; } = new(
        "SENneed",
        [
            Coded<Sen2Need>("SENtype", Sen2Codes.Need, need => need.Type, (need, value) => need.Type = value).No("5.8a"),
            Ranked<Sen2Need>("SENtypeRank", need => need.Rank, (need, value) => need.Rank = value).No("5.8b"),
        ]);

    /// <summary>Module 5b: a place attended (<see cref="Sen2Placement"/>).</summary>
    public static Sen2Group PlacementDetail { get; } = new(
        "PlacementDetail",
        [
            Digits<Sen2Placement>("URN", 6, place => place.Urn, (place, value) => place.Urn = value).No("5.7a"),
            Digits<Sen2Placement>("UKPRN", 8, place => place.Ukprn, (place, value) => place.Ukprn = value).No("5.7b"),
            Coded<Sen2Placement>(SettingTag, Sen2Codes.SettingAttended, place => place.Setting, (place, value) => place.Setting = value)
                .No("5.7c"),
            Text<Sen2Placement>(SettingTag + "Other", place => place.SettingOther, (place, value) => place.SettingOther = value).No("5.7d"),
            Ranked<Sen2Placement>("PlacementRank", place => place.Rank, (place, value) => place.Rank = value).No("5.7"),
            Date<Sen2Placement>("EntryDate", place => place.EntryDate, (place, value) => place.EntryDate = value).No("5.7"),
            Date<Sen2Placement>("LeavingDate", place => place.LeavingDate, (place, value) => place.LeavingDate = value).No("5.7"),
            Text<Sen2Placement>("AttendancePattern", place => place.AttendancePattern, (place, value) => place.AttendancePattern = value)
                .Until(2023),
            Flag<Sen2Placement>("SENunitIndicator", place => place.SenUnit, (place, value) => place.SenUnit = value).No("5.7"),
            Flag<Sen2Placement>(
                "ResourcedProvisionIndicator",
                place => place.ResourcedProvision,
                (place, value) => place.ResourcedProvision = value).No("5.7"),
            Coded<Sen2Placement>("Res", Sen2Codes.Residential, place => place.Residential, (place, value) => place.Residential = value)
                .No("5.7").Since(2024),
            Coded<Sen2Placement>("WBP", Sen2Codes.WorkBased, place => place.WorkBased, (place, value) => place.WorkBased = value)
                .No("5.7").Since(2024),
        ]);

    /// <summary>Module 5a: the plan in force (<see cref="Sen2ActivePlan"/>).</summary>
    public static Sen2Group ActivePlans { get; } = new(
        "ActivePlans",
        [
            Digits<Sen2ActivePlan>("TransferLA", 3, plan => plan.TransferLa, (plan, value) => plan.TransferLa = value).No("5.1"),
            Coded<Sen2ActivePlan>("Res", Sen2Codes.Residential, plan => plan.Residential, (plan, value) => plan.Residential = value)
                .Until(2023),
            Coded<Sen2ActivePlan>("WBP", Sen2Codes.WorkBased, plan => plan.WorkBased, (plan, value) => plan.WorkBased = value).Until(2023),
            Many<Sen2ActivePlan, Sen2Placement>(PlacementDetail, plan => plan.Placements),
            Many<Sen2ActivePlan, Sen2Need>(SenNeed, plan => plan.Needs),
            Date<Sen2ActivePlan>("ReviewMeeting", plan => plan.ReviewMeeting, (plan, value) => plan.ReviewMeeting = value)
                .No("5.4a").Since(2024),
            Coded<Sen2ActivePlan>(
                "ReviewOutcome",
                Sen2Codes.ReviewOutcome,
                plan => plan.ReviewOutcome,
                (plan, value) => plan.ReviewOutcome = value).No("5.4b").Since(2024),
            Date<Sen2ActivePlan>("ReviewDraft", plan => plan.ReviewDraft, (plan, value) => plan.ReviewDraft = value)
                .No("5.4d").Since(2025),
            Date<Sen2ActivePlan>("PhaseTransferDueDate", plan => plan.PhaseTransferDue, (plan, value) => plan.PhaseTransferDue = value)
                .No("5.6a").Since(2025),
            Date<Sen2ActivePlan>(
                "PhaseTransferFinalDate",
                plan => plan.PhaseTransferFinal,
                (plan, value) => plan.PhaseTransferFinal = value).No("5.6b").Since(2025),
            Date<Sen2ActivePlan>("LastReview", plan => plan.LastReview, (plan, value) => plan.LastReview = value).No("5.4c"),
        ]);

    /// <summary>Module 4b: a place named in section I (<see cref="Sen2PlanDetail"/>).</summary>
    public static Sen2Group PlanDetail { get; } = new(
        "PlanDetail",
        [
            Digits<Sen2PlanDetail>("URN", 6, place => place.Urn, (place, value) => place.Urn = value).No("4.7a"),
            Digits<Sen2PlanDetail>("UKPRN", 8, place => place.Ukprn, (place, value) => place.Ukprn = value).No("4.7b"),
            Coded<Sen2PlanDetail>(SettingTag, Sen2Codes.SettingNamed, place => place.Setting, (place, value) => place.Setting = value)
                .No("4.7c"),
            Text<Sen2PlanDetail>(SettingTag + "Other", place => place.SettingOther, (place, value) => place.SettingOther = value).No("4.7d"),
            Ranked<Sen2PlanDetail>("PlacementRank", place => place.Rank, (place, value) => place.Rank = value).No("4.7"),
            Flag<Sen2PlanDetail>("SENunitIndicator", place => place.SenUnit, (place, value) => place.SenUnit = value).No("4.7"),
            Flag<Sen2PlanDetail>(
                "ResourcedProvisionIndicator",
                place => place.ResourcedProvision,
                (place, value) => place.ResourcedProvision = value).No("4.7"),
        ]);

    /// <summary>Module 4a: what the plan says (<see cref="Sen2NamedPlan"/>).</summary>
    public static Sen2Group NamedPlan { get; } = new(
        "NamedPlan",
        [
            Date<Sen2NamedPlan>("StartDate", plan => plan.StartDate, (plan, value) => plan.StartDate = value).No("4.1"),
            Many<Sen2NamedPlan, Sen2PlanDetail>(PlanDetail, plan => plan.PlanDetails),
            Coded<Sen2NamedPlan>("PlanRes", Sen2Codes.Residential, plan => plan.Residential, (plan, value) => plan.Residential = value)
                .No("4.2"),
            Coded<Sen2NamedPlan>("PlanWBP", Sen2Codes.WorkBased, plan => plan.WorkBased, (plan, value) => plan.WorkBased = value).No("4.3"),
            Flag<Sen2NamedPlan>("PB", plan => plan.PersonalBudget, (plan, value) => plan.PersonalBudget = value).No("4.4"),
            Flag<Sen2NamedPlan>("OA", plan => plan.OrganisedArrangement, (plan, value) => plan.OrganisedArrangement = value).No("4.4"),
            Coded<Sen2NamedPlan>("DP", Sen2Codes.DirectPayments, plan => plan.DirectPayments, (plan, value) => plan.DirectPayments = value)
                .No("4.4"),
            Date<Sen2NamedPlan>("CeaseDate", plan => plan.CeaseDate, (plan, value) => plan.CeaseDate = value).No("4.5"),
            Coded<Sen2NamedPlan>("CeaseReason", Sen2Codes.CeaseReason, plan => plan.CeaseReason, (plan, value) => plan.CeaseReason = value)
                .No("4.6"),
        ]);

    /// <summary>Module 3: the assessment (<see cref="Sen2Assessment"/>).</summary>
    public static Sen2Group Assessment { get; } = new(
        "Assessment",
        [
            Coded<Sen2Assessment>("AssessmentOutcome", Sen2Codes.AssessmentOutcome, made => made.Outcome, (made, value) => made.Outcome = value),
            Date<Sen2Assessment>("AssessmentOutcomeDate", made => made.OutcomeDate, (made, value) => made.OutcomeDate = value),
            Flag<Sen2Assessment>("AssessmentMediation", made => made.Mediation, (made, value) => made.Mediation = value),
            Flag<Sen2Assessment>("AssessmentTribunal", made => made.Tribunal, (made, value) => made.Tribunal = value),
            Flag<Sen2Assessment>("OtherMediation", made => made.OtherMediation, (made, value) => made.OtherMediation = value),
            Flag<Sen2Assessment>("OtherTribunal", made => made.OtherTribunal, (made, value) => made.OtherTribunal = value),
            Flag<Sen2Assessment>("Week20", made => made.Week20, (made, value) => made.Week20 = value),
            One<Sen2Assessment, Sen2NamedPlan>(NamedPlan, made => made.NamedPlan, (made, value) => made.NamedPlan = value),
        ]);

    /// <summary>Module 2: a request (<see cref="Sen2Request"/>).</summary>
    public static Sen2Group Requests { get; } = new(
        "Requests",
        [
            Date<Sen2Request>("ReceivedDate", request => request.Received, (request, value) => request.Received = value).No("2.1"),
            Coded<Sen2Request>("RequestSource", Sen2Codes.RequestSource, request => request.Source, (request, value) => request.Source = value)
                .No("2.2").Since(2025),
            Flag<Sen2Request>("RYA", request => request.Rya, (request, value) => request.Rya = value).No("2.3"),
            Date<Sen2Request>("RequestOutcomeDate", request => request.OutcomeDate, (request, value) => request.OutcomeDate = value).No("2.4"),
            Coded<Sen2Request>(
                "RequestOutcome",
                Sen2Codes.RequestOutcome,
                request => request.Outcome,
                (request, value) => request.Outcome = value).No("2.5"),
            Flag<Sen2Request>("RequestMediation", request => request.Mediation, (request, value) => request.Mediation = value).No("2.6"),
            Flag<Sen2Request>("RequestTribunal", request => request.Tribunal, (request, value) => request.Tribunal = value).No("2.7"),
            Digits<Sen2Request>("Exported", 3, request => request.Exported, (request, value) => request.Exported = value).No("2.8"),
            One<Sen2Request, Sen2Assessment>(Assessment, request => request.Assessment, (request, value) => request.Assessment = value),
            One<Sen2Request, Sen2ActivePlan>(ActivePlans, request => request.ActivePlan, (request, value) => request.ActivePlan = value),
        ]);

    /// <summary>Module 1: a child or young person (<see cref="Sen2Person"/>).</summary>
    public static Sen2Group Person { get; } = new(
        "Person",
        [
            Text<Sen2Person>("Surname", person => person.Surname, (person, value) => person.Surname = value),
            Text<Sen2Person>("Forename", person => person.Forename, (person, value) => person.Forename = value),
            Date<Sen2Person>("PersonBirthDate", person => person.Born, (person, value) => person.Born = value),
            Coded<Sen2Person>("GenderCurrent", Sen2Codes.Gender, person => person.Gender, (person, value) => person.Gender = value).Until(2023),
            Coded<Sen2Person>("Sex", Sen2Codes.Sex, person => person.Sex, (person, value) => person.Sex = value).Since(2024),
            Text<Sen2Person>("Ethnicity", person => person.Ethnicity, (person, value) => person.Ethnicity = value)
                with
            { Codes = Sen2Codes.Ethnicity },
            Text<Sen2Person>("PostCode", person => person.Postcode, (person, value) => person.Postcode = value),
            Leaf<Sen2Person, string?>("UPN", Upn, person => person.Upn, (person, value) => person.Upn = value),
            Digits<Sen2Person>("UniqueLearnerNumber", 10, person => person.Uln, (person, value) => person.Uln = value),
            Coded<Sen2Person>("UPNunknown", Sen2Codes.UpnUnknown, person => person.UpnUnknown, (person, value) => person.UpnUnknown = value),
            Many<Sen2Person, Sen2Request>(Requests, person => person.Requests),
        ]);

    /// <summary>The header (<see cref="Sen2Header"/>), whose two parts fill one record.</summary>
    public static Sen2Group Header { get; } = new(
        "Header",
        [
            Part(new Sen2Group(
                "CollectionDetails",
                [
                    Text<Sen2Header>("Collection", header => header.Collection, (header, value) => header.Collection = value),
                    Leaf<Sen2Header, int?>("Year", Sen2Type.Year, header => header.Year, (header, value) => header.Year = value),
                    Date<Sen2Header>("ReferenceDate", header => header.ReferenceDate, (header, value) => header.ReferenceDate = value),
                ])),
            Part(new Sen2Group(
                "Source",
                [
                    Text<Sen2Header>("SourceLevel", header => header.SourceLevel, (header, value) => header.SourceLevel = value),
                    Digits<Sen2Header>("LEA", 3, header => header.Lea, (header, value) => header.Lea = value),
                    Text<Sen2Header>("SoftwareCode", header => header.SoftwareCode, (header, value) => header.SoftwareCode = value),
                    Text<Sen2Header>("Release", header => header.Release, (header, value) => header.Release = value),
                    Text<Sen2Header>("SerialNo", header => header.SerialNo, (header, value) => header.SerialNo = value),
                    Leaf<Sen2Header, string?>(
                        "DateTime",
                        Sen2Type.DateTime,
                        header => header.DateTime,
                        (header, value) => header.DateTime = value),
                    Coded<Sen2Header>("DMO", Sen2Codes.InPost, header => header.Dmo, (header, value) => header.Dmo = value),
                    Coded<Sen2Header>("DCO", Sen2Codes.InPost, header => header.Dco, (header, value) => header.Dco = value),
                    Coded<Sen2Header>("DSCO", Sen2Codes.InPost, header => header.Dsco, (header, value) => header.Dsco = value).Since(2025),
                ])),
        ]);

    private static Sen2Item Leaf<T, TValue>(string tag, Sen2Type type, Func<T, TValue> get, Action<T, TValue?> set) => new(tag, type)
    {
        Get = record => get((T)record),
        Set = (record, value) => set((T)record, (TValue?)value),
    };

    private static Sen2Item Text<T>(string tag, Func<T, string?> get, Action<T, string?> set) => Leaf(tag, Sen2Type.Text, get, set);

    private static Sen2Item Digits<T>(string tag, int length, Func<T, string?> get, Action<T, string?> set) =>
        Leaf(tag, Sen2Type.Digits, get, set) with { Length = length };

    private static Sen2Item Coded<T>(string tag, Sen2CodeSet codes, Func<T, string?> get, Action<T, string?> set) =>
        Leaf(tag, Code, get, set) with { Codes = codes };

    private static Sen2Item Ranked<T>(string tag, Func<T, int?> get, Action<T, int?> set) =>
        Leaf(tag, Rank, get, set) with { Codes = Sen2Codes.Rank };

    private static Sen2Item Date<T>(string tag, Func<T, DateOnly?> get, Action<T, DateOnly?> set) => Leaf(tag, Sen2Type.Date, get, set);

    private static Sen2Item Flag<T>(string tag, Func<T, bool?> get, Action<T, bool?> set) => Leaf(tag, Sen2Type.Flag, get, set);

    private static Sen2Item One<T, TChild>(Sen2Group group, Func<T, TChild?> get, Action<T, TChild> set)
        where TChild : class, new() => new(group.Tag, Sen2Type.Group)
        {
            Group = group,
            Children = record => get((T)record) is { } child ? [child] : [],
            Add = record =>
            {
                var child = new TChild();
                set((T)record, child);
                return child;
            },
        };

    private static Sen2Item Many<T, TChild>(Sen2Group group, Func<T, IList<TChild>> list)
        where TChild : class, new() => new(group.Tag, Sen2Type.Group)
        {
            Group = group,
            Repeats = true,
            Children = record => list((T)record),
            Add = record =>
            {
                var child = new TChild();
                list((T)record).Add(child);
                return child;
            },
        };

    private static Sen2Item Part(Sen2Group group) => new(group.Tag, Sen2Type.Group)
    {
        Group = group,
        Children = header => [header],
        Add = header => header,
    };
}
