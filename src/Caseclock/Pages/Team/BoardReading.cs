using Caseclock.Application.Storage;
using Caseclock.Application.Teams;

namespace Caseclock.Pages.Team;

/// <summary>A row of the board: an officer, and what they have on hand.</summary>
/// <param name="Load">What they have on hand.</param>
/// <param name="Away">Their absence of today; null when they are there.</param>
/// <param name="Came">Cases that came to them in the last 30 and 90 days.</param>
/// <param name="Left">Cases that left them in the last 30 and 90 days.</param>
internal sealed record BoardRow(OfficerLoad Load, Absence? Away, (int Month, int Quarter) Came, (int Month, int Quarter) Left);

/// <summary>A team of the board.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Manager">Who leads it; null for nobody named.</param>
/// <param name="Rows">Its officers.</param>
internal sealed record BoardTeam(string Name, string? Manager, IReadOnlyList<BoardRow> Rows);

/// <summary>The board.</summary>
/// <param name="Nobodys">What nobody has.</param>
/// <param name="Teams">The teams by name, and then who is in none.</param>
internal sealed record Board(OfficerLoad Nobodys, IReadOnlyList<BoardTeam> Teams);

/// <summary>Reads the team board: counts from the lists in memory, changes of officer from their own entries.</summary>
/// <param name="store">The store.</param>
/// <param name="teams">The teams.</param>
/// <param name="absences">Who is away.</param>
/// <param name="authority">The authority served.</param>
internal sealed class BoardReading(Store store, TeamBook teams, Absences absences, Authority authority)
{
    /// <summary>The shorter stretch of days in which changes of officer are counted.</summary>
    public const int Month = 30;

    /// <summary>The longer one.</summary>
    public const int Quarter = 90;

    private readonly Lock _guard = new();
    private (long Seq, DateOnly Day, IReadOnlyList<OfficerChange> Changes)? _held;

    /// <summary>The board of a day.</summary>
    /// <param name="today">Today.</param>
    public Board Read(DateOnly today)
    {
        var loads = store.Workloads(authority.Code, today).ToDictionary(load => load.Officer, StringComparer.Ordinal);
        var away = absences.OfToday(authority.Code).ToDictionary(absence => absence.Officer, StringComparer.Ordinal);
        var changes = Changes(today);
        var came = changes.Where(change => change.To is not null).ToLookup(change => change.To!, StringComparer.Ordinal);
        var left = changes.Where(change => change.From is not null).ToLookup(change => change.From!, StringComparer.Ordinal);
        var all = teams.All(authority.Code);
        var placed = all.SelectMany(team => team.Officers).ToHashSet(StringComparer.Ordinal);
        var others = loads.Keys.Where(officer => officer.Length > 0 && !placed.Contains(officer)).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return new Board(
            Load(""),
            [
                .. all.Select(team => new BoardTeam(team.Name, team.Manager, [.. team.Officers.Select(Row)])),
                .. others.Count == 0 ? Array.Empty<BoardTeam>() : [new BoardTeam(all.Count == 0 ? "Officers" : "In no team", null, [.. others.Select(Row)])],
            ]);

        OfficerLoad Load(string officer) => loads.GetValueOrDefault(officer, new OfficerLoad(officer, 0, 0, 0, 0, 0, 0));

        BoardRow Row(string officer) => new(Load(officer), away.GetValueOrDefault(officer), Count(came[officer]), Count(left[officer]));

        (int, int) Count(IEnumerable<OfficerChange> some) => (some.Count(change => change.On > today.AddDays(-Month)), some.Count());
    }

    /// <summary>The changes of officer in the longer stretch, the latest first. Read again only when something was recorded.</summary>
    /// <param name="today">Today.</param>
    public IReadOnlyList<OfficerChange> Changes(DateOnly today)
    {
        var seq = store.LastSeq(authority.Code);
        lock (_guard)
        {
            if (_held is not { } held || held.Seq != seq || held.Day != today)
            {
                _held = held = (seq, today, store.OfficerChanges(authority.Code, today.AddDays(1 - Quarter), today));
            }

            return held.Changes;
        }
    }
}
