using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Give cases to an officer: to whom, from when and why?</summary>
/// <param name="allocations">Allocations.</param>
/// <param name="officers">The officers.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class WhoModel(Allocations allocations, Officers officers, Store store, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    private const int Longest = 300;

    /// <summary>The allocation.</summary>
    public Allocation Allocation { get; private set; } = null!;

    /// <summary>Who can get the cases, each with what they carry now.</summary>
    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    /// <summary>Who was chosen.</summary>
    public string? Officer { get; private set; }

    /// <summary>The day as typed.</summary>
    public TypedDate Day { get; private set; } = TypedDate.Empty;

    /// <summary>The reason as typed.</summary>
    public string? Reason { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Asks.</summary>
    /// <param name="id">The allocation's id.</param>
    public IActionResult OnGet(string id)
    {
        if (!Load(id))
        {
            return Allocation is null ? NotFound() : LocalRedirect(Addresses.Allocation(id));
        }

        (Officer, Day, Reason) = (Allocation.Officer, TypedDate.Of(Allocation.On ?? shown.Today), Allocation.Reason);
        return Page();
    }

    /// <summary>Keeps the answers and leads on to the check.</summary>
    /// <param name="id">The allocation's id.</param>
    public IActionResult OnPost(string id)
    {
        if (!Load(id))
        {
            return Allocation is null ? NotFound() : LocalRedirect(Addresses.Allocation(id));
        }

        var form = new TypedForm(Request.Form);
        (Officer, Day, Reason) = (form.Text("officer"), form.Typed("on"), form.Text("reason"));
        var on = form.Day("on");
        Errors = [.. Problems(on)];
        if (Errors.Count > 0)
        {
            return Page();
        }

        allocations.Choose(authority.Code, id, Officer, on!.Value, Reason);
        return LocalRedirect(Addresses.Allocation(id));
    }

    private IEnumerable<PageError> Problems(DateOnly? on)
    {
        if (Officers.All(choice => choice.Value.Length == 0 || choice.Value != Officer))
        {
            yield return new PageError("Choose who gets the cases.", "officer");
        }

        if (on is null || on > shown.Today)
        {
            yield return new PageError("Enter a day that has come, for example 14 2 2026.", "on");
        }

        if (Reason is null or { Length: 0 or > Longest })
        {
            yield return new PageError($"Write why, in up to {Longest} letters, for example: B. Officer leaves.", "reason");
        }
    }

    // Only before it is saved, and only for who began it.
    private bool Load(string id)
    {
        if (allocations.Find(authority.Code, id) is not { } found || (found.SavedAt is null && found.Owner != caller.Account!.Id))
        {
            return false;
        }

        Allocation = found;
        var loads = store.Cases(authority.Code, new CaseFilter { IsOpen = true }, new Application.Storage.Page(0, 0)).Counts["officer"].ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
        Officers = [new Choice("", "Choose"), .. officers.All(authority.Code).Select(name => new Choice(name, $"{name} ({loads.GetValueOrDefault(name).ToString("N0", CultureInfo.InvariantCulture)} open)"))];
        return found.SavedAt is null;
    }
}
