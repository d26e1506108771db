using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>A letter of a batch as its page shows it.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Case">The case's number; null for a restricted record.</param>
/// <param name="Child">The child's name; for a restricted record words that say so.</param>
/// <param name="To">Whom it goes to; null while nobody is found.</param>
/// <param name="Fields">What would be filled in; empty once it is decided.</param>
/// <param name="Problems">What keeps it from being made, or kept it; empty where nothing does.</param>
/// <param name="Letter">The id of the letter made; null for none.</param>
internal sealed record BatchLineView(int Place, string? Case, string Child, string? To, IReadOnlyList<SummaryRow> Fields, IReadOnlyList<string> Problems, string? Letter);

/// <summary>Letters in bulk: whom does each go to, what does it say, and may they be made?</summary>
/// <param name="batches">The batches.</param>
/// <param name="desk">The letters.</param>
/// <param name="gate">Lets in who may see a case.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Viewed)]
internal sealed class BatchModel(LetterBatches batches, LetterDesk desk, CaseGate gate, Authority authority, Caller caller) : PageModel
{
    private const int Longest = 300;

    /// <summary>The batch.</summary>
    public LetterBatch Batch { get; private set; } = null!;

    /// <summary>Its letters.</summary>
    public IReadOnlyList<BatchLineView> Lines { get; private set; } = [];

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    /// <summary>Why it is refused.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Whether the reader is the one who asked.</summary>
    public bool IsOwn => Batch.AskedBy == caller.Account!.Id;

    /// <summary>How many can be made.</summary>
    public int Ready => Lines.Count(line => line.Problems.Count == 0);

    /// <summary>Shows it.</summary>
    /// <param name="id">The batch's id.</param>
    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    /// <summary>Lets the letters be made, or not.</summary>
    /// <param name="id">The batch's id.</param>
    /// <param name="go"><c>approve</c> or <c>refuse</c>.</param>
    public IActionResult OnPost(string id, [FromForm] string? go)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var by = caller.Account!.Id;
        if (go == "approve")
        {
            if (batches.Approve(authority, id, by, gate.Hides) == BatchDecision.SamePerson)
            {
                Errors = [new PageError("You asked for these letters: another person must check and approve them.")];
                return Page();
            }

            return LocalRedirect(Addresses.LetterBatch(id));
        }

        var why = (Why ?? "").Trim();
        if (why.Length is 0 or > Longest)
        {
            Errors = [new PageError("Write why the letters are not made, for example: the wrong template.", "why")];
            return Page();
        }

        batches.Refuse(authority.Code, id, by, why);
        return LocalRedirect(Addresses.LetterBatch(id));
    }

    private bool Load(string id)
    {
        if (batches.Find(authority.Code, id) is not { } batch)
        {
            return false;
        }

        Batch = batch;
        HttpContext.IsAbout(null, null, $"Letters in bulk {batch.Template}, {batch.Id}");
        Lines = [.. batch.Lines.Select(LineOf)];
        Facts =
        [
            new SummaryRow("Asked for", $"{Moments.DayAndTime(batch.AskedAt)} by {gate.Who(batch.AskedBy)}"),
            .. batch.State == BatchState.Waiting ? [new SummaryRow("State", "Waits for a second person")] : (IEnumerable<SummaryRow>)
            [
                new SummaryRow(batch.State == BatchState.Made ? "Approved" : "Refused", $"{Moments.DayAndTime(batch.DecidedAt!.Value)} by {gate.Who(batch.DecidedBy)}"),
                .. batch.Why is null ? (IEnumerable<SummaryRow>)[] : [new SummaryRow("Why", batch.Why)],
            ],
        ];
        return true;
    }

    private BatchLineView LineOf(BatchLine line)
    {
        if (gate.Open(line.Case) is not { } open)
        {
            string[] hidden = ["You may not see this record: no letter is made for it when you approve."];
            return new BatchLineView(line.Place, null, Sight.Restricted, null, [], Batch.State == BatchState.Waiting ? hidden : [], null);
        }

        if (Batch.State != BatchState.Waiting)
        {
            var letter = line.Letter is null ? null : desk.Find(authority.Code, line.Letter);
            return new BatchLineView(line.Place, open.Id, open.Name, letter?.ToName, [], line.Skipped is null ? [] : [line.Skipped], letter?.Id);
        }

        if (batches.Prepare(authority, Batch, line) is not { } prepared)
        {
            return new BatchLineView(line.Place, open.Id, open.Name, null, [], ["The case or the template is not there any more."], null);
        }

        return new BatchLineView(line.Place, open.Id, open.Name, prepared.Facts.To?.Name, line.ToKey.Length == 0 ? [] : [.. Filled(prepared)], LetterBatches.Problems(line, prepared), null);
    }

    private static IEnumerable<SummaryRow> Filled(PreparedLetter prepared)
    {
        if (prepared.Encloses is { } plan)
        {
            yield return new SummaryRow("Goes with it", $"{plan.Kind.Title}, version {plan.Version.ToString(CultureInfo.InvariantCulture)}");
        }

        foreach (var field in prepared.Fields)
        {
            yield return new SummaryRow(Words.Sentence(field.Field.Meaning.Split(';')[0]), field.Value ?? (field.Fix is null ? "Left out" : "Missing"));
        }
    }
}
