using System.Data.Common;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

public sealed partial class Store
{
    private static readonly (string Filter, string Column)[] DeadlineCounts =
    [
        ("rule", "rule"), ("officer", "officer"), ("school", "school"), ("stage", "stage"), ("tier", "tier"), ("binds", "binds"),
        ("due", "cast(due AS text)"),
    ];

    private static readonly (string Filter, string Column)[] CaseCounts =
        [("stage", "stage"), ("officer", "officer"), ("school", "school"), ("need", "need"), ("ncYear", "nc_year")];

    private const string CaseColumns =
        """
        c.case_id, c.person, p.surname, p.forename, p.born, c.stage, c.is_open, c.officer, c.school, c.need, c.nc_year,
        c.received, c.plan_began, c.plan_ended, c.last_day
        """;

    private readonly ListCounts _counts = new();

    /// <summary>Open clocks, as known now.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="order">What stands first.</param>
    public DeadlinePage Deadlines(string authority, DeadlineFilter filter, Page page, DeadlineOrder order = DeadlineOrder.Due)
    {
        using var session = Session.Read(_engine, authority);
        var conditions = Where(filter);
        var rows = session.Query(
            $"""
            SELECT d.person, p.surname, p.forename, p.born, d.case_id, d.rule, d.clock, d.title, d.tier, d.binds, d.kind, d.is_work,
                   d.subject, d.started, d.due, d.exception, d.stage, d.officer, d.school
            FROM ({Sorted(order, conditions.Where())}) d
            LEFT JOIN person p ON p.authority = d.authority AND p.person = d.person
            ORDER BY {By(order)}
            """,
            DeadlineOf,
            [.. conditions.Parameters, ("take", page.Take), ("skip", page.Skip)]);
        var (total, counts) = _counts.Of(session, "deadline", filter, conditions, DeadlineCounts);
        return new DeadlinePage(rows, total, counts);
    }

    /// <summary>Cases by name, as known now.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which part of the list.</param>
    public CasePage Cases(string authority, CaseFilter filter, Page page)
    {
        using var session = Session.Read(_engine, authority);
        var conditions = Where(filter);
        var rows = session.Query(
            $"""
            SELECT {CaseColumns}
            FROM (SELECT * FROM case_summary WHERE {conditions.Where()} ORDER BY name_key, case_id LIMIT @take OFFSET @skip) c
            JOIN person p ON p.authority = c.authority AND p.person = c.person
            ORDER BY c.name_key, c.case_id
            """,
            CaseOf,
            [.. conditions.Parameters, ("take", page.Take), ("skip", page.Skip)]);
        var (total, counts) = _counts.Of(session, "case_summary", filter, conditions, CaseCounts);
        return new CasePage(rows, total, counts);
    }

    /// <summary>
    /// People found by the beginnings of their names, date of birth, postcode, UPN, ULN, NHS number, or their own or a case's id. Case,
    /// accents, apostrophes and spaces make no difference. Every word must be found.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="limit">How many people at most.</param>
    /// <returns>The people, by surname and forename; empty when the text holds no word.</returns>
    public IReadOnlyList<PersonFound> Search(string authority, string text, int limit)
    {
        using var session = Session.Read(_engine, authority);
        var people = new List<string>();
        foreach (var way in Words.Asked(text))
        {
            people.AddRange(Matching(session, way, limit).Where(person => !people.Contains(person, StringComparer.Ordinal)));
            if (people.Count >= limit)
            {
                break;
            }
        }

        return people.Count == 0 ? [] : Found(session, [.. people.Take(limit)]);
    }

    /// <summary>The places of education of the authority's cases, the one with most open plans first.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<SchoolCount> Schools(string authority)
    {
        using var session = Session.Read(_engine, authority);
        return session.Query(
            """
            SELECT school, sum(CASE WHEN plan_began IS NOT NULL AND plan_ended IS NULL THEN 1 ELSE 0 END) AS plans, count(*) AS cases
            FROM case_summary WHERE authority = @authority AND school IS NOT NULL
            GROUP BY school ORDER BY plans DESC, school
            """,
            row => new SchoolCount(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)));
    }

    private static Conditions Where(DeadlineFilter filter)
    {
        var conditions = new Conditions();
        conditions.Add("authority = @authority");
        if (filter.IsWork is { } work)
        {
            conditions.Add("is_work = @work", ("work", work));
        }

        conditions.OneOf("rule", "rule", filter.Rule);
        conditions.Equal("officer", "officer", filter.Officer);
        conditions.Equal("school", "school", filter.School);
        conditions.Equal("stage", "stage", filter.Stage is { } stage ? Projector.Code(stage) : null);
        conditions.Equal("tier", "tier", filter.Tier is { } tier ? Projector.Code(tier) : null);
        conditions.Equal("binds", "binds", filter.Binds is { } binds ? Projector.Code(binds) : null);
        if (filter.Person is { } person)
        {
            conditions.Add("person = @person", ("person", person));
        }

        Between(conditions, "due", filter.DueFrom, filter.DueTo, "due");
        return conditions;
    }

    private static Conditions Where(CaseFilter filter)
    {
        var conditions = new Conditions();
        conditions.Add("authority = @authority");
        if (filter.IsOpen is { } open)
        {
            conditions.Add("is_open = @open", ("open", open));
        }

        conditions.Equal("stage", "stage", filter.Stage is { } stage ? Projector.Code(stage) : null);
        conditions.Equal("officer", "officer", filter.Officer);
        conditions.Equal("school", "school", filter.School);
        conditions.Equal("need", "need", filter.Need);
        conditions.Equal("ncYear", "nc_year", filter.NcYear);
        if (filter.Person is { } person)
        {
            conditions.Add("person = @person", ("person", person));
        }

        Between(conditions, "received", filter.ReceivedFrom, filter.ReceivedTo);
        return conditions;
    }

    private static void Between(Conditions conditions, string column, DateOnly? from, DateOnly? to, string? filter = null)
    {
        if (from is { } first)
        {
            conditions.Add(filter, $"{column} >= @from", ("from", first));
        }

        if (to is { } last)
        {
            conditions.Add(filter, $"{column} <= @to", ("to", last));
        }
    }

    private static string By(DeadlineOrder order) => order switch
    {
        DeadlineOrder.Due => "d.due NULLS LAST, d.person, d.place",
        DeadlineOrder.LatestDue => "d.due DESC NULLS LAST, d.person, d.place",
        DeadlineOrder.Title => "d.title, d.due NULLS LAST, d.person, d.place",
        DeadlineOrder.Child => "p.surname NULLS LAST, p.forename NULLS LAST, d.person, d.due NULLS LAST, d.place",
        DeadlineOrder.Officer => "d.officer NULLS LAST, d.due NULLS LAST, d.person, d.place",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "A new order needs its columns."),
    };

    // Sorting by what stands on the clock itself needs no names yet: they are looked up for the rows shown.
    private static string Sorted(DeadlineOrder order, string where) => order == DeadlineOrder.Child
        ? $"SELECT d.* FROM deadline d LEFT JOIN person p ON p.authority = d.authority AND p.person = d.person WHERE {Of("d", where)} ORDER BY {By(order)} LIMIT @take OFFSET @skip"
        : $"SELECT * FROM deadline d WHERE {where} ORDER BY {By(order)} LIMIT @take OFFSET @skip";

    private static string Of(string alias, string where) =>
        string.Join(" AND ", where.Split(" AND ").Select(condition => alias + "." + condition));

    private static List<string> Matching(Session session, IReadOnlyList<string> words, int limit)
    {
        var parameters = new List<(string Name, object? Value)> { ("limit", limit) };
        var parts = new List<string>();
        for (var index = 0; index < words.Count; index++)
        {
            // Every word that begins so lies between it and itself with the highest character behind it.
            parts.Add($"SELECT person FROM person_word WHERE authority = @authority AND word >= @w{index} AND word < @x{index}");
            parameters.Add(("w" + index, words[index]));
            parameters.Add(("x" + index, words[index] + "\U0010FFFF"));
        }

        return session.Query(
            $"""
            SELECT p.person FROM person p
            JOIN ({string.Join(" INTERSECT ", parts)}) f ON f.person = p.person
            WHERE p.authority = @authority
            ORDER BY p.surname, p.forename, p.person LIMIT @limit
            """,
            row => row.GetString(0),
            [.. parameters]);
    }

    private static List<PersonFound> Found(Session session, string[] people)
    {
        var cases = session.Query(
                $"""
                SELECT {CaseColumns} FROM case_summary c JOIN person p ON p.authority = c.authority AND p.person = c.person
                WHERE c.authority = @authority AND {session.Engine.In("c.person", "@people")}
                ORDER BY c.received DESC NULLS LAST, c.case_id
                """,
                CaseOf,
                ("people", people))
            .ToLookup(row => row.Person, StringComparer.Ordinal);
        return session.Query(
            $"""
            SELECT person, surname, forename, former_surname, born, postcode, upn FROM person
            WHERE authority = @authority AND {session.Engine.In("person", "@people")}
            ORDER BY surname NULLS LAST, forename NULLS LAST, person
            """,
            row => new PersonFound(
                row.GetString(0),
                row.TextOrNull(1),
                row.TextOrNull(2),
                row.TextOrNull(3),
                row.DayOrNull(4),
                row.TextOrNull(5),
                row.TextOrNull(6),
                [.. cases[row.GetString(0)]]),
            ("people", people));
    }

    private static Deadline DeadlineOf(DbDataReader row) => new(
        row.GetString(0) is { Length: > 0 } person ? person : null,
        row.TextOrNull(1),
        row.TextOrNull(2),
        row.DayOrNull(3),
        row.TextOrNull(4),
        row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        Projector.FromCode<Tier>(row.GetString(8)),
        Projector.FromCode<Binds>(row.GetString(9)),
        Projector.FromCode<LimitKind>(row.GetString(10)),
        row.GetBoolean(11),
        row.TextOrNull(12),
        row.DayOrNull(13),
        row.DayOrNull(14),
        row.GetString(15),
        row.TextOrNull(16) is { } stage ? Projector.FromCode<Stage>(stage) : null,
        row.TextOrNull(17),
        row.TextOrNull(18));

    private static CaseRow CaseOf(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.TextOrNull(2),
        row.TextOrNull(3),
        row.DayOrNull(4),
        Projector.FromCode<Stage>(row.GetString(5)),
        row.GetBoolean(6),
        row.TextOrNull(7),
        row.TextOrNull(8),
        row.TextOrNull(9),
        row.TextOrNull(10),
        row.DayOrNull(11),
        row.DayOrNull(12),
        row.DayOrNull(13),
        row.Day(14));
}
