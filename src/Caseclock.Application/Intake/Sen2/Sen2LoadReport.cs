namespace Caseclock.Application.Intake.Sen2;

/// <summary>What came of loading a SEN2 return. What it counts as taken is committed, unless it was a dry run.</summary>
/// <param name="Authority">The authority's code; empty when the file could not be read so far.</param>
/// <param name="Year">The collection year; 0 when the file does not say it.</param>
public sealed record Sen2LoadReport(string Authority, int Year)
{
    /// <summary>Why the file cannot be read, or where it breaks off, in one line; null when it was read to its end.</summary>
    public string? Failure { get; init; }

    /// <summary>How many persons the file holds.</summary>
    public int Persons { get; init; }

    /// <summary>How many of them are new.</summary>
    public int NewPeople { get; init; }

    /// <summary>How many entries were written, or would be.</summary>
    public long Taken { get; init; }

    /// <summary>How many facts were held already.</summary>
    public long AlreadyHeld { get; init; }

    /// <summary>How many values and persons were left out.</summary>
    public long Lost { get; init; }

    /// <summary>How many problems there are, also those of values kept as stated.</summary>
    public long ProblemCount { get; init; }

    /// <summary>The first of the problems, by line.</summary>
    public IReadOnlyList<Sen2Problem> Problems { get; init; } = [];

    /// <summary>Elements and attributes that the return of that year does not have.</summary>
    public IReadOnlyCollection<Sen2Unknown> Unknown { get; init; } = [];

    /// <summary>What is held differently, and was left as it is.</summary>
    public IReadOnlyList<Sen2Disagreement> Disagreements { get; init; } = [];

    /// <summary>Whether all that the file states was taken or held already.</summary>
    public bool Complete => Failure is null && Lost == 0 && Disagreements.Count == 0;
}
