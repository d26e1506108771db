using System.Text;

namespace Caseclock.Application.Schools;

/// <summary>Finds how a file is written before it is read.</summary>
internal static class FileForm
{
    private const int Piece = 64 * 1024;

    /// <summary>What the file is when it is plainly no text, in a sentence; null when it may be text. Leaves the stream at its beginning.</summary>
    public static string? OtherThanText(Stream stream)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[4];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read == 0)
        {
            return "The file is empty.";
        }

        return start.StartsWith("PK\u0003\u0004"u8)
            ? "The file is a zip or an Excel workbook, not CSV. Take the CSV file out of it, or save it as CSV."
            : null;
    }

    /// <summary>
    /// UTF-8 where the whole file is, else Windows-1252, which the national extract is written in. A byte order mark of UTF-16 is left for
    /// the reader of the file to see. Leaves the stream at its beginning.
    /// </summary>
    public static Encoding EncodingOf(Stream stream)
    {
        stream.Position = 0;
        var utf8 = IsUtf8(stream);
        stream.Position = 0;
        return utf8 ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    private static bool IsUtf8(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[Piece];
        var characters = new char[Piece + 4];
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
