using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Caseclock.Application.Tests.Documents;

/// <summary>Small files of every type, made here, and what can be made of them.</summary>
public static class SampleFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Pdf(string inner = "") => Bytes($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {inner} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    public static byte[] Png => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Block("IHDR", new byte[13]), .. Block("IDAT", [1, 2, 3]), .. Block("IEND", [])];

    public static byte[] Jpg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, 3, 0xFF, 0xD9];

    public static byte[] Text => Bytes("The school’s advice.\r\nA second line.\n");

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip(
        [("[Content_Types].xml", $"""<Types><Override PartName="/word/document.xml" ContentType="{WordMain}"/></Types>"""), ("word/document.xml", "<document/>"), .. more]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) => Zip(
        [("[Content_Types].xml", """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""), ("xl/workbook.xml", "<workbook/>"), .. more]);

    public static byte[] Pptx() => Zip(
        ("[Content_Types].xml", """<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>"""),
        ("ppt/presentation.xml", "<presentation/>"));

    public static byte[] Odt(params (string Name, string Content)[] more) => Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>"), .. more]);

    public static byte[] Zip(params (string Name, string Content)[] parts) => Zip([.. parts.Select(part => (part.Name, Bytes(part.Content)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A Word file whose parts unpack to far more than the file.</summary>
    public static byte[] Bomb()
    {
        var zeros = new byte[30 * 1024 * 1024];
        return Zip(
        [
            ("[Content_Types].xml", Bytes($"""<Types><Override PartName="/word/document.xml" ContentType="{WordMain}"/></Types>""")),
            ("word/document.xml", Bytes("<document/>")),
            .. Enumerable.Range(0, 8).Select(number => ($"word/media/image{number}.png", zeros)),
        ]);
    }

    /// <summary>The same file with the bit set that says that its parts are encrypted.</summary>
    public static byte[] Encrypted(byte[] zip)
    {
        var changed = zip.ToArray();
        for (var at = 0; at + 8 < changed.Length; at++)
        {
            if (changed.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
            {
                changed[at + 6] |= 1;
            }
            else if (changed.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
            {
                changed[at + 8] |= 1;
            }
        }

        return changed;
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Block(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
    }
}
