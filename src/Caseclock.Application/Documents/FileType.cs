namespace Caseclock.Application.Documents;

/// <summary>A type of file that is taken.</summary>
/// <param name="Extension">The end of its name, without the dot; also what a document's type is called in the store.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Media">The media type that it is sent with.</param>
public sealed record FileType(string Extension, string Title, string Media)
{
    /// <summary>Word.</summary>
    public static readonly FileType Docx = new("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// <summary>
    /// Every type that is taken. Not taken, among others: files with macros; RTF, e-mails and archives, which carry other files inside; HTML
    /// and SVG, which a browser would run.
    /// </summary>
    public static IReadOnlyList<FileType> All { get; } =
    [
        new("pdf", "PDF", "application/pdf"),
        Docx,
        new("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new("pptx", "PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        new("odt", "OpenDocument text", "application/vnd.oasis.opendocument.text"),
        new("txt", "plain text", "text/plain"),
        new("jpg", "picture (JPEG)", "image/jpeg"),
        new("png", "picture (PNG)", "image/png"),
    ];

    /// <summary>The type of an extension; null when it is not taken.</summary>
    /// <param name="extension">The extension, without the dot; <c>jpeg</c> is <c>jpg</c>.</param>
    public static FileType? Of(string extension)
    {
        var wanted = extension.ToLowerInvariant();
        return All.FirstOrDefault(type => type.Extension == (wanted == "jpeg" ? "jpg" : wanted));
    }

    /// <summary>The extensions as a file box names them: <c>.pdf,.docx,…</c>.</summary>
    public static string Accept { get; } = string.Join(',', All.Select(type => "." + type.Extension).Append(".jpeg"));

    /// <summary>The types in words, for a hint and an error.</summary>
    public static string Words { get; } = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument text (.odt), plain text (.txt), JPEG or PNG";
}
