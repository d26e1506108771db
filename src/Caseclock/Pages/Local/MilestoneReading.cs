using Caseclock.Application.Local;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Local;

/// <summary>A local milestone as pages show it.</summary>
/// <param name="Standing">How it stands; never late, which only a limit of the law can be.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Day">Its day.</param>
/// <param name="Toward">The limit of the law that it leads to, with its day.</param>
/// <param name="Child">The child, or what stands in its place.</param>
/// <param name="Case">The case's id; null where the record is restricted for the reader.</param>
/// <param name="Officer">The officer; null when nobody has it.</param>
internal sealed record MilestoneRow(ClockStanding Standing, string Title, DateOnly Day, string Toward, string Child, string? Case, string? Officer);

/// <summary>Reads local milestones and closures of the offices: beside the law, and never among its limits.</summary>
/// <param name="milestones">The milestones.</param>
/// <param name="closures">The closures.</param>
/// <param name="authority">The authority served.</param>
/// <param name="sight">What the reader may see.</param>
/// <param name="shown">Tells today.</param>
internal sealed class MilestoneReading(Milestones milestones, OfficeClosures closures, Authority authority, Sight sight, ShownDay shown)
{
    /// <summary>How many days ahead lists and notices look.</summary>
    public const int DaysAhead = 14;

    /// <summary>What every milestone is tagged with.</summary>
    public const string Tag = "Local milestone, not law";

    /// <summary>The milestones of a case, met or not; empty where its record is restricted for the reader.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="case">The case's id.</param>
    public IReadOnlyList<MilestoneRow> OfCase(string person, string @case) =>
        [.. milestones.Of(authority.Code, new DeadlineFilter { Person = person }, null).Where(item => item.Deadline.Case == @case && !sight.Hides(person)).Select(Row)];

    /// <summary>The milestones of some officers that are not met, past or due within the days looked ahead.</summary>
    /// <param name="officers">The officers; null for all.</param>
    public IReadOnlyList<MilestoneRow> Near(IReadOnlyList<string>? officers) =>
    [
        .. milestones.Of(authority.Code, new DeadlineFilter { AnyOfficer = officers }, shown.Today.AddDays(DaysAhead))
            .Where(item => item.Met is null)
            .Select(Row),
    ];

    /// <summary>The closures of the offices that run, or begin within the days looked ahead.</summary>
    public IReadOnlyList<OfficeClosure> Closing() =>
        [.. closures.From(authority.Code, shown.Today).Where(closure => closure.From <= shown.Today.AddDays(DaysAhead))];

    private MilestoneRow Row(MilestoneOnCase item)
    {
        var hidden = sight.Hides(item.Deadline.Person);
        return new MilestoneRow(
            Standing(item, shown.Today),
            item.Milestone.Title,
            item.Day,
            item.Deadline.Title + (item.Deadline.Due is { } due ? ", due " + DateWords.Short(due) : ""),
            hidden ? Sight.Restricted : Words.Name(item.Deadline.Surname, item.Deadline.Forename),
            hidden ? null : item.Deadline.Case,
            item.Deadline.Officer);
    }

    private static ClockStanding Standing(MilestoneOnCase item, DateOnly today)
    {
        if (item.Met is { } met)
        {
            return new ClockStanding(Rag.InTime, "Done " + DateWords.Short(met));
        }

        var days = Counting.DaysBetween(today, item.Day);
        return days < 0 ? new ClockStanding(Rag.DueSoon, Words.Length(-days) + " over")
            : new ClockStanding(days <= DaysAhead ? Rag.DueSoon : Rag.InTime, Words.Sentence(DateWords.Distance(item.Day, today)));
    }
}
