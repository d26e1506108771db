using System.Text.Encodings.Web;
using System.Text.Json;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Intake;

/// <summary>How chronology files are loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>The authority's code; null when the files' first lines say it. A file that says another one is refused.</summary>
    public string? Authority { get; init; }

    /// <summary>The code to take where neither <see cref="Authority"/> nor a file's first line says one; null to refuse such files.</summary>
    public string? OtherwiseAuthority { get; init; }

    /// <summary>Whether everything is checked and nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where each refused line goes, as JSON Lines with <c>file</c>, <c>line</c>, <c>field</c>, <c>reason</c> and <c>text</c>; null for nowhere.</summary>
    public TextWriter? Rejects { get; init; }

    /// <summary>Told now and then how far the load is; null for nobody.</summary>
    public IProgress<LoadProgress>? Progress { get; init; }
}

/// <summary>How far a load is.</summary>
/// <param name="Lines">How many lines hold entries, as far as the files have been looked through.</param>
/// <param name="Done">How many of them were taken, skipped or refused.</param>
/// <param name="Looking">Whether the files are still being looked through, so that <paramref name="Lines"/> will grow.</param>
public sealed record LoadProgress(long Lines, long Done, bool Looking);

/// <summary>A line that was refused.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Field">The field at fault; empty when it is the line as a whole.</param>
/// <param name="Reason">What is wrong and how to put it right.</param>
public sealed record RefusedLine(string File, long Line, string Field, string Reason);

/// <summary>What came of a load.</summary>
/// <param name="Authority">The authority's code.</param>
/// <param name="Lines">How many lines hold entries: without headers, blank lines and comments.</param>
/// <param name="Taken">How many entries were written, or would be.</param>
/// <param name="AlreadyHeld">How many were held already with the same content.</param>
/// <param name="Refused">How many lines were refused.</param>
/// <param name="FirstRefused">The first thousand of them.</param>
/// <param name="People">How many people the written entries belong to.</param>
/// <param name="Cases">How many cases the written entries belong to.</param>
public sealed record LoadReport(
    string Authority,
    long Lines,
    long Taken,
    long AlreadyHeld,
    long Refused,
    IReadOnlyList<RefusedLine> FirstRefused,
    int People,
    int Cases);

/// <summary>
/// Loads chronology files (<c>docs/chronology.md</c>). The files are looked through once to learn which lines belong to which person; then
/// they are taken person by person, so that references may point forward and a load that is killed leaves whole people only. Loading
/// again adds what is missing.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now: what an entry without <c>recorded</c> gets.</param>
public sealed class ChronologyLoad(Store store, TimeProvider clock)
{
    // People written together, and the most entries a batch begins another person with.
    private const int BatchPeople = 2000;
    private const int BatchEntries = 50_000;
    private const int RefusedKept = 1000;

    /// <summary>Loads files as one: an entry of one may refer to an entry of another.</summary>
    /// <param name="files">JSON Lines, plain or compressed (<c>.gz</c>).</param>
    /// <param name="options">How.</param>
    /// <returns>What came of it. What it counts as taken is committed, unless it was a dry run.</returns>
    /// <exception cref="StoreException">A file is not there, is not a chronology, or names another authority; nothing was written.</exception>
    public LoadReport Load(IReadOnlyList<string> files, LoadOptions options)
    {
        using var index = new ChronologyIndex(files, options.Authority);
        var run = new Run(options, index);
        index.LookThrough(run.Refuse, lines => options.Progress?.Report(new LoadProgress(lines, 0, true)));
        var authority = index.Authority ?? options.OtherwiseAuthority ?? throw new StoreException(
            "No authority is named. Begin the file with {\"caseclock\":\"chronology/1\",\"authority\":\"CODE\"}, or say --authority CODE.");
        using var dry = options.DryRun ? store.Write(authority) : null;
        using (var first = dry is null ? store.Write(authority) : null)
        {
            Store.Ensure(dry ?? first!, "Authority " + authority);
            first?.Commit();
        }

        var now = clock.GetUtcNow();
        var context = new EntryContext(UkTime.DateOf(now), now);
        foreach (var batch in Pipeline.InOrder(index.Batches(BatchPeople, BatchEntries), records => Read(index, records, context, dry is null ? authority : null)))
        {
            Write(run, authority, batch, dry);
        }

        options.Rejects?.Flush();
        return run.Report(authority);
    }

    // In a dry run all is in one transaction, so that nothing can be prepared beside it.
    private Batch Read(ChronologyIndex index, IReadOnlyList<LinePlace> places, EntryContext context, string? prepareFor)
    {
        var lines = new List<ReadLine>(places.Count);
        foreach (var place in places)
        {
            var reading = EntryReader.Read(index.Bytes(place), context);
            lines.Add(new ReadLine(place, reading.Entry, reading.Problems));
        }

        var good = lines.Where(line => line.Entry is not null).ToList();
        var entries = good.ConvertAll(line => line.Entry!);
        var prepared = prepareFor is null ? null : store.Prepare(prepareFor, entries, AppendMode.OneByOne);
        return new Batch(good, [.. lines.Where(line => line.Entry is null)], entries, prepared);
    }

    private void Write(Run run, string authority, Batch batch, Session? dry)
    {
        foreach (var line in batch.Bad)
        {
            run.Refuse(line.Place, line.Problems[0]);
        }

        var result = dry is null
            ? store.Append(authority, batch.Prepared!)
            : store.Append(dry, batch.Entries, AppendMode.OneByOne);
        foreach (var refusal in result.Refused)
        {
            run.Refuse(batch.Good[refusal.Index].Place, refusal.Problem);
        }

        run.Count(result);
    }

    private sealed record Batch(List<ReadLine> Good, List<ReadLine> Bad, List<Entry> Entries, PreparedAppend? Prepared);

    private sealed record ReadLine(LinePlace Place, Entry? Entry, IReadOnlyList<EntryProblem> Problems);

    // What a load has come to so far.
    private sealed class Run(LoadOptions options, ChronologyIndex index)
    {
        private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly List<RefusedLine> _refused = [];
        private long _refusedCount;
        private long _taken;
        private long _held;
        private int _people;
        private int _cases;

        public void Refuse(LinePlace place, EntryProblem problem)
        {
            _refusedCount++;
            var line = new RefusedLine(index.FileName(place), place.Number, problem.Field, problem.Reason);
            if (_refused.Count < RefusedKept)
            {
                _refused.Add(line);
            }

            options.Rejects?.WriteLine(JsonSerializer.Serialize(
                new { file = line.File, line = line.Line, field = line.Field, reason = line.Reason, text = index.Text(place) },
                Plain));
        }

        public void Count(AppendResult result)
        {
            _taken += result.Taken;
            _held += result.AlreadyHeld;
            _people += result.People;
            _cases += result.Cases;
            options.Progress?.Report(new LoadProgress(index.Lines, _taken + _held + _refusedCount, false));
        }

        public LoadReport Report(string authority) =>
            new(authority, index.Lines, _taken, _held, _refusedCount, _refused, _people, _cases);
    }
}
