namespace Caseclock.Pages.Deadlines;

/// <summary>A row of the list.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="What">What is due.</param>
/// <param name="About">Which of several; null where there is one.</param>
/// <param name="Citation">Where the limit stands written.</param>
/// <param name="Tier">What a miss is; null for the law.</param>
/// <param name="Child">The child's name; null for what belongs to nobody.</param>
/// <param name="Age">The child's age in words; null without a child.</param>
/// <param name="Case">The case's id; null without a case.</param>
/// <param name="Officer">The officer; null when nobody has it.</param>
/// <param name="SchoolKey">The school's key; null when not recorded.</param>
/// <param name="School">What the school is called.</param>
/// <param name="Stage">Where the case stands; null without a case.</param>
/// <param name="Due">The due day; null when not known yet.</param>
/// <param name="DaysLate">Days late; 0 when in time.</param>
/// <param name="WaitsFor">What it waits for; null for nothing.</param>
/// <param name="OnlyIf">When it binds at all; null when always.</param>
internal sealed record DeadlineRow(
    ClockStanding Standing,
    string What,
    string? About,
    string Citation,
    string? Tier,
    string? Child,
    string? Age,
    string? Case,
    string? Officer,
    string? SchoolKey,
    string School,
    string? Stage,
    DateOnly? Due,
    int DaysLate,
    string? WaitsFor,
    string? OnlyIf)
{
    /// <summary>How many entries others have recorded on the case since the reader last looked.</summary>
    public int New { get; init; }
}

/// <summary>A value that the list can be narrowed to.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Count">How many rows there would be.</param>
/// <param name="Href">The address.</param>
/// <param name="Current">Whether it is chosen.</param>
internal sealed record FilterLink(string Text, int Count, string Href, bool Current);

/// <summary>The list with what stands around it.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Today">Today.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Total">How many rows match.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Windows">The stretches of due days.</param>
/// <param name="Choices">For each filter, its label and choices; the first of them narrows nothing.</param>
internal sealed record DeadlineView(
    DeadlineQuery Query,
    DateOnly Today,
    int Page,
    int Pages,
    int Total,
    IReadOnlyList<DeadlineRow> Rows,
    IReadOnlyList<FilterLink> Windows,
    IReadOnlyList<FilterChoices> Choices);

/// <summary>A filter with its values.</summary>
/// <param name="Name">What the address calls it.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Value">What is chosen; empty for all.</param>
/// <param name="Choices">The values, each with its count.</param>
internal sealed record FilterChoices(string Name, string Label, string Value, IReadOnlyList<Caseclock.Components.Choice> Choices);
