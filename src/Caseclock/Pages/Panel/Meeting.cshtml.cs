using Caseclock.Application.Access;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Panel;

/// <summary>An agenda: which cases, in which order, and what was recommended? On paper too.</summary>
/// <param name="reading">Reads the agenda.</param>
/// <param name="agendas">The agendas.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Panel, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class MeetingModel(AgendaReading reading, Agendas agendas, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The meeting.</summary>
    public PanelMeeting Meeting { get; private set; } = null!;

    /// <summary>The agenda.</summary>
    public IReadOnlyList<AgendaRow> Rows { get; private set; } = [];

    /// <summary>Whether the reader may set the agenda.</summary>
    public bool MaySet => reading.MaySet;

    /// <summary>Whether the reader may record what the panel recommends.</summary>
    public bool MayRecord => reading.MayRecord;

    /// <summary>Whether the reader may open cases.</summary>
    public bool MayOpen => reading.MayOpen;

    /// <summary>Shows it.</summary>
    /// <param name="id">The meeting's id.</param>
    public IActionResult OnGet(string id)
    {
        if (reading.Meeting(id) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        Rows = reading.Rows(id, shown.Today);
        return Page();
    }

    /// <summary>Changes the order, or takes a case off.</summary>
    /// <param name="id">The meeting's id.</param>
    /// <param name="item">The item's id.</param>
    /// <param name="what"><c>up</c> or <c>remove</c>.</param>
    public IActionResult OnPost(string id, [FromForm] string? item, [FromForm] string? what)
    {
        if (!MaySet)
        {
            return Forbid();
        }

        if (reading.Meeting(id) is null || agendas.Find(authority.Code, item ?? "") is not { } found || found.Meeting != id)
        {
            return NotFound();
        }

        switch (what)
        {
            case "up":
                agendas.MoveUp(authority.Code, found.Id);
                break;
            case "remove":
                agendas.Remove(authority.Code, found.Id, caller.Account!.Id);
                break;
            default:
                return BadRequest();
        }

        return LocalRedirect(Addresses.Agenda(id));
    }
}
