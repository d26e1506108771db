using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>The activity as CSV: exactly what the page with the same query shows, all pages of it.</summary>
/// <param name="store">The store.</param>
/// <param name="activity">What was done.</param>
/// <param name="accounts">Who did it.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Activity, Level.Read)]
[Records(Act.Exported)]
internal sealed class ActivityExportModel(Store store, ActivityLog activity, Accounts accounts, Authority authority) : PageModel
{
    private const int Part = 1000;
    private static readonly string[] Headings = ["when", "who", "e-mail", "what", "person", "case", "where", "more"];

    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var users = accounts.All(authority.Code).ToDictionary(user => user.Id, StringComparer.Ordinal);
        var parts = Parts(ActivityQuery.Of(Request.Query).Filter(store, authority.Code)).Select(part => part.Select(row => Cells(row, users)));
        await CsvAnswer.WriteAsync(Response, "activity.csv", Headings, parts, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    // What is done while the file is written comes before what was read: up to this moment only, so that no line comes twice.
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

    private static string?[] Cells(Done row, Dictionary<string, Account> users)
    {
        var user = row.Deed.Account is { } id ? users.GetValueOrDefault(id) : null;
        return
        [
            row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
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
