using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Schools;

/// <summary>School: what does it owe, what is owed to it, and who is there?</summary>
/// <param name="reading">Reads schools.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="authority">The authority served.</param>
/// <param name="shown">Tells today.</param>
/// <param name="sight">What the reader may see.</param>
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class SchoolModel(SchoolReading reading, SchoolNames schools, Authority authority, ShownDay shown, Sight sight) : PageModel
{
    /// <summary>The school.</summary>
    public SchoolView View { get; private set; } = null!;

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>What the register says of it.</summary>
    public IReadOnlyList<string> Facts => SchoolWords.Facts(View.Key, View.Entry, authority.Code);

    /// <summary>What another school is called.</summary>
    public string Name(string urn) => schools.Of(urn);

    /// <summary>Whether a row's child is not to be seen.</summary>
    public bool Hides(CaseRow row) => sight.Hides(row.Person);

    /// <summary>Shows the school.</summary>
    /// <param name="key">Its URN or setting.</param>
    public IActionResult OnGet(string? key)
    {
        var view = reading.Read(Addresses.Id(key), shown.Today);
        if (view is null)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    /// <summary>The list of deadlines of this school by who must act.</summary>
    public string Deadlines(string who) => Addresses.With("/deadlines", ("school", View.Key), ("who", who));
}
