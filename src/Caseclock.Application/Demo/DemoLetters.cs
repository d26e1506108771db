using System.Text.Json;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Demo;

/// <summary>
/// Gives a few cases of an invented council parents, documents and letters, and leaves letters in bulk that wait for a second person. It
/// stands beside the council's life: no draw of chance is taken, so that the same council comes with or without it.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="authority">The invented council.</param>
/// <param name="maker">The id of the account that adds and makes.</param>
public sealed class DemoLetters(Store store, TimeProvider clock, Authority authority, string maker)
{
    private const int Tries = 200;
    private const int Recent = 60;
    private const int InBulk = 6;

    private readonly DocumentShelf _shelf = new(store, clock);
    private readonly TemplateShelf _templates = new(store, clock);

    /// <summary>Makes them, once for a council.</summary>
    public void Make()
    {
        if (_templates.Details(authority.Code).Count > 0)
        {
            return;
        }

        _templates.Keep(authority.Code, LetterFields.All.Where(field => field.IsDetail).ToDictionary(field => field.Name, field => field.Example, StringComparer.Ordinal), null);
        var desk = new LetterDesk(store, clock, _templates);
        foreach (var row in Of(Stage.GatheringAdvice, 2))
        {
            Add(row, "advice", "School’s advice", "What the school sees, what it has tried, and what it asks for.");
        }

        Send(desk, Stage.Finalising, "draft-plan", "planDraft", "Draft EHC plan");
        Send(desk, Stage.PlanInForce, "final-plan", "finalPlan", "EHC plan");
        Ask(desk);
    }

    private IReadOnlyList<CaseRow> Of(Stage stage, int most) =>
        store.Cases(authority.Code, new CaseFilter { Stage = stage, IsOpen = true }, new Page(0, most)).Rows;

    // The first case on which everything is recorded that the letter tells of.
    private void Send(LetterDesk desk, Stage stage, string letter, string kind, string title)
    {
        foreach (var row in Of(stage, Tries))
        {
            var order = new LetterOrder(row.Case, LetterTemplates.Of(letter)!) { ToKey = "family:F1" };
            if (!(desk.Prepare(authority, order)!.Facts.Told > store.Today.AddDays(-Recent)) || row.Officer is null)
            {
                continue;
            }

            Append([.. Parents(row)]);
            Add(row, kind, title, "First version.");
            var plan = Add(row, kind, title, "Second version, with the family’s views taken in.");
            if (desk.Make(authority, order with { Encloses = plan.Id }, maker) is LetterMade.Done done)
            {
                desk.Sent(authority.Code, done.Letter.Id, store.Today, "post", maker);
                return;
            }
        }
    }

    private void Ask(LetterDesk desk)
    {
        var rows = Of(Stage.DecidingWhetherToAssess, InBulk);
        if (rows.Count > 0)
        {
            Append([.. rows.Skip(1).SelectMany(Parents)]);
            new LetterBatches(store, clock, desk).Ask(authority, LetterTemplates.Of("acknowledgment")!, [.. rows.Select(row => row.Case)], maker);
        }
    }

    private Document Add(CaseRow row, string kind, string title, string text) =>
        _shelf.Add(authority.Code, new NewDocument(row.Case, DocumentKind.Of(kind)!, title, "demo.docx", TemplateFile.Plain(title, $"Case {row.Case}. No child here is real. {text}")), maker) is Adding.Done done
            ? done.Document
            : throw new InvalidOperationException("The demo made a document that is not taken.");

    private IEnumerable<Entry> Parents(CaseRow row)
    {
        var surname = row.Surname ?? "Parent";
        var on = IsoDay.Text(store.Today);
        yield return Contact(row, on, "F1", "mother", $"Ms Sam {surname}");
        yield return Contact(row, on, "F2", "father", $"Mr Jo {surname}");
    }

    private Entry Contact(CaseRow row, string on, string contact, string relation, string name)
    {
        var line = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = $"demo-contact-{row.Person}-{contact}",
            ["kind"] = "person.contact",
            ["person"] = row.Person,
            ["on"] = on,
            ["contact"] = contact,
            ["relation"] = relation,
            ["name"] = name,
            ["address"] = "1 Example Road\nSouthbridge\nSB1 1AA",
        };
        var reading = EntryReader.Read(JsonSerializer.SerializeToUtf8Bytes(line), new EntryContext(store.Today, clock.GetUtcNow()));
        return reading.Entry ?? throw new InvalidOperationException($"The demo made an entry that is not right: {reading.Problems[0].Reason}");
    }

    private void Append(List<Entry> entries)
    {
        if (store.Append(authority.Code, entries).Refused is [var refusal, ..])
        {
            throw new InvalidOperationException($"The demo made an entry that is not right: {refusal.Problem.Field}: {refusal.Problem.Reason}");
        }
    }
}
