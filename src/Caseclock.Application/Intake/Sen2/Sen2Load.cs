using System.Text.Encodings.Web;
using System.Text.Json;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// Loads a SEN2 person-level return into a store: reads it person by person, sets each against what is held, and appends what is new, whole
/// persons at a time. Loading the same return again changes nothing.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class Sen2Load(Store store, TimeProvider clock)
{
    /// <summary>Loads a return.</summary>
    /// <param name="file">The file, at its beginning; it must be seekable.</param>
    /// <param name="name">The file's name, for what is refused.</param>
    /// <param name="options">How. Without an authority the return's own LEA is taken.</param>
    /// <returns>What came of it. A file that is no return, or of another authority, is a failure and nothing was written.</returns>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public Sen2LoadReport Load(Stream file, string name, LoadOptions options)
    {
        using var reader = Sen2Reader.Open(file);
        var authority = options.Authority ?? reader.Header.Lea ?? options.OtherwiseAuthority;
        if (reader.Failure is { } failure)
        {
            return new Sen2LoadReport("", reader.Year) { Failure = failure };
        }

        if (authority is null || (reader.Header.Lea is { } lea && lea != authority))
        {
            return new Sen2LoadReport(authority ?? "", reader.Year)
            {
                Failure = authority is null
                    ? "The return does not say its authority (LEA). Say --authority CODE."
                    : $"The return is of authority {reader.Header.Lea}, not of {authority}. Nothing was taken.",
            };
        }

        using var dry = options.DryRun ? store.Write(authority) : null;
        using (var first = dry is null ? store.Write(authority) : null)
        {
            Store.Ensure(dry ?? first!, "Authority " + authority);
            first?.Commit();
        }

        using var run = new Run(store, dry, authority, reader, ContextOf(reader.Year));
        var report = run.Load(() => options.Progress?.Report(new LoadProgress(file.Length, file.Position, false)));
        WriteRejects(options.Rejects, name, report);
        return report;
    }

    private Sen2Context ContextOf(int year)
    {
        var now = clock.GetUtcNow();
        return new Sen2Context(Sen2Year.Of(year)!, new EntryContext(UkTime.DateOf(now), now));
    }

    private static void WriteRejects(TextWriter? rejects, string name, Sen2LoadReport report)
    {
        if (rejects is null)
        {
            return;
        }

        var plain = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var problem in report.Problems)
        {
            rejects.WriteLine(JsonSerializer.Serialize(
                new { file = name, line = problem.Line, field = problem.Item, reason = problem.Reason, personLine = problem.PersonLine },
                plain));
        }

        foreach (var other in report.Disagreements)
        {
            rejects.WriteLine(JsonSerializer.Serialize(
                new
                {
                    file = name,
                    line = other.Line,
                    field = other.Item,
                    reason = "It is held differently. What is held was left as it is.",
                    person = other.Person,
                    @case = other.Case,
                    held = other.Held,
                    stated = other.Stated,
                },
                plain));
        }

        rejects.Flush();
    }

    // One load: what it has gathered and not written yet, and what it has come to. While one batch is written the next one is prepared, and
    // the one after that is read.
    private sealed class Run(Store store, Session? dry, string authority, Sen2Reader reader, Sen2Context context) : IDisposable
    {
        private const int FewestInBatch = 1000;
        private const int MostInBatch = 8000;
        private const int MostKept = 10_000;

        private readonly HeldPeople _people = new(Identities(store, dry, authority));
        private readonly Dictionary<string, (int Line, string? Name)> _seen = new(StringComparer.Ordinal);
        private readonly WriteBehind _writer = new(store, authority, dry);
        private Batch _batch = new();
        private readonly List<Sen2Problem> _problems = [];
        private readonly List<Sen2Disagreement> _disagreements = [];
        private long _lost;
        private long _taken;
        private long _held;
        private int _persons;
        private int _new;

        public Sen2LoadReport Load(Action progress)
        {
            TakeAll(progress);
            return Report();
        }

        public void Dispose() => _writer.Dispose();

        private void TakeAll(Action progress)
        {
            var register = dry is null ? store.RegisterEntries(authority) : Entries(EntryRows.Register);
            Take(Sen2Entries.OfHeader(reader.Header, register, context), 0);
            foreach (var person in reader.Persons())
            {
                _persons++;
                Take(person);
                if (_batch.Persons.Count >= BatchSize())
                {
                    Write();
                    progress();
                }
            }

            WriteAll();
            progress();
        }

        private void Take(Sen2Person person)
        {
            var match = _people.Match(person);
            if (match.Id is not { } id)
            {
                Refuse(person.Line, "", match.Reason!);
                return;
            }

            var name = HeldPeople.NameKey(person);
            if (_seen.TryGetValue(id, out var first) && first.Name != name)
            {
                Refuse(person.Line, "UPN", $"The person on line {first.Line} has the same UPN or ULN and another name or date of birth. None of this one was taken.");
                return;
            }

            // The same person a second time is set against what the first time gave, so that must be written before.
            if (_batch.Persons.Contains(id) || _writer.Holds(id))
            {
                WriteAll();
            }

            var held = match.IsHeld ? Entries(id) : [];
            _seen.TryAdd(id, (person.Line, name));
            _batch.Persons.Add(id);
            if (!match.IsHeld)
            {
                _new++;
                _people.Add(HeldPeople.IdentityOf(id, person));
            }

            Take(Sen2Entries.Of(person, new HeldPerson(id, held), context), person.Line);
        }

        private void Take(Sen2Mapped mapped, int line)
        {
            _held += mapped.Held;
            _disagreements.AddRange(mapped.Disagreements);
            _batch.Entries.AddRange(mapped.Entries.Select(entry => (entry, line)));
            foreach (var problem in mapped.Problems)
            {
                Refuse(problem.Line, problem.Item, problem.Reason);
            }
        }

        // A batch is written in the order of the store's keys, so that one that is large beside what is held costs least.
        private int BatchSize() => Math.Clamp(_persons / 4, FewestInBatch, MostInBatch);

        private void Write()
        {
            Settle(_writer.Add(_batch));
            _batch = new Batch();
        }

        private void WriteAll()
        {
            Write();
            Settle(_writer.Finish());
        }

        private void Settle(IEnumerable<(Batch Batch, AppendResult Result)> written)
        {
            foreach (var (batch, result) in written)
            {
                _taken += result.Taken;
                _held += result.AlreadyHeld;
                foreach (var refusal in result.Refused)
                {
                    Refuse(batch.Entries[refusal.Index].Line, refusal.Entry.Kind.Name, refusal.Problem.Reason);
                }
            }
        }

        private void Refuse(int line, string item, string reason)
        {
            _lost++;
            if (_problems.Count < MostKept)
            {
                _problems.Add(new Sen2Problem(line, line, item, reason));
            }
        }

        private Sen2LoadReport Report() => new(authority, context.Return.Year)
        {
            Failure = reader.Failure,
            Persons = _persons,
            NewPeople = _new,
            Taken = _taken,
            AlreadyHeld = _held,
            Lost = _lost + reader.LostCount,
            ProblemCount = _lost + reader.ProblemCount,
            Problems = [.. reader.Problems.Concat(_problems).OrderBy(problem => problem.Line)],
            Unknown = reader.Unknown,
            Disagreements = _disagreements,
        };

        // In a dry run nothing is committed: what it has taken so far is seen only inside its own transaction.
        private IReadOnlyList<Entry> Entries(string owner) => dry is null
            ? store.Entries(authority, owner)
            : [.. EntryRows.Read(dry, "person = @person", false, ("person", owner)).Select(held => held.Entry)];

        private static List<HeldIdentity> Identities(Store store, Session? dry, string authority)
        {
            using var own = dry is null ? store.Read(authority) : null;
            return (dry ?? own!).Query(
                "SELECT person, upn, uln, surname, forename, born FROM person WHERE authority = @authority",
                row => new HeldIdentity(
                    row.GetString(0),
                    row.TextOrNull(1),
                    row.TextOrNull(2),
                    row.TextOrNull(3),
                    row.TextOrNull(4),
                    row.IsDBNull(5) ? null : row.Day(5)));
        }
    }
}
