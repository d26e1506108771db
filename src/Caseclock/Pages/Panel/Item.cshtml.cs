using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Panel;

/// <summary>A case on an agenda: what does the panel recommend, or is it put off?</summary>
/// <param name="reading">Reads the agenda.</param>
/// <param name="agendas">The agendas.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who records.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Panel, Level.Write)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class ItemModel(AgendaReading reading, Agendas agendas, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    private const int Longest = 300;

    /// <summary>The meeting.</summary>
    public PanelMeeting Meeting { get; private set; } = null!;

    /// <summary>The case.</summary>
    public AgendaRow Row { get; private set; } = null!;

    /// <summary>What was typed as recommendation.</summary>
    public string? Outcome { get; private set; }

    /// <summary>What was typed as reason.</summary>
    public string? Note { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether the meeting is still to come.</summary>
    public bool IsAhead => Meeting.On > shown.Today;

    /// <summary>What is asked, of whom, and what is due.</summary>
    public IReadOnlyList<SummaryRow> Facts =>
    [
        new SummaryRow("What is asked", Row.Item.About),
        new SummaryRow("About the child", Row.Facts),
        new SummaryRow("The authority must", Row.Due ?? "Nothing by a set day"),
        new SummaryRow("Put off before", Row.Item.Deferrals == 0 ? "Never" : Words.Count(Row.Item.Deferrals, "time")),
    ];

    /// <summary>Shows the case; once it is settled, the agenda.</summary>
    /// <param name="id">The item's id.</param>
    public IActionResult OnGet(string id) => Load(id) ?? Page();

    /// <summary>Records the recommendation, once.</summary>
    /// <param name="id">The item's id.</param>
    public IActionResult OnPost(string id)
    {
        if (Load(id) is { } elsewhere)
        {
            return elsewhere;
        }

        var form = new TypedForm(Request.Form);
        (Outcome, Note) = (form.Text("outcome"), form.Text("note"));
        if (Outcome.Length is 0 or > Longest)
        {
            Errors = [new PageError("Write what the panel recommends, for example: assess.", "outcome")];
            return Page();
        }

        return Answer(agendas.Decide(authority.Code, id, Outcome, Note.Length > 0 ? Note : null, caller.Account!.Id, caller.By));
    }

    /// <summary>Puts it off, once.</summary>
    /// <param name="id">The item's id.</param>
    public IActionResult OnPostDefer(string id) => Load(id) ?? Answer(agendas.Defer(authority.Code, id, caller.Account!.Id));

    private IActionResult Answer(AgendaOutcome outcome)
    {
        if (outcome is AgendaOutcome.Refused refused)
        {
            Errors = [.. refused.Problems.Select(problem => new PageError(problem.Reason))];
            return Page();
        }

        return LocalRedirect(Addresses.Agenda(Meeting.Id));
    }

    private IActionResult? Load(string id)
    {
        if (agendas.Find(authority.Code, id) is not { } item || reading.Meeting(item.Meeting) is not { } meeting)
        {
            return NotFound();
        }

        if (item.State != ItemState.Open)
        {
            return LocalRedirect(Addresses.Agenda(meeting.Id));
        }

        Meeting = meeting;
        Row = reading.Rows([item], shown.Today)[0];
        if (Row.IsHidden)
        {
            return NotFound();
        }

        HttpContext.IsAbout(item.Person, item.Case);
        return null;
    }
}
