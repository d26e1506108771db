using Caseclock.Application.Access;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Panel;

/// <summary>Put one case on an agenda, from its own page.</summary>
/// <param name="store">The store.</param>
/// <param name="reading">Reads meetings.</param>
/// <param name="agendas">The agendas.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who sets the agenda.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Panel, Level.Manage)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class AddModel(Store store, AgendaReading reading, Agendas agendas, Authority authority, Caller caller, Sight sight, ShownDay shown) : PageModel
{
    /// <summary>The case's id.</summary>
    public string Case { get; private set; } = "";

    /// <summary>The meetings to come.</summary>
    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Asks for the meeting.</summary>
    /// <param name="case">The case's id.</param>
    public IActionResult OnGet([FromQuery(Name = "case")] string? @case) => Load(@case) ? Page() : NotFound();

    /// <summary>Puts the case on the agenda.</summary>
    /// <param name="case">The case's id.</param>
    public IActionResult OnPost([FromQuery(Name = "case")] string? @case)
    {
        if (!Load(@case))
        {
            return NotFound();
        }

        var form = new TypedForm(Request.Form);
        var (meeting, about) = (form.Text("meeting"), form.Text("about"));
        Errors = [.. AgendaReading.Wrong(Meetings, meeting, about)];
        if (Errors.Count > 0)
        {
            return Page();
        }

        agendas.Add(authority.Code, meeting, [Case], about, caller.Account!.Id);
        return LocalRedirect(Addresses.Agenda(meeting));
    }

    private bool Load(string? @case)
    {
        if (@case is null || store.PersonOfCase(authority.Code, @case) is not { Length: > 0 } person || sight.Hides(person))
        {
            return false;
        }

        Case = @case;
        Meetings = reading.Choices(shown.Today);
        return true;
    }
}
