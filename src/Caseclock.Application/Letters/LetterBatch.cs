namespace Caseclock.Application.Letters;

/// <summary>How far letters in bulk are.</summary>
public enum BatchState
{
    /// <summary>They wait for a second person.</summary>
    Waiting,

    /// <summary>They were made.</summary>
    Made,

    /// <summary>They were refused.</summary>
    Refused,
}

/// <summary>Letters asked for in bulk.</summary>
/// <param name="Id">The batch's id.</param>
/// <param name="Template">The template's id.</param>
/// <param name="AskedAt">When they were asked for (UTC).</param>
/// <param name="AskedBy">The id of the account that asked.</param>
/// <param name="State">How far they are.</param>
/// <param name="DecidedAt">When the second person decided (UTC); null while nobody has.</param>
/// <param name="DecidedBy">The id of the second person's account; null while nobody has.</param>
/// <param name="Why">Why they were refused; null where they were not.</param>
/// <param name="Lines">The letters, by place.</param>
public sealed record LetterBatch(
    string Id,
    string Template,
    DateTimeOffset AskedAt,
    string AskedBy,
    BatchState State,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    string? Why,
    IReadOnlyList<BatchLine> Lines)
{
    /// <summary>What people call the template; its id where the program no longer has it.</summary>
    public string Title => LetterTemplates.Of(Template)?.Title ?? Template;
}

/// <summary>One letter of a batch.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Case">The id of the case.</param>
/// <param name="ToKey">What the recipient is on the case; empty where nobody was found.</param>
/// <param name="Letter">The id of the letter; null while it was not made.</param>
/// <param name="Skipped">Why it was not made; null where it was, and while nobody has decided.</param>
public sealed record BatchLine(int Place, string Case, string ToKey, string? Letter, string? Skipped);

/// <summary>What deciding on a batch came to.</summary>
public enum BatchDecision
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Somebody had decided before: nothing was done.</summary>
    Before,

    /// <summary>Whoever asked for the letters cannot be the second person.</summary>
    SamePerson,
}
