using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Schools;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
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
internal sealed class IndexModel(Store store, Authority authority, SchoolNames schools, ShownDay shown, Sight sight) : PageModel
{
    private const int Most = 50;
    private const int MostSchools = 20;
    private const int LongestText = 200;

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
