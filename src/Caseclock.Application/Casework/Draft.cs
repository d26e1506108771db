using System.Globalization;
using System.Text.Json;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Casework;

/// <summary>Something begun and not saved yet. It outlives a lost connection, a restart, and the end of a session.</summary>
/// <param name="Id">Its id: part of the address, and of nothing else.</param>
/// <param name="Owner">Who began it; nobody else can open it.</param>
/// <param name="Journey">The journey's id.</param>
/// <param name="Person">The person's id; for a child not known yet, the one they will get.</param>
/// <param name="Case">The case's id; empty for a case yet to be opened.</param>
/// <param name="About">The id of the entry that it is about; null where it is about none.</param>
/// <param name="Answers">What has been typed.</param>
/// <param name="Seen">The number of the last entry of the authority when it was begun.</param>
/// <param name="Updated">When it was last changed (UTC).</param>
public sealed record Draft(string Id, string Owner, string Journey, string Person, string Case, string? About, Answers Answers, long Seen, DateTimeOffset Updated);

/// <summary>Keeps drafts.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class Drafts(Store store, TimeProvider clock)
{
    private const string Columns = "id, owner, journey, person, case_id, about, answers, seen, updated";

    /// <summary>Begins one.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">Who begins it.</param>
    /// <param name="journey">The journey's id.</param>
    /// <param name="person">The person's id; null for a child not known yet, who gets a new one.</param>
    /// <param name="case">The case's id; empty for a case yet to be opened.</param>
    /// <param name="about">The id of the entry that it is about; null for none.</param>
    /// <param name="known">What is known beforehand.</param>
    public Draft Begin(string authority, string owner, string journey, string? person, string @case, string? about = null, IReadOnlyDictionary<string, string>? known = null)
    {
        var now = clock.GetUtcNow();
        using var session = store.Write(authority);
        var draft = new Draft(
            Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture),
            owner,
            journey,
            person ?? "P-" + Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture),
            @case,
            about,
            Answers.None.With(known ?? new Dictionary<string, string>(StringComparer.Ordinal)),
            LastSeq(session),
            now);
        session.Execute(
            $"INSERT INTO draft (authority, {Columns}) VALUES (@authority, @id, @owner, @journey, @person, @case, @about, @answers, @seen, @updated)",
            ("id", draft.Id),
            ("owner", owner),
            ("journey", journey),
            ("person", draft.Person),
            ("case", @case),
            ("about", about),
            ("answers", Json(draft.Answers)),
            ("seen", draft.Seen),
            ("updated", Instants.Microseconds(now)));
        session.Commit();
        return draft;
    }

    /// <summary>A draft; null when it is not there any more, or is somebody else's.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">Who asks.</param>
    /// <param name="id">The draft's id.</param>
    public Draft? Find(string authority, string owner, string id)
    {
        using var session = store.Read(authority);
        return Find(session, owner, id);
    }

    /// <summary>What somebody has begun and not saved, the latest first.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">Whose.</param>
    public IReadOnlyList<Draft> Of(string authority, string owner)
    {
        using var session = store.Read(authority);
        return session.Query($"SELECT {Columns} FROM draft WHERE authority = @authority AND owner = @owner ORDER BY updated DESC", Read, ("owner", owner));
    }

    /// <summary>Keeps answers, right or wrong.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="typed">What was typed, by the name of the field.</param>
    /// <returns>The draft with them.</returns>
    public Draft Keep(string authority, Draft draft, IReadOnlyDictionary<string, string> typed)
    {
        var kept = draft with { Answers = draft.Answers.With(typed), Updated = clock.GetUtcNow() };
        using var session = store.Write(authority);
        session.Execute(
            "UPDATE draft SET answers = @answers, updated = @updated WHERE authority = @authority AND id = @id AND owner = @owner",
            ("answers", Json(kept.Answers)),
            ("updated", Instants.Microseconds(kept.Updated)),
            ("id", draft.Id),
            ("owner", draft.Owner));
        session.Commit();
        return kept;
    }

    /// <summary>Throws one away.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="id">The draft's id.</param>
    public void Discard(string authority, string owner, string id)
    {
        using var session = store.Write(authority);
        Remove(session, owner, id);
        session.Commit();
    }

    internal static Draft? Find(Session session, string owner, string id) => session
        .Query($"SELECT {Columns} FROM draft WHERE authority = @authority AND id = @id AND owner = @owner", Read, ("id", id), ("owner", owner))
        .SingleOrDefault();

    internal static void Remove(Session session, string owner, string id) =>
        session.Execute("DELETE FROM draft WHERE authority = @authority AND id = @id AND owner = @owner", ("id", id), ("owner", owner));

    internal static long LastSeq(Session session) => session.Scalar<long>("SELECT last_seq FROM authority WHERE code = @authority");

    private static string Json(Answers answers) => JsonSerializer.Serialize(answers.Typed);

    private static Draft Read(System.Data.Common.DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.TextOrNull(5),
        new Answers(JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(6))!),
        row.GetInt64(7),
        Instants.Of(row.GetInt64(8)));
}
