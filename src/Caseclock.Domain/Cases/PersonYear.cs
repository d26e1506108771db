using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Cases;

/// <summary>The national curriculum year of a person.</summary>
public static class PersonYear
{
    /// <summary>
    /// The year on a day (indicators.md R11): the latest one recorded by that day, which goes up by one each 1 September; else that of
    /// the age. Null when neither a year that can be read nor the birth date is recorded.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="day">The day.</param>
    public static NcYear? NcYearOn(this Person person, DateOnly day)
    {
        for (var index = person.RecordedYears.Length - 1; index >= 0; index--)
        {
            var recorded = person.RecordedYears[index];
            if (recorded.On <= day && NcYear.TryParse(recorded.NcYear, out var year))
            {
                return year.AsAt(recorded.On, day);
            }
        }

        return person.Details?.Born is { } born ? NcYear.Of(born, day) : null;
    }
}
