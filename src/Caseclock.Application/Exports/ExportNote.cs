namespace Caseclock.Application.Exports;

/// <summary>What a column of a list file holds.</summary>
public enum CellKind
{
    /// <summary>Text, whatever it begins with: never a formula.</summary>
    Text,

    /// <summary>A day: <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>An instant: <see cref="DateTimeOffset"/>; a workbook shows it as it was in London.</summary>
    Instant,

    /// <summary>A number: whole or decimal.</summary>
    Number,
}

/// <summary>A column of a list file.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">Its width in a workbook, in characters.</param>
public sealed record ExportColumn(string Heading, CellKind Kind = CellKind.Text, int Width = 18);

/// <summary>What a list file is, said on its first sheet so that it still says so when it is found a year later.</summary>
/// <param name="Authority">The authority's name.</param>
/// <param name="What">What the list is.</param>
/// <param name="Filter">What narrows it and how it is sorted, in words; empty where nothing does.</param>
/// <param name="AsAt">The day whose position it shows.</param>
/// <param name="Known">When it was known so (UTC).</param>
/// <param name="By">Who made it.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record ExportNote(string Authority, string What, string Filter, DateOnly AsAt, DateTimeOffset Known, string By, int Rows);
