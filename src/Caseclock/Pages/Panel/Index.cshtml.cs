using Caseclock.Application.Access;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Panel;

/// <summary>Panel: when does it meet, and over how many cases?</summary>
/// <param name="reading">Reads meetings.</param>
/// <param name="book">The panels.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Panel, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class IndexModel(AgendaReading reading, PanelBook book, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    private const int DaysBack = 60;

    /// <summary>The meetings.</summary>
    public Table Meetings { get; private set; } = new() { Rows = [] };

    /// <summary>The panels.</summary>
    public IReadOnlyList<Application.Panels.Panel> Panels { get; private set; } = [];

    /// <summary>The panels as choices.</summary>
    public IReadOnlyList<Choice> Choices => [.. Panels.Select(panel => new Choice(panel.Id, panel.Name))];

    /// <summary>Whether the reader may set agendas.</summary>
    public bool MaySet => reading.MaySet;

    /// <summary>Whether the reader may open cases.</summary>
    public bool MayOpen => reading.MayOpen;

    /// <summary>The panel chosen.</summary>
    public string? Panel { get; private set; }

    /// <summary>The day as typed.</summary>
    public TypedDate On { get; private set; } = TypedDate.Empty;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Lists meetings: those of the last weeks and those to come.</summary>
    public void OnGet() => Load();

    /// <summary>Adds a meeting.</summary>
    public IActionResult OnPost()
    {
        if (!MaySet)
        {
            return Forbid();
        }

        var form = new TypedForm(Request.Form);
        (Panel, On) = (form.Text("panel"), form.Typed("on"));
        var problems = book.AddMeeting(authority.Code, Panel, form.Day("on"), caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/panel");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        Load();
        return Page();
    }

    private void Load()
    {
        Panels = book.All(authority.Code);
        Meetings = new Table
        {
            Caption = "Meetings, the earliest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Day", "Panel", new Column("Waiting", true), new Column("Decided or put off", true)],
            Rows =
            [
                .. reading.Meetings(shown.Today.AddDays(-DaysBack)).Select(meeting => (IReadOnlyList<Cell>)
                [
                    Cell.Link($"{DateWords.Short(meeting.On)}, {DateWords.Distance(meeting.On, shown.Today)}", Addresses.Agenda(meeting.Id)),
                    meeting.Panel.Name,
                    Cell.Number(meeting.Open),
                    Cell.Number(meeting.Settled),
                ]),
            ],
        };
    }
}
