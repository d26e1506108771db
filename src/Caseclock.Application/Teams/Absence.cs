namespace Caseclock.Application.Teams;

/// <summary>An officer away for some days, and who sees to their work meanwhile. The officer of record of a case does not change.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Officer">Who is away.</param>
/// <param name="From">The first day away.</param>
/// <param name="To">The last day away, inclusive.</param>
/// <param name="Covers">Who covers, by name; at least one.</param>
public sealed record Absence(string Id, string Officer, DateOnly From, DateOnly To, IReadOnlyList<string> Covers)
{
    /// <summary>Whether the officer is away on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsOn(DateOnly day) => From <= day && day <= To;
}
