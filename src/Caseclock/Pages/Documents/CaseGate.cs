using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Documents;

/// <summary>A case that the reader may see, as far as the pages of documents and letters need it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The child's name.</param>
internal sealed record OpenCase(string Id, string Person, string Name);

/// <summary>Lets nobody past who may not see the case: every document and letter is reached through it.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served; another's case is not found.</param>
/// <param name="sight">What the reader may see.</param>
/// <param name="accounts">Knows who users are.</param>
internal sealed class CaseGate(Store store, Authority authority, Sight sight, Accounts accounts)
{
    private IReadOnlyDictionary<string, string>? _names;

    /// <summary>The case; null when there is none of that id here, or it is hidden from the reader.</summary>
    /// <param name="id">The case's id.</param>
    public OpenCase? Open(string? id)
    {
        if (string.IsNullOrEmpty(id) || store.PersonOfCase(authority.Code, id) is not { Length: > 0 } person || sight.Hides(person))
        {
            return null;
        }

        var details = store.Person(authority.Code, person)?.Details;
        return new OpenCase(id, person, Words.Name(details?.Surname, details?.Forename));
    }

    /// <summary>Whether a case is hidden from the reader, or not there.</summary>
    /// <param name="id">The case's id.</param>
    public bool Hides(string id) => store.PersonOfCase(authority.Code, id) is not { Length: > 0 } person || sight.Hides(person);

    /// <summary>What a user is called.</summary>
    /// <param name="account">The account's id; null for the command line.</param>
    public string Who(string? account)
    {
        _names ??= accounts.All(authority.Code).ToDictionary(held => held.Id, held => held.Name, StringComparer.Ordinal);
        return account is null ? "the command line" : _names.GetValueOrDefault(account, "somebody");
    }
}
