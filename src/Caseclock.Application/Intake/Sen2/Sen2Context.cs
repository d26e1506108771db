using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>Which return is being turned into entries, and when.</summary>
/// <param name="Return">The collection year's facts.</param>
/// <param name="Clock">Today, after which nothing can have happened, and the instant that the entries are recorded at.</param>
public sealed record Sen2Context(Sen2Year Return, EntryContext Clock)
{
    /// <summary>What the entries name as their source: <c>SEN2 2026</c>.</summary>
    public string By => $"SEN2 {Return.Year}";

    /// <summary>The day that the caseload is stated for: the census day, or today where that still lies ahead.</summary>
    public DateOnly CaseloadDay => Earlier(Return.CensusDay);

    /// <summary>The day that the year's activity is stated to: 31 December of the year returned, or today where that still lies ahead.</summary>
    public DateOnly ActivityDay => Earlier(Return.PeriodEnd);

    private DateOnly Earlier(DateOnly day) => day < Clock.Today ? day : Clock.Today;
}

/// <summary>A fact that the return states and the chronology holds differently. Nothing was changed; a person must look at it.</summary>
/// <param name="Line">The line that the person begins on; 0 when the return was not read from a file.</param>
/// <param name="Person">The person's id; empty when it concerns the authority.</param>
/// <param name="Case">The case; null when it concerns the person or the authority.</param>
/// <param name="Item">The item's tag.</param>
/// <param name="Held">What is held.</param>
/// <param name="Stated">What the return states; empty when it states nothing where it did before.</param>
public sealed record Sen2Disagreement(int Line, string Person, string? Case, string Item, string Held, string Stated);

/// <summary>What came of one person of a return.</summary>
/// <param name="Person">The person's id; empty for the header.</param>
/// <param name="Entries">What is new, to be appended.</param>
/// <param name="Held">How many facts were held already.</param>
/// <param name="Disagreements">What is held differently; none of it is among the entries.</param>
/// <param name="Problems">What the chronology cannot hold, such as a day after today; it stays in what was stated.</param>
public sealed record Sen2Mapped(
    string Person,
    IReadOnlyList<Entry> Entries,
    int Held,
    IReadOnlyList<Sen2Disagreement> Disagreements,
    IReadOnlyList<Sen2Problem> Problems);
