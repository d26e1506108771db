using Caseclock.Application.Documents;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

public sealed partial class Store
{
    /// <summary>
    /// Proves the store: walks every chain of hashes, counts the entries, works out every projection again and compares, and reads the
    /// content of every document. Reads only, and from one moment, so that it can run beside others at work.
    /// </summary>
    /// <param name="authority">The authority's code; null for all.</param>
    /// <exception cref="StoreException">The store does not serve the authority.</exception>
    public VerifyReport Verify(string? authority = null)
    {
        var codes = authority is null ? Authorities().Select(served => served.Code).ToList() : [authority];
        var reports = codes.ConvertAll(code =>
        {
            using var session = Session.Read(_engine, code);
            var report = new Verification(session, ProjectorOf(session), Today).Run();
            var contents = KeptContent.Check(session, Contents);
            return report with { FindingCount = report.FindingCount + contents.Count, Findings = [.. report.Findings, .. contents] };
        });
        return new VerifyReport(
            reports.Sum(report => report.Entries),
            reports.Sum(report => report.Records),
            reports.Sum(report => report.FindingCount),
            [.. reports.SelectMany(report => report.Findings)]);
    }

    /// <summary>Writes the whole chronology of an authority in the open format, in the order of writing: a header and one line for each entry.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="target">Where to.</param>
    /// <returns>How many entries there are.</returns>
    public long Export(string authority, TextWriter target)
    {
        using var session = Session.Read(_engine, authority);
        target.Write($"{{\"caseclock\":\"chronology/1\",\"authority\":\"{System.Text.Json.JsonEncodedText.Encode(authority)}\"}}\n");
        var count = 0L;
        foreach (var held in EntryRows.ReadInOrder(session, "1 = 1", false))
        {
            target.Write(EntryWriter.Line(held.Entry));
            target.Write('\n');
            count++;
        }

        target.Flush();
        return count;
    }

    /// <summary>
    /// Writes everything that the store holds to one file, which <see cref="Restore"/> reads into a store of either engine. The content of
    /// documents is part of it; one that is missing or damaged is left out, so that it does not keep the rest from being safe.
    /// </summary>
    /// <param name="file">The file; one that is there is replaced, once the new one is complete.</param>
    /// <returns>How many contents of documents are missing or damaged, and so not in the file; <see cref="Verify"/> names them.</returns>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public int Backup(string file)
    {
        var beside = file + ".part";
        var lost = 0;
        try
        {
            using (var stream = new FileStream(beside, Private()))
            {
                using (var session = Session.Read(_engine, null))
                {
                    lost = Archive.Write(session, stream, _clock.GetUtcNow(), Contents);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite: true);
            return lost;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The backup {file} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a backup into a store that holds nothing, making its tables first. All of it is restored or nothing.</summary>
    /// <param name="address">The store; a SQLite file that is not there is made.</param>
    /// <param name="file">The backup.</param>
    /// <param name="clock">Tells today and now.</param>
    /// <exception cref="StoreException">The store is not empty, or the file is no backup, is damaged, or is newer than this program.</exception>
    public static void Restore(StoreAddress address, string file, TimeProvider clock)
    {
        using var source = Opened(file);
        Migrate(address, clock);
        using var store = Open(address, clock);
        using var session = Session.Write(store._engine, null);
        try
        {
            Archive.Restore(session, source, store.Today, store.Contents);
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Text.Json.JsonException)
        {
            throw new StoreException($"The file {file} is not a whole backup of caseclock: {exception.Message}", exception);
        }

        session.Commit();
    }

    private static FileStream Opened(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The backup {file} cannot be read: {exception.Message}", exception);
        }
    }

    // A backup holds children's records: on systems that know file modes only its owner may read it.
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
