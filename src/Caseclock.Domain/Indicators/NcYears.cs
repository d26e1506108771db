using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// The national curriculum year of a person on a day: as last recorded by then, going up each 1 September, else by the birth date
/// (indicators.md R11).
/// </summary>
internal static class NcYears
{
    public static NcYear? On(Person? person, DateOnly day)
    {
        NcYear? recorded = null;
        foreach (var year in person?.RecordedYears ?? [])
        {
            if (year.On <= day && NcYear.TryParse(year.NcYear, out var written))
            {
                recorded = written.AsAt(year.On, day);
            }
        }

        return recorded ?? (person?.Details?.Born is { } born ? NcYear.Of(born, day) : null);
    }

    public static DateOnly NextChange(Person? person, DateOnly day)
    {
        var next = AcademicYear.Of(day).Plus(1).Start;
        foreach (var year in person?.RecordedYears ?? [])
        {
            next = year.On > day ? Days.Earlier(next, year.On) : next;
        }

        return next;
    }
}
