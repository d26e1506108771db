using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Caseclock.Components;

/// <summary>How a column is sorted.</summary>
public enum Sorted
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>The smallest, earliest or first letter is on top.</summary>
    Ascending,

    /// <summary>The largest, latest or last letter is on top.</summary>
    Descending,
}

/// <summary>The heading of a column.</summary>
/// <param name="Text">What the column holds.</param>
/// <param name="Numeric">True aligns its figures on the right.</param>
/// <param name="SortHref">The address that sorts by this column; null when it cannot be sorted.</param>
/// <param name="Sorted">How it is sorted now.</param>
public sealed record Column(string Text, bool Numeric = false, string? SortHref = null, Sorted Sorted = Sorted.No)
{
    /// <summary>A column of words that cannot be sorted.</summary>
    /// <param name="text">What the column holds.</param>
    public static implicit operator Column(string text) => new(text);
}

/// <summary>A cell of a table.</summary>
/// <param name="Content">What it shows; null for an empty cell.</param>
/// <param name="Numeric">True aligns it on the right, also where its column does not.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans.</param>
public sealed record Cell(IHtmlContent? Content, bool Numeric = false, int Columns = 1, int Rows = 1)
{
    /// <summary>A cell with plain text.</summary>
    /// <param name="text">What it shows; null or empty for an empty cell.</param>
    public Cell(string? text)
        : this(Html.Text(text))
    {
    }

    /// <summary>A cell with a link.</summary>
    /// <param name="text">What the link says.</param>
    /// <param name="href">Where it leads.</param>
    /// <returns>The cell.</returns>
    public static Cell Link(string text, string href) => new(Html.Element("a", "govuk-link", Html.Text(text)).With("href", href));

    /// <summary>A cell with a figure, aligned on the right.</summary>
    /// <param name="text">The figure as it reads; null or empty for an empty cell.</param>
    /// <returns>The cell.</returns>
    public static Cell Number(string? text) => new(Html.Text(text), Numeric: true);

    /// <summary>A cell with a whole number, with commas between thousands.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The cell.</returns>
    public static Cell Number(long number) => Number(number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A cell with plain text.</summary>
    /// <param name="text">What it shows; null or empty for an empty cell.</param>
    public static implicit operator Cell(string? text) => new(text);
}

/// <summary>A table: what the pages, and the figures under the charts, are made of. GOV.UK table.</summary>
public sealed record Table
{
    /// <summary>What the table shows; null for none. A table without a caption must stand under a heading that says it.</summary>
    public string? Caption { get; init; }

    /// <summary>Classes of the caption, such as <c>govuk-table__caption--m</c>; null for none.</summary>
    public string? CaptionClasses { get; init; }

    /// <summary>The headings; empty for none.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>The rows, each with a cell for each column.</summary>
    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>True when the first cell names its row.</summary>
    public bool FirstCellIsHeader { get; init; }

    internal TagBuilder Build()
    {
        var caption = Caption is null ? null : Html.Element("caption", Html.Classes("govuk-table__caption", CaptionClasses), Html.Text(Caption));
        var head = Columns.Count == 0
            ? null
            : Html.Element("thead", "govuk-table__head", Html.Element("tr", "govuk-table__row", Columns.Select(Heading)));
        var body = Html.Element("tbody", "govuk-table__body", Rows.Select(row => Html.Element("tr", "govuk-table__row", row.Select(BuildCell))));
        return Html.Element("table", "govuk-table", caption, head, body);
    }

    private static TagBuilder Heading(Column column)
    {
        IHtmlContent? text = Html.Text(column.Text);
        if (column.SortHref is not null)
        {
            var mark = column.Sorted switch
            {
                Sorted.No => "\u21C5",
                Sorted.Ascending => "\u25B2",
                Sorted.Descending => "\u25BC",
            };
            text = Html.Element("a", "cc-sort", text, Html.Text(" "), Html.Element("span", "cc-sort__mark", Html.Text(mark)).With("aria-hidden", "true"))
                .With("href", column.SortHref);
        }

        return Html.Element("th", column.Numeric ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header", text)
            .With("scope", "col")
            .With("aria-sort", column.Sorted == Sorted.No ? null : column.Sorted.ToString().ToLowerInvariant());
    }

    private TagBuilder BuildCell(Cell cell, int index)
    {
        var numeric = cell.Numeric || (index < Columns.Count && Columns[index].Numeric);
        var element = FirstCellIsHeader && index == 0
            ? Html.Element("th", "govuk-table__header", cell.Content).With("scope", "row")
            : Html.Element("td", numeric ? "govuk-table__cell govuk-table__cell--numeric" : "govuk-table__cell", cell.Content);
        return element.With("colspan", Span(cell.Columns)).With("rowspan", Span(cell.Rows));
    }

    private static string? Span(int count) => count == 1 ? null : count.ToString(CultureInfo.InvariantCulture);
}
