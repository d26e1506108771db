using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Local;

/// <summary>Local milestones: which days that the authority set itself are near or past?</summary>
/// <param name="reading">Reads them.</param>
/// <param name="officers">The officers.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class IndexModel(MilestoneReading reading, Officers officers, Authority authority) : PageModel
{
    /// <summary>The milestones.</summary>
    public IReadOnlyList<MilestoneRow> Rows { get; private set; } = [];

    /// <summary>The officer chosen.</summary>
    public string? Officer { get; private set; }

    /// <summary>The officers.</summary>
    public IReadOnlyList<Choice> Officers => [new Choice("", "All"), new Choice(DeadlineQuery.None, "Nobody assigned"), .. officers.All(authority.Code).Select(name => new Choice(name, name))];

    /// <summary>Lists them.</summary>
    /// <param name="officer">The officer; null for all.</param>
    public void OnGet(string? officer)
    {
        Officer = officer;
        Rows = reading.Near(string.IsNullOrEmpty(officer) ? null : [DeadlineQuery.NoneAsEmpty(officer)!]);
    }
}
