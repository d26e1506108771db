namespace Caseclock.Domain.Returns.Sen2;

/// <summary>
/// One year's special educational needs survey (SEN2): activity in the calendar year before, and the caseload on the census day in
/// January. A year is added by adding its row here and, where its form changes, to <see cref="Sen2Form"/> and <see cref="Sen2Codes"/>.
/// </summary>
/// <param name="Year">The collection year, the one of the census day.</param>
/// <param name="CensusDay">The census day.</param>
/// <param name="Deadline">The last day for the return; null when not known.</param>
public sealed record Sen2Year(int Year, DateOnly CensusDay, DateOnly? Deadline)
{
    /// <summary>The first person-level year that every authority had to make. Before it the return was made of totals.</summary>
    public const int First = 2023;

    /// <summary>The years whose census day is known, earliest first. The 2027 form is taken to be that of 2026.</summary>
    public static IReadOnlyList<Sen2Year> Known { get; } =
    [
        new(2023, new DateOnly(2023, 1, 19), null),
        new(2024, new DateOnly(2024, 1, 18), new DateOnly(2024, 3, 14)),
        new(2025, new DateOnly(2025, 1, 16), new DateOnly(2025, 3, 14)),
        new(2026, new DateOnly(2026, 1, 15), new DateOnly(2026, 3, 12)),
        new(2027, new DateOnly(2027, 1, 21), new DateOnly(2027, 3, 11)),
    ];

    /// <summary>The latest year known.</summary>
    public static int Latest => Known[^1].Year;

    /// <summary>The first day of the year returned: 1 January of the year before.</summary>
    public DateOnly PeriodStart => new(Year - 1, 1, 1);

    /// <summary>The last day of the year returned: 31 December of the year before.</summary>
    public DateOnly PeriodEnd => new(Year - 1, 12, 31);

    /// <summary>The facts of a year; null when it is not known.</summary>
    /// <param name="year">The collection year.</param>
    public static Sen2Year? Of(int year) => Known.FirstOrDefault(known => known.Year == year);
}
