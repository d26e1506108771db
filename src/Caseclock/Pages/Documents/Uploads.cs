using Caseclock.Application.Documents;

namespace Caseclock.Pages.Documents;

/// <summary>Files that come with a form.</summary>
internal static class Uploads
{
    /// <summary>The most that a form may send, in bytes: more than a file may have, so that one that is too large gets an answer in words.</summary>
    public const int MostOfAForm = 100 * 1024 * 1024;

    private const int IdLength = 32;

    /// <summary>Reads a file; null when it is too large.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stop">Stops when the sender has gone.</param>
    public static async Task<byte[]?> ReadAsync(IFormFile file, CancellationToken stop)
    {
        if (file.Length > FileCheck.Most)
        {
            return null;
        }

        using var held = new MemoryStream((int)file.Length);
        await file.CopyToAsync(held, stop);
        return held.ToArray();
    }

    /// <summary>Whether a text is an id as our forms carry it: 32 hexadecimal figures.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(string? text) => text is { Length: IdLength } && text.All(char.IsAsciiHexDigitLower);
}
