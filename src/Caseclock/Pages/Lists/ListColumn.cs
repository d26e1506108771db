using Caseclock.Application.Exports;

namespace Caseclock.Pages.Lists;

/// <summary>A column of a list: what the page calls it, and the columns that it becomes in a file.</summary>
/// <typeparam name="T">The rows of the list.</typeparam>
/// <param name="Id">What the address calls it.</param>
/// <param name="Text">What the page calls it.</param>
/// <param name="Cells">Its columns in a file.</param>
internal sealed record ListColumn<T>(string Id, string Text, params IReadOnlyList<FileCell<T>> Cells);

/// <summary>A column of a file.</summary>
/// <typeparam name="T">The rows of the list.</typeparam>
/// <param name="Column">Its heading and kind.</param>
/// <param name="Value">Its value for a row: a text, a day, an instant, a number or null.</param>
internal sealed record FileCell<T>(ExportColumn Column, Func<T, object?> Value)
{
    /// <summary>A column of texts.</summary>
    public static FileCell<T> Text(string heading, Func<T, string?> value, int width = 18) => new(new ExportColumn(heading, CellKind.Text, width), value);

    /// <summary>A column of days.</summary>
    public static FileCell<T> Day(string heading, Func<T, DateOnly?> value) => new(new ExportColumn(heading, CellKind.Day, 12), row => value(row));

    /// <summary>A column of numbers.</summary>
    public static FileCell<T> Number(string heading, Func<T, int?> value) => new(new ExportColumn(heading, CellKind.Number, 10), row => value(row));
}

/// <summary>Makes files of lists.</summary>
internal static class ListFiles
{
    /// <summary>The columns of a file.</summary>
    /// <typeparam name="T">The rows of the list.</typeparam>
    /// <param name="columns">The list's columns, in their order.</param>
    public static IReadOnlyList<ExportColumn> Headings<T>(this IReadOnlyList<ListColumn<T>> columns) =>
        [.. columns.SelectMany(column => column.Cells).Select(cell => cell.Column)];

    /// <summary>The rows of a file.</summary>
    /// <typeparam name="T">The rows of the list.</typeparam>
    /// <param name="columns">The list's columns, in their order.</param>
    /// <param name="rows">The rows.</param>
    public static IEnumerable<IReadOnlyList<object?>> Cells<T>(this IReadOnlyList<ListColumn<T>> columns, IEnumerable<T> rows)
    {
        FileCell<T>[] cells = [.. columns.SelectMany(column => column.Cells)];
        return rows.Select(row => (IReadOnlyList<object?>)[.. cells.Select(cell => cell.Value(row))]);
    }
}
