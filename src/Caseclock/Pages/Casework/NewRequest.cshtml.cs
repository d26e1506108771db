using Caseclock.Application.Access;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Journeys;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Casework;

/// <summary>Log a request: first, is the child known already? What is typed is posted, so that no name is ever part of an address.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="drafts">Drafts.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Write)]
[Needs(Area.Names, Level.Read)]
internal sealed class NewRequestModel(Store store, Authority authority, Caller caller, Sight sight, Drafts drafts, ShownDay shown) : PageModel
{
    private const int Most = 20;

    /// <summary>What was typed; null before anything was.</summary>
    public string? Text { get; private set; }

    /// <summary>The children found.</summary>
    public IReadOnlyList<PersonFound> People { get; private set; } = [];

    /// <summary>Whether a child found is restricted for the caller.</summary>
    public int Hidden { get; private set; }

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>Looks for the child.</summary>
    /// <param name="q">What was typed.</param>
    public void OnPost([FromForm] string? q)
    {
        Text = (q ?? "").Trim();
        if (Text.Length is 0 or > 200)
        {
            return;
        }

        var found = store.Search(authority.Code, Text, Most);
        People = [.. found.Where(person => !sight.Hides(person.Person))];
        Hidden = found.Count - People.Count;
    }

    /// <summary>Begins the request of a child who is held, or of a new one.</summary>
    /// <param name="person">The person's id; null for a new child.</param>
    public IActionResult OnPostBegin([FromForm] string? person)
    {
        if (person is not null && (sight.Hides(person) || store.Entries(authority.Code, person).Count == 0))
        {
            return NotFound();
        }

        var draft = drafts.Begin(authority.Code, caller.Account!.Id, RequestJourneys.LogRequest, person, "");
        return LocalRedirect(Addresses.Draft(draft.Id));
    }
}
