using System.Data.Common;
using System.Globalization;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Letters;

/// <summary>
/// Letters in bulk. One person asks for them, another sees whom each goes to and what it says, and lets them be made or not. They are made
/// from the cases as they stand then, all in one go.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
/// <param name="desk">Makes the letters.</param>
public sealed class LetterBatches(Store store, TimeProvider clock, LetterDesk desk)
{
    /// <summary>The most cases taken at once.</summary>
    public const int Most = 200;

    private const string Place = "/letters/batches";
    private const string Columns = "id, template, asked_at, asked_by, state, decided_at, decided_by, why";

    /// <summary>The latest batches, those that wait first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<LetterBatch> Latest(string authority, int most)
    {
        using var session = store.Read(authority);
        var batches = session.Query(
            $"SELECT {Columns} FROM letter_batch WHERE authority = @authority ORDER BY CASE state WHEN 'waiting' THEN 0 ELSE 1 END, asked_at DESC LIMIT @most",
            Read,
            ("most", (long)most));
        return [.. batches.Select(batch => batch with { Lines = Lines(session, batch.Id) })];
    }

    /// <summary>How many batches wait for a second person other than this one.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The id of the account.</param>
    public int WaitingFor(string authority, string account)
    {
        using var session = store.Read(authority);
        return (int)session.Scalar<long>("SELECT count(*) FROM letter_batch WHERE authority = @authority AND state = 'waiting' AND asked_by <> @account", ("account", account));
    }

    /// <summary>A batch; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The batch's id.</param>
    public LetterBatch? Find(string authority, string id)
    {
        using var session = store.Read(authority);
        return Find(session, id);
    }

    /// <summary>Asks for letters: one to everybody on each case whom the letter is for. A case on which nobody is keeps its line, and is skipped.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="template">The letter; one for which nothing must be typed.</param>
    /// <param name="cases">The ids of the cases, at most <see cref="Most"/>; the asker may see all of them.</param>
    /// <param name="by">The id of the account that asks.</param>
    /// <param name="id">The id that it will have; null for a new one. The same id twice is asked for once.</param>
    public LetterBatch Ask(Authority authority, LetterTemplate template, IReadOnlyCollection<string> cases, string by, string? id = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cases.Count, Most);
        var lines = cases.Distinct(StringComparer.Ordinal).SelectMany(@case => Asked(authority, template, @case)).ToList();
        var now = clock.GetUtcNow();
        using var session = store.Write(authority.Code);
        if (id is not null && Find(session, id) is { } held)
        {
            return held;
        }

        var own = id ?? Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture);
        session.Execute(
            "INSERT INTO letter_batch (authority, id, template, asked_at, asked_by, state) VALUES (@authority, @id, @template, @at, @by, 'waiting')",
            ("id", own),
            ("template", template.Id),
            ("at", Instants.Microseconds(now)),
            ("by", by));
        for (var place = 0; place < lines.Count; place++)
        {
            session.Execute(
                "INSERT INTO letter_batch_line (authority, batch, place, case_id, to_key) VALUES (@authority, @batch, @place, @case, @to)",
                ("batch", own),
                ("place", (long)place + 1),
                ("case", lines[place].Case),
                ("to", lines[place].ToKey));
        }

        Tell(session, now, by, $"Asked for {lines.Count.ToString(CultureInfo.InvariantCulture)} letters {template.Id}");
        session.Commit();
        return Find(authority.Code, own)!;
    }

    /// <summary>How a line of a batch would be filled now; null where the case or the letter is not there.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="line">The line.</param>
    public PreparedLetter? Prepare(Authority authority, LetterBatch batch, BatchLine line) =>
        Order(authority, batch, line) is { } order ? desk.Prepare(authority, order) : null;

    /// <summary>
    /// Makes the letters of a batch, all in one go. What cannot be made is skipped with the reason. Only one decision on a batch does
    /// anything, whoever sends it and however often.
    /// </summary>
    /// <param name="authority">The authority.</param>
    /// <param name="id">The batch's id.</param>
    /// <param name="by">The id of the second person's account.</param>
    /// <param name="hides">Whether a case is hidden from the second person: nobody lets go out what they may not see.</param>
    public BatchDecision Approve(Authority authority, string id, string by, Func<string, bool> hides)
    {
        if (Find(authority.Code, id) is not { State: BatchState.Waiting } batch)
        {
            return BatchDecision.Before;
        }

        if (batch.AskedBy == by)
        {
            return BatchDecision.SamePerson;
        }

        // The files first; the rows that name them all at once.
        var results = batch.Lines.Select(line => (Line: line, Result: Written(authority, batch, line, hides(line.Case)))).ToList();
        var now = clock.GetUtcNow();
        using var session = store.Write(authority.Code);
        if (!Decide(session, id, "made", by, null, now))
        {
            return BatchDecision.Before;
        }

        foreach (var (line, (written, skipped)) in results)
        {
            var letter = written is null ? null : desk.Keep(session, written, by, id).Id;
            session.Execute(
                "UPDATE letter_batch_line SET letter = @letter, skipped = @skipped WHERE authority = @authority AND batch = @batch AND place = @place",
                ("letter", letter),
                ("skipped", skipped),
                ("batch", id),
                ("place", (long)line.Place));
        }

        Tell(session, now, by, $"Approved {results.Count(result => result.Result.Written is not null).ToString(CultureInfo.InvariantCulture)} of {batch.Lines.Count.ToString(CultureInfo.InvariantCulture)} letters {batch.Template}");
        session.Commit();
        return BatchDecision.Done;
    }

    /// <summary>Refuses a batch: no letter of it is made.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The batch's id.</param>
    /// <param name="by">The id of the account that refuses; also whoever asked may take them back.</param>
    /// <param name="why">Why; never a child's name.</param>
    public BatchDecision Refuse(string authority, string id, string by, string why)
    {
        var now = clock.GetUtcNow();
        using var session = store.Write(authority);
        if (!Decide(session, id, "refused", by, why, now))
        {
            return BatchDecision.Before;
        }

        Tell(session, now, by, "Refused letters: " + why);
        session.Commit();
        return BatchDecision.Done;
    }

    private static bool Decide(Session session, string id, string state, string by, string? why, DateTimeOffset now) => session.Execute(
        """
        UPDATE letter_batch SET state = @state, decided_at = @now, decided_by = @by, why = @why
        WHERE authority = @authority AND id = @id AND state = 'waiting'
        """,
        ("state", state),
        ("now", Instants.Microseconds(now)),
        ("by", by),
        ("why", why),
        ("id", id)) == 1;

    private IEnumerable<(string Case, string ToKey)> Asked(Authority authority, LetterTemplate template, string @case)
    {
        var recipients = desk.Facts(authority, @case, template)?.Recipients() ?? [];
        return recipients.Count == 0 ? [(@case, "")] : recipients.Select(recipient => (@case, recipient.Key));
    }

    private (WrittenLetter? Written, string? Skipped) Written(Authority authority, LetterBatch batch, BatchLine line, bool hidden)
    {
        if (hidden)
        {
            return (null, "The record is restricted, and whoever approved may not see it.");
        }

        if (Order(authority, batch, line) is not { } order || desk.Prepare(authority, order) is not { } prepared)
        {
            return (null, "The case or the template is not there any more.");
        }

        var problems = Problems(line, prepared);
        return problems.Count > 0 ? (null, string.Join(' ', problems)) : (desk.Write(authority.Code, order, prepared), null);
    }

    /// <summary>What keeps a line's letter from being made; empty when it can be.</summary>
    /// <param name="line">The line.</param>
    /// <param name="prepared">How it would be filled.</param>
    public static IReadOnlyList<string> Problems(BatchLine line, PreparedLetter prepared) =>
        line.ToKey.Length == 0 ? ["Nobody whom the letter is for is on the case. Record them first."] : prepared.Problems;

    // In bulk the newest version of the plan goes with the letter.
    private LetterOrder? Order(Authority authority, LetterBatch batch, BatchLine line)
    {
        if (LetterTemplates.Of(batch.Template) is not { } template)
        {
            return null;
        }

        return new LetterOrder(line.Case, template) { ToKey = line.ToKey, Encloses = template.EnclosesPlan ? desk.NewestPlan(authority.Code, line.Case) : null };
    }

    private static LetterBatch? Find(Session session, string id) =>
        session.Query($"SELECT {Columns} FROM letter_batch WHERE authority = @authority AND id = @id", Read, ("id", id)).SingleOrDefault() is { } batch
            ? batch with { Lines = Lines(session, id) }
            : null;

    private static List<BatchLine> Lines(Session session, string batch) => session.Query(
        "SELECT place, case_id, to_key, letter, skipped FROM letter_batch_line WHERE authority = @authority AND batch = @batch ORDER BY place",
        row => new BatchLine(row.GetInt32(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4)),
        ("batch", batch));

    private static void Tell(Session session, DateTimeOffset now, string by, string what) => ActivityLog.Write(session, now, new Deed(Act.Changed, by, Place, Detail: what));

    private static LetterBatch Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        Instants.Of(row.GetInt64(2)),
        row.GetString(3),
        Enum.Parse<BatchState>(row.GetString(4), ignoreCase: true),
        row.InstantOrNull(5),
        row.TextOrNull(6),
        row.TextOrNull(7),
        []);
}
