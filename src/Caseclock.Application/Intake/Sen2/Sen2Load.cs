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

        var report = new Run(store, dry, authority, reader, ContextOf(reader.Year)).Load(
            () => options.Progress?.Report(new LoadProgress(file.Length, file.Position, false)));
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
    private sealed class Run(Store store, Session? dry, string authority, Sen2Reader reader, Sen2Context context)
    {
        private const int BatchPersons = 2500;
        private const int MostInFlight = 2;
        private const int MostKept = 10_000;

        private readonly HeldPeople _people = new(Identities(store, dry, authority));
        private readonly Dictionary<string, (int Line, string? Name)> _seen = new(StringComparer.Ordinal);
        private List<(Entry Entry, int Line)> _batch = [];
        private HashSet<string> _inBatch = new(StringComparer.Ordinal);
        private readonly Queue<Batch> _inFlight = [];
        private readonly List<Sen2Problem> _problems = [];
        private readonly List<Sen2Disagreement> _disagreements = [];
        private long _lost;
        private long _taken;
        private long _held;
        private int _persons;
        private int _new;

        public Sen2LoadReport Load(Action progress)
        {
            try
            {
                TakeAll(progress);
                return Report();
            }
            finally
            {
                // A load that fails must not leave batches at work on a store that may be closing.
                foreach (var batch in _inFlight)
                {
                    ((IAsyncResult)batch.Written).AsyncWaitHandle.WaitOne();
                }
            }
        }

        private void TakeAll(Action progress)
        {
            var register = dry is null ? store.RegisterEntries(authority) : Entries(EntryRows.Register);
            Take(Sen2Entries.OfHeader(reader.Header, register, context), 0);
            foreach (var person in reader.Persons())
            {
                _persons++;
                Take(person);
                if (_inBatch.Count >= BatchPersons)
                {
                    Write();
                    progress();
                }
            }

            Write();
            FinishDownTo(0);
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
            if (_inBatch.Contains(id) || _inFlight.Any(batch => batch.Persons.Contains(id)))
            {
                Write();
                FinishDownTo(0);
            }

            var held = match.IsHeld ? Entries(id) : [];
            _seen.TryAdd(id, (person.Line, name));
            _inBatch.Add(id);
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
            _batch.AddRange(mapped.Entries.Select(entry => (entry, line)));
            foreach (var problem in mapped.Problems)
            {
                Refuse(problem.Line, problem.Item, problem.Reason);
            }
        }

        private void Write()
        {
            FinishDownTo(MostInFlight - 1);
            var entries = _batch.ConvertAll(item => item.Entry);
            var before = _inFlight.LastOrDefault()?.Written;

            // In a dry run all is in one transaction, which is for one thread.
            var written = dry is null
                ? Task.Run(() => WriteAfter(before, store.Prepare(authority, entries, AppendMode.OneByOne)))
                : Task.FromResult(store.Append(dry, entries, AppendMode.OneByOne));
            _inFlight.Enqueue(new Batch(_batch, _inBatch, written));
            (_batch, _inBatch) = ([], new HashSet<string>(StringComparer.Ordinal));
        }

        private async Task<AppendResult> WriteAfter(Task? before, PreparedAppend prepared)
        {
            if (before is not null)
            {
                await before.ConfigureAwait(false);
            }

            return store.Append(authority, prepared);
        }

        private void FinishDownTo(int left)
        {
            while (_inFlight.Count > left)
            {
                Finish(_inFlight.Peek());
                _inFlight.Dequeue();
            }
        }

        private void Finish(Batch batch)
        {
            var result = batch.Written.GetAwaiter().GetResult();
            _taken += result.Taken;
            _held += result.AlreadyHeld;
            foreach (var refusal in result.Refused)
            {
                Refuse(batch.Entries[refusal.Index].Line, refusal.Entry.Kind.Name, refusal.Problem.Reason);
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

        private sealed record Batch(List<(Entry Entry, int Line)> Entries, HashSet<string> Persons, Task<AppendResult> Written);

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
