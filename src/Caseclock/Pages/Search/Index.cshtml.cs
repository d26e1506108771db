using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Exports;
using Caseclock.Application.Schools;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Search;

/// <summary>
/// Search: one box for everything. What is typed is posted, so that no name, date of birth or UPN is ever part of an address, a log or a
/// browser's history.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="shown">Tells today.</param>
/// <param name="sight">What the reader may see.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
[Records(Act.Exported, Counted = true)]
internal sealed class IndexModel(Store store, Authority authority, SchoolNames schools, ShownDay shown, Sight sight) : PageModel
{
    private const int Most = 50;
    private const int MostSchools = 20;
    private const int LongestText = 200;
    private const int MostSuggested = 7;
    private const int MostSchoolsSuggested = 3;

    private IReadOnlyList<ListColumn<PersonFound>> Columns =>
    [
        new("child", "Child", Seen("child", person => Words.Name(person.Surname, person.Forename), 26), Seen("formerly", person => person.FormerSurname)),
        new("born", "Date of birth", new FileCell<PersonFound>(new ExportColumn("date of birth", CellKind.Day, 14), person => Hides(person) ? null : person.Born)),
        new("upn", "UPN", Seen("UPN", person => person.Upn)),
        new("cases", "Cases", Seen("cases", person => string.Join("; ", person.Cases.Select(held => $"{held.Case}: {Words.Within(held.Stage.Words())}")), 40)),
        new("school", "School", Seen("school", person => person.Cases.Count == 0 ? "" : School(person.Cases[0].School), 30)),
    ];

    // A restricted record has its place in the file, as on the page, and nothing more.
    private FileCell<PersonFound> Seen(string heading, Func<PersonFound, string?> value, int width = 18) =>
        FileCell<PersonFound>.Text(heading, person => !Hides(person) ? value(person) : heading == "child" ? Sight.Restricted : null, width);

    /// <summary>What was typed; null before anything was.</summary>
    public string? Text { get; private set; }

    /// <summary>The children found.</summary>
    public IReadOnlyList<PersonFound> People { get; private set; } = [];

    /// <summary>The schools found: key and name.</summary>
    public IReadOnlyList<(string Key, string Name)> Schools { get; private set; } = [];

    /// <summary>Whether there may be more children than are shown.</summary>
    public bool More => People.Count == Most;

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>Whether a school found is closed, for the word beside it.</summary>
    public bool IsClosed(string key) => schools.Find(key)?.Status == SchoolStatus.Closed;

    /// <summary>Whether somebody found is not to be seen.</summary>
    public bool Hides(PersonFound person) => sight.Hides(person.Person);

    /// <summary>What a school is called.</summary>
    public string School(string? key) => schools.Of(key);

    /// <summary>
    /// What the box suggests while something is typed: the first of the children that the search would find, and of the schools. A
    /// restricted record is not suggested. Nothing is kept of it: opening a record is.
    /// </summary>
    /// <param name="q">What was typed.</param>
    public IActionResult OnPostSuggest([FromForm] string? q)
    {
        var text = (q ?? "").Trim();
        if (text.Length is < 2 or > LongestText)
        {
            return new JsonResult(Array.Empty<object>());
        }

        var children = store.Search(authority.Code, text, MostSuggested)
            .Where(person => !Hides(person) && person.Cases.Count > 0)
            .Select(person => new Suggestion(
                Words.Name(person.Surname, person.Forename),
                $"{(person.Born is { } born ? DateWords.Plain(born) + ", " : "")}case {person.Cases[0].Case}",
                Addresses.Case(person.Cases[0].Case)));
        var schools = Found(text).Take(MostSchoolsSuggested).Select(school => new Suggestion(school.Name, "School or setting", Addresses.School(school.Key)));
        return new JsonResult(children.Concat(schools));
    }

    /// <summary>Sends the children found as a file: those that the page shows, and nothing of what was typed.</summary>
    /// <param name="q">What was typed.</param>
    /// <param name="kind">Which file: <c>xlsx</c> or <c>csv</c>.</param>
    public IActionResult OnPostFile([FromForm] string? q, [FromForm] string? kind)
    {
        OnPost(q);
        return new ListFile("search", "Children found by a search", "", "", People.Count, Columns.Headings(), [Columns.Cells(People)]) { IsWorkbook = kind == "xlsx" };
    }

    /// <summary>Shows what is found.</summary>
    /// <param name="q">What was typed.</param>
    public void OnPost([FromForm] string? q)
    {
        Text = (q ?? "").Trim();
        Text = Text.Length > LongestText ? Text[..LongestText] : Text;
        if (Text.Length == 0)
        {
            return;
        }

        People = store.Search(authority.Code, Text, Most);
        Schools = [.. Found(Text).Take(MostSchools)];
        HttpContext.IsAbout(null, null, $"Found {Words.Count(People.Count, "child", "children")}");
    }

    // Schools that a case names come first, then others of the register.
    private IEnumerable<(string Key, string Name)> Found(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = store.Schools(authority.Code).Select(school => school.School).ToHashSet(StringComparer.Ordinal);
        return named
            .Concat(schools.Register.Schools.Keys.Where(urn => !named.Contains(urn)))
            .Select(key => (Key: key, Name: schools.Of(key)))
            .Where(school => words.All(word => school.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || school.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(school => named.Contains(school.Key) ? 0 : 1)
            .ThenBy(school => school.Name, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Something suggested while searching.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Detail">What tells it from others.</param>
/// <param name="Href">Its page.</param>
internal sealed record Suggestion(string Text, string Detail, string Href);
