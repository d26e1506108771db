using System.Data.Common;
using System.Text.Json;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Quality;

namespace Caseclock.Application.Quality;

/// <summary>
/// Audits of the quality of plans: drawn by chance, answered by one person, moderated by another. A grade is an entry of the chronology,
/// written by the same journey as from the case's own page; where a moderator comes to another grade, an entry corrects it, and both stay.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class Audits(Store store, TimeProvider clock)
{
    /// <summary>How many plans a sample has at most.</summary>
    public const int Most = 200;

    private const int LongestName = 60;
    private const string Journey = "audit-plan";
    private const string Place = "/quality/audits";
    private const string Columns =
        "id, sample, case_id, person, plan_day, stratum, repeat_of, auditor, audited_day, answers, finding, moderator, moderated_day, moderated_answers, moderation";

    private DateOnly Today => UkTime.Today(clock);

    /// <summary>Every sample with its audits, the latest first.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Sample> Samples(string authority)
    {
        using var session = store.Read(authority);
        return Samples(session, "1 = 1");
    }

    /// <summary>A sample; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The sample's id.</param>
    public Sample? Sample(string authority, string id)
    {
        using var session = store.Read(authority);
        return Samples(session, "id = @id", ("id", id)).SingleOrDefault();
    }

    /// <summary>The sample that an audit belongs to; null when there is no such audit.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="audit">The audit's id.</param>
    public Sample? SampleOf(string authority, string audit)
    {
        using var session = store.Read(authority);
        return SampleOf(session, audit);
    }

    /// <summary>Draws a sample of the plans issued or amended in a period: of each case the latest of them.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="by">The id of the account that draws it; null for the command line.</param>
    /// <returns>What is wrong; empty when it is drawn.</returns>
    public IReadOnlyList<TeamProblem> Draw(string authority, SampleAsked asked, string? by)
    {
        var problems = Problems(asked).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var plans = Plans(authority, asked).ToDictionary(plan => plan.Case, StringComparer.Ordinal);
        if (plans.Count == 0)
        {
            return [new TeamProblem("from", "No plan was issued or amended on these days. Choose a longer period.")];
        }

        var drawn = Sampling.Draw([.. plans.Values.Select(plan => (plan.Case, plan.Stratum))], asked.Size, asked.Seed);
        using var session = store.Write(authority);
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        session.Execute(
            """
            INSERT INTO audit_sample (authority, id, name, from_day, to_day, strata, seed, size, population, question_set, made_by, made_at)
            VALUES (@authority, @id, @name, @from, @to, @strata, @seed, @size, @population, @set, @by, @now)
            """,
            ("id", id),
            ("name", asked.Name.Trim()),
            ("from", asked.From),
            ("to", asked.To),
            ("strata", asked.By.ToString()),
            ("seed", asked.Seed),
            ("size", (long)asked.Size),
            ("population", (long)plans.Count),
            ("set", QuestionSets.On(session, Today).Id),
            ("by", by ?? ""),
            ("now", Instants.Microseconds(clock.GetUtcNow())));
        foreach (var plan in drawn.Select(@case => plans[@case]))
        {
            Insert(session, id, plan, null);
        }

        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, "/quality", Detail: $"Drew a sample of {drawn.Count} plans from {plans.Count}"));
        session.Commit();
        return [];
    }

    /// <summary>Saves what the auditor found, once, and its grade as an entry.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The audit's id.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="note">What was found, in words; null for nothing.</param>
    /// <param name="account">The id of the account that audits.</param>
    /// <param name="by">What the chronology says of who records it.</param>
    public AuditOutcome Answer(string authority, string id, IReadOnlyDictionary<string, AuditAnswer> answers, string? note, string account, string by)
    {
        using var session = store.Write(authority);
        if (SampleOf(session, id) is not { } sample)
        {
            return new AuditOutcome.Gone();
        }

        var audit = sample.Audits.First(held => held.Id == id);
        if (audit.First is not null)
        {
            return new AuditOutcome.Done();
        }

        return Grading.Of(sample.Set, answers) is { } graded
            ? Save(session, audit, "UPDATE audit SET auditor = @account, audited_day = @today, answers = @answers, finding = @note", answers, note, account, Line(sample, audit, graded, note, null), "qa-" + id, by)
            : Unanswered();
    }

    /// <summary>
    /// Saves what a second person found, once. Both findings are kept; where the grade is another one, an entry corrects the first.
    /// </summary>
    /// <inheritdoc cref="Answer"/>
    public AuditOutcome Moderate(string authority, string id, IReadOnlyDictionary<string, AuditAnswer> answers, string? note, string account, string by)
    {
        using var session = store.Write(authority);
        if (SampleOf(session, id) is not { } sample || sample.Audits.First(held => held.Id == id) is not { First: { } first } audit)
        {
            return new AuditOutcome.Gone();
        }

        if (audit.Second is not null)
        {
            return new AuditOutcome.Done();
        }

        if (first.By == account)
        {
            return new AuditOutcome.Refused([new EntryProblem("", "Somebody else must moderate: you audited this plan yourself.")]);
        }

        if (Grading.Of(sample.Set, answers) is not { } graded)
        {
            return Unanswered();
        }

        var line = graded.Grade == first.Graded.Grade ? null : Line(sample, audit, graded, note, "qa-" + id);
        return Save(session, audit, "UPDATE audit SET moderator = @account, moderated_day = @today, moderated_answers = @answers, moderation = @note", answers, note, account, line, "qm-" + id, by);
    }

    /// <summary>Asks for the same plan to be audited again, by anybody; not while such a repeat waits.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The id of the audit to be repeated.</param>
    /// <returns>Whether it was asked for.</returns>
    public bool Repeat(string authority, string id)
    {
        using var session = store.Write(authority);
        if (SampleOf(session, id) is not { } sample || sample.Audits.First(held => held.Id == id) is not { First: not null } audit || sample.Audits.Any(other => other.RepeatOf == id && other.First is null))
        {
            return false;
        }

        Insert(session, sample.Id, new Plan(audit.Case, audit.Person, audit.PlanOn, audit.Stratum), id);
        session.Commit();
        return true;
    }

    private AuditOutcome Save(Session session, Audit audit, string update, IReadOnlyDictionary<string, AuditAnswer> answers, string? note, string account, EntryLine? line, string entry, string by)
    {
        if (line is not null)
        {
            var reading = line.Read(entry, audit.Person, audit.Case, by, new EntryContext(Today, clock.GetUtcNow()));
            var refused = reading.Problems.Count > 0 ? reading.Problems : [.. store.Append(session, [reading.Entry!], AppendMode.AllOrNothing).Refused.Select(refusal => refusal.Problem)];
            if (refused.Count > 0)
            {
                return new AuditOutcome.Refused([.. refused]);
            }
        }

        session.Execute(
            update + " WHERE authority = @authority AND id = @id",
            ("account", account),
            ("today", Today),
            ("answers", JsonSerializer.Serialize(answers)),
            ("note", note),
            ("id", audit.Id));
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Changed, account, Place, audit.Person, audit.Case, "Audited the plan"));
        session.Commit();
        return new AuditOutcome.Done();
    }

    // The journey of the case page makes the entry, so that a grade reads the same wherever it was recorded.
    private EntryLine Line(Sample sample, Audit audit, AuditGrade graded, string? note, string? corrects)
    {
        var answers = new Answers(new Dictionary<string, string>(Answers.OfDay("on", Today), StringComparer.Ordinal) { ["grade"] = graded.Grade, ["theme"] = sample.Asked.Name });
        var now = new CaseNow(new Person(audit.Person), new Case(audit.Case), [], Today);
        return JourneyBook.All.First(held => held.Id == Journey).Entries(now, answers).Single() with { Note = note, Corrects = corrects };
    }

    private static AuditOutcome.Refused Unanswered() => new([new EntryProblem("answers", "Answer every question. At least one must apply.")]);

    private IEnumerable<Plan> Plans(string authority, SampleAsked asked)
    {
        var schools = store.SchoolRegister(authority);
        foreach (var person in store.Folded(authority, new Knowledge(Today)))
        {
            foreach (var @case in person.Cases)
            {
                var days = @case.PlansIssued.Concat(@case.PlansAmended).Where(day => day >= asked.From && day <= asked.To).ToList();
                if (days.Count > 0)
                {
                    yield return new Plan(@case.Id, person.Id, days.Max(), Stratum(asked.By, person, @case, days.Max(), schools));
                }
            }
        }
    }

    private static string Stratum(Strata by, Person person, Case @case, DateOnly day, Schools.SchoolRegister register) => by switch
    {
        Strata.None => "All plans",
        Strata.AgeGroup => person.Details?.Born is { } born ? AgeGroup(Age.On(born, day)) : "Age not recorded",
        Strata.Need => @case.NeedsOn(day) is [var primary, ..] ? primary : "Need not recorded",
        Strata.SchoolType => @case.PlacementOn(day)?.Place.Key is { Length: > 0 } key ? register.Schools.GetValueOrDefault(key)?.Kind ?? "Other settings" : "School not recorded",
        Strata.Officer => @case.OfficerOn(day) ?? "Nobody assigned",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "A new way to part a sample needs its parts."),
    };

    // The age groups of DfE's tables.
    private static string AgeGroup(int age) => age switch
    {
        < 5 => "Under 5",
        < 11 => "5 to 10",
        < 16 => "11 to 15",
        < 20 => "16 to 19",
        _ => "20 to 25",
    };

    private IEnumerable<TeamProblem> Problems(SampleAsked asked)
    {
        if (asked.Name.Trim().Length is 0 or > LongestName)
        {
            yield return new TeamProblem("name", $"Enter a name of up to {LongestName} letters, for example Autumn 2026.");
        }

        if (asked.From is null)
        {
            yield return new TeamProblem("from", "Enter the first day, for example 1 9 2026.");
        }

        if (asked.To is null || asked.To < asked.From || asked.To > Today)
        {
            yield return new TeamProblem("to", "Enter the last day: the first day or later, and not after today. For example 30 11 2026.");
        }

        if (asked.Size is < 1 or > Most)
        {
            yield return new TeamProblem("size", $"Enter how many plans, from 1 to {Most}. For example 20.");
        }
    }

    private void Insert(Session session, string sample, Plan plan, string? repeatOf) => session.Execute(
        """
        INSERT INTO audit (authority, id, sample, case_id, person, plan_day, stratum, repeat_of)
        VALUES (@authority, @id, @sample, @case, @person, @on, @stratum, @repeat)
        """,
        ("id", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")),
        ("sample", sample),
        ("case", plan.Case),
        ("person", plan.Person),
        ("on", plan.On),
        ("stratum", plan.Stratum),
        ("repeat", repeatOf));

    private static Sample? SampleOf(Session session, string audit) =>
        Samples(session, "id = (SELECT a.sample FROM audit a WHERE a.authority = @authority AND a.id = @audit)", ("audit", audit)).SingleOrDefault();

    private static List<Sample> Samples(Session session, string where, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var samples = session.Query(
            $"SELECT id, name, from_day, to_day, size, seed, strata, population, question_set, made_at FROM audit_sample WHERE authority = @authority AND {where} ORDER BY made_at DESC, id DESC",
            row => new Sample(
                row.GetString(0),
                new SampleAsked(row.GetString(1), row.Day(2), row.Day(3), (int)row.GetInt64(4), row.GetInt64(5), Enum.Parse<Strata>(row.GetString(6))),
                (int)row.GetInt64(7),
                QuestionSet.Usual with { Id = row.GetString(8) },
                Instants.Of(row.GetInt64(9)),
                []),
            parameters);
        return samples.ConvertAll(sample => WithAudits(session, sample with { Set = QuestionSets.Of(session, sample.Set.Id) }));
    }

    private static Sample WithAudits(Session session, Sample sample) => sample with
    {
        Audits = session.Query(
            $"SELECT {Columns} FROM audit WHERE authority = @authority AND sample = @sample ORDER BY stratum, case_id, id",
            row => AuditOf(row, sample.Set),
            ("sample", sample.Id)),
    };

    private static Audit AuditOf(DbDataReader row, QuestionSet set) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.Day(4),
        row.GetString(5),
        row.TextOrNull(6),
        JudgementOf(row, set, 7),
        JudgementOf(row, set, 11));

    private static Judgement? JudgementOf(DbDataReader row, QuestionSet set, int first)
    {
        if (row.IsDBNull(first))
        {
            return null;
        }

        var answers = JsonSerializer.Deserialize<Dictionary<string, AuditAnswer>>(row.GetString(first + 2))!;
        return new Judgement(row.GetString(first), row.Day(first + 1), answers, Grading.Of(set, answers)!, row.TextOrNull(first + 3));
    }

    private sealed record Plan(string Case, string Person, DateOnly On, string Stratum);
}
