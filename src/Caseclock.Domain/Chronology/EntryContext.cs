namespace Caseclock.Domain.Chronology;

/// <summary>What a line is read against.</summary>
/// <param name="Today">Today in Europe/London: nothing has happened after it.</param>
/// <param name="Now">The instant of reading (UTC): what an entry without <c>recorded</c> gets.</param>
public sealed record EntryContext(DateOnly Today, DateTimeOffset Now);
