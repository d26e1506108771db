using System.Collections.Frozen;
using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages;

/// <summary>The one place where codes become words that a person reads. A code that is not known here is shown as it is recorded.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        // Types of need, SEN2 SENtype.
        ["need:SPLD"] = "Specific learning difficulty",
        ["need:MLD"] = "Moderate learning difficulty",
        ["need:SLD"] = "Severe learning difficulty",
        ["need:PMLD"] = "Profound and multiple learning difficulty",
        ["need:SEMH"] = "Social, emotional and mental health",
        ["need:SLCN"] = "Speech, language and communication",
        ["need:HI"] = "Hearing impairment",
        ["need:VI"] = "Vision impairment",
        ["need:MSI"] = "Multi-sensory impairment",
        ["need:PD"] = "Physical disability",
        ["need:ASD"] = "Autistic spectrum disorder",
        ["need:DS"] = "Down syndrome",
        ["need:OTH"] = "Other difficulty or disability",

        // Settings without a URN, SEN2 SENsetting.
        ["setting:OLA"] = "Education otherwise than at school, arranged by the authority",
        ["setting:OPA"] = "Arrangements made by the family",
        ["setting:EHE"] = "Elective home education",
        ["setting:EYP"] = "Early years provider",
        ["setting:OTH"] = "Other arrangements",
        ["setting:NEET"] = "Not in education, employment or training",
        ["setting:NIEC"] = "Not in education, notice to cease issued",
        ["setting:NIEO"] = "Not in education, other",

        // Who asked, SEN2 RequestSource.
        ["source:1"] = "young person or parent",
        ["source:2"] = "school or other education setting",
        ["source:3"] = "health professional",
        ["source:4"] = "social care professional",
        ["source:5"] = "somebody else",

        // Why a plan ceased, SEN2 CeaseReason.
        ["reason:1"] = "reached the maximum age",
        ["reason:2"] = "needs met without a plan, still in education or training",
        ["reason:3"] = "went to higher education",
        ["reason:4"] = "in paid employment",
        ["reason:5"] = "transferred to another authority in England",
        ["reason:6"] = "no longer wishes to take part",
        ["reason:7"] = "moved outside England",
        ["reason:8"] = "died",
        ["reason:9"] = "other",

        ["agency:education"] = "school or education",
        ["agency:educationalPsychology"] = "educational psychology",
        ["agency:health"] = "health",
        ["agency:socialCare"] = "social care",
        ["agency:earlyYears"] = "early years",
        ["agency:sensory"] = "sensory service",
        ["agency:parent"] = "parent or young person",
        ["agency:other"] = "another body",

        ["exception:X-SCH"] = "school closed for 4 weeks or more",
        ["exception:X-EY"] = "early years provider closed for 4 weeks or more",
        ["exception:X-EPC"] = "exceptional personal circumstances",
        ["exception:X-ABS"] = "away from the area for 4 weeks or more",
        ["exception:X-T2"] = "exceptional circumstances after a tribunal order",
        ["exception:X-CV19"] = "coronavirus, May to September 2020",
        ["exception:X-FLAG"] = "a loaded return says there was one, but not which",
        ["exception:X-APPT"] = "the child missed the appointment",

        ["about:assess"] = "refusal to assess",
        ["about:issue"] = "refusal to issue a plan",
        ["about:contents"] = "what the plan says",
        ["about:school"] = "the school named",
        ["about:cease"] = "ceasing the plan",
        ["about:amend"] = "refusal to amend the plan",

        ["order:assess"] = "make an assessment",
        ["order:make"] = "make a plan",
        ["order:contents"] = "amend the plan",
        ["order:school"] = "name the school",
        ["order:contentsAndSchool"] = "amend the plan and name the school",
        ["order:continue"] = "go on maintaining the plan",
        ["order:continueAndAmend"] = "go on maintaining the plan and amend it",
        ["order:reconsider"] = "reconsider",
        ["order:cease"] = "the plan may cease",
        ["order:other"] = "something else",

        ["rank:1"] = "the main place",
        ["rank:2"] = "a second place",

        ["outcome:yes"] = "yes",
        ["outcome:no"] = "no",
        ["outcome:maintain"] = "keep the plan as it is",
        ["outcome:amend"] = "amend the plan",
        ["outcome:cease"] = "cease the plan",
        ["outcome:upheld"] = "upheld",
        ["outcome:partlyUpheld"] = "partly upheld",
        ["outcome:notUpheld"] = "not upheld",
        ["outcome:dismissed"] = "dismissed",
        ["outcome:consentOrder"] = "settled by consent order",

        ["how:hand"] = "by hand",
        ["how:email"] = "by email",
        ["how:portal"] = "through the portal",
        ["how:firstClass"] = "by first-class post",
        ["how:secondClass"] = "by second-class post",

        ["answer:canMeetNeeds"] = "can meet the needs",
        ["answer:cannotMeetNeeds"] = "cannot meet the needs",
        ["answer:full"] = "full",
        ["answer:noReply"] = "no reply",

        ["type:annual"] = "annual review",
        ["type:earlyYears"] = "early years review",
        ["type:phaseTransfer"] = "phase transfer review",
        ["type:emergency"] = "emergency review",
        ["type:interim"] = "interim review",
        ["type:initial"] = "first",
        ["type:review"] = "review",

        ["phase:earlyYearsToSchool"] = "early years to school",
        ["phase:infantToJunior"] = "infant to junior school",
        ["phase:primaryToSecondary"] = "primary to secondary school",
        ["phase:middle"] = "to or from middle school",
        ["phase:secondaryToPost16"] = "secondary school to post-16",
        ["phase:post16ToPost16"] = "one post-16 place to another",

        ["status:lookedAfter"] = "looked after",
        ["status:childInNeed"] = "child in need",
        ["status:childProtection"] = "child protection plan",
        ["status:careLeaver"] = "care leaver",
        ["status:disabledChildrensTeam"] = "disabled children’s team",
        ["status:electiveHomeEducation"] = "electively home educated",
        ["status:youthCustody"] = "in youth custody",

        ["activity:education"] = "in education",
        ["activity:employment"] = "in employment",
        ["activity:apprenticeship"] = "in an apprenticeship",
        ["activity:traineeship"] = "in a traineeship",
        ["activity:supportedInternship"] = "in a supported internship",
        ["activity:neet"] = "not in education, employment or training",
        ["activity:notKnown"] = "not known",

        ["plan:childInNeed"] = "child in need",
        ["plan:childProtection"] = "child protection",
        ["plan:lookedAfter"] = "looked-after child",
        ["plan:pathway"] = "pathway",

        ["residential:A"] = "38 to 51 weeks a year",
        ["residential:B"] = "52 weeks a year",
        ["workBased:A"] = "apprenticeship",
        ["workBased:T"] = "traineeship",
        ["workBased:S"] = "supported internship",
        ["directPayments:E"] = "education",
        ["directPayments:S"] = "social care",
        ["directPayments:H"] = "health",
        ["directPayments:I"] = "integrated",
        ["grade:outstanding"] = "outstanding",
        ["grade:good"] = "good",
        ["grade:requiresImprovement"] = "requires improvement",
        ["grade:inadequate"] = "inadequate",
        ["within:authority"] = "the authority",
        ["within:partner"] = "a partner",
        ["within:family"] = "the family",
        ["within:setting"] = "the school or setting",
        ["arrangedBy:school"] = "the school",
        ["arrangedBy:authority"] = "the authority",
        ["part:education"] = "education",
        ["part:health"] = "health",
        ["part:socialCare"] = "social care",
        ["relation:mother"] = "mother",
        ["relation:father"] = "father",
        ["relation:parent"] = "parent",
        ["relation:carer"] = "carer",
        ["relation:youngPerson"] = "the young person themselves",
        ["relation:other"] = "somebody else",
        ["sex:M"] = "male",
        ["sex:F"] = "female",
        ["sex:U"] = "not stated",
        ["stage:1"] = "stage 1",
        ["stage:2"] = "stage 2",
        ["stage:3"] = "stage 3",
        ["stage:lgsco"] = "Ombudsman",
        ["stage:childrenAct1"] = "Children Act stage 1",
        ["stage:childrenAct2"] = "Children Act stage 2",
        ["stage:childrenAct3"] = "Children Act stage 3",
        // DfE ethnicity codes.
        ["ethnicity:WBRI"] = "White British",
        ["ethnicity:WIRI"] = "White Irish",
        ["ethnicity:WIRT"] = "Traveller of Irish heritage",
        ["ethnicity:WROM"] = "Gypsy or Roma",
        ["ethnicity:WOTH"] = "any other White background",
        ["ethnicity:MWBC"] = "White and Black Caribbean",
        ["ethnicity:MWBA"] = "White and Black African",
        ["ethnicity:MWAS"] = "White and Asian",
        ["ethnicity:MOTH"] = "any other mixed background",
        ["ethnicity:AIND"] = "Indian",
        ["ethnicity:APKN"] = "Pakistani",
        ["ethnicity:ABAN"] = "Bangladeshi",
        ["ethnicity:AOTH"] = "any other Asian background",
        ["ethnicity:BCRB"] = "Black Caribbean",
        ["ethnicity:BAFR"] = "Black African",
        ["ethnicity:BOTH"] = "any other Black background",
        ["ethnicity:CHNE"] = "Chinese",
        ["ethnicity:OOTH"] = "any other ethnic group",
        ["ethnicity:REFU"] = "refused",
        ["ethnicity:NOBT"] = "not yet obtained",

        ["upnUnknown:UN1"] = "under 6, no UPN yet",
        ["upnUnknown:UN2"] = "never at a state-funded school in England",
        ["upnUnknown:UN3"] = "educated outside England",
        ["upnUnknown:UN5"] = "sources differ on name or date of birth",
        ["upnUnknown:UN8"] = "new to the authority, not yet known",
        ["upnUnknown:UN9"] = "never at a state-funded school or college in England",
        ["upnUnknown:UN10"] = "no further action before it was known",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A code in words; the code itself where it is not known.</summary>
    /// <param name="list">The list it belongs to: the name of its field, or <c>need</c>, <c>setting</c>, <c>order</c>.</param>
    /// <param name="code">The code.</param>
    public static string Of(string list, string code) => ByCode.GetValueOrDefault(list + ":" + code, code);

    /// <summary>A type of need.</summary>
    public static string Need(string code) => Of("need", code);

    /// <summary>Who must act, as a filter says it.</summary>
    public static string Who(Binds binds) => binds switch
    {
        Binds.Authority => "The authority",
        Binds.Setting => "A school or college",
        Binds.Body => "A body asked for advice",
        Binds.HealthBody => "The health body",
        Binds.Family => "The family",
        _ => throw new ArgumentOutOfRangeException(nameof(binds), binds, "Words are missing."),
    };

    /// <summary>What a miss is, as a filter says it.</summary>
    public static string Tier(Tier tier) => tier switch
    {
        Domain.Clocks.Tier.Law => "Law",
        Domain.Clocks.Tier.Guidance => "Statutory guidance",
        Domain.Clocks.Tier.Practice => "Local target",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Words are missing."),
    };

    /// <summary>“CHILD, Alex”; says so when no name is recorded.</summary>
    public static string Name(string? surname, string? forename) => (surname, forename) switch
    {
        (null, null) => "Name not recorded",
        (null, _) => forename,
        (_, null) => surname.ToUpperInvariant(),
        _ => $"{surname.ToUpperInvariant()}, {forename}",
    };

    /// <summary>The age on a day as a list shows it; “age not recorded” without a birth date.</summary>
    public static string AgeOn(DateOnly? born, DateOnly day) =>
        born is { } birth ? "aged " + Age.On(birth, day).ToString(CultureInfo.InvariantCulture) : "age not recorded";

    /// <summary>“1 case”, “12 cases”, “1,234 cases”.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for several; null adds an s.</param>
    public static string Count(long count, string one, string? many = null) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");

    /// <summary>A length of time: days up to 13, then whole weeks.</summary>
    /// <param name="days">How many days, not below 0.</param>
    public static string Length(int days) => days < 14 ? Count(days, "day") : Count(days / 7, "week");

    /// <summary>With its first letter large.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With its first letter small, unless it is a word of capitals.</summary>
    public static string Within(string text) =>
        text.Length < 2 || char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
