using System.Globalization;
using System.IO.Compression;
using Caseclock.Domain.Calendar;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Caseclock.Application.Exports;

/// <summary>The first sheet of a list's workbook: what it is, what narrows it, and when it was known so.</summary>
internal static class NoteSheet
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static void Write(ZipArchive zip, ExportNote note)
    {
        using var stream = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
        using var sheet = OpenXmlWriter.Create(stream);
        sheet.WriteStartDocument(true);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new Columns(
            new Column { Min = 1, Max = 1, Width = 22, CustomWidth = true },
            new Column { Min = 2, Max = 2, Width = 80, CustomWidth = true }));
        sheet.WriteStartElement(new SheetData());
        var number = 1u;
        sheet.WriteElement(new Row(ListWorkbook.Text(note.What, "A1", ListWorkbook.Styles.Title)) { RowIndex = number, Height = 24, CustomHeight = true });
        foreach (var (label, text) in Lines(note))
        {
            number++;
            var at = number.ToString(CultureInfo.InvariantCulture);
            sheet.WriteElement(new Row(ListWorkbook.Text(label, "A" + at, ListWorkbook.Styles.Heading), ListWorkbook.Text(text, "B" + at, ListWorkbook.Styles.Text)) { RowIndex = number });
        }

        sheet.WriteEndElement();
        sheet.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        sheet.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        sheet.WriteEndElement();
    }

    private static IEnumerable<(string Label, string Text)> Lines(ExportNote note) =>
    [
        ("Authority", note.Authority),
        ("What narrows it", note.Filter.Length == 0 ? "Nothing: everything that its maker may see" : note.Filter),
        ("As at", DateWords.Long(note.AsAt)),
        ("Known at", Moment(note.Known)),
        ("Rows", note.Rows.ToString("N0", CultureInfo.InvariantCulture)),
        ("Made by", note.By),
        ("Handling", "Official-Sensitive. It may name children: keep it no longer than you need it, and send it to nobody who may not see the list itself."),
    ];

    private static string Moment(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, London);
        return $"{DateWords.Long(DateOnly.FromDateTime(there.DateTime))}, {there.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
