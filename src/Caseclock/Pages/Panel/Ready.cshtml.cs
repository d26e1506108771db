using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Panel;

/// <summary>Cases ready for a panel: which decisions are due soon, and on which agenda do they go?</summary>
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
internal sealed class ReadyModel(Store store, AgendaReading reading, Agendas agendas, Authority authority, Caller caller, Sight sight, ShownDay shown) : PageModel
{
    private const int Usual = 3;
    private const int Most = 100;
    private const string Decisions = "EHC-01,DE-01,EHC-03,DE-02";

    /// <summary>How far ahead can be looked.</summary>
    public static IReadOnlyList<Choice> Stretches { get; } =
        [.. new[] { 1, 2, Usual, 4, 6 }.Select(weeks => new Choice(weeks.ToString(CultureInfo.InvariantCulture), Words.Count(weeks, "week")))];

    /// <summary>How far ahead is looked.</summary>
    public int Weeks { get; private set; } = Usual;

    /// <summary>The cases, at most a hundred.</summary>
    public IReadOnlyList<Deadline> Rows { get; private set; } = [];

    /// <summary>The meetings to come.</summary>
    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Lists them.</summary>
    /// <param name="weeks">How many weeks ahead.</param>
    public void OnGet(string? weeks) => Load(weeks);

    /// <summary>Puts the cases ticked on an agenda.</summary>
    /// <param name="weeks">How many weeks ahead were shown.</param>
    public IActionResult OnPost(string? weeks)
    {
        Load(weeks);
        var form = new TypedForm(Request.Form);
        var ticked = form.Ticked("case").Where(@case => Rows.Any(row => row.Case == @case)).ToList();
        var (meeting, about) = (form.Text("meeting"), form.Text("about"));
        Errors =
        [
            .. ticked.Count == 0 ? [new PageError("Tick at least one case.", "cases")] : Array.Empty<PageError>(),
            .. AgendaReading.Wrong(Meetings, meeting, about),
        ];
        if (Errors.Count > 0)
        {
            return Page();
        }

        agendas.Add(authority.Code, meeting, ticked, about, caller.Account!.Id);
        return LocalRedirect(Addresses.Agenda(meeting));
    }

    private void Load(string? weeks)
    {
        Weeks = Stretches.Any(choice => choice.Value == weeks) ? int.Parse(weeks!, CultureInfo.InvariantCulture) : Usual;
        var waiting = agendas.Waiting(authority.Code);
        Rows =
        [
            .. store.Deadlines(authority.Code, new DeadlineFilter { Rule = Decisions, DueTo = shown.Today.AddDays(7 * Weeks) }, new Application.Storage.Page(0, int.MaxValue)).Rows
                .Where(row => row.Case is not null && !waiting.Contains(row.Case) && !sight.Hides(row.Person))
                .DistinctBy(row => row.Case)
                .Take(Most),
        ];
        Meetings = reading.Choices(shown.Today);
    }
}
