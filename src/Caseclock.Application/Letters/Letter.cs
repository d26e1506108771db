using Caseclock.Application.Documents;

namespace Caseclock.Application.Letters;

/// <summary>A letter that was made. Its text is a <see cref="Documents.Document"/> of the case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The id of the case.</param>
/// <param name="Template">The id of the template.</param>
/// <param name="Version">The template's version that it was made from.</param>
/// <param name="Document">The id of the document.</param>
/// <param name="ToKey">What the recipient is on the case; null for somebody who was typed in.</param>
/// <param name="ToName">Whom it goes to, as the letter writes it.</param>
/// <param name="ToAddress">Their address; null for none.</param>
/// <param name="ToWhy">Why it goes to somebody who is not on the case; null for those who are.</param>
/// <param name="Encloses">The id of the plan document that goes with it; null for none.</param>
/// <param name="Batch">The id of the batch that it was made in; null for none.</param>
/// <param name="MadeAt">When it was made (UTC).</param>
/// <param name="MadeBy">The id of the account that made it; in a batch, the one that approved it.</param>
/// <param name="Sent">When and how it was sent; null while it was not.</param>
public sealed record Letter(
    string Id,
    string Case,
    string Template,
    int Version,
    string Document,
    string? ToKey,
    string ToName,
    string? ToAddress,
    string? ToWhy,
    string? Encloses,
    string? Batch,
    DateTimeOffset MadeAt,
    string MadeBy,
    Sending? Sent)
{
    /// <summary>What people call the template; its id where the program no longer has it.</summary>
    public string Title => LetterTemplates.Of(Template)?.Title ?? Template;
}

/// <summary>That a letter was sent.</summary>
/// <param name="On">The day of sending, in England.</param>
/// <param name="How">How: <c>post</c>, <c>email</c> or <c>hand</c>.</param>
/// <param name="RecordedAt">When that was recorded (UTC).</param>
/// <param name="RecordedBy">The id of the account that recorded it.</param>
public sealed record Sending(DateOnly On, string How, DateTimeOffset RecordedAt, string RecordedBy)
{
    /// <summary>The ways of sending, each with its words.</summary>
    public static IReadOnlyDictionary<string, string> Ways { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["post"] = "by post",
        ["email"] = "by e-mail, outside Caseclock",
        ["hand"] = "by hand",
    };
}

/// <summary>A letter that is asked for.</summary>
/// <param name="Case">The id of the case.</param>
/// <param name="Template">The letter.</param>
public sealed record LetterOrder(string Case, LetterTemplate Template)
{
    /// <summary>The id that it will have; null for a new one. The same id twice is made once.</summary>
    public string? Id { get; init; }

    /// <summary>What the recipient is on the case; null or empty for somebody who is typed in.</summary>
    public string? ToKey { get; init; }

    /// <summary>Somebody who is not on the case, with the reason; null for those who are.</summary>
    public Recipient? Other { get; init; }

    /// <summary>The id of the plan document that goes with it; null for none.</summary>
    public string? Encloses { get; init; }

    /// <summary>What was typed for this letter, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
}

/// <summary>A field of a letter as it would be filled.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value; null where there is none.</param>
/// <param name="Fix">What to do where it has none and must have one; null otherwise.</param>
public sealed record FilledField(LetterField Field, string? Value, string? Fix);

/// <summary>A letter before it is made: every field, and what keeps it from being made.</summary>
/// <param name="Facts">What the fields are filled from.</param>
/// <param name="Current">The template.</param>
/// <param name="Fields">The fields that the template asks for.</param>
/// <param name="Plans">The plan documents that can go with it.</param>
/// <param name="Problems">What keeps it from being made, each in a sentence that says what to do; empty when it can be.</param>
public sealed record PreparedLetter(LetterFacts Facts, CurrentTemplate Current, IReadOnlyList<FilledField> Fields, IReadOnlyList<Document> Plans, IReadOnlyList<string> Problems)
{
    /// <summary>The plan document that goes with it; null for none.</summary>
    public Document? Encloses { get; init; }
}

/// <summary>What making a letter came to.</summary>
public abstract record LetterMade
{
    private LetterMade()
    {
    }

    /// <summary>It was made, now or before.</summary>
    /// <param name="Letter">The letter.</param>
    public sealed record Done(Letter Letter) : LetterMade;

    /// <summary>It was not made.</summary>
    /// <param name="Problems">Why, each in a sentence that says what to do.</param>
    public sealed record Refused(IReadOnlyList<string> Problems) : LetterMade;
}
