namespace Caseclock.Domain.Chronology;

/// <summary>Code lists that more than one kind of entry uses.</summary>
public static class Codes
{
    /// <summary>SEN2 request source, 2025 on: who asked.</summary>
    public static IReadOnlyList<string> RequestSource { get; } = ["1", "2", "3", "4", "5"];

    /// <summary>SEN2 type of need (SENtype), with DS from 2025.</summary>
    public static IReadOnlyList<string> Need { get; } =
        ["SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH"];

    /// <summary>SEN2 cease reason.</summary>
    public static IReadOnlyList<string> CeaseReason { get; } = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>SEN2 residential setting: 38 to 51 weeks, 52 weeks.</summary>
    public static IReadOnlyList<string> Residential { get; } = ["A", "B"];

    /// <summary>SEN2 work-based learning: apprenticeship, traineeship, supported internship.</summary>
    public static IReadOnlyList<string> WorkBased { get; } = ["A", "T", "S"];

    /// <summary>SEN2 direct payment: education, social care, health, integrated.</summary>
    public static IReadOnlyList<string> DirectPayments { get; } = ["E", "S", "H", "I"];

    /// <summary>Why the 20-week limits need not be complied with, or the tribunal's (<c>X-T2</c>); statutory.md section 1B.</summary>
    public static IReadOnlyList<string> Exception { get; } = ["X-SCH", "X-EY", "X-EPC", "X-ABS", "X-T2", "X-CV19", "X-FLAG"];

    /// <summary>What a mediation or an appeal is about.</summary>
    public static IReadOnlyList<string> About { get; } = ["assess", "issue", "contents", "school", "cease", "amend"];

    /// <summary>How a document was sent.</summary>
    public static IReadOnlyList<string> How { get; } = ["hand", "email", "portal", "firstClass", "secondClass"];

    /// <summary>How a request ended where a loaded return says so and gives no day: SEN2 W, Exported, or N without its date.</summary>
    public static IReadOnlyList<string> ClosedUndated { get; } = ["withdrawn", "movedOut", "notAssessed", "notIssued"];

    /// <summary>Who gives advice.</summary>
    public static IReadOnlyList<string> Agency { get; } =
        ["education", "educationalPsychology", "health", "socialCare", "earlyYears", "sensory", "parent", "other"];

    /// <summary>How a complaint or an appeal ended.</summary>
    public static IReadOnlyList<string> ComplaintOutcome { get; } = ["upheld", "partlyUpheld", "notUpheld"];
}
