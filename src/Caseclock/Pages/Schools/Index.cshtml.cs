using Caseclock.Application.Access;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Schools;

/// <summary>Schools: where are the children, and where is something due?</summary>
/// <param name="reading">Reads schools.</param>
/// <param name="names">What schools are called.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Cases, Level.Read)]
internal sealed class IndexModel(SchoolReading reading, SchoolNames names, ShownDay shown) : PageModel
{
    /// <summary>The schools.</summary>
    public IReadOnlyList<SchoolRow> Schools { get; private set; } = [];

    /// <summary>How many of them have a number that the register does not have.</summary>
    public int Unknown => Schools.Count(school => school.Entry is null && SchoolNames.IsNumber(school.Key));

    /// <summary>When the register was last loaded; null when never.</summary>
    public DateTimeOffset? Loaded => names.Register.Loaded;

    /// <summary>How many schools the register has.</summary>
    public int Known => names.Register.Schools.Count;

    /// <summary>What another school is called.</summary>
    public string Name(string urn) => names.Of(urn);

    /// <summary>Shows the list.</summary>
    public void OnGet() => Schools = reading.All(shown.Today);
}
