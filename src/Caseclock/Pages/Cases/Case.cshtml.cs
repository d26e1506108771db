using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Cases;

/// <summary>Case: where is this child's case, what is next, and why that date?</summary>
/// <param name="reading">Reads the case.</param>
/// <param name="looks">Who last looked at it.</param>
/// <param name="authority">The authority served.</param>
/// <param name="shown">Tells today.</param>
/// <param name="caller">Who reads.</param>
/// <param name="shelf">The documents.</param>
/// <param name="desk">The letters.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class CaseModel(
    CaseReading reading,
    Looks looks,
    Authority authority,
    ShownDay shown,
    Caller caller,
    DocumentShelf shelf,
    LetterDesk desk) : PageModel
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>The day shown.</summary>
    public AsAt AsAt { get; private set; } = null!;

    /// <summary>What others have recorded since the reader last looked; null when they never did, or another day is shown.</summary>
    public News? News { get; private set; }

    /// <summary>What the reader has just saved; null for nothing.</summary>
    public string? Recorded { get; private set; }

    /// <summary>Whether the reader may record on it.</summary>
    public bool MayRecord => JourneyBook.All.Any(journey => JourneyAccess.May(caller, journey));

    /// <summary>Whether the reader may make letters.</summary>
    public bool MayWriteLetters => caller.May(Area.Letters, Level.Write);

    /// <summary>How many documents the case has; null where the reader may not see documents.</summary>
    public int? Documents => caller.May(Area.Letters, Level.Read) ? shelf.Count(authority.Code, View.Id) : null;

    /// <summary>The letters that tell of what the reader has just saved; empty for none.</summary>
    public IReadOnlyList<LetterTemplate> Next { get; private set; } = [];

    /// <summary>Whether the reader may put it on a panel's agenda.</summary>
    public bool MaySetAgenda => caller.May(Area.Panel, Level.Manage);

    /// <summary>When the page was made, for paper.</summary>
    public DateTimeOffset Now => shown.Now;

    /// <summary>The form that asks for another day.</summary>
    public AsAtForm DayForm => new(AsAt, Addresses.Case(View.Id), Kept());

    /// <summary>Shows the case.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="asAt">The day, as YYYY-MM-DD; null for today.</param>
    /// <param name="kinds">The kind of entry that the chronology is narrowed to; null for all.</param>
    /// <param name="order"><c>latest</c> begins the chronology with the latest.</param>
    /// <param name="recorded">The journey that has just been saved; null for none.</param>
    public IActionResult OnGet(string? id, string? asAt, string? kinds, string? order, string? recorded)
    {
        Recorded = JourneyBook.TryOf(recorded ?? "", out var journey) ? Words.Within(journey.Title) : null;
        AsAt = AsAt.Read(asAt, shown.Today);
        var view = reading.Read(Addresses.Id(id), AsAt, string.IsNullOrEmpty(kinds) ? null : kinds, order == "latest");
        if (view is null)
        {
            return reading.Hides(Addresses.Id(id)) ? Redirect(Addresses.Restricted(Addresses.Id(id))) : NotFound();
        }

        View = view;
        Next = journey is null || !MayWriteLetters ? [] : Letters(journey.Id);
        News = AsAt.IsPast ? null : looks.Look(authority.Code, caller.Account!.Id, caller.By, view.Person, view.Id);
        HttpContext.IsAbout(view.Person, view.Id);
        return Page();
    }

    // Of the letters of a decision, the one that says what was decided.
    private IReadOnlyList<LetterTemplate> Letters(string journey) =>
        [.. LetterTemplates.All.Where(template => template.Journeys.Contains(journey, StringComparer.Ordinal) && desk.Facts(authority, View.Id, template) is { Told: not null })];

    /// <summary>The address of this case on another day.</summary>
    public string On(DateOnly? day) => Addresses.With(
        Addresses.Case(View.Id),
        [("asAt", day is null || day == AsAt.Today ? null : AsAt.IsoOf(day.Value)), .. Kept().Select(kept => (kept.Name, (string?)kept.Value))]);

    /// <summary>The address that shows the chronology otherwise.</summary>
    public string Chronology(string? kinds, bool latestFirst) => Addresses.With(
        Addresses.Case(View.Id),
        ("asAt", AsAt.IsPast ? AsAt.Iso : null),
        ("kinds", kinds),
        ("order", latestFirst ? "latest" : null)) + "#chronology";

    private List<(string Name, string Value)> Kept()
    {
        var kept = new List<(string, string)>();
        if (View.Chronology.Section is { } section)
        {
            kept.Add(("kinds", section));
        }

        if (View.Chronology.LatestFirst)
        {
            kept.Add(("order", "latest"));
        }

        return kept;
    }
}
