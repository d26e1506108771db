using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Teams;

/// <summary>Cases given to an officer in one go: chosen, then saved, then perhaps undone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">The id of the account that began it; nobody else goes on with it before it is saved.</param>
/// <param name="MadeAt">When it was begun (UTC).</param>
/// <param name="Officer">Who gets the cases; null until chosen.</param>
/// <param name="On">From which day; null until chosen.</param>
/// <param name="Reason">Why; null for none.</param>
/// <param name="SavedAt">When it was saved (UTC); null until it is.</param>
/// <param name="UndoneBy">The id of the account that undid it; null while it stands.</param>
/// <param name="UndoneAt">When it was undone (UTC); null while it stands.</param>
/// <param name="Cases">The cases, by id.</param>
public sealed record Allocation(
    string Id,
    string Owner,
    DateTimeOffset MadeAt,
    string? Officer,
    DateOnly? On,
    string? Reason,
    DateTimeOffset? SavedAt,
    string? UndoneBy,
    DateTimeOffset? UndoneAt,
    IReadOnlyList<AllocatedCase> Cases);

/// <summary>One of its cases.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Before">Who had it when it was saved; before that, who has it now. Null for nobody.</param>
/// <param name="Entry">The id of the entry that gave it; null before it is saved, and for a case that the officer had already.</param>
public sealed record AllocatedCase(string Case, string Person, string? Before, string? Entry);

/// <summary>What saving an allocation would do.</summary>
/// <param name="Carries">For the new officer first and then those who give up cases: how many open cases each has, and would have then.</param>
/// <param name="Already">How many of the cases the new officer has already: nothing is recorded on them.</param>
/// <param name="Later">Cases that somebody has had only from a later day: the new officer's day must not lie before it.</param>
/// <param name="Seen">What this takes into account: to be handed over when it is saved.</param>
public sealed record AllocationCheck(IReadOnlyList<Carries> Carries, int Already, IReadOnlyList<string> Later, long Seen);

/// <summary>How many open cases an officer carries.</summary>
/// <param name="Officer">The officer; null for nobody.</param>
/// <param name="Now">How many now.</param>
/// <param name="Then">How many after the allocation.</param>
public sealed record Carries(string? Officer, int Now, int Then);

/// <summary>What came of saving or undoing an allocation. It is done to all of its cases or to none.</summary>
public abstract record AllocationOutcome
{
    private AllocationOutcome()
    {
    }

    /// <summary>It is done, now or at an earlier press of the same button.</summary>
    public sealed record Done : AllocationOutcome;

    /// <summary>There is none of that id, or it is somebody else's and not saved yet.</summary>
    public sealed record Gone : AllocationOutcome;

    /// <summary>Nothing is done: these cases have got another officer since.</summary>
    /// <param name="Cases">The ids of the cases.</param>
    public sealed record Overtaken(IReadOnlyList<string> Cases) : AllocationOutcome;

    /// <summary>Nothing is done: something is wrong.</summary>
    /// <param name="Problems">What.</param>
    public sealed record Refused(IReadOnlyList<EntryProblem> Problems) : AllocationOutcome;
}
