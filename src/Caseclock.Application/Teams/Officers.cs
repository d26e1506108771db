using Caseclock.Application.Access;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Teams;

/// <summary>
/// The officers of an authority: the names by which the chronology knows who works a case. A user is the officer of their
/// <see cref="Account.By"/>; a loaded chronology may name officers who do not sign in.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="accounts">Who signs in.</param>
public sealed class Officers(Store store, Accounts accounts)
{
    /// <summary>Those who sign in, and those whom cases name, by name.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<string> All(string authority) =>
    [
        .. accounts.All(authority).Where(account => !account.IsDisabled).Select(account => account.By)
            .Union(store.Cases(authority, new CaseFilter(), new Page(0, 0)).Counts["officer"].Select(count => count.Value))
            .Where(officer => officer.Length > 0)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
