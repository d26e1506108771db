using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>When the national curriculum year of a person (<see cref="PersonYear"/>) changes.</summary>
internal static class NcYears
{
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
