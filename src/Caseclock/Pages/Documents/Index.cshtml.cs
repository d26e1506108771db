using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Documents;

/// <summary>Documents of a case: which plans are there and who was sent which, what else is there, which letters went out?</summary>
/// <param name="gate">Lets in who may see the case.</param>
/// <param name="shelf">The documents.</param>
/// <param name="desk">The letters.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class IndexModel(CaseGate gate, DocumentShelf shelf, LetterDesk desk, Authority authority, Caller caller) : PageModel
{
    private IReadOnlyList<Letter> _letters = [];

    /// <summary>The case.</summary>
    public OpenCase Case { get; private set; } = null!;

    /// <summary>The versions of the plan.</summary>
    public Table Plans { get; private set; } = new() { Rows = [] };

    /// <summary>The other documents that stand.</summary>
    public Table Others { get; private set; } = new() { Rows = [] };

    /// <summary>The letters.</summary>
    public Table Letters { get; private set; } = new() { Rows = [] };

    /// <summary>The documents that were removed.</summary>
    public IReadOnlyList<Document> Removed { get; private set; } = [];

    /// <summary>What has just been done; null for nothing.</summary>
    public string? Done { get; private set; }

    /// <summary>Whether the reader may add documents and make letters.</summary>
    public bool MayWrite => caller.May(Area.Letters, Level.Write);

    /// <summary>Shows them.</summary>
    /// <param name="case">The case's id.</param>
    /// <param name="done">What has just been done.</param>
    public IActionResult OnGet([FromQuery(Name = "case")] string? @case, string? done)
    {
        if (gate.Open(@case) is not { } open)
        {
            return NotFound();
        }

        Case = open;
        Done = done switch { "added" => "The document is added", "removed" => "The document is removed", _ => null };
        HttpContext.IsAbout(open.Person, open.Id, "Documents");
        _letters = desk.Of(authority.Code, open.Id);
        var all = shelf.Of(authority.Code, open.Id);
        Removed = [.. all.Where(document => document.Removed is not null)];
        var standing = all.Where(document => document.Removed is null).ToList();
        Plans = new Table
        {
            Caption = "Versions of the plan, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Version", "Added", "Sent to"],
            Rows = [.. standing.Where(document => document.Kind.IsPlan).Select(PlanRow)],
        };
        Others = new Table
        {
            Caption = "Documents, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Document", "What it is", "Version", "File", "Added"],
            Rows = [.. standing.Where(document => !document.Kind.IsPlan && document.Letter is null).Select(Row)],
        };
        Letters = new Table
        {
            Caption = "Letters, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Letter", "To", "Made", "Sent"],
            Rows = [.. _letters.Select(LetterRow)],
        };
        return Page();
    }

    /// <summary>Who removed a document, when and why.</summary>
    public string RemovedWords(Document document) =>
        $"{document.Title} ({document.Kind.Title.ToLowerInvariant()}): removed {Moments.DayAndTime(document.Removed!.At)} by {gate.Who(document.Removed.By)}. {document.Removed.Why}";

    private IReadOnlyList<Cell> PlanRow(Document document) =>
    [
        Cell.Link($"{document.Kind.Title}, version {document.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Addresses.Document(document.Id)),
        $"{Moments.DayAndTime(document.AddedAt)}, {gate.Who(document.AddedBy)}",
        Sent(document),
    ];

    private string Sent(Document document)
    {
        var sent = _letters.Where(letter => letter.Encloses == document.Id)
            .Select(letter => letter.Sent is { } sending ? $"{letter.ToName}, {DateWords.Short(sending.On)}, {Sending.Ways[sending.How]}" : $"{letter.ToName}: made, not sent yet")
            .ToList();
        return sent.Count == 0 ? "Nobody yet" : string.Join("; ", sent);
    }

    private IReadOnlyList<Cell> Row(Document document) =>
    [
        Cell.Link(document.Title, Addresses.Document(document.Id)),
        document.Kind.Title,
        document.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        $"{document.Type.Title}, {FileAnswer.Size(document.Size)}",
        $"{Moments.DayAndTime(document.AddedAt)}, {gate.Who(document.AddedBy)}",
    ];

    private IReadOnlyList<Cell> LetterRow(Letter letter) =>
    [
        Cell.Link(letter.Title, Addresses.Letter(letter.Id)),
        letter.ToName + (letter.ToKey is null ? " (not on the case)" : ""),
        $"{Moments.DayAndTime(letter.MadeAt)}, {gate.Who(letter.MadeBy)}",
        letter.Sent is { } sent ? $"{DateWords.Short(sent.On)}, {Sending.Ways[sent.How]}" : "Not yet",
    ];
}
