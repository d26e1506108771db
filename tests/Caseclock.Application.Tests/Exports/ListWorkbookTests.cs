using System.Globalization;
using Caseclock.Application.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Caseclock.Application.Tests.Exports;

/// <summary>Workbooks are written and read back.</summary>
public class ListWorkbookTests
{
    private static readonly ExportNote Note = new(
        "Southbridge City Council", "Deadlines", "Due: Overdue", new DateOnly(2025, 11, 25), new DateTimeOffset(2025, 11, 25, 9, 14, 0, TimeSpan.Zero), "A. Officer", 2);

    private static readonly ExportColumn[] Columns =
        [new("what", Width: 40), new("due", CellKind.Day), new("days late", CellKind.Number), new("when", CellKind.Instant)];

    [Fact]
    public void Workbook_ReadBack_HasItsCellsWithTheirTypes()
    {
        using var file = Written([["Decide", new DateOnly(2025, 2, 17), 5, new DateTimeOffset(2025, 7, 1, 11, 30, 0, TimeSpan.Zero)], [null, null, -1.5m, null]]);
        using var document = SpreadsheetDocument.Open(file, false);
        var rows = Rows(document, "List");

        Assert.Equal(["what", "due", "days late", "when"], rows[0].Select(Text));
        Assert.Equal("Decide", Text(rows[1][0]));
        Assert.Equal(new DateTime(2025, 2, 17), DateTime.FromOADate(Number(rows[1][1])));
        Assert.Equal(5, Number(rows[1][2]));
        // Half past eleven by universal time is half past twelve in London's summer.
        Assert.Equal(new DateTime(2025, 7, 1, 12, 30, 0), DateTime.FromOADate(Number(rows[1][3])), TimeSpan.FromSeconds(1));
        Assert.Equal("C3", rows[2].Single().CellReference!.Value);
        Assert.Equal(-1.5, Number(rows[2].Single()));
    }

    [Fact]
    public void Workbook_Always_IsValidFrozenFilteredAndSaysWhatItIs()
    {
        using var file = Written([["Decide", new DateOnly(2025, 2, 17), 5, null]]);
        using var document = SpreadsheetDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = Sheet(document, "List").Worksheet;
        Assert.Equal("A1:D2", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(40, sheet.Descendants<Column>().First().Width!.Value);
        var note = Rows(document, "About this list").SelectMany(row => row).Select(Text).ToList();
        Assert.All(["Deadlines", "Southbridge City Council", "Due: Overdue", "Tuesday 25 November 2025", "Tuesday 25 November 2025, 09:14", "A. Officer"], text => Assert.Contains(text, note));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  spaces kept  ")]
    [InlineData("_x0041_ is no letter A")]
    [InlineData("line\nbreak <b>&amp;</b>")]
    [InlineData("𝒜 beyond the plane")]
    public void Text_WhateverItBeginsWith_IsAStringAndNoFormula(string text)
    {
        using var file = Written([[text, null, null, null]]);
        using var document = SpreadsheetDocument.Open(file, false);
        var cell = Rows(document, "List")[1].Single();

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, Text(cell));
    }

    [Fact]
    public void Text_ThatNoFileCanHold_IsReplacedAndTooLongOneCut()
    {
        using var file = Written([["a\u0001b\uD800", null, null, null], [new string('x', 40_000), null, null, null]]);
        using var document = SpreadsheetDocument.Open(file, false);
        var rows = Rows(document, "List");

        Assert.Equal("a\uFFFDb\uFFFD", Text(rows[1].Single()));
        Assert.Equal(32_767, Text(rows[2].Single()).Length);
        Assert.EndsWith("…", Text(rows[2].Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_BeforeTheCalendarOfWorkbooks_AreText()
    {
        using var file = Written([[null, new DateOnly(1899, 1, 1), null, null]]);
        using var document = SpreadsheetDocument.Open(file, false);

        Assert.Equal("1 January 1899", Text(Rows(document, "List")[1].Single()));
    }

    [Fact]
    public void Rows_AHundredThousand_AreWrittenWithLittleMemory()
    {
        var most = 0L;
        using (var book = new ListWorkbook(Stream.Null.Forwarding(), Note, Columns))
        {
            var before = GC.GetTotalMemory(true);
            for (var part = 0; part < 200; part++)
            {
                book.Add(Enumerable.Range(0, 500).Select(row => (IReadOnlyList<object?>)["Decide whether to assess " + row, new DateOnly(2025, 2, 17), row, null]));
                most = Math.Max(most, part % 20 == 0 ? GC.GetTotalMemory(true) - before : 0);
            }
        }

        Assert.True(most < 20_000_000, $"{most} bytes are held");
    }

    private static MemoryStream Written(object?[][] rows)
    {
        var file = new MemoryStream();
        using (var book = new ListWorkbook(file, Note, Columns))
        {
            book.Add(rows);
        }

        file.Position = 0;
        return file;
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static List<List<Cell>> Rows(SpreadsheetDocument document, string name) =>
        [.. Sheet(document, name).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];

    // As the format says: a reader turns _x005F_ back into a low line.
    private static string Text(Cell cell) => cell.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal);

    private static double Number(Cell cell) => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
}

/// <summary>A stream that cannot go back, as an answer over HTTP is.</summary>
internal static class ForwardStreams
{
    public static Stream Forwarding(this Stream to) => new System.IO.Compression.BrotliStream(to, System.IO.Compression.CompressionLevel.Fastest);
}
