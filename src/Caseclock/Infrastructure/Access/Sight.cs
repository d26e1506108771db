using Caseclock.Application.Access;
using Caseclock.Application.Storage;

namespace Caseclock.Infrastructure.Access;

/// <summary>
/// What the caller may see of whom: names or only case numbers, and no restricted record without a grant. Everything that shows a child
/// asks this. It is read once for each request.
/// </summary>
/// <param name="caller">Who asks.</param>
/// <param name="restrictions">Restricted records.</param>
/// <param name="authority">The authority served.</param>
internal sealed class Sight(Caller caller, Restrictions restrictions, Authority authority)
{
    /// <summary>What stands in the place of a restricted record.</summary>
    public const string Restricted = "Restricted record";

    private readonly Lazy<IReadOnlySet<string>> _hidden =
        new(() => caller.Account is { } account ? restrictions.HiddenFrom(authority.Code, account.Id) : new HashSet<string>());

    /// <summary>Whether names may be shown.</summary>
    public bool Names => caller.May(Area.Names, Level.Read);

    /// <summary>Whether a person's record is restricted and the caller has no grant for it.</summary>
    /// <param name="person">The person's id; null for what belongs to nobody.</param>
    public bool Hides(string? person) => person is not null && _hidden.Value.Contains(person);
}
