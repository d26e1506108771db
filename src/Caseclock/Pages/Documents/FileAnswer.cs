using Caseclock.Application.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Caseclock.Pages.Documents;

/// <summary>
/// Sends a file so that no browser shows or runs it within our pages: always to be saved, never guessed at, in a sandbox of its own, under
/// a name that says nothing of a child.
/// </summary>
internal static class FileAnswer
{
    /// <summary>The answer.</summary>
    /// <param name="response">The response, which gets the headers.</param>
    /// <param name="content">The file.</param>
    /// <param name="media">Its media type.</param>
    /// <param name="name">The neutral name: letters, figures, hyphens and one dot.</param>
    public static FileContentResult Of(HttpResponse response, byte[] content, string media, string name)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Download-Options"] = "noopen";
        return new FileContentResult(content, media) { FileDownloadName = name };
    }

    /// <summary>The answer with a document.</summary>
    /// <param name="response">The response, which gets the headers.</param>
    /// <param name="document">The document.</param>
    /// <param name="content">Its content.</param>
    public static FileContentResult Of(HttpResponse response, Document document, byte[] content) => Of(response, content, document.Type.Media, FileNames.Neutral(document));

    /// <summary>A size as people read it: "0.3 MB".</summary>
    /// <param name="size">The size in bytes.</param>
    public static string Size(long size) => size < 100_000
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, size / 1024)} KB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{size / 1048576.0:0.0} MB");
}
