namespace Caseclock.Domain.Calendar;

/// <summary>Ages in whole years.</summary>
public static class Age
{
    /// <summary>
    /// The age on a day. A person reaches an age at the start of the anniversary of their birth (Family Law Reform Act 1969, section 9).
    /// Someone born on 29 February has that anniversary on 1 March in a year without a 29th. Born 29 Feb 2012: age 12 on 28 Feb 2025,
    /// 13 on 1 Mar 2025. Negative for a day before the birth, so that a mistaken date shows and does not stop a report.
    /// </summary>
    public static int On(DateOnly born, DateOnly day)
    {
        var birthdayStillToCome = (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0;
        return day.Year - born.Year - (birthdayStillToCome ? 1 : 0);
    }
}
