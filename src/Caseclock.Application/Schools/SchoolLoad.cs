using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Caseclock.Application.Intake;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using CsvHelper;

namespace Caseclock.Application.Schools;

/// <summary>What came of loading a register of schools. What it counts as new or changed is committed, unless it was a dry run.</summary>
/// <param name="Authority">The authority's code.</param>
/// <param name="Lines">How many schools the file lists; of a file of links, how many held schools have a successor in it.</param>
/// <param name="Changes">How many are new, changed and the same.</param>
/// <param name="Refused">How many lines were refused.</param>
/// <param name="FirstRefused">The first thousand of them.</param>
/// <param name="Failure">Why nothing of the file can be taken, in one line; null when it was read to its end.</param>
public sealed record SchoolLoadReport(
    string Authority,
    long Lines,
    SchoolChanges Changes,
    long Refused,
    IReadOnlyList<RefusedLine> FirstRefused,
    string? Failure);

/// <summary>
/// Loads a register of schools: the national extract (DfE, Get Information About Schools, "edubasealldata") or our own short form
/// (docs/command-line.md). Bad lines are refused one by one; the rest is written in one transaction. A school that the file does not list
/// any more is kept, because old cases name it. The national file of links adds to schools held which one took their place.
/// </summary>
/// <param name="store">The store.</param>
public sealed class SchoolLoad(Store store)
{
    private const int LongestLine = 64 * 1024;
    private const int RefusedKept = 1000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Loads a file.</summary>
    /// <param name="stream">The file, from which can be read twice: once to find how its letters are written.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="options">How; an authority must be named.</param>
    /// <exception cref="StoreException">No authority is named.</exception>
    public SchoolLoadReport Load(Stream stream, string file, LoadOptions options)
    {
        var authority = options.Authority ?? options.OtherwiseAuthority
            ?? throw new StoreException("No authority is named. Say whose register it is with --authority CODE.");
        using var session = store.Write(authority);
        Store.Ensure(session, "Authority " + authority);
        var held = Store.HeldSchools(session);
        var run = new Run(file, options.Rejects);
        if (run.Read(stream, held, store.Today) is { } failure)
        {
            return new SchoolLoadReport(authority, 0, new SchoolChanges(0, 0, 0), 0, [], failure);
        }

        var changes = run.Schools.Count == 0 ? new SchoolChanges(0, 0, 0) : store.KeepSchools(session, held, run.Schools.Values);
        if (!options.DryRun)
        {
            session.Commit();
        }

        options.Rejects?.Flush();
        return new SchoolLoadReport(authority, run.Schools.Count + run.RefusedCount, changes, run.RefusedCount, run.Refused, null);
    }

    // What a load has come to so far.
    private sealed class Run(string file, TextWriter? rejects)
    {
        private readonly List<RefusedLine> _refused = [];

        public Dictionary<string, School> Schools { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<RefusedLine> Refused => _refused;

        public long RefusedCount { get; private set; }

        /// <summary>Reads the file to its end; gives why that cannot be done, else null.</summary>
        public string? Read(Stream stream, IReadOnlyDictionary<string, School> held, DateOnly today)
        {
            if (FileForm.OtherThanText(stream) is { } other)
            {
                return other;
            }

            using var csv = CsvReader.Create(stream, Options(FileForm.EncodingOf(stream)), leaveOpen: true);
            try
            {
                if (SchoolLinks.Of(csv.Headers) is { } links)
                {
                    TakeLinks(csv, links, held);
                    return null;
                }

                if (SchoolColumns.Of(csv.Headers) is { } columns)
                {
                    TakeSchools(csv, new SchoolLine(columns, held, today));
                    return null;
                }

                return "The first line has no columns URN and EstablishmentName (or urn and name), so it is not a register of schools.";
            }
            catch (CsvFormatException exception)
            {
                return $"Line {exception.LineNumber} has no end within {LongestLine / 1024} KB. Is a quotation mark missing? Nothing was taken.";
            }
        }

        // Of a school that was split the first successor is kept.
        private void TakeLinks(CsvReader csv, SchoolLinks links, IReadOnlyDictionary<string, School> held)
        {
            while (csv.Read())
            {
                if (links.Read(csv, held, out var problem) is { } school)
                {
                    Schools.TryAdd(school.Urn, school);
                }

                if (problem is not null)
                {
                    Refuse(csv.LineNumber, problem, Encoding.UTF8.GetString(csv.RawRecord));
                }
            }
        }

        private void TakeSchools(CsvReader csv, SchoolLine reader)
        {
            while (csv.Read())
            {
                var school = reader.Read(csv, out var problem);
                if (school is not null && !Schools.TryAdd(school.Urn, school))
                {
                    problem = new EntryProblem("urn", $"URN {school.Urn} is in the file a second time.");
                }

                if (problem is not null)
                {
                    Refuse(csv.LineNumber, problem, Encoding.UTF8.GetString(csv.RawRecord));
                }
            }
        }

        private CsvReaderOptions Options(Encoding encoding) => CsvReaderOptions.Default with
        {
            Separator = ',',
            Encoding = encoding,
            TrackLineNumbers = true,
            MaxRecordSize = LongestLine,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => Refuse(
                record.LineNumber,
                new EntryProblem("", "The quotation marks are not right: a value that begins with one ends with one, and one inside is written twice."),
                record.RawRecord),
        };

        private void Refuse(long line, EntryProblem problem, string text)
        {
            RefusedCount++;
            if (_refused.Count < RefusedKept)
            {
                _refused.Add(new RefusedLine(file, line, problem.Field, problem.Reason));
            }

            rejects?.WriteLine(JsonSerializer.Serialize(new { file, line, field = problem.Field, reason = problem.Reason, text }, Plain));
        }
    }
}
