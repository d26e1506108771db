using System.Buffers;
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
    public static string ContentId(Entry entry, bool recordedGiven) =>
        "h" + Convert.ToHexStringLower(SHA256.HashData(EntryWriter.Write(entry, false, recordedGiven).WrittenSpan))[..32];

    /// <summary>The hash of an entry in its chain: SHA-256 of the previous hash, a line feed and the entry's line.</summary>
    /// <param name="previous">The hash of the entry before it on the same chain, or <see cref="Start"/>.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Chained(string previous, Entry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(640);
        Encoding.UTF8.GetBytes(previous, buffer);
        buffer.Write("\n"u8);
        EntryWriter.Write(buffer, entry, true, true);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>Whether two entries with the same id say the same, apart from when they were recorded.</summary>
    /// <param name="one">An entry.</param>
    /// <param name="other">Another.</param>
    public static bool SameContent(Entry one, Entry other) =>
        EntryWriter.Write(one, false, false).WrittenSpan.SequenceEqual(EntryWriter.Write(other, false, false).WrittenSpan);
}
