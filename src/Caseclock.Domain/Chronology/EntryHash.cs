using System.Security.Cryptography;
using System.Text;

namespace Caseclock.Domain.Chronology;

/// <summary>The hashes that name entries and chain them, so that tampering shows.</summary>
public static class EntryHash
{
    /// <summary>What stands before the first entry of a chain.</summary>
    public const string Start = "";

    /// <summary>The id of an entry that came without one: the hash of its content.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="recordedGiven">Whether the line said when it was recorded; only then does that count as content.</param>
    public static string ContentId(Entry entry, bool recordedGiven) => "h" + Convert.ToHexStringLower(SHA256.HashData(Content(entry, recordedGiven)))[..32];

    /// <summary>The hash of an entry's whole line by itself: SHA-256.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string OfLine(Entry entry)
    {
        var scratch = JsonScratch.Begin();
        EntryWriter.Write(scratch.Writer, entry, true, true);
        return Convert.ToHexStringLower(SHA256.HashData(scratch.Written));
    }

    /// <summary>The hash of an entry in its chain: SHA-256 of the previous hash, a line feed and the entry's line.</summary>
    /// <param name="previous">The hash of the entry before it on the same chain, or <see cref="Start"/>.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Chained(string previous, Entry entry)
    {
        var scratch = JsonScratch.Begin(previous + "\n");
        EntryWriter.Write(scratch.Writer, entry, true, true);
        return Convert.ToHexStringLower(SHA256.HashData(scratch.Written));
    }

    /// <summary>The hash of an entry in its chain, and its fields as they are stored: both from one writing of the line.</summary>
    /// <param name="previous">The hash of the entry before it on the same chain, or <see cref="Start"/>.</param>
    /// <param name="entry">The entry.</param>
    public static ChainLink Link(string previous, Entry entry)
    {
        var scratch = JsonScratch.Begin(previous + "\n");
        var fieldsAt = previous.Length + 1 + EntryWriter.Write(scratch.Writer, entry, true, true);
        var written = scratch.Written;
        var hash = Convert.ToHexStringLower(SHA256.HashData(written));

        // What follows the comma is the fields and the brace that ends the line.
        return new ChainLink(hash, entry.Fields.IsEmpty ? "{}" : Braced(written[(fieldsAt + 1)..]));
    }

    /// <summary>Whether two entries with the same id say the same, apart from when they were recorded.</summary>
    /// <param name="one">An entry.</param>
    /// <param name="other">Another.</param>
    public static bool SameContent(Entry one, Entry other)
    {
        var content = Content(one, false).ToArray();
        return Content(other, false).SequenceEqual(content);
    }

    private static string Braced(ReadOnlySpan<byte> rest) => string.Create(Encoding.UTF8.GetCharCount(rest) + 1, rest, static (text, bytes) =>
    {
        text[0] = '{';
        Encoding.UTF8.GetChars(bytes, text[1..]);
    });

    private static ReadOnlySpan<byte> Content(Entry entry, bool withRecorded)
    {
        var scratch = JsonScratch.Begin();
        EntryWriter.Write(scratch.Writer, entry, false, withRecorded);
        return scratch.Written;
    }
}

/// <summary>An entry's link in its chain.</summary>
/// <param name="Hash">Its hash: 64 hexadecimal digits in lower case.</param>
/// <param name="Fields">The kind's own fields as a JSON object; <c>{}</c> when there are none.</param>
public readonly record struct ChainLink(string Hash, string Fields);
