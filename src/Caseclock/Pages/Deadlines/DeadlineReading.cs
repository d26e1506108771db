using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Lists;

namespace Caseclock.Pages.Deadlines;

/// <summary>Reads the list of deadlines: open clocks that are somebody's work, each with what it waits for.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="sight">What the reader may see.</param>
internal sealed class DeadlineReading(Store store, Authority authority, SchoolNames schools, Sight sight)
{
    private const int PageSize = 50;

    /// <summary>One page of the list.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="page">Which page; one that is not there gives the nearest.</param>
    /// <param name="today">Today.</param>
    public DeadlineView Read(DeadlineQuery query, int page, DateOnly today)
    {
        var filter = query.Filter(today);
        var found = store.Deadlines(authority.Code, filter, Application.Storage.Page.Number(page, PageSize), query.Order);
        var pages = Math.Max(1, (found.Total + PageSize - 1) / PageSize);
        if (page > pages)
        {
            return Read(query, pages, today);
        }

        return new DeadlineView(
            query,
            today,
            Math.Max(page, 1),
            pages,
            found.Total,
            Rows(found.Rows, today),
            Windows(query, found.Counts["due"], found.Total, today),
            Filters(query, found.Counts));
    }

    /// <summary>Every row that matches, some hundred at a time, and how many there are.</summary>
    public (int Total, IEnumerable<IReadOnlyList<DeadlineRow>> Parts) All(DeadlineQuery query, DateOnly today)
    {
        var found = store.Deadlines(authority.Code, query.Filter(today), new Application.Storage.Page(0, int.MaxValue), query.Order);
        return (found.Total, found.Rows.Chunk(500).Select(part => Rows(part, today)));
    }

    /// <summary>What narrows and sorts the list, in words; empty where nothing does.</summary>
    /// <param name="query">What is asked for.</param>
    public string Narrowed(DeadlineQuery query) => ListWords.Of(
        (query.Window == DeadlineWindow.All ? null : "due", query.Window.Text),
        (query.Stage is null ? null : "stage", DeadlineQuery.Value<Stage>(query.Stage)?.Words()),
        (query.Rule is null ? null : "what is due", Rule(query.Rule ?? "")),
        (query.Officer is null ? null : "officer", query.Officer == DeadlineQuery.None ? "nobody assigned" : query.Officer),
        (query.School is null ? null : "school", schools.Of(DeadlineQuery.NoneAsEmpty(query.School))),
        (query.Who is null ? null : "who must act", query.Who is null ? null : Words.Who(DeadlineQuery.Value<Binds>(query.Who)!.Value)),
        (query.Tier is null ? null : "kind of limit", query.Tier is null ? null : Words.Tier(DeadlineQuery.Value<Tier>(query.Tier)!.Value)),
        (query.Order == DeadlineOrder.Due ? null : "sorted by", query.Order == DeadlineOrder.LatestDue ? "due last first" : query.Sort));

    /// <summary>Rows with what they wait for, worked out from the people's own records.</summary>
    public IReadOnlyList<DeadlineRow> Rows(IReadOnlyList<Deadline> deadlines, DateOnly today)
    {
        var ids = deadlines.Where(deadline => deadline.Person is not null).Select(deadline => deadline.Person!).Distinct().ToList();
        var people = store.People(authority.Code, ids);
        var clocks = people.Values.ToDictionary(person => person.Id, person => RuleBook.Clocks(person, authority.Policies, today));
        return [.. deadlines.Select(deadline => Row(deadline, people, clocks, today))];
    }

    private DeadlineRow Row(
        Deadline deadline,
        IReadOnlyDictionary<string, Person> people,
        Dictionary<string, IReadOnlyList<Clock>> clocks,
        DateOnly today)
    {
        var clock = ClockStanding.ClockOf(deadline);
        if (sight.Hides(deadline.Person))
        {
            return Hidden(deadline, clock, today);
        }

        var person = deadline.Person is null ? null : people.GetValueOrDefault(deadline.Person);
        var @case = person?.Cases.FirstOrDefault(held => held.Id == deadline.Case);
        return new DeadlineRow(
            ClockStanding.Of(clock, today),
            deadline.Title,
            Subjects.Of(clock, @case, schools),
            clock.Rule.Citation,
            clock.Rule.Tier == Tier.Law ? null : Words.Tier(clock.Rule.Tier),
            deadline.Person is null ? null : Words.Name(deadline.Surname, deadline.Forename),
            deadline.Person is null ? null : Words.AgeOn(deadline.Born, today),
            deadline.Case,
            deadline.Officer,
            deadline.School,
            schools.Of(deadline.School),
            deadline.Stage?.Words(),
            deadline.Due,
            clock.DaysLateOn(today),
            person is null ? null : Waiting.For(clock, @case, clocks[person.Id], schools, today),
            OnlyIf.Words(clock.Rule));
    }

    // That something is due, and with whom, but nothing of whose it is.
    private static DeadlineRow Hidden(Deadline deadline, Clock clock, DateOnly today) => new(
        ClockStanding.Of(clock, today),
        deadline.Title,
        null,
        clock.Rule.Citation,
        clock.Rule.Tier == Tier.Law ? null : Words.Tier(clock.Rule.Tier),
        Sight.Restricted,
        null,
        null,
        deadline.Officer,
        null,
        "",
        null,
        deadline.Due,
        clock.DaysLateOn(today),
        null,
        null);

    private static List<FilterLink> Windows(DeadlineQuery query, IReadOnlyList<ValueCount> days, int total, DateOnly today)
    {
        var due = days.Where(day => day.Value.Length > 0)
            .Select(day => (Day: DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), day.Count))
            .ToList();
        var undated = days.Where(day => day.Value.Length == 0).Sum(day => day.Count);
        return
        [
            .. DeadlineWindow.Each.Select(window => new FilterLink(
                window.Text,
                window == query.Window ? total : due.Where(day => window.Holds(day.Day, today)).Sum(day => day.Count) + (window == DeadlineWindow.All ? undated : 0),
                (query with { When = window.Id }).Address(),
                window == query.Window)),
        ];
    }

    private List<FilterChoices> Filters(DeadlineQuery query, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> counts) =>
    [
        Filter("stage", "Stage", query.Stage, counts["stage"], code => DeadlineQuery.Value<Stage>(code)?.Words() ?? "No case"),
        Filter("rule", "What is due", query.Rule, [Reviews(counts["rule"]), .. counts["rule"]], Rule),
        Filter("officer", "Officer", query.Officer, counts["officer"], code => code.Length == 0 ? "Nobody assigned" : code),
        Filter("school", "School", query.School, counts["school"], schools.Of),
        Filter("who", "Who must act", query.Who, counts["binds"], code => Words.Who(DeadlineQuery.Value<Binds>(code)!.Value)),
        Filter("tier", "Kind of limit", query.Tier, counts["tier"], code => Words.Tier(DeadlineQuery.Value<Tier>(code)!.Value)),
    ];

    private static ValueCount Reviews(IReadOnlyList<ValueCount> rules) =>
        new(RuleGroup.Reviews.Id, rules.Where(rule => RuleGroup.Reviews.Rules.Contains(rule.Value)).Sum(rule => rule.Count));

    private static string Rule(string code) =>
        code == RuleGroup.Reviews.Id ? RuleGroup.Reviews.Text : ClockStanding.RuleOf(code)?.Title ?? code;

    internal static FilterChoices Filter(string name, string label, string? chosen, IReadOnlyList<ValueCount> counts, Func<string, string> words)
    {
        var values = counts
            .Select(count => new Choice(count.Value.Length == 0 ? DeadlineQuery.None : count.Value, $"{words(count.Value)} ({count.Count.ToString("N0", CultureInfo.InvariantCulture)})"))
            .OrderBy(choice => choice.Text, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (chosen is not null && values.TrueForAll(choice => choice.Value != chosen))
        {
            values.Insert(0, new Choice(chosen, words(DeadlineQuery.NoneAsEmpty(chosen)!) + " (0)"));
        }

        return new FilterChoices(name, label, chosen ?? "", [new Choice("", "All"), .. values]);
    }
}
