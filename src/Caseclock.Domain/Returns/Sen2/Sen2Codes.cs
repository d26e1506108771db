namespace Caseclock.Domain.Returns.Sen2;

/// <summary>One code of a set.</summary>
/// <param name="Value">The code as it is written in the return.</param>
/// <param name="Meaning">What it means, in a few words.</param>
/// <param name="From">The first collection year that has it.</param>
/// <param name="To">The last collection year that has it; null while it is in use.</param>
public sealed record Sen2Code(string Value, string Meaning, int From = Sen2Year.First, int? To = null)
{
    /// <summary>Whether the code is in the set in a collection year.</summary>
    /// <param name="year">The collection year.</param>
    public bool IsIn(int year) => From <= year && !(To < year);
}

/// <summary>The codes that an item may hold.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Codes">The codes, of every year, in the return's order.</param>
public sealed record Sen2CodeSet(string Name, IReadOnlyList<Sen2Code> Codes)
{
    private readonly Dictionary<string, Sen2Code> _byValue = Codes.ToDictionary(code => code.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The code as the set writes it. Letter case is forgiven, because authorities' files carry it mixed ("SpLD").
    /// </summary>
    /// <param name="text">The text stated, without spaces around it.</param>
    /// <param name="year">The collection year; null for any year.</param>
    /// <returns>The code, or null when the set does not have it (in that year).</returns>
    public Sen2Code? Find(ReadOnlySpan<char> text, int? year = null) =>
        _byValue.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var code) && (year is null || code.IsIn(year.Value))
            ? code
            : null;
}

/// <summary>
/// The code sets of the SEN2 return by collection year. The sources, and how sure each is, are in <c>docs/sen2-mapping.md</c>.
/// </summary>
public static class Sen2Codes
{
    /// <summary>Whether the designated officer is in post.</summary>
    public static Sen2CodeSet InPost { get; } = new("InPost", [new("Y", "Yes"), new("N", "No"), new("R", "Recruiting")]);

    /// <summary>Sex, from 2024.</summary>
    public static Sen2CodeSet Sex { get; } = new("Sex", [new("M", "Male"), new("F", "Female"), new("U", "Unknown")]);

    /// <summary>Gender, 2023 only.</summary>
    public static Sen2CodeSet Gender { get; } = new(
        "GenderCurrent",
        [new("0", "Not stated"), new("1", "Male"), new("2", "Female"), new("9", "Neither")]);

    /// <summary>Why there is neither a UPN nor a ULN.</summary>
    public static Sen2CodeSet UpnUnknown { get; } = new(
        "UPNunknown",
        [
            new("UN1", "Under 6, no UPN yet"),
            new("UN2", "Never at a state-funded school in England"),
            new("UN3", "Educated outside England"),
            new("UN5", "Sources differ on name or date of birth"),
            new("UN8", "New to the authority, UPN or ULN not yet known"),
            new("UN9", "Young person never at a state-funded school or college in England"),
            new("UN10", "No further action on the request before UPN or ULN was known"),
        ]);

    /// <summary>Who asked for the assessment, from 2025.</summary>
    public static Sen2CodeSet RequestSource { get; } = new(
        "RequestSource",
        [
            new("1", "Young person or parent"),
            new("2", "School or other education setting"),
            new("3", "Health care professional"),
            new("4", "Social care professional"),
            new("5", "Other"),
        ]);

    /// <summary>What came of the request.</summary>
    public static Sen2CodeSet RequestOutcome { get; } = new(
        "RequestOutcome",
        [
            new("Y", "Assessment agreed"),
            new("N", "Assessment refused"),
            new("A", "Not yet decided"),
            new("W", "Withdrawn or ceased before the decision"),
            new("H", "Decided before the year returned"),
        ]);

    /// <summary>What came of the assessment.</summary>
    public static Sen2CodeSet AssessmentOutcome { get; } = new(
        "AssessmentOutcome",
        [
            new("Y", "Plan to be issued"),
            new("N", "No plan to be issued"),
            new("A", "Not yet decided"),
            new("W", "Withdrawn or ceased before the decision"),
            new("H", "Decided before the year returned, or transferred in"),
        ]);

    /// <summary>Residential setting.</summary>
    public static Sen2CodeSet Residential { get; } = new("Residential", [new("A", "38 to 51 weeks"), new("B", "52 weeks")]);

    /// <summary>Work-based learning.</summary>
    public static Sen2CodeSet WorkBased { get; } = new(
        "WorkBased",
        [new("A", "Apprenticeship"), new("T", "Traineeship"), new("S", "Supported internship")]);

    /// <summary>Direct payments.</summary>
    public static Sen2CodeSet DirectPayments { get; } = new(
        "DirectPayments",
        [new("E", "Education"), new("S", "Social care"), new("H", "Health"), new("I", "Integrated")]);

    /// <summary>Why the plan ceased.</summary>
    public static Sen2CodeSet CeaseReason { get; } = new(
        "CeaseReason",
        [
            new("1", "Reached the maximum age"),
            new("2", "Needs met without a plan, still in education or training"),
            new("3", "Higher education"),
            new("4", "Paid employment, not an apprenticeship"),
            new("5", "Transferred to another authority in England"),
            new("6", "No longer wishes to be in education or training"),
            new("7", "Moved outside England"),
            new("8", "Died"),
            new("9", "Other"),
        ]);

    /// <summary>What stands for a setting named in the plan where it has no URN or UKPRN.</summary>
    public static Sen2CodeSet SettingNamed { get; } = new("SENsetting (plan)", Settings(otherFrom: Sen2Year.First));

    /// <summary>The same for a setting attended, where "other" is allowed from 2024.</summary>
    public static Sen2CodeSet SettingAttended { get; } = new("SENsetting (placement)", Settings(otherFrom: 2024));

    /// <summary>Main or second place.</summary>
    public static Sen2CodeSet Rank { get; } = new("Rank", [new("1", "Primary"), new("2", "Secondary")]);

    /// <summary>The decision after an annual review, from 2024.</summary>
    public static Sen2CodeSet ReviewOutcome { get; } = new(
        "ReviewOutcome",
        [new("M", "Maintain the plan"), new("A", "Amend the plan"), new("C", "Cease the plan")]);

    /// <summary>Type of need.</summary>
    public static Sen2CodeSet Need { get; } = new(
        "SENtype",
        [
            new("SPLD", "Specific learning difficulty"),
            new("MLD", "Moderate learning difficulty"),
            new("SLD", "Severe learning difficulty"),
            new("PMLD", "Profound and multiple learning difficulty"),
            new("SEMH", "Social, emotional and mental health"),
            new("SLCN", "Speech, language and communication needs"),
            new("HI", "Hearing impairment"),
            new("VI", "Vision impairment"),
            new("MSI", "Multi-sensory impairment"),
            new("PD", "Physical disability"),
            new("ASD", "Autistic spectrum disorder"),
            new("DS", "Down syndrome", 2025),
            new("OTH", "Other difficulty"),
        ]);

    /// <summary>Ethnicity: the main codes, which every source gives.</summary>
    public static Sen2CodeSet Ethnicity { get; } = new(
        "Ethnicity",
        [
            new("WBRI", "White British"),
            new("WIRI", "White Irish"),
            new("WIRT", "Traveller of Irish heritage"),
            new("WOTH", "Any other White background"),
            new("WROM", "Gypsy or Roma"),
            new("MWBC", "White and Black Caribbean"),
            new("MWBA", "White and Black African"),
            new("MWAS", "White and Asian"),
            new("MOTH", "Any other mixed background"),
            new("AIND", "Indian"),
            new("APKN", "Pakistani"),
            new("ABAN", "Bangladeshi"),
            new("AOTH", "Any other Asian background"),
            new("BCRB", "Black Caribbean"),
            new("BAFR", "Black African"),
            new("BOTH", "Any other Black background"),
            new("CHNE", "Chinese"),
            new("OOTH", "Any other ethnic group"),
            new("REFU", "Refused"),
            new("NOBT", "Not yet obtained"),
        ]);

    private static Sen2Code[] Settings(int otherFrom) =>
    [
        new("OLA", "Arranged by the authority, section 61 (EOTAS)"),
        new("OPA", "Arranged by the parent or young person, section 42(5), not home education"),
        new("EHE", "Elective home education, section 42(5)"),
        new("EYP", "Early years provider without a URN"),
        new("OTH", "Other, also where only the type of setting is named", otherFrom),
        new("NEET", "Not in education, employment or training (16 to 25)"),
        new("NIEC", "Not in education or training, notice to cease issued"),
        new("NIEO", "Not in education or training, other"),
    ];
}
