using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Changes of officer: which cases came to an officer, or left them?</summary>
/// <param name="reading">Reads the changes.</param>
/// <param name="sight">What the reader may see.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class ChangesModel(BoardReading reading, Sight sight, ShownDay shown) : PageModel
{
    /// <summary>How many days back.</summary>
    public int Days { get; private set; }

    /// <summary>What is listed, in words.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The changes.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>Lists them.</summary>
    /// <param name="officer">The officer; null for all.</param>
    /// <param name="way"><c>came</c> or <c>left</c>; otherwise both.</param>
    /// <param name="days">How many days back, 30 or 90.</param>
    public void OnGet(string? officer, string? way, int days = BoardReading.Quarter)
    {
        Days = days == BoardReading.Month ? days : BoardReading.Quarter;
        Said = (officer, way) switch
        {
            (null or "", _) => "Cases that changed officer",
            (_, "came") => $"Cases that came to {officer}",
            (_, "left") => $"Cases that left {officer}",
            _ => $"Cases that came to {officer} or left them",
        };
        var changes = reading.Changes(shown.Today).Where(change => change.On > shown.Today.AddDays(-Days)).Where(change =>
            string.IsNullOrEmpty(officer) || (way != "left" && change.To == officer) || (way != "came" && change.From == officer));
        Table = new Table
        {
            Caption = "Changes of officer",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Case", "From which day", "Before", "Since"],
            Rows = [.. changes.Select(Row)],
        };
    }

    private IReadOnlyList<Cell> Row(OfficerChange change) =>
    [
        sight.Hides(change.Person) ? Sight.Restricted : Cell.Link(change.Case, Addresses.Case(change.Case)),
        DateWords.Short(change.On),
        change.From ?? "Nobody",
        change.To ?? "Nobody",
    ];
}
