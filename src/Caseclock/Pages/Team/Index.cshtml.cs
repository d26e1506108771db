using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Team board: who carries what, and where is it late?</summary>
/// <param name="reading">Reads the board.</param>
/// <param name="caller">Who reads.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Read)]
internal sealed class IndexModel(BoardReading reading, Caller caller, ShownDay shown) : PageModel
{
    private static readonly Column[] Columns =
    [
        "Officer", new("Open cases", true), new("Due in 7 days", true), new("Overdue", true), new("Oldest", true), new("Late in law", true),
        new("Weeks late", true), new("Came in 30 days", true), new("In 90", true), new("Left in 30 days", true), new("In 90", true),
    ];

    /// <summary>The board.</summary>
    public Board Board { get; private set; } = null!;

    /// <summary>Each team with its table.</summary>
    public IEnumerable<(BoardTeam Team, Table Table)> Tables => Board.Teams.Select(team => (team, TableOf(team)));

    /// <summary>Who is away, until when, and who covers.</summary>
    public static IEnumerable<string> Away(BoardTeam team) => team.Rows.Where(row => row.Away is not null)
        .Select(row => $"{row.Load.Officer} is away until {DateWords.Short(row.Away!.To)}, covered by {string.Join(" and ", row.Away.Covers)}.");

    /// <summary>Whether the reader may give cases to officers.</summary>
    public bool MayAllocate => caller.May(Area.Allocation, Level.Write) && SeesCases;

    private bool SeesCases => caller.May(Area.Cases, Level.Read) && caller.May(Area.Names, Level.Read);

    /// <summary>Shows it.</summary>
    public void OnGet() => Board = reading.Read(shown.Today);

    /// <summary>The list of an officer's open cases.</summary>
    public static string Cases(OfficerLoad load) => Addresses.With("/cases", ("officer", Named(load)));

    /// <summary>The list of an officer's deadlines in a window.</summary>
    public static string Due(OfficerLoad load, string window) => new DeadlineQuery { When = window, Officer = Named(load) }.Address();

    private static string Named(OfficerLoad load) => load.Officer.Length == 0 ? DeadlineQuery.None : load.Officer;

    private static string LateInLaw(OfficerLoad load) => new DeadlineQuery { When = "overdue", Officer = Named(load), Tier = "law", Who = "authority" }.Address();

    private static string Changed(OfficerLoad load, string way, int days) =>
        Addresses.With("/team/changes", ("officer", load.Officer), ("way", way), ("days", days.ToString(CultureInfo.InvariantCulture)));

    private Table TableOf(BoardTeam team) => new()
    {
        Caption = "What each officer has on hand: " + team.Name,
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = Columns,
        Rows = [.. team.Rows.Select(Row), .. team.Rows.Count > 1 ? [Total(team)] : Array.Empty<IReadOnlyList<Cell>>()],
    };

    private IReadOnlyList<Cell> Row(BoardRow row)
    {
        var load = row.Load;
        return
        [
            load.Officer,
            Number(load.OpenCases, Cases(load)),
            Number(load.DueSoon, Due(load, "next7")),
            Number(load.Overdue, Due(load, "overdue")),
            Cell.Number(load.DaysLate == 0 ? "" : Words.Length(load.DaysLate)),
            Number(load.LateInLaw, LateInLaw(load)),
            Cell.Number(load.LateInLawDays / 7),
            Number(row.Came.Month, Changed(load, "came", BoardReading.Month)),
            Number(row.Came.Quarter, Changed(load, "came", BoardReading.Quarter)),
            Number(row.Left.Month, Changed(load, "left", BoardReading.Month)),
            Number(row.Left.Quarter, Changed(load, "left", BoardReading.Quarter)),
        ];
    }

    private static IReadOnlyList<Cell> Total(BoardTeam team) =>
    [
        "Together",
        Cell.Number(team.Rows.Sum(row => row.Load.OpenCases)),
        Cell.Number(team.Rows.Sum(row => row.Load.DueSoon)),
        Cell.Number(team.Rows.Sum(row => row.Load.Overdue)),
        Cell.Number(team.Rows.Max(row => row.Load.DaysLate) is > 0 and var days ? Words.Length(days) : ""),
        Cell.Number(team.Rows.Sum(row => row.Load.LateInLaw)),
        Cell.Number(team.Rows.Sum(row => row.Load.LateInLawDays) / 7),
        Cell.Number(team.Rows.Sum(row => row.Came.Month)),
        Cell.Number(team.Rows.Sum(row => row.Came.Quarter)),
        Cell.Number(team.Rows.Sum(row => row.Left.Month)),
        Cell.Number(team.Rows.Sum(row => row.Left.Quarter)),
    ];

    private Cell Number(int count, string href) => count > 0 && SeesCases
        ? Cell.Link(count.ToString("N0", CultureInfo.InvariantCulture), href) with { Numeric = true }
        : Cell.Number(count);
}
