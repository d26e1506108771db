using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

/// <summary>What one officer has on hand on a day.</summary>
/// <param name="Officer">The officer as the chronology names them; empty for what nobody has.</param>
/// <param name="OpenCases">Cases that somebody still works on.</param>
/// <param name="DueSoon">Open work that falls due on the day or in the six days after it.</param>
/// <param name="Overdue">Open work whose due day has passed.</param>
/// <param name="DaysLate">The days by which the oldest of it is late; 0 when none is.</param>
/// <param name="LateInLaw">Of it, limits of the law that bind the authority.</param>
/// <param name="LateInLawDays">The days by which these are late, all together.</param>
public sealed record OfficerLoad(string Officer, int OpenCases, int DueSoon, int Overdue, int DaysLate, int LateInLaw, int LateInLawDays);

/// <summary>A case that went from one officer to another, or from nobody to one.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="On">The day from which.</param>
/// <param name="From">The officer before; null where nobody had it.</param>
/// <param name="To">The officer since; null where the entry names nobody.</param>
public sealed record OfficerChange(string Case, string Person, DateOnly On, string? From, string? To);

public sealed partial class Store
{
    /// <summary>How many days <see cref="OfficerLoad.DueSoon"/> looks at, the day itself included.</summary>
    public const int SoonDays = 7;

    /// <summary>What every officer has on hand, from one pass through each of the lists in memory. Every count is that of the list with the same filter.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="day">The day; the lists are as known now.</param>
    /// <returns>By officer, nobody first; an officer with nothing on hand is not there.</returns>
    public IReadOnlyList<OfficerLoad> Workloads(string authority, DateOnly day)
    {
        var loads = new Dictionary<string, OfficerLoad>(StringComparer.Ordinal);
        foreach (var load in _deadlines.Look(_engine, authority, Work, (_, list) => LoadsOf(list, day)))
        {
            loads[load.Officer] = load;
        }

        foreach (var count in _cases.Find(_engine, authority, new ListAsked().With(IsOpen, "yes"), new Page(0, 0), (_, found) => found.Counts["officer"]))
        {
            loads[count.Value] = loads.GetValueOrDefault(count.Value, new OfficerLoad(count.Value, 0, 0, 0, 0, 0, 0)) with { OpenCases = count.Count };
        }

        return [.. loads.Values.OrderBy(load => load.Officer, StringComparer.Ordinal)];
    }

    /// <summary>The cases that changed officer from a day on, the latest first. An assignment to the officer who has it already is no change.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="since">The first day wanted.</param>
    /// <param name="asAt">The last day wanted.</param>
    public IReadOnlyList<OfficerChange> OfficerChanges(string authority, DateOnly since, DateOnly asAt)
    {
        using var session = Session.Read(_engine, authority);
        var people = session.Query(
            "SELECT DISTINCT person FROM entry WHERE authority = @authority AND kind = 'officer.assigned' AND on_day >= @since",
            row => row.GetString(0),
            ("since", since));
        return
        [
            .. OfficerHistory.Read(session, people, asAt)
                .SelectMany(held => Changes(held.Person, held.Case))
                .Where(change => change.On >= since)
                .OrderByDescending(change => change.On)
                .ThenBy(change => change.Case, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<OfficerChange> Changes(string person, Case @case)
    {
        string? before = null;
        foreach (var assigned in @case.Officers)
        {
            if (assigned.Officer != before)
            {
                yield return new OfficerChange(@case.Id, person, assigned.On, before, assigned.Officer);
            }

            before = assigned.Officer;
        }
    }

    private static IEnumerable<OfficerLoad> LoadsOf(ListSnapshot list, DateOnly day)
    {
        var officer = list.IndexOf("officer");
        var officers = list.Columns.Codes[officer];
        var authoritys = AuthoritysLaw(list);
        var counts = Array.ConvertAll(list.Texts[officer], _ => new Counted());
        for (var place = 0; place < officers.Length; place++)
        {
            counts[officers[place]].Add(list.Columns.Days[place], day.DayNumber, authoritys(place));
        }

        return counts.Zip(list.Texts[officer], (count, name) => count.Load(name));
    }

    private static Func<int, bool> AuthoritysLaw(ListSnapshot list)
    {
        var (tier, binds) = (list.IndexOf("tier"), list.IndexOf("binds"));
        var (tiers, bound) = (list.Columns.Codes[tier], list.Columns.Codes[binds]);
        var law = Array.IndexOf(list.Texts[tier], Projector.Code(Tier.Law));
        var own = Array.IndexOf(list.Texts[binds], Projector.Code(Binds.Authority));
        return place => tiers[place] == law && bound[place] == own;
    }

    private sealed class Counted
    {
        private int _soon;
        private int _overdue;
        private int _oldest;
        private int _late;
        private int _lateDays;

        public void Add(int due, int today, bool authoritysLaw)
        {
            if (due >= today)
            {
                _soon += due != ListRow.NoDay && due < today + SoonDays ? 1 : 0;
                return;
            }

            _overdue++;
            _oldest = Math.Max(_oldest, today - due);
            _late += authoritysLaw ? 1 : 0;
            _lateDays += authoritysLaw ? today - due : 0;
        }

        public OfficerLoad Load(string officer) => new(officer, 0, _soon, _overdue, _oldest, _late, _lateDays);
    }
}

/// <summary>Who had which case from when, read without the rest of the record.</summary>
internal static class OfficerHistory
{
    /// <summary>The cases of some people, each folded from nothing but the assignments of officers that count.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="people">The people's ids.</param>
    /// <param name="asAt">The day as at which.</param>
    public static IReadOnlyList<(string Person, Case Case)> Read(Session session, IReadOnlyCollection<string> people, DateOnly asAt)
    {
        var entries = EntryRows.Read(
            session,
            session.Engine.In("person", "@people") + " AND (kind = 'officer.assigned' OR corrects IS NOT NULL)",
            false,
            ("people", people));
        return
        [
            .. Records.Group(entries)
                .Select(record => Fold.Person(record.Owner, record.Entries, new Knowledge(asAt)))
                .SelectMany(person => person.Cases.Where(@case => !@case.Officers.IsEmpty).Select(@case => (person.Id, @case))),
        ];
    }
}
