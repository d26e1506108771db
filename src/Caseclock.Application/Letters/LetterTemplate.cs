using Caseclock.Domain.Cases;

namespace Caseclock.Application.Letters;

/// <summary>Whom a letter is for. Only people and places that are on the case are offered.</summary>
[Flags]
public enum Audience
{
    /// <summary>Parents, carers, and from 16 on the young person.</summary>
    Family = 1,

    /// <summary>The school or setting where the child is placed.</summary>
    School = 2,

    /// <summary>Bodies that were asked for advice and have not given it.</summary>
    AdviceOutstanding = 4,

    /// <summary>Settings that were consulted and have not replied.</summary>
    SettingsConsulted = 8,

    /// <summary>Bodies that gave advice.</summary>
    AdviceGiven = 16,
}

/// <summary>A ready-made letter: what it is for, what must be recorded before it is made, and its words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="For">Whom it is for.</param>
public sealed record LetterTemplate(string Id, string Title, Audience For)
{
    /// <summary>The day of what the letter tells, on a case as it stands; null while it is not recorded. Null where it tells of no one thing.</summary>
    public Func<Case, DateOnly?>? Day { get; init; }

    /// <summary>What to record before the letter can be made, as a command; null where nothing must be.</summary>
    public string? First { get; init; }

    /// <summary>The journeys that record it: after each of them the letter is offered.</summary>
    public IReadOnlyList<string> Journeys { get; init; } = [];

    /// <summary>The kind of entry that starts the time to appeal (TB-01, ME-01); null where nothing can be appealed.</summary>
    public string? Appealable { get; init; }

    /// <summary>Whether a version of the plan goes with it.</summary>
    public bool EnclosesPlan { get; init; }

    /// <summary>The words, in order.</summary>
    public required IReadOnlyList<LetterPart> Parts { get; init; }

    /// <summary>The parts that the law asks for.</summary>
    public IReadOnlyList<Mandatory> Mandatory => [.. Parts.Select(part => part.Locked).OfType<Mandatory>()];
}

/// <summary>A part of a letter.</summary>
/// <param name="Text">The words, with merge fields; empty for a locked part.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Locked">The part of the law that stands here; null for words that can be changed.</param>
public sealed record LetterPart(string Text, bool IsHeading, Mandatory? Locked)
{
    /// <summary>A paragraph.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator LetterPart(string text) => new(text, false, null);

    /// <summary>A locked part.</summary>
    /// <param name="mandatory">What the law asks for.</param>
    public static implicit operator LetterPart(Mandatory mandatory) => new("", false, mandatory);

    /// <summary>A heading.</summary>
    /// <param name="text">The words.</param>
    public static LetterPart Heading(string text) => new(text, true, null);
}
