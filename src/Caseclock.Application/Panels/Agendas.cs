using System.Data.Common;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Panels;

/// <summary>
/// What is on the agendas of panels. A recommendation is an entry of the chronology, written by the same journey as from the case's own
/// page; the agenda keeps only which entry it is.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class Agendas(Store store, TimeProvider clock)
{
    /// <summary>The id of the journey by which a recommendation is recorded.</summary>
    public const string Journey = "panel-decision";

    private const string Place = "/panel/items";
    private const string Columns = "id, meeting, case_id, person, about, deferrals, state, entry";

    /// <summary>What is on an agenda, in its order.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="meeting">The meeting's id.</param>
    public IReadOnlyList<AgendaItem> Of(string authority, string meeting)
    {
        using var session = store.Read(authority);
        return Items(session, "meeting = @meeting", ("meeting", meeting));
    }

    /// <summary>An item; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The item's id.</param>
    public AgendaItem? Find(string authority, string id)
    {
        using var session = store.Read(authority);
        return Items(session, "id = @id", ("id", id)).SingleOrDefault();
    }

    /// <summary>The cases that wait for any panel.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlySet<string> Waiting(string authority)
    {
        using var session = store.Read(authority);
        return session.Query("SELECT DISTINCT case_id FROM panel_item WHERE authority = @authority AND state = 'open'", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Puts cases on an agenda, at its end. A case that waits for this meeting already is passed over.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="cases">The cases' ids; those that are not held are passed over.</param>
    /// <param name="about">What the panel is asked.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <returns>How many were put on it.</returns>
    public int Add(string authority, string meeting, IReadOnlyList<string> cases, string about, string? by)
    {
        using var session = store.Write(authority);
        if (PanelBook.Meetings(session, "m.id = @id", ("id", meeting)).Count == 0)
        {
            return 0;
        }

        var held = Items(session, "meeting = @meeting AND state = 'open'", ("meeting", meeting)).Select(item => item.Case).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var @case in cases.Distinct(StringComparer.Ordinal).Where(@case => !held.Contains(@case)))
        {
            var person = session.Query("SELECT person FROM case_person WHERE authority = @authority AND case_id = @case", row => row.GetString(0), ("case", @case)).SingleOrDefault();
            if (person is { Length: > 0 })
            {
                Insert(session, meeting, @case, person, about, 0);
                Note(session, by, person, @case, "Put the case on a panel’s agenda");
                added++;
            }
        }

        session.Commit();
        return added;
    }

    /// <summary>Changes places with the item before it.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The item's id.</param>
    public void MoveUp(string authority, string id)
    {
        using var session = store.Write(authority);
        if (Items(session, "id = @id", ("id", id)).SingleOrDefault() is not { } item)
        {
            return;
        }

        var order = Items(session, "meeting = @meeting", ("meeting", item.Meeting));
        var place = order.FindIndex(other => other.Id == id);
        if (place > 0)
        {
            (order[place - 1], order[place]) = (order[place], order[place - 1]);
            for (var index = 0; index < order.Count; index++)
            {
                session.Execute("UPDATE panel_item SET place = @place WHERE authority = @authority AND id = @id", ("place", (long)index), ("id", order[index].Id));
            }

            session.Commit();
        }
    }

    /// <summary>Takes a case off an agenda that the panel has not come to yet.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The item's id.</param>
    /// <param name="by">The id of the account that does it.</param>
    public void Remove(string authority, string id, string? by)
    {
        using var session = store.Write(authority);
        if (Open(session, id) is { } item)
        {
            Settle(session, id, "removed", null);
            Note(session, by, item.Person, item.Case, "Took the case off a panel’s agenda");
            session.Commit();
        }
    }

    /// <summary>Records the panel's recommendation, once: an entry on the day of the meeting.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The item's id.</param>
    /// <param name="outcome">What the panel recommends.</param>
    /// <param name="note">Why; null for none.</param>
    /// <param name="account">The id of the account that records it.</param>
    /// <param name="by">What the chronology says of who records it.</param>
    public AgendaOutcome Decide(string authority, string id, string outcome, string? note, string account, string by)
    {
        using var session = store.Write(authority);
        if (Open(session, id) is not { } item)
        {
            return Items(session, "id = @id", ("id", id)) is [{ State: ItemState.Decided }] ? new AgendaOutcome.Done() : new AgendaOutcome.Gone();
        }

        var meeting = PanelBook.Meetings(session, "m.id = @id", ("id", item.Meeting)).Single();
        var entryId = "pn-" + id;
        var readings = Lines(item, meeting, outcome, note).Select(line => line.Read(entryId, item.Person, item.Case, by, new EntryContext(UkTime.Today(clock), clock.GetUtcNow()))).ToList();
        var problems = readings.SelectMany(reading => reading.Problems).ToList();
        if (problems.Count > 0)
        {
            return new AgendaOutcome.Refused(problems);
        }

        var result = store.Append(session, readings.ConvertAll(reading => reading.Entry!), AppendMode.AllOrNothing);
        if (result.Refused.Count > 0)
        {
            return new AgendaOutcome.Refused([.. result.Refused.Select(refusal => refusal.Problem)]);
        }

        Settle(session, id, "decided", entryId);
        Note(session, account, item.Person, item.Case, "Recorded a panel’s recommendation");
        session.Commit();
        return new AgendaOutcome.Done();
    }

    /// <summary>Puts a case off to the panel's next meeting, where it counts one deferral more.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The item's id.</param>
    /// <param name="account">The id of the account that does it.</param>
    public AgendaOutcome Defer(string authority, string id, string account)
    {
        using var session = store.Write(authority);
        if (Open(session, id) is not { } item)
        {
            return Items(session, "id = @id", ("id", id)) is [{ State: ItemState.Deferred }] ? new AgendaOutcome.Done() : new AgendaOutcome.Gone();
        }

        var meeting = PanelBook.Meetings(session, "m.id = @id", ("id", item.Meeting)).Single();
        if (PanelBook.Meetings(session, "m.panel = @panel AND m.held_day > @on", ("panel", meeting.Panel.Id), ("on", meeting.On)) is not [var next, ..])
        {
            return new AgendaOutcome.Refused([new EntryProblem("", $"{meeting.Panel.Name} has no later meeting. Add one first; then the case can be put off to it.")]);
        }

        Settle(session, id, "deferred", null);
        Insert(session, next.Id, item.Case, item.Person, item.About, item.Deferrals + 1);
        Note(session, account, item.Person, item.Case, "Put the case off to the panel’s next meeting");
        session.Commit();
        return new AgendaOutcome.Done();
    }

    // The journey of the case page makes the entry, so that a recommendation reads the same wherever it was recorded.
    private IEnumerable<EntryLine> Lines(AgendaItem item, PanelMeeting meeting, string outcome, string? note)
    {
        var journey = JourneyBook.All.First(held => held.Id == Journey);
        var answers = new Answers(new Dictionary<string, string>(Answers.OfDay("on", meeting.On), StringComparer.Ordinal)
        {
            ["panel"] = meeting.Panel.Name,
            ["about"] = item.About,
            ["outcome"] = outcome,
        });
        var now = new CaseNow(new Person(item.Person), new Case(item.Case), [], UkTime.Today(clock));
        return journey.Entries(now, answers).Select(line => line with { Note = note });
    }

    private void Insert(Session session, string meeting, string @case, string person, string about, int deferrals) => session.Execute(
        """
        INSERT INTO panel_item (authority, id, meeting, case_id, person, about, place, deferrals, state)
        SELECT @authority, @id, @meeting, @case, @person, @about, coalesce(max(place), -1) + 1, @deferrals, 'open'
        FROM panel_item WHERE authority = @authority AND meeting = @meeting
        """,
        ("id", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")),
        ("meeting", meeting),
        ("case", @case),
        ("person", person),
        ("about", about),
        ("deferrals", (long)deferrals));

    private static AgendaItem? Open(Session session, string id) => Items(session, "id = @id AND state = 'open'", ("id", id)).SingleOrDefault();

    private static void Settle(Session session, string id, string state, string? entry) => session.Execute(
        "UPDATE panel_item SET state = @state, entry = @entry WHERE authority = @authority AND id = @id",
        ("state", state),
        ("entry", entry),
        ("id", id));

    private void Note(Session session, string? account, string person, string @case, string detail) =>
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Changed, account, Place, person, @case, detail));

    private static List<AgendaItem> Items(Session session, string where, params ReadOnlySpan<(string Name, object? Value)> parameters) => session.Query(
        $"SELECT {Columns} FROM panel_item WHERE authority = @authority AND state <> 'removed' AND {where} ORDER BY place, id",
        ItemOf,
        parameters);

    private static AgendaItem ItemOf(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        (int)row.GetInt64(5),
        Enum.Parse<ItemState>(row.GetString(6), true),
        row.TextOrNull(7));
}
