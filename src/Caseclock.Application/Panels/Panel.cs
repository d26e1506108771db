using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Panels;

/// <summary>People who meet to advise on cases.</summary>
/// <param name="Id">The panel's id.</param>
/// <param name="Name">What it is called; stands in the chronology.</param>
/// <param name="Members">The ids of the accounts that sit on it.</param>
public sealed record Panel(string Id, string Name, IReadOnlyList<string> Members);

/// <summary>A meeting of a panel.</summary>
/// <param name="Id">The meeting's id.</param>
/// <param name="Panel">The panel.</param>
/// <param name="On">The day.</param>
/// <param name="Open">How many cases wait for it.</param>
/// <param name="Settled">How many it has decided or deferred.</param>
public sealed record PanelMeeting(string Id, Panel Panel, DateOnly On, int Open, int Settled);

/// <summary>How a case on an agenda stands.</summary>
public enum ItemState
{
    /// <summary>It waits for the panel.</summary>
    Open,

    /// <summary>The panel has made its recommendation.</summary>
    Decided,

    /// <summary>It was put off to the next meeting.</summary>
    Deferred,
}

/// <summary>A case on an agenda.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="About">What the panel is asked.</param>
/// <param name="Deferrals">How often it was put off before it came to this meeting.</param>
/// <param name="State">How it stands.</param>
/// <param name="Entry">The id of the entry with the recommendation; null before there is one.</param>
public sealed record AgendaItem(string Id, string Meeting, string Case, string Person, string About, int Deferrals, ItemState State, string? Entry);

/// <summary>What came of something done on an agenda.</summary>
public abstract record AgendaOutcome
{
    private AgendaOutcome()
    {
    }

    /// <summary>It is done, now or at an earlier press of the same button.</summary>
    public sealed record Done : AgendaOutcome;

    /// <summary>There is no such item, or it does not wait any more.</summary>
    public sealed record Gone : AgendaOutcome;

    /// <summary>Nothing is done.</summary>
    /// <param name="Problems">Why.</param>
    public sealed record Refused(IReadOnlyList<EntryProblem> Problems) : AgendaOutcome;
}
