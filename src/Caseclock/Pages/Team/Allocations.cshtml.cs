using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Allocations: which cases were given to whom together, lately?</summary>
/// <param name="allocations">Allocations.</param>
/// <param name="accounts">Who did it.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Allocation, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class AllocationsModel(Allocations allocations, Accounts accounts, Authority authority) : PageModel
{
    private const int Most = 50;

    /// <summary>The allocations.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        var names = accounts.All(authority.Code).ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);
        Table = new Table
        {
            Caption = "Allocations, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Saved", "Officer", new Column("Cases", true), "Why", "By", "State"],
            Rows =
            [
                .. allocations.Recent(authority.Code, Most).Select(held => (IReadOnlyList<Cell>)
                [
                    Cell.Link(Moments.DayAndTime(held.Allocation.SavedAt!.Value), Addresses.Allocation(held.Allocation.Id)),
                    held.Allocation.Officer,
                    Cell.Number(held.Cases),
                    held.Allocation.Reason,
                    names.GetValueOrDefault(held.Allocation.Owner, held.Allocation.Owner),
                    held.Allocation.UndoneAt is null ? "Stands" : "Undone",
                ]),
            ],
        };
    }
}
