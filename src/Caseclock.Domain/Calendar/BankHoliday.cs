namespace Caseclock.Domain.Calendar;

/// <summary>One bank holiday, Christmas Day or Good Friday.</summary>
/// <param name="Day">The day off: for a holiday that falls on a weekend, its substitute weekday.</param>
/// <param name="Name">What people call it, such as “Spring bank holiday” or “Christmas Day (substitute day)”.</param>
public readonly record struct BankHoliday(DateOnly Day, string Name);
