using System.Data.Common;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Caseclock.Application.Documents;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>
/// The one form of backup, the same from both engines and for both: a zip with <c>manifest.json</c>, the chronology of each authority as
/// <c>chronology/CODE.jsonl</c> with numbers and hashes, every other table that is not worked out from it as <c>tables/NAME.jsonl</c>, and the
/// content of documents as <c>documents/CODE/HASH</c>.
/// </summary>
/// <remarks>
/// Tables that other parts of the application add are taken along without being named here. They keep to text, bigint, integer, date,
/// boolean, double precision and bytea (TEXT, INTEGER, REAL and BLOB on SQLite) and have no foreign key that is checked before the commit.
/// </remarks>
internal static class Archive
{
    public const string Format = "backup/1";

    private const string ManifestName = "manifest.json";
    private const string Documents = "documents/";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What an archive says about itself.</summary>
    public sealed record Manifest(string Caseclock, string Made, int Schema, IReadOnlyList<ArchivedAuthority> Authorities);

    /// <summary>An authority in an archive.</summary>
    public sealed record ArchivedAuthority(string Code, string Name, string? Colour, JsonElement Policies, long LastSeq);

    /// <summary>Writes everything that the store holds, as it was at one moment.</summary>
    /// <returns>How many contents of documents were left out because they are missing or damaged.</returns>
    public static int Write(Session session, Stream target, DateTimeOffset now, ContentFolder contents)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var authorities = session.Query(
            "SELECT code, name, colour, policies, last_seq FROM authority ORDER BY code",
            row => new ArchivedAuthority(
                row.GetString(0),
                row.GetString(1),
                row.TextOrNull(2),
                JsonSerializer.Deserialize<JsonElement>(row.GetString(3)),
                row.GetInt64(4)));
        using (var manifest = zip.CreateEntry(ManifestName).Open())
        {
            JsonSerializer.Serialize(manifest, new Manifest(Format, EntryWriter.Instant(now), Schema.Of(session), authorities), Plain);
        }

        foreach (var table in OtherTables(session))
        {
            using var writer = new StreamWriter(zip.CreateEntry($"tables/{table.Name}.jsonl").Open());
            writer.WriteLine(JsonSerializer.Serialize(table.Columns.Select(column => column.Name), Plain));
            WriteRows(session, table, authorities, writer);
        }

        foreach (var authority in authorities)
        {
            session.GoOnWith(authority.Code);
            using var writer = new StreamWriter(zip.CreateEntry($"chronology/{authority.Code}.jsonl").Open());
            foreach (var held in EntryRows.Read(session, "1 = 1", true))
            {
                writer.WriteLine($"{{\"seq\":{held.Seq},\"hash\":\"{Convert.ToHexStringLower(held.Hash)}\",\"entry\":{EntryWriter.Line(held.Entry)}}}");
            }
        }

        return authorities.Sum(authority => WriteContents(session, zip, authority.Code, contents));
    }

    private static int WriteContents(Session session, ZipArchive zip, string authority, ContentFolder contents)
    {
        session.GoOnWith(authority);
        var lost = 0;
        foreach (var hash in KeptContent.Hashes(session))
        {
            if (contents.TryRead(authority, hash, out var content) != ContentState.Sound)
            {
                lost++;
                continue;
            }

            // Word files, PDFs and pictures are packed already.
            using var part = zip.CreateEntry($"{Documents}{authority}/{hash}", CompressionLevel.NoCompression).Open();
            part.Write(content);
        }

        return lost;
    }

    /// <summary>Writes an archive into a store that holds nothing, walking every chain.</summary>
    /// <exception cref="StoreException">The store is not empty, or the archive is damaged or newer; nothing is kept then.</exception>
    public static void Restore(Session session, Stream source, DateOnly today, ContentFolder contents)
    {
        using var zip = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        var manifest = ReadManifest(zip);
        RefuseUnless(manifest.Schema <= Schema.Of(session), "The backup was made by a newer caseclock. Restore it with that one.");
        RefuseUnless(session.Scalar<long>("SELECT count(*) FROM authority") == 0, "The store is not empty. Restore into a new one.");
        foreach (var authority in manifest.Authorities)
        {
            session.GoOnWith(authority.Code);
            session.Execute(
                """
                INSERT INTO authority (code, name, colour, policies, last_seq, changes)
                VALUES (@authority, @name, @colour, @policies, @lastSeq, 0)
                """,
                ("name", authority.Name),
                ("colour", authority.Colour),
                ("policies", authority.Policies.GetRawText()),
                ("lastSeq", authority.LastSeq));
            RestoreEntries(session, Part(zip, $"chronology/{authority.Code}.jsonl"), authority.LastSeq);
            Projections.Rebuild(session, new Projector(authority.Code, Store.FindAuthority(session)!.Policies), today);
        }

        foreach (var table in OtherTables(session))
        {
            if (zip.GetEntry($"tables/{table.Name}.jsonl") is { } part)
            {
                RestoreRows(session, table, part);
            }
        }

        foreach (var part in zip.Entries.Where(part => part.FullName.StartsWith(Documents, StringComparison.Ordinal)))
        {
            RestoreContent(part, manifest, contents);
        }
    }

    private static void RestoreContent(ZipArchiveEntry part, Manifest manifest, ContentFolder contents)
    {
        var names = part.FullName.Split('/');
        RefuseUnless(names.Length == 3 && manifest.Authorities.Any(authority => authority.Code == names[1]), $"The backup is damaged: {part.FullName} belongs to no authority.");
        using var stream = part.Open();
        using var held = new MemoryStream();
        stream.CopyTo(held);
        RefuseUnless(contents.Put(names[1], held.ToArray()) == names[2], $"The backup was changed: the content of a document is not what its name says ({names[2]}).");
    }

    private static Manifest ReadManifest(ZipArchive zip)
    {
        using var stream = Part(zip, ManifestName).Open();
        var manifest = JsonSerializer.Deserialize<Manifest>(stream);
        RefuseUnless(manifest?.Caseclock == Format, "The file is not a backup of caseclock.");
        return manifest!;
    }

    private static ZipArchiveEntry Part(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? throw new StoreException($"The file is not a whole backup of caseclock: {name} is missing.");

    private static void RefuseUnless(bool condition, string message)
    {
        if (!condition)
        {
            throw new StoreException(message);
        }
    }

    private static IEnumerable<DescribedTable> OtherTables(Session session)
    {
        string[] own = ["schema_version", "authority", Tables.Entry.Name, Tables.EntryId.Name, .. Tables.Projections.Select(table => table.Name)];
        return session.Engine.Describe(session).Where(table => !own.Contains(table.Name, StringComparer.Ordinal));
    }

    private static void WriteRows(Session session, DescribedTable table, IReadOnlyList<ArchivedAuthority> authorities, StreamWriter writer)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        if (table.Columns.All(column => column.Name != "authority"))
        {
            WriteRows(session, $"SELECT {columns} FROM {table.Name}", writer);
            return;
        }

        WriteRows(session, $"SELECT {columns} FROM {table.Name} WHERE authority IS NULL", writer);
        foreach (var authority in authorities)
        {
            session.GoOnWith(authority.Code);
            WriteRows(session, $"SELECT {columns} FROM {table.Name} WHERE authority = @authority", writer);
        }
    }

    private static void WriteRows(Session session, string sql, StreamWriter writer)
    {
        using var command = session.Command(sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            writer.WriteLine(JsonSerializer.Serialize(Enumerable.Range(0, reader.FieldCount).Select(index => Written(reader, index)), Plain));
        }
    }

    private static object? Written(DbDataReader row, int index) => row.IsDBNull(index)
        ? null
        : row.GetValue(index) switch
        {
            byte[] bytes => Convert.ToBase64String(bytes),
            DateTime => row.Day(index).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            var value => value,
        };

    private static void RestoreEntries(Session session, ZipArchiveEntry part, long lastSeq)
    {
        using var reader = new StreamReader(part.Open());
        var context = new EntryContext(DateOnly.MaxValue, DateTimeOffset.MaxValue);
        var chains = new Dictionary<string, string>(StringComparer.Ordinal);
        var owner = "";
        var rows = new List<object?[]>();
        var count = 0L;
        while (reader.ReadLine() is { } line)
        {
            var held = ReadHeld(line, context);
            if (EntryRows.Owner(held.Entry) != owner)
            {
                owner = EntryRows.Owner(held.Entry);
                chains.Clear();
            }

            CheckHash(chains, held);
            rows.Add(EntryRows.Row(session.Authority!, held.Seq, held.Entry, EntryWriter.FieldsJson(held.Entry), held.Hash));
            count++;
            if (rows.Count == 5000)
            {
                EntryRows.Insert(session, rows);
                rows.Clear();
            }
        }

        EntryRows.Insert(session, rows);
        RefuseUnless(count == lastSeq, $"The backup is damaged: of {lastSeq} entries of {session.Authority} it holds {count}.");
    }

    private static HeldEntry ReadHeld(string line, EntryContext context)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var reading = EntryReader.Read(System.Text.Encoding.UTF8.GetBytes(root.GetProperty("entry").GetRawText()), context);
        var entry = reading.Entry ?? throw new StoreException($"The backup is damaged: an entry cannot be read ({reading.Problems[0].Reason}).");
        return new HeldEntry(root.GetProperty("seq").GetInt64(), entry, Convert.FromHexString(root.GetProperty("hash").GetString()!));
    }

    private static void CheckHash(Dictionary<string, string> chains, HeldEntry held)
    {
        var chain = EntryRows.Chain(held.Entry);
        var expected = EntryHash.Chained(chains.GetValueOrDefault(chain, EntryHash.Start), held.Entry);
        RefuseUnless(
            expected == Convert.ToHexStringLower(held.Hash),
            $"The backup was changed, or made of a store that was: the chain is broken at the entry \"{held.Entry.Id}\".");
        chains[chain] = expected;
    }

    private static void RestoreRows(Session session, DescribedTable described, ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open());
        var names = JsonSerializer.Deserialize<string[]>(reader.ReadLine()!)!;
        var table = new Table(
            described.Name,
            [.. names.Select(name => new Column(name, HoldsOf(described.Columns.Single(column => column.Name == name).Type)))]);
        var place = Array.IndexOf(names, "authority");
        var rows = new List<object?[]>();
        while (reader.ReadLine() is { } line)
        {
            var values = JsonSerializer.Deserialize<JsonElement[]>(line)!;
            object?[] row = [.. values.Select((value, index) => Restored(value, table.Columns[index].Holds))];
            var authority = place < 0 ? null : row[place] as string;
            if (rows.Count == 5000 || (authority is not null && authority != session.Authority))
            {
                session.Insert(table, rows);
                rows.Clear();
            }

            if (authority is not null && authority != session.Authority)
            {
                session.GoOnWith(authority);
            }

            rows.Add(row);
        }

        session.Insert(table, rows);
    }

    private static object? Restored(JsonElement value, Holds holds) => value.ValueKind == JsonValueKind.Null
        ? null
        : holds switch
        {
            Holds.Text => value.GetString(),
            Holds.Whole => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? (value.GetBoolean() ? 1L : 0L) : value.GetInt64(),
            Holds.Day => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Holds.Flag => value.ValueKind == JsonValueKind.Number ? value.GetInt64() != 0 : value.GetBoolean(),
            Holds.Bytes => value.GetBytesFromBase64(),
            Holds.Real => value.GetDouble(),
            _ => throw new ArgumentOutOfRangeException(nameof(holds), holds, "A new kind of column needs a reader."),
        };

    private static Holds HoldsOf(string type) => type.ToLowerInvariant() switch
    {
        "text" => Holds.Text,
        "integer" or "bigint" or "int" or "smallint" => Holds.Whole,
        "date" => Holds.Day,
        "boolean" => Holds.Flag,
        "blob" or "bytea" => Holds.Bytes,
        "real" or "double precision" => Holds.Real,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The schema has a type of column that backups do not know."),
    };
}
