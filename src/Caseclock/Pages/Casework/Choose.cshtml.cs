using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Journeys;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>What can be recorded on a case; and the beginning of each.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="drafts">Drafts.</param>
/// <param name="recording">Reads the case.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class ChooseModel(Store store, Authority authority, Caller caller, Sight sight, Drafts drafts, Recording recording) : PageModel
{
    /// <summary>The case.</summary>
    public CaseNow Now { get; private set; } = null!;

    /// <summary>What can be recorded now, by heading.</summary>
    public IReadOnlyList<IGrouping<string, Journey>> Open { get; private set; } = [];

    /// <summary>What cannot be recorded now, and why.</summary>
    public IReadOnlyList<(Journey Journey, string Why)> Closed { get; private set; } = [];

    /// <summary>Shows what can be recorded.</summary>
    /// <param name="case">The case's id.</param>
    public IActionResult OnGet([FromQuery(Name = "case")] string? @case)
    {
        if (@case is null || Person(@case) is not { } person)
        {
            return NotFound();
        }

        Now = recording.Now(authority, person, @case);
        var mine = JourneyBook.All.Where(journey => JourneyAccess.May(caller, journey) && journey.Id is not (RecordJourneys.Correct or RecordJourneys.Withdraw)).ToList();
        Open = [.. mine.Where(journey => journey.Blocked(Now) is null).GroupBy(journey => journey.Group)];
        Closed = [.. mine.Select(journey => (journey, journey.Blocked(Now))).Where(pair => pair.Item2 is not null).Select(pair => (pair.journey, pair.Item2!))];
        return Page();
    }

    /// <summary>Begins one.</summary>
    /// <param name="case">The case's id.</param>
    /// <param name="journey">The journey's id.</param>
    /// <param name="entry">The id of the entry that it is about; null for none.</param>
    public IActionResult OnPost([FromForm(Name = "case")] string? @case, [FromForm] string? journey, [FromForm] string? entry)
    {
        if (@case is null || Person(@case) is not { } person || !JourneyBook.TryOf(journey ?? "", out var chosen))
        {
            return NotFound();
        }

        var about = entry is null ? null : store.Entries(authority.Code, person).FirstOrDefault(held => held.Id == entry);
        if ((entry is not null && about is null) || (about?.Case is not null && about.Case != @case))
        {
            return NotFound();
        }

        if (!JourneyAccess.May(caller, chosen, about))
        {
            return Forbid();
        }

        var known = chosen.Id == RecordJourneys.Correct && about is not null ? RecordJourneys.Known(about) : null;
        var draft = drafts.Begin(authority.Code, caller.Account!.Id, chosen.Id, person, @case, about?.Id, known);
        return LocalRedirect(Addresses.Draft(draft.Id));
    }

    // A restricted record is opened from its own page, with a grant.
    private string? Person(string @case) => store.PersonOfCase(authority.Code, @case) is { Length: > 0 } person && !sight.Hides(person) ? person : null;
}
