using System.Data.Common;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

public sealed partial class Store
{
    private const string CaseColumns =
        """
        c.case_id, c.person, p.surname, p.forename, p.born, c.stage, c.is_open, c.officer, c.school, c.need, c.nc_year,
        c.received, c.plan_began, c.plan_ended, c.last_day
        """;

    private const string Work = "l.is_work";
    private const string Title = "title";
    private const string IsOpen = "isOpen";
    private const string HasPlan = "hasPlan";

    private readonly ListIndex _deadlines = new(new ListShape(
        "deadline l LEFT JOIN person p ON p.authority = l.authority AND p.person = l.person",
        Key: "cast(l.place AS text)",
        Day: "l.due",
        First: "p.surname",
        Second: "p.forename",
        [
            ("rule", "l.rule"), ("officer", "l.officer"), ("school", "l.school"), ("stage", "l.stage"), ("tier", "l.tier"),
            ("binds", "l.binds"), (Title, "l.title"),
        ],
        DeadlineOrders.Due));

    private readonly ListIndex _cases = new(new ListShape(
        "case_summary l",
        Key: "l.case_id",
        Day: "l.received",
        First: "l.name_key",
        Second: "NULL",
        [
            ("stage", "l.stage"), ("officer", "l.officer"), ("school", "l.school"), ("need", "l.need"), ("ncYear", "l.nc_year"),
            (IsOpen, "CASE WHEN l.is_open THEN 'yes' ELSE 'no' END"),
            (HasPlan, "CASE WHEN l.plan_began IS NOT NULL AND l.plan_ended IS NULL THEN 'yes' ELSE 'no' END"),
        ],
        ByName));

    /// <summary>Open clocks, as known now.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="order">What stands first.</param>
    public DeadlinePage Deadlines(string authority, DeadlineFilter filter, Page page, DeadlineOrder order = DeadlineOrder.Due) =>
        _deadlines.Find(_engine, authority, Asked(filter, order), page, (session, found) => new DeadlinePage(
            DeadlinesOf(session, found.Rows),
            found.Total,
            Counts(found, ("rule", "rule"), ("officer", "officer"), ("school", "school"), ("stage", "stage"), ("tier", "tier"), ("binds", "binds"), (ListPass.Day, "due"))));

    /// <summary>Cases by name, as known now.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which part of the list.</param>
    public CasePage Cases(string authority, CaseFilter filter, Page page) =>
        _cases.Find(_engine, authority, Asked(filter), page, (session, found) => new CasePage(
            CasesOf(session, found.Rows),
            found.Total,
            Counts(found, ("stage", "stage"), ("officer", "officer"), ("school", "school"), ("need", "need"), ("ncYear", "ncYear"))));

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
        var plans = BySchool(authority, new ListAsked().With(HasPlan, "yes")).ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
        return
        [
            .. BySchool(authority, new ListAsked())
                .Where(count => count.Value.Length > 0)
                .Select(count => new SchoolCount(count.Value, plans.GetValueOrDefault(count.Value), count.Count))
                .OrderByDescending(school => school.OpenPlans)
                .ThenBy(school => school.School, StringComparer.Ordinal),
        ];
    }

    private IReadOnlyList<ValueCount> BySchool(string authority, ListAsked asked) =>
        _cases.Find(_engine, authority, asked, new Page(0, 0), (_, found) => found.Counts["school"]);

    private static ListAsked Asked(DeadlineFilter filter, DeadlineOrder order)
    {
        var asked = OfOne(filter, order);
        if (filter.AnyOfficer is { } officers)
        {
            asked.Values["officer"] = [.. officers];
        }

        return asked;
    }

    private static ListAsked OfOne(DeadlineFilter filter, DeadlineOrder order) => new ListAsked
    {
        Part = filter.IsWork switch { true => Work, false => "NOT l.is_work", null => "1 = 1" },
        Person = filter.Person,
        From = filter.DueFrom,
        To = filter.DueTo,
        Order = DeadlineOrders.Of(order),
    }
        .With("rule", filter.Rule, ',')
        .With("officer", filter.Officer)
        .With("school", filter.School)
        .With("stage", filter.Stage is { } stage ? Projector.Code(stage) : null)
        .With("tier", filter.Tier is { } tier ? Projector.Code(tier) : null)
        .With("binds", filter.Binds is { } binds ? Projector.Code(binds) : null);

    private static ListAsked Asked(CaseFilter filter) => new ListAsked
    {
        Person = filter.Person,
        From = filter.ReceivedFrom,
        To = filter.ReceivedTo,
    }
        .With(IsOpen, filter.IsOpen switch { true => "yes", false => "no", null => null })
        .With("stage", filter.Stage is { } stage ? Projector.Code(stage) : null)
        .With("officer", filter.Officer)
        .With("school", filter.School)
        .With("need", filter.Need)
        .With("ncYear", filter.NcYear);

    private static int ByName(ListRow one, ListRow other)
    {
        var order = string.CompareOrdinal(one.First, other.First);
        return order != 0 ? order : string.CompareOrdinal(one.Key, other.Key);
    }

    private static Dictionary<string, IReadOnlyList<ValueCount>> Counts(ListFound found, params ReadOnlySpan<(string Of, string As)> shown)
    {
        var counts = new Dictionary<string, IReadOnlyList<ValueCount>>(StringComparer.Ordinal);
        foreach (var (of, name) in shown)
        {
            counts[name] = found.Counts[of];
        }

        return counts;
    }

    private static List<Deadline> DeadlinesOf(Session session, IReadOnlyList<ListRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var held = session.Query(
                $"""
                SELECT d.person, p.surname, p.forename, p.born, d.case_id, d.rule, d.clock, d.title, d.tier, d.binds, d.kind, d.is_work,
                       d.subject, d.started, d.due, d.exception, d.stage, d.officer, d.school, cast(d.place AS text)
                FROM deadline d LEFT JOIN person p ON p.authority = d.authority AND p.person = d.person
                WHERE d.authority = @authority AND {session.Engine.In("d.person", "@people")}
                """,
                row => (Key: (row.GetString(0), row.GetString(19)), Deadline: DeadlineOf(row)),
                ("people", People(rows)))
            .ToDictionary(item => item.Key, item => item.Deadline);
        return [.. rows.Select(row => held[(row.Person, row.Key)])];
    }

    private static List<CaseRow> CasesOf(Session session, IReadOnlyList<ListRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var held = session.Query(
                $"""
                SELECT {CaseColumns} FROM case_summary c JOIN person p ON p.authority = c.authority AND p.person = c.person
                WHERE c.authority = @authority AND {session.Engine.In("c.case_id", "@cases")}
                """,
                CaseOf,
                ("cases", rows.Select(row => row.Key).ToArray()))
            .ToDictionary(row => row.Case, StringComparer.Ordinal);
        return [.. rows.Select(row => held[row.Key])];
    }

    private static string[] People(IReadOnlyList<ListRow> rows) => [.. rows.Select(row => row.Person).Distinct(StringComparer.Ordinal)];

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
