using System.Text;
using Caseclock.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Indicators;

/// <summary>Makes a CSV file with the writer of the command line, so that both say the same.</summary>
internal static class IndicatorFile
{
    /// <summary>The file as an answer.</summary>
    public static FileContentResult Of(PageModel page, string name, string[] columns, IEnumerable<object?[]> rows)
    {
        using var held = new MemoryStream();
        using (var writer = new StreamWriter(held, new UTF8Encoding(true), leaveOpen: true))
        using (var table = TableWriter.Of("csv", writer, columns))
        {
            foreach (var row in rows)
            {
                table.Row(row);
            }
        }

        return page.File(held.ToArray(), "text/csv; charset=utf-8", name);
    }
}
