using System.Text;
using Caseclock.Commands;

namespace Caseclock.Pages;

/// <summary>Answers with a CSV file, a part at a time, so that a long list is never held whole.</summary>
internal static class CsvAnswer
{
    /// <summary>Writes the file; its type and name are set already.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="headings">The heading row.</param>
    /// <param name="parts">The rows, in parts.</param>
    /// <param name="stop">Stops when the reader has gone.</param>
    public static async Task WriteAsync(
        HttpResponse response,
        IEnumerable<string> headings,
        IEnumerable<IEnumerable<IEnumerable<string?>>> parts,
        CancellationToken stop)
    {
        await SendAsync(response, [headings], true, stop);
        foreach (var part in parts)
        {
            await SendAsync(response, part, false, stop);
        }
    }

    // Spreadsheets take a file for UTF-8 only when it says so at its beginning.
    private static async Task SendAsync(HttpResponse response, IEnumerable<IEnumerable<string?>> rows, bool first, CancellationToken stop)
    {
        using var held = new MemoryStream();
        await using (var writer = new StreamWriter(held, new UTF8Encoding(first), leaveOpen: true))
        await using (var csv = CsvFiles.Writer(writer))
        {
            foreach (var row in rows)
            {
                CsvFiles.Row(csv, row);
            }
        }

        held.Position = 0;
        await held.CopyToAsync(response.Body, stop);
    }
}
