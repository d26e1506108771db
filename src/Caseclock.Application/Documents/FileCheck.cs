using System.Buffers.Binary;
using System.Text;

namespace Caseclock.Application.Documents;

/// <summary>What a look at a file came to.</summary>
public abstract record Checked
{
    private Checked()
    {
    }

    /// <summary>It is what it says it is, and can be kept.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Name">Its name, made harmless.</param>
    public sealed record Accepted(FileType Type, string Name) : Checked;

    /// <summary>It is not taken.</summary>
    /// <param name="Reason">Why and what to do, in a sentence or two for whoever sent it.</param>
    public sealed record Refused(string Reason) : Checked;
}

/// <summary>
/// Looks at a file before it is kept: its name's end, the first bytes, and the structure behind them must all tell the same type, and it
/// must hold nothing that runs and nothing that waits to be unpacked without end.
/// </summary>
public static class FileCheck
{
    /// <summary>The largest file taken, in bytes: 25 MB.</summary>
    public const int Most = 25 * 1024 * 1024;

    private const int EndOfZip = 22;
    private const int LongestZipComment = 65535;

    /// <summary>Looks at a file.</summary>
    /// <param name="name">Its name as sent.</param>
    /// <param name="content">What is in it.</param>
    public static Checked Of(string? name, byte[] content)
    {
        var clean = FileNames.Clean(name);
        if (FileType.Of(FileNames.Extension(clean)) is not { } type)
        {
            return new Checked.Refused($"A file of this type is not taken. Send {FileType.Words}. An e-mail or another type can be printed to PDF first.");
        }

        var refusal = content.Length switch
        {
            0 => "The file is empty.",
            > Most => TooLarge(content.Length),
            _ => Look(type, content),
        };
        return refusal is null ? new Checked.Accepted(type, clean) : new Checked.Refused(refusal);
    }

    /// <summary>What is said of a file that is too large.</summary>
    /// <param name="size">Its size in bytes.</param>
    public static string TooLarge(long size) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The file has {size / 1048576.0:0.0} MB; at most 25 MB are taken. Make pictures in it smaller, or send it in parts.");

    private static string? Look(FileType type, byte[] content) => type.Extension switch
    {
        "pdf" => PdfCheck.Look(content),
        "jpg" => StartsWith(content, 0xFF, 0xD8, 0xFF) ? NothingBehind(content) : NotWhatItSays(type),
        "png" => PngCheck.Look(content) ? null : NotWhatItSays(type),
        "txt" => IsText(content) ? null : "The file is not plain text. Send the file itself, with the ending it had, or print it to PDF.",
        _ => PackageCheck.Look(type, content),
    };

    internal static string NotWhatItSays(FileType type) =>
        $"The file’s name says {type.Title}, but what is in it is something else. Open it where it was made, save it as {type.Title} and send that.";

    internal static bool StartsWith(byte[] content, params ReadOnlySpan<byte> bytes) => content.AsSpan().StartsWith(bytes);

    // A zip is read from its end, so one can be hung behind a picture or a PDF, and be opened as a zip under another name.
    internal static string? NothingBehind(byte[] content)
    {
        var first = Math.Max(0, content.Length - EndOfZip - LongestZipComment);
        for (var at = content.Length - EndOfZip; at >= first; at--)
        {
            if (content.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + EndOfZip + BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at + 20)) == content.Length)
            {
                return "The file is two files in one: something is packed behind what it shows. Save it again where it was made and send that.";
            }
        }

        return null;
    }

    // Text of people: no byte that stands in programs and archives alone, and no beginning that a browser or a shell would take for its own.
    private static bool IsText(byte[] content)
    {
        if (content.Any(octet => octet < 0x20 && octet is not (9 or 10 or 12 or 13)) || NothingBehind(content) is not null)
        {
            return false;
        }

        var start = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, 1024))).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        string[] others = ["<", "%PDF", "PK", "MZ", "#!", "{\\rtf", "Rar!"];
        return !others.Any(other => start.StartsWith(other, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The parts of a PNG: its mark, then blocks of a stated length, the last of them IEND, and nothing after it.</summary>
internal static class PngCheck
{
    private const int BlockFrame = 12;

    public static bool Look(byte[] content)
    {
        if (!FileCheck.StartsWith(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A))
        {
            return false;
        }

        var at = 8L;
        while (at + BlockFrame <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan((int)at));
            var last = content.AsSpan((int)at + 4, 4).SequenceEqual("IEND"u8);
            at += BlockFrame + length;
            if (last)
            {
                return at == content.Length;
            }
        }

        return false;
    }
}

/// <summary>A PDF: its mark at the very beginning, its end at the very end, and in it nothing that runs or carries other files.</summary>
internal static class PdfCheck
{
    private const int Tail = 1024;
    private const string Script = "The PDF holds a script. Print it to PDF and send that.";

    private static readonly (string Name, string Reason)[] Refused =
    [
        ("Encrypt", "The PDF is protected with a password. Take the password off and send it again."),
        ("JavaScript", Script),
        ("Launch", "The PDF starts a program. Print it to PDF and send that."),
        ("EmbeddedFile", "The PDF carries another file. Send the files one by one."),
        ("RichMedia", "The PDF carries a film or a program. Print it to PDF and send that."),
    ];

    public static string? Look(byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        if (!text.StartsWith("%PDF-1.", StringComparison.Ordinal) && !text.StartsWith("%PDF-2.", StringComparison.Ordinal))
        {
            return FileCheck.NotWhatItSays(FileType.Of("pdf")!);
        }

        var end = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (end < 0 || end < text.Length - Tail || text.AsSpan(end + 5).Trim().Trim('\0').Length > 0)
        {
            return FileCheck.NothingBehind(content) ?? "The PDF is not whole, or something stands behind its end. Save it again where it was made and send that.";
        }

        var names = Names(text);
        var reason = Refused.Where(refused => names.Contains(refused.Name)).Select(refused => refused.Reason).FirstOrDefault();
        return reason ?? (Names(WithoutStreams(text)).Contains("JS") ? Script : null);
    }

    // Two letters come by chance in what is packed; outside of it they do not.
    private static string WithoutStreams(string text)
    {
        var kept = new StringBuilder();
        var at = 0;
        while (text.IndexOf("stream", at, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf("endstream", start, StringComparison.Ordinal) is >= 0 and var end)
        {
            kept.Append(text, at, start - at);
            at = end + "endstream".Length;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    // The names of the file ("/Page"), with what is written in figures ("/J#53") read as the letters that it stands for.
    private static HashSet<string> Names(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('/', at + 1))
        {
            var name = new StringBuilder();
            var next = at + 1;
            while (next < text.Length && name.Length < 20 && (char.IsAsciiLetterOrDigit(text[next]) || text[next] == '#'))
            {
                if (text[next] == '#' && next + 2 < text.Length && char.IsAsciiHexDigit(text[next + 1]) && char.IsAsciiHexDigit(text[next + 2]))
                {
                    name.Append((char)Convert.ToByte(text.Substring(next + 1, 2), 16));
                    next += 3;
                }
                else
                {
                    name.Append(text[next++]);
                }
            }

            names.Add(name.ToString());
        }

        return names;
    }
}
