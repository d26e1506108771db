using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.YourAccount;

/// <summary>The personal calendar: make its address, make another, end it.</summary>
/// <param name="feeds">Calendar feeds.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[AnyUser]
internal sealed class CalendarModel(CalendarFeeds feeds, Authority authority, Caller caller) : PageModel
{
    /// <summary>The feed; null when there is none.</summary>
    public CalendarFeed? Feed { get; private set; }

    /// <summary>The address just made, shown in this answer and never again; null otherwise.</summary>
    public string? Made { get; private set; }

    /// <summary>Shows whether there is one.</summary>
    public void OnGet() => Feed = feeds.Of(authority.Code, caller.Account!.Id);

    /// <summary>Makes an address; the one before it ends.</summary>
    public void OnPost()
    {
        var secret = feeds.Renew(authority.Code, caller.Account!.Id);
        Made = $"{Request.Scheme}://{Request.Host}/calendar/{secret}.ics";
        OnGet();
    }

    /// <summary>Ends it.</summary>
    public IActionResult OnPostRevoke()
    {
        feeds.Revoke(authority.Code, caller.Account!.Id);
        return Redirect("/account/calendar");
    }
}
