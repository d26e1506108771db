using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Caseclock.Application.Documents;

/// <summary>
/// The files of Word, Excel, PowerPoint and OpenDocument are zips. Such a zip begins at the first byte and ends at the last, is not
/// encrypted, unpacks to no more than it may, has its parts where they belong, and holds no macro, program or link that fetches one.
/// </summary>
internal static class PackageCheck
{
    private const int MostParts = 5000;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const int EndOfZip = 22;

    private const string Damaged = "The file cannot be opened: it is damaged or not what its name says. Save it again where it was made and send that.";
    private const string Macro = "The file holds a macro or another program. Save it without macros (.docx, .xlsx, .pptx) and send that.";

    // A program within a document, whatever its name's end: macros, ActiveX, embedded objects, Excel 4 macro sheets, Basic of OpenDocument.
    private static readonly string[] Programs = ["vbaproject", "vbadata", "activex/", "oleobject", "macrosheets/", "basic/", "scripts/", "customui/"];

    // Relationships that make the reader fetch and run something from elsewhere.
    private static readonly string[] Fetching = ["attachedTemplate", "oleObject", "frame", "subDocument", "mailMergeSource"];

    private static readonly Dictionary<string, (string Part, string Content)> Main = new(StringComparer.Ordinal)
    {
        ["docx"] = ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        ["xlsx"] = ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        ["pptx"] = ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    };

    public static string? Look(FileType type, byte[] content)
    {
        if (FileCheck.StartsWith(content, 0xD0, 0xCF, 0x11, 0xE0))
        {
            return $"The file is protected with a password, or of an old kind. Take the password off, save it as .{type.Extension} and send that.";
        }

        if (!FileCheck.StartsWith(content, 0x50, 0x4B, 0x03, 0x04))
        {
            return FileCheck.NotWhatItSays(type);
        }

        if (!content.AsSpan(content.Length - Math.Min(EndOfZip, content.Length)).StartsWith("PK\u0005\u0006"u8))
        {
            return Damaged;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return Look(type, zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException)
        {
            return Damaged;
        }
    }

    private static string? Look(FileType type, ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        if (names.Count > MostParts || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count || names.Exists(IsUnsafe))
        {
            return Damaged;
        }

        if (zip.Entries.Any(entry => entry.IsEncrypted))
        {
            return "The file is protected with a password. Take the password off and send it again.";
        }

        if (names.Exists(name => Programs.Any(program => name.Contains(program, StringComparison.OrdinalIgnoreCase))))
        {
            return Macro;
        }

        return Unpacked(zip) > MostUnpacked
            ? "The file unpacks to far more than it should. Save it again where it was made, with smaller pictures, and send that."
            : type.Extension == "odt" ? LookOpenDocument(type, zip) : LookOffice(type, zip);
    }

    private static bool IsUnsafe(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/').Contains("..", StringComparer.Ordinal) || name.Any(char.IsControl);

    // Counted as it is unpacked: what a zip says of its own size is not believed.
    private static long Unpacked(ZipArchive zip)
    {
        var buffer = new byte[81920];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                total += read;
                if (total > MostUnpacked)
                {
                    return total;
                }
            }
        }

        return total;
    }

    private static string? LookOffice(FileType type, ZipArchive zip)
    {
        var (part, wanted) = Main[type.Extension];
        if (zip.GetEntry(part) is null || zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            return FileCheck.NotWhatItSays(type);
        }

        var contents = Attributes(types, "ContentType");
        if (contents.Any(content => content.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || content.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            return Macro;
        }

        if (!contents.Contains(wanted, StringComparer.Ordinal))
        {
            return FileCheck.NotWhatItSays(type);
        }

        return zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Any(Fetches)
            ? "The file fetches something from elsewhere when it is opened (a template or an object). Save a copy without it, or print it to PDF."
            : null;
    }

    private static string? LookOpenDocument(FileType type, ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: < 200 } mimetype || zip.GetEntry("content.xml") is null)
        {
            return FileCheck.NotWhatItSays(type);
        }

        using var reader = new StreamReader(mimetype.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim() == type.Media ? null : FileCheck.NotWhatItSays(type);
    }

    private static bool Fetches(ZipArchiveEntry relationships)
    {
        using var reader = Reader(relationships);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") == "External"
                && Fetching.Any(kind => (reader.GetAttribute("Type") ?? "").Contains(kind, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Attributes(ZipArchiveEntry part, string name)
    {
        var found = new List<string>();
        using var reader = Reader(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute(name) is { } value)
            {
                found.Add(value);
            }
        }

        return found;
    }

    // A document type declaration is refused: it could name files and addresses to be read, or grow without end.
    private static XmlReader Reader(ZipArchiveEntry part) =>
        XmlReader.Create(part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
