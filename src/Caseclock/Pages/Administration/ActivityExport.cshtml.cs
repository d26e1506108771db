using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Exports;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>The activity as a file: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="store">The store.</param>
/// <param name="activity">What was done.</param>
/// <param name="accounts">Who did it.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Activity, Level.Read)]
[Records(Act.Exported, Counted = true)]
internal sealed class ActivityExportModel(Store store, ActivityLog activity, Accounts accounts, Authority authority) : PageModel
{
    private const int Part = 1000;

    private static readonly IReadOnlyList<ExportColumn> Headings =
    [
        new("when", CellKind.Instant, 20), new("who", Width: 24), new("e-mail", Width: 30), new("what"), new("person", Width: 24), new("case", Width: 16), new("where", Width: 30), new("more", Width: 50),
    ];

    /// <summary>Sends the file.</summary>
    public IActionResult OnGet()
    {
        var users = accounts.All(authority.Code).ToDictionary(user => user.Id, StringComparer.Ordinal);
        var query = ActivityQuery.Of(Request.Query);
        var filter = query.Filter(store, authority.Code);
        var total = activity.Find(authority.Code, filter, new Application.Storage.Page(0, 0)).Total;
        var parts = Parts(filter).Select(part => part.Select(row => Cells(row, users)));
        return new ListFile("activity", "Activity: who viewed, changed, exported, printed or sent what", Narrowed(query, users), query.Asked, total, Headings, parts);
    }

    private static string Narrowed(ActivityQuery query, Dictionary<string, Account> users) => ListWords.Of(
        (query.Subject is null ? null : "person or case", query.Subject),
        (query.User is null ? null : "user", query.User is null ? null : users.GetValueOrDefault(query.User)?.Name ?? query.User),
        (query.Act is null ? null : "what", query.Act is null ? null : ActivityQuery.WordsOf(Enum.Parse<Act>(query.Act))),
        (query.From is null ? null : "from", query.From),
        (query.To is null ? null : "to", query.To));

    // What is done while the file is written comes before what was read: up to this moment only, so that no line comes twice. That this
    // file was taken stands in the file itself, and in no count made before.
    private IEnumerable<IReadOnlyList<Done>> Parts(ActivityFilter filter)
    {
        var latest = activity.Find(authority.Code, filter, new Application.Storage.Page(0, 1)).Rows;
        if (latest.Count == 0)
        {
            yield break;
        }

        var fixedFilter = filter with { Before = latest[0].At.AddMicroseconds(1) };
        for (var skip = 0; ; skip += Part)
        {
            var rows = activity.Find(authority.Code, fixedFilter, new Application.Storage.Page(skip, Part)).Rows;
            yield return rows;
            if (rows.Count < Part)
            {
                yield break;
            }
        }
    }

    private static IReadOnlyList<object?> Cells(Done row, Dictionary<string, Account> users)
    {
        var user = row.Deed.Account is { } id ? users.GetValueOrDefault(id) : null;
        return
        [
            row.At,
            user?.Name ?? row.Deed.Account,
            user?.Email,
            ActivityQuery.WordsOf(row.Deed.Act),
            row.Deed.Person,
            row.Deed.Case,
            row.Deed.Place,
            row.Deed.Detail,
        ];
    }
}
