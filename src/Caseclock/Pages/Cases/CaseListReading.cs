using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Lists;

namespace Caseclock.Pages.Cases;

/// <summary>A row of the list of cases. Of a restricted record it has the officer and nothing else.</summary>
/// <param name="Child">The child's name, or what stands in the place of a restricted record.</param>
/// <param name="Age">The child's age in words; null of a restricted record.</param>
/// <param name="Case">The case's id; null of a restricted record.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Year">The school year.</param>
/// <param name="School">What the school is called.</param>
/// <param name="SchoolKey">The school's key; null when not recorded.</param>
/// <param name="Need">The primary need.</param>
/// <param name="Officer">The officer; null when nobody has it.</param>
/// <param name="Received">The day of the request; null when not recorded.</param>
/// <param name="PlanBegan">The day the plan began; null without one.</param>
internal sealed record CaseListRow(
    string Child,
    string? Age,
    string? Case,
    string? Stage,
    string? Year,
    string? School,
    string? SchoolKey,
    string? Need,
    string? Officer,
    DateOnly? Received,
    DateOnly? PlanBegan)
{
    /// <summary>How many entries others have recorded on the case since the reader last looked.</summary>
    public int New { get; init; }
}

/// <summary>Reads the list of cases, for the page and for its files.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="sight">What the reader may see.</param>
internal sealed class CaseListReading(Store store, Authority authority, SchoolNames schools, Sight sight)
{
    /// <summary>Every column, in the order of the file.</summary>
    public static IReadOnlyList<ListColumn<CaseListRow>> Columns { get; } =
    [
        new("child", "Child", FileCell<CaseListRow>.Text("child", row => row.Child, 26), FileCell<CaseListRow>.Text("age", row => row.Age, 10), FileCell<CaseListRow>.Text("case", row => row.Case)),
        new("stage", "Stage", FileCell<CaseListRow>.Text("stage", row => row.Stage, 26)),
        new("year", "Year", FileCell<CaseListRow>.Text("school year", row => row.Year, 12)),
        new("school", "School", FileCell<CaseListRow>.Text("school", row => row.School, 30), FileCell<CaseListRow>.Text("school number or setting", row => row.SchoolKey, 14)),
        new("need", "Primary need", FileCell<CaseListRow>.Text("primary need", row => row.Need, 30)),
        new("officer", "Officer", FileCell<CaseListRow>.Text("officer", row => row.Officer)),
        new("request", "Request", FileCell<CaseListRow>.Day("request received", row => row.Received)),
        new("plan", "Plan since", FileCell<CaseListRow>.Day("plan since", row => row.PlanBegan)),
    ];

    /// <summary>The cases of a page, and how many there are.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="page">Which page.</param>
    public CasePage Find(CaseQuery query, Application.Storage.Page page) => store.Cases(authority.Code, query.Filter, page);

    /// <summary>Rows as the list shows them.</summary>
    /// <param name="rows">The cases.</param>
    /// <param name="today">Today.</param>
    public IEnumerable<CaseListRow> Rows(IEnumerable<CaseRow> rows, DateOnly today) => rows.Select(row => sight.Hides(row.Person)
        ? new CaseListRow(Sight.Restricted, null, null, null, null, null, null, null, row.Officer, null, null)
        : new CaseListRow(
            Words.Name(row.Surname, row.Forename),
            Words.AgeOn(row.Born, today),
            row.Case,
            row.Stage.Words(),
            Year(row.NcYear),
            schools.Of(row.School),
            row.School,
            row.Need is null ? "Not recorded" : Words.Need(row.Need),
            row.Officer,
            row.Received,
            row.PlanBegan));

    /// <summary>What narrows the list, in words; empty where nothing does.</summary>
    /// <param name="query">What is asked for.</param>
    public string Narrowed(CaseQuery query) => ListWords.Of(
        (query.Stage is null ? null : "stage", DeadlineQuery.Value<Stage>(query.Stage)?.Words()),
        (query.Officer is null ? null : "officer", query.Officer == DeadlineQuery.None ? "nobody assigned" : query.Officer),
        (query.School is null ? null : "school", schools.Of(DeadlineQuery.NoneAsEmpty(query.School))),
        (query.Need is null ? null : "primary need", query.Need is null or DeadlineQuery.None ? "not recorded" : Words.Need(query.Need)),
        (query.Year is null ? null : "school year", Year(query.Year)),
        (query.Closed ? "closed cases" : null, "listed too"));

    /// <summary>The filters with their values.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="counts">How many each value has.</param>
    public IReadOnlyList<FilterChoices> Choices(CaseQuery query, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> counts) =>
    [
        DeadlineReading.Filter("stage", "Stage", query.Stage, counts["stage"], code => DeadlineQuery.Value<Stage>(code)?.Words() ?? "Not recorded"),
        DeadlineReading.Filter("officer", "Officer", query.Officer, counts["officer"], code => code.Length == 0 ? "Nobody assigned" : code),
        DeadlineReading.Filter("school", "School", query.School, counts["school"], schools.Of),
        DeadlineReading.Filter("need", "Primary need", query.Need, counts["need"], code => code.Length == 0 ? "Not recorded" : Words.Need(code)),
        DeadlineReading.Filter("year", "School year", query.Year, counts["ncYear"], Year),
    ];

    /// <summary>A national curriculum year in words.</summary>
    internal static string Year(string? code) => NcYear.TryParse(code, out var year) ? CaseReading.Year(year) : "Not known";
}
