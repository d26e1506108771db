using System.Data.Common;
using System.Globalization;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Teams;

/// <summary>
/// Gives many cases to an officer in one go, and takes that back. Each case gets an entry of its own, by the same way as from its own page:
/// all of them in one transaction, so that an allocation is whole or is not, and can be undone as a whole.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class Allocations(Store store, TimeProvider clock)
{
    /// <summary>How many cases one allocation takes at most.</summary>
    public const int Most = 2000;

    private const string Kind = "officer.assigned";
    private const string Place = "/team/allocations";
    private const string Columns = "id, owner, made_at, officer, on_day, reason, saved_at, undone_by, undone_at";

    /// <summary>Begins one with the cases chosen. Nothing of theirs changes yet.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="owner">The id of the account that begins it.</param>
    /// <param name="cases">The cases' ids; those that are not held are left out.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="ArgumentException">There are more than <see cref="Most"/>.</exception>
    public string Begin(string authority, string owner, IReadOnlyCollection<string> cases)
    {
        if (cases.Count > Most)
        {
            throw new ArgumentException($"An allocation takes {Most} cases at most.", nameof(cases));
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        using var session = store.Write(authority);
        session.Execute(
            "INSERT INTO allocation (authority, id, owner, made_at) VALUES (@authority, @id, @owner, @now)",
            ("id", id),
            ("owner", owner),
            ("now", Instants.Microseconds(now)));
        session.Execute(
            $"""
            INSERT INTO allocation_case (authority, allocation, case_id, person)
            SELECT authority, @id, case_id, person FROM case_summary WHERE authority = @authority AND {session.Engine.In("case_id", "@cases")}
            """,
            ("id", id),
            ("cases", cases));
        session.Commit();
        return id;
    }

    /// <summary>An allocation; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">Its id.</param>
    public Allocation? Find(string authority, string id)
    {
        using var session = store.Read(authority);
        return Find(session, id);
    }

    /// <summary>Those saved last, without their cases, each with how many cases it gave.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<(Allocation Allocation, int Cases)> Recent(string authority, int most)
    {
        using var session = store.Read(authority);
        var found = session.Query(
            $"SELECT {Columns} FROM allocation WHERE authority = @authority AND saved_at IS NOT NULL ORDER BY made_at DESC, id DESC LIMIT @most",
            row => Of(row, []),
            ("most", most));
        var counts = session.Query(
                $"""
                SELECT allocation, count(entry) FROM allocation_case
                WHERE authority = @authority AND {session.Engine.In("allocation", "@ids")} GROUP BY allocation
                """,
                row => (Id: row.GetString(0), Count: (int)row.GetInt64(1)),
                ("ids", found.ConvertAll(allocation => allocation.Id)))
            .ToDictionary(count => count.Id, count => count.Count, StringComparer.Ordinal);
        return [.. found.Select(allocation => (allocation, counts.GetValueOrDefault(allocation.Id)))];
    }

    /// <summary>Says who gets the cases, from when and why; not after it is saved.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">Its id.</param>
    /// <param name="officer">Who.</param>
    /// <param name="on">From which day.</param>
    /// <param name="reason">Why; null for none.</param>
    public void Choose(string authority, string id, string officer, DateOnly on, string? reason)
    {
        using var session = store.Write(authority);
        session.Execute(
            "UPDATE allocation SET officer = @officer, on_day = @on, reason = @reason WHERE authority = @authority AND id = @id AND saved_at IS NULL",
            ("officer", officer),
            ("on", on),
            ("reason", reason),
            ("id", id));
        session.Commit();
    }

    /// <summary>What saving it would do, as things stand.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="allocation">The allocation, with its officer and day chosen.</param>
    public AllocationCheck Check(string authority, Allocation allocation)
    {
        var loads = store.Cases(authority, new CaseFilter { IsOpen = true }, new Page(0, 0)).Counts["officer"]
            .ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
        using var session = store.Read(authority);
        var open = session.Query(
            $"SELECT case_id FROM case_summary WHERE authority = @authority AND is_open = @yes AND {session.Engine.In("case_id", "@cases")}",
            row => row.GetString(0),
            ("yes", true),
            ("cases", Ids(allocation))).ToHashSet(StringComparer.Ordinal);
        var given = allocation.Cases.Where(item => item.Before != allocation.Officer).ToList();
        var moving = given.Where(item => open.Contains(item.Case)).ToList();
        var carries = moving.GroupBy(item => item.Before)
            .Select(group => Carry(group.Key, -group.Count()))
            .OrderBy(carry => carry.Officer, StringComparer.OrdinalIgnoreCase);
        return new AllocationCheck(
            [Carry(allocation.Officer, moving.Count), .. carries],
            allocation.Cases.Count - given.Count,
            Later(session, allocation),
            Drafts.LastSeq(session));

        Carries Carry(string? officer, int more) => new(officer, loads.GetValueOrDefault(officer ?? ""), loads.GetValueOrDefault(officer ?? "") + more);
    }

    /// <summary>Saves it: an entry on each case that the officer does not have already. Saved already, it does nothing.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The id of the account that saves it.</param>
    /// <param name="by">What the chronology says of who records it.</param>
    /// <param name="seen">What was seen: of the check.</param>
    public AllocationOutcome Save(string authority, string id, string owner, string by, long seen)
    {
        using var session = store.Write(authority);
        if (Find(session, id) is not { } allocation || (allocation.SavedAt is null && allocation.Owner != owner))
        {
            return new AllocationOutcome.Gone();
        }

        if (allocation.SavedAt is not null)
        {
            return new AllocationOutcome.Done();
        }

        var overtaken = Changed(session, allocation, seen);
        if (overtaken.Count > 0)
        {
            return new AllocationOutcome.Overtaken(overtaken);
        }

        var given = allocation.Cases.Where(item => item.Before != allocation.Officer).ToList();
        var problems = Problems(session, allocation, given).ToList();
        if (problems.Count > 0)
        {
            return new AllocationOutcome.Refused(problems);
        }

        var line = new EntryLine(Kind, allocation.On, ("officer", allocation.Officer)) { Note = allocation.Reason };
        var outcome = Append(session, "al", allocation.Id, given, by, _ => line);
        if (outcome is AllocationOutcome.Done)
        {
            Keep(session, allocation, given);
            Note(session, owner, given, "Gave the case to " + allocation.Officer);
            session.Commit();
        }

        return outcome;
    }

    /// <summary>
    /// Takes a saved allocation back: withdraws each of its entries, so that every case is with whom it was before. Not once a case has
    /// got yet another officer, or one of the entries was corrected. Undone already, it does nothing.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">Its id.</param>
    /// <param name="account">The id of the account that undoes it.</param>
    /// <param name="by">What the chronology says of who records it.</param>
    /// <param name="reason">Why.</param>
    public AllocationOutcome Undo(string authority, string id, string account, string by, string reason)
    {
        using var session = store.Write(authority);
        if (Find(session, id) is not { SavedAt: not null } allocation)
        {
            return new AllocationOutcome.Gone();
        }

        if (allocation.UndoneAt is not null)
        {
            return new AllocationOutcome.Done();
        }

        var given = allocation.Cases.Where(item => item.Entry is not null).ToList();
        var last = session.Scalar<long>(
            $"SELECT max(seq) FROM entry WHERE authority = @authority AND {session.Engine.In("id", "@entries")}",
            ("entries", given.ConvertAll(item => item.Entry!)));
        var overtaken = Changed(session, allocation, last);
        if (overtaken.Count > 0)
        {
            return new AllocationOutcome.Overtaken(overtaken);
        }

        var outcome = Append(session, "au", allocation.Id, given, by, item => new EntryLine("entry.withdrawn", UkTime.Today(clock)) { Note = reason, Corrects = item.Entry });
        if (outcome is AllocationOutcome.Done)
        {
            session.Execute(
                "UPDATE allocation SET undone_by = @account, undone_at = @now WHERE authority = @authority AND id = @id",
                ("account", account),
                ("now", Instants.Microseconds(clock.GetUtcNow())),
                ("id", id));
            Note(session, account, given, "Took back that the case was given to " + allocation.Officer);
            session.Commit();
        }

        return outcome;
    }

    private AllocationOutcome Append(Session session, string stem, string id, List<AllocatedCase> cases, string by, Func<AllocatedCase, EntryLine> line)
    {
        var context = new EntryContext(UkTime.Today(clock), clock.GetUtcNow());
        var readings = cases.Select((item, index) => line(item).Read(EntryId(stem, id, index), item.Person, item.Case, by, context)).ToList();
        var problems = readings.SelectMany(reading => reading.Problems).Distinct().ToList();
        if (problems.Count > 0)
        {
            return new AllocationOutcome.Refused(problems);
        }

        var result = store.Append(session, readings.ConvertAll(reading => reading.Entry!), AppendMode.AllOrNothing);
        return result.Refused.Count > 0
            ? new AllocationOutcome.Refused([.. result.Refused.Select(refusal => refusal.Problem).Distinct()])
            : new AllocationOutcome.Done();
    }

    private void Keep(Session session, Allocation allocation, List<AllocatedCase> given)
    {
        session.Execute(
            "UPDATE allocation SET saved_at = @now WHERE authority = @authority AND id = @id",
            ("now", Instants.Microseconds(clock.GetUtcNow())),
            ("id", allocation.Id));
        for (var index = 0; index < given.Count; index++)
        {
            session.Execute(
                "UPDATE allocation_case SET entry = @entry, officer_before = @before WHERE authority = @authority AND allocation = @id AND case_id = @case",
                ("entry", EntryId("al", allocation.Id, index)),
                ("before", given[index].Before),
                ("id", allocation.Id),
                ("case", given[index].Case));
        }
    }

    // Beside the one line of the page that did it, one for each child, so that a search of the activity by child finds it.
    private void Note(Session session, string account, List<AllocatedCase> cases, string detail)
    {
        foreach (var item in cases)
        {
            ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Changed, account, Place, item.Person, item.Case, detail));
        }
    }

    private static IEnumerable<EntryProblem> Problems(Session session, Allocation allocation, List<AllocatedCase> given)
    {
        if (string.IsNullOrEmpty(allocation.Officer))
        {
            yield return new EntryProblem("officer", "Choose who gets the cases.");
        }

        if (given.Count == 0)
        {
            yield return new EntryProblem("officer", $"{allocation.Officer} has all of these cases already.");
        }

        if (Later(session, allocation).Count > 0)
        {
            yield return new EntryProblem("on", "Some of the cases have their present officer only from a later day. Choose that day or a later one.");
        }
    }

    // Cases on which an entry about their officer was written after a moment.
    private static List<string> Changed(Session session, Allocation allocation, long seen) => session.Query(
        $"""
        SELECT DISTINCT e.case_id FROM entry e
        WHERE e.authority = @authority AND e.seq > @seen AND {session.Engine.In("e.case_id", "@cases")}
          AND (e.kind = '{Kind}' OR EXISTS (SELECT 1 FROM entry o WHERE o.authority = e.authority AND o.id = e.corrects AND o.kind = '{Kind}'))
        ORDER BY e.case_id
        """,
        row => row.GetString(0),
        ("seen", seen),
        ("cases", Ids(allocation)));

    // Assigned for an earlier day than the present officer was, the new one would have had it once and not have it now.
    private static List<string> Later(Session session, Allocation allocation)
    {
        var wanted = Ids(allocation).ToHashSet(StringComparer.Ordinal);
        var people = allocation.Cases.Select(item => item.Person).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. OfficerHistory.Read(session, people, DateOnly.MaxValue)
                .Where(held => wanted.Contains(held.Case.Id) && held.Case.Officers.Any(assigned => assigned.On > allocation.On))
                .Select(held => held.Case.Id),
        ];
    }

    private static Allocation? Find(Session session, string id)
    {
        var cases = session.Query(
            """
            SELECT a.case_id, a.person, a.officer_before, a.entry, c.officer FROM allocation_case a
            LEFT JOIN case_summary c ON c.authority = a.authority AND c.case_id = a.case_id
            WHERE a.authority = @authority AND a.allocation = @id ORDER BY a.case_id
            """,
            row => (Item: new AllocatedCase(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3)), Now: row.TextOrNull(4)),
            ("id", id));
        return session.Query(
                $"SELECT {Columns} FROM allocation WHERE authority = @authority AND id = @id",
                row => Of(row, [.. cases.Select(held => row.IsDBNull(6) ? held.Item with { Before = held.Now } : held.Item)]),
                ("id", id))
            .SingleOrDefault();
    }

    private static Allocation Of(DbDataReader row, IReadOnlyList<AllocatedCase> cases) => new(
        row.GetString(0),
        row.GetString(1),
        Instants.Of(row.GetInt64(2)),
        row.TextOrNull(3),
        row.DayOrNull(4),
        row.TextOrNull(5),
        row.InstantOrNull(6),
        row.TextOrNull(7),
        row.InstantOrNull(8),
        cases);

    private static List<string> Ids(Allocation allocation) => [.. allocation.Cases.Select(item => item.Case)];

    private static string EntryId(string stem, string id, int index) => $"{stem}-{id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
}
