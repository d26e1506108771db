using System.Collections.Immutable;

namespace Caseclock.Domain.Chronology;

/// <summary>
/// One thing that happened on one day, as the authority came to know it. An entry is never edited and never deleted: a later one may
/// say that it <see cref="Corrects"/> it.
/// </summary>
public sealed record Entry
{
    /// <summary>The longest id of an entry, a person or a case, in characters: an index of a database takes no more than so much.</summary>
    public const int LongestId = 200;

    /// <summary>The id, unique within the authority.</summary>
    public required string Id { get; init; }

    /// <summary>The kind.</summary>
    public required Kind Kind { get; init; }

    /// <summary>The day it happened, in Europe/London.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The instant (UTC, to the microsecond) at which the authority's system came to know.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>The authority's id of the child or young person; null where the kind names none.</summary>
    public string? Person { get; init; }

    /// <summary>The authority's id of the request that it belongs to; null where it belongs to none.</summary>
    public string? Case { get; init; }

    /// <summary>Who recorded it: a user or a system; null when not given.</summary>
    public string? By { get; init; }

    /// <summary>Free text; null when not given.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the entry that this one replaces; null when it replaces none.</summary>
    public string? Corrects { get; init; }

    /// <summary>The kind's own fields, in the order in which the kind declares them; absent ones are not there.</summary>
    public ImmutableArray<FieldValue> Fields { get; init; } = [];

    /// <summary>The value of a field, or null when it was not given.</summary>
    /// <param name="field">The field's name.</param>
    public object? this[string field]
    {
        get
        {
            foreach (var value in Fields)
            {
                if (string.Equals(value.Field.Name, field, StringComparison.Ordinal))
                {
                    return value.Value;
                }
            }

            return null;
        }
    }

    /// <summary>A text or code; null when not given.</summary>
    /// <param name="field">The field's name.</param>
    public string? Text(string field) => this[field] as string;

    /// <summary>A day; null when not given.</summary>
    /// <param name="field">The field's name.</param>
    public DateOnly? Date(string field) => this[field] as DateOnly?;

    /// <summary>Yes or no; null when not given.</summary>
    /// <param name="field">The field's name.</param>
    public bool? Flag(string field) => this[field] as bool?;

    /// <summary>A number; null when not given.</summary>
    /// <param name="field">The field's name.</param>
    public decimal? Number(string field) => this[field] as decimal?;

    /// <summary>A list of texts or codes; empty when not given.</summary>
    /// <param name="field">The field's name.</param>
    public ImmutableArray<string> List(string field) => this[field] is ImmutableArray<string> list ? list : [];

    /// <summary>A list of placements; empty when not given.</summary>
    /// <param name="field">The field's name.</param>
    public ImmutableArray<Placement> Placements(string field) => this[field] is ImmutableArray<Placement> list ? list : [];
}

/// <summary>A field of an entry and what it holds.</summary>
/// <param name="Field">The field as declared.</param>
/// <param name="Value">
/// By <see cref="Field.Type"/>: <see cref="string"/>, <see cref="DateOnly"/>, <see cref="bool"/>, <see cref="decimal"/>, or an
/// <see cref="ImmutableArray{T}"/> of <see cref="string"/> or <see cref="Placement"/>.
/// </param>
public readonly record struct FieldValue(Field Field, object Value);
