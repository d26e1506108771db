using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

public sealed partial class Store
{
    // Records read and folded together: enough to make a statement worth its while, few enough to keep memory low.
    private const int Stretch = 500;

    /// <summary>Every entry that names a person, in the order of writing; empty when there is none.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    public IReadOnlyList<Entry> Entries(string authority, string person)
    {
        using var session = Session.Read(_engine, authority);
        return Record(session, person);
    }

    /// <summary>Every entry that belongs to no person, in the order of writing.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Entry> RegisterEntries(string authority)
    {
        using var session = Session.Read(_engine, authority);
        return Record(session, EntryRows.Register);
    }

    /// <summary>Every entry that names a case, in the order of writing; also those that name no person.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="case">The case's id.</param>
    public IReadOnlyList<Entry> EntriesOfCase(string authority, string @case)
    {
        using var session = Session.Read(_engine, authority);
        var person = PersonOfCase(session, @case);
        var entries = EntryRows.Read(session, "person = '' AND case_id = @case", false, ("case", @case)).ToList();
        if (person is not null)
        {
            entries.AddRange(EntryRows.Read(session, "person = @person AND case_id = @case", false, ("person", person), ("case", @case)));
        }

        return [.. entries.OrderBy(held => held.Seq).Select(held => held.Entry)];
    }

    /// <summary>The person whose case it is; null when the case is not held or names no person.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="case">The case's id.</param>
    public string? PersonOfCase(string authority, string @case)
    {
        using var session = Session.Read(_engine, authority);
        return PersonOfCase(session, @case);
    }

    /// <summary>A person's record, folded; null when no entry names them.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="knowledge">As at which day, as known at which instant.</param>
    public Person? Person(string authority, string person, Knowledge knowledge = default)
    {
        var entries = Entries(authority, person);
        return entries.Count == 0 ? null : Fold.Person(person, entries, knowledge);
    }

    /// <summary>Some people's records, folded, read in one go; who is not held is not there.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="people">The people's ids.</param>
    /// <param name="knowledge">As at which day, as known at which instant.</param>
    public IReadOnlyDictionary<string, Person> People(string authority, IReadOnlyCollection<string> people, Knowledge knowledge = default)
    {
        using var session = Session.Read(_engine, authority);
        var entries = EntryRows.Read(session, session.Engine.In("person", "@people"), false, ("people", people));
        return Records.Group(entries).ToDictionary(
            record => record.Owner,
            record => Fold.Person(record.Owner, record.Entries, knowledge),
            StringComparer.Ordinal);
    }

    /// <summary>How many entries were recorded at an instant or after it, by kind. Corrections stand under an empty kind.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="since">The instant, inclusive.</param>
    public IReadOnlyDictionary<string, int> RecordedSince(string authority, DateTimeOffset since)
    {
        using var session = Session.Read(_engine, authority);
        return session.Query(
                """
                SELECT CASE WHEN corrects IS NULL THEN kind ELSE '' END AS what, count(*) FROM entry
                WHERE authority = @authority AND recorded >= @since GROUP BY what
                """,
                row => (Kind: row.GetString(0), Count: (int)row.GetInt64(1)),
                ("since", Instants.Microseconds(since)))
            .ToDictionary(row => row.Kind, row => row.Count, StringComparer.Ordinal);
    }

    /// <summary>Whose record got an entry of a kind at an instant or after it.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="kind">The kind's name.</param>
    /// <param name="since">The instant, inclusive.</param>
    /// <param name="limit">How many people at most.</param>
    public IReadOnlyList<string> PeopleRecordedSince(string authority, string kind, DateTimeOffset since, int limit)
    {
        using var session = Session.Read(_engine, authority);
        return session.Query(
            """
            SELECT DISTINCT person FROM entry
            WHERE authority = @authority AND recorded >= @since AND kind = @kind AND person <> '' LIMIT @limit
            """,
            row => row.GetString(0),
            ("since", Instants.Microseconds(since)),
            ("kind", kind),
            ("limit", limit));
    }

    /// <summary>What belongs to no person, folded.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="knowledge">As at which day, as known at which instant.</param>
    public Register Register(string authority, Knowledge knowledge = default) => Fold.Register(RegisterEntries(authority), knowledge);

    /// <summary>
    /// Every person's entries, one person after another by id, read as they are asked for. What is recorded while it runs is left out.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    public IEnumerable<PersonEntries> People(string authority) =>
        Stretches(authority, record => new PersonEntries(record.Owner, record.Entries));

    /// <summary>
    /// Every person, folded, by id: read and folded as they are asked for, on all processors, with little in memory. What is recorded
    /// while it runs is left out. This goes past every cache.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="knowledge">As at which day, as known at which instant.</param>
    public IEnumerable<Person> Folded(string authority, Knowledge knowledge = default) =>
        Stretches(authority, record => Fold.Person(record.Owner, record.Entries, knowledge));

    /// <summary>The owners of entries that were written after one: people's ids, and <see cref="EntryRows.Register"/>.</summary>
    internal IReadOnlySet<string> OwnersSince(string authority, long seq)
    {
        using var session = Session.Read(_engine, authority);
        return session.Query("SELECT DISTINCT person FROM entry WHERE authority = @authority AND seq > @seq", row => row.GetString(0), ("seq", seq))
            .ToHashSet(StringComparer.Ordinal);
    }

    internal static string? PersonOfCase(Session session, string @case) =>
        session.Scalar<string>("SELECT person FROM case_person WHERE authority = @authority AND case_id = @case", ("case", @case));

    private static List<Entry> Record(Session session, string owner) =>
        [.. EntryRows.Read(session, "person = @person", false, ("person", owner)).Select(held => held.Entry)];

    private IEnumerable<T> Stretches<T>(string authority, Func<RecordEntries, T> map)
    {
        using var session = Session.Read(_engine, authority);
        var lastSeq = session.Scalar<long>("SELECT last_seq FROM authority WHERE code = @authority");
        foreach (var part in Pipeline.InOrder(Records.Ranges(session, Stretch), range => ReadStretch(authority, range, lastSeq, map)))
        {
            foreach (var item in part)
            {
                yield return item;
            }
        }
    }

    private List<T> ReadStretch<T>(string authority, RecordRange range, long lastSeq, Func<RecordEntries, T> map)
    {
        using var session = Session.Read(_engine, authority);
        var entries = EntryRows.Read(
            session,
            RecordRange.Condition + " AND person <> '' AND seq <= @lastSeq",
            false,
            ("first", range.First),
            ("last", range.Last),
            ("lastSeq", lastSeq));
        return [.. Records.Group(entries).Select(map)];
    }
}

/// <summary>A person's entries.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Entries">Every entry that names them, in the order of writing.</param>
public sealed record PersonEntries(string Person, IReadOnlyList<Entry> Entries);
