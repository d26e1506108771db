using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Caseclock.Commands;

/// <summary>
/// CSV as the product writes it: UTF-8, a heading row, and no cell that a spreadsheet would run as a formula. A cell that begins with a
/// sign of one gets an apostrophe before it; a negative number and a telephone number begin with such a sign and are none (docs/exports.md).
/// </summary>
internal static partial class CsvFiles
{
    private const string Signs = "=@\t\r\n";

    // The wide forms of the signs, which some spreadsheets read as the narrow ones.
    private const string Wide = "＝＋－＠";

    public static CsvWriter Writer(TextWriter output) => CsvWriter.Create(
        output,
        CsvWriterOptions.Default with
        {
            NewLine = "\n",
            Injection = CsvInjection.Escape,

            // What begins with a plus, a minus or a wide sign is looked at in Row.
            InjectionCharacters = Signs,
        },
        leaveOpen: true);

    public static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(IsSigned(cell) ? "'" + cell : cell);
        }

        csv.EndRecord();
    }

    private static bool IsSigned(string? cell) => cell is [var first, ..] && (Wide.Contains(first) || (first is '-' or '+' && !IsNumber(cell)));

    private static bool IsNumber(string cell) =>
        Telephone().IsMatch(cell) || (cell[0] == '-' && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));

    [GeneratedRegex(@"^\+[0-9][0-9 ]{6,20}\z", RegexOptions.None, 1000)]
    private static partial Regex Telephone();
}
