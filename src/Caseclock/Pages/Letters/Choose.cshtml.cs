using Caseclock.Application.Access;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>Make a letter: which one? Those for which something must be recorded first say what.</summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="desk">Reads the case.</param>
/// <param name="authority">The authority served.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class ChooseModel(CaseGate gate, LetterDesk desk, Authority authority) : PageModel
{
    /// <summary>The case.</summary>
    public OpenCase Case { get; private set; } = null!;

    /// <summary>The letters whose event is recorded, the latest event first.</summary>
    public IReadOnlyList<LetterTemplate> Ready { get; private set; } = [];

    /// <summary>The letters for which something must be recorded first.</summary>
    public IReadOnlyList<LetterTemplate> NotYet { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <param name="case">The case's id.</param>
    public IActionResult OnGet([FromQuery(Name = "case")] string? @case)
    {
        if (gate.Open(@case) is not { } open || desk.Facts(authority, open.Id, LetterTemplates.All[0]) is not { } facts)
        {
            return NotFound();
        }

        Case = open;
        Ready = [.. LetterTemplates.All.Where(template => template.First is null || template.Day?.Invoke(facts.Case) is not null).OrderByDescending(template => template.Day?.Invoke(facts.Case) ?? DateOnly.MinValue)];
        NotYet = [.. LetterTemplates.All.Except(Ready)];
        return Page();
    }

    /// <summary>The address at which a letter is made.</summary>
    /// <param name="template">The letter.</param>
    public string Href(LetterTemplate template) => Addresses.With("/letters/new", ("case", Case.Id), ("template", template.Id));
}
