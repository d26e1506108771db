using System.Globalization;
using System.IO.Compression;
using Caseclock.Domain.Calendar;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Caseclock.Application.Exports;

/// <summary>
/// Writes a list as an Excel workbook: a first sheet that says what it is, and the list with real dates, a frozen heading row and a
/// filter. It is written row by row to a stream that need not be able to go back, so that 100,000 rows need no more memory than 100.
/// Every text is a typed string: no cell is ever a formula.
/// </summary>
public sealed class ListWorkbook : IDisposable
{
    /// <summary>The media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    // Day 0 of a workbook. What lies before 1 March 1900 is counted differently by different programs and is written as text.
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly IReadOnlyList<ExportColumn> _columns;
    private readonly ZipArchive _zip;
    private readonly OpenXmlWriter _sheet;
    private int _row = 1;

    /// <summary>Begins a workbook: the note and the headings are written, the rows follow.</summary>
    /// <param name="output">Where to; the caller closes it after this was disposed of.</param>
    /// <param name="note">What the list is.</param>
    /// <param name="columns">The columns; at least one.</param>
    public ListWorkbook(Stream output, ExportNote note, IReadOnlyList<ExportColumn> columns)
    {
        _columns = columns;
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WorkbookParts.Write(_zip);
        NoteSheet.Write(_zip, note);
        _sheet = OpenXmlWriter.Create(_zip.CreateEntry("xl/worksheets/sheet2.xml").Open());
        Begin();
    }

    private string LastColumn => ColumnName(_columns.Count);

    /// <summary>Writes rows, each with a value for every column: a text, a day, an instant, a number or null.</summary>
    /// <param name="rows">The rows.</param>
    public void Add(IEnumerable<IReadOnlyList<object?>> rows)
    {
        foreach (var row in rows)
        {
            _row++;
            _sheet.WriteStartElement(new Row { RowIndex = (uint)_row });
            for (var column = 0; column < _columns.Count; column++)
            {
                if (row[column] is { } value)
                {
                    _sheet.WriteElement(CellOf(value, ColumnName(column + 1) + _row.ToString(CultureInfo.InvariantCulture)));
                }
            }

            _sheet.WriteEndElement();
        }
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteElement(new AutoFilter { Reference = $"A1:{LastColumn}{_row.ToString(CultureInfo.InvariantCulture)}" });
        _sheet.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        _sheet.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        _sheet.WriteElement(new HeaderFooter(new OddHeader("&LOfficial-Sensitive"), new OddFooter("&RPage &P of &N")));
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void Begin()
    {
        _sheet.WriteStartDocument(true);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _sheet.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
        { WorkbookViewId = 0 }));
        _sheet.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        _sheet.WriteElement(new Columns(_columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        _sheet.WriteStartElement(new SheetData());
        _sheet.WriteElement(new Row(_columns.Select((column, index) => Text(column.Heading, ColumnName(index + 1) + "1", Styles.Heading))) { RowIndex = 1 });
    }

    private static Cell CellOf(object value, string at) => value switch
    {
        DateOnly day when day >= FirstDay => Number(day.DayNumber - DayZero.DayNumber, at, Styles.Day),
        DateOnly day => Text(DateWords.Plain(day), at, Styles.Text),
        DateTimeOffset instant => Number(Serial(instant), at, Styles.Instant),
        int number => Number(number, at, Styles.Number),
        long number => Number(number, at, Styles.Number),
        decimal number => Number(number, at, Styles.Number),
        string text => Text(text, at, Styles.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A new kind of value needs a kind of cell."),
    };

    private static decimal Serial(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, London).DateTime;
        return (there.Ticks - DayZero.ToDateTime(TimeOnly.MinValue).Ticks) / (decimal)TimeSpan.TicksPerDay;
    }

    private static Cell Number(decimal number, string at, uint style) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = style, DataType = CellValues.Number };

    internal static Cell Text(string text, string at, uint style) =>
        new(new InlineString(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, StyleIndex = style, DataType = CellValues.InlineString };

    private static string ColumnName(int number)
    {
        var name = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>The places of the styles in the workbook's list of them.</summary>
    internal static class Styles
    {
        internal const uint Text = 1;
        internal const uint Heading = 2;
        internal const uint Day = 3;
        internal const uint Instant = 4;
        internal const uint Number = 5;
        internal const uint Title = 6;
    }
}
