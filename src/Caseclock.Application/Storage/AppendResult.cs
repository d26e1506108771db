using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

/// <summary>What happens to the good entries when others of the same call are refused.</summary>
public enum AppendMode
{
    /// <summary>One refusal and nothing is written: for what a person does at a page.</summary>
    AllOrNothing,

    /// <summary>The good ones are written, the others are refused one by one: for loading.</summary>
    OneByOne,
}

/// <summary>What came of appending. What it counts as taken is committed and durable.</summary>
/// <param name="Taken">How many entries were written.</param>
/// <param name="AlreadyHeld">How many were held already with the same content, and skipped.</param>
/// <param name="Refused">Which were refused, and why.</param>
/// <param name="People">How many people the written entries belong to.</param>
/// <param name="Cases">How many of those people's cases.</param>
/// <param name="LastSeq">The number of the authority's last entry afterwards: its change stamp.</param>
public sealed record AppendResult(int Taken, int AlreadyHeld, IReadOnlyList<Refusal> Refused, int People, int Cases, long LastSeq);

/// <summary>An entry that was refused.</summary>
/// <param name="Index">Its place in the list handed over, from 0.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Problem">The field at fault and the reason.</param>
public sealed record Refusal(int Index, Entry Entry, EntryProblem Problem);
