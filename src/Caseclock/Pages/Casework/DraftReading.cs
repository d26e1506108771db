using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Casework;

/// <summary>A draft with the case that it is about.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Now">The case as it stands.</param>
/// <param name="Allowed">Whether its owner may still do what it is about.</param>
internal sealed record OpenDraft(Draft Draft, Journey Journey, CaseNow Now, bool Allowed)
{
    /// <summary>The pages of the journey, by what has been answered.</summary>
    public IReadOnlyList<JourneyStep> Steps => Journey.Steps(Now, Draft.Answers);

    /// <summary>Whom it is about, in words.</summary>
    public string About => (Draft.Case.Length > 0, Now.Entries.Count > 0) switch
    {
        (true, _) => $"{Words.Name(Now.Person.Details?.Surname, Now.Person.Details?.Forename)}, case {Draft.Case}",
        (false, true) => $"{Words.Name(Now.Person.Details?.Surname, Now.Person.Details?.Forename)}, a new case",
        _ => "A new child",
    };
}

/// <summary>Reads the caller's drafts. Nobody reads another's.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="drafts">Drafts.</param>
/// <param name="recording">Reads cases.</param>
/// <param name="officers">Knows the officers.</param>
/// <param name="schools">What schools are called.</param>
internal sealed class DraftReading(Store store, Authority authority, Caller caller, Sight sight, Drafts drafts, Recording recording, Officers officers, SchoolNames schools)
{
    /// <summary>A draft of the caller; null when there is none of that id, or its record is hidden from them now.</summary>
    /// <param name="id">The draft's id.</param>
    public OpenDraft? Find(string id)
    {
        if (caller.Account is not { } account
            || drafts.Find(authority.Code, account.Id, id) is not { } draft
            || sight.Hides(draft.Person)
            || !JourneyBook.TryOf(draft.Journey, out var journey))
        {
            return null;
        }

        var now = recording.Now(authority, draft);
        return new OpenDraft(draft, journey, now, JourneyAccess.May(caller, journey, now.About));
    }

    /// <summary>The officers who can be chosen: those who sign in, and those whom cases name.</summary>
    public IReadOnlyList<string> Officers() => officers.All(authority.Code);

    /// <summary>The schools that can be chosen by name: those that the authority's children go to.</summary>
    public IReadOnlyList<(string Key, string Name)> Schools() =>
        [.. store.Schools(authority.Code).Select(school => (school.School, schools.Of(school.School))).OrderBy(pair => pair.Item2, StringComparer.OrdinalIgnoreCase)];
}
