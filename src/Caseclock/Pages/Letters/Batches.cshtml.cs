using Caseclock.Application.Access;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Documents;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Letters;

/// <summary>Letters in bulk: which wait for a second person, and which were made?</summary>
/// <param name="batches">The batches.</param>
/// <param name="gate">Knows who users are.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
[Needs(Area.Letters, Level.Write)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class BatchesModel(LetterBatches batches, CaseGate gate, Authority authority, Caller caller) : PageModel
{
    private const int Most = 50;

    /// <summary>How many wait for the reader.</summary>
    public int Waiting { get; private set; }

    /// <summary>The batches.</summary>
    public Table Table { get; private set; } = new() { Rows = [] };

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        Waiting = batches.WaitingFor(authority.Code, caller.Account!.Id);
        Table = new Table
        {
            Caption = "Letters in bulk, those that wait first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Letter", new Column("Letters", Numeric: true), "Asked for", "State"],
            Rows =
            [
                .. batches.Latest(authority.Code, Most).Select(batch => (IReadOnlyList<Cell>)
                [
                    Cell.Link(batch.Title, Addresses.LetterBatch(batch.Id)),
                    Cell.Number(batch.Lines.Count),
                    $"{Moments.DayAndTime(batch.AskedAt)}, {gate.Who(batch.AskedBy)}",
                    StateOf(batch),
                ]),
            ],
        };
    }

    private string StateOf(LetterBatch batch) => batch.State switch
    {
        BatchState.Waiting => batch.AskedBy == caller.Account!.Id ? "Waits for a second person" : "Waits for you or another second person",
        BatchState.Made => $"Made {Moments.DayAndTime(batch.DecidedAt!.Value)}, approved by {gate.Who(batch.DecidedBy)}",
        BatchState.Refused => $"Refused {Moments.DayAndTime(batch.DecidedAt!.Value)} by {gate.Who(batch.DecidedBy)}",
        _ => throw new InvalidOperationException("A new state needs words."),
    };
}
