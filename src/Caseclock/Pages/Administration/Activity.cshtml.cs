using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Activity: who did what, and what must be read?</summary>
/// <param name="store">The store.</param>
/// <param name="activity">What was done.</param>
/// <param name="restrictions">What was opened in an emergency.</param>
/// <param name="accounts">Who did it.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
[Needs(Area.Activity, Level.Read)]
internal sealed class ActivityModel(Store store, ActivityLog activity, Restrictions restrictions, Accounts accounts, Authority authority, Caller caller) : PageModel
{
    private const int PageSize = 100;
    private Dictionary<string, string> _names = [];

    /// <summary>What was asked for.</summary>
    public ActivityQuery Query { get; private set; } = new();

    /// <summary>The lines of the page.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>How many lines match.</summary>
    public int Total { get; private set; }

    /// <summary>The links between the pages.</summary>
    public PageLinks Links { get; private set; } = PageLinks.None;

    /// <summary>The users, as choices.</summary>
    public IReadOnlyList<Choice> Users { get; private set; } = [];

    /// <summary>Restricted records opened in an emergency that nobody has read about yet.</summary>
    public IReadOnlyList<Grant> Unread { get; private set; } = [];

    /// <summary>Shows what was done.</summary>
    /// <param name="page">Which page, from 1.</param>
    public void OnGet(int page = 1)
    {
        Query = ActivityQuery.Of(Request.Query);
        var users = accounts.All(authority.Code);
        _names = users.ToDictionary(user => user.Id, user => user.Name, StringComparer.Ordinal);
        Users = [new Choice("", "All"), .. users.Select(user => new Choice(user.Id, $"{user.Name} ({user.Email})"))];
        Unread = restrictions.Unread(authority.Code);
        var filter = Query.Filter(store, authority.Code);
        Total = activity.Find(authority.Code, filter, new Application.Storage.Page(0, 0)).Total;
        var pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        Links = PageLinks.Of(shown, pages, number => Query.Address(page: number));
        Table = TableOf(activity.Find(authority.Code, filter, Application.Storage.Page.Number(shown, PageSize)).Rows);
    }

    /// <summary>Notes that a notice was read.</summary>
    /// <param name="grant">The grant's id.</param>
    public IActionResult OnPost([FromForm] string? grant)
    {
        restrictions.MarkRead(authority.Code, grant ?? "", caller.Account!.Id);
        return Redirect("/administration/activity");
    }

    /// <summary>A notice, in rows.</summary>
    public IReadOnlyList<SummaryRow> Facts(Grant notice) =>
    [
        new SummaryRow("Who", _names.GetValueOrDefault(notice.Account, notice.Account)),
        new SummaryRow("When", Moments.DayAndTime(notice.From)),
        new SummaryRow("Person number", notice.Person),
        new SummaryRow("Why", notice.Reason),
        new SummaryRow("Open until", notice.Until is { } until ? Moments.DayAndTime(until) : "No end"),
    ];

    private string Who(Deed deed) => deed.Account is { } account ? _names.GetValueOrDefault(account, account)
        : deed.Act == Act.Configured ? "The command line"
        : "Nobody signed in";

    private Table TableOf(IReadOnlyList<Done> rows) => new()
    {
        Caption = "Activity, the latest first",
        CaptionClasses = "govuk-visually-hidden",
        Columns = ["When", "Who", "What", "Record", "Where", "More"],
        Rows =
        [
            .. rows.Select(row => (IReadOnlyList<Cell>)
            [
                Moments.DayAndTime(row.At),
                Who(row.Deed),
                ActivityQuery.WordsOf(row.Deed.Act),
                row.Deed.Case is { } @case && caller.May(Area.Cases, Level.Read) ? Cell.Link(@case, Addresses.Case(@case)) : (Cell)(row.Deed.Case ?? row.Deed.Person ?? ""),
                row.Deed.Place,
                row.Deed.Detail ?? "",
            ]),
        ],
    };
}
