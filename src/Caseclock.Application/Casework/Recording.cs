using System.Globalization;
using Caseclock.Application.Local;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Casework;

/// <summary>What came of saving.</summary>
public abstract record Saving
{
    private Saving()
    {
    }

    /// <summary>It is saved: on the disk, once.</summary>
    /// <param name="Person">The person's id.</param>
    /// <param name="Case">The case's id; the new one's where a case was opened.</param>
    public sealed record Done(string Person, string Case) : Saving;

    /// <summary>The draft is not there: it was saved already, or thrown away.</summary>
    public sealed record Gone : Saving;

    /// <summary>Nothing is saved: somebody has recorded something on this child since. Look, and save again.</summary>
    /// <param name="Since">What was recorded meanwhile.</param>
    public sealed record Overtaken(IReadOnlyList<Entry> Since) : Saving;

    /// <summary>Nothing is saved: the entries are not right.</summary>
    /// <param name="Problems">The fields at fault and the reasons.</param>
    public sealed record Refused(IReadOnlyList<EntryProblem> Problems) : Saving;
}

/// <summary>What saving a draft would do.</summary>
/// <param name="Problems">Why it cannot be saved; empty when it can.</param>
/// <param name="Consequences">The clocks that it would change.</param>
/// <param name="Since">What was recorded on this child since the draft was begun.</param>
/// <param name="Seen">What the preview takes into account: to be handed over when it is saved, so that nothing unseen is overtaken.</param>
public sealed record Preview(IReadOnlyList<EntryProblem> Problems, IReadOnlyList<Consequence> Consequences, IReadOnlyList<Entry> Since, long Seen);

/// <summary>Makes entries of drafts: shows what they would do, and saves them.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class Recording(Store store, TimeProvider clock)
{
    /// <summary>A case as it stands today.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="case">The case's id.</param>
    public CaseNow Now(Authority authority, string person, string @case)
    {
        using var session = store.Read(authority.Code);
        return Now(session, authority.Policies, person, @case, null);
    }

    /// <summary>The case that a draft is about, as it stands today.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="draft">The draft.</param>
    public CaseNow Now(Authority authority, Draft draft)
    {
        using var session = store.Read(authority.Code);
        return Now(session, authority.Policies, draft);
    }

    /// <summary>What saving a draft would do.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="by">Who would record it.</param>
    public Preview Preview(Authority authority, Draft draft, string by)
    {
        using var session = store.Read(authority.Code);
        var now = Now(session, authority.Policies, draft);
        var readings = Read(session, draft, now, by);
        var problems = readings.SelectMany(reading => reading.Problems).ToList();
        if (problems.Count > 0)
        {
            return new Preview(problems, [], Since(session, draft.Person, draft.Seen), Drafts.LastSeq(session));
        }

        Entry[] all = [.. now.Entries, .. readings.Select(reading => reading.Entry!)];
        var before = RuleBook.Clocks(now.Person, authority.Policies, now.Today);
        var after = RuleBook.Clocks(Fold.Person(draft.Person, all, new Knowledge(now.Today)), authority.Policies, now.Today);
        return new Preview([], Consequences.Of(before, after, now.Today), Since(session, draft.Person, draft.Seen), Drafts.LastSeq(session));
    }

    /// <summary>
    /// Saves a draft: its entries and its end in one transaction, so that saving twice records once. Where somebody else has recorded
    /// something on the child since what its owner saw, nothing is saved.
    /// </summary>
    /// <param name="authority">The authority.</param>
    /// <param name="owner">Whose draft.</param>
    /// <param name="id">The draft's id.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="seen">What its owner had seen: of the preview.</param>
    public Saving Save(Authority authority, string owner, string id, string by, long seen)
    {
        using var session = store.Write(authority.Code);
        if (Drafts.Find(session, owner, id) is not { } draft)
        {
            return new Saving.Gone();
        }

        var since = Since(session, draft.Person, seen);
        if (since.Count > 0)
        {
            return new Saving.Overtaken(since);
        }

        var now = Now(session, authority.Policies, draft);
        var readings = Read(session, draft, now, by);
        var problems = readings.SelectMany(reading => reading.Problems).ToList();
        if (problems.Count > 0)
        {
            return new Saving.Refused(problems);
        }

        var entries = readings.ConvertAll(reading => reading.Entry!);
        var result = store.Append(session, entries, AppendMode.AllOrNothing);
        if (result.Refused.Count > 0)
        {
            return new Saving.Refused([.. result.Refused.Select(refusal => refusal.Problem)]);
        }

        Drafts.Remove(session, owner, id);
        session.Commit();
        return new Saving.Done(draft.Person, entries.Select(entry => entry.Case).FirstOrDefault(held => held is not null) ?? draft.Case);
    }

    private CaseNow Now(Session session, Policies policies, Draft draft) => Now(session, policies, draft.Person, draft.Case, draft.About);

    internal CaseNow Now(Session session, Policies policies, string personId, string caseId, string? about)
    {
        var today = UkTime.Today(clock);
        var entries = EntryRows.Read(session, "person = @person", false, ("person", personId)).Select(held => held.Entry).ToList();
        var person = Fold.Person(personId, entries, new Knowledge(today));
        var @case = person.Cases.FirstOrDefault(held => held.Id == caseId) ?? new Case(caseId);
        var clocks = RuleBook.Clocks(person, policies, today).Where(clocked => clocked.Case == caseId).ToList();
        return new CaseNow(person, @case, clocks, today)
        {
            Entries = entries,
            DelayReasons = DelayReasons.Open(session, today),
            About = about is null ? null : entries.Find(entry => entry.Id == about),
        };
    }

    private List<EntryReading> Read(Session session, Draft draft, CaseNow now, string by)
    {
        if (!JourneyBook.TryOf(draft.Journey, out var journey))
        {
            return [EntryReading.Refused(new EntryProblem("", "This can no longer be recorded in this way. Begin again."))];
        }

        if (journey.Blocked(now) is { } why)
        {
            return [EntryReading.Refused(new EntryProblem("", why))];
        }

        var context = new EntryContext(now.Today, clock.GetUtcNow());
        var opens = draft.Case.Length == 0 ? NextCase(session, now.Today) : "";
        return [.. journey.Entries(now, draft.Answers).Select((line, index) => line.Read(
            $"w-{draft.Id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}",
            draft.Person,
            CaseOf(now, draft, opens),
            by,
            context))];
    }

    // What is recorded about an entry belongs to that entry's case.
    private static string CaseOf(CaseNow now, Draft draft, string opens) =>
        now.About is { } about ? about.Case ?? "" : draft.Case.Length > 0 ? draft.Case : opens;

    // Within the transaction that saves, nobody else can take the same number.
    private static string NextCase(Session session, DateOnly today)
    {
        var stem = "R-" + today.Year.ToString(CultureInfo.InvariantCulture) + "-";
        var number = 1 + session.Scalar<long>("SELECT count(*) FROM case_person WHERE authority = @authority AND case_id >= @stem AND case_id < @end", ("stem", stem), ("end", stem + ":"));
        while (true)
        {
            var id = stem + number.ToString("00000", CultureInfo.InvariantCulture);
            if (session.Scalar<long>("SELECT count(*) FROM case_person WHERE authority = @authority AND case_id = @id", ("id", id)) == 0)
            {
                return id;
            }

            number++;
        }
    }

    private static List<Entry> Since(Session session, string person, long seen) =>
        [.. EntryRows.Read(session, "person = @person AND seq > @seen", false, ("person", person), ("seen", seen)).Select(held => held.Entry)];
}
