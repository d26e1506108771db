using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Caseclock.Application.Tests.Letters;

/// <summary>Reads and changes Word files as a person in Word does.</summary>
internal static class WordFile
{
    /// <summary>Everything that is read: the text of each paragraph, headers and footers too; a line break as a line feed.</summary>
    public static List<string> Lines(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), false);
        var main = document.MainDocumentPart!;
        return
        [
            .. new OpenXmlElement[] { main.Document }.Concat(main.HeaderParts.Select(part => part.Header)).Concat(main.FooterParts.Select(part => part.Footer))
                .SelectMany(root => root.Descendants<Paragraph>())
                .Select(paragraph => string.Concat(paragraph.Descendants().Select(element => element is Text text ? text.Text : element is Break ? "\n" : ""))),
        ];
    }

    /// <summary>What Word itself would find wrong with the file.</summary>
    public static List<string> Faults(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>The file after somebody has worked on it.</summary>
    public static byte[] Changed(byte[] content, Action<MainDocumentPart> change)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            change(document.MainDocumentPart!);
        }

        return stream.ToArray();
    }

    /// <summary>The file with one more paragraph, of these runs.</summary>
    public static byte[] With(byte[] content, params OpenXmlElement[] runs) => Changed(content, main => main.Document.Body!.PrependChild(new Paragraph(runs)));

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A field as Word itself writes it.</summary>
    public static Run[] Field(string instruction, string shown) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(new FieldCode(instruction[..4]) { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldCode(instruction[4..]) { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new(new RunProperties(new Bold()), new Text(shown)),
        new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>The locked part of a tag.</summary>
    public static SdtElement Part(MainDocumentPart main, string id) => main.Document.Descendants<SdtElement>().Single(part => part.SdtProperties?.GetFirstChild<Tag>()?.Val == "caseclock-" + id);
}
