using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

/// <summary>An open clock as the deadlines list shows it.</summary>
/// <param name="Person">The person; null for what belongs to none.</param>
/// <param name="Surname">Surname; null when not recorded.</param>
/// <param name="Forename">Forename; null when not recorded.</param>
/// <param name="Born">Date of birth; null when not recorded.</param>
/// <param name="Case">The case; null for what belongs to none.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Clock">The clock's id: the rule's, with a letter where it has several limits.</param>
/// <param name="Title">What must be done.</param>
/// <param name="Tier">What a miss is.</param>
/// <param name="Binds">Who must act.</param>
/// <param name="Kind">What kind of limit it is.</param>
/// <param name="IsWork">Whether it is work that somebody must do.</param>
/// <param name="Subject">Which of several; null where there is one.</param>
/// <param name="Started">The day of the trigger; null when not recorded.</param>
/// <param name="Due">The last lawful day; null where it is not known.</param>
/// <param name="Exception">The code of the exception that holds; empty when none does.</param>
/// <param name="Stage">Where the case stands; null without a case.</param>
/// <param name="Officer">The officer; null when not recorded.</param>
/// <param name="School">The main place's URN or setting; null when not recorded.</param>
public sealed record Deadline(
    string? Person,
    string? Surname,
    string? Forename,
    DateOnly? Born,
    string? Case,
    string Rule,
    string Clock,
    string Title,
    Tier Tier,
    Binds Binds,
    LimitKind Kind,
    bool IsWork,
    string? Subject,
    DateOnly? Started,
    DateOnly? Due,
    string Exception,
    Stage? Stage,
    string? Officer,
    string? School);

/// <summary>Which deadlines are wanted. A null asks for all; an empty text asks for those that have none.</summary>
public sealed record DeadlineFilter
{
    /// <summary>The rule's id, or several with commas between.</summary>
    public string? Rule { get; init; }

    /// <summary>The officer.</summary>
    public string? Officer { get; init; }

    /// <summary>Any of these officers; null for all. It goes before <see cref="Officer"/>.</summary>
    public IReadOnlyList<string>? AnyOfficer { get; init; }

    /// <summary>The main place's URN or setting.</summary>
    public string? School { get; init; }

    /// <summary>Where the case stands.</summary>
    public Stage? Stage { get; init; }

    /// <summary>What a miss is.</summary>
    public Tier? Tier { get; init; }

    /// <summary>Who must act.</summary>
    public Binds? Binds { get; init; }

    /// <summary>The person.</summary>
    public string? Person { get; init; }

    /// <summary>The first due day wanted, inclusive; those without a due day are then left out.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>The last due day wanted, inclusive; those without a due day are then left out.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>True: only work that somebody must do; false: only what is not; null: both.</summary>
    public bool? IsWork { get; init; } = true;

    /// <summary>The same filter for what is late by at least so many whole weeks on a day.</summary>
    /// <param name="weeks">How many weeks, from 0; 0 means due before the day.</param>
    /// <param name="today">The day.</param>
    public DeadlineFilter LateBy(int weeks, DateOnly today) =>
        this with { DueTo = weeks == 0 ? today.AddDays(-1) : today.AddDays(-7 * weeks) };
}

/// <summary>What stands first in a list of deadlines; among equals the one due first.</summary>
public enum DeadlineOrder
{
    /// <summary>What is due first; what has no due day comes last.</summary>
    Due,

    /// <summary>What is due last.</summary>
    LatestDue,

    /// <summary>By what must be done, in the order of the alphabet.</summary>
    Title,

    /// <summary>By surname and forename.</summary>
    Child,

    /// <summary>By officer; what nobody has comes last.</summary>
    Officer,
}

/// <summary>A part of a list.</summary>
/// <param name="Skip">How many rows to pass over.</param>
/// <param name="Take">How many rows to give at most.</param>
public readonly record struct Page(int Skip, int Take)
{
    /// <summary>The page of that number, from 1.</summary>
    /// <param name="number">The number; below 1 gives the first.</param>
    /// <param name="size">How many rows a page has.</param>
    public static Page Number(int number, int size) => new((Math.Max(number, 1) - 1) * size, size);
}

/// <summary>How many rows have one value of a filter, with every other filter applied.</summary>
/// <param name="Value">The value; empty for rows that have none.</param>
/// <param name="Count">How many.</param>
public sealed record ValueCount(string Value, int Count);

/// <summary>One page of deadlines with what stands around it.</summary>
/// <param name="Rows">The rows, in the order asked for.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Counts">
/// For each of <c>rule</c>, <c>officer</c>, <c>school</c>, <c>stage</c>, <c>tier</c>, <c>binds</c> and <c>due</c>: the values that occur
/// when every other filter is applied, most frequent first. Stages, tiers and who must act are named by the code's words in camel case,
/// days as <c>YYYY-MM-DD</c>.
/// </param>
public sealed record DeadlinePage(IReadOnlyList<Deadline> Rows, int Total, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> Counts);
