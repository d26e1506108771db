using System.Globalization;
using Caseclock.Application.Exports;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;

namespace Caseclock.Pages.Lists;

/// <summary>
/// A list as a file: an Excel workbook where the address ends with <c>.xlsx</c> (or the form says so), else CSV. It has the rows of the
/// page in their order and is sent a part at a time, so that a long list is never held whole. The activity keeps what was asked for and
/// how many rows it has, before the first of them is sent.
/// </summary>
/// <param name="Name">The file's name without its ending; never a child's.</param>
/// <param name="What">What the list is, in words.</param>
/// <param name="Filter">What narrows it and how it is sorted, in words; empty where nothing does.</param>
/// <param name="Asked">What the activity keeps of what narrows it; never a name. Empty where nothing does.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Parts">Its rows, in parts.</param>
internal sealed record ListFile(
    string Name,
    string What,
    string Filter,
    string Asked,
    int Rows,
    IReadOnlyList<ExportColumn> Columns,
    IEnumerable<IEnumerable<IReadOnlyList<object?>>> Parts) : IActionResult
{
    /// <summary>The ending of a workbook's address.</summary>
    public const string Excel = ".xlsx";

    /// <summary>The day whose position it shows; null for today.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Whether a workbook is sent whatever the address ends with.</summary>
    public bool IsWorkbook { get; init; }

    /// <summary>What the activity keeps of it.</summary>
    public string Detail => $"{Words.Count(Rows, "row")}{(Asked.Length == 0 ? "" : ": " + Asked)}";

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var excel = IsWorkbook || http.Request.Path.Value!.EndsWith(Excel, StringComparison.Ordinal);
        http.Response.ContentType = excel ? ListWorkbook.MediaType : "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}{(excel ? Excel : ".csv")}\"";
        if (excel)
        {
            await WorkbookAsync(http);
        }
        else
        {
            await CsvAnswer.WriteAsync(http.Response, Columns.Select(column => column.Heading), Parts.Select(part => part.Select(row => row.Select(Text))), http.RequestAborted);
        }
    }

    // The workbook is written to memory and taken from there part by part: what is sent is forgotten.
    private async Task WorkbookAsync(HttpContext http)
    {
        await using var outgoing = new Outgoing();
        using (var book = new ListWorkbook(outgoing, Note(http), Columns))
        {
            foreach (var part in Parts)
            {
                book.Add(part);
                await outgoing.SendAsync(http.Response.Body, http.RequestAborted);
            }
        }

        await outgoing.SendAsync(http.Response.Body, http.RequestAborted);
    }

    private ExportNote Note(HttpContext http)
    {
        var services = http.RequestServices;
        var shown = services.GetRequiredService<ShownDay>();
        return new ExportNote(services.GetRequiredService<Authority>().Name, What, Filter, AsAt ?? shown.Today, shown.Now, Caller.Of(http).Account?.Name ?? "", Rows);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => Pages.AsAt.IsoOf(day),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
