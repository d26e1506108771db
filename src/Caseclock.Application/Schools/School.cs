namespace Caseclock.Application.Schools;

/// <summary>Whether a school takes pupils.</summary>
public enum SchoolStatus
{
    /// <summary>Open, also when it is proposed to close.</summary>
    Open,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Proposed to open.</summary>
    Proposed,
}

/// <summary>
/// A school, college or other setting as the national register has it (DfE, Get Information About Schools). A school that becomes an
/// academy closes under its old number and opens under a new one.
/// </summary>
/// <param name="Urn">Its unique reference number: six digits.</param>
/// <param name="Name">Its name.</param>
public sealed record School(string Urn, string Name)
{
    /// <summary>Its UK provider reference number, eight digits; null when not given.</summary>
    public string? Ukprn { get; init; }

    /// <summary>What kind it is, in the register's words ("TypeOfEstablishment"), such as "Academy converter"; null when not given.</summary>
    public string? Kind { get; init; }

    /// <summary>The phase of education in the register's words, such as "Primary"; null when not given or not applicable.</summary>
    public string? Phase { get; init; }

    /// <summary>Whether it is open.</summary>
    public SchoolStatus Status { get; init; }

    /// <summary>The first day; null when not given.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>The last day, which may lie ahead for a school that is open; null when not given.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>The town; null when not given.</summary>
    public string? Town { get; init; }

    /// <summary>The postcode; null when not given.</summary>
    public string? Postcode { get; init; }

    /// <summary>The three-digit code of the local authority in whose area it lies; null when not given.</summary>
    public string? LaCode { get; init; }

    /// <summary>The name of that authority; null when not given.</summary>
    public string? LaName { get; init; }

    /// <summary>The URN of the school that took its place; null when there is none or it is not known.</summary>
    public string? Successor { get; init; }
}

/// <summary>The register of schools of one authority at one moment. It never changes; a later one takes its place.</summary>
/// <param name="Stamp">Another number after every load; 0 when none was loaded.</param>
/// <param name="Loaded">When it was last loaded (UTC); null when never.</param>
/// <param name="Schools">The schools by URN, closed ones too.</param>
public sealed record SchoolRegister(long Stamp, DateTimeOffset? Loaded, IReadOnlyDictionary<string, School> Schools);

/// <summary>What keeping schools came to.</summary>
/// <param name="New">How many were not held before.</param>
/// <param name="Changed">How many were held otherwise.</param>
/// <param name="Same">How many were held just so.</param>
public sealed record SchoolChanges(int New, int Changed, int Same);
