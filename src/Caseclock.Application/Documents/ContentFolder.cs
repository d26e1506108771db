using System.Security.Cryptography;

namespace Caseclock.Application.Documents;

/// <summary>What became of a content that was kept.</summary>
public enum ContentState
{
    /// <summary>It is there, and it is what was kept.</summary>
    Sound,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is not what was kept: the hash is another.</summary>
    Damaged,
}

/// <summary>
/// The content of documents: a folder outside the database, with a folder for each authority, each content in a file named by its SHA-256.
/// A content is written to a file of another name, flushed to the disk, and then renamed, so that under its own name it is whole. It is
/// there before the row that names it is committed; killed in between, a file without a row is left, which harms nobody.
/// </summary>
/// <param name="root">The folder; it is made when the first content comes.</param>
public sealed class ContentFolder(string root)
{
    private const int HashLength = 64;

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>Keeps a content.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="content">The content.</param>
    /// <returns>Its SHA-256, as 64 small hexadecimal figures: what it is found by.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public string Put(string authority, byte[] content)
    {
        var hash = HashOf(content);
        if (TryRead(authority, hash, out _) == ContentState.Sound)
        {
            return hash;
        }

        var target = PathOf(authority, hash);
        MakeFolder(Path.GetDirectoryName(target)!);
        var beside = Path.Combine(Folder(authority), "incoming", Path.GetRandomFileName() + ".part");
        MakeFolder(Path.GetDirectoryName(beside)!);
        using (var stream = new FileStream(beside, Private()))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, target, overwrite: true);
        return hash;
    }

    /// <summary>Reads a content and proves that it is the one that was kept.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="hash">What it is found by.</param>
    /// <param name="content">The content; empty unless it is sound.</param>
    public ContentState TryRead(string authority, string hash, out byte[] content)
    {
        content = [];
        var path = PathOf(authority, hash);
        if (!File.Exists(path))
        {
            return ContentState.Missing;
        }

        var read = File.ReadAllBytes(path);
        if (HashOf(read) != hash)
        {
            return ContentState.Damaged;
        }

        content = read;
        return ContentState.Sound;
    }

    /// <summary>What a content is found by: its SHA-256.</summary>
    /// <param name="content">The content.</param>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The file of a content.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="hash">What it is found by.</param>
    /// <exception cref="ArgumentException">It is no hash: nothing else ever becomes part of a path.</exception>
    internal string PathOf(string authority, string hash)
    {
        if (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("A content is found by 64 small hexadecimal figures.", nameof(hash));
        }

        return Path.Combine(Folder(authority), hash[..2], hash);
    }

    private string Folder(string authority) => authority.Length > 0 && authority.All(char.IsAsciiLetterOrDigit)
        ? Path.Combine(Root, authority)
        : throw new ArgumentException("An authority's code is made of letters and figures.", nameof(authority));

    // Documents are children's records: on systems that know file modes only the owner may read them.
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
