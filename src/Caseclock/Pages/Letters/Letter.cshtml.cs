using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>A letter: to whom does it go, from which template was it made, and was it sent?</summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="desk">The letters.</param>
/// <param name="shelf">The documents.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Letters, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class LetterModel(CaseGate gate, LetterDesk desk, DocumentShelf shelf, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The letter.</summary>
    public Letter Letter { get; private set; } = null!;

    /// <summary>The case.</summary>
    public OpenCase Case { get; private set; } = null!;

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    /// <summary>Whether its document stands.</summary>
    public bool Stands { get; private set; }

    /// <summary>What has just been done; null for nothing.</summary>
    public string? Done { get; private set; }

    /// <summary>How it was sent.</summary>
    [BindProperty]
    public string? How { get; set; }

    /// <summary>The day of sending as typed.</summary>
    public TypedDate On { get; private set; } = TypedDate.Empty;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The ways of sending, as choices.</summary>
    public static IReadOnlyList<Choice> Ways { get; } = [.. Sending.Ways.Select(way => new Choice(way.Key, Words.Sentence(way.Value)))];

    /// <summary>Whether the reader may record that it was sent.</summary>
    public bool MaySend => caller.May(Area.Letters, Level.Write) && Letter.Sent is null && Stands;

    /// <summary>Shows it.</summary>
    /// <param name="id">The letter's id.</param>
    /// <param name="made">Whether it has just been made.</param>
    /// <param name="sent">Whether it has just been recorded as sent.</param>
    public IActionResult OnGet(string id, bool made = false, bool sent = false)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Done = sent ? "It is recorded as sent" : made ? "The letter is made and kept on the case" : null;
        On = TypedDate.Of(shown.Today);
        return Page();
    }

    /// <summary>Records that it was sent.</summary>
    /// <param name="id">The letter's id.</param>
    public IActionResult OnPost(string id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (!caller.May(Area.Letters, Level.Write))
        {
            return Forbid();
        }

        On = new TypedDate(Request.Form["on-day"], Request.Form["on-month"], Request.Form["on-year"]);
        var day = Typed();
        var errors = new List<PageError>();
        if (day is null || day > shown.Today || day < UkTime.DateOf(Letter.MadeAt))
        {
            errors.Add(new PageError($"Write the day on which it was sent: from {DateWords.Plain(UkTime.DateOf(Letter.MadeAt))}, when it was made, to today, for example {shown.Today.ToString("d M yyyy", CultureInfo.InvariantCulture)}.", "on-day"));
        }

        if (How is null || !Sending.Ways.ContainsKey(How))
        {
            errors.Add(new PageError("Choose how it was sent.", "how"));
        }

        if (errors.Count > 0)
        {
            Errors = errors;
            return Page();
        }

        desk.Sent(authority.Code, id, day!.Value, How!, caller.Account!.Id);
        return LocalRedirect(Addresses.With(Addresses.Letter(id), ("sent", "true")));
    }

    private DateOnly? Typed() => DateOnly.TryParseExact($"{On.Day?.Trim()} {On.Month?.Trim()} {On.Year?.Trim()}", "d M yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool Load(string id)
    {
        if (desk.Find(authority.Code, id) is not { } letter || gate.Open(letter.Case) is not { } open)
        {
            return false;
        }

        (Letter, Case) = (letter, open);
        Stands = shelf.Find(authority.Code, letter.Document) is { Removed: null };
        var plan = letter.Encloses is null ? null : shelf.Find(authority.Code, letter.Encloses);
        Facts =
        [
            new SummaryRow("Goes to", letter.ToName),
            new SummaryRow("Address", letter.ToAddress),
            .. letter.ToWhy is null ? (IEnumerable<SummaryRow>)[] : [new SummaryRow("Not on the case, because", letter.ToWhy)],
            .. plan is null ? (IEnumerable<SummaryRow>)[] : [new SummaryRow("Goes with it", $"{plan.Kind.Title}, version {plan.Version.ToString(CultureInfo.InvariantCulture)}")],
            new SummaryRow("Made", $"{Moments.DayAndTime(letter.MadeAt)} by {gate.Who(letter.MadeBy)}" + (letter.Batch is null ? "" : ", in bulk")),
            new SummaryRow("Template", $"{letter.Title}, version {letter.Version.ToString(CultureInfo.InvariantCulture)}"),
            new SummaryRow("Sent", letter.Sent is { } sent ? $"{DateWords.Long(sent.On)}, {Sending.Ways[sent.How]}. Recorded {Moments.DayAndTime(sent.RecordedAt)} by {gate.Who(sent.RecordedBy)}" : "Not yet"),
        ];
        HttpContext.IsAbout(open.Person, open.Id, "Letter " + letter.Template);
        return true;
    }
}
