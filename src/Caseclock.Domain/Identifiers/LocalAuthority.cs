namespace Caseclock.Domain.Identifiers;

/// <summary>An English local authority with education duties, as the Department for Education numbers it.</summary>
/// <param name="Code">The three-digit code.</param>
/// <param name="Name">The name, as the department's statistics write it.</param>
/// <param name="Region">The region of England.</param>
/// <param name="Gss">The nine-character GSS code, as the department's statistics give it.</param>
/// <param name="Opened">The first day, or null when it was there before April 2019.</param>
/// <param name="Closed">The last day, or null when it is still there.</param>
public sealed record LocalAuthority(LaCode Code, string Name, string Region, string Gss, DateOnly? Opened, DateOnly? Closed)
{
    /// <summary>True from the first day to the last, both included.</summary>
    public bool IsCurrentOn(DateOnly day) => (Opened is null || Opened <= day) && (Closed is null || day <= Closed);
}
