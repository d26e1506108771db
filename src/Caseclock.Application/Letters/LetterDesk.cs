using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Documents;
using Caseclock.Application.Schools;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Letters;

/// <summary>
/// Makes letters, keeps them as documents of their case, and keeps who was sent which. Whoever calls has seen to it that the reader may
/// see the case.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="templates">The templates.</param>
public sealed class LetterDesk(Store store, TimeProvider clock, TemplateShelf templates)
{
    private const string Place = "/letters";
    private const int LongestName = 200;
    private const int LongestTyped = 10_000;

    private const string Columns =
        "id, case_id, template, version, document, to_key, to_name, to_address, to_why, encloses, batch, made_at, made_by, sent_on, sent_how, sent_at, sent_by";

    private readonly Recording _recording = new(store, clock);
    private readonly ConcurrentDictionary<string, SchoolRegister> _schools = new(StringComparer.Ordinal);

    /// <summary>The letters of a case, the latest first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="case">The case's id.</param>
    public IReadOnlyList<Letter> Of(string authority, string @case)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM letter WHERE authority = @authority AND case_id = @case ORDER BY made_at DESC, id DESC", Read, ("case", @case));
    }

    /// <summary>The letters that were made in a batch.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="batch">The batch's id.</param>
    public IReadOnlyList<Letter> OfBatch(string authority, string batch)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM letter WHERE authority = @authority AND batch = @batch ORDER BY case_id, id", Read, ("batch", batch));
    }

    /// <summary>A letter; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The letter's id.</param>
    public Letter? Find(string authority, string id)
    {
        using var session = store.Read(authority);
        return Find(session, id);
    }

    /// <summary>What a letter's fields would be filled from.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="case">The case's id.</param>
    /// <param name="template">The letter.</param>
    /// <returns>The facts; null where the authority has no such case.</returns>
    public LetterFacts? Facts(Authority authority, string @case, LetterTemplate template) =>
        store.PersonOfCase(authority.Code, @case) is { Length: > 0 } person
            ? new LetterFacts(template, authority, _recording.Now(authority, person, @case), Schools(authority.Code), templates.Details(authority.Code))
            : null;

    /// <summary>Shows how a letter would be filled, and what keeps it from being made. Keeps nothing.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="order">The letter asked for.</param>
    /// <returns>The letter; null where the authority has no such case.</returns>
    public PreparedLetter? Prepare(Authority authority, LetterOrder order)
    {
        if (Facts(authority, order.Case, order.Template) is not { } facts)
        {
            return null;
        }

        var problems = new List<string>();
        var to = To(facts, order, problems);
        facts = facts with { To = to, TypedText = order.Typed };
        var current = templates.Current(authority.Code, order.Template);
        var plans = Plans(authority.Code, order);
        var encloses = plans.FirstOrDefault(plan => plan.Id == order.Encloses);
        problems.AddRange(current.Problems);
        problems.AddRange(Wrong(facts, order, plans, encloses));
        var fields = current.Fields.Select(field => Filled(field, facts)).ToList();
        problems.AddRange(fields.Where(field => field.Fix is not null).Select(field => $"«{field.Field.Name}» is not known: {field.Field.Meaning.Split(';')[0]}. {field.Fix}."));
        return new PreparedLetter(facts, current, fields, plans, [.. problems.Distinct(StringComparer.Ordinal)]) { Encloses = encloses };
    }

    /// <summary>Makes a letter and keeps it as a document of its case.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="order">The letter asked for.</param>
    /// <param name="by">The id of the account that makes it.</param>
    public LetterMade Make(Authority authority, LetterOrder order, string by)
    {
        if (order.Id is not null && Find(authority.Code, order.Id) is { } held)
        {
            return new LetterMade.Done(held);
        }

        if (Prepare(authority, order) is not { } prepared)
        {
            return new LetterMade.Refused(["There is no such case."]);
        }

        if (prepared.Problems.Count > 0)
        {
            return new LetterMade.Refused(prepared.Problems);
        }

        var written = Write(authority.Code, order, prepared);
        using var session = store.Write(authority.Code);
        if (order.Id is not null && Find(session, order.Id) is { } made)
        {
            return new LetterMade.Done(made);
        }

        var letter = Keep(session, written, by, null);
        session.Commit();
        return new LetterMade.Done(letter);
    }

    /// <summary>Keeps that a letter was sent. A second time changes nothing: the first stands.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The letter's id.</param>
    /// <param name="on">The day of sending: not before it was made, not after today.</param>
    /// <param name="how">How: one of <see cref="Sending.Ways"/>.</param>
    /// <param name="by">The id of the account that records it.</param>
    public void Sent(string authority, string id, DateOnly on, string how, string by)
    {
        var now = clock.GetUtcNow();
        using var session = store.Write(authority);
        var touched = session.Execute(
            "UPDATE letter SET sent_on = @on, sent_how = @how, sent_at = @now, sent_by = @by WHERE authority = @authority AND id = @id AND sent_on IS NULL",
            ("on", on),
            ("how", how),
            ("now", Instants.Microseconds(now)),
            ("by", by),
            ("id", id));
        if (touched > 0)
        {
            var letter = Find(session, id)!;
            ActivityLog.Write(session, now, new Deed(Act.Sent, by, Place, Store.PersonOfCase(session, letter.Case), letter.Case, $"{letter.Template} {Sending.Ways[how]}"));
        }

        session.Commit();
    }

    /// <summary>The id of the newest plan document of a case; null when there is none.</summary>
    internal string? NewestPlan(string authority, string @case)
    {
        using var session = store.Read(authority);
        return DocumentShelf.Of(session, @case).FirstOrDefault(document => document.Kind.IsPlan && document.Removed is null)?.Id;
    }

    /// <summary>The file of a letter that can be made, and its content kept; the row comes after.</summary>
    internal WrittenLetter Write(string authority, LetterOrder order, PreparedLetter prepared)
    {
        var values = prepared.Fields.ToDictionary(field => field.Field.Name, field => field.Value ?? "", StringComparer.Ordinal);
        var content = LetterFile.Make(prepared.Current.Content, values, $"{order.Template.Title}, case {order.Case}");
        store.Contents.Put(authority, prepared.Current.Content);
        return new WrittenLetter(order, prepared, content.Length, store.Contents.Put(authority, content));
    }

    /// <summary>Keeps the rows of a letter whose file is written.</summary>
    internal Letter Keep(Session session, WrittenLetter written, string by, string? batch)
    {
        var now = clock.GetUtcNow();
        var (order, prepared) = (written.Order, written.Prepared);
        var id = order.Id ?? Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture);
        var version = templates.Used(session, order.Template, prepared.Current);
        var document = DocumentShelf.Insert(session, order.Case, DocumentKind.Letter, order.Template.Title, FileType.Docx, written.Size, written.Hash, by, now, id);
        var to = prepared.Facts.To!;
        var letter = new Letter(id, order.Case, order.Template.Id, version.Version, document.Id, to.Key.Length > 0 ? to.Key : null, to.Name, to.Address, to.Why, prepared.Encloses?.Id, batch, now, by, null);
        session.Execute(
            """
            INSERT INTO letter (authority, id, case_id, template, version, document, to_key, to_name, to_address, to_why, encloses, batch, made_at, made_by)
            VALUES (@authority, @id, @case, @template, @version, @document, @key, @name, @address, @why, @encloses, @batch, @at, @by)
            """,
            ("id", id),
            ("case", letter.Case),
            ("template", letter.Template),
            ("version", (long)letter.Version),
            ("document", letter.Document),
            ("key", letter.ToKey),
            ("name", letter.ToName),
            ("address", letter.ToAddress),
            ("why", letter.ToWhy),
            ("encloses", letter.Encloses),
            ("batch", batch),
            ("at", Instants.Microseconds(now)),
            ("by", by));
        return letter;
    }

    // The register of a nation has tens of thousands of schools: it is read again only after it was loaded anew.
    private SchoolRegister Schools(string authority) => _schools.TryGetValue(authority, out var held) && held.Stamp == store.SchoolRegisterStamp(authority)
        ? held
        : _schools[authority] = store.SchoolRegister(authority);

    private static FilledField Filled(LetterField field, LetterFacts facts)
    {
        var value = field.Value(facts);
        var missing = string.IsNullOrWhiteSpace(value);
        var fix = field.Fix.Length > 0 ? field.Fix : (facts.Template.First ?? "Record it") + " first";
        return new FilledField(field, missing ? null : value, missing && !field.MayBeEmpty ? fix : null);
    }

    private static Recipient? To(LetterFacts facts, LetterOrder order, List<string> problems)
    {
        if (order.Other is { } other)
        {
            if (other.Name.Trim().Length is 0 or > LongestName || string.IsNullOrWhiteSpace(other.Why))
            {
                problems.Add("Somebody who is not on the case needs a name, and the reason why the letter goes to them.");
                return null;
            }

            return other with { Name = other.Name.Trim() };
        }

        var to = facts.Recipients().FirstOrDefault(recipient => recipient.Key == order.ToKey);
        if (to is null)
        {
            problems.Add("Choose whom the letter goes to. Only those who are on the case are offered.");
        }

        return to;
    }

    private static IEnumerable<string> Wrong(LetterFacts facts, LetterOrder order, List<Document> plans, Document? encloses)
    {
        if (facts.Person.Died is not null)
        {
            yield return "The child or young person has died: no letter is made.";
        }

        if (order.Template is { First: { } first } && facts.Told is null)
        {
            yield return $"{first} first: the letter tells of it.";
        }

        if (order.Encloses is { Length: > 0 } && encloses is null)
        {
            yield return "The plan that was chosen is not on this case any more. Choose again.";
        }

        if (order.Template.EnclosesPlan && plans.Count > 0 && encloses is null && order.Encloses is not { Length: > 0 })
        {
            yield return "Choose which version of the plan goes with the letter.";
        }

        if (order.Template.EnclosesPlan && plans.Count == 0)
        {
            yield return "Add the plan to the case’s documents first: the letter sends it.";
        }

        if (order.Typed.Values.Any(text => text.Length > LongestTyped))
        {
            yield return "What you typed is too long: at most 10,000 characters.";
        }
    }

    private List<Document> Plans(string authority, LetterOrder order)
    {
        if (!order.Template.EnclosesPlan)
        {
            return [];
        }

        using var session = store.Read(authority);
        return [.. DocumentShelf.Of(session, order.Case).Where(document => document.Kind.IsPlan && document.Removed is null)];
    }

    private static Letter? Find(Session session, string id) =>
        session.Query($"SELECT {Columns} FROM letter WHERE authority = @authority AND id = @id", Read, ("id", id)).SingleOrDefault();

    private static Letter Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInt32(3),
        row.GetString(4),
        row.TextOrNull(5),
        row.GetString(6),
        row.TextOrNull(7),
        row.TextOrNull(8),
        row.TextOrNull(9),
        row.TextOrNull(10),
        Instants.Of(row.GetInt64(11)),
        row.GetString(12),
        row.DayOrNull(13) is { } on ? new Sending(on, row.GetString(14), Instants.Of(row.GetInt64(15)), row.GetString(16)) : null);
}

/// <summary>A letter whose file is written and whose rows are not.</summary>
/// <param name="Order">What was asked for.</param>
/// <param name="Prepared">What it was filled with.</param>
/// <param name="Size">The file's size in bytes.</param>
/// <param name="Hash">What the file is found by.</param>
internal sealed record WrittenLetter(LetterOrder Order, PreparedLetter Prepared, long Size, string Hash);
