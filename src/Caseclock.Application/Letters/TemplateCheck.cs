using Caseclock.Application.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Checked = Caseclock.Application.Documents.Checked;

namespace Caseclock.Application.Letters;

/// <summary>
/// Looks at a Word file before it becomes a version of a template: it asks for no field that there is not, the parts that the law asks for
/// are in it word for word, and it holds nothing that fetches, runs or hides.
/// </summary>
public static class TemplateCheck
{
    private static readonly string[] Tracked = ["ins", "del", "moveFrom", "moveTo"];
    private static readonly string[] Foreign = ["altChunk", "object", "control", "subDoc", "vanish", "webHidden", "specVanish"];

    /// <summary>Looks at a file.</summary>
    /// <param name="template">The letter that it is to be a template of.</param>
    /// <param name="name">The file's name as sent.</param>
    /// <param name="content">What is in it.</param>
    /// <returns>Everything that is wrong, each in a sentence that says what to do; empty when it can be used.</returns>
    public static IReadOnlyList<string> Of(LetterTemplate template, string? name, byte[] content)
    {
        switch (FileCheck.Of(name, content))
        {
            case Checked.Refused refused:
                return [refused.Reason];
            case Checked.Accepted accepted when accepted.Type != FileType.Docx:
                return ["A template is a Word file (.docx). Download the template, change it in Word and send that file."];
            default:
                return Look(template, content);
        }
    }

    private static List<string> Look(LetterTemplate template, byte[] content)
    {
        try
        {
            using var stream = new MemoryStream();
            stream.Write(content);
            using var document = WordprocessingDocument.Open(stream, true, new OpenSettings { AutoSave = false });
            return document.MainDocumentPart?.Document?.Body is null ? ["The file has no text. Download the template, change it in Word and send that file."] : Look(template, document);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or UriFormatException)
        {
            return ["Word’s file cannot be read. Open it in Word, save it again and send that."];
        }
    }

    private static List<string> Look(LetterTemplate template, WordprocessingDocument document)
    {
        var roots = MergeFields.Roots(document).ToList();
        roots.ForEach(MergeFields.MakePlain);
        return [.. Hidden(document, roots), .. Fields(roots), .. template.Mandatory.SelectMany(mandatory => Locked(roots, mandatory))];
    }

    private static IEnumerable<string> Fields(List<OpenXmlElement> roots)
    {
        foreach (var name in roots.SelectMany(MergeFields.NamesIn).Distinct(StringComparer.Ordinal).Where(name => LetterFields.Of(name) is null))
        {
            var near = LetterFields.All.FirstOrDefault(field => string.Equals(field.Name, name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
            yield return name.Length == 0
                ? "One of the marks « and » stands alone. A field stands between both, such as «Child_name»."
                : $"There is no field «{name}». {(near is null ? "The list of fields on this page has all of them." : $"Do you mean «{near.Name}»?")}";
        }

        foreach (var word in roots.SelectMany(MergeFields.Forbidden).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return $"The Word field {word} is not allowed in a template. Take it out; for a value of the case use a field of the list, such as «Child_name».";
        }
    }

    private static IEnumerable<string> Hidden(WordprocessingDocument document, List<OpenXmlElement> roots)
    {
        var main = document.MainDocumentPart!;
        var elements = roots.Concat(new OpenXmlElement?[] { main.StyleDefinitionsPart?.Styles, main.StylesWithEffectsPart?.Styles }.OfType<OpenXmlElement>())
            .SelectMany(root => root.Descendants())
            .Where(element => element is not OnOffType { Val: { HasValue: true, Value: false } })
            .Select(element => element.LocalName)
            .ToHashSet(StringComparer.Ordinal);
        if (elements.Overlaps(Tracked))
        {
            yield return "The file holds tracked changes. Accept or reject all of them in Word, and send it again.";
        }

        if (elements.Overlaps(Foreign))
        {
            yield return "The file holds hidden text, or something that was made by another program. Take it out, and send it again.";
        }

        if (document.GetAllParts().SelectMany(part => part.ExternalRelationships).Any())
        {
            yield return "The file shows something that is kept elsewhere, such as a linked picture. Put the picture itself into the file.";
        }
    }

    private static IEnumerable<string> Locked(List<OpenXmlElement> roots, Mandatory mandatory)
    {
        var held = roots[0].Descendants<SdtElement>().Where(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == mandatory.Tag).ToList();
        if (held.Count == 0)
        {
            yield return $"The locked part “{mandatory.Title}” is missing ({mandatory.Source}). Download the template again: the part can be moved, but not taken out.";
        }
        else if (held.Count > 1 || TextOf(held[0]) != Normal(string.Join(' ', mandatory.Paragraphs.Prepend(mandatory.Title))))
        {
            yield return $"The words of the locked part “{mandatory.Title}” were changed ({mandatory.Source}). Download the template again and leave that part as it is.";
        }
    }

    private static string TextOf(SdtElement control) => Normal(string.Join(' ', control.Descendants<Paragraph>().Select(MergeFields.TextOf)));

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
