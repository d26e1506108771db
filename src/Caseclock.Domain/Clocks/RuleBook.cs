using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks;

/// <summary>Works out every clock of a record.</summary>
public static class RuleBook
{
    /// <summary>The clocks of a person and of all their cases.</summary>
    /// <param name="person">The folded record.</param>
    /// <param name="policies">The authority's choices.</param>
    /// <param name="asAt">The day looked at.</param>
    public static IReadOnlyList<Clock> Clocks(Person person, Policies policies, DateOnly asAt) => [];

    /// <summary>The clocks of what belongs to no person.</summary>
    /// <param name="register">The folded register.</param>
    /// <param name="policies">The authority's choices.</param>
    public static IReadOnlyList<Clock> Clocks(Register register, Policies policies) => [];
}
