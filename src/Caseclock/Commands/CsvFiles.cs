using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Caseclock.Commands;

/// <summary>CSV as the product writes it: UTF-8, a heading row, and no cell that a spreadsheet would run as a formula.</summary>
internal static class CsvFiles
{
    public static CsvWriter Writer(TextWriter output) => new(
        output,
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",

            // A cell that begins with = + - @, tab or return is quoted as text; a negative number is written as a number, not escaped.
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = ['=', '+', '@', '\t', '\r'],
        });

    public static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell is ['-', ..] && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell);
        }

        csv.NextRecord();
    }
}
