using System.Globalization;

namespace Caseclock.Domain.Calendar;

/// <summary>
/// The published holidays, one row for each year and one column for each holiday, as month-day of the day off. Where a holiday
/// fell on a weekend the column holds its substitute. A day that belongs to no column is in the list of extra days.
/// </summary>
internal static class PublishedBankHolidays
{
    public const string Version = "2026-11";
    public const string Source = "gov.uk/bank-holidays, with the proclamations of extra days; checked against the rules year by year";
    public static readonly DateOnly Retrieved = new(2026, 11, 22);

    // 2020: the early May holiday moved to VE Day. 2022: the spring holiday moved to the Platinum Jubilee.
    public static IReadOnlyList<BankHoliday> EnglandAndWales { get; } = Read(
        [NewYear, GoodFriday, EasterMonday, EarlyMay, Spring, Summer, Christmas, Boxing],
        """
        2014  01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2015  01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2016  01-01 03-25 03-28 05-02 05-30 08-29 12-27 12-26
        2017  01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
        2018  01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
        2019  01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
        2020  01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
        2021  01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
        2022  01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26
        2023  01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26
        2024  01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
        2025  01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2026  01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2027  01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
        """,
        UnitedKingdomExtras);

    public static IReadOnlyList<BankHoliday> Scotland { get; } = Read(
        [NewYear, SecondJanuary, GoodFriday, EarlyMay, Spring, Summer, StAndrew, Christmas, Boxing],
        """
        2014  01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
        2015  01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28
        2016  01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-27 12-26
        2017  01-03 01-02 04-14 05-01 05-29 08-07 11-30 12-25 12-26
        2018  01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26
        2019  01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26
        2020  01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28
        2021  01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28
        2022  01-03 01-04 04-15 05-02 06-02 08-01 11-30 12-27 12-26
        2023  01-03 01-02 04-07 05-01 05-29 08-07 11-30 12-25 12-26
        2024  01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26
        2025  01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
        2026  01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28
        2027  01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28
        """,
        [.. UnitedKingdomExtras, new BankHoliday(new DateOnly(2026, 6, 15), "World Cup bank holiday")]);

    public static IReadOnlyList<BankHoliday> NorthernIreland { get; } = Read(
        [NewYear, StPatrick, GoodFriday, EasterMonday, EarlyMay, Spring, Boyne, Summer, Christmas, Boxing],
        """
        2014  01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26
        2015  01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
        2016  01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-27 12-26
        2017  01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26
        2018  01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26
        2019  01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26
        2020  01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28
        2021  01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28
        2022  01-03 03-17 04-15 04-18 05-02 06-02 07-12 08-29 12-27 12-26
        2023  01-02 03-17 04-07 04-10 05-01 05-29 07-12 08-28 12-25 12-26
        2024  01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26
        2025  01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26
        2026  01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
        2027  01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28
        """,
        UnitedKingdomExtras);

    private static BankHoliday[] UnitedKingdomExtras =>
    [
        new(new DateOnly(2022, 6, 3), "Platinum Jubilee bank holiday"),
        new(new DateOnly(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II"),
        new(new DateOnly(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
    ];

    private static Column NewYear => new("New Year’s Day", "01-01");
    private static Column SecondJanuary => new("2 January", "01-02");
    private static Column StPatrick => new("St Patrick’s Day", "03-17");
    private static Column GoodFriday => new("Good Friday", null);
    private static Column EasterMonday => new("Easter Monday", null);
    private static Column EarlyMay => new("Early May bank holiday", null);
    private static Column Spring => new("Spring bank holiday", null);
    private static Column Boyne => new("Battle of the Boyne", "07-12");
    private static Column Summer => new("Summer bank holiday", null);
    private static Column StAndrew => new("St Andrew’s Day", "11-30");
    private static Column Christmas => new("Christmas Day", "12-25");
    private static Column Boxing => new("Boxing Day", "12-26");

    private static BankHoliday[] Read(Column[] columns, string table, BankHoliday[] extras) =>
    [
        .. table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(row => ReadYear(columns, row))
            .Concat(extras)
            .OrderBy(h => h.Day),
    ];

    private static IEnumerable<BankHoliday> ReadYear(Column[] columns, string row)
    {
        var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return columns.Zip(cells.Skip(1), (column, cell) => column.At(cells[0], cell));
    }

    /// <summary>A holiday of the table.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="FixedOn">Its own month-day, when it has one: a cell that differs is a substitute day.</param>
    private sealed record Column(string Name, string? FixedOn)
    {
        public BankHoliday At(string year, string monthDay) => new(
            DateOnly.ParseExact($"{year}-{monthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            FixedOn is null || FixedOn == monthDay ? Name : $"{Name} (substitute day)");
    }
}
