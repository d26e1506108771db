using Caseclock.Components;
using Caseclock.Components.Charts;

namespace Caseclock.Pages.Cases;

/// <summary>A case as its page shows it.</summary>
internal sealed record CaseView
{
    /// <summary>The case's id.</summary>
    public required string Id { get; init; }

    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The child's name.</summary>
    public required string Name { get; init; }

    /// <summary>Facts about the child, most important first, each a few words.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>More facts, for a summary list.</summary>
    public required IReadOnlyList<SummaryRow> More { get; init; }

    /// <summary>Where the case stands.</summary>
    public required string Stage { get; init; }

    /// <summary>What is next, in a sentence; null when nothing is due of the authority.</summary>
    public string? Next { get; init; }

    /// <summary>How what is next stands; null when nothing is.</summary>
    public ClockStanding? NextStanding { get; init; }

    /// <summary>The line of the 20 weeks; null when it is not running.</summary>
    public CaseLine? Line { get; init; }

    /// <summary>Clocks that are somebody's work.</summary>
    public required IReadOnlyList<ClockView> ToDo { get; init; }

    /// <summary>Clocks that came to their end.</summary>
    public required IReadOnlyList<ClockView> Done { get; init; }

    /// <summary>Rights, windows, and what was replaced or cancelled.</summary>
    public required IReadOnlyList<ClockView> Other { get; init; }

    /// <summary>The chronology.</summary>
    public required ChronologyView Chronology { get; init; }

    /// <summary>The person's other cases.</summary>
    public required IReadOnlyList<SiblingView> Siblings { get; init; }

    /// <summary>The last day before the one shown on which something happened; null for none.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The next day after it, up to today; null for none.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Whether anything of the case had happened by the day shown.</summary>
    public required bool Begun { get; init; }
}

/// <summary>A clock as the case page shows it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Title">What must be done.</param>
/// <param name="About">Which of several; null where there is one.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Due">The due day; null where there is none.</param>
/// <param name="Stopped">The day of the act; null while there is none.</param>
/// <param name="Who">Who must act, where that is not the authority; else null.</param>
/// <param name="Tier">What a miss is, where it is not the law; else null.</param>
/// <param name="Citation">Where it stands written.</param>
/// <param name="WaitsFor">What it waits for; null for nothing.</param>
/// <param name="Steps">Why this date, step by step.</param>
/// <param name="IsWindow">Whether the day is the end of a window rather than a limit.</param>
/// <param name="OnlyIf">When it binds at all; null when always.</param>
internal sealed record ClockView(
    string Id,
    string Title,
    string? About,
    ClockStanding Standing,
    DateOnly? Due,
    DateOnly? Stopped,
    string? Who,
    string? Tier,
    string Citation,
    string? WaitsFor,
    IReadOnlyList<string> Steps,
    bool IsWindow,
    string? OnlyIf);

/// <summary>Another case of the same person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Since">When it began, in words.</param>
internal sealed record SiblingView(string Id, string Stage, string Since);

/// <summary>The chronology with its filter.</summary>
/// <param name="Entries">The entries shown.</param>
/// <param name="Sections">The kinds that it can be narrowed to, each with its count.</param>
/// <param name="LatestFirst">Whether the latest comes first.</param>
/// <param name="Section">The kind chosen; null for all.</param>
internal sealed record ChronologyView(
    IReadOnlyList<EntryView> Entries,
    IReadOnlyList<(string Name, int Count)> Sections,
    bool LatestFirst,
    string? Section);

/// <summary>An entry as the chronology shows it.</summary>
/// <param name="On">The day it happened.</param>
/// <param name="What">What happened.</param>
/// <param name="Details">The particulars.</param>
/// <param name="Note">The note; null for none.</param>
/// <param name="Recorded">When and by whom it was recorded.</param>
/// <param name="Correction">Who corrected it, when and how; null when it stands.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="MayMend">Whether the reader may correct or withdraw it.</param>
internal sealed record EntryView(DateOnly On, string What, IReadOnlyList<string> Details, string? Note, string Recorded, string? Correction, string Id, bool MayMend);
