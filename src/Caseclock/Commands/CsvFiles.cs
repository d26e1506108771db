using System.Globalization;
using CsvHelper;

namespace Caseclock.Commands;

/// <summary>CSV as the product writes it: UTF-8, a heading row, and no cell that a spreadsheet would run as a formula.</summary>
internal static class CsvFiles
{
    public static CsvWriter Writer(TextWriter output) => CsvWriter.Create(
        output,
        CsvWriterOptions.Default with
        {
            NewLine = "\n",
            Injection = CsvInjection.Escape,

            // A leading minus is looked at in Row: a negative number must survive, a formula must not.
            InjectionCharacters = "=@+\t\r",
        },
        leaveOpen: true);

    public static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell is ['-', ..] && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell);
        }

        csv.EndRecord();
    }
}
