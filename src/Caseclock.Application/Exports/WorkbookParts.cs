using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Caseclock.Application.Exports;

/// <summary>The parts of a list's workbook beside its sheets. They are written one after another to a file that cannot go back.</summary>
internal static class WorkbookParts
{
    private const string Types =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private const string Relations =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string BookRelations =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    public static void Write(ZipArchive zip)
    {
        Write(zip, "[Content_Types].xml", Types);
        Write(zip, "_rels/.rels", Relations);
        Write(zip, "xl/_rels/workbook.xml.rels", BookRelations);
        Write(zip, "xl/workbook.xml", Book());
        Write(zip, "xl/styles.xml", Styles());
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Write(ZipArchive zip, string name, OpenXmlElement element)
    {
        using var stream = zip.CreateEntry(name).Open();
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(true);
        writer.WriteElement(element);
    }

    // The heading row is printed on every page.
    private static Workbook Book() => new(
        new BookViews(new WorkbookView { ActiveTab = 0 }),
        new Sheets(
            new Sheet { Name = "About this list", SheetId = 1, Id = "rId1" },
            new Sheet { Name = "List", SheetId = 2, Id = "rId2" }),
        new DefinedNames(new DefinedName("List!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 1 }));

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "dd/mm/yyyy hh:mm:ss" }),
        new Fonts(Font(10, false), Font(10, true), Font(16, true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EAED" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Format(0, 0, 0),
            Format(49, 0, 0, wraps: true),
            Format(49, 1, 2, wraps: true),
            Format(164, 0, 0),
            Format(165, 0, 0),
            Format(0, 0, 0),
            Format(49, 2, 0)));

    private static Font Font(double size, bool bold) => new(
        bold ? [new Bold(), new FontSize { Val = size }, new FontName { Val = "Arial" }] : (OpenXmlElement[])[new FontSize { Val = size }, new FontName { Val = "Arial" }]);

    private static CellFormat Format(uint number, uint font, uint fill, bool wraps = false) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyAlignment = true,
        };
}
