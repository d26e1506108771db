using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace Caseclock.Commands;

/// <summary>Writes rows of the public command line as CSV or as a JSON array, with the same names and values in both.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly string[] _columns;
    private readonly Utf8JsonWriter? _json;
    private readonly CsvWriter? _csv;

    private TableWriter(string format, StreamWriter output, string[] columns)
    {
        _columns = columns;
        if (format == "csv")
        {
            _csv = CsvFiles.Writer(output);
            CsvFiles.Row(_csv, columns);
            return;
        }

        _json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartArray();
    }

    /// <summary>Makes a writer.</summary>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    /// <param name="output">Where to; the caller closes it afterwards.</param>
    /// <param name="columns">The names of the columns.</param>
    public static TableWriter Of(string format, StreamWriter output, string[] columns) => new(format, output, columns);

    /// <summary>Writes a row: texts, whole numbers, decimals, lists of texts (JSON array; joined by a space in CSV) or null.</summary>
    public void Row(params object?[] cells)
    {
        if (_csv is not null)
        {
            CsvFiles.Row(_csv, cells.Select(Text));
            return;
        }

        _json!.WriteStartObject();
        for (var index = 0; index < _columns.Length; index++)
        {
            _json.WritePropertyName(_columns[index]);
            WriteValue(cells[index]);
        }

        _json.WriteEndObject();
        if (_json.BytesPending > 64 * 1024)
        {
            _json.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json?.WriteEndArray();
        _json?.Dispose();
        _csv?.Dispose();
    }

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        decimal number => Number(number).ToString(CultureInfo.InvariantCulture),
        IReadOnlyList<string> texts => string.Join(" ", texts),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    private void WriteValue(object? cell)
    {
        switch (cell)
        {
            case null:
                _json!.WriteNullValue();
                break;
            case int number:
                _json!.WriteNumberValue(number);
                break;
            case decimal number:
                _json!.WriteNumberValue(Number(number));
                break;
            case IReadOnlyList<string> texts:
                _json!.WriteStartArray();
                foreach (var text in texts)
                {
                    _json.WriteStringValue(text);
                }

                _json.WriteEndArray();
                break;
            default:
                _json!.WriteStringValue(Text(cell));
                break;
        }
    }

    // 50.00 is 50: trailing zeros of a division say nothing.
    private static decimal Number(decimal number) => number / 1.0000000000000000000000000000m;
}
