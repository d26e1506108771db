using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Monitoring;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Team;

/// <summary>A limit of the monitoring list.</summary>
/// <param name="Deadline">The open limit.</param>
/// <param name="Rescue">Whether it can still be met, with the arithmetic.</param>
/// <param name="Child">The child's name, or what stands in its place.</param>
/// <param name="IsHidden">Whether the record is restricted for the reader.</param>
/// <param name="School">What the school is called.</param>
/// <param name="WaitsFor">What others owe on the way; null for nothing.</param>
/// <param name="OnlyIf">When it binds at all; null when always.</param>
internal sealed record MonitoredLimit(Deadline Deadline, Rescue Rescue, string Child, bool IsHidden, string School, string? WaitsFor, string? OnlyIf);

/// <summary>The monitoring list.</summary>
/// <param name="Rescuable">Limits that can still be met, what must happen first on top.</param>
/// <param name="Lost">Limits that cannot be met any more, that due first on top: one page of them.</param>
/// <param name="LostTotal">How many of these there are in all.</param>
/// <param name="Excused">How many more have passed under an exception that holds.</param>
internal sealed record MonitoringView(IReadOnlyList<MonitoredLimit> Rescuable, IReadOnlyList<MonitoredLimit> Lost, int LostTotal, int Excused);

/// <summary>Reads the monitoring list. Records are folded only for what lies ahead and for what is shown: what has passed is lost by its day alone.</summary>
/// <param name="store">The store.</param>
/// <param name="teams">The teams.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="sight">What the reader may see.</param>
/// <param name="authority">The authority served.</param>
internal sealed class MonitoringReading(Store store, TeamBook teams, SchoolNames schools, Sight sight, Authority authority)
{
    /// <summary>How many lost limits a page shows.</summary>
    public const int PageSize = 50;

    private static readonly Application.Storage.Page All = new(0, int.MaxValue);

    /// <summary>Reads one page.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="today">Today.</param>
    /// <param name="lost">Which part of the lost limits.</param>
    public MonitoringView Read(MonitoringQuery query, DateOnly today, Application.Storage.Page lost)
    {
        var filter = Filter(query);
        var ahead = Limits(store.Deadlines(authority.Code, filter with { DueFrom = today, DueTo = today.AddDays(7 * query.Weeks) }, All).Rows, today);
        var overdue = store.Deadlines(authority.Code, filter with { DueTo = today.AddDays(-1) }, All).Rows;
        var missed = overdue.Where(deadline => deadline.Exception.Length == 0).ToList();
        var late = ahead.Where(limit => !limit.Rescue.Can).ToList();

        // By due day, what has passed comes before what lies ahead.
        var passed = Limits([.. missed.Skip(lost.Skip).Take(lost.Take)], today);
        var others = late.Skip(Math.Max(0, lost.Skip - missed.Count)).Take(lost.Take - passed.Count);
        return new MonitoringView(
            [.. ahead.Where(limit => limit.Rescue.Can).OrderBy(limit => limit.Rescue.Next.By).ThenBy(limit => limit.Rescue.Due)],
            [.. passed, .. others],
            missed.Count + late.Count,
            overdue.Count - missed.Count);
    }

    private DeadlineFilter Filter(MonitoringQuery query) => new()
    {
        Rule = string.Join(',', query.Rules),
        Officer = DeadlineQuery.NoneAsEmpty(query.Officer),
        AnyOfficer = query.Officer is null && query.Team is { } id && teams.Find(authority.Code, id) is { } team ? team.Officers : null,
    };

    private List<MonitoredLimit> Limits(IReadOnlyList<Deadline> deadlines, DateOnly today)
    {
        var limits = new List<MonitoredLimit>();
        foreach (var part in deadlines.Where(deadline => deadline.Person is not null).Chunk(500))
        {
            var people = store.People(authority.Code, [.. part.Select(deadline => deadline.Person!).Distinct(StringComparer.Ordinal)], new Knowledge(today));
            var clocks = people.Values.ToDictionary(person => person.Id, person => RuleBook.Clocks(person, authority.Policies, today), StringComparer.Ordinal);
            limits.AddRange(part.Select(deadline => Limit(deadline, people[deadline.Person!], clocks[deadline.Person!], today)).OfType<MonitoredLimit>());
        }

        return limits;
    }

    private MonitoredLimit? Limit(Deadline deadline, Person person, IReadOnlyList<Clock> clocks, DateOnly today)
    {
        var @case = person.Cases.FirstOrDefault(held => held.Id == deadline.Case);
        var clock = clocks.FirstOrDefault(held => held.Id == deadline.Clock && held.Case == deadline.Case && held.Subject == deadline.Subject && held.End == ClockEnd.Open);
        if (@case is null || clock is null || RescueRules.Of(clock, @case, clocks, authority.Policies, today) is not { } rescue)
        {
            return null;
        }

        var hidden = sight.Hides(deadline.Person);
        return new MonitoredLimit(
            deadline,
            rescue,
            hidden ? Sight.Restricted : Words.Name(deadline.Surname, deadline.Forename),
            hidden,
            hidden ? "" : schools.Of(deadline.School),
            hidden ? null : Waiting.For(clock, @case, clocks, schools, today),
            OnlyIf.Words(clock.Rule));
    }
}
