using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Officers of a case over time. An assignment that names nobody says nothing and changes nothing.</summary>
internal static class Assignments
{
    public static string? On(Case? @case, DateOnly day)
    {
        string? officer = null;
        foreach (var assigned in @case?.Officers ?? [])
        {
            officer = assigned.On <= day ? assigned.Officer ?? officer : officer;
        }

        return officer;
    }

    /// <summary>The first day on which anybody is named; null when nobody ever is.</summary>
    public static DateOnly? First(Case @case)
    {
        foreach (var assigned in @case.Officers)
        {
            if (assigned.Officer is not null)
            {
                return assigned.On;
            }
        }

        return null;
    }
}
