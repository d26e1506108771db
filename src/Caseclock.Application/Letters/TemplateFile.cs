using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Lock = DocumentFormat.OpenXml.Wordprocessing.Lock;

namespace Caseclock.Application.Letters;

/// <summary>
/// Makes the Word file of a letter that comes with the program: letterhead, address, references in a table, the words, the locked parts as
/// content controls, and a footer with the page. The same letter always gives the same bytes.
/// </summary>
internal static class TemplateFile
{
    // The one day that every file within the package bears, so that its bytes do not change with the day on which it is made.
    private static readonly DateTimeOffset Always = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file.</summary>
    /// <param name="template">The letter.</param>
    public static byte[] Of(LetterTemplate template)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Name(document.AddCoreFilePropertiesPart(), template.Title);
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "main");
            document.ChangeIdOfPart(document.CoreFilePropertiesPart!, "properties");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = TemplateStyles.Of();
            main.AddNewPart<HeaderPart>("header").Header = new Header(Line("«Authority»", "Letterhead"), Line("«Authority_address»", "Quiet"), Line("«Contact»", "Quiet"));
            main.AddNewPart<FooterPart>("footer").Footer = new Footer(PageLine());
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(Body(template));
        }

        return Steady(stream.ToArray());
    }

    /// <summary>A Word file of a title and a paragraph: for documents of the invented council.</summary>
    /// <param name="title">The title.</param>
    /// <param name="text">The paragraph.</param>
    public static byte[] Plain(string title, string text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = TemplateStyles.Of();
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(Line(title, "Heading1"), Line(text, null)));
        }

        return stream.ToArray();
    }

    /// <summary>Packs a Word file again so that the same content gives the same bytes.</summary>
    /// <param name="package">The file.</param>
    public static byte[] Steady(byte[] package)
    {
        using var packed = new MemoryStream();
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        {
            foreach (var part in source.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = target.CreateEntry(part.FullName);
                entry.LastWriteTime = Always;
                using var from = part.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }

    // Written here: the library would give the part a name of chance.
    private static void Name(CoreFilePropertiesPart part, string title)
    {
        using var writer = XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write));
        writer.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        writer.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", title);
        writer.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", "en-GB");
        writer.WriteEndElement();
    }

    private static Body Body(LetterTemplate template)
    {
        var body = new Body(
            Line("«Recipient_name»", "Recipient"),
            Line("«Recipient_address»", "Address"),
            References(),
            Line("Dear «Recipient_name»", "Greeting"),
            Line(template.Title, "Heading1"));
        var number = 0;
        foreach (var part in template.Parts)
        {
            body.Append(part.Locked is { } mandatory ? Control(mandatory, ++number) : Line(part.Text, part.IsHeading ? "Heading2" : null));
        }

        body.Append(Line("Yours sincerely", "Close"), Line("«Officer»", null), Line("«Authority»", null));
        body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1304, Right = 1304, Header = 567, Footer = 567, Gutter = 0 }));
        return body;
    }

    private static Table References() => new(
        new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { FirstColumn = true }),
        new TableGrid(new GridColumn { Width = "2400" }, new GridColumn { Width = "6900" }),
        Row("Date", "«Today»"),
        Row("Our reference", "«Case_number»"),
        Row("About", "«Child_name», born on «Date_of_birth»"));

    private static TableRow Row(string name, string value) => new(Cell(name, "2400"), Cell(value, "6900"));

    private static TableCell Cell(string text, string width) =>
        new(new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }), Line(text, "Reference"));

    private static SdtBlock Control(Mandatory mandatory, int number) => new(
        new SdtProperties(
            new SdtAlias { Val = mandatory.Title + " (fixed by law)" },
            new Tag { Val = mandatory.Tag },
            new SdtId { Val = 70000 + number },
            new Lock { Val = LockingValues.SdtContentLocked }),
        new SdtContentBlock([Line(mandatory.Title, "Heading2"), .. mandatory.Paragraphs.Select(text => Line(text, null))]));

    private static Paragraph Line(string text, string? style)
    {
        var paragraph = new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        if (style is not null)
        {
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        }

        return paragraph;
    }

    private static Paragraph PageLine()
    {
        var line = Line("«Case_number» · page ", "Quiet");
        line.Append(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode("PAGE") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text(1.ToString(CultureInfo.InvariantCulture))),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        return line;
    }
}
