using System.Data.Common;
using System.Globalization;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Documents;

/// <summary>The documents of cases. Whoever calls has seen to it that the reader may see the case.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class DocumentShelf(Store store, TimeProvider clock)
{
    private const int LongestTitle = 200;
    private const string Place = "/documents";

    private const string Columns =
        "id, case_id, chain, number, version, kind, title, type, size, sha256, added_at, added_by, letter, removed_at, removed_by, removed_why";

    /// <summary>The documents of a case, the latest first; removed ones too.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="case">The case's id.</param>
    public IReadOnlyList<Document> Of(string authority, string @case)
    {
        using var session = store.Read(authority);
        return Of(session, @case);
    }

    /// <summary>How many documents of a case stand.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="case">The case's id.</param>
    public int Count(string authority, string @case)
    {
        using var session = store.Read(authority);
        return (int)session.Scalar<long>("SELECT count(*) FROM document WHERE authority = @authority AND case_id = @case AND removed_at IS NULL", ("case", @case));
    }

    /// <summary>A document; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The document's id.</param>
    public Document? Find(string authority, string id)
    {
        using var session = store.Read(authority);
        return Find(session, id);
    }

    /// <summary>Looks at a file and keeps it: the content first, on the disk; then the row that names it, with what is kept of who did it.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="added">The document.</param>
    /// <param name="by">The id of the account that adds it; null for the command line.</param>
    public Adding Add(string authority, NewDocument added, string? by)
    {
        var looked = FileCheck.Of(added.FileName, added.Content);
        if (looked is Checked.Refused refused)
        {
            return new Adding.Refused("file", refused.Reason);
        }

        var file = (Checked.Accepted)looked;
        var title = string.IsNullOrWhiteSpace(added.Title) ? Path.GetFileNameWithoutExtension(file.Name) : FileNames.Clean(added.Title.Replace('/', '-'));
        if (title.Length is 0 or > LongestTitle)
        {
            return new Adding.Refused("title", "Write a title of at most 200 characters, for example Educational psychologist’s advice.");
        }

        var hash = store.Contents.Put(authority, added.Content);
        using var session = store.Write(authority);
        if (added.Id is not null && Find(session, added.Id) is { } held)
        {
            return new Adding.Done(held);
        }

        var replaced = added.Replaces is null ? null : Find(session, added.Replaces);
        if (added.Replaces is not null && (replaced is null || replaced.Case != added.Case || replaced.Kind != added.Kind || replaced.Letter is not null))
        {
            return new Adding.Refused("replaces", "What this would be a new version of is not on this case. Choose it again.");
        }

        var document = Insert(session, added.Case, added.Kind, title, file.Type, added.Content.Length, hash, by, clock.GetUtcNow(), null, added.Id, replaced);
        session.Commit();
        return new Adding.Done(document);
    }

    /// <summary>Marks a document as removed. Its content stays until the record’s retention ends. A second time changes nothing.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The document's id.</param>
    /// <param name="why">Why; never a child's name.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Remove(string authority, string id, string why, string by)
    {
        var now = clock.GetUtcNow();
        using var session = store.Write(authority);
        var touched = session.Execute(
            "UPDATE document SET removed_at = @now, removed_by = @by, removed_why = @why WHERE authority = @authority AND id = @id AND removed_at IS NULL",
            ("now", Instants.Microseconds(now)),
            ("by", by),
            ("why", why),
            ("id", id));
        if (touched > 0)
        {
            Tell(session, now, Act.Changed, by, Find(session, id)!, "Removed: " + why);
        }

        session.Commit();
    }

    /// <summary>Reads the content of a document, proves it by its hash, and keeps that it was taken out.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="document">The document.</param>
    /// <param name="by">The id of the account that takes it.</param>
    /// <param name="content">The content; empty unless it is sound.</param>
    public ContentState TakeOut(string authority, Document document, string by, out byte[] content)
    {
        var state = store.Contents.TryRead(authority, document.Sha256, out content);
        using var session = store.Beside(authority);
        Tell(session, clock.GetUtcNow(), Act.Exported, by, document, state == ContentState.Sound ? "" : $"The content is {state.ToString().ToLowerInvariant()}");
        session.Commit();
        return state;
    }

    internal static Document Insert(
        Session session,
        string @case,
        DocumentKind kind,
        string title,
        FileType type,
        long size,
        string hash,
        string? by,
        DateTimeOffset now,
        string? letter,
        string? id = null,
        Document? replaced = null)
    {
        var held = Of(session, @case);
        var before = replaced is not null ? held.Where(other => other.Chain == replaced.Chain) : kind.IsPlan ? held.Where(other => other.Kind == kind) : [];
        var last = before.MaxBy(other => other.Version);
        var own = id ?? Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture);
        var document = new Document(
            own,
            @case,
            last?.Chain ?? own,
            last?.Number ?? held.Select(other => other.Number).DefaultIfEmpty().Max() + 1,
            (last?.Version ?? 0) + 1,
            kind,
            title,
            type,
            size,
            hash,
            now,
            by,
            letter,
            null);
        session.Execute(
            """
            INSERT INTO document (authority, id, case_id, chain, number, version, kind, title, type, size, sha256, added_at, added_by, letter)
            VALUES (@authority, @id, @case, @chain, @number, @version, @kind, @title, @type, @size, @sha256, @at, @by, @letter)
            """,
            ("id", own),
            ("case", @case),
            ("chain", document.Chain),
            ("number", (long)document.Number),
            ("version", (long)document.Version),
            ("kind", kind.Id),
            ("title", title),
            ("type", type.Extension),
            ("size", size),
            ("sha256", hash),
            ("at", Instants.Microseconds(now)),
            ("by", by),
            ("letter", letter));
        Tell(session, now, Act.Changed, by, document, letter is null ? "Added" : "Made as a letter");
        return document;
    }

    internal static Document? Find(Session session, string id) =>
        session.Query($"SELECT {Columns} FROM document WHERE authority = @authority AND id = @id", Read, ("id", id)).SingleOrDefault();

    internal static List<Document> Of(Session session, string @case) =>
        session.Query($"SELECT {Columns} FROM document WHERE authority = @authority AND case_id = @case ORDER BY added_at DESC, number DESC, version DESC", Read, ("case", @case));

    // The file's neutral name says which document it was; a title may hold a name and is left out.
    internal static void Tell(Session session, DateTimeOffset now, Act act, string? by, Document document, string what) => ActivityLog.Write(
        session,
        now,
        new Deed(act, by, Place, Store.PersonOfCase(session, document.Case), document.Case, string.Join(": ", new[] { FileNames.Neutral(document), what }.Where(part => part.Length > 0))));

    private static Document Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInt32(3),
        row.GetInt32(4),
        DocumentKind.Of(row.GetString(5))!,
        row.GetString(6),
        FileType.Of(row.GetString(7))!,
        row.GetInt64(8),
        row.GetString(9),
        Instants.Of(row.GetInt64(10)),
        row.TextOrNull(11),
        row.TextOrNull(12),
        row.IsDBNull(13) ? null : new Removal(Instants.Of(row.GetInt64(13)), row.GetString(14), row.GetString(15)));
}
