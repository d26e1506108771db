using System.Globalization;
using System.Text.Json;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Casework.Batches;

/// <summary>
/// Records the same thing on many cases: chosen, previewed case by case, saved once, and undone by withdrawing its entries while nothing
/// builds on them. Every step looks anew at whether its owner may see each case.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="recording">Reads cases as journeys do.</param>
/// <param name="clock">Tells now.</param>
public sealed class Batches(Store store, Recording recording, TimeProvider clock)
{
    /// <summary>How many cases one batch takes at most: what a person can still read through before saving.</summary>
    public const int Most = 200;

    private const string NotSeen = "This case cannot be opened.";

    /// <summary>Begins one.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">The id of the account that begins it.</param>
    /// <param name="action">The action's id.</param>
    /// <param name="cases">The cases chosen; each counts once, and those beyond <see cref="Most"/> are left out.</param>
    public Batch Begin(string authority, string owner, string action, IEnumerable<string> cases)
    {
        var now = clock.GetUtcNow();
        var batch = new Batch(
            Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture),
            owner,
            action,
            [.. cases.Distinct(StringComparer.Ordinal).Take(Most)],
            Answers.None,
            now,
            null,
            null);
        using var session = store.Beside(authority);
        session.Execute(
            $"INSERT INTO batch (authority, {Batch.Columns}) VALUES (@authority, @id, @owner, @action, @cases, @answers, @made, NULL, NULL)",
            ("id", batch.Id),
            ("owner", owner),
            ("action", action),
            ("cases", JsonSerializer.Serialize(batch.Cases)),
            ("answers", JsonSerializer.Serialize(batch.Answers.Typed)),
            ("made", Instants.Microseconds(now)));
        session.Commit();
        return batch;
    }

    /// <summary>A batch; null when there is none, or it is somebody else's.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">The id of the account that asks.</param>
    /// <param name="id">The batch's id.</param>
    public Batch? Find(string authority, string owner, string id)
    {
        using var session = store.Read(authority);
        return Find(session, owner, id);
    }

    /// <summary>What somebody has saved for many cases since an instant, the latest first, what was undone left out.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">The id of the account.</param>
    /// <param name="since">The instant, inclusive.</param>
    public IReadOnlyList<Batch> Saved(string authority, string owner, DateTimeOffset since)
    {
        using var session = store.Read(authority);
        return session.Query(
            $"""
            SELECT {Batch.Columns} FROM batch
            WHERE authority = @authority AND owner = @owner AND made_at >= @since AND saved_at IS NOT NULL AND undone_at IS NULL
            ORDER BY made_at DESC
            """,
            Batch.Read,
            ("owner", owner),
            ("since", Instants.Microseconds(since)));
    }

    /// <summary>Keeps answers, right or wrong, while it is not saved.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="typed">What was typed, by the name of the field.</param>
    /// <returns>The batch with them.</returns>
    public Batch Keep(string authority, Batch batch, IReadOnlyDictionary<string, string> typed)
    {
        var kept = batch with { Answers = batch.Answers.With(typed) };
        using var session = store.Beside(authority);
        session.Execute(
            "UPDATE batch SET answers = @answers WHERE authority = @authority AND id = @id AND owner = @owner AND saved_at IS NULL",
            ("answers", JsonSerializer.Serialize(kept.Answers.Typed)),
            ("id", batch.Id),
            ("owner", batch.Owner));
        session.Commit();
        return kept;
    }

    /// <summary>What saving would do to each case; of a saved batch, what was recorded on each.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="by">Who would record it.</param>
    /// <param name="hides">Whether a person's record is hidden from its owner.</param>
    public BatchPreview Preview(Authority authority, Batch batch, string by, Func<string, bool> hides)
    {
        using var session = store.Read(authority.Code);
        return new BatchPreview(Lines(session, authority, batch, by, hides), Drafts.LastSeq(session));
    }

    /// <summary>
    /// Saves it: the entries of every case that can take it and the end of the batch in one transaction, so that saving twice records
    /// once. Where somebody else has recorded something on one of those cases since what its owner saw, nothing is saved.
    /// </summary>
    /// <param name="authority">The authority.</param>
    /// <param name="owner">Whose batch.</param>
    /// <param name="id">The batch's id.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="seen">What its owner had seen: of the preview.</param>
    /// <param name="hides">Whether a person's record is hidden from its owner.</param>
    public BatchResult Save(Authority authority, string owner, string id, string by, long seen, Func<string, bool> hides)
    {
        using var session = store.Write(authority.Code);
        if (Find(session, owner, id) is not { Saved: null } batch)
        {
            return new BatchResult.Gone();
        }

        var lines = Lines(session, authority, batch, by, hides).Where(line => line.Problem is null).ToList();
        var overtaken = lines.Where(line => Since(session, line.Now!.Person.Id, seen)).Select(line => line.Case).ToList();
        if (overtaken.Count > 0)
        {
            return new BatchResult.Overtaken(overtaken);
        }

        if (lines.Count == 0)
        {
            return new BatchResult.Nothing();
        }

        // Each entry was read against its own case above; what is refused here is a fault of the program, never of the batch.
        Append(session, [.. lines.SelectMany(line => line.Entries)]);
        Mark(session, batch, "saved_at");
        session.Commit();
        return new BatchResult.Done(lines.Count, [.. lines.Select(line => (line.Now!.Person.Id, line.Case))]);
    }

    /// <summary>What undoing would take back, case by case; where something builds on an entry, why it stays.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="batch">A saved batch.</param>
    /// <param name="hides">Whether a person's record is hidden from its owner.</param>
    public IReadOnlyList<BatchLine> Standing(Authority authority, Batch batch, Func<string, bool> hides)
    {
        using var session = store.Read(authority.Code);
        return Standing(session, authority, batch, hides);
    }

    /// <summary>
    /// Undoes a saved batch: withdraws its entries on every case where nothing builds on them, in one transaction. Both the entries and
    /// their withdrawal stay in the chronology. A second press does nothing.
    /// </summary>
    /// <param name="authority">The authority.</param>
    /// <param name="owner">Whose batch.</param>
    /// <param name="id">The batch's id.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="hides">Whether a person's record is hidden from its owner.</param>
    public BatchResult Undo(Authority authority, string owner, string id, string by, Func<string, bool> hides)
    {
        using var session = store.Write(authority.Code);
        if (Find(session, owner, id) is not { Saved: not null, Undone: null } batch)
        {
            return new BatchResult.Gone();
        }

        var lines = Standing(session, authority, batch, hides).Where(line => line.Problem is null).ToList();
        if (lines.Count == 0)
        {
            return new BatchResult.Nothing();
        }

        Append(session, [.. lines.SelectMany(line => line.Entries.Select(entry => Withdrawal(line.Now!, entry, by)))]);
        Mark(session, batch, "undone_at");
        session.Commit();
        return new BatchResult.Done(lines.Count, [.. lines.Select(line => (line.Now!.Person.Id, line.Case))]);
    }

    private void Append(Session session, IReadOnlyList<Entry> entries)
    {
        var result = store.Append(session, entries, AppendMode.AllOrNothing);
        if (result.Refused.Count > 0)
        {
            throw new InvalidOperationException($"A batch was refused: {result.Refused[0].Problem.Reason}");
        }
    }

    private void Mark(Session session, Batch batch, string column) => session.Execute(
        $"UPDATE batch SET {column} = @now WHERE authority = @authority AND id = @id",
        ("now", Instants.Microseconds(clock.GetUtcNow())),
        ("id", batch.Id));

    private static Batch? Find(Session session, string owner, string id) => session
        .Query($"SELECT {Batch.Columns} FROM batch WHERE authority = @authority AND id = @id AND owner = @owner", Batch.Read, ("id", id), ("owner", owner))
        .SingleOrDefault();

    private static bool Since(Session session, string person, long seen) =>
        session.Scalar<long>("SELECT count(*) FROM entry WHERE authority = @authority AND person = @person AND seq > @seen", ("person", person), ("seen", seen)) > 0;

    private List<BatchLine> Lines(Session session, Authority authority, Batch batch, string by, Func<string, bool> hides)
    {
        if (!BatchBook.TryOf(batch.Action, out var action))
        {
            return [.. batch.Cases.Select(@case => new BatchLine(@case, null, "This can no longer be recorded in this way. Begin again.", [], []))];
        }

        return [.. batch.Cases.Select(@case => Seen(session, authority, @case, hides) is { } now
            ? Line(authority.Policies, batch, action, now, by)
            : new BatchLine(@case, null, NotSeen, [], []))];
    }

    private CaseNow? Seen(Session session, Authority authority, string @case, Func<string, bool> hides)
    {
        var person = session.Scalar<string>("SELECT person FROM case_person WHERE authority = @authority AND case_id = @case", ("case", @case));
        return string.IsNullOrEmpty(person) || hides(person) ? null : recording.Now(session, authority.Policies, person, @case, null);
    }

    private BatchLine Line(Policies policies, Batch batch, BatchAction action, CaseNow now, string by)
    {
        if (batch.Saved is not null)
        {
            var recorded = now.Entries.Where(batch.Recorded).Where(entry => entry.Corrects is null && entry.Case == now.Case.Id).ToList();
            return new BatchLine(now.Case.Id, now, recorded.Count == 0 ? "Nothing was recorded on this case." : null, recorded, []);
        }

        if (action.Blocked(now, batch.Answers) is { } why)
        {
            return new BatchLine(now.Case.Id, now, why, [], []);
        }

        var context = new EntryContext(now.Today, clock.GetUtcNow());
        var readings = action.Entries(now, batch.Answers)
            .Select((line, index) => line.Read(batch.EntriesOf(now.Case.Id) + (index + 1).ToString(CultureInfo.InvariantCulture), now.Person.Id, now.Case.Id, by, context))
            .ToList();
        if (readings.SelectMany(reading => reading.Problems).Select(problem => problem.Reason).FirstOrDefault() is { } problem)
        {
            return new BatchLine(now.Case.Id, now, problem, [], []);
        }

        var entries = readings.ConvertAll(reading => reading.Entry!);
        return new BatchLine(now.Case.Id, now, null, entries, Changes(policies, now, entries));
    }

    private static IReadOnlyList<Consequence> Changes(Policies policies, CaseNow now, List<Entry> entries)
    {
        var after = Fold.Person(now.Person.Id, [.. now.Entries, .. entries], new Knowledge(now.Today));
        return Consequences.Of(RuleBook.Clocks(now.Person, policies, now.Today), RuleBook.Clocks(after, policies, now.Today), now.Today);
    }

    private List<BatchLine> Standing(Session session, Authority authority, Batch batch, Func<string, bool> hides) =>
        [.. Lines(session, authority, batch, "", hides).Select(line => line.Problem is null && Built(line) is { } why ? line with { Problem = why } : line)];

    // What corrects or withdraws an entry, refers to what it opened, or gave the case to another officer afterwards, builds on it.
    private static string? Built(BatchLine line)
    {
        foreach (var entry in line.Entries)
        {
            if (line.Now!.Entries.FirstOrDefault(later => BuildsOn(later, entry, line.Now.Entries)) is { } later)
            {
                return later.Corrects == entry.Id
                    ? "It was corrected or withdrawn since, and stays as it is."
                    : $"Something recorded since builds on it ({later.Kind.Meaning.ToLowerInvariant()}), so it stays.";
            }
        }

        return null;
    }

    private static bool BuildsOn(Entry later, Entry entry, IReadOnlyList<Entry> all) =>
        later.Corrects == entry.Id
        || (later.Kind.RefersTo.Any(reference => reference.OpenedBy == entry.Kind.Name && later.Text(reference.Field) == entry.Text(reference.Field)) && later.Id != entry.Id)
        || (entry.Kind.Name == "officer.assigned" && later.Kind == entry.Kind && later.Case == entry.Case && Place(all, later) > Place(all, entry));

    private static int Place(IReadOnlyList<Entry> all, Entry entry) => all.ToList().FindIndex(held => held.Id == entry.Id);

    private Entry Withdrawal(CaseNow now, Entry entry, string by)
    {
        var line = new EntryLine("entry.withdrawn", now.Today) { Note = "Recorded on many cases at once, and undone.", Corrects = entry.Id };
        var reading = line.Read(entry.Id + "-undone", now.Person.Id, now.Case.Id, by, new EntryContext(now.Today, clock.GetUtcNow()));
        return reading.Entry ?? throw new InvalidOperationException($"An entry cannot be withdrawn: {reading.Problems[0].Reason}");
    }
}
