using System.Text;
using Caseclock.Commands;

namespace Caseclock.Pages;

/// <summary>Answers with a CSV file, a part at a time, so that a long list is never held whole.</summary>
internal static class CsvAnswer
{
    /// <summary>Writes the file.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="name">The file's name; never a child's.</param>
    /// <param name="headings">The heading row.</param>
    /// <param name="parts">The rows, in parts.</param>
    /// <param name="stop">Stops when the reader has gone.</param>
    public static async Task WriteAsync(
        HttpResponse response,
        string name,
        IEnumerable<string> headings,
        IEnumerable<IEnumerable<IEnumerable<string?>>> parts,
        CancellationToken stop)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
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
