using Caseclock.Application.Schools;
using Caseclock.Application.Storage;
using Caseclock.Domain.Clocks;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Schools;

/// <summary>A school as the list shows it.</summary>
/// <param name="Key">Its URN or setting.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Entry">Its entry in the register of schools; null when it has none.</param>
/// <param name="Plans">How many children have a plan in force there.</param>
/// <param name="Open">How many deadlines are open.</param>
/// <param name="ReviewsOverdue">How many reviews are past their 12 months.</param>
internal sealed record SchoolRow(string Key, string Name, School? Entry, int Plans, int Open, int ReviewsOverdue);

/// <summary>A school as its own page shows it.</summary>
/// <param name="Key">Its URN or setting.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Entry">Its entry in the register of schools; null when it has none.</param>
/// <param name="Children">The open cases there, the first of them.</param>
/// <param name="Total">How many open cases there are.</param>
/// <param name="Owes">What the school owes, the first of it.</param>
/// <param name="OwesTotal">How much it owes.</param>
/// <param name="Owed">What the authority owes for its children, the first of it.</param>
/// <param name="OwedTotal">How much that is.</param>
internal sealed record SchoolView(
    string Key,
    string Name,
    School? Entry,
    IReadOnlyList<CaseRow> Children,
    int Total,
    IReadOnlyList<DeadlineRow> Owes,
    int OwesTotal,
    IReadOnlyList<DeadlineRow> Owed,
    int OwedTotal);

/// <summary>Reads schools: who is there, what they owe and what is owed to them.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="deadlines">Reads deadlines.</param>
internal sealed class SchoolReading(Store store, Authority authority, SchoolNames schools, DeadlineReading deadlines)
{
    private const int Shown = 25;

    /// <summary>Every school that a case names, by name.</summary>
    /// <param name="today">Today.</param>
    public IReadOnlyList<SchoolRow> All(DateOnly today)
    {
        var open = Counts(new DeadlineFilter());
        var late = Counts(new DeadlineFilter { Rule = RuleGroup.Reviews.Filter }.LateBy(0, today));
        return
        [
            .. store.Schools(authority.Code)
                .Select(school => new SchoolRow(
                    school.School,
                    schools.Of(school.School),
                    schools.Find(school.School),
                    school.OpenPlans,
                    open.GetValueOrDefault(school.School),
                    late.GetValueOrDefault(school.School)))
                .OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>One school; null when no case names it and the register does not have it.</summary>
    /// <param name="key">Its URN or setting.</param>
    /// <param name="today">Today.</param>
    public SchoolView? Read(string key, DateOnly today)
    {
        var entry = schools.Find(key);
        if (key.Length == 0 || (entry is null && store.Cases(authority.Code, new CaseFilter { School = key }, new Application.Storage.Page(0, 1)).Total == 0))
        {
            return null;
        }

        var children = store.Cases(authority.Code, new CaseFilter { School = key, IsOpen = true }, new Application.Storage.Page(0, 200));
        var owes = Deadlines(key, Binds.Setting);
        var owed = Deadlines(key, Binds.Authority);
        return new SchoolView(
            key,
            schools.Of(key),
            entry,
            children.Rows,
            children.Total,
            deadlines.Rows(owes.Rows, today),
            owes.Total,
            deadlines.Rows(owed.Rows, today),
            owed.Total);
    }

    private DeadlinePage Deadlines(string key, Binds binds) =>
        store.Deadlines(authority.Code, new DeadlineFilter { School = key, Binds = binds }, new Application.Storage.Page(0, Shown));

    private Dictionary<string, int> Counts(DeadlineFilter filter) => store.Deadlines(authority.Code, filter, new Application.Storage.Page(0, 0))
        .Counts["school"]
        .ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
}
