using System.Collections.Immutable;
using System.Text.Json;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework;

/// <summary>
/// An entry as a journey writes it. It is read by the same reader as a line of a file, so that a page and a file are held to the same
/// rules and get the same words when they break one.
/// </summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="On">The day it happened; null when it was not answered, and the entry is refused.</param>
/// <param name="Fields">The kind's own fields: texts, flags, numbers, days, lists and placements. Nulls and empty lists are left out.</param>
public sealed record EntryLine(string Kind, DateOnly? On, params IReadOnlyList<(string Name, object? Value)> Fields)
{
    /// <summary>Free text; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the entry that it corrects; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>Whether it belongs to the person and to no case.</summary>
    public bool OfPersonAlone { get; init; }

    /// <summary>Reads it as an entry.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="person">The person's id; null for what belongs to no person.</param>
    /// <param name="case">The case's id.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="context">Today and now.</param>
    internal EntryReading Read(string id, string? person, string @case, string by, EntryContext context)
    {
        var line = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["kind"] = Kind,
            ["on"] = On is null ? null : IsoDay.Text(On.Value),
            ["by"] = by,
            ["note"] = Note,
            ["corrects"] = Corrects,
        };
        Name(line, person, @case);
        foreach (var (name, value) in Fields)
        {
            if (Json(value) is { } json)
            {
                line[name] = json;
            }
        }

        return EntryReader.Read(JsonSerializer.SerializeToUtf8Bytes(line), context);
    }

    private void Name(Dictionary<string, object?> line, string? person, string @case)
    {
        var kind = Kinds.Of(Kind);
        if (kind.Person != Need.Never)
        {
            line["person"] = person;
        }

        if (kind.Case != Need.Never && !OfPersonAlone && @case.Length > 0)
        {
            line["case"] = @case;
        }
    }

    private static object? Json(object? value) => value switch
    {
        DateOnly day => IsoDay.Text(day),
        IReadOnlyCollection<string> { Count: 0 } => null,
        ImmutableArray<Placement> places => places.Select(Json).ToList(),
        _ => value,
    };

    private static Dictionary<string, object?> Json(Placement place) => new(StringComparer.Ordinal)
    {
        [place.Urn is null ? "setting" : "urn"] = place.Urn ?? place.Setting,
        ["rank"] = place.Rank,
        ["senUnit"] = place.SenUnit,
        ["resourcedProvision"] = place.ResourcedProvision,
    };
}
