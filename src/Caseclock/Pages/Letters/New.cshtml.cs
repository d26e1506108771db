using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>
/// Make a letter: to whom, and with what? Then every field as it will stand, and what is missing; then it is made. Names are posted, so
/// that none is ever part of an address.
/// </summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="desk">Makes the letter.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class NewModel(CaseGate gate, LetterDesk desk, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>What is chosen for somebody who is not on the case.</summary>
    public const string Somebody = "other";

    private const int ShortestWhy = 15;
    private const int LongestWhy = 500;

    /// <summary>The case.</summary>
    public OpenCase Case { get; private set; } = null!;

    /// <summary>The letter.</summary>
    public LetterTemplate Template { get; private set; } = null!;

    /// <summary>The letter as it would be made; nothing is chosen in it until the form was sent.</summary>
    public PreparedLetter Prepared { get; private set; } = null!;

    /// <summary>Whether the fields are shown, to be checked before the letter is made.</summary>
    public bool Checking { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The id that the letter will have: a second press of the button makes nothing.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>What the recipient is on the case, or <see cref="Somebody"/>.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>The name of somebody who is not on the case.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Their address.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>Why the letter goes to them.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>That this was checked: <c>yes</c>.</summary>
    [BindProperty]
    public string? Sure { get; set; }

    /// <summary>The id of the plan document that goes with it.</summary>
    [BindProperty]
    public string? Plan { get; set; }

    /// <summary>Whom it may go to, as choices.</summary>
    public IReadOnlyList<Choice> Recipients =>
    [
        .. Prepared.Facts.Recipients().Select(to => new Choice(to.Key, to.Name, to.Role + (to.Address is null ? "; no address recorded" : ""))),
        new Choice(Somebody, "Somebody who is not on the case", "With the reason, and a check", Divider: Prepared.Facts.Recipients().Count > 0 ? "or" : null),
    ];

    /// <summary>The plans that may go with it, as choices.</summary>
    public IReadOnlyList<Choice> Plans =>
        [.. Prepared.Plans.Select(plan => new Choice(plan.Id, $"{plan.Kind.Title}, version {plan.Version.ToString(CultureInfo.InvariantCulture)}, added {Moments.DayAndTime(plan.AddedAt)}"))];

    /// <summary>The fields that are typed for this letter, each with what was typed.</summary>
    public IReadOnlyList<(LetterField Field, string? Text)> Typed => [.. Prepared.Current.Typed.Select(asked => (asked, (string?)TypedText(asked.Name)))];

    /// <summary>The fields as they will stand.</summary>
    public IReadOnlyList<SummaryRow> Fields =>
    [
        new SummaryRow("Goes to", $"{Prepared.Facts.To!.Name} ({Words.Within(Prepared.Facts.To.Role)})"),
        .. Prepared.Encloses is { } plan ? [new SummaryRow("Goes with it", $"{plan.Kind.Title}, version {plan.Version.ToString(CultureInfo.InvariantCulture)}")] : (IEnumerable<SummaryRow>)[],
        .. Prepared.Fields.Select(filled => new SummaryRow(Words.Sentence(filled.Field.Meaning.Split(';')[0]), filled.Value ?? (filled.Fix is null ? "Left out" : "Missing"))),
    ];

    /// <summary>Asks to whom and with what.</summary>
    /// <param name="case">The case's id.</param>
    /// <param name="template">The letter's id.</param>
    public IActionResult OnGet([FromQuery(Name = "case")] string? @case, string? template)
    {
        if (!Load(@case, template))
        {
            return NotFound();
        }

        Id = Guid.CreateVersion7(shown.Now).ToString("n");
        To = Prepared.Facts.Recipients() is [var only] ? only.Key : null;
        Plan = Prepared.Plans is [var newest, ..] ? newest.Id : null;
        return Page();
    }

    /// <summary>Shows the fields, goes back to the form, or makes the letter.</summary>
    /// <param name="case">The case's id.</param>
    /// <param name="template">The letter's id.</param>
    /// <param name="go"><c>check</c>, <c>change</c> or <c>make</c>.</param>
    public IActionResult OnPost([FromForm(Name = "case")] string? @case, [FromForm] string? template, [FromForm] string? go)
    {
        if (!Load(@case, template))
        {
            return NotFound();
        }

        if (go == "change")
        {
            return Page();
        }

        Errors = [.. Wrong()];
        Errors = Errors.Count > 0 ? Errors : [.. Prepared.Problems.Select(problem => new PageError(problem, BoxOf(problem)))];
        if (Errors.Count > 0)
        {
            return Page();
        }

        if (go != "make")
        {
            Checking = true;
            return Page();
        }

        switch (desk.Make(authority, Order(), caller.Account!.Id))
        {
            case LetterMade.Done done:
                return LocalRedirect(Addresses.With(Addresses.Letter(done.Letter.Id), ("made", "true")));
            case LetterMade.Refused refused:
                Errors = [.. refused.Problems.Select(problem => new PageError(problem))];
                return Page();
            default:
                throw new InvalidOperationException("A new result needs an answer.");
        }
    }

    private IEnumerable<PageError> Wrong()
    {
        if (To != Somebody)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new PageError("Write the name of whom the letter goes to, for example Southbridge Law Centre.", "name");
        }

        if ((Why ?? "").Trim().Length is < ShortestWhy or > LongestWhy)
        {
            yield return new PageError("Write in a sentence why the letter goes to somebody who is not on the case, for example: the parents’ solicitor, by their letter of 3 November.", "why");
        }

        if (Sure != "yes")
        {
            yield return new PageError("Tick that you have checked that this letter may go to them.", "sure");
        }
    }

    // The box where a problem can be put right; null where that is not on this page.
    private string? BoxOf(string problem) =>
        Prepared.Current.Typed.FirstOrDefault(asked => problem.StartsWith($"«{asked.Name}»", StringComparison.Ordinal)) is { } typed ? "typed-" + typed.Name
        : problem.StartsWith("Choose whom", StringComparison.Ordinal) ? "to"
        : problem.StartsWith("Choose which", StringComparison.Ordinal) ? "plan"
        : null;

    private bool Load(string? @case, string? template)
    {
        if (gate.Open(@case) is not { } open || LetterTemplates.Of(template) is not { } found)
        {
            return false;
        }

        (Case, Template) = (open, found);
        Prepared = desk.Prepare(authority, Order())!;
        return true;
    }

    // What is wrong with somebody typed in is said beside the boxes; until then the letter is prepared without them.
    private LetterOrder Order()
    {
        var other = To == Somebody && !Wrong().Any() ? Recipient.Typed(Name!.Trim(), Address, Why!.Trim()) : null;
        return new LetterOrder(Case.Id, Template)
        {
            Id = Uploads.IsId(Id) ? Id : null,
            ToKey = To,
            Other = other,
            Encloses = string.IsNullOrEmpty(Plan) ? null : Plan,
            Typed = LetterFields.All.Where(field => field.IsTyped).ToDictionary(field => field.Name, field => TypedText(field.Name), StringComparer.Ordinal),
        };
    }

    private string TypedText(string field) => Request.HasFormContentType ? Request.Form["typed-" + field].ToString() : "";
}
