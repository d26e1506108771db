using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Caseclock.Application.Activity;
using Caseclock.Application.Documents;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Letters;

/// <summary>A version of a template that an authority has used or made.</summary>
/// <param name="Template">The template's id.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Sha256">The hash of its file.</param>
/// <param name="Size">The file's size in bytes.</param>
/// <param name="Shipped">Whether it came with the program.</param>
/// <param name="Note">What was changed; null where nothing was said.</param>
/// <param name="AddedAt">When it was added (UTC).</param>
/// <param name="AddedBy">The id of the account that added it; null for one that came with the program.</param>
public sealed record TemplateVersion(string Template, int Version, string Sha256, long Size, bool Shipped, string? Note, DateTimeOffset AddedAt, string? AddedBy);

/// <summary>The template that letters are made from now.</summary>
/// <param name="Version">Its version; null for one that came with the program and has not been used yet.</param>
/// <param name="Content">Its file.</param>
/// <param name="Problems">Why it cannot be used: its file is lost, or the law's words have changed since; empty where it can.</param>
/// <param name="Fields">The fields that it asks for.</param>
public sealed record CurrentTemplate(TemplateVersion? Version, byte[] Content, IReadOnlyList<string> Problems, IReadOnlyList<LetterField> Fields)
{
    /// <summary>The fields that somebody must type for each letter; where there is one, it is not made in bulk.</summary>
    public IEnumerable<LetterField> Typed => Fields.Where(asked => asked.IsTyped);
}

/// <summary>
/// The templates of authorities. Until an administrator adds a version, letters are made from the file that comes with the program; the
/// file a letter was made from is always kept as a version. What the authority says of itself is kept here too.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class TemplateShelf(Store store, TimeProvider clock)
{
    private const string Place = "/administration/letters";
    private const string Columns = "template, version, sha256, size, shipped, note, added_at, added_by";
    private const int LongestDetail = 500;

    private readonly ConcurrentDictionary<string, byte[]> _shipped = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Template, string Hash), CurrentTemplate> _looked = new();

    /// <summary>The versions of a template, the latest first; empty while it was neither used nor changed.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="template">The template's id.</param>
    public IReadOnlyList<TemplateVersion> Versions(string authority, string template)
    {
        using var session = store.Read(authority);
        return Versions(session, template);
    }

    /// <summary>The latest version of every template that has one, by its id.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyDictionary<string, TemplateVersion> Latest(string authority)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM letter_template WHERE authority = @authority ORDER BY template, version", Read)
            .GroupBy(version => version.Template, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>The template that letters are made from now.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="template">The letter.</param>
    public CurrentTemplate Current(string authority, LetterTemplate template)
    {
        if (Versions(authority, template.Id) is not [var latest, ..] || (latest.Shipped && latest.Sha256 != ContentFolder.HashOf(Shipped(template))))
        {
            return Look(template, null, Shipped(template));
        }

        return store.Contents.TryRead(authority, latest.Sha256, out var content) == ContentState.Sound
            ? Look(template, latest, content)
            : new CurrentTemplate(latest, [], ["The file of the template is lost or damaged. Add it again under Administration, Letters."], []);
    }

    // The same bytes are looked at once: a batch asks for hundreds of letters of one template.
    private CurrentTemplate Look(LetterTemplate template, TemplateVersion? version, byte[] content)
    {
        var looked = _looked.GetOrAdd((template.Id, ContentFolder.HashOf(content)), _ =>
        {
            var problems = TemplateCheck.Of(template, "template.docx", content);
            IReadOnlyList<LetterField> fields = problems.Count > 0 ? [] : [.. LetterFile.FieldsOf(content).Select(LetterFields.Of).OfType<LetterField>()];
            return new CurrentTemplate(null, content, problems, fields);
        });
        return looked with { Version = version };
    }

    private byte[] Shipped(LetterTemplate template) => _shipped.GetOrAdd(template.Id, _ => TemplateFile.Of(template));

    /// <summary>The file of a version; null when there is no such version, or its file is lost or damaged.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="template">The letter.</param>
    /// <param name="version">The version; null for the one that letters are made from now, 0 for the one that comes with the program.</param>
    public byte[]? File(string authority, LetterTemplate template, int? version)
    {
        if (version == 0)
        {
            return Shipped(template);
        }

        if (version is null)
        {
            return Current(authority, template) is { Content.Length: > 0 } current ? current.Content : null;
        }

        var found = Versions(authority, template.Id).FirstOrDefault(held => held.Version == version);
        return found is not null && store.Contents.TryRead(authority, found.Sha256, out var content) == ContentState.Sound ? content : null;
    }

    /// <summary>Adds a version, from which letters are made from now on.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="template">The letter.</param>
    /// <param name="fileName">The file's name as sent.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="note">What was changed; null for nothing said.</param>
    /// <param name="by">The id of the account that adds it.</param>
    /// <returns>Everything that is wrong; empty when it was added, or is the current one already.</returns>
    public IReadOnlyList<string> Add(string authority, LetterTemplate template, string? fileName, byte[] content, string? note, string by)
    {
        var problems = TemplateCheck.Of(template, fileName, content);
        if (problems.Count > 0)
        {
            return problems;
        }

        var hash = store.Contents.Put(authority, content);
        using var session = store.Write(authority);
        if (Versions(session, template.Id) is not [var latest, ..] || latest.Sha256 != hash)
        {
            var added = Insert(session, template, content, hash, false, note, by);
            ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: $"Added version {added.Version.ToString(CultureInfo.InvariantCulture)} of the template {template.Id}"));
            session.Commit();
        }

        return [];
    }

    /// <summary>Goes back to the file that comes with the program: it becomes the newest version.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="template">The letter.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void GoBack(string authority, LetterTemplate template, string by)
    {
        var content = Shipped(template);
        var hash = store.Contents.Put(authority, content);
        using var session = store.Write(authority);
        if (Versions(session, template.Id) is [var latest, ..] && latest.Sha256 != hash)
        {
            Insert(session, template, content, hash, true, null, by);
            ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: $"Went back to the program’s template {template.Id}"));
            session.Commit();
        }
    }

    /// <summary>What the authority says of itself in letters, by the name of the field; what was not said is not there.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyDictionary<string, string> Details(string authority)
    {
        using var session = store.Read(authority);
        return session.Query("SELECT name, value FROM letter_detail WHERE authority = @authority", row => (row.GetString(0), row.GetString(1)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>Keeps what the authority says of itself. A name that is no such field is left out; an empty text takes it away.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="details">The texts, by the name of the field; each is cut at 500 characters.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    public void Keep(string authority, IReadOnlyDictionary<string, string> details, string? by)
    {
        using var session = store.Write(authority);
        foreach (var field in LetterFields.All.Where(field => field.IsDetail && details.ContainsKey(field.Name)))
        {
            var text = details[field.Name].ReplaceLineEndings("\n").Trim();
            text = text.Length <= LongestDetail ? text : text[..LongestDetail];
            session.Execute("DELETE FROM letter_detail WHERE authority = @authority AND name = @name", ("name", field.Name));
            if (text.Length > 0)
            {
                session.Execute("INSERT INTO letter_detail (authority, name, value) VALUES (@authority, @name, @value)", ("name", field.Name), ("value", text));
            }
        }

        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, Place, Detail: "Changed what letters say of the authority"));
        session.Commit();
    }

    // The version a letter is made from: the program's own file becomes one when it is first used.
    internal TemplateVersion Used(Session session, LetterTemplate template, CurrentTemplate current)
    {
        var hash = ContentFolder.HashOf(current.Content);
        return Versions(session, template.Id).FirstOrDefault(held => held.Sha256 == hash) ?? Insert(session, template, current.Content, hash, true, null, null);
    }

    private TemplateVersion Insert(Session session, LetterTemplate template, byte[] content, string hash, bool shipped, string? note, string? by)
    {
        var next = Versions(session, template.Id) is [var latest, ..] ? latest.Version + 1 : 1;
        var version = new TemplateVersion(template.Id, next, hash, content.Length, shipped, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), clock.GetUtcNow(), by);
        session.Execute(
            $"INSERT INTO letter_template (authority, {Columns}) VALUES (@authority, @template, @version, @sha256, @size, @shipped, @note, @at, @by)",
            ("template", template.Id),
            ("version", (long)next),
            ("sha256", hash),
            ("size", version.Size),
            ("shipped", shipped),
            ("note", version.Note),
            ("at", Instants.Microseconds(version.AddedAt)),
            ("by", by));
        return version;
    }

    private static List<TemplateVersion> Versions(Session session, string template) =>
        session.Query($"SELECT {Columns} FROM letter_template WHERE authority = @authority AND template = @template ORDER BY version DESC", Read, ("template", template));

    private static TemplateVersion Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetInt64(3),
        row.GetBoolean(4),
        row.TextOrNull(5),
        Instants.Of(row.GetInt64(6)),
        row.TextOrNull(7));
}
