using System.Globalization;
using System.Text;

namespace Caseclock.Application.Documents;

/// <summary>Names of files: what comes with an upload is never trusted, and what goes out says nothing of a child.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>A file's name as sent by a browser, made harmless: no folder, no control or hidden character, no character that turns the reading direction.</summary>
    /// <param name="name">The name as sent; null for none.</param>
    /// <returns>The name; empty when nothing of it is left.</returns>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (IsHarmless(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        var clean = string.Join(' ', kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return clean.Length <= Longest ? clean : clean[^Longest..].Trim('.', ' ');
    }

    /// <summary>The end of a cleaned name, without the dot, in small letters; empty when it has none.</summary>
    /// <param name="name">The cleaned name.</param>
    public static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>The name under which a document leaves the program: the case's number, what it is, its version. Never a title, never a name.</summary>
    /// <param name="document">The document.</param>
    public static string Neutral(Document document)
    {
        var number = document.Kind.IsPlan ? "" : "-" + document.Number.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Plain(document.Case)}-{document.Kind.FileWord}{number}-v{document.Version}.{document.Type.Extension}");
    }

    /// <summary>A text with letters, figures and hyphens alone, for a part of a file's name.</summary>
    /// <param name="text">The text.</param>
    public static string Plain(string text)
    {
        var plain = new string([.. text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        return plain.Length == 0 ? "case" : plain;
    }

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*');
}
