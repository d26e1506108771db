namespace Caseclock.Application.Documents;

/// <summary>A document of a case: what is known of it. Its content is in the <see cref="ContentFolder"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The id of the case.</param>
/// <param name="Chain">What its versions have in common: the id of the first.</param>
/// <param name="Number">The chain's number within the case, from 1.</param>
/// <param name="Version">The version within the chain, from 1. The drafts of a case are one chain, and so are its final plans.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Type">The type of its file.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">The hash of its content.</param>
/// <param name="AddedAt">When it was added (UTC).</param>
/// <param name="AddedBy">The id of the account that added it; null for the command line.</param>
/// <param name="Letter">The id of the letter that it was made as; null for an upload.</param>
/// <param name="Removed">Who removed it, when and why; null while it stands.</param>
public sealed record Document(
    string Id,
    string Case,
    string Chain,
    int Number,
    int Version,
    DocumentKind Kind,
    string Title,
    FileType Type,
    long Size,
    string Sha256,
    DateTimeOffset AddedAt,
    string? AddedBy,
    string? Letter,
    Removal? Removed);

/// <summary>That a document was removed: it is not offered any more, and its content is kept until the record’s retention ends.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">The id of the account that did it.</param>
/// <param name="Why">Why.</param>
public sealed record Removal(DateTimeOffset At, string By, string Why);

/// <summary>A document to be added.</summary>
/// <param name="Case">The id of the case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title; null or empty takes the file's name without its end.</param>
/// <param name="FileName">The file's name as sent.</param>
/// <param name="Content">What is in it.</param>
public sealed record NewDocument(string Case, DocumentKind Kind, string? Title, string? FileName, byte[] Content)
{
    /// <summary>The id that it will have; null for a new one. The same id twice is added once.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the document of the same kind that this is a new version of; null for none.</summary>
    public string? Replaces { get; init; }
}

/// <summary>What adding a document came to.</summary>
public abstract record Adding
{
    private Adding()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Document">The document.</param>
    public sealed record Done(Document Document) : Adding;

    /// <summary>It is not taken.</summary>
    /// <param name="Field">What is wrong: <c>file</c>, <c>title</c> or <c>replaces</c>.</param>
    /// <param name="Reason">Why and what to do.</param>
    public sealed record Refused(string Field, string Reason) : Adding;
}
