namespace Caseclock.Domain.Calendar;

/// <summary>
/// The bank holidays of one part of the United Kingdom (with Christmas Day and Good Friday), as versioned data. Years that have been
/// published are held as published; for any other year the holidays are worked out by rule, so that no date is ever refused.
/// </summary>
/// <example>
/// <c>BankHolidays.EnglandAndWales.NameOf(new(2025, 5, 26))</c> is “Spring bank holiday”. In 2022 that holiday was on 2 June, and
/// 30 May has no name.
/// </example>
public sealed class BankHolidays
{
    private readonly ILookup<int, BankHoliday> _published;
    private readonly ILookup<int, BankHoliday> _added;
    private readonly Func<int, IReadOnlyList<BankHoliday>> _rule;

    private BankHolidays(string name, IEnumerable<BankHoliday> published, Func<int, IReadOnlyList<BankHoliday>> rule)
    {
        Name = name;
        Version = PublishedBankHolidays.Version;
        _published = published.ToLookup(h => h.Day.Year);
        _added = Array.Empty<BankHoliday>().ToLookup(h => h.Day.Year);
        _rule = rule;
    }

    private BankHolidays(BankHolidays before, BankHoliday added, string version)
    {
        Name = before.Name;
        Version = version;
        _published = before._published;
        _added = before._added.SelectMany(h => h).Append(added).ToLookup(h => h.Day.Year);
        _rule = before._rule;
    }

    /// <summary>England and Wales, published for 2014 to 2027.</summary>
    public static BankHolidays EnglandAndWales { get; } =
        new("England and Wales", PublishedBankHolidays.EnglandAndWales, BankHolidayRules.EnglandAndWales);

    /// <summary>Scotland, published for 2014 to 2027.</summary>
    public static BankHolidays Scotland { get; } =
        new("Scotland", PublishedBankHolidays.Scotland, BankHolidayRules.Scotland);

    /// <summary>Northern Ireland, published for 2014 to 2027.</summary>
    public static BankHolidays NorthernIreland { get; } =
        new("Northern Ireland", PublishedBankHolidays.NorthernIreland, BankHolidayRules.NorthernIreland);

    /// <summary>The part of the United Kingdom these are for.</summary>
    public string Name { get; }

    /// <summary>Which edition of the list this is. Clocks record it, so that a change of the list can be seen.</summary>
    public string Version { get; }

    /// <summary>Where the list was taken from.</summary>
    public string Source { get; } = PublishedBankHolidays.Source;

    /// <summary>The day the list was put together.</summary>
    public DateOnly Retrieved { get; } = PublishedBankHolidays.Retrieved;

    /// <summary>True when the year's holidays are as published, false when they are worked out by rule.</summary>
    public bool IsKnown(int year) => _published.Contains(year);

    /// <summary>The holidays of a year (1 to 9999), in date order.</summary>
    public IReadOnlyList<BankHoliday> InYear(int year) =>
        [.. (IsKnown(year) ? _published[year] : _rule(year)).Concat(_added[year]).OrderBy(h => h.Day)];

    /// <summary>The name of the holiday on a day, or null when the day is not one.</summary>
    public string? NameOf(DateOnly day) => Named(IsKnown(day.Year) ? _published[day.Year] : _rule(day.Year), day) ?? Named(_added[day.Year], day);

    /// <summary>The same list with one more day in it, such as a day newly proclaimed, under a new version.</summary>
    /// <param name="added">The new day off.</param>
    /// <param name="version">What the new edition is called.</param>
    public BankHolidays With(BankHoliday added, string version) => new(this, added, version);

    private static string? Named(IEnumerable<BankHoliday> holidays, DateOnly day)
    {
        foreach (var holiday in holidays)
        {
            if (holiday.Day == day)
            {
                return holiday.Name;
            }
        }

        return null;
    }
}
