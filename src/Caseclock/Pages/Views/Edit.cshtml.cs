using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Views;

/// <summary>The columns of a list, and its views: choose, keep, share, open with, take away.</summary>
/// <param name="views">Views.</param>
/// <param name="reading">Reads them.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class EditModel(SavedViews views, ViewReading reading, Authority authority, Caller caller) : PageModel
{
    /// <summary>The list.</summary>
    public ListKind List { get; private set; } = null!;

    /// <summary>What the list was asked for, with the columns shown.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The columns, those shown first and in their order, each with its place; 0 for one that is not shown.</summary>
    public IReadOnlyList<(string Id, string Text, int Place)> Columns { get; private set; } = [];

    /// <summary>The views that the caller has.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The id of the view that the list opens with; null for none.</summary>
    public string? Default { get; private set; }

    /// <summary>The name as typed.</summary>
    public string? ViewName { get; private set; }

    /// <summary>Whether the caller may share views.</summary>
    public bool MayShare => reading.MayShare;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether the caller may take a view away: their own, and a shared one who may share.</summary>
    public bool MayRemove(SavedView view) => !view.IsShared || MayShare;

    /// <summary>Shows columns and views.</summary>
    /// <param name="list">The list.</param>
    public IActionResult OnGet(string list) => Find(list, ListBook.Of(list)?.Asked(Request.Query) ?? "") ? Page() : NotFound();

    /// <summary>Shows the list with the columns chosen.</summary>
    /// <param name="list">The list.</param>
    /// <param name="asked">What narrows and sorts it.</param>
    public IActionResult OnPost(string list, [FromForm] string? asked) =>
        Find(list, asked ?? "") ? LocalRedirect(List.Address(Chosen())) : NotFound();

    /// <summary>Keeps a view of the list as it is, with the columns chosen.</summary>
    /// <param name="list">The list.</param>
    /// <param name="asked">What narrows and sorts it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="share"><c>yes</c> to share it with the authority.</param>
    /// <param name="open"><c>yes</c> to open the list with it.</param>
    public IActionResult OnPostSave(string list, [FromForm] string? asked, [FromForm] string? name, [FromForm] string? share, [FromForm] string? open)
    {
        if (!Find(list, asked ?? ""))
        {
            return NotFound();
        }

        ViewName = (name ?? "").Trim();
        if (ViewName.Length is 0 or > SavedViews.LongestName)
        {
            Errors = [new PageError(ViewName.Length == 0 ? "Name the view, for example: late decisions." : $"The name is too long. Use at most {SavedViews.LongestName} characters.", "name")];
            return Page();
        }

        if (share == "yes" && !MayShare)
        {
            return Forbid();
        }

        var account = caller.Account!.Id;
        var view = views.Save(authority.Code, new SavedView("", share == "yes" ? "" : account, List.Id, ViewName, Chosen(), account));
        if (open == "yes")
        {
            views.OpenWith(authority.Code, account, List.Id, view.Id);
        }

        return LocalRedirect(ViewReading.Address(view));
    }

    /// <summary>Opens the list with a view from now on, or with everything.</summary>
    /// <param name="list">The list.</param>
    /// <param name="view">The view's id; null for everything.</param>
    public IActionResult OnPostOpen(string list, [FromForm] string? view)
    {
        if (!Find(list, "") || (view is not null && Views.All(held => held.Id != view)))
        {
            return NotFound();
        }

        views.OpenWith(authority.Code, caller.Account!.Id, List.Id, view);
        return LocalRedirect(Addresses.Views(List.Id));
    }

    /// <summary>Takes a view away.</summary>
    /// <param name="list">The list.</param>
    /// <param name="view">The view's id.</param>
    public IActionResult OnPostRemove(string list, [FromForm] string? view)
    {
        if (!Find(list, ""))
        {
            return NotFound();
        }

        if (Views.FirstOrDefault(held => held.Id == view) is { } held)
        {
            if (!MayRemove(held))
            {
                return Forbid();
            }

            views.Remove(authority.Code, held.Id);
        }

        return LocalRedirect(Addresses.Views(List.Id));
    }

    private bool Find(string list, string asked)
    {
        if (ListBook.Of(list) is not { } kind)
        {
            return false;
        }

        var account = caller.Account!.Id;
        (List, Asked) = (kind, kind.Asked(ListBook.Parse(asked)));
        Views = views.Of(authority.Code, account, kind.Id);
        Default = views.Default(authority.Code, account, kind.Id)?.Id;
        var chosen = ListBook.Parse(Asked)[Lists.Columns.Name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var shown = (chosen.Length > 0 ? chosen : kind.Usual).Where(id => kind.Columns.Any(column => column.Id == id)).ToList();
        Columns = [.. kind.Columns.Select(column => (column.Id, column.Text, Place: shown.IndexOf(column.Id) + 1)).OrderBy(column => column.Place == 0 ? int.MaxValue : column.Place)];
        return true;
    }

    private int Rank((string Id, string Text, int Place) column)
    {
        var before = Columns.ToList().IndexOf(column) + 1;
        var place = int.TryParse(Request.Form["place-" + column.Id], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed <= Columns.Count ? typed : before;
        return (place * 2) + Math.Sign(place - before);
    }

    // The columns ticked, by the places given to them. One that was moved up comes before the one whose place it takes, one moved down after it.
    private string Chosen()
    {
        var ticked = Request.Form["show"].ToHashSet(StringComparer.Ordinal);
        var columns = Columns.Where(column => ticked.Contains(column.Id))
            .OrderBy(Rank)
            .Select(column => column.Id)
            .ToList();
        var usual = columns.Count == 0 || columns.SequenceEqual(List.Usual);
        var parts = ListBook.Parse(Asked).Where(part => part.Key != Lists.Columns.Name).Select(part => (part.Key, (string?)part.Value.ToString()));
        var address = Addresses.With("", [.. parts, (Lists.Columns.Name, usual ? null : string.Join(',', columns))]);
        return address is ['?', .. var query] ? List.Asked(ListBook.Parse(query)) : "";
    }
}
