using Caseclock.Application.Access;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Cases;
using Caseclock.Pages.Casework;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Views;

/// <summary>The views of a list as its page shows them.</summary>
/// <param name="Links">Each with its count.</param>
/// <param name="Edit">Where columns are chosen and views kept.</param>
internal sealed record ViewLinks(IReadOnlyList<FilterLink> Links, string Edit);

/// <summary>Reads the caller's views of lists, with how many rows each has now.</summary>
/// <param name="views">Views.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="work">Whose tasks are the caller’s.</param>
/// <param name="shown">Tells today.</param>
internal sealed class ViewReading(SavedViews views, Store store, Authority authority, Caller caller, WorkReading work, ShownDay shown)
{
    private static readonly Application.Storage.Page Nothing = new(0, 0);

    /// <summary>Whether the caller may share views with the authority: who leads the work may.</summary>
    public bool MayShare => caller.May(Area.Cases, Level.Manage);

    /// <summary>The address of the view that a list opens with; null where something was asked for, or where it opens with everything.</summary>
    /// <param name="list">The list.</param>
    /// <param name="request">The request for the list.</param>
    public string? Opening(string list, HttpRequest request)
    {
        if (request.QueryString.HasValue || views.Default(authority.Code, caller.Account!.Id, list) is not { } view)
        {
            return null;
        }

        var address = Address(view);
        return address == request.Path ? null : address;
    }

    /// <summary>The views of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="asked">What its page was asked for.</param>
    public ViewLinks Of(string list, string asked)
    {
        var kind = ListBook.Of(list)!;
        return new ViewLinks(
            [.. views.Of(authority.Code, caller.Account!.Id, list).Select(view => new FilterLink(view.Name + (view.IsShared ? " (shared)" : ""), Count(view), Address(view), Address(view) == kind.Address(asked)))],
            asked.Length == 0 ? Addresses.Views(list) : Addresses.Views(list) + "?" + asked);
    }

    /// <summary>The address of a view.</summary>
    /// <param name="view">The view.</param>
    public static string Address(SavedView view) => ListBook.Of(view.List)!.Address(view.Query);

    private int Count(SavedView view)
    {
        var query = ListBook.Parse(view.Query);
        return view.List switch
        {
            "deadlines" => store.Deadlines(authority.Code, DeadlineQuery.Of(query).Filter(shown.Today), Nothing).Total,
            "cases" => store.Cases(authority.Code, CaseQuery.Of(query).Filter, Nothing).Total,
            "my-work" => store.Deadlines(authority.Code, MyWorkQuery.Of(query).Filter(work.Officers, shown.Today), Nothing).Total,
            _ => throw new ArgumentOutOfRangeException(nameof(view), view.List, "A new list needs its count."),
        };
    }
}
